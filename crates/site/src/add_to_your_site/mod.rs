//! `add-to-your-site/`: for site owners who want the quiz in a page of theirs. A page of plain HTML
//! with everything in it that they need; a script fills in what they choose, shows it and copies it.

mod parts;
mod snippet;
mod ways;

use std::rc::Rc;

use serde_json::json;
use yew::{Html, LocalServerRenderer, Properties, function_component, html};

use self::parts::{list, paragraphs, picked, said, snippet};
use super::plain::plain_page;
use super::preview::{CardLink, Page};
use super::privacy::privacy_link;
use super::template::{rendered, script};
use super::{HostShell, Site, SiteAddress, SiteError, embed};
use quiz_model::{Deck, Word};
use career_quiz::ui::{Phrases, text};

pub use self::snippet::{Look, Snippet};

const CHOOSE: &str = include_str!("choose.js");

/// Its folder in the site.
pub(super) const FOLDER: &str = "add-to-your-site/";

/// The page. `styles` are the style sheets.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started, [`SiteError::Colour`] when the style
/// sheets lack the colour of the ground.
pub fn add_to_your_site_page(
    site: &Site,
    styles: &str,
    address: Option<&SiteAddress>,
) -> Result<String, SiteError> {
    let properties = AddProperties { site: Rc::new(site.clone()), address: address.cloned() };
    let body = rendered(LocalServerRenderer::<AddToYourSite>::with_props(properties))?;
    let (quiz, words) = (&site.content.quiz, &site.content.words);
    let templates: serde_json::Map<_, _> = Snippet::ALL
        .iter()
        .map(|snippet| (snippet.name().to_owned(), snippet.template(&quiz.title).into()))
        .collect();
    let snippets = json!({
        "address": snippet::shown_address(address),
        "isKnown": address.is_some(),
        "templates": templates,
    });
    // Inside a script element only `<` can end or confuse it.
    let snippets = snippets.to_string().replace('<', "\\u003c");
    let body = format!(
        "{body}\n<script async src=\"../{}\"></script>\n<script type=\"application/json\" id=\"snippets\">{snippets}</script>\n\
         <script>\n{}</script>",
        embed::SCRIPT,
        script(CHOOSE)
    );
    let name = words.text(Word::AddTitle);
    let values = [("quiz", quiz.title.as_str())];
    let page = Page {
        folder: FOLDER,
        title: &format!("{name}: {}", quiz.title),
        name,
        description: &words.fill(Word::AddDescription, &values),
        card: CardLink::of_the_quiz(site),
    };
    plain_page(site, &page, body, styles, address)
}

#[derive(Clone, PartialEq, Properties)]
struct AddProperties {
    site: Rc<Site>,
    address: Option<SiteAddress>,
}

/// What the parts of the page are made from.
struct Given<'a> {
    site: &'a Site,
    address: Option<&'a SiteAddress>,
    phrases: &'a Phrases<'a>,
}

#[function_component]
fn AddToYourSite(properties: &AddProperties) -> Html {
    let AddProperties { site, address } = properties;
    let phrases = &Phrases::new(&site.content.words, &HostShell);
    let given = Given { site, address: address.as_ref(), phrases };
    let quiz = &site.content.quiz;
    html! {
        <div class="page add">
            <header class="masthead">
                <p class="masthead-title">{ quiz.title.as_str() }</p>
                <a href="../">{ phrases.text(Word::GuideToQuiz) }</a>
            </header>
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
                { ways::all(&given) }
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
            <footer class="footer">
                <p><a href="../">{ phrases.text(Word::GuideToQuiz) }</a></p>
                { privacy_link("../", phrases) }
                { text(&quiz.about, "", phrases) }
            </footer>
        </div>
    }
}

/// What can be chosen. Without a script nothing can, so it is not shown.
fn options(given: &Given<'_>) -> Html {
    let phrases = given.phrases;
    let questions = &given.site.content.quiz.questions;
    let count = |deck| questions.iter().filter(|question| question.deck == deck).count();
    let (core, more) = (count(Deck::Core), count(Deck::More));
    let (core, all) = (core.to_string(), (core + more).to_string());
    let numbers = [("core", core.as_str()), ("all", all.as_str())];
    let themes = [("", Word::AddThemeAuto), ("light", Word::ThemeLight), ("dark", Word::ThemeDark)];
    let decks = [("", Word::AddDeckCore), ("more", Word::AddDeckMore)];
    html! {
        <>
            <h2>{ phrases.text(Word::AddOptions) }</h2>
            <p data-unscripted="">{ phrases.text(Word::AddNoScript) }</p>
            <form class="settings" autocomplete="off" hidden=true data-scripted=""
                data-copied={phrases.text(Word::AddCopied).to_owned()}
                data-selected={phrases.text(Word::AddSelected).to_owned()}>
                <fieldset>
                    <legend>{ phrases.text(Word::ThemeLegend) }</legend>
                    { for themes.map(|(value, word)| picked("theme", value, phrases.text(word))) }
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
                <fieldset>
                    <legend>{ phrases.text(Word::AddHeight) }</legend>
                    <label class="setting">
                        <input type="number" name="height" min="200" max="2000"
                            value={snippet::HEIGHT.to_string()} inputmode="numeric" />
                        <span>{ phrases.text(Word::AddHeightLabel) }</span>
                    </label>
                    <p class="hint">{ phrases.text(Word::AddHeightHint) }</p>
                </fieldset>
            </form>
        </>
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
