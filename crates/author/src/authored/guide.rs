//! The guide, as an author writes it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Markdown, mirrored};

/// A guide: topics, and the article that they take apart. A guide without topics has a page for each
/// block of the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Title of the index.
    pub title: String,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// What the guide is, one paragraph each.
    pub opening: Vec<Markdown>,
    /// About the article, one paragraph each; folded on the index.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub article: Vec<Markdown>,
    /// What we found, a page each, in the order of the index.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// The article's steps into the career, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Block>,
    /// The article's tables of figures and lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Block>,
    /// Questions that the article answers; the title of each block is the question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Block>,
}

/// A topic: what is true first, then what to do, then what the article says about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Stable name; the folder of its page.
    pub id: String,
    /// The heading of the index below which it stands. Topics of one group follow each other.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Its title.
    pub title: String,
    /// What is true, in one sentence of at most 24 words.
    pub truth: String,
    /// The figure of that sentence, for large type: `27.6%`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// What that sentence and `found` rest on, best first. Empty only where nothing was found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// A few words for the first of `evidence`, to stand beside the sentence: `US statistics, 2026`.
    /// The title of the source, if there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chip: Option<String>,
    /// What else we found.
    pub found: Markdown,
    /// What to do instead of what the article says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<Markdown>,
    /// Figures that a source supports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<Table>,
    /// The blocks of the article that cover the same ground.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<String>,
}

/// A block of the article: one claim or a few that belong together.
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
    /// Questions of the quiz that cover the same ground.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// The article's table; blocks of [`Guide::tables`] have one. It has bars only where the article's
    /// figures are supported.
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
    /// How many of the numbers here make one unit: 10 where they are tenths.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub per_unit: u32,
    /// From and to for each row; from 0 for a plain bar.
    pub rows: Vec<[u32; 2]>,
}

fn one() -> u32 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_one(number: &u32) -> bool {
    *number == 1
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
    /// The three parts of the article, each under its key in the content file.
    pub fn parts(&self) -> [(&'static str, &[Block]); 3] {
        [("steps", &self.steps), ("tables", &self.tables), ("answers", &self.answers)]
    }

    /// Every block of the article, in its order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.parts().into_iter().flat_map(|(_, blocks)| blocks)
    }

    /// The topic that has the block with this id, if any.
    pub fn topic_with(&self, block: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.blocks.iter().any(|id| id == block))
    }
}
