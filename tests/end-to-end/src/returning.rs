//! What the browser keeps of an earlier visit: for tests that cannot wait for days, and for those that
//! look at a result and not at the way there. In the format of the record that never changes.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use quiz_model::{AboutAnswers, Deck};
use serde_json::{Value, json};

use crate::quiz::{Certainty, Keys, Pick, RECORD};
use crate::{Failure, Quiz, Screen};

/// An attempt at a quiz.
#[derive(Clone, Debug)]
pub struct Taken {
    round: &'static str,
    decks: &'static [Deck],
    answers: Vec<(Pick, Certainty)>,
    about: AboutAnswers,
    position: Value,
}

impl Taken {
    /// All core questions answered alike and nothing told about oneself, on the way to the result.
    pub fn core(pick: Pick, certainty: Certainty) -> Self {
        Self {
            round: "full",
            decks: &[Deck::Core],
            answers: vec![(pick, certainty); usize::from(u8::MAX)],
            about: AboutAnswers::new(),
            position: json!("about-you"),
        }
    }

    /// The questions of both decks, answered alike.
    #[must_use]
    pub fn all(pick: Pick, certainty: Certainty) -> Self {
        Self { decks: &[Deck::Core, Deck::More], ..Self::core(pick, certainty) }
    }

    /// With the first answers like this.
    #[must_use]
    pub fn starting_with(mut self, first: &[(Pick, Certainty)]) -> Self {
        self.answers.splice(..first.len(), first.iter().copied());
        self
    }

    /// With this told about oneself.
    #[must_use]
    pub fn telling(self, about: AboutAnswers) -> Self {
        Self { about, ..self }
    }

    /// With the result on the screen.
    #[must_use]
    pub fn finished(self) -> Self {
        Self { position: json!("result"), ..self }
    }

    /// With the last explanation on the screen.
    #[must_use]
    pub fn explained(self) -> Self {
        Self { position: json!("explanation"), ..self }
    }

    /// Stopped behind so many answers, with the next question on the screen.
    #[must_use]
    pub fn stopped_after(mut self, answers: usize) -> Self {
        self.answers.truncate(answers);
        Self { position: json!({ "question": answers }), ..self }
    }

    /// Asked again what an earlier attempt has missed.
    #[must_use]
    pub fn of_what_was_missed(self) -> Self {
        Self { round: "missed", ..self }
    }

    /// The attempt as it is kept, started at this moment.
    fn kept(&self, keys: &Keys, at: u64) -> Value {
        let asked = keys.questions(self.decks);
        let responses: Vec<_> = asked
            .iter()
            .zip(&self.answers)
            .map(|(&(question, right, wrong), &(pick, certainty))| {
                let is_right = pick == Pick::Right && certainty != Certainty::NoIdea;
                let choice = if pick == Pick::Right { right } else { wrong };
                let choice = (certainty != Certainty::NoIdea).then_some(choice);
                json!({
                    "question": question, "choice": choice, "certainty": certainty as u8,
                    "right": is_right, "at": at,
                })
            })
            .collect();
        let finished = self.position == json!("result");
        let position = match self.position.as_str() {
            Some("explanation") => json!({ "explanation": responses.len().saturating_sub(1) }),
            _ => self.position.clone(),
        };
        let about: serde_json::Map<_, _> = self
            .about
            .iter()
            .map(|(question, option)| (question.to_string(), json!(option.as_str())))
            .collect();
        let questions: Vec<_> = asked.iter().map(|(question, ..)| question).collect();
        let mut attempt = json!({
            "id": format!("{at}-3"), "round": self.round, "seed": 1, "revision": keys.revision(),
            "started": at, "position": position, "questions": questions, "responses": responses,
            "about": about,
        });
        if finished {
            attempt["finished"] = json!(at);
            attempt["paths"] = json!(keys.best_paths(&self.about));
        }
        attempt
    }
}

impl Quiz {
    /// Has the browser keep these attempts for the page on the screen, the last of them made just now.
    ///
    /// # Errors
    /// When it does not.
    pub async fn keep(&self, attempts: &[Taken]) -> Result<(), Failure> {
        let now = ago(0);
        let kept = (1..).zip(attempts).map(|(number, attempt)| {
            let earlier = (attempts.len() as u64 - number) * 60_000;
            attempt.kept(self.keys(), now.saturating_sub(earlier))
        });
        let record = record(&kept.collect::<Vec<_>>());
        self.store(RECORD, &record).await
    }

    /// Opens the page as somebody whose browser keeps these attempts, and waits until it offers to go on.
    ///
    /// # Errors
    /// When nothing is offered.
    pub async fn come_back(&self, attempts: &[Taken]) -> Result<(), Failure> {
        // A page of the same origin that needs no engine.
        self.visit_page("privacy/").await?;
        self.keep(attempts).await?;
        self.visit().await?;
        self.when("the offer to go on", |seen| seen.offers("resume")).await.map(|_| ())
    }

    /// The same, and goes on to this screen.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn go_on_with(&self, attempt: Taken, screen: Screen) -> Result<(), Failure> {
        self.come_back(&[attempt]).await?;
        self.click("button[name=resume]").await?;
        self.arrives(screen).await.map(|_| ())
    }

    /// With the result on the screen of somebody who answered all core questions alike.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn open_at_result(&self, pick: Pick, certainty: Certainty) -> Result<(), Failure> {
        self.go_on_with(Taken::core(pick, certainty).finished(), Screen::Result).await
    }
}

/// The record of somebody who took the quiz so many days ago, before there were reviews: two
/// answers of five were wrong, the second of them certain.
pub fn missed(days: u64) -> String {
    record(&[whole(ago(days))])
}

/// The same of somebody who began again a day later, and stopped after the first question.
pub fn missed_and_stopped(days: u64) -> String {
    let at = ago(days.saturating_sub(1));
    let stopped = json!({
        "id": format!("{at}-2"), "round": "full", "seed": 2, "revision": 1, "started": at,
        "position": { "explanation": 0 }, "questions": QUESTIONS,
        "responses": [answer(0, true, 2, at)], "about": {},
    });
    record(&[whole(ago(days)), stopped])
}

const QUESTIONS: [&str; 5] =
    ["computer-science-degree", "advanced-coding", "ai-expert", "only-technical", "replaced-by-ai"];

fn whole(at: u64) -> Value {
    json!({
        "id": format!("{at}-1"), "round": "full", "seed": 1, "revision": 1, "started": at,
        "finished": at, "position": "result", "questions": QUESTIONS,
        "responses": [
            answer(0, false, 1, at), answer(1, false, 3, at), answer(2, true, 2, at),
            answer(3, true, 2, at), answer(4, true, 2, at),
        ],
        "about": {}, "paths": [],
    })
}

fn answer(number: usize, right: bool, certainty: u8, at: u64) -> Value {
    json!({
        "question": QUESTIONS[number], "choice": "any", "certainty": certainty, "right": right,
        "at": at,
    })
}

/// The moment so many days ago, in milliseconds since the start of 1970.
fn ago(days: u64) -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let then = since.saturating_sub(Duration::from_secs(days * 24 * 60 * 60));
    u64::try_from(then.as_millis()).unwrap_or(0)
}

fn record(attempts: &[Value]) -> String {
    let current = attempts.last().map(|attempt| &attempt["id"]);
    json!({ "format": 1, "revision": 1, "current": current, "attempts": attempts }).to_string()
}
