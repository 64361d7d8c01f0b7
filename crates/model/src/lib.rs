//! What a quiz is: questions, evidence, paths, the words of the pages, and how all of it travels
//! in a page.
//!
//! These are the types of a quiz that has been checked: an id names something, a date is one, a
//! [`Link`] starts with `https://`. What an author writes has types of its own, in `quiz_author`,
//! which makes these from them or says every mistake. Nothing here names a browser or Yew.

mod about_you;
mod certificate;
mod date;
mod digits;
mod evidence;
mod guide;
mod id;
mod image;
mod island;
pub mod json;
mod link;
mod part;
mod path;
mod question;
mod quiz;
mod resource;
pub mod sample;
mod sort;
mod text;
mod words;
mod worth;

pub use about_you::{AboutAnswers, AboutOption, AboutQuestion, Condition};
pub use certificate::{Certificate, CertificateRule, Status, Verdict};
pub use date::{Date, DateError};
pub use digits::{byte, decimal, hexadecimal, whole};
pub use evidence::{Evidence, Strength};
pub use guide::{Bars, Block, Finding, Guide, Table, Topic};
pub use id::{
    AboutId, BlockId, CertificateId, ChoiceId, EvidenceId, OptionId, PathId, QuestionId, QuizId,
    ResourceId, RoleId, StepId, TopicId, checksum, is_id, lasting,
};
pub use image::Image;
pub use island::IslandError;
pub use link::Link;
pub use part::{Part, PartKind, PartLink, PathDepth};
pub use path::{Path, Role, Step, Weight};
pub use question::{Choice, Deck, Depth, Kind, Question, Truth, TruthSource};
pub use quiz::{Band, Content, Quiz};
pub use resource::{Cost, Resource};
pub use sort::sort_by_key;
pub use text::{Span, Text, TextBlock};
pub use words::{LateWords, Plural, Word, Words, fill};
pub use worth::{Worth, WorthTopic, WorthVerdict};
