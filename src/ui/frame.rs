//! What stands around every screen: the quiz's name, notices, and the main part.

use yew::{Callback, Html, html};

use super::{Phrases, pages, parts};
use crate::app::{Msg, PageView, View};
use crate::content::Word;

/// A whole page.
pub fn frame(page: &PageView<'_>, phrases: Phrases<'_>, send: &Callback<Msg>) -> Html {
    let quiz = &page.content.quiz;
    let (screen, body) = match &page.view {
        View::Question(view) => ("question", pages::question(view, quiz, phrases, send)),
        View::Explanation(view) => ("explanation", pages::explanation(view, quiz, phrases, send)),
        View::AboutYou(view) => ("about-you", pages::about_you(view, phrases, send)),
        View::Result(view) => ("result", pages::result(view, quiz, page.clearing, phrases, send)),
        View::History(view) => ("history", pages::history(view, page.clearing, phrases, send)),
    };
    let history = page.has_history && screen != "history";
    html! {
        <div class="page">
            <header class="masthead">
                <p class="masthead-title">{ quiz.title.as_str() }</p>
                if history {
                    { parts::button("history", "plain", phrases.text(Word::ShowHistory), send, Msg::HistoryPressed) }
                }
            </header>
            <div role="status" class="notices">
                { for page.notices.iter().map(|notice| parts::notice(notice, phrases, send)) }
            </div>
            if let Some(offer) = page.offer {
                { parts::offer(offer, phrases, send) }
            }
            // A key for each screen, so that nothing of the last one, such as a radio's state, is
            // carried over into the next.
            <main key={screen_key(page)} data-screen={screen}>{ body }</main>
            <footer class="footer">
                { parts::settings(page.preferences, phrases, send) }
                <details class="about">
                    <summary>{ phrases.text(Word::About) }</summary>
                    { parts::text(&quiz.about, None, phrases) }
                </details>
            </footer>
        </div>
    }
}

fn screen_key(page: &PageView<'_>) -> String {
    match &page.view {
        View::Question(view) => format!("question-{}", view.question.id),
        View::Explanation(view) => format!("explanation-{}", view.question.id),
        View::AboutYou(_) => "about-you".to_owned(),
        View::Result(_) => "result".to_owned(),
        View::History(_) => "history".to_owned(),
    }
}
