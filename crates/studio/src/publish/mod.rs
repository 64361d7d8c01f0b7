//! Files to take away: a page that runs anywhere, a site, and the folder of the quiz as a zip.

mod archive;
mod facts;
mod page;
mod site;
mod zip;

pub use archive::{OpenError, Opened, archive, is_quiz, opened};
pub use facts::{Facts, facts};
pub use page::{PageParts, page};
pub use site::{Address, CARD, cards};
