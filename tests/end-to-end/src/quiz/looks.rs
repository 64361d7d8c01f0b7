//! What a visitor sees of a page while its engine is on its way, and whether anything moves.

use fantoccini::Locator;
use serde_json::json;

use crate::waiting::{Look, until};
use crate::{Failure, Quiz};

/// Every element of the app with its place, size, colours and text, one to a line.
const LOOKS: &str = "
return [...document.querySelectorAll('.app, .app :not(.followed, .followed *)')].map(element => {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { color, backgroundColor, borderColor, font, visibility } = getComputedStyle(element);
  const own = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
  const text = own.map(node => node.data).join('');
  const place = [x, y + scrollY, width, height].map(length => length.toFixed(2)).join(' ');
  const names = element.getAttributeNames().filter(name => !['checked', 'style'].includes(name));
  const attributes = names.sort().map(name => name + '=' + element.getAttribute(name)).join(' ');
  return [element.localName, attributes, element.checked, place, color, backgroundColor,
    borderColor, font, visibility, text].join(' | ');
});
";

/// Layout shifts since the page was loaded, each with what moved.
const MOVES: &str = "
const done = arguments[arguments.length - 1];
const told = [];
const observer = new PerformanceObserver(list => list.getEntries().forEach(tell));
const tell = entry => told.push(entry.value + ': ' + entry.sources.map(({ node }) =>
  node ? node.nodeName + '.' + node.className : 'gone').join(', '));
observer.observe({ type: 'layout-shift', buffered: true });
// What was buffered is told before the frame after the next.
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
  observer.disconnect();
  done(told);
})));
";

/// Pushes everything down, as nothing of ours may.
const PUSH: &str = "document.body.prepend(Object.assign(document.createElement('div'),
    { style: 'block-size: 200px' }))";

impl Quiz {
    /// Every element of the app as it looks now.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn looks(&self) -> Result<Vec<String>, Failure> {
        Ok(serde_json::from_value(self.script(LOOKS, vec![]).await?)?)
    }

    /// Has the styles behind the first question apply, or not.
    ///
    /// # Errors
    /// When the page has none.
    pub async fn turn_later_styles(&self, on: bool) -> Result<(), Failure> {
        let script = "document.querySelector('body > style').disabled = !arguments[0]";
        self.script(script, vec![json!(on)]).await.map(|_| ())
    }

    /// What has moved by itself since the page was loaded. Only Chromium knows.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn moves(&self) -> Result<Vec<String>, Failure> {
        Ok(serde_json::from_value(self.client.execute_async(MOVES, vec![]).await?)?)
    }

    /// Makes everything move, to see whether it is noticed.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn push_down(&self) -> Result<(), Failure> {
        self.script(PUSH, vec![]).await.map(|_| ())
    }

    /// Focuses what the selector names first.
    ///
    /// # Errors
    /// When there is none.
    pub async fn focus(&self, selector: &str) -> Result<(), Failure> {
        let script = "document.querySelector(arguments[0]).focus()";
        self.script(script, vec![json!(selector)]).await.map(|_| ())
    }

    /// Whether what the selector names first is unfolded.
    ///
    /// # Errors
    /// When there is none.
    pub async fn is_unfolded(&self, selector: &str) -> Result<bool, Failure> {
        let details = self.client.find(Locator::Css(selector)).await?;
        Ok(details.attr("open").await?.is_some())
    }

    /// How the explanation on the screen names the outcome.
    ///
    /// # Errors
    /// When there is none.
    pub async fn outcome(&self) -> Result<Option<String>, Failure> {
        let outcome = self.client.find(Locator::Css("[data-outcome]")).await?;
        Ok(outcome.attr("data-outcome").await?)
    }

    /// Waits until the browser is at this page of the site.
    ///
    /// # Errors
    /// When it does not get there.
    pub async fn until_at(&self, page: &str) -> Result<(), Failure> {
        until(&format!("the page {page}"), async || {
            let address = self.client.current_url().await?.to_string();
            Ok(if address.ends_with(page) { Look::There(()) } else { Look::NotYet(address) })
        })
        .await
    }

    /// What can be read on the page, found without a script of ours.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn text(&self) -> Result<String, Failure> {
        Ok(self.client.find(Locator::Css("body")).await?.text().await?)
    }
}
