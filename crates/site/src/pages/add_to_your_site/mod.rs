//! `add-to-your-site/`: for site owners who want the quiz in a page of theirs. A page of plain HTML
//! with everything in it that they need; a script fills in what they choose, shows it and copies it.

mod applications;
mod parts;
mod places;
mod snippet;
mod ways;

use std::rc::Rc;

use serde_json::json;
use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use self::parts::{PageContext, list, paragraphs, picked, said, snippet};
use self::places::{Place, places, tried};
use super::layout::{footer, masthead};
use super::static_page::{page_title, static_page};
use crate::page_table::{EMBED_SCRIPT, Page};
use crate::preview::Preview;
use crate::template::{in_script, rendered, script};
use crate::{BuildShell, Site, SiteAddress, SiteError};
use career_quiz::ui::Phrases;
use quiz_model::{Deck, Word};

pub use self::snippet::{Captions, Look, Snippet};

const CHOOSE: &str = include_str!("choose.js");

const PAGE: Page = Page::AddToSite;

/// The page. `styles` are the style sheets.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started, [`SiteError::Colour`] when the style
/// sheets lack the colour of the ground, [`SiteError::Places`] when the table of systems is wrong.
pub fn add_to_your_site_page(
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
) -> Result<String, SiteError> {
    let properties = AddProperties {
        site: Rc::new(site.clone()),
        address: address.cloned(),
        places: Rc::from(places()?),
    };
    let body = rendered(LocalServerRenderer::<AddToYourSite>::with_props(properties))?;
    let (quiz, words) = (&site.content.quiz, &site.content.words);
    let captions = Captions::of(&site.content);
    let pieces: serde_json::Map<_, _> = Snippet::ALL
        .iter()
        .map(|snippet| (snippet.name().to_owned(), snippet.pieces(&captions)))
        .collect();
    let snippets = json!({
        "address": snippet::shown_address(address),
        "isKnown": address.is_some(),
        "snippets": pieces,
    });
    let snippets = in_script(&snippets.to_string());
    let body = format!(
        "{body}\n<script async src=\"../{EMBED_SCRIPT}\"></script>\n\
         <script type=\"application/json\" id=\"snippets\">{snippets}</script>\n\
         <script>\n{}</script>",
        script(CHOOSE)
    );
    let name = words.text(Word::AddTitle);
    let values = [("quiz", quiz.title.as_str())];
    let preview = Preview {
        page: PAGE,
        title: &page_title(name, site),
        name,
        description: &words.fill(Word::AddDescription, &values),
    };
    static_page(site, &preview, body, styles, address)
}

#[derive(Clone, PartialEq, Properties)]
struct AddProperties {
    site: Rc<Site>,
    address: Option<SiteAddress>,
    places: Rc<[Place]>,
}

#[function_component]
fn AddToYourSite(properties: &AddProperties) -> Html {
    let AddProperties { site, address, places } = properties;
    let captions = &Captions::of(&site.content);
    let shell = BuildShell::of(site);
    let phrases = &Phrases::new(&site.content.words, &shell);
    let given = PageContext { site, address: address.as_ref(), phrases, captions, places };
    html! {
        <div class="page add">
            { masthead(PAGE, site, phrases) }
            <main>
                <h1>{ phrases.text(Word::AddTitle) }</h1>
                { paragraphs(Word::AddIntro, phrases) }
                { options(&given) }
                { preview(phrases) }
                <h2>{ phrases.text(Word::AddWays) }</h2>
                { paragraphs(Word::AddWaysIntro, phrases) }
                if address.is_none() {
                    <p class="notice" data-unscripted="">{ said(Word::AddPlaceholder, phrases) }</p>
                }
                { made_with(&given) }
                { ways::all(&given) }
                { tried_with(&given) }
                <h2>{ phrases.text(Word::AddTest) }</h2>
                { list(Word::AddTestSteps, true, phrases) }
                <h2>{ phrases.text(Word::AddTrouble) }</h2>
                { list(Word::AddTroubles, false, phrases) }
                <h2 id="messages">{ phrases.text(Word::AddHears) }</h2>
                { list(Word::AddHearsList, false, phrases) }
                <h2 id="count">{ phrases.text(Word::AddCount) }</h2>
                { paragraphs(Word::AddCountText, phrases) }
                { snippet(Snippet::Count, Word::AddCountLabel, &given, "count") }
                <h2 id="policy">{ phrases.text(Word::AddPolicy) }</h2>
                { paragraphs(Word::AddPolicyText, phrases) }
                { snippet(Snippet::PolicyFrame, Word::AddPolicyFrame, &given, "policy-frame") }
                { snippet(Snippet::PolicyScript, Word::AddPolicyScript, &given, "policy-script") }
                { paragraphs(Word::AddPolicyHow, phrases) }
            </main>
            { footer(PAGE, site, phrases) }
        </div>
    }
}

/// What can be chosen. Without a script nothing can, so it is not shown.
fn options(given: &PageContext<'_>) -> Html {
    let phrases = given.phrases;
    html! {
        <>
            <h2>{ phrases.text(Word::AddOptions) }</h2>
            <p data-unscripted="">{ phrases.text(Word::AddNoScript) }</p>
            <form class="settings" autocomplete="off" hidden=true data-scripted=""
                data-copied={phrases.text(Word::AddCopied).to_owned()}
                data-selected={phrases.text(Word::AddSelected).to_owned()}>
                { looks(phrases) }
                { parts_shown(given) }
                { measures(phrases) }
            </form>
        </>
    }
}

/// Theme, accent and corners.
fn looks(phrases: &Phrases<'_>) -> Html {
    let themes = [
        ("", Word::AddThemePage),
        ("auto", Word::AddThemeAuto),
        ("light", Word::ThemeLight),
        ("dark", Word::ThemeDark),
    ];
    let corners = [("", Word::AddCornersRound), ("square", Word::AddCornersSquare)];
    html! {
        <>
            <fieldset>
                <legend>{ phrases.text(Word::ThemeLegend) }</legend>
                { for themes.map(|(value, word)| picked("theme", value, phrases.text(word))) }
                <p class="hint">{ phrases.text(Word::AddThemeHint) }</p>
            </fieldset>
            <fieldset>
                <legend>{ phrases.text(Word::AddAccent) }</legend>
                <label class="setting">
                    <input type="checkbox" name="own" />
                    <span>{ phrases.text(Word::AddAccentOwn) }</span>
                </label>
                <label class="setting">
                    <input type="color" name="accent" value="#0b5a6e" />
                    <span>{ phrases.text(Word::AddAccentColour) }</span>
                </label>
                <p class="hint">{ phrases.text(Word::AddAccentHint) }</p>
            </fieldset>
            <fieldset>
                <legend>{ phrases.text(Word::AddCorners) }</legend>
                { for corners.map(|(value, word)| picked("corners", value, phrases.text(word))) }
            </fieldset>
        </>
    }
}

/// The heading, how many questions, and whether the page is told the result.
fn parts_shown(given: &PageContext<'_>) -> Html {
    let phrases = given.phrases;
    let questions = &given.site.content.quiz.questions;
    let count = |deck| questions.iter().filter(|question| question.deck == deck).count();
    let (core, more) = (count(Deck::Core), count(Deck::More));
    let (core, all) = (core.to_string(), (core + more).to_string());
    let numbers = [("core", core.as_str()), ("all", all.as_str())];
    let decks = [("", Word::AddDeckCore), ("more", Word::AddDeckMore)];
    html! {
        <>
            <fieldset>
                <legend>{ phrases.text(Word::AddHeading) }</legend>
                <label class="setting">
                    <input type="checkbox" name="heading" />
                    <span>{ phrases.text(Word::AddHeadingLabel) }</span>
                </label>
            </fieldset>
            if more > 0 {
                <fieldset>
                    <legend>{ phrases.text(Word::AddDeck) }</legend>
                    { for decks.map(|(value, word)| picked("deck", value, &phrases.fill(word, &numbers))) }
                </fieldset>
            }
            <fieldset>
                <legend>{ phrases.text(Word::AddResults) }</legend>
                <label class="setting">
                    <input type="checkbox" name="results" />
                    <span>{ phrases.text(Word::AddResultsLabel) }</span>
                </label>
                <p class="hint">{ phrases.text(Word::AddResultsHint) }</p>
            </fieldset>
        </>
    }
}

/// How wide the quiz is at most, and how high it is at first.
fn measures(phrases: &Phrases<'_>) -> Html {
    html! {
        <>
            <fieldset>
                <legend>{ phrases.text(Word::AddWidth) }</legend>
                <label class="setting">
                    <input type="number" name="width" min="280" max="2000" inputmode="numeric" />
                    <span>{ phrases.text(Word::AddWidthLabel) }</span>
                </label>
                <p class="hint">{ phrases.text(Word::AddWidthHint) }</p>
            </fieldset>
            <fieldset>
                <legend>{ phrases.text(Word::AddHeight) }</legend>
                <label class="setting">
                    <input type="number" name="height" min="200" max="2000"
                        value={snippet::HEIGHT.to_string()} inputmode="numeric" />
                    <span>{ phrases.text(Word::AddHeightLabel) }</span>
                </label>
                <p class="hint">{ phrases.text(Word::AddHeightHint) }</p>
            </fieldset>
        </>
    }
}

/// Which of the ways it is, for those who know what their site is made with.
fn made_with(given: &PageContext<'_>) -> Html {
    let phrases = given.phrases;
    let tried = given.places.iter().filter(|place| place.version.is_some());
    let options = tried.map(|place| {
        html! { <option value={place.way.clone()}>{ &place.name }</option> }
    });
    html! {
        <p class="made-with" data-scripted="" hidden=true>
            <label>
                <span>{ phrases.text(Word::AddMadeWith) }</span>
                <select name="made-with" autocomplete="off">
                    <option value="">{ phrases.text(Word::AddMadeWithOther) }</option>
                    { for options }
                </select>
            </label>
        </p>
    }
}

/// What the lines were seen to work in.
fn tried_with(given: &PageContext<'_>) -> Html {
    let tried = tried(given.places);
    let systems = given.phrases.list(tried.iter().map(String::as_str));
    html! {
        if !tried.is_empty() {
            <p class="hint">{ given.phrases.fill(Word::AddTried, &[("systems", &systems)]) }</p>
        }
    }
}

fn preview(phrases: &Phrases<'_>) -> Html {
    html! {
        <section data-scripted="" hidden=true>
            <h2>{ phrases.text(Word::AddPreview) }</h2>
            { paragraphs(Word::AddPreviewText, phrases) }
            <p>
                <button type="button" name="preview" data-again={phrases.text(Word::AddPreviewAgain).to_owned()}>
                    { phrases.text(Word::AddPreviewShow) }
                </button>
            </p>
            <div class="preview" id="preview"></div>
        </section>
    }
}

#[cfg(test)]
mod tests;
