//! The cards of a site: one of the quiz, one of each path, and one of each score.

use std::num::NonZeroUsize;
use std::thread;

use super::card::{Card, Press};
use super::{CARD, said_of_score};
use crate::page_table::Page;
use crate::{Site, SiteError};
use quiz_core::link::RoundScore;
use quiz_model::Word;

/// A card as a file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardFile {
    /// Its name in the site.
    pub name: String,
    /// The picture, as a PNG.
    pub png: Vec<u8>,
    /// Letters of its texts that the fonts do not have.
    pub missing: String,
}

/// The cards of the quiz, of each path, and of each score that has a page.
///
/// # Errors
/// [`SiteError::Card`] when a text is too long for one, [`SiteError::Colour`] when the style sheets
/// lack a colour.
pub fn cards(site: &Site, styles: &str) -> Result<Vec<CardFile>, SiteError> {
    let press = Press::new(styles)?;
    let cards = said(site);
    // A quiz of sixty questions has more than seventy, and each takes its time.
    let workers = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    if workers == 1 {
        // As WebAssembly the tool has no threads.
        return cards.iter().map(|said| draw(&press, said)).collect();
    }
    let each = cards.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let working: Vec<_> = cards
            .chunks(each)
            .map(|cards| {
                scope.spawn(|| cards.iter().map(|said| draw(&press, said)).collect::<Vec<_>>())
            })
            .collect();
        let drawn = working.into_iter().flat_map(|worker| match worker.join() {
            Ok(drawn) => drawn,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        drawn.collect()
    })
}

/// A page, and what stands on its card.
struct Said {
    page: Page,
    head: String,
    title: String,
    emblem: String,
    line: String,
    score: Option<RoundScore>,
    from_right: bool,
}

fn draw(press: &Press, said: &Said) -> Result<CardFile, SiteError> {
    let Said { page, head, title, emblem, line, score, from_right } = said;
    let card = Card { head, title, emblem, line, score: *score, from_right: *from_right };
    let drawn = press.draw(&card)?;
    Ok(CardFile { name: page.address() + CARD, png: drawn.png, missing: drawn.missing })
}

/// What stands on all cards of a site.
fn said(site: &Site) -> Vec<Said> {
    let (quiz, words) = (&site.content.quiz, &site.content.words);
    let from_right = words.text(Word::Direction) == "rtl";
    let of_quiz = Said {
        page: Page::Quiz,
        head: quiz.short_title.clone().unwrap_or_default(),
        title: quiz.title.clone(),
        line: quiz.opening.clone(),
        emblem: String::new(),
        score: None,
        from_right,
    };
    let of_paths = quiz.paths.iter().map(|path| Said {
        page: Page::Path(path.id),
        head: quiz.title.clone(),
        title: path.title.clone(),
        line: words.text(Word::PreviewInvitation).to_owned(),
        emblem: path.emblem.clone(),
        score: None,
        from_right,
    });
    let of_scores = RoundScore::all(quiz).into_iter().map(|score| {
        let (title, line) = said_of_score(score, site);
        Said {
            page: Page::Challenge(score),
            head: quiz.title.clone(),
            title,
            line,
            emblem: String::new(),
            score: Some(score),
            from_right,
        }
    });
    std::iter::once(of_quiz).chain(of_paths).chain(of_scores).collect()
}
