//! What the picture of a result says, and the buttons that save it.

use crate::ui::markup::Tag;
use crate::ui::parts::button;
use crate::ui::{Phrases, Sender};
use quiz_core::app::Dot;
use quiz_core::share::poster::{Poster, PosterSize};
use quiz_core::share::{Card, Msg, ShareKind, SharedAttempt, Sheet};
use quiz_model::Word;

use super::texts;

/// One button for each shape of the picture.
pub(super) fn buttons(
    shared: &SharedAttempt<'_>,
    sheet: &Sheet,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> [Tag; 2] {
    let one = |name, word, size| {
        let card = card(sheet.kind, size, shared, sheet, phrases);
        button(name, "secondary", phrases.text(word), send, Msg::PicturePressed(card))
    };
    [
        one("picture", Word::SharePicture, PosterSize::Wide),
        one("picture-tall", Word::SharePictureTall, PosterSize::Tall),
    ]
}

/// The picture of a result, or of a challenge. A challenge says nothing of the path, as its link does.
pub(super) fn card(
    kind: ShareKind,
    size: PosterSize,
    shared: &SharedAttempt<'_>,
    sheet: &Sheet,
    phrases: &Phrases<'_>,
) -> Card {
    let quiz = &sheet.content.quiz;
    let (right, total) = (shared.score.right.to_string(), shared.score.answered.to_string());
    let values = [("right", right.as_str()), ("total", &total)];
    let (heading, line, emblem) = if kind == ShareKind::Challenge {
        let heading = phrases.fill(Word::SharePictureChallenge, &values);
        (heading, shared.band.title.clone(), String::new())
    } else {
        let score = phrases.fill(Word::ResultScore, &values);
        let first = shared.advice.plans.first();
        let emblem = first.map(|(path, _)| path.emblem.clone()).unwrap_or_default();
        (texts::paths(shared, phrases), format!("{score} {}", shared.band.title), emblem)
    };
    let root = sheet.context.root.split_once("://").map_or("", |(_, rest)| rest);
    let foot = match texts::unchecked(sheet, phrases) {
        // Its link is longer than a picture, and the address alone would speak for the site.
        Some(unchecked) => unchecked,
        None if sheet.context.is_public => root.trim_end_matches('/'),
        None => "",
    };
    let ending = if size == PosterSize::Tall { "-tall" } else { "" };
    Card {
        poster: Poster {
            head: quiz.title.clone(),
            heading,
            dots: shared.attempt.responses.iter().map(Dot::of).collect(),
            line,
            foot: foot.to_owned(),
            emblem,
        },
        size,
        name: format!("career-quiz-{}{ending}", quiz.id),
    }
}
