//! The guide: what we found about a career, topic by topic, and how far an article about it holds.
//!
//! It is turned into plain pages at build time, an index and a page a topic; the app only links to
//! them.

use super::{BlockId, EvidenceId, QuestionId, Text, TopicId};

/// A guide: an index, and a page for each topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    /// Title of the index.
    pub title: String,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// What the guide is, one paragraph each.
    pub opening: Vec<Text>,
    /// About the article that the topics take apart, folded on the index. May be empty.
    pub article: Vec<Text>,
    /// Its topics, in the order of the index. Those of one group follow each other.
    pub topics: Vec<Topic>,
}

impl Guide {
    /// The topic with that id.
    pub fn topic(&self, id: TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// Every block of the article, in the order of the topics.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.topics.iter().flat_map(|topic| &topic.blocks)
    }
}

/// A topic: what is true first, then what to do, then what the article says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Stable name; the folder of its page.
    pub id: TopicId,
    /// The heading of the index below which it stands, if the index has any.
    pub group: Option<String>,
    /// Its title.
    pub title: String,
    /// What is true, in one sentence. None in a guide of blocks alone, as they used to be written.
    pub truth: Option<String>,
    /// The figure of that sentence, for large type.
    pub figure: Option<String>,
    /// A few words for the first of [`Self::evidence`], on which that sentence rests. None where it
    /// rests on nothing.
    pub chip: Option<String>,
    /// What else we found.
    pub found: Text,
    /// What to do instead of what the article says.
    pub instead: Option<Text>,
    /// Figures that a source supports.
    pub tables: Vec<Table>,
    /// What the article says about it, in the article's order.
    pub blocks: Vec<Block>,
    /// What all of it rests on, each source once.
    pub evidence: Vec<EvidenceId>,
    /// Questions of the quiz about the same thing, each once.
    pub questions: Vec<QuestionId>,
}

/// A block of the article: one claim or a few that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Stable name; its anchor on the page of its topic, and on the index.
    pub id: BlockId,
    /// Heading.
    pub title: String,
    /// What the article says, in our own words.
    pub says: Text,
    /// How far that holds; at least one.
    pub findings: Vec<Finding>,
    /// What we say to it.
    pub honest: Text,
    /// What that rests on. Empty only where nothing better was found.
    pub evidence: Vec<EvidenceId>,
    /// The article's own table.
    pub table: Option<Table>,
    /// Better data, if there is any that the topic does not show itself.
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
    /// How many of the numbers here make one unit: 10 where they are tenths.
    pub per_unit: u32,
    /// From and to for each row; from 0 for a plain bar.
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
