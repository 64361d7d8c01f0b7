//! What a page must have once and axe does not ask for: axe is content with two titles, and with none
//! of the landmarks but `main`.

use crate::axe::Fault;
use crate::{Failure, Quiz};

const SCRIPT: &str = "
const shown = (selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
const outside = (e) => !e.closest('main, article, section, aside, nav');
return {
  h1: shown('h1').length,
  main: shown('main, [role=main]').length,
  header: shown('header, [role=banner]').filter(outside).length,
  footer: shown('footer, [role=contentinfo]').filter(outside).length,
};
";

impl Quiz {
    /// The title and the landmarks that the page on the screen has not once.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn misses_landmarks(&self) -> Result<Vec<Fault>, Failure> {
        let found = self.script(SCRIPT, vec![]).await?;
        let counts = found.as_object().cloned().unwrap_or_default();
        let wrong = counts.into_iter().filter(|(_, count)| *count != 1);
        Ok(wrong
            .map(|(selector, count)| Fault {
                rule: "there-once".to_owned(),
                selector,
                summary: format!("is there {count} times, not once"),
            })
            .collect())
    }
}
