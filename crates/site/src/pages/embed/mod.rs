//! `embed/`, the quiz for a frame in somebody's article, and `embed.js` for the page around it.
//!
//! All that has to do with being in a frame is a script in that page (`frame.js`), which reads off the
//! page what happens, so that nobody else loads any of it and the app knows nothing of frames. What
//! loads the bundles lies in a `<template>`, where nothing of it happens until that script takes it
//! out: with `'strict-dynamic'` browsers load what a script names that another has put into the page,
//! and nothing that a script of the page's own text names.

use std::path::Path;

use super::quiz::filled;
use super::sources::Sources;
use crate::bundle::{PageRoot, minified};
use crate::page_table::EMBED_SCRIPT;
use crate::template::{escape, fill, script};
use crate::{Site, SiteError, write};
use quiz_model::Word;

const TEMPLATE: &str = include_str!("../templates/frame.html");
const EMBED_OPTIONS: &str = include_str!("embed_options.js");
const FRAME: &str = include_str!("frame.js");
const HOST: &str = include_str!("../../../../../embed/embed.js");

/// Writes the script for host pages into `dist`. `packages`: where the programs are that make a
/// script small.
///
/// # Errors
/// When it cannot be written, or a program fails.
pub fn write_embed_script(
    site: &Site,
    packages: Option<&Path>,
    dist: &Path,
) -> Result<(), SiteError> {
    let path = dist.join(EMBED_SCRIPT);
    // Written first as it is, for the program that makes it smaller.
    write(&path, host_script(site))?;
    match packages {
        Some(packages) => write(&path, minified(&path, packages, &[])?),
        None => Ok(()),
    }
}

fn host_script(site: &Site) -> String {
    let title = site.content.quiz.title.replace('\\', "\\\\").replace('\'', "\\'");
    fill(&script(HOST), &[("title", title)])
}

/// The page, in a folder of its own. `<base>` lets it name everything as the quiz's own page does,
/// and so does the app.
pub(super) fn frame_page(sources: &Sources<'_>) -> Result<String, SiteError> {
    let Sources { site, styles, app, share, .. } = *sources;
    let word = |word| escape(site.content.words.text(word));
    let id = [("quiz", site.content.quiz.id.to_string())];
    let values = [
        ("embed-options", script(EMBED_OPTIONS)),
        ("embed-told", word(Word::EmbedTold)),
        ("embed-blocked", word(Word::EmbedBlocked)),
        ("embed-open", word(Word::EmbedOpen)),
        ("frame", fill(&script(FRAME), &id)),
        ("load-app", app.loader(PageRoot::Base)),
        ("load-share", share.loader(PageRoot::Base)),
    ];
    filled(TEMPLATE, site, &styles.frame, None, &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PageStyles;
    use crate::bundle::{Bundle, ShareFiles};
    use quiz_model::{Content, sample};

    fn site() -> Site {
        let mut content = Content { quiz: sample::quiz(), words: sample::words() };
        content.quiz.title = "What's \"here\"\\?".to_owned();
        Site { content, guide: None }
    }

    fn page() -> String {
        let (site, styles) = (site(), PageStyles::default());
        let app = Bundle::of("app", String::new(), Vec::new());
        let share = ShareFiles::of(Bundle::of("share", String::new(), Vec::new()), "words.json");
        let (styles, address) = (&styles, None);
        frame_page(&Sources { site: &site, styles, address, app: &app, share: &share }).unwrap()
    }

    #[test]
    fn the_page_for_frames_loads_no_bundle_by_itself() {
        let page = page();
        let (before, asleep) = page.split_once("<template id=\"load\">").unwrap();
        let (asleep, after) = asleep.split_once("</template>").unwrap();
        for part in
            ["import(document.baseURI + 'app-", "\"./app-", "import(document.baseURI + 'share-"]
        {
            assert!(asleep.contains(part), "{part} is missing in\n{asleep}");
        }
        for name in ["'app-", "\"./app-", "'share-", "words.json"] {
            assert!(!before.contains(name) && !after.contains(name), "{page}");
        }
    }

    #[test]
    fn the_page_for_frames_names_the_quiz_and_registers_nothing() {
        let page = page();
        assert!(page.contains("const QUIZ = 'sample';"), "{page}");
        assert!(page.find("<base href=\"../\">") < page.find("href=\"icon.svg\""), "{page}");
        for absent in ["{{", "manifest", "serviceWorker", "apple-touch-icon"] {
            assert!(!page.contains(absent), "{absent} in\n{page}");
        }
    }

    #[test]
    fn the_title_cannot_break_out_of_the_script() {
        let script = host_script(&site());
        assert!(script.contains(r#"?? 'What\'s "here"\\?'"#), "{script}");
        assert!(!script.contains("{{"), "{script}");
    }
}
