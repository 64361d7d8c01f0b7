//! From what an author wrote to a quiz that runs: the only way there.
//!
//! Ids become typed ids, dates dates, addresses [`Link`]s and Markdown texts. What cannot become one
//! is a [`Mistake`] at its place; its entry is left out of a quiz that nobody gets to see.

mod advice;
mod guide;
mod learning;
mod questions;

use quiz_model::{self as model, Date, Link, Text};

use crate::authored::{Band, Condition, Markdown, Quiz};
use crate::check::{Mistake, Part, Place, check};
use crate::markdown;

/// A quiz without a mistake, and the guide that goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The quiz. Its opening seed is 0: whoever builds the pages picks one.
    pub quiz: model::Quiz,
    /// The guide, if there is one.
    pub guide: Option<model::Guide>,
}

/// Makes a quiz of what an author wrote.
///
/// # Errors
/// Every mistake, in the order of the quiz's parts.
pub fn checked(quiz: &Quiz) -> Result<Checked, Vec<Mistake>> {
    let mut builder = Builder { mistakes: check(quiz) };
    let checked = Checked {
        quiz: builder.quiz(quiz),
        guide: quiz.guide.as_ref().map(|guide| builder.guide(guide)),
    };
    if builder.mistakes.is_empty() { Ok(checked) } else { Err(builder.mistakes) }
}

struct Builder {
    mistakes: Vec<Mistake>,
}

impl Builder {
    fn quiz(&mut self, quiz: &Quiz) -> model::Quiz {
        model::Quiz {
            id: quiz.id.as_str().into(),
            revision: quiz.revision,
            language: quiz.language.clone(),
            title: quiz.title.clone(),
            short_title: quiz.short_title.clone(),
            description: quiz.description.clone(),
            opening: quiz.opening.clone(),
            about: self.text(&root("about"), &quiz.about),
            opening_seed: 0,
            bands: self.each("bands", &quiz.bands, Self::band),
            questions: self.each("questions", &quiz.questions, Self::question),
            further: None,
            bonus: None,
            evidence: self
                .each("evidence", &quiz.evidence, Self::evidence)
                .into_iter()
                .flatten()
                .collect(),
            about_you: quiz.about_you.iter().map(advice::about_question).collect(),
            paths: self.each("paths", &quiz.paths, Self::path),
            roles: self.each("roles", &quiz.roles, Self::role),
            resources: self
                .each("resources", &quiz.resources, Self::resource)
                .into_iter()
                .flatten()
                .collect(),
            certificates: self
                .each("certificates", &quiz.certificates, Self::certificate)
                .into_iter()
                .flatten()
                .collect(),
        }
    }

    fn band(&mut self, place: &Place, band: &Band) -> model::Band {
        model::Band {
            from_percent: band.from_percent,
            title: band.title.clone(),
            text: self.text(&place.key("text"), &band.text),
        }
    }

    /// Each entry of a list at the root of the content.
    fn each<A, B>(
        &mut self,
        list: &str,
        entries: &[A],
        build: impl Fn(&mut Self, &Place, &A) -> B,
    ) -> Vec<B> {
        self.each_at(&root(list), entries, build)
    }

    /// Each entry of a list.
    fn each_at<A, B>(
        &mut self,
        list: &Place,
        entries: &[A],
        build: impl Fn(&mut Self, &Place, &A) -> B,
    ) -> Vec<B> {
        entries.iter().enumerate().map(|(at, entry)| build(self, &list.at(at), entry)).collect()
    }

    fn text(&mut self, place: &Place, text: &Markdown) -> Text {
        let read = markdown::read(text);
        self.or_mistake(place, read).unwrap_or_default()
    }

    fn text_if_any(&mut self, place: &Place, text: Option<&Markdown>) -> Option<Text> {
        text.map(|text| self.text(place, text))
    }

    fn date(&mut self, place: &Place, date: &str) -> Option<Date> {
        self.or_mistake(place, Date::parse(date))
    }

    fn link(&mut self, place: &Place, address: &str) -> Option<Link> {
        let what = "it must start with https:// and name a host, without blanks";
        let link =
            Link::read(address).ok_or_else(|| format!("`{address}` is not an address: {what}"));
        self.or_mistake(place, link)
    }

    fn or_mistake<T>(&mut self, place: &Place, read: Result<T, impl ToString>) -> Option<T> {
        read.map_err(|error| {
            let what = error.to_string();
            self.mistakes.push(Mistake { place: place.clone(), what, hint: None });
        })
        .ok()
    }
}

fn root(key: &str) -> Place {
    Place(vec![Part::Key(key.to_owned())])
}

fn condition(condition: &Condition) -> model::Condition {
    condition.iter().map(|(question, options)| (question.as_str().into(), ids(options))).collect()
}

fn ids<T: for<'a> From<&'a str>>(ids: &[String]) -> Vec<T> {
    ids.iter().map(|id| T::from(id.as_str())).collect()
}
