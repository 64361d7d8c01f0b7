//! The quiz that a draft comes to, as far as it goes: what the preview plays.
//!
//! A draft with mistakes plays all the same. Texts that are still empty stand as dots, and questions
//! that cannot be asked are left out, and said to be.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use quiz_author::ImageFile;
use quiz_author::check::{Part, Place};
use quiz_core::quiz::shuffle;
use quiz_model::{Content, Deck, Quiz, Word, Words};

use crate::draft::{Draft, Edit, Scalar};
use crate::findings::{Checker, Findings};

/// What stands for a text that is not written yet.
const UNWRITTEN: &str = "…";

/// The record of the preview is none of a quiz that somebody takes.
const PREVIEW: &str = "studio-preview";

/// A quiz that can be played.
#[derive(Clone, Debug)]
pub struct Playable {
    /// The quiz.
    pub quiz: Quiz,
    /// The ids of the questions that it leaves out.
    pub left_out: Vec<String>,
}

/// What can be played of a draft; none where nothing can. `findings` are those of its check, and `checker`
/// has read what was last played.
pub fn playable(
    draft: &Draft,
    images: &[ImageFile],
    findings: &Findings,
    checker: &mut Checker,
) -> Option<Playable> {
    if let Some(quiz) = &findings.quiz {
        return Some(Playable { quiz: (**quiz).clone(), left_out: Vec::new() });
    }
    let mut rest = Draft::of(draft.files().to_vec());
    let mut left_out = Vec::new();
    let mut findings = findings.clone();
    // Filling can show what was behind it, and leaving out what pointed there.
    for _ in 0..4 {
        if !mended(&mut rest, &findings, &mut left_out) {
            return None;
        }
        findings = checker.check(rest.files(), images);
        if let Some(quiz) = findings.quiz {
            return Some(Playable { quiz: *quiz, left_out });
        }
    }
    None
}

/// Fills what is empty and takes out what is broken. Says whether anything changed.
fn mended(draft: &mut Draft, findings: &Findings, left_out: &mut Vec<String>) -> bool {
    let mut broken: Vec<Place> = Vec::new();
    let mut changed = false;
    for finding in &findings.mistakes {
        let place = &finding.place;
        if draft.text(place).is_some_and(|text| text.trim().is_empty()) {
            let dots = Scalar::Text(UNWRITTEN.to_owned());
            changed |= draft.apply(&Edit::Set(place.clone(), dots), 0).is_ok();
        } else if place.0.len() == 1 && !draft.has(place) {
            changed |= filled(draft, place);
        } else if let Some(entry) = entry(place).filter(|entry| !broken.contains(entry)) {
            broken.push(entry);
        }
    }
    // From the last on, so that the numbers before stay what they are.
    broken.sort_by_key(|place| std::cmp::Reverse(number(place)));
    for place in broken {
        let id = draft.text(&place.key("id")).unwrap_or_default().to_owned();
        if draft.apply(&Edit::Remove(place.clone()), 0).is_ok() {
            changed = true;
            if place.0.first() == Some(&Part::Key("questions".to_owned())) {
                left_out.push(id);
            }
        }
    }
    changed
}

/// The entry of a list at the root that a place is in.
fn entry(place: &Place) -> Option<Place> {
    match place.0.as_slice() {
        [Part::Key(key), Part::At(at), ..] => Some(Place::root(key).at(*at)),
        _ => None,
    }
}

fn number(place: &Place) -> usize {
    match place.0.get(1) {
        Some(Part::At(at)) => *at,
        _ => 0,
    }
}

/// Puts something where a key is missing that every quiz has.
fn filled(draft: &mut Draft, place: &Place) -> bool {
    let Some(Part::Key(key)) = place.0.first() else { return false };
    let value = match key.as_str() {
        "id" => Scalar::Text(PREVIEW.to_owned()),
        "revision" => Scalar::Whole(1),
        "language" => Scalar::Text("en".to_owned()),
        "title" | "description" | "opening" | "about" => Scalar::Text(UNWRITTEN.to_owned()),
        _ => return false,
    };
    draft.apply(&Edit::Set(place.clone(), value), 0).is_ok()
}

/// What the preview is given: the quiz with this question first, whatever round it is of.
pub fn preview_island(
    playable: &Playable,
    images: &[ImageFile],
    words: &Words,
    shown: Option<&str>,
) -> String {
    let mut quiz = playable.quiz.clone();
    quiz.id = PREVIEW.into();
    let at = shown.and_then(|id| quiz.questions.iter().position(|it| it.id.as_str() == id));
    if let Some(at) = at {
        let mut question = quiz.questions.remove(at);
        question.deck = Deck::Core;
        quiz.questions.insert(0, question);
    }
    island(quiz, images, words)
}

/// A quiz with the words of its pages and its pictures, as a page carries it. `words` are all words,
/// fitted to no quiz.
pub fn island(mut quiz: Quiz, images: &[ImageFile], words: &Words) -> String {
    quiz.opening_seed = shuffle::opening_seed(&quiz);
    let mut words = words.clone();
    words.fit_to(&quiz);
    let words = Words::of(words.forms().get(..Word::LATE.end).unwrap_or_default().to_vec());
    for image in quiz.images_mut() {
        if let Some(file) = images.iter().find(|file| file.name == image.address) {
            image.address = data_address(file);
        }
    }
    Content { quiz, words }.write()
}

/// A picture as an address that holds it.
fn data_address(file: &ImageFile) -> String {
    let ending = file.name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let kind = match ending.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" => "jpeg",
        "webp" => "webp",
        _ => "png",
    };
    format!("data:image/{kind};base64,{}", BASE64_STANDARD.encode(&file.bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::check;
    use quiz_author::SourceFile;
    use quiz_model::sample;

    fn played(text: &str) -> Option<Playable> {
        let draft = Draft::of(vec![SourceFile { name: "quiz.toml".into(), text: text.into() }]);
        playable(&draft, &[], &check(draft.files(), &[]), &mut Checker::default())
    }

    #[test]
    fn a_draft_plays_from_its_first_letter_on() {
        let playable = played(&crate::start::Templates::default().empty("en", 7)).unwrap();
        assert_eq!(playable.quiz.questions.len(), 1);
        assert_eq!(playable.quiz.questions[0].ask, "…");
        assert_eq!(playable.left_out, [""; 0]);
    }

    #[test]
    fn a_question_that_cannot_be_asked_is_left_out_and_said_to_be() {
        let text = crate::start::Templates::default().example("en", 7);
        let count = played(&text).unwrap().quiz.questions.len();
        let broken = text.replacen("right = true", "right = 1", 1);
        let playable = played(&broken).unwrap();
        assert_eq!((playable.quiz.questions.len(), playable.left_out.len()), (count - 1, 1));
    }

    #[test]
    fn what_is_no_toml_does_not_play() {
        assert!(played("title = ").is_none());
    }

    #[test]
    fn the_preview_begins_with_the_question_that_is_edited() {
        let playable = played(&crate::start::Templates::default().example("en", 7)).unwrap();
        let last = playable.quiz.questions.last().unwrap().id;
        let island = preview_island(&playable, &[], &sample::words(), Some(last.as_str()));
        let content = Content::read(&island).unwrap();
        assert_eq!(content.quiz.questions[0].id, last);
        assert_eq!(content.quiz.id.as_str(), "studio-preview");
    }
}
