//! The guide: what the article behind the quiz says, how far that holds, and better data beside it.
//!
//! It is turned into plain pages at build time; the app never reads it.

use super::{BlockId, EvidenceId, QuestionId, Text};

/// A guide of three parts: steps, tables, and answers to common questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Title of the page.
    pub title: String,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// What the guide is, one paragraph each.
    pub opening: Vec<Text>,
    /// The steps into the career, in order.
    pub steps: Vec<Block>,
    /// Tables of figures and lists.
    pub tables: Vec<Block>,
    /// Questions people ask; the title of each block is the question.
    pub answers: Vec<Block>,
}

impl Guide {
    /// Its three parts, each under its key in the content file.
    pub fn parts(&self) -> [(&'static str, &[Block]); 3] {
        [("steps", &self.steps), ("tables", &self.tables), ("answers", &self.answers)]
    }

    /// The block with that id.
    pub fn block(&self, id: &BlockId) -> Option<&Block> {
        self.parts().into_iter().flat_map(|(_, blocks)| blocks).find(|block| block.id == *id)
    }
}

/// A block of the guide: one claim or a few that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Stable name; its anchor on the page.
    pub id: BlockId,
    /// Heading.
    pub title: String,
    /// What the article says, in our own words.
    pub says: Text,
    /// How far that holds; at least one.
    pub findings: Vec<Finding>,
    /// What we say to it: the honest answer, or what to do.
    pub honest: Text,
    /// What the honest answer rests on. Empty only where nothing better was found.
    pub evidence: Vec<EvidenceId>,
    /// Questions of the quiz about the same thing.
    pub questions: Vec<QuestionId>,
    /// The article's table; blocks of [`Guide::tables`] have one.
    pub table: Option<Table>,
    /// Better data, if there is any.
    pub better: Option<Table>,
}

/// A table, with a picture of bars where numbers are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows, and for whom.
    pub caption: String,
    /// Headings.
    pub columns: Vec<String>,
    /// Cells; each row as long as `columns`, the first cell names the row.
    pub rows: Vec<Vec<String>>,
    /// The picture.
    pub bars: Option<Bars>,
}

/// A picture of bars, one for each row of its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// The end of the scale, which starts at 0.
    pub most: u32,
    /// Unit of the scale, as it is read: `%`, `US$ thousand`.
    pub unit: String,
    /// From and to for each row; from 0 for a plain bar. Tenths are written by a finer unit.
    pub rows: Vec<[u32; 2]>,
}

/// How far a block of the article holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
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
