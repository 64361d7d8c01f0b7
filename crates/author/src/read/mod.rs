//! Reading a quiz from the TOML files of its folder.
//!
//! Every file is read on its own, so that one run names the mistakes of all, and so that of a quiz that
//! is being written only the file is read again that has changed. Each mistake carries the line and
//! column where an editor will find it.

mod fault;
mod file;
mod language;
mod parts;

use std::collections::BTreeMap;

pub use fault::{Excerpt, Fault, SourceFile};
pub(crate) use language::read_texts;
pub use language::read_words;
pub use parts::Parts;

use crate::authored::Quiz;
use crate::build::{Texts, checked_with};
use crate::check::{Guesses, Mistake, Part, Place, advise, guesses};
use crate::message::message;
use crate::{Checked, ImageFile};
use file::{FileRead, Node};
use parts::PARTS;

/// Reads and checks the files of a quiz. `folder` names the place of what no file has; `images` are
/// the pictures that its questions may show.
///
/// # Errors
/// Every mistake found, in the order of the files: of form first, one for each entry; of sense once
/// the form is right.
pub fn read_quiz(
    folder: &str,
    files: &[SourceFile],
    images: &[ImageFile],
) -> Result<ReadQuiz, Vec<Fault>> {
    Reader::default().read(folder, files, images)
}

/// The quiz as its files say it, whether or not it is sound.
///
/// # Errors
/// Every mistake of form, in the order of the files.
pub fn read_authored(folder: &str, files: &[SourceFile]) -> Result<Quiz, Vec<Fault>> {
    let files: Vec<_> = files.iter().map(FileRead::of).collect();
    Owners::of(&files)?.assemble(folder)
}

/// Reads the same quiz again and again while it is written: what has not changed since the last time is
/// not read again.
#[derive(Debug, Default)]
pub struct Reader {
    files: Vec<FileRead>,
    texts: Texts,
}

impl Reader {
    /// As [`read_quiz`] does.
    ///
    /// # Errors
    /// The same.
    pub fn read(
        &mut self,
        folder: &str,
        files: &[SourceFile],
        images: &[ImageFile],
    ) -> Result<ReadQuiz, Vec<Fault>> {
        let mut known = std::mem::take(&mut self.files);
        let read = files.iter().map(|file| {
            let at = known.iter().position(|read| read.source == *file);
            at.map_or_else(|| FileRead::of(file), |at| known.swap_remove(at))
        });
        self.files = read.collect();
        let owners = Owners::of(&self.files)?;
        let quiz = owners.assemble(folder)?;
        let order = |fault: &Fault| files.iter().position(|file| file.name == fault.file);
        let located = |mistakes: Vec<Mistake>| {
            let mut faults: Vec<_> =
                mistakes.into_iter().map(|mistake| owners.locate(folder, mistake)).collect();
            faults.sort_by_key(|fault| (order(fault), fault.line, fault.column));
            faults
        };
        match checked_with(&quiz, images, &mut self.texts) {
            Ok(Checked { quiz: built, guide }) => {
                let (advice, guesses) = (located(advise(&quiz)), guesses(&quiz));
                Ok(ReadQuiz { quiz: built, guide, advice, guesses })
            }
            Err(mistakes) => Err(located(mistakes)),
        }
    }
}

/// A quiz without a mistake, as its files say it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadQuiz {
    /// The quiz. Its opening seed is 0: whoever builds the pages picks one.
    pub quiz: quiz_model::Quiz,
    /// The guide, if there is one.
    pub guide: Option<quiz_model::Guide>,
    /// What would be better otherwise, and need not be.
    pub advice: Vec<Fault>,
    /// What simple strategies score that look at the choices alone, the best first.
    pub guesses: Vec<Guesses>,
}

/// Which file holds each top-level key, and where its value stands there.
struct Owners<'a>(BTreeMap<&'a str, (&'a FileRead, &'a Node)>);

impl<'a> Owners<'a> {
    /// Finds them, unless a file has a mistake of form.
    fn of(files: &'a [FileRead]) -> Result<Self, Vec<Fault>> {
        let mut owners: BTreeMap<&str, (&FileRead, &Node)> = BTreeMap::new();
        let mut faults = Vec::new();
        let mut within = Vec::new();
        for file in files {
            faults.extend(file.faults.iter().cloned());
            for key in &file.keys {
                let fault = |what| Fault::at(&file.source, key.span.clone(), what);
                let name = key.name.as_str();
                if let Some((other, _)) = owners.get(name) {
                    faults.push(fault(message!(PartTwice, name, other.source.name)));
                } else if let Some(node) = &key.value {
                    owners.insert(name, (file, node));
                    let order = PARTS.iter().position(|part| *part == name);
                    within.extend(key.faults.iter().map(|fault| (order, fault)));
                } else {
                    let parts = PARTS.join(", ");
                    faults.push(fault(message!(NotAPart, name, parts)));
                }
            }
        }
        within.sort_by_key(|(order, _)| *order);
        faults.extend(within.into_iter().map(|(_, fault)| fault.clone()));
        if faults.is_empty() { Ok(Self(owners)) } else { Err(faults) }
    }

    /// The quiz of all files.
    fn assemble(&self, folder: &str) -> Result<Quiz, Vec<Fault>> {
        let mut missing = Vec::new();
        macro_rules! part {
            ($field:ident) => {
                self.0.get(stringify!($field)).and_then(|(file, _)| file.parts.$field.clone())
            };
        }
        macro_rules! need {
            ($field:ident) => {
                part!($field).unwrap_or_else(|| {
                    missing.push(stringify!($field));
                    Default::default()
                })
            };
        }
        let quiz = Quiz {
            id: need!(id),
            state: part!(state).unwrap_or_default(),
            revision: need!(revision),
            language: need!(language),
            title: need!(title),
            short_title: part!(short_title),
            description: need!(description),
            opening: need!(opening),
            about: need!(about),
            bands: need!(bands),
            questions: need!(questions),
            evidence: part!(evidence).unwrap_or_default(),
            about_you: part!(about_you).unwrap_or_default(),
            paths: part!(paths).unwrap_or_default(),
            roles: part!(roles).unwrap_or_default(),
            worth: part!(worth).unwrap_or_default(),
            worth_verdicts: part!(worth_verdicts).unwrap_or_default(),
            resources: part!(resources).unwrap_or_default(),
            certificates: part!(certificates).unwrap_or_default(),
            guide: part!(guide),
        };
        let faults: Vec<_> = missing
            .into_iter()
            .map(|key| {
                let fault = Fault::of_folder(folder, message!(PartMissing, key));
                Fault { place: Some(Place::root(key)), ..fault }
            })
            .collect();
        if faults.is_empty() { Ok(quiz) } else { Err(faults) }
    }

    /// The place of a mistake in its file.
    fn locate(&self, folder: &str, mistake: Mistake) -> Fault {
        let Mistake { place, what, hint } = mistake;
        let what = what.at(place.to_string());
        let owner = match place.0.first() {
            Some(Part::Key(key)) => self.0.get(key.as_str()),
            _ => None,
        };
        let Some((file, node)) = owner else {
            return Fault { place: Some(place), ..Fault::of_folder(folder, what) };
        };
        let span = node.span_of(place.0.get(1..).unwrap_or_default());
        let fault = Fault::at(&file.source, span, what);
        Fault { hint, place: Some(place), ..fault }
    }
}
