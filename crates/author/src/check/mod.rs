//! What makes a quiz sound, beyond its shape: every rule an author can break by hand.
//!
//! What a draft does not have yet is advice, and a mistake in a quiz that is checked.
//!
//! The rules look at the data only. Each mistake names its place as steps from the root of a file
//! (`questions[3].choices[1].feedback`), and the reader of files finds the line, so that the rules
//! need no positions and the positions need no rules.

mod choices;
mod guessable;
mod guide;
mod language;
mod learning;
mod lengths;
mod paths;
mod place;
mod questions;
mod reach;
mod worth;

use std::collections::BTreeMap;

pub use guessable::{Guesses, Strategy, guesses};
pub use language::is_language_tag;
pub use lengths::advise;
pub use place::{Part, Place};

use quiz_model::is_id;

use crate::authored::{AboutQuestion, Condition, Deck, Quiz, State};
use crate::message::{Message, message};

/// Something an author has to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Where it stands.
    pub place: Place,
    /// What is wrong and what to do about it.
    pub what: Message,
    /// What was probably meant.
    pub hint: Option<Message>,
}

/// Every mistake in a quiz and its guide, in the order of their parts. Empty means sound.
pub(crate) fn check(quiz: &Quiz) -> Vec<Mistake> {
    let mut mistakes = Mistakes::of(quiz);
    mistakes.head();
    mistakes.questions();
    mistakes.evidence();
    mistakes.about_you();
    mistakes.paths();
    mistakes.unreachable_paths();
    mistakes.worth();
    mistakes.learning();
    if let Some(guide) = &quiz.guide {
        mistakes.guide(guide);
    }
    mistakes.links_to_the_guide();
    mistakes.found
}

/// What a draft does not have yet, in the order of its questions. Empty in a quiz that is checked.
fn lacks(quiz: &Quiz) -> Vec<Mistake> {
    let mut mistakes = Mistakes::of(quiz);
    mistakes.questions();
    mistakes.lacks
}

struct Mistakes<'a> {
    quiz: &'a Quiz,
    found: Vec<Mistake>,
    /// What a draft does not have yet.
    lacks: Vec<Mistake>,
}

/// Names with more bytes are not compared with others.
const LONGEST_NAME: usize = 64;

/// After so many mistakes none gets a hint any more.
const MOST_HINTS: usize = 50;

impl<'a> Mistakes<'a> {
    const fn of(quiz: &'a Quiz) -> Self {
        Self { quiz, found: Vec::new(), lacks: Vec::new() }
    }
}

impl Mistakes<'_> {
    /// Something that is not there, and has to be once the quiz is checked.
    fn lacking(&mut self, place: Place, what: Message) {
        let list = match self.quiz.state {
            State::Draft => &mut self.lacks,
            State::Checked => &mut self.found,
        };
        list.push(Mistake { place, what, hint: None });
    }

    /// A text that may be left out, or that only a draft may lack.
    fn text_if_any(&mut self, place: Place, text: Option<&str>, is_needed: bool) {
        match text {
            Some(text) => self.text(place, text),
            None if is_needed => self.lacking(place, message!(TextMissing)),
            None => {}
        }
    }

    fn add(&mut self, place: Place, what: Message) {
        self.found.push(Mistake { place, what, hint: None });
    }

    /// A name that nothing bears, with the most similar one that something does.
    fn unknown<'b>(
        &mut self,
        place: Place,
        what: Message,
        name: &str,
        known: impl Iterator<Item = &'b str>,
    ) {
        // How alike two names are takes the product of their lengths: names of other people's quizzes may be
        // long, and many.
        let is_short = |name: &str| name.len() <= LONGEST_NAME;
        let is_compared = is_short(name) && self.found.len() < MOST_HINTS;
        let similar = known
            .filter(|known| is_compared && is_short(known))
            .map(|known| (strsim::jaro_winkler(name, known), known))
            .filter(|(likeness, _)| *likeness > 0.75)
            .max_by(|(one, _), (other, _)| one.total_cmp(other));
        let hint = similar.map(|(_, known)| message!(DidYouMean, known));
        self.found.push(Mistake { place, what, hint });
    }

    fn no_evidence(&mut self, place: Place, id: &str) {
        let known = self.quiz.evidence.iter().map(|evidence| evidence.id.as_str());
        self.unknown(place, message!(NoEvidence, id), id, known);
    }

    /// The evidence that something names.
    fn sources(&mut self, place: &Place, evidence: &[String]) {
        for (at, id) in evidence.iter().enumerate() {
            if self.quiz.evidence(id).is_none() {
                self.no_evidence(place.key("evidence").at(at), id);
            }
        }
    }

    fn no_question(&mut self, place: Place, id: &str) {
        let known = self.quiz.questions.iter().map(|question| question.id.as_str());
        self.unknown(place, message!(NoQuestion, id), id, known);
    }

    fn no_about(&mut self, place: Place, id: &str) {
        let known = self.quiz.about_you.iter().map(|question| question.id.as_str());
        self.unknown(place, message!(NoAboutQuestion, id), id, known);
    }

    fn no_option(&mut self, place: Place, question: &AboutQuestion, id: &str) {
        let known = question.options.iter().map(|option| option.id.as_str());
        self.unknown(place, message!(NoOption, question.id, id), id, known);
    }

    fn head(&mut self) {
        let quiz = self.quiz;
        let root = |key: &str| Place(vec![Part::Key(key.to_owned())]);
        for (key, text) in [
            ("title", quiz.title.clone()),
            ("description", quiz.description.clone()),
            ("opening", quiz.opening.clone()),
            ("about", quiz.about.0.clone()),
        ] {
            self.text(root(key), &text);
        }
        if let Some(short) = &quiz.short_title {
            self.text(root("short_title"), short);
            if short.chars().count() > LONGEST_SHORT_TITLE {
                self.add(root("short_title"), message!(ShortTitleLong, LONGEST_SHORT_TITLE));
            }
        }
        self.id(root("id"), &quiz.id);
        self.language(root("language"), &quiz.language);
        if !quiz.questions.iter().any(|question| question.deck == Deck::Core) {
            self.add(root("questions"), message!(NoCoreQuestion));
        }
        if quiz.bands.first().is_none_or(|band| band.from_percent != 0) {
            self.add(root("bands"), message!(FirstBand));
        }
        for (at, pair) in quiz.bands.windows(2).enumerate() {
            if pair[0].from_percent >= pair[1].from_percent || pair[1].from_percent > 100 {
                let place = Place::of("bands", at + 1).key("from_percent");
                self.add(place, message!(BandsRise));
            }
        }
    }

    fn condition(&mut self, place: &Place, condition: &Condition) {
        for (id, options) in condition {
            let place = place.key("only_if").key(id);
            let Some(question) = self.quiz.about(id) else {
                self.no_about(place, id);
                continue;
            };
            if options.is_empty() {
                self.add(place.clone(), message!(NoOptionNamed));
            }
            for (item, option) in options.iter().enumerate() {
                if question.option(option).is_none() {
                    self.no_option(place.at(item), question, option);
                }
            }
        }
    }

    fn text(&mut self, place: Place, text: &str) {
        if text.trim().is_empty() {
            self.add(place, message!(TextEmpty));
        } else if text.chars().count() > LONGEST_TEXT {
            self.add(place, message!(TextLong, LONGEST_TEXT));
        }
    }

    fn language(&mut self, place: Place, tag: &str) {
        if is_language_tag(tag) {
            return;
        }
        let what = message!(NotALanguage, tag);
        let with_hyphens = tag.replace('_', "-");
        let hint = is_language_tag(&with_hyphens).then(|| message!(DidYouMean, with_hyphens));
        self.found.push(Mistake { place, what, hint });
    }

    fn id(&mut self, place: Place, id: &str) {
        if !is_id(id) {
            self.add(place, message!(NotAnId, id));
        }
    }

    /// Ids of a list at the root of the content.
    fn unique<'b>(&mut self, list: &str, ids: impl Iterator<Item = &'b str>) {
        self.unique_below(&Place(vec![Part::Key(list.to_owned())]), ids);
    }

    fn unique_below<'b>(&mut self, list: &Place, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeMap::new();
        for (at, id) in ids.enumerate() {
            let place = list.at(at).key("id");
            self.id(place.clone(), id);
            if let Some(first) = seen.insert(id, at) {
                self.add(place, message!(IdTaken, id, list.at(first)));
            }
        }
    }
}

/// A text longer than this is a slip of the author's, and would drown the page.
const LONGEST_TEXT: usize = 2_000;

/// What the home screens of the common telephones show in full.
const LONGEST_SHORT_TITLE: usize = 12;
