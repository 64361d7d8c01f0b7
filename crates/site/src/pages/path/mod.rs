//! `r/<path-id>/`: the page that a shared result leads to, with a card of its own. A link to it may
//! carry a token behind its `#`, which no server sees; opened without one, and for programs that
//! fetch a preview, it introduces the path.

mod about;

use std::rc::Rc;

use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use self::about::{links, who_for};
use super::layout::footer;
use super::static_page::static_page;
use crate::bundle::{PageRoot, ShareFiles};
use crate::page_table::Page;
use crate::preview::Preview;
use crate::template::{in_script, rendered, script};
use crate::{BuildShell, Site, SiteAddress, SiteError};
use career_quiz::ui::{Phrases, text};
use quiz_model::{Content, Path, PathId, Quiz, Text, Word, Words};

/// Takes a token on to the quiz.
const FORWARD_TOKEN: &str = include_str!("forward_token.js");

/// The page of a path. `styles` are the style sheets.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started, [`SiteError::Colour`] when the
/// colour of the ground is missing in the style sheets.
pub fn path_page(
    id: PathId,
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
    share: &ShareFiles,
) -> Result<String, SiteError> {
    let page = Page::Path(id);
    let (quiz, words) = (&site.content.quiz, &site.content.words);
    let Some(path) = quiz.paths.iter().find(|path| path.id == id) else {
        return Err(SiteError::UnknownPage(page.file()));
    };
    let properties = PathProperties { site: Rc::new(site.clone()), path: Rc::new(path.clone()) };
    let body = rendered(LocalServerRenderer::<PathPage>::with_props(properties))?;
    // Before all else, so that the room for a result is there when the page is first shown.
    let body = format!(
        "<script>\n{}</script>\n{body}\n<script type=\"application/json\" \
         id=\"career-quiz-content\">{}</script>\n<script>\n{}</script>",
        share.show_shared_result(PageRoot::Page(&page.root())),
        in_script(&island(&site.content)),
        script(FORWARD_TOKEN)
    );
    let values = [("path", path.title.as_str()), ("quiz", quiz.title.as_str())];
    let preview = Preview {
        page,
        title: &words.fill(Word::PathPageTitle, &values),
        name: &path.title,
        description: &path.summary.plain(),
    };
    static_page(site, &preview, body, styles, address)
}

/// What the share bundle needs to tell a result: names, and a few words.
fn island(content: &Content) -> String {
    let Content { quiz, words } = content;
    let told = [Word::ResultScore, Word::LinkLater, Word::LinkOtherQuiz];
    let forms = Word::ALL
        .iter()
        .zip(words.forms())
        .map(|(word, forms)| if told.contains(word) { forms.clone() } else { Vec::new() });
    let paths = quiz.paths.iter().map(|path| Path {
        summary: Text::default(),
        gap: Text::default(),
        honest_note: Text::default(),
        weights: Vec::new(),
        one_line: String::new(),
        first_week: String::new(),
        emblem: String::new(),
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
        worth: Vec::new(),
        worth_verdicts: Vec::new(),
        resources: Vec::new(),
        certificates: Vec::new(),
        ..quiz.clone()
    };
    let content = Content { quiz, words: Words::of(forms.collect()) };
    content.write()
}

#[derive(Clone, PartialEq, Properties)]
struct PathProperties {
    site: Rc<Site>,
    path: Rc<Path>,
}

/// The section with the id `shared` is empty: what a token says is put into it by a script.
#[function_component]
fn PathPage(properties: &PathProperties) -> Html {
    let PathProperties { site, path } = properties;
    let quiz = &site.content.quiz;
    let shell = BuildShell::of(site);
    let phrases = &Phrases::new(&site.content.words, &shell);
    let page = Page::Path(path.id);
    let to_quiz = page.link_to(Page::Quiz);
    html! {
        <div class="page">
            <header class="masthead">
                <p class="masthead-title">{ quiz.title.as_str() }</p>
                <a href={to_quiz.clone()} data-take={to_quiz.clone()}>{ phrases.text(Word::GuideToQuiz) }</a>
            </header>
            <main data-path={path.id.to_string()}>
                <section class="shared" id="shared" hidden=true aria-live="polite"></section>
                <p class="progress">{ phrases.text(Word::PathPageIntro) }</p>
                <h1>{ path.title.as_str() }</h1>
                { text(&path.summary, "lead", phrases) }
                { take(&to_quiz, Some(&quiz.opening), phrases) }
                { who_for(path, phrases) }
                <h2>{ phrases.text(Word::GapHeading) }</h2>
                { text(&path.gap, "", phrases) }
                <h2>{ phrases.text(Word::HonestNoteHeading) }</h2>
                { text(&path.honest_note, "", phrases) }
                { about::plan(path, quiz, phrases) }
                { about::sources(path, quiz, phrases) }
                { take(&to_quiz, None, phrases) }
                { links(path, site, phrases) }
            </main>
            { footer(page, site, phrases) }
        </div>
    }
}

fn take(to_quiz: &str, hint: Option<&str>, phrases: &Phrases<'_>) -> Html {
    html! {
        <div class="go-on">
            <a class="button primary" href={to_quiz.to_owned()} data-take={to_quiz.to_owned()}>{ phrases.text(Word::PathPageTake) }</a>
            if let Some(hint) = hint {
                <p class="hint">{ hint }</p>
            }
        </div>
    }
}

#[cfg(test)]
mod tests;
