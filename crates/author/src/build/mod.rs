//! From what an author wrote to a quiz that runs: the only way there.
//!
//! Ids become typed ids, dates dates, addresses [`Link`]s and Markdown texts. What cannot become one
//! is a [`Mistake`] at its place; its entry is left out of a quiz that nobody gets to see.

mod advice;
mod guide;
mod learning;
mod questions;
mod texts;

use std::collections::BTreeMap;

use quiz_model::{self as model, Date, Link, Text, TopicId};

use crate::authored::{Band, Condition, Image, Markdown, Quiz};
use crate::check::{Mistake, Part, Place, check};
use crate::message::{Message, message};
use crate::{ImageFile, image};
pub(crate) use texts::Texts;

/// A quiz without a mistake, and the guide that goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The quiz. Its opening seed is 0: whoever builds the pages picks one.
    pub quiz: model::Quiz,
    /// The guide, if there is one.
    pub guide: Option<model::Guide>,
}

/// Makes a quiz of what an author wrote. `images` are the pictures beside its files.
///
/// # Errors
/// Every mistake, in the order of the quiz's parts.
pub fn checked(quiz: &Quiz, images: &[ImageFile]) -> Result<Checked, Vec<Mistake>> {
    checked_with(quiz, images, &mut Texts::default())
}

/// The same with texts that were read before: of a quiz that is being written, few are new.
pub(crate) fn checked_with(
    quiz: &Quiz,
    images: &[ImageFile],
    texts: &mut Texts,
) -> Result<Checked, Vec<Mistake>> {
    let topics = guide::topics(quiz.guide.as_ref());
    let mut builder = Builder { mistakes: check(quiz), topics, images, texts };
    let checked = Checked {
        quiz: builder.quiz(quiz),
        guide: quiz.guide.as_ref().map(|guide| builder.guide(guide, quiz)),
    };
    let mistakes = builder.mistakes;
    texts.forget_unused();
    if mistakes.is_empty() { Ok(checked) } else { Err(mistakes) }
}

struct Builder<'a> {
    mistakes: Vec<Mistake>,
    /// The pictures that there are.
    images: &'a [ImageFile],
    /// Texts that were read before.
    texts: &'a mut Texts,
    /// The topic of the guide that each name in a link to it leads to.
    topics: BTreeMap<String, TopicId>,
}

impl Builder<'_> {
    fn quiz(&mut self, quiz: &Quiz) -> model::Quiz {
        let has_paths = !quiz.paths.is_empty();
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
            questions: self.each("questions", &quiz.questions, |builder, place, question| {
                builder.question(place, question, &quiz.evidence)
            }),
            details: None,
            further: None,
            bonus: None,
            evidence: self
                .each("evidence", &quiz.evidence, Self::evidence)
                .into_iter()
                .flatten()
                .collect(),
            about_you: only_if(has_paths, &quiz.about_you)
                .iter()
                .map(advice::about_question)
                .collect(),
            paths: self.each("paths", &quiz.paths, Self::path),
            roles: self.each("roles", only_if(has_paths, &quiz.roles), Self::role),
            worth: self.each("worth", only_if(has_paths, &quiz.worth), Self::worth),
            worth_verdicts: self.each(
                "worth_verdicts",
                only_if(has_paths, &quiz.worth_verdicts),
                Self::worth_verdict,
            ),
            resources: self
                .each("resources", only_if(has_paths, &quiz.resources), Self::resource)
                .into_iter()
                .flatten()
                .collect(),
            certificates: self
                .each("certificates", only_if(has_paths, &quiz.certificates), Self::certificate)
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
        let read = self.texts.read(text);
        self.or_mistake(place, read).unwrap_or_default()
    }

    fn text_if_any(&mut self, place: &Place, text: Option<&Markdown>) -> Option<Text> {
        text.map(|text| self.text(place, text))
    }

    /// The topic of the guide that a question or a step links to. A name that leads nowhere is a
    /// mistake that the checks have found.
    fn topic_of(&self, link: Option<&String>) -> Option<TopicId> {
        link.and_then(|name| self.topics.get(name)).copied()
    }

    fn image(&mut self, place: &Place, image: Option<&Image>) -> Option<model::Image> {
        let image = image?;
        let size = self.or_mistake(&place.key("file"), image::size(&image.file, self.images));
        let (width, height) = size?;
        Some(model::Image { address: image.file.clone(), alt: image.alt.clone(), width, height })
    }

    fn date(&mut self, place: &Place, date: &str) -> Option<Date> {
        self.or_mistake(place, Date::parse(date).map_err(|_| message!(NotADate, date)))
    }

    fn link(&mut self, place: &Place, address: &str) -> Option<Link> {
        let link = Link::read(address).ok_or_else(|| message!(NotAnAddress, address));
        self.or_mistake(place, link)
    }

    fn or_mistake<T>(&mut self, place: &Place, read: Result<T, impl Into<Message>>) -> Option<T> {
        read.map_err(|error| {
            let what = error.into();
            self.mistakes.push(Mistake { place: place.clone(), what, hint: None });
        })
        .ok()
    }
}

/// Entries that are shown beside a path alone; a quiz without paths ends in a score.
fn only_if<T>(has_paths: bool, entries: &[T]) -> &[T] {
    if has_paths { entries } else { &[] }
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
