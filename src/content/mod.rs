//! A quiz as data.
//!
//! Authors write TOML; the host tool checks it and puts it into the page as one JSON island; the
//! engine reads that. The same types serve all three, so that a field cannot mean two things.
//! Reading and checking TOML is for the host alone and is left out of the engine.

mod about_you;
mod bonus;
mod certificate;
mod date;
mod digits;
mod evidence;
mod guide;

mod id;
mod island;
pub mod json;
mod path;
mod question;
mod quiz;
mod resource;
#[cfg(test)]
pub(crate) mod sample;
mod sort;
mod text;
mod words;

#[cfg(feature = "site")]
pub mod check;
#[cfg(feature = "site")]
pub mod source;

pub use about_you::{AboutAnswers, AboutOption, AboutQuestion, Condition};
pub use bonus::{Bonus, BonusLink};
pub use certificate::{Certificate, CertificateRule, Status, Verdict};
pub use date::{Date, DateError};
pub use digits::{decimal, hexadecimal};
pub use evidence::{Evidence, Strength};
pub use guide::{Bars, Block, Finding, Guide, Table};
pub use id::{
    AboutId, BlockId, CertificateId, ChoiceId, EvidenceId, OptionId, PathId, QuestionId, QuizId,
    ResourceId, RoleId, StepId, is_id,
};
pub(crate) use id::{checksum, lasting};
pub use island::IslandError;
pub use path::{Path, Role, Step, Weight};
pub use question::{Choice, Deck, Kind, Question};
pub use quiz::{Band, Content, Quiz};
pub use resource::{Cost, Resource};
pub use sort::sort_by_key;
pub use text::{Span, Text, TextBlock};
pub use words::{Plural, Word, Words, fill};
