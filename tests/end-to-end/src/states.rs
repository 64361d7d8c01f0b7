//! Every state that a page can be in, each with a name that stays and the way there in a browser
//! that has never been here.
//!
//! Out of reach: a page without JavaScript, which a driver needs itself.

mod play;
mod results;
mod retests;
mod sharing;
mod studio;
mod walks;

use std::pin::Pin;

use crate::quiz::{Certainty, Pick};
use crate::session::Session;
use crate::{Failure, Quiz, Site, returning};

/// The way to a state, from a site that has not been visited.
type Walk = for<'a> fn(&'a Quiz) -> Pin<Box<dyn Future<Output = Result<(), Failure>> + 'a>>;

/// A state that a page can be in.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// Its name: in messages, in the names of pictures.
    pub name: &'static str,
    /// What it is, for somebody who looks at its picture.
    pub about: &'static str,
    site: fn() -> Site,
    walk: Walk,
}

impl State {
    /// Brings a browser into this state, with nothing left of the state before.
    ///
    /// # Errors
    /// When the state does not come.
    pub async fn reach(&self, session: &Session) -> Result<Quiz, Failure> {
        self.reach_on(session, |site| site).await
    }

    /// The same where the pages are served in another way besides.
    ///
    /// # Errors
    /// When the state does not come.
    pub async fn reach_on(
        &self,
        session: &Session,
        change: fn(Site) -> Site,
    ) -> Result<Quiz, Failure> {
        let quiz = session.serve(change((self.site)())).await?;
        let at = |source| Failure::State { state: self.name, source: Box::new(source) };
        (self.walk)(&quiz).await.map_err(at)?;
        // Nothing that is looked at is still on its way.
        quiz.details_come().await?;
        Ok(quiz)
    }
}

const fn state(name: &'static str, about: &'static str, site: fn() -> Site, walk: Walk) -> State {
    State { name, about, site, walk }
}

/// All of them, in the order of a visit.
pub const ALL: &[State] = &[
    state("loading", "The engine is on its way", Site::with_engine_held_back, |quiz| {
        Box::pin(walks::loading(quiz))
    }),
    state(
        "loading-choose",
        "A certainty early, without a choice",
        Site::with_engine_held_back,
        |quiz| Box::pin(walks::loading_choose(quiz)),
    ),
    state("loading-noted", "An answer given early", Site::with_engine_held_back, |quiz| {
        Box::pin(walks::loading_noted(quiz))
    }),
    state(
        "loading-return",
        "Back, and the engine is on its way",
        Site::with_engine_held_back,
        |quiz| Box::pin(walks::loading_return(quiz)),
    ),
    state("engine-missing", "A browser without WebAssembly", Site::without_web_assembly, |quiz| {
        Box::pin(walks::notice(quiz, "no-engine"))
    }),
    state("engine-failed", "The engine did not arrive", Site::without_engine, |quiz| {
        Box::pin(walks::notice(quiz, "stopped"))
    }),
    state("stopped", "The engine has failed, with all that helps open", Site::plain, |quiz| {
        Box::pin(walks::stopped(quiz))
    }),
    state("content-broken", "The page is damaged", Site::with_broken_content, |quiz| {
        Box::pin(walks::notice(quiz, "content-broken"))
    }),
    state("link-broken", "Led here by a link that cannot be read", Site::plain, |quiz| {
        Box::pin(walks::link_broken(quiz))
    }),
    state("link-followed", "Led here by somebody's result", Site::plain, |quiz| {
        Box::pin(sharing::followed(quiz))
    }),
    state("verdict", "Who did better, and the link sent back", Site::plain, |quiz| {
        Box::pin(sharing::verdict(quiz))
    }),
    state("keep-panel", "What there is to keep", Site::plain, |quiz| Box::pin(sharing::keep(quiz))),
    state("result-of-two", "Both scores side by side", Site::plain, |quiz| {
        Box::pin(sharing::both(quiz))
    }),
    state("share-sheet", "The share sheet, with its code", Site::plain, |quiz| {
        Box::pin(sharing::sheet(quiz))
    }),
    state("share-refused", "A file that is no copy", Site::plain, |quiz| {
        Box::pin(sharing::refused(quiz))
    }),
    state("share-missing", "The sheet did not come", Site::without_sheet, |quiz| {
        Box::pin(sharing::missing(quiz))
    }),
    state("sent-result", "Somebody's result on the page of its path", Site::plain, |quiz| {
        Box::pin(sharing::sent(quiz))
    }),
    state("offline", "The connection has gone", Site::plain, |quiz| Box::pin(walks::offline(quiz))),
    state("storage-blocked", "The browser keeps nothing", Site::without_storage, |quiz| {
        Box::pin(walks::notice(quiz, "storage-blocked"))
    }),
    state("storage-failed", "The browser has stopped keeping", Site::plain, |quiz| {
        Box::pin(walks::storage_failed(quiz))
    }),
    state("record-unreadable", "What was kept cannot be read", Site::plain, |quiz| {
        Box::pin(walks::kept(quiz, "{rubbish", "record-unreadable"))
    }),
    state("record-from-later", "What was kept is of a later version", Site::plain, |quiz| {
        Box::pin(walks::kept(quiz, r#"{"format":999}"#, "record-from-later"))
    }),
    state("nothing-kept", "The scores, after another tab has cleared them", Site::plain, |quiz| {
        Box::pin(walks::nothing_kept(quiz))
    }),
    state("resume-offered", "Back after two questions", Site::plain, |quiz| {
        Box::pin(walks::resume_offered(quiz))
    }),
    state("last-result-offered", "Back after a result", Site::plain, |quiz| {
        Box::pin(walks::last_result_offered(quiz))
    }),
    state("retest-offered", "Back when something missed is due", Site::plain, |quiz| {
        Box::pin(retests::offered(quiz, returning::missed(8)))
    }),
    state("retest-and-resume-offered", "The same after stopping in between", Site::plain, |quiz| {
        Box::pin(retests::offered(quiz, returning::missed_and_stopped(8)))
    }),
    state("result-retest", "After the re-test: one right, one wrong", Site::plain, |quiz| {
        Box::pin(retests::result(quiz))
    }),
    state("quiz-changed", "Back after the quiz has changed", Site::plain, |quiz| {
        Box::pin(walks::quiz_changed(quiz))
    }),
    state("first-question", "The first thing that anybody sees", Site::plain, |quiz| {
        Box::pin(walks::first_question(quiz))
    }),
    state("choice-marked", "A choice is marked and not sent", Site::plain, |quiz| {
        Box::pin(walks::choice_marked(quiz))
    }),
    state("choice-missing", "A certainty without a choice", Site::plain, |quiz| {
        Box::pin(walks::choice_missing(quiz))
    }),
    state("right-and-certain", "Right, and certain of it", Site::plain, |quiz| {
        Box::pin(walks::explained(quiz, Pick::Right, Certainty::Certain))
    }),
    state("right-and-guessing", "Right by a guess", Site::plain, |quiz| {
        Box::pin(walks::explained(quiz, Pick::Right, Certainty::Guessing))
    }),
    state("wrong-and-certain", "Wrong, and certain of it", Site::plain, |quiz| {
        Box::pin(walks::explained(quiz, Pick::Wrong, Certainty::Certain))
    }),
    state("no-idea", "No idea, and said so", Site::plain, |quiz| {
        Box::pin(walks::explained(quiz, Pick::Wrong, Certainty::NoIdea))
    }),
    state("explanation-unfolded", "An explanation with all of it open", Site::plain, |quiz| {
        Box::pin(walks::explanation_unfolded(quiz))
    }),
    state("explanation-without-details", "Its folds do not come", Site::without_details, |quiz| {
        Box::pin(walks::explained(quiz, Pick::Wrong, Certainty::Certain))
    }),
    state("last-explanation", "To the path, or more questions", Site::plain, |quiz| {
        Box::pin(results::last_explanation(quiz))
    }),
    state("about-you-empty", "Nothing told yet", Site::plain, |quiz| {
        Box::pin(results::about_you_empty(quiz))
    }),
    state("about-you-second", "The other question about oneself", Site::plain, |quiz| {
        Box::pin(results::about_you_second(quiz))
    }),
    state("about-you-filled", "Back at the first, which is answered", Site::plain, |quiz| {
        Box::pin(results::about_you_filled(quiz))
    }),
    state("result-typical", "Two missed, everything told", Site::plain, |quiz| {
        Box::pin(results::result_typical(quiz))
    }),
    state("result-unfolded", "The same with all of it open", Site::plain, |quiz| {
        Box::pin(results::result_unfolded(quiz))
    }),
    state("result-changed", "Another answer, and so another path", Site::plain, |quiz| {
        Box::pin(results::result_changed(quiz))
    }),
    state(
        "result-without-details",
        "What the rows tell does not come",
        Site::without_details,
        |quiz| Box::pin(results::result_typical(quiz)),
    ),
    state("result-all-right", "Nothing missed", Site::plain, |quiz| {
        Box::pin(results::result_all(quiz, Pick::Right))
    }),
    state("result-all-wrong", "Everything missed, and certain of it", Site::plain, |quiz| {
        Box::pin(results::result_all(quiz, Pick::Wrong))
    }),
    state("result-skipped-about-you", "Nothing told", Site::plain, |quiz| {
        Box::pin(results::result_skipped(quiz))
    }),
    state("result-tie", "Several paths that fit equally well", Site::plain, |quiz| {
        Box::pin(results::result_tie(quiz))
    }),
    state("result-bonus", "After the bonus round", Site::plain, |quiz| {
        Box::pin(results::result_bonus(quiz))
    }),
    state(
        "bonus-missing",
        "The questions of a stopped bonus round do not come",
        Site::without_bonus,
        |quiz| Box::pin(results::bonus_missing(quiz)),
    ),
    state("history", "Three attempts, one of them unfinished", Site::plain, |quiz| {
        Box::pin(walks::history(quiz))
    }),
    state("clear-asked", "Asked whether to delete everything", Site::plain, |quiz| {
        Box::pin(walks::clear_asked(quiz))
    }),
    state("cleared", "Everything is deleted", Site::plain, |quiz| Box::pin(walks::cleared(quiz))),
    state("guide", "The guide", Site::plain, |quiz| Box::pin(walks::guide(quiz))),
    state("privacy", "What is kept, and where", Site::plain, |quiz| Box::pin(walks::privacy(quiz))),
    state("guide-topic", "A topic of the guide", Site::plain, |quiz| {
        Box::pin(walks::guide_topic(quiz))
    }),
    state(
        "guide-topic-unfolded",
        "A topic of the guide with all of it open",
        Site::plain,
        |quiz| Box::pin(walks::guide_topic_unfolded(quiz)),
    ),
    state(
        "add-to-your-site",
        "For site owners, with all ways open and everything chosen",
        Site::plain,
        |quiz| Box::pin(walks::add_to_your_site(quiz)),
    ),
    state("studio", "Where a quiz is begun, with a draft that is kept", Site::plain, |quiz| {
        Box::pin(studio::begun(quiz))
    }),
    state(
        "studio-form",
        "A question is written, with what is wrong about it",
        Site::plain,
        |quiz| Box::pin(studio::form(quiz)),
    ),
    state("studio-text", "A draft as plain text", Site::plain, |quiz| Box::pin(studio::text(quiz))),
    state("studio-publish", "What can be taken away", Site::plain, |quiz| {
        Box::pin(studio::publish(quiz))
    }),
    state("play", "A quiz that came in a link", Site::plain, |quiz| Box::pin(play::opened(quiz))),
    state("play-cut-off", "A link whose end is missing", Site::plain, |quiz| {
        Box::pin(play::cut_off(quiz))
    }),
    state("shared", "A path, where a shared link leads", Site::plain, |quiz| {
        Box::pin(walks::shared(quiz))
    }),
    state("not-found", "An address that is none", Site::plain, |quiz| {
        Box::pin(walks::not_found(quiz))
    }),
];

/// The state of this name.
pub fn named(name: &str) -> Option<&'static State> {
    ALL.iter().find(|state| state.name == name)
}
