//! Why the site tool stops.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use quiz_author::bring_in::{CannotBringIn, Report};
use quiz_author::{Fault, report};

/// Why the site tool stopped, and what to do about it.
#[derive(Debug, Error)]
pub enum SiteError {
    /// The command line is not understood.
    #[error(
        "usage: site check|render [--quiz ID], site new ID, site schema, site import FILE [--quiz ID] \
         [--columns NAMES], site export FORMAT FILE [--quiz ID], site scorm VERSION FILE [--quiz ID] \
         [--mastery PERCENT], or site translate LANGUAGE [--quiz ID] [--from FILE]"
    )]
    Usage,
    /// A file cannot be read.
    #[error("`{0}` cannot be read: {1}")]
    Read(PathBuf, #[source] io::Error),
    /// A file cannot be written.
    #[error("`{0}` cannot be written: {1}")]
    Write(PathBuf, #[source] io::Error),
    /// A content file is not in UTF-8.
    #[error("`{0}` is not in UTF-8: save it in that encoding")]
    Encoding(PathBuf),
    /// There is no such quiz.
    #[error("there is no quiz `{id}`: `{folder}` does not exist or has no .toml file")]
    NoQuiz {
        /// The quiz asked for.
        id: String,
        /// Where it would be.
        folder: PathBuf,
    },
    /// A quiz that was put together cannot be written as TOML.
    #[error("the quiz cannot be written as TOML: {0}")]
    Written(String),
    /// The pictures of links cannot be drawn in a language, because no font of ours has its letters.
    #[error(
        "no font of the cards has the letters “{missing}” of {name}: add a crate with a font that has them to \
         crates/site/Cargo.toml, and load it in crates/site/src/preview/card/fonts.rs as `dejavu` is there"
    )]
    Letters {
        /// The name of the picture.
        name: String,
        /// The letters.
        missing: String,
    },
    /// The texts of the pages are not there in the quiz's language.
    #[error(
        "there are no texts in the language `{language}`: copy content/language/en.toml to `{file}` and \
         translate it (`cargo xtask translate {language}` begins it), or write `language = \"en\"` in the quiz"
    )]
    NoLanguage {
        /// The quiz's language.
        language: String,
        /// Where its texts would be.
        file: PathBuf,
    },
    /// What a quiz is to be translated into is no language.
    #[error(
        "`{0}` is no language to translate into: write its tag, such as es, pt-BR or zh-Hant, whose first \
         part has two or three letters"
    )]
    NoTag(String),
    /// A table for translators cannot be read or written.
    #[error("`{0}`: {1}")]
    Table(PathBuf, String),
    /// A quiz is translated into its own language.
    #[error("`{0}` is for the language that the quiz is written in: take the folder away")]
    OwnLanguage(PathBuf),
    /// A quiz names itself otherwise than its folder.
    #[error("`id` in `{folder}` is `{found}`: it has to be the name of its folder")]
    WrongFolder {
        /// The folder.
        folder: PathBuf,
        /// What the quiz calls itself.
        found: String,
    },
    /// A name that cannot be a quiz's.
    #[error(transparent)]
    NotAnId(#[from] quiz_author::NotAnId),
    /// There is such a folder already.
    #[error("`{0}` is there already: choose another id")]
    FolderTaken(PathBuf),
    /// A file of another program cannot be read.
    #[error("`{0}`: {1}")]
    BringIn(PathBuf, #[source] CannotBringIn),
    /// No question of a file can be taken.
    #[error("{0}\nno question was taken, so nothing was written")]
    NothingTaken(Report),
    /// The name of a file makes no id.
    #[error("the name of `{0}` makes no id: choose one with --quiz, of a-z, 0-9 and -")]
    NoName(PathBuf),
    /// There is no such format to take a quiz out in.
    #[error("a quiz cannot be taken out as `{0}`: gift and moodle-xml are there")]
    NoFormat(String),
    /// There is no such version of SCORM.
    #[error("there is no SCORM `{0}`: 1.2 and 2004 are there")]
    NoScorm(String),
    /// What is to be passed with is no per cent.
    #[error("`{0}` is no score to pass with: give it in per cent, from 1 to 100")]
    Mastery(String),
    /// A package for courses cannot be made.
    #[error("the package cannot be made: {0}")]
    Scorm(String),
    /// The content has mistakes.
    #[error("{}", report(.0))]
    Content(Vec<Fault>),
    /// Not called by trunk.
    #[error(
        "TRUNK_STAGING_DIR is not set: `site render` is called by trunk, so run `cargo xtask build`"
    )]
    NoStaging,
    /// The address of the site is none.
    #[error(
        "`{0}` is no address of a site: give it as https://example.org/ or, with its folder, as \
         https://example.org/some/quiz/"
    )]
    SiteUrl(String),
    /// The table of systems is not as it has to be.
    #[error("tests/places/places.json: {0}")]
    Places(#[source] serde_json::Error),
    /// A colour that browsers are told of is gone from the style sheets.
    #[error("styles/tokens.css has no light and dark `{0}: #rrggbb;`: put both back")]
    Colour(&'static str),
    /// Trunk has left no such bundle.
    #[error("`{folder}` has no bundle `{name}`: trunk builds it, so run `cargo xtask build`")]
    NoBundle {
        /// `app` or `share`.
        name: String,
        /// Where it would be.
        folder: PathBuf,
    },
    /// A program that makes a file smaller has failed.
    #[error("{program} failed: {said}\nIt comes from npm and runs in Node 20 or later.")]
    Program {
        /// Its name.
        program: &'static str,
        /// What it said.
        said: String,
    },
    /// A bundle is not as wasm-bindgen and wasm-opt are known to make it.
    #[error("a bundle cannot be made smaller: {0}; see crates/site/src/bundle/names.rs")]
    Bundle(String),
    /// A file among the pages is none of them.
    #[error("`{0}` is no page of the site: name it in crates/site/src/page_table.rs")]
    UnknownPage(String),
    /// Something cannot stand in the one file.
    #[error("career-quiz.html cannot be made: {0}; see crates/site/src/pages/one_file/")]
    OneFile(String),
    /// A page has something that its own policy forbids.
    #[error(
        "{page}: {what}. Its content security policy, from crates/site/src/deploy/policy/, lets nothing else run"
    )]
    Policy {
        /// Its name in the site.
        page: String,
        /// What is wrong, and what to do.
        what: String,
    },
    /// The icon cannot be drawn.
    #[error("crates/site/src/icon.svg cannot be drawn at {size} pixels: {why}")]
    Icon {
        /// Its width and height.
        size: u32,
        /// What the renderer said.
        why: String,
    },
    /// A card for previews cannot be drawn.
    #[error("the card of “{title}” cannot be drawn: {why}")]
    Card {
        /// The name on it.
        title: String,
        /// What stands in the way.
        why: String,
    },
    /// A component of a page waits for something.
    #[error("the pages cannot be rendered: a component waits, which those of pages may not")]
    Renderer,
    /// A site cannot be packed.
    #[error("the site cannot be packed: {0}")]
    Zip(String),
    /// The content cannot be turned into JSON.
    #[error("the content cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}
