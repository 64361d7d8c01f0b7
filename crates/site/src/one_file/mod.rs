//! `career-quiz.html`, all of the quiz in one file: opened by a double click it runs from a disk, where
//! a page may load nothing.
//!
//! It is the quiz's own page with what that page loads inside: both engines, packed and as base64,
//! and the bonus questions. What it cannot have is left out: the guide and the quiz to read are
//! pages of the site, and are linked only where its address is known.

mod glue;

use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use self::glue::function;
use super::colours::Ground;
use super::compress::gzip;
use super::engine::{Finished, SheetFiles, engine_of};
use super::lean::lean;
use super::page::fill_besides;
use super::template::{escape, fill_places, in_script, script};
use super::{Site, SiteAddress, SiteError, Styles, icons, write};
use quiz_model::{Content, Word};

/// The name of the file. It is told to people, so it never changes.
pub(super) const NAME: &str = "career-quiz.html";

const START: &str = include_str!("start.js");
const GUIDE: &str = include_str!("guide.js");
const FRAME: &str = include_str!("frame.js");

/// What the page has where this file has something else, and what that is.
const CHANGES: [(&str, &str, &str); 7] = [
    ("<noscript><meta", "</noscript>\n", ""),
    ("<p class=\"no-script\"", "</p>\n", ""),
    (" <a href=\"read/\"", "</a>", ""),
    ("<script type=\"module\">", "</head>", "</head>"),
    (
        "<div class=\"app\" id=\"career-quiz\"",
        ">",
        "{{reasons}}\n<div class=\"app\" id=\"career-quiz\" data-root=\"{{root}}\">",
    ),
    ("<script>{{share}}", "</script>", "{{engines}}"),
    ("{{offline", "}}", ""),
];

/// Hides the link to a page of the site where the site's address is not known.
const UNREACHABLE: &str = "a[href=\"privacy/\"] { display: none; }";

/// Writes the file into `dist`, where the engines are. `template` is what trunk has made of
/// `index.html`, `address` says where the site will be published.
///
/// # Errors
/// When trunk's page or an engine is not as it is known here, or a file cannot be read or written.
pub fn write_one_file(
    site: &Site,
    template: &str,
    styles: &Styles,
    address: Option<&SiteAddress>,
    sheet: &SheetFiles,
    dist: &Path,
) -> Result<(), SiteError> {
    let engines = Engines { quiz: engine_of(dist)?, sheet: sheet.engine(dist)? };
    write(&dist.join(NAME), one_file(site, template, styles, address, &engines)?)
}

/// What runs in the page.
struct Engines {
    quiz: Finished,
    sheet: Finished,
}

fn one_file(
    site: &Site,
    template: &str,
    styles: &Styles,
    address: Option<&SiteAddress>,
    engines: &Engines,
) -> Result<String, SiteError> {
    let mut template = template.to_owned();
    for (start, end, other) in CHANGES {
        template = changed(&template, start, end, other)?;
    }
    if address.is_none() {
        // It would name a picture that is not there.
        template = template.replace("{{preview}}\n", "");
    }
    let early = format!("{{{{early}}}}\n{}", script(FRAME));
    let template = template.replace("{{early}}", &early);
    let mut styles = styles.clone();
    if address.is_none() {
        styles.first.push_str(UNREACHABLE);
    }
    let besides = [
        ("head", head(&styles.first)?),
        ("reasons", reasons(site, address)),
        ("root", root(address)),
        ("engines", parts(site, address, engines)?),
        ("content", in_script(&whole(&site.content, address).write())),
    ];
    fill_besides(&template, site, &styles, address, &besides)
}

/// The page with something else in the place of what begins and ends like this.
fn changed(page: &str, start: &'static str, end: &str, other: &str) -> Result<String, SiteError> {
    let parts = page.split_once(start).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(end)?;
        Some((before, after))
    });
    let (before, after) = parts.ok_or(SiteError::OtherTemplate(start))?;
    Ok(format!("{before}{other}{after}"))
}

/// The bonus questions with the others. Links to the guide stay where it can be reached.
fn whole(content: &Content, address: Option<&SiteAddress>) -> Content {
    let mut content = lean(content);
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

/// With its icon inside, because browsers ask a server for one that is not named.
fn head(styles: &str) -> Result<String, SiteError> {
    let Ground { light, dark } = Ground::of(styles)?;
    let icon = BASE64_STANDARD.encode(icons::PICTURE);
    Ok(format!(
        r#"<meta name="theme-color" content="{light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="{dark}" media="(prefers-color-scheme: dark)">
<link rel="icon" href="data:image/svg+xml;base64,{icon}">"#
    ))
}

/// Why the quiz does not run, each for its case.
fn reasons(site: &Site, address: Option<&SiteAddress>) -> String {
    let word = |word| escape(site.content.words.text(word));
    let to_read = address.map_or_else(String::new, |address| {
        let read = escape(&address.of("read/"));
        format!(" <a href=\"{read}\">{}</a>", word(Word::ReadingTitle))
    });
    let notice = |name, text, hidden| {
        let said =
            format!("<p class=\"notice\" data-notice=\"{name}\">{}{to_read}</p>", word(text));
        format!("<div class=\"page\" data-reason=\"{name}\"{hidden}>{said}</div>")
    };
    let hidden = [
        ("no-engine", Word::NoEngine),
        ("engine-stopped", Word::EngineStopped),
        ("content-broken", Word::ContentBroken),
    ]
    .map(|(name, text)| notice(name, text, " hidden"));
    let no_script = notice("no-script", Word::NoScript, "");
    format!("<noscript>{no_script}</noscript>\n{}", hidden.join("\n"))
}

/// What shared links begin with: the site, wherever this file lies. Without one they could lead
/// nowhere, so the share sheet is given what is no address of a site.
fn root(address: Option<&SiteAddress>) -> String {
    address.map_or_else(|| "about:blank".to_owned(), |address| escape(&address.to_string()))
}

/// The engines and what starts them.
fn parts(
    site: &Site,
    address: Option<&SiteAddress>,
    engines: &Engines,
) -> Result<String, SiteError> {
    let block = |id: &str, module: &[u8]| -> Result<String, SiteError> {
        let packed = gzip(module).map_err(|error| SiteError::OneFile(error.to_string()))?;
        let packed = BASE64_STANDARD.encode(packed);
        Ok(format!("<script type=\"application/gzip\" id=\"{id}\">{packed}</script>"))
    };
    let mut start = fill_places(
        &script(START),
        &[("engine", function(&engines.quiz.script)?), ("sheet", function(&engines.sheet.script)?)],
    );
    if let Some(address) = address {
        let site = in_script(&serde_json::to_string(&address.to_string())?);
        start.push('\n');
        start.push_str(&fill_places(&script(GUIDE), &[("site", site)]));
    }
    Ok([
        block("engine", &engines.quiz.module)?,
        block("share-engine", &engines.sheet.module)?,
        format!(
            "<script type=\"application/json\" id=\"share-words\">{}</script>",
            in_script(&site.content.words.write_sheet())
        ),
        format!("<script type=\"module\">{start}</script>"),
    ]
    .join("\n"))
}

#[cfg(test)]
mod tests;
