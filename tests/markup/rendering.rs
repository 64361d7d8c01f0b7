//! Renders the page of a model to HTML.

use std::path::Path;

use career_quiz::ui::{Phrases, Sender, frame};
use quiz_core::app::{Model, Msg, Stored, update, view};
use quiz_core::quiz::{Certainty, Moment};
use quiz_model::{AboutAnswers, Content};
use quiz_site::{BuildShell, read_site};

/// The shipped quiz about AI project managers.
pub(crate) fn shipped() -> Content {
    shipped_as("ai-project-manager")
}

/// A shipped quiz.
pub(crate) fn shipped_as(id: &str) -> Content {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    read_site(&folder, id).unwrap().content
}

/// A session with the shipped quiz.
pub(crate) struct Session(Model);

impl Session {
    pub(crate) fn start(stored: Stored) -> Self {
        Self::of(shipped(), stored)
    }

    /// A session with other content.
    pub(crate) fn of(content: Content, stored: Stored) -> Self {
        let mut session = Self(Model::new(Box::leak(Box::new(content))));
        session.send(Msg::StoreRead(stored));
        session
    }

    pub(crate) fn send(&mut self, msg: Msg) {
        self.send_unpainted(msg);
        update(&mut self.0, Msg::Painted);
    }

    /// Of what follows, the visitor sees nothing yet.
    pub(crate) fn send_unpainted(&mut self, msg: Msg) {
        update(&mut self.0, Msg::ClockRead { now: Moment(1_795_200_000_000), random: 5 });
        update(&mut self.0, msg);
    }

    /// Answers every question on the way with the first choice of its author, and stops at the
    /// last explanation.
    pub(crate) fn answer_core(&mut self, certainty: Certainty) {
        let choices: Vec<_> = self
            .content()
            .quiz
            .questions
            .iter()
            .take(5)
            .map(|question| question.choices[0].id)
            .collect();
        for choice in choices {
            self.send(Msg::ChoiceMarked(choice));
            self.send(Msg::CertaintyGiven(certainty));
            self.send(Msg::NextPressed);
        }
    }

    /// From the last explanation to the result, with these answers about the visitor.
    pub(crate) fn advise(&mut self, about: &AboutAnswers) {
        self.send(Msg::PathPressed);
        for (question, option) in about.iter() {
            self.send(Msg::AboutAnswered(*question, Some(*option)));
        }
        while self.html().contains("data-screen=\"about-you\"") {
            self.send(Msg::AdvisePressed);
        }
    }

    pub(crate) fn content(&self) -> &Content {
        self.0.content()
    }

    /// The page, as HTML.
    pub(crate) fn html(&self) -> String {
        let model = &self.0;
        let shell = BuildShell::new(&model.content().quiz.language);
        let phrases = &Phrases::new(&model.content().words, &shell);
        frame(&view(model), phrases, &Sender::new()).html()
    }
}
