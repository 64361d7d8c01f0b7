//! The guide, as an author writes it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Markdown, mirrored};

/// A guide of three parts: steps, tables, and answers to common questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Title of the page.
    pub title: String,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// What the guide is, one paragraph each.
    pub opening: Vec<Markdown>,
    /// The steps into the career, in order.
    pub steps: Vec<Block>,
    /// Tables of figures and lists.
    pub tables: Vec<Block>,
    /// Questions people ask; the title of each block is the question.
    pub answers: Vec<Block>,
}

/// A block of the guide: one claim or a few that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Stable name; its anchor on the page.
    pub id: String,
    /// Heading.
    pub title: String,
    /// What the article says, in our own words.
    pub says: Markdown,
    /// How far that holds; at least one.
    pub findings: Vec<Finding>,
    /// What we say to it: the honest answer, or what to do.
    pub honest: Markdown,
    /// What the honest answer rests on. Empty only where nothing better was found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// Questions of the quiz about the same thing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// The article's table; blocks of [`Guide::tables`] have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
    /// Better data, if there is any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better: Option<Table>,
}

/// A table, with a picture of bars where numbers are compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What it shows, and for whom.
    pub caption: String,
    /// Headings.
    pub columns: Vec<String>,
    /// Cells; each row as long as `columns`, the first cell names the row.
    pub rows: Vec<Vec<String>>,
    /// The picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bars: Option<Bars>,
}

/// A picture of bars, one for each row of its table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bars {
    /// The end of the scale, which starts at 0.
    pub most: u32,
    /// Unit of the scale, as it is read: `%`, `US$ thousand`.
    pub unit: String,
    /// From and to for each row; from 0 for a plain bar. Tenths are written by a finer unit.
    pub rows: Vec<[u32; 2]>,
}

mirrored! {
    /// How far a block of the article holds.
    Finding {
        /// Evidence agrees.
        Supported,
        /// Some of it holds.
        Partly,
        /// It names no source and we found none.
        Unsourced,
        /// It was so once.
        OutOfDate,
        /// The article says otherwise elsewhere.
        ContradictsItself,
    }
}

impl Guide {
    /// Its three parts, each under its key in the content file.
    pub fn parts(&self) -> [(&'static str, &[Block]); 3] {
        [("steps", &self.steps), ("tables", &self.tables), ("answers", &self.answers)]
    }
}
