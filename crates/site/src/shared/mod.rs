//! `r/<path-id>/`: the page that a shared result leads to, with a card of its own. A link to it may
//! carry a token behind its `#`, which no server sees; opened without one, and for programs that
//! fetch a preview, it introduces the path.

mod path;

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use self::path::{links, who_for};
use super::card::{Card, Press};
use super::plain::plain_page;
use super::preview::{CardLink, Page};
use super::privacy::privacy_link;
use super::template::{rendered, script};
use super::{HostShell, SheetFiles, Site, SiteAddress, SiteError, card};
use quiz_model::{Content, Path, PathId, Quiz, Text, Word, Words};
use career_quiz::ui::{Phrases, text};

/// Takes a token on to the quiz.
const CARRY: &str = include_str!("../script/carry.js");

/// From such a page to the quiz.
const QUIZ: &str = "../../";

/// The folder that holds those of all paths.
pub(super) const FOLDER: &str = "r/";

/// The folder of a path's page.
pub(super) fn folder(path: &PathId) -> String {
    format!("{FOLDER}{path}/")
}

/// The page of each path: its name in the site, and its HTML. `styles` are the style sheets.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started, [`SiteError::Colour`] when the
/// colour of the ground is missing in the style sheets.
pub fn shared_pages(
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
    sheet: &SheetFiles,
) -> Result<Vec<(String, String)>, SiteError> {
    let site_in_page = Rc::new(site.clone());
    let island = island(&site.content);
    let page = |path: &Path| {
        let site_in_page = Rc::clone(&site_in_page);
        let properties = SharedProperties { site: site_in_page, path: Rc::new(path.clone()) };
        let body = rendered(LocalServerRenderer::<Shared>::with_props(properties))?;
        // Before all else, so that the room for a result is there when the page is first shown.
        let body = format!(
            "<script>\n{}</script>\n{body}\n<script type=\"application/json\" \
             id=\"career-quiz-content\">{island}</script>\n<script>\n{}</script>",
            sheet.teller(QUIZ),
            script(CARRY)
        );
        let folder = folder(&path.id);
        let (quiz, words) = (&site.content.quiz, &site.content.words);
        let values = [("path", path.title.as_str()), ("quiz", quiz.title.as_str())];
        let page = Page {
            folder: &folder,
            title: &words.fill(Word::PathPageTitle, &values),
            name: &path.title,
            description: &path.summary.plain(),
            card: CardLink { folder: &folder, title: &path.title },
        };
        Ok((format!("{folder}index.html"), plain_page(site, &page, body, styles, address)?))
    };
    site.content.quiz.paths.iter().map(page).collect()
}

/// What the engine of the share sheet needs to tell a result: names, and a few words.
fn island(content: &Content) -> String {
    let Content { quiz, words } = content;
    let told = [Word::ResultScore, Word::LinkLater, Word::LinkOtherQuiz, Word::ListSeparator];
    let forms = Word::ALL
        .iter()
        .zip(words.forms())
        .map(|(word, forms)| if told.contains(word) { forms.clone() } else { Vec::new() });
    let paths = quiz.paths.iter().map(|path| Path {
        summary: Text::default(),
        gap: Text::default(),
        honest_note: Text::default(),
        weights: Vec::new(),
        steps: Vec::new(),
        evidence: Vec::new(),
        ..path.clone()
    });
    let quiz = Quiz {
        opening: String::new(),
        description: String::new(),
        about: Text::default(),
        paths: paths.collect(),
        questions: Vec::new(),
        evidence: Vec::new(),
        about_you: Vec::new(),
        roles: Vec::new(),
        resources: Vec::new(),
        certificates: Vec::new(),
        ..quiz.clone()
    };
    let content = Content { quiz, words: Words::of(forms.collect()) };
    // Inside a script element only `<` can end or confuse it.
    content.write().replace('<', "\\u003c")
}

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

/// The card of the quiz, and one for each path.
///
/// # Errors
/// [`SiteError::Card`] when a text is too long for one, [`SiteError::Colour`] when the style sheets
/// lack a colour.
pub fn cards(site: &Site, styles: &str) -> Result<Vec<CardFile>, SiteError> {
    let press = Press::new(styles)?;
    let (quiz, words) = (&site.content.quiz, &site.content.words);
    let from_right = words.text(Word::Direction) == "rtl";
    let of_quiz = Card {
        head: quiz.short_title.as_deref().unwrap_or_default(),
        title: &quiz.title,
        line: &quiz.opening,
        from_right,
    };
    let of_paths = quiz.paths.iter().map(|path| {
        let (head, line) = (quiz.title.as_str(), words.text(Word::PreviewInvitation));
        (folder(&path.id), Card { head, title: &path.title, line, from_right })
    });
    std::iter::once((String::new(), of_quiz))
        .chain(of_paths)
        .map(|(folder, card)| {
            let drawn = press.draw(&card)?;
            let name = format!("{folder}{}", card::NAME);
            Ok(CardFile { name, png: drawn.png, missing: drawn.missing })
        })
        .collect()
}

#[derive(Clone, PartialEq, Properties)]
struct SharedProperties {
    site: Rc<Site>,
    path: Rc<Path>,
}

/// The section with the id `shared` is empty: what a token says is put into it by a script.
#[function_component]
fn Shared(properties: &SharedProperties) -> Html {
    let SharedProperties { site, path } = properties;
    let quiz = &site.content.quiz;
    let phrases = &Phrases::new(&site.content.words, &HostShell);
    html! {
        <div class="page">
            <header class="masthead">
                <p class="masthead-title">{ quiz.title.as_str() }</p>
                <a href={QUIZ} data-take={QUIZ}>{ phrases.text(Word::GuideToQuiz) }</a>
            </header>
            <main data-path={path.id.to_string()}>
                <section class="shared" id="shared" hidden=true aria-live="polite"></section>
                <p class="progress">{ phrases.text(Word::PathPageIntro) }</p>
                <h1>{ path.title.as_str() }</h1>
                { text(&path.summary, "lead", phrases) }
                { take(Some(&quiz.opening), phrases) }
                { who_for(path, phrases) }
                <h2>{ phrases.text(Word::GapHeading) }</h2>
                { text(&path.gap, "", phrases) }
                <h2>{ phrases.text(Word::HonestNoteHeading) }</h2>
                { text(&path.honest_note, "", phrases) }
                { path::plan(path, phrases) }
                { path::sources(path, quiz, phrases) }
                { take(None, phrases) }
                { links(path, site, phrases) }
            </main>
            <footer class="footer">
                { privacy_link(QUIZ, phrases) }
                { text(&quiz.about, "", phrases) }
            </footer>
        </div>
    }
}

fn take(hint: Option<&str>, phrases: &Phrases<'_>) -> Html {
    html! {
        <div class="go-on">
            <a class="button primary" href={QUIZ} data-take={QUIZ}>{ phrases.text(Word::PathPageTake) }</a>
            if let Some(hint) = hint {
                <p class="hint">{ hint }</p>
            }
        </div>
    }
}

#[cfg(test)]
mod tests;
