//! What stands around every screen: the quiz's name, notices, and the main part.

use super::markup::{Markup, tag};
use super::{Phrases, Sender, pages, parts};
use quiz_core::app::{Msg, PageView, View};
use quiz_model::Word;

/// A whole page.
pub fn frame(page: &PageView<'_>, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Markup {
    let quiz = &page.content.quiz;
    let (screen, body) = match &page.view {
        View::Question(view) => ("question", pages::question(view, quiz, phrases, send)),
        View::Explanation(view) => {
            ("explanation", pages::explanation(view, quiz, page.folds, phrases, send))
        }
        View::Verdict(view) => ("verdict", pages::verdict(view, quiz, page.sent, phrases, send)),
        View::AboutYou(view) => ("about-you", pages::about_you(view, phrases, send)),
        View::Result(view) => ("result", pages::result(view, page, phrases, send)),
        View::Retest(view) => ("result", pages::retest(view, page, phrases, send)),
        View::History(view) => ("history", pages::history(view, page.clearing, phrases, send)),
    };
    let due = page.due;
    let history = page.has_history && screen != "history";
    let masthead = tag("header")
        .class("masthead")
        .add(
            tag("p")
                .class("masthead-title")
                .add(parts::fork("sign"))
                .add(tag("span").text(&quiz.title)),
        )
        .when(history, |masthead| {
            let word = phrases.text(Word::ShowHistory);
            masthead.add(parts::button("history", "plain", word, send, Msg::HistoryPressed))
        });
    let footer = tag("footer")
        .class("footer")
        .add(parts::settings(page.preferences, phrases, send))
        .add(
            tag("details")
                .class("about")
                .add(tag("summary").say(Word::About, phrases))
                .add(parts::text(&quiz.about, "", phrases)),
        )
        .add(tag("a").fixed("href", "privacy/").say(Word::Privacy, phrases))
        .add(tag("a").fixed("href", "add-to-your-site/").say(Word::AddLink, phrases))
        .add(tag("a").fixed("href", "make/").say(Word::StudioLink, phrases));
    tag("div")
        .class("page")
        .add(masthead)
        .add(
            tag("div")
                .fixed("role", "status")
                .class("notices")
                .each(page.notices.iter().map(|notice| parts::notice(*notice, phrases, send))),
        )
        .given(page.challenge.as_ref(), |shown, challenge| {
            shown.add(parts::challenge(challenge, &quiz.title, page.sent, phrases, send))
        })
        .given(page.offer, |page, offer| page.add(parts::offer(offer, due, phrases, send)))
        // A key for each screen, so that nothing of the last one, such as a radio's state, is
        // carried over into the next.
        .add(tag("main").key(&screen_key(page)).fixed("data-screen", screen).add(body))
        .add(footer)
        .into()
}

fn screen_key(page: &PageView<'_>) -> String {
    match &page.view {
        View::Question(view) => ["question-", view.question.id.as_str()].concat(),
        View::Explanation(view) => ["explanation-", view.question.id.as_str()].concat(),
        View::Verdict(_) => "verdict".to_owned(),
        View::AboutYou(view) => ["about-you-", view.question.id.as_str()].concat(),
        View::Result(_) | View::Retest(_) => "result".to_owned(),
        View::History(_) => "history".to_owned(),
    }
}
