//! How a round of missed questions went: before and now, and what the visitor holds.

use crate::ui::markup::{Markup, Tag, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::app::{Dot, Msg, PageView, RetestView};
use quiz_model::{Question, Word, decimal};

pub(in crate::ui) fn retest(
    view: &RetestView<'_>,
    page: &PageView<'_>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    let rows = view.rows.iter().map(|row| row_of(row, phrases));
    let columns = [Word::RetestQuestion, Word::RetestBefore, Word::RetestNow]
        .map(|word| tag("th").fixed("scope", "col").say(word, phrases));
    let caption = phrases.text(Word::RetestCaption);
    tag("article")
        .class("retest")
        .number("data-repaired", view.repaired)
        .add(tag("p").class("kicker").add(parts::fork("sign")).say(Word::RetestTitle, phrases))
        .add(tag("h1").fixed("tabindex", "-1").text(&phrases.count(
            Word::RetestRepaired,
            "count",
            view.repaired,
        )))
        .given(view.held, |article, (right, total)| {
            let values = [("right", &*decimal(right)), ("total", &decimal(total))];
            let held = phrases.fill(Word::RetestHeld, &values);
            article.add(
                tag("p")
                    .class("lead")
                    .number("data-held", right)
                    .number("data-total", total)
                    .text(&held),
            )
        })
        .add(parts::table(caption, caption, columns, rows))
        .each(parts::next_looks(&view.next_looks, phrases))
        .add(
            tag("div")
                .class("go-on")
                .when(view.has_whole, |go_on| {
                    go_on.add(button("whole", "primary", Word::ToPath, Msg::WholeQuizPressed))
                })
                .when(view.has_missed, |go_on| {
                    let msg = Msg::RetakeMissedPressed;
                    go_on.add(button("retake-missed", "secondary", Word::RetakeMissed, msg))
                })
                .add(send_on(view, page, phrases, send))
                .add(button("history", "plain", Word::ShowHistory, Msg::HistoryPressed))
                .add(button("back", "plain", Word::Back, Msg::BackPressed)),
        )
        .given(page.sent, |article, sent| article.add(parts::sending(sent, phrases)))
        .into()
}

/// What such a round has to tell is what the visitor holds now; the link is that of the quiz.
fn send_on(
    view: &RetestView<'_>,
    page: &PageView<'_>,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let title = page.content.quiz.title.as_str();
    let repaired = phrases.count(Word::RetestRepaired, "count", view.repaired);
    let said = match view.held {
        Some((right, total)) => {
            let values = [("right", &*decimal(right)), ("total", &decimal(total))];
            [&*repaired, " ", &phrases.fill(Word::RetestHeld, &values)].concat()
        }
        None => repaired,
    };
    let values = [("said", &*said), ("quiz", title)];
    let text = phrases.fill(Word::ShareTextRetest, &values);
    let msg = parts::outgoing(title, &text, "");
    parts::button("share", "plain", phrases.text(Word::Send), send, msg)
}

fn row_of((question, before, now): &(&Question, Dot, Dot), phrases: &Phrases<'_>) -> Tag {
    tag("tr")
        .with("data-retest", question.id.as_str())
        .add(tag("th").fixed("scope", "row").text(question.name()))
        .add(parts::named_dot(*before, phrases))
        .add(parts::named_dot(*now, phrases))
}
