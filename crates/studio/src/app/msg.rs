//! What can happen.

use quiz_author::check::Place;
use quiz_model::Date;

use super::{Open, Tab};
use crate::draft::Edit;
use crate::publish::PageParts;
use crate::stored::Stamp;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The clock and the dice were read; comes before each other message.
    ClockRead {
        /// Milliseconds since 1970.
        now: u64,
        /// A random number.
        random: u32,
        /// The day where the author is.
        today: Date,
    },
    /// The drafts that are kept were read.
    Listed(Listed),
    /// The browser has said whether it keeps drafts until somebody clears them.
    Persisted(bool),
    /// A new draft is wanted.
    BeginPressed(Beginning),
    /// A draft is wanted that begins with the shipped quiz of that number.
    ShippedPressed(usize),
    /// Its file has come, or has not. The number, here and below, is the one that was sent with the effect.
    ShippedRead(u32, Option<String>),
    /// A file was chosen.
    FilePicked(Picked),
    /// The panel to bring questions in by is to be opened, or closed.
    BringPressed,
    /// This was pasted to be brought in.
    PasteTyped(String),
    /// What was pasted is to be read.
    PasteSent,
    /// These are to be the columns of the sheet.
    ColumnsTyped(String),
    /// The sheet is to be read with them.
    ColumnsSent,
    /// What was read has come, as `exchange::Answer` writes it; none where what reads it has not.
    BroughtIn(u32, Option<String>),
    /// The quiz is to be taken out in a format, by its name.
    TakeOutPressed(&'static str),
    /// It has come, as `exchange::Taken` writes it, or has not.
    TakenOut(u32, Option<String>),
    /// A draft that is kept is to be opened.
    DraftPressed(String),
    /// It was read, or is gone.
    DraftRead {
        /// Its key.
        key: String,
        /// What stands there.
        text: Option<String>,
    },
    /// One is to be deleted.
    DraftDeleted(String),
    /// It was taken out of the store.
    DraftTaken {
        /// Its key.
        key: String,
        /// What stood there.
        text: String,
    },
    /// The deleted one is wanted back.
    DeletedRestored,
    /// One that cannot be read is to be downloaded as it is.
    DamagedPressed(String),
    /// The list of drafts is wanted.
    LeavePressed,
    /// The forms are to show this.
    Opened(Open),
    /// A view is wanted.
    TabPressed(Tab),
    /// The text view is to show that file.
    TextFilePressed(usize),
    /// A finding was pressed: its place is wanted.
    FindingPressed {
        /// The place.
        place: Place,
        /// The file that it is in, where the text has to be shown.
        file: usize,
    },
    /// A text was typed into a field. One that may be left out goes with its last letter.
    Typed {
        /// The field.
        place: Place,
        /// All of it.
        text: String,
        /// Whether it stays when it is empty.
        is_required: bool,
    },
    /// A picture was chosen for a place.
    PicturePicked {
        /// Where it is to be named: a table with its file and its alternative text.
        place: Place,
        /// The picture.
        picked: Picked,
    },
    /// It was drawn again so that it is small enough; none where the browser cannot read it.
    PictureRedrawn {
        /// The number that was sent with it.
        number: u32,
        /// The name of the file that was chosen.
        name: String,
        /// What is in it now, a WebP or a JPEG.
        bytes: Option<Vec<u8>>,
    },
    /// A change was asked for.
    Edited(Edit),
    /// A question is to be added, at the end.
    QuestionAdded,
    /// A choice is to be added to that question.
    ChoiceAdded(usize),
    /// A source is to be added to that question.
    SourceAdded(usize),
    /// An entry is to be added to that list.
    EntryAdded(Place),
    /// The last step is to be undone.
    UndoPressed,
    /// It is to be made again.
    RedoPressed,
    /// The page shows the last edit: there is time to check it.
    CheckDue,
    /// The draft was saved, or was not.
    Saved(SavedAs),
    /// Another tab changed what is stored under that key.
    StoreChanged {
        /// The key; none where all was cleared.
        key: Option<String>,
        /// What is there.
        text: Option<String>,
    },
    /// A copy on disk is wanted.
    DiskPressed,
    /// It was written, or was not.
    DiskSaved {
        /// The key of its draft.
        draft: String,
        /// As the draft was at this moment; none where it was not written.
        changed: Option<u64>,
    },
    /// The panel to publish from is to be opened, or closed.
    PublishPressed,
    /// What the page is made from has come, or has not.
    PagePrepared(u32, Option<PageParts>),
    /// The page is to be downloaded.
    PageDownloaded,
    /// The page is to be copied as text.
    PageCopied,
    /// It was copied, or was not.
    Copied(u32, bool),
    /// A link that holds the quiz is to be copied.
    LinkPressed,
    /// The quiz is in one, or is not; `exchange::InLink` as it is written.
    LinkMade(u32, Option<String>),
    /// It was copied, or was not.
    LinkCopied {
        /// The number that was sent with it.
        number: u32,
        /// All of it.
        address: String,
        /// Whether it is on the clipboard.
        is_copied: bool,
    },
    /// The folder of the quiz is to be downloaded as a zip.
    ZipPressed,
    /// This is to be the address of the site.
    AddressTyped(String),
    /// The site is to be downloaded as a zip.
    SitePressed,
    /// The pictures of its previews are drawn; none where the browser cannot.
    CardsDrawn(u32, Option<Vec<Vec<u8>>>),
    /// It is made, as a zip, or is not.
    SiteMade(u32, Option<Vec<u8>>),
    /// The notice was read.
    NoticeClosed,
}

/// What a new draft begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// One question without texts.
    Empty,
    /// A small quiz.
    Example,
}

/// A file that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Result<Vec<u8>, NotRead>,
}

/// Why nothing of a file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// It is larger than [`LARGEST_FILE`].
    TooLarge,
    /// The browser could not read it.
    Failed,
}

/// The most bytes that a file may have which is opened or brought in.
pub const LARGEST_FILE: u32 = 32_000_000;

/// What the storage has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// There is none to be had.
    Blocked,
    /// Keys of drafts, with what stands under them.
    Drafts(Vec<(String, String)>),
}

/// How saving went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SavedAs {
    /// As it was asked for.
    Itself(Stamp),
    /// Under another key, because another tab had written under its own.
    Apart(String, Stamp),
    /// Not, because there is no room.
    Full,
    /// Not, because the browser keeps nothing.
    Blocked,
}
