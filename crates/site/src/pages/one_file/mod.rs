//! `career-quiz.html`, all of the quiz in one file: opened by a double click it runs from a disk, where
//! a page may load nothing.
//!
//! It has what the quiz's own page loads inside: both bundles, their modules packed and as base64, and
//! the bonus questions, and its pictures. What it cannot have is left out: the guide and the quiz to read are pages of
//! the site, and are linked only where its address is known.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use super::quiz::filled;
use super::sources::Sources;
use crate::bundle::Bundle;
use crate::colours::Ground;
use crate::deploy::gzip;
use crate::page_table::Page;
use crate::strip_build_only::strip_build_only;
use crate::template::{escape, fill, in_script, script};
use crate::{Site, SiteAddress, SiteError, icons};
use quiz_model::{Content, Word};

const TEMPLATE: &str = include_str!("../templates/one_file.html");
const START: &str = include_str!("start.js");
const LEAD_TO_SITE: &str = include_str!("lead_to_site.js");
const SRCDOC_BASE: &str = include_str!("srcdoc_base.js");

/// Pages that the app links to and that are not in this file.
const ELSEWHERE: [Page; 4] = [Page::Guide, Page::Privacy, Page::AddToSite, Page::Studio];

/// The file.
pub(super) fn one_file(sources: &Sources<'_>) -> Result<String, SiteError> {
    made(sources, Vec::new())
}

/// The file with values of its own in some places: `own` come first.
pub(super) fn made(
    sources: &Sources<'_>,
    own: Vec<(&'static str, String)>,
) -> Result<String, SiteError> {
    let Sources { site, styles, address, app, share, .. } = *sources;
    let site = &with_images(site);
    let word = |word| escape(site.content.words.text(word));
    let mut styles = styles.quiz.clone();
    let Ground { light, dark } = Ground::of(&styles.first)?;
    if address.is_none() {
        styles.first.push_str(&hidden_links());
    }
    let mut values = own;
    values.extend([
        ("quiz-id", String::new()),
        ("ground-light", light),
        ("ground-dark", dark),
        // Inside, because browsers ask a server for one that is not named.
        ("icon", BASE64_STANDARD.encode(icons::PICTURE)),
        ("srcdoc-base", script(SRCDOC_BASE)),
        ("no-engine", word(Word::NoEngine)),
        ("engine-stopped", word(Word::EngineStopped)),
        ("content-broken", word(Word::ContentBroken)),
        ("transcript", transcript(site, address)),
        ("stopped-transcript", String::new()),
        ("root", root(address)),
        ("app-module", packed(app)?),
        ("share-module", packed(share.bundle())?),
        ("share-words", in_script(&site.content.words.write_panel())),
        ("start", start(sources)?),
        ("content", in_script(&whole(&site.content, address).write())),
    ]);
    if address.is_none() {
        // It would name a picture that is not there.
        values.push(("preview", String::new()));
    }
    Ok(filled(TEMPLATE, site, &styles, address, &values))
}

/// The site with its pictures in the content, where their addresses stood.
fn with_images(site: &Site) -> Site {
    let mut site = site.clone();
    for image in site.content.quiz.images_mut() {
        let Some(file) = site.images.iter().find(|file| file.name == image.address) else {
            continue;
        };
        let kind = match image.address.rsplit_once('.') {
            Some((_, "jpg")) => "jpeg",
            Some((_, ending)) => ending,
            None => "png",
        };
        image.address = format!("data:image/{kind};base64,{}", BASE64_STANDARD.encode(&file.bytes));
    }
    site
}

/// Hides links to pages of the site where the site's address is not known.
fn hidden_links() -> String {
    let links = [Page::Privacy, Page::AddToSite, Page::Studio]
        .map(|page| format!("a[href=\"{}\"]", page.address()));
    format!("{} {{ display: none; }}", links.join(", "))
}

/// The bonus questions with the others. Links to the guide stay where it can be reached.
fn whole(content: &Content, address: Option<&SiteAddress>) -> Content {
    let mut content = strip_build_only(content);
    if address.is_none() {
        let quiz = &mut content.quiz;
        for question in &mut quiz.questions {
            question.guide = None;
        }
        for step in quiz.paths.iter_mut().flat_map(|path| &mut path.steps) {
            step.guide = None;
        }
    }
    content
}

/// A link to the quiz to read, for those with whom it does not run.
fn transcript(site: &Site, address: Option<&SiteAddress>) -> String {
    address.map_or_else(String::new, |address| {
        let page = escape(&address.of(&Page::Transcript.address()));
        let text = escape(site.content.words.text(Word::ReadingTitle));
        format!(" <a href=\"{page}\">{text}</a>")
    })
}

/// What shared links begin with: the site, wherever this file lies. Without one they could lead
/// nowhere, so the share panel is given what is no address of a site.
fn root(address: Option<&SiteAddress>) -> String {
    address.map_or_else(|| "about:blank".to_owned(), |address| escape(&address.to_string()))
}

/// A module as text.
fn packed(bundle: &Bundle) -> Result<String, SiteError> {
    let packed = gzip(bundle.module()).map_err(|error| SiteError::OneFile(error.to_string()))?;
    Ok(BASE64_STANDARD.encode(packed))
}

/// What starts the bundles. Their scripts are texts in it.
fn start(sources: &Sources<'_>) -> Result<String, SiteError> {
    let text = |text: &str| Ok::<_, SiteError>(in_script(&serde_json::to_string(text)?));
    let scripts =
        [("app", text(sources.app.script())?), ("share", text(sources.share.bundle().script())?)];
    let mut start = fill(&script(START), &scripts);
    if let Some(address) = sources.address {
        let links = ELSEWHERE.map(|page| format!("a[href^=\"{}\"]", page.address())).join(", ");
        let values = [("site", text(&address.to_string())?), ("links", text(&links)?)];
        start.push('\n');
        start.push_str(&fill(&script(LEAD_TO_SITE), &values));
    }
    Ok(start)
}

#[cfg(test)]
mod tests;
