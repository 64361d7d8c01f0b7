//! What the page shows at one moment, read in one go, so that no look mixes two moments.

use serde::Deserialize;

/// Fills a [`Seen`] in the page.
pub(super) const SCRIPT: &str = r"
const all = selector => [...document.querySelectorAll(selector)];
const one = selector => document.querySelector(selector);
const main = one('main[data-screen]');
const focus = document.activeElement;
const shown = element => element.getClientRects().length > 0 && element.textContent.trim() !== '';
return {
  ready: performance.getEntriesByName('quiz-ready').length > 0,
  screen: main && main.dataset.screen,
  filled: (!one('article.result') || !!one('.go-on'))
    && (!one('article.explanation') || one('article.explanation').children.length > 1)
    && all('main details').every((fold) => fold.children.length > 1),
  question: one('[data-question]') && one('[data-question]').dataset.question,
  about: one('[data-about]:not(select)') && one('[data-about]:not(select)').dataset.about,
  choices: all('input[name=choice]').map(choice => choice.value),
  marked: all('input[name=choice]:checked').map(choice => choice.value),
  chosen: one('input[name=choice]:checked') && one('input[name=choice]:checked').value,
  progress: one('[data-progress]') && one('[data-progress]').textContent.trim(),
  buttons: all('button[name]').filter(shown).map(button => button.name),
  notices: [
    ...all('[data-notice]').filter(shown).map(notice => notice.dataset.notice),
    ...all('.challenge[data-right]').map(() => 'challenge'),
  ],
  path: one('[data-path]') && one('[data-path]').dataset.path,
  attempts: all('[data-attempt]').map(attempt => ({
    right: Number((attempt.dataset.right ? attempt : attempt.querySelector('[data-right]')).dataset.right),
    total: Number((attempt.dataset.total ? attempt : attempt.querySelector('[data-total]')).dataset.total),
  })),
  focus: {
    tag: focus ? focus.localName : '',
    kind: focus && focus.type || '',
    name: focus && focus.name || '',
    value: focus && focus.value || '',
    text: focus ? focus.textContent.trim().slice(0, 200) : '',
    checked: !!focus && focus.checked === true,
    in_main: !!main && !!focus && main.contains(focus),
    is_heading: !!focus && /^h[1-6]$/.test(focus.localName) && focus.tabIndex === -1,
  },
  page_width: document.scrollingElement.scrollWidth,
  window_width: innerWidth,
};
";

/// What the page shows at one moment.
#[derive(Clone, Debug, Deserialize)]
pub struct Seen {
    /// Whether the first question can be answered: the mark `quiz-ready` has been made.
    pub ready: bool,
    /// The screen, once the engine runs.
    pub screen: Option<Screen>,
    /// Whether what is below the first layer and what the screen folds away has come, which it does behind the
    /// first picture.
    pub filled: bool,
    /// The id of the question on the screen.
    pub question: Option<String>,
    /// The id of the question about the visitor on the screen.
    pub about: Option<String>,
    /// The ids of the choices in the order shown.
    pub choices: Vec<String>,
    /// The choices that are marked.
    pub marked: Vec<String>,
    /// The choice that is selected; of several marked, the first.
    pub chosen: Option<String>,
    /// How far the visitor is, in words.
    pub progress: Option<String>,
    /// The names of all buttons to be seen, in the page's order.
    pub buttons: Vec<String>,
    /// Which notices are to be seen; `challenge` for that of a friend.
    pub notices: Vec<String>,
    /// The path that is recommended.
    pub path: Option<String>,
    /// The attempts in the history, in the order shown.
    pub attempts: Vec<Attempt>,
    /// What has the focus.
    pub focus: Focus,
    /// The width of all there is, in CSS pixels.
    pub page_width: f64,
    /// The width that is to be seen without scrolling sideways.
    pub window_width: f64,
}

impl Seen {
    /// Whether there is a button of this name.
    pub fn offers(&self, button: &str) -> bool {
        self.buttons.iter().any(|name| name == button)
    }

    /// Whether this notice is to be seen, in words.
    pub fn says(&self, notice: &str) -> bool {
        self.notices.iter().any(|name| name == notice)
    }
}

/// A screen of the flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Screen {
    /// A question.
    Question,
    /// The explanation after a question.
    Explanation,
    /// Who did better, the visitor or a friend.
    Verdict,
    /// The questions about the visitor.
    AboutYou,
    /// The recommended path.
    Result,
    /// All attempts.
    History,
    /// The studio, a page of its own.
    Studio,
}

/// An attempt in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Attempt {
    /// How many answers were right.
    pub right: u32,
    /// Of how many.
    pub total: u32,
}

/// The element that has the focus.
#[derive(Clone, Debug, Deserialize)]
#[allow(clippy::struct_excessive_bools, reason = "each is one plain fact about the element")]
pub struct Focus {
    /// Its tag.
    pub tag: String,
    /// Its `type`: `radio`, `submit`.
    pub kind: String,
    /// Its `name`.
    pub name: String,
    /// Its `value`.
    pub value: String,
    /// What it says, its first 200 characters.
    pub text: String,
    /// Whether it is a selected radio.
    pub checked: bool,
    /// Whether it is inside the screen.
    pub in_main: bool,
    /// Whether it is a heading that scripts may focus and Tab passes over.
    pub is_heading: bool,
}

impl Focus {
    /// Whether it is this button.
    pub fn is_button(&self, name: &str, value: Option<&str>) -> bool {
        self.tag == "button" && self.name == name && value.is_none_or(|value| self.value == value)
    }
}
