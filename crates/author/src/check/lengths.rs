//! Advice: what a draft does not have yet, what nothing shows, and texts that are too long for their
//! place. Each limit is what its place holds
//! on a telephone of 360 pixels without pushing the next press out of sight.

use super::{Mistake, Part, Place, message};
use crate::authored::{Choice, Image, Markdown, Question, Quiz};
use crate::message::Message;

/// What would be better otherwise in a quiz without a mistake, and need not be.
pub fn advise(quiz: &Quiz) -> Vec<Mistake> {
    let mut advice = Advice(super::lacks(quiz));
    advice.unshown(quiz);
    for (at, question) in quiz.questions.iter().enumerate() {
        advice.question(&Place::of("questions", at), question);
    }
    for (at, evidence) in quiz.evidence.iter().enumerate() {
        advice.signs(Place::of("evidence", at).key("short"), Some(&evidence.short), 24);
    }
    for (at, question) in quiz.about_you.iter().enumerate() {
        let place = Place::of("about_you", at);
        advice.signs(place.key("short"), Some(&question.short), 20);
        for (item, option) in question.options.iter().enumerate() {
            let place = place.key("options").at(item);
            match &option.short {
                Some(short) => advice.signs(place.key("short"), Some(short), 30),
                None => advice.signs(place.key("text"), Some(&option.text), 30),
            }
        }
    }
    for (at, path) in quiz.paths.iter().enumerate() {
        let place = Place::of("paths", at);
        advice.words(place.key("one_line"), &path.one_line, 20);
        advice.words(place.key("first_week"), &path.first_week, 14);
    }
    for (at, worth) in quiz.worth.iter().enumerate() {
        let place = Place::of("worth", at);
        advice.words(place.key("text"), &worth.text.0, 30);
        advice.signs(place.key("figure"), worth.figure.as_deref(), 14);
    }
    for (at, verdict) in quiz.worth_verdicts.iter().enumerate() {
        advice.words(Place::of("worth_verdicts", at).key("text"), &verdict.text.0, 25);
    }
    advice.0.extend(super::guessable::advise(quiz));
    advice.0
}

struct Advice(Vec<Mistake>);

impl Advice {
    fn question(&mut self, place: &Place, question: &Question) {
        self.text(place.key("scene"), question.scene.as_ref(), 40);
        self.image(&place.key("image"), question.image.as_ref());
        self.image(&place.key("explanation_image"), question.explanation_image.as_ref());
        if let Some(truth) = &question.truth {
            let place = place.key("truth");
            self.text(place.key("text"), Some(&truth.text), 24);
            self.signs(place.key("figure"), truth.figure.as_deref(), 12);
        }
        for (item, choice) in question.choices.iter().enumerate() {
            self.choice(&place.key("choices").at(item), choice);
        }
    }

    fn choice(&mut self, place: &Place, choice: &Choice) {
        self.words(place.key("text"), &choice.text, 16);
        self.text(place.key("feedback"), choice.feedback.as_ref(), 40);
        self.image(&place.key("image"), choice.image.as_ref());
    }

    fn image(&mut self, place: &Place, image: Option<&Image>) {
        if let Some(image) = image {
            self.words(place.key("alt"), &image.alt, 40);
        }
    }

    fn text(&mut self, place: Place, text: Option<&Markdown>, most: usize) {
        if let Some(Markdown(text)) = text {
            self.words(place, text, most);
        }
    }

    /// What stands beside a path alone.
    fn unshown(&mut self, quiz: &Quiz) {
        for (list, is_empty) in [
            ("about_you", quiz.about_you.is_empty()),
            ("roles", quiz.roles.is_empty()),
            ("worth", quiz.worth.is_empty()),
            ("worth_verdicts", quiz.worth_verdicts.is_empty()),
            ("resources", quiz.resources.is_empty()),
            ("certificates", quiz.certificates.is_empty()),
        ] {
            if quiz.paths.is_empty() && !is_empty {
                let place = Place(vec![Part::Key(list.to_owned())]);
                self.add(place, message!(NotShown));
            }
        }
    }

    fn words(&mut self, place: Place, text: &str, most: usize) {
        let count = text.split_whitespace().count();
        if count > most {
            self.add(place, message!(WordsLong, count, most));
        }
    }

    fn signs(&mut self, place: Place, text: Option<&str>, most: usize) {
        let count = text.map_or(0, |text| text.chars().count());
        if count > most {
            self.add(place, message!(CharactersLong, count, most));
        }
    }

    fn add(&mut self, place: Place, what: Message) {
        self.0.push(Mistake { place, what, hint: None });
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::authored::{Condition, Worth, WorthTopic, WorthVerdict};
    use crate::{SourceFile, skeleton};

    /// The quiz that a new one begins as.
    pub(in crate::check) fn quiz() -> Quiz {
        let files = skeleton("fresh")
            .unwrap()
            .into_iter()
            .map(|(name, text)| SourceFile { name: name.to_owned(), text });
        crate::read::read_authored("content/fresh", &files.collect::<Vec<_>>()).unwrap()
    }

    /// What is known about pay, with that figure.
    pub(in crate::check) fn worth(figure: &str) -> Worth {
        Worth {
            topic: WorthTopic::Pay,
            figure: Some(figure.to_owned()),
            text: Markdown("Half earn more.".to_owned()),
            evidence: vec!["first-source".to_owned()],
        }
    }

    /// A verdict that holds for everybody.
    pub(in crate::check) fn verdict(text: &str) -> WorthVerdict {
        WorthVerdict { text: Markdown(text.to_owned()), only_if: Condition::new() }
    }

    fn advised(quiz: &Quiz) -> Vec<String> {
        advise(quiz).iter().map(|it| format!("{}: {}", it.place, it.what)).collect()
    }

    #[test]
    fn a_text_that_is_too_long_for_its_place_is_advised_against_with_its_length() {
        let words = |count: usize| vec!["word"; count].join(" ");
        let mut quiz = quiz();
        assert_eq!(advise(&quiz), []);
        quiz.questions[0].scene = Some(Markdown(words(41)));
        let truth = quiz.questions[0].truth.as_mut().unwrap();
        truth.text = Markdown(words(25));
        truth.figure = Some("1234567890123".to_owned());
        quiz.questions[0].choices[1].text = words(17);
        quiz.questions[0].choices[1].feedback = Some(Markdown(words(41)));
        quiz.evidence[0].short = "a".repeat(25);
        quiz.about_you[0].short = "a".repeat(21);
        quiz.about_you[0].options[0].short = Some("b".repeat(31));
        quiz.about_you[0].options[1].text = "c".repeat(31);
        quiz.paths[0].one_line = words(21);
        quiz.paths[0].first_week = words(15);
        quiz.worth = vec![Worth { text: Markdown(words(31)), ..worth("123456789012345") }];
        quiz.worth_verdicts = vec![verdict(&words(26))];
        let expected = [
            "questions[0].scene: 41 words are long for this place: 40 or fewer fit",
            "questions[0].truth.text: 25 words are long for this place: 24 or fewer fit",
            "questions[0].truth.figure: 13 characters are long for this place: 12 or fewer fit",
            "questions[0].choices[1].text: 17 words are long for this place: 16 or fewer fit",
            "questions[0].choices[1].feedback: 41 words are long for this place: 40 or fewer fit",
            "evidence[0].short: 25 characters are long for this place: 24 or fewer fit",
            "about_you[0].short: 21 characters are long for this place: 20 or fewer fit",
            "about_you[0].options[0].short: 31 characters are long for this place: 30 or fewer fit",
            "about_you[0].options[1].text: 31 characters are long for this place: 30 or fewer fit",
            "paths[0].one_line: 21 words are long for this place: 20 or fewer fit",
            "paths[0].first_week: 15 words are long for this place: 14 or fewer fit",
            "worth[0].text: 31 words are long for this place: 30 or fewer fit",
            "worth[0].figure: 15 characters are long for this place: 14 or fewer fit",
            "worth_verdicts[0].text: 26 words are long for this place: 25 or fewer fit",
        ];
        assert_eq!(advised(&quiz), expected);
    }

    #[test]
    fn what_just_fits_is_not_advised_against() {
        let words = |count: usize| vec!["word"; count].join(" ");
        let mut quiz = quiz();
        let question = &mut quiz.questions[0];
        question.scene = Some(Markdown(words(40)));
        let truth = question.truth.as_mut().unwrap();
        truth.text = Markdown(words(24));
        truth.figure = Some("123456789012".to_owned());
        question.choices[0].feedback = Some(Markdown(words(40)));
        quiz.evidence[0].short = "ä".repeat(24);
        quiz.about_you[0].short = "a".repeat(20);
        quiz.about_you[0].options[0].short = Some("b".repeat(30));
        // A text that has a short form may be as long as it likes.
        quiz.about_you[0].options[0].text = "c".repeat(99);
        quiz.paths[0].one_line = words(20);
        quiz.paths[0].first_week = words(14);
        quiz.worth = vec![Worth { text: Markdown(words(30)), ..worth("12345678901234") }];
        quiz.worth_verdicts = vec![verdict(&words(25))];
        assert_eq!(advised(&quiz), Vec::<String>::new());
    }
}
