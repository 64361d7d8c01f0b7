//! A result that somebody has sent, above the page of its path.

use crate::ui::markup::{Markup, list, nothing, tag};
use crate::ui::{Phrases, parts};
use quiz_core::app::Locale;
use quiz_core::link::{Followed, Shared, Unreadable};
use quiz_model::{Content, Word};

/// What a link says, with the names of paths and bands and the words of `content`, and numbers as they are
/// said there.
pub fn sent(content: &Content, followed: &Followed, locale: &dyn Locale) -> Markup {
    let phrases = &Phrases::new(&content.words, locale);
    let word = match followed {
        Followed::Nothing => return nothing(),
        Followed::Shared(shared) => return result(shared, content, phrases),
        Followed::Unreadable(Unreadable::Broken) => Word::SentBroken,
        Followed::Unreadable(Unreadable::Later) => Word::LinkLater,
        Followed::Unreadable(Unreadable::OtherQuiz) => Word::LinkOtherQuiz,
    };
    tag("p").fixed("data-sent", "unreadable").say(word, phrases).into()
}

fn result(shared: &Shared, content: &Content, phrases: &Phrases<'_>) -> Markup {
    let quiz = &content.quiz;
    let paths = shared.paths.iter().filter_map(|id| quiz.path(id));
    let paths = phrases.titles(paths.map(|path| path.title.as_str()));
    let (right, total) = (shared.right.to_string(), shared.total.to_string());
    let number = |number: u32| usize::try_from(number).unwrap_or(0);
    let band = quiz.band(number(shared.right), number(shared.total));
    let score = phrases.fill(Word::ResultScore, &[("right", &right), ("total", &total)]);
    let score = tag("p")
        .fixed("data-sent", "result")
        .with("data-right", &right)
        .with("data-total", &total)
        .text(&score)
        .given(band, |score, band| score.text(" ").text(&band.title));
    let other_revision = if shared.revision == quiz.revision {
        nothing()
    } else {
        tag("p").class("hint").say(Word::SentOtherRevision, phrases).into()
    };
    list([
        // No heading: that of the page comes below.
        tag("p")
            .class("offer-title")
            .text(&parts::about_friend(
                shared.name.as_ref(),
                Word::SentBy,
                Word::SentHeading,
                phrases,
            ))
            .into(),
        tag("p").class("lead").add(tag("strong").text(&paths)).into(),
        score.into(),
        band.map_or_else(nothing, |band| parts::text(&band.text, "", phrases)),
        other_revision,
    ])
}
