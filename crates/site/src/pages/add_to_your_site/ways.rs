//! The ways into a page, each folded below its name. They are read without a script, found by a
//! browser's search, and one that opens closes the others.

use yew::{Html, html};

use super::applications::applications;
use super::parts::{PageContext, list, paragraphs, said, snippet};
use super::snippet::Snippet;
use quiz_model::Word;

pub(super) fn all(given: &PageContext<'_>) -> Html {
    html! {
        <>
            { way("html", true, Word::AddHtml, html(given), given) }
            { way("frame", false, Word::AddFrame, frame(given), given) }
            { way("wordpress", false, Word::AddWordPress, wordpress(given), given) }
            { way("hugo", false, Word::AddHugo, hugo(given), given) }
            { way("javascript", false, Word::AddJavaScript, javascript(given), given) }
            { way("asciidoc", false, Word::AddAsciiDoc, asciidoc(given), given) }
            { way("marp", false, Word::AddMarp, marp(given), given) }
            { applications(given) }
            { way("file", false, Word::AddFile, file(given), given) }
        </>
    }
}

fn way(id: &'static str, is_open: bool, name: Word, body: Html, given: &PageContext<'_>) -> Html {
    way_named(id, is_open, given.phrases.text(name), body)
}

/// The same with a name that is no word of a language.
pub(super) fn way_named(id: &'static str, is_open: bool, name: &str, body: Html) -> Html {
    html! {
        <details class="way" {id} name="way" open={is_open}>
            <summary><h3>{ name.to_owned() }</h3></summary>
            { body }
        </details>
    }
}

fn html(given: &PageContext<'_>) -> Html {
    html! {
        <>
            { paragraphs(Word::AddHtmlText, given.phrases) }
            { list(Word::AddHtmlSteps, true, given.phrases) }
            { snippet(Snippet::Html, Word::AddHtmlLabel, given, "html") }
        </>
    }
}

fn frame(given: &PageContext<'_>) -> Html {
    html! {
        <>
            { paragraphs(Word::AddFrameText, given.phrases) }
            { list(Word::AddFrameSteps, true, given.phrases) }
            { snippet(Snippet::Frame, Word::AddFrameLabel, given, "frame") }
        </>
    }
}

/// An address alone becomes a frame there only where the quiz says how, by absolute addresses,
/// which a site has that knows its own.
fn wordpress(given: &PageContext<'_>) -> Html {
    let phrases = given.phrases;
    html! {
        <>
            if given.address.is_some() {
                <h4>{ phrases.text(Word::AddWordPressAddress) }</h4>
                { paragraphs(Word::AddWordPressAddressText, phrases) }
                { list(Word::AddWordPressAddressSteps, true, phrases) }
                { snippet(Snippet::Address, Word::AddWordPressAddressLabel, given, "address") }
            }
            <h4>{ phrases.text(Word::AddWordPressBlock) }</h4>
            { paragraphs(Word::AddWordPressBlockText, phrases) }
            { list(Word::AddWordPressBlockSteps, true, phrases) }
            { snippet(Snippet::Html, Word::AddHtmlLabel, given, "block") }
        </>
    }
}

fn hugo(given: &PageContext<'_>) -> Html {
    html! {
        <>
            { paragraphs(Word::AddHugoText, given.phrases) }
            { list(Word::AddHugoSteps, true, given.phrases) }
            { snippet(Snippet::HugoFile, Word::AddHugoFile, given, "hugo-file") }
            { snippet(Snippet::Hugo, Word::AddHugoUse, given, "hugo-use") }
        </>
    }
}

fn javascript(given: &PageContext<'_>) -> Html {
    let phrases = given.phrases;
    html! {
        <>
            { paragraphs(Word::AddJavaScriptText, phrases) }
            { snippet(Snippet::Element, Word::AddElementLabel, given, "element") }
            { snippet(Snippet::Script, Word::AddScriptLabel, given, "script") }
            { list(Word::AddElementSteps, true, phrases) }
            { snippet(Snippet::JavaScript, Word::AddJavaScriptLabel, given, "javascript") }
        </>
    }
}

fn asciidoc(given: &PageContext<'_>) -> Html {
    html! {
        <>
            { paragraphs(Word::AddAsciiDocText, given.phrases) }
            { snippet(Snippet::AsciiDoc, Word::AddHtmlLabel, given, "asciidoc") }
        </>
    }
}

fn marp(given: &PageContext<'_>) -> Html {
    html! {
        <>
            { paragraphs(Word::AddMarpText, given.phrases) }
            { snippet(Snippet::Html, Word::AddHtmlLabel, given, "marp") }
        </>
    }
}

fn file(given: &PageContext<'_>) -> Html {
    let phrases = given.phrases;
    html! {
        <>
            { paragraphs(Word::AddFileText, phrases) }
            <p><a class="button" href="../career-quiz.html" download="">{ said(Word::AddFileSave, phrases) }</a></p>
            { list(Word::AddFileSteps, true, phrases) }
        </>
    }
}
