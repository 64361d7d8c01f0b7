//! A whole quiz, as an author writes it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    AboutQuestion, Certificate, Evidence, Guide, Markdown, Path, Question, Resource, Role, Worth,
    WorthVerdict,
};

/// A quiz. Without paths it ends in a score; questions about the visitor choose among paths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// Stable name.
    pub id: String,
    /// Whether it is still being written; `checked` where nothing is said.
    #[serde(default, skip_serializing_if = "State::is_checked")]
    pub state: State,
    /// Counts up whenever a question changes its meaning.
    pub revision: u32,
    /// BCP 47 tag of the language it is written in.
    pub language: String,
    /// Title of the page.
    pub title: String,
    /// What stands under its icon on a home screen: at most 12 characters, because those cut the
    /// rest. Without one, the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_title: Option<String>,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// One line above the first question: how many, how long, and that nothing leaves the browser.
    pub opening: String,
    /// Where the questions and the advice come from, and what they are not.
    pub about: Markdown,
    /// Neutral names for how the round went, lowest first.
    pub bands: Vec<Band>,
    /// All decks, in the order they are asked.
    pub questions: Vec<Question>,
    /// What the claims rest on.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Up to nine questions about the visitor.
    #[serde(default)]
    pub about_you: Vec<AboutQuestion>,
    /// The paths.
    #[serde(default)]
    pub paths: Vec<Path>,
    /// Neighbouring roles.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// What is known of whether the career is worth it.
    #[serde(default)]
    pub worth: Vec<Worth>,
    /// What that comes to: the first that holds is shown.
    #[serde(default)]
    pub worth_verdicts: Vec<WorthVerdict>,
    /// What the plans learn from.
    #[serde(default)]
    pub resources: Vec<Resource>,
    /// Certificates.
    #[serde(default)]
    pub certificates: Vec<Certificate>,
    /// The guide that goes with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guide: Option<Guide>,
}

/// How far a quiz is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Still being written: what is not there yet is advice.
    Draft,
    /// Each explanation is whole and rests on evidence: what is not there is a mistake.
    #[default]
    Checked,
}

impl State {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
    fn is_checked(&self) -> bool {
        *self == Self::Checked
    }
}

impl Quiz {
    /// The question with that id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The evidence with that id.
    pub fn evidence(&self, id: &str) -> Option<&Evidence> {
        self.evidence.iter().find(|evidence| evidence.id == id)
    }

    /// The question about the visitor with that id.
    pub fn about(&self, id: &str) -> Option<&AboutQuestion> {
        self.about_you.iter().find(|question| question.id == id)
    }

    /// The path with that id.
    pub fn path(&self, id: &str) -> Option<&Path> {
        self.paths.iter().find(|path| path.id == id)
    }

    /// The resource with that id.
    pub fn resource(&self, id: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.id == id)
    }
}

/// A neutral name for how a round went. There is no pass mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// From this share of right answers, in whole per cent; the first is 0.
    pub from_percent: u8,
    /// Its name.
    pub title: String,
    /// What it means, without praise or blame.
    pub text: Markdown,
}
