//! What static pages have in common: the head of the page, and its foot.

use yew::{Html, html};

use crate::Site;
use crate::page_table::Page;
use career_quiz::ui::{Phrases, text};
use quiz_model::Word;

/// The name of the quiz, and the way to it.
pub(super) fn masthead(page: Page, site: &Site, phrases: &Phrases<'_>) -> Html {
    html! {
        <header class="masthead">
            <p class="masthead-title">{ site.content.quiz.title.as_str() }</p>
            <a href={page.link_to(Page::Quiz)}>{ phrases.text(Word::GuideToQuiz) }</a>
        </header>
    }
}

/// Links to the pages that the table names, and what the quiz is.
pub(super) fn footer(page: Page, site: &Site, phrases: &Phrases<'_>) -> Html {
    html! {
        <footer class="footer">
            { for page.footer().iter().filter_map(|other| {
                let word = link_word(*other)?;
                Some(html! { <p><a href={page.link_to(*other)}>{ phrases.text(word) }</a></p> })
            }) }
            { text(&site.content.quiz.about, "", phrases) }
        </footer>
    }
}

/// The words of a link to a page; none for one that no page links to by words of its own.
pub(super) fn link_word(page: Page) -> Option<Word> {
    match page {
        Page::Quiz => Some(Word::GuideToQuiz),
        Page::Guide => Some(Word::ReadingGuide),
        Page::Transcript => Some(Word::ReadingTitle),
        Page::Privacy => Some(Word::Privacy),
        Page::AddToSite => Some(Word::AddLink),
        Page::Studio => Some(Word::StudioLink),
        Page::Preview
        | Page::Play
        | Page::Topic(_)
        | Page::Frame
        | Page::Path(_)
        | Page::Challenge(_)
        | Page::NotFound
        | Page::OneFile => None,
    }
}
