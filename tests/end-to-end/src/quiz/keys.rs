//! Which choice of each question is the sound one, and how the host shuffles, read from what the
//! author wrote. Asking the page would not do: it would agree with its own mistakes.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use quiz_core::advice::rank;
use quiz_core::quiz::shuffle;
use quiz_model::{AboutAnswers, Deck, OptionId, Path as QuizPath, Quiz};
use quiz_site::read_site;

use crate::Failure;

/// The quiz that the page should show.
#[derive(Clone, Debug)]
pub struct Keys(Arc<Quiz>);

/// What a response should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// The sound choice.
    Right,
    /// The first shown of the others.
    Wrong,
}

impl Keys {
    /// Reads the quiz in this folder of `content/`.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(folder: &Path) -> Result<Self, Failure> {
        let id = folder.file_name().unwrap_or_default().to_string_lossy();
        let content = folder.parent().unwrap_or(folder);
        Ok(Self(Arc::new(read_site(content, &id)?.content.quiz)))
    }

    /// The choice to take, of those shown for a question.
    pub fn pick<'a>(&self, pick: Pick, question: &str, shown: &'a [String]) -> Option<&'a String> {
        let question = self.0.question(&question.into())?;
        shown.iter().find(|id| {
            let choice = question.choice(&id.as_str().into());
            choice.is_some_and(|choice| choice.right == (pick == Pick::Right))
        })
    }

    /// The ids of the questions of these decks, in the order in which they are asked, each with that of
    /// its sound choice and of another.
    pub(crate) fn questions(&self, decks: &[Deck]) -> Vec<(&str, &str, &str)> {
        let asked = self.0.questions.iter().filter(|question| decks.contains(&question.deck));
        asked
            .filter_map(|question| {
                let right = question.keys().next()?;
                let wrong = question.choices.iter().find(|choice| !choice.right)?;
                Some((question.id.as_str(), right.id.as_str(), wrong.id.as_str()))
            })
            .collect()
    }

    /// The number that counts the changes of the quiz.
    pub(crate) fn revision(&self) -> u32 {
        self.0.revision
    }

    /// The ids of the paths that fit these answers about the visitor best.
    pub(crate) fn best_paths(&self, about: &AboutAnswers) -> Vec<&str> {
        rank(&self.0, about).best().map(|fit| fit.path.id.as_str()).collect()
    }

    /// The paths of the quiz, with their ids and titles.
    pub fn paths(&self) -> &[QuizPath] {
        &self.0.paths
    }

    /// The folder of the page that a shared result with the first path leads to; that of the quiz
    /// where it has no path.
    pub fn shared(&self) -> String {
        self.paths().first().map(|path| format!("r/{}/", path.id)).unwrap_or_default()
    }

    /// The folder of the topic of the guide that the first question links to; that of the guide where
    /// it links to none.
    pub fn topic(&self) -> String {
        let topic = self.0.questions.first().and_then(|question| question.guide);
        topic.map_or_else(|| "guide/".to_owned(), |topic| format!("guide/{topic}/"))
    }

    /// The addresses of all evidence that questions of both decks, paths, plans, certificates and what is
    /// known of the career's worth rest on.
    pub fn cited(&self) -> BTreeSet<String> {
        let quiz = &self.0;
        let decks = [Deck::Core, Deck::More];
        let questions = quiz.questions.iter().filter(|question| decks.contains(&question.deck));
        let paths = quiz
            .paths
            .iter()
            .flat_map(|path| path.steps.iter().map(|step| &step.evidence).chain([&path.evidence]));
        let certificates = quiz.certificates.iter().map(|certificate| &certificate.evidence);
        let worth = quiz.worth.iter().map(|worth| &worth.evidence);
        let cited = questions.map(|question| &question.evidence).chain(paths).chain(certificates);
        let cited = cited.chain(worth).flatten();
        cited.filter_map(|id| quiz.evidence(id)).map(|it| it.url.to_string()).collect()
    }

    /// The ids of the choices of each core question, in the order in which the host shows them to
    /// somebody who has never been here.
    pub fn first_orders(&self) -> Vec<Vec<String>> {
        let quiz = &self.0;
        quiz.deck(Deck::Core)
            .map(|question| {
                shuffle::order(quiz.opening_seed, &question.id, question.choices.len())
                    .into_iter()
                    .map(|at| question.choices[at].id.to_string())
                    .collect()
            })
            .collect()
    }

    /// The first option of every question about the visitor.
    pub fn first_options(&self) -> AboutAnswers {
        let questions = self.0.about_you.iter();
        questions.filter_map(|about| Some((about.id, about.options.first()?.id))).collect()
    }

    /// The last option of every question about the visitor.
    pub fn last_options(&self) -> AboutAnswers {
        let questions = self.0.about_you.iter();
        questions.filter_map(|about| Some((about.id, about.options.last()?.id))).collect()
    }

    /// The options of one of them.
    pub fn options(&self, question: &str) -> Vec<OptionId> {
        let asked = self.0.about_you.iter().filter(|about| about.id.as_str() == question);
        asked.flat_map(|about| about.options.iter().map(|option| option.id)).collect()
    }

    /// As few answers about the visitor as it takes for several paths to fit equally well.
    pub fn tie(&self) -> Option<AboutAnswers> {
        let quiz = &self.0;
        let mut round = vec![AboutAnswers::new()];
        for _ in 0..=quiz.about_you.len() {
            if let Some(at) = round.iter().position(|about| rank(quiz, about).best().count() > 1) {
                return Some(round.swap_remove(at));
            }
            round = round.iter().flat_map(|about| self.with_one_more(about)).collect();
        }
        None
    }

    /// These answers with one more, in every way; only for a question after those answered, so
    /// that no set of answers comes twice.
    fn with_one_more(&self, about: &AboutAnswers) -> Vec<AboutAnswers> {
        let questions = &self.0.about_you;
        let answered = questions.iter().rposition(|asked| about.get(&asked.id).is_some());
        questions[answered.map_or(0, |at| at + 1)..]
            .iter()
            .flat_map(|asked| asked.options.iter().map(|option| (&asked.id, &option.id)))
            .map(|(question, option)| {
                let mut more = about.clone();
                more.insert(*question, *option);
                more
            })
            .collect()
    }
}
