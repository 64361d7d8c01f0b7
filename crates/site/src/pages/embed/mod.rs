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
use crate::files::{exists, text_of};
use crate::page_table::EMBED_SCRIPT;
use crate::template::{escape, fill, script};
use crate::{Site, SiteError, write};
use quiz_model::Word;

const TEMPLATE: &str = include_str!("../templates/frame.html");
const EMBED_OPTIONS: &str = include_str!("embed_options.js");
const LOOK: &str = include_str!("look.js");
const FRAME: &str = include_str!("frame.js");
const HOST: &str = include_str!("../../../../../embed/embed.js");

/// Writes the script for host pages into `dist`. `packages`: where the programs are that make a
/// script small. Returns it as it is for any quiz, where there is such a text: those programs make it, and
/// a package of npm and the studio have it.
///
/// # Errors
/// When it cannot be written, or a program fails.
pub fn write_embed_script(
    site: &Site,
    packages: Option<&Path>,
    dist: &Path,
) -> Result<Option<String>, SiteError> {
    let path = dist.join(EMBED_SCRIPT);
    let title = &site.content.quiz.title;
    if let Some(packages) = packages {
        write_embed_template(packages, &path)?;
    } else if !exists(&path) {
        write(&path, host_script(title))?;
        return Ok(None);
    }
    let template = text_of(&path)?;
    write(&path, titled(&template, title))?;
    Ok(Some(template))
}

/// Writes the script for host pages as small as it gets, for any quiz: where its title will stand there
/// is [`ANY_TITLE`]. Filled in afterwards, because terser chooses names by which letters are frequent: else
/// a package without terser could not build the same script.
///
/// # Errors
/// When it cannot be written, or a program fails.
pub fn write_embed_template(packages: &Path, path: &Path) -> Result<(), SiteError> {
    // Written first as it is, for the program that makes it smaller.
    write(path, host_script(ANY_TITLE))?;
    write(path, minified(path, packages, &[])?)
}

/// What stands for a title.
const ANY_TITLE: &str = "CAREER-QUIZ-TITLE";

fn host_script(title: &str) -> String {
    let title = title.replace('\\', "\\\\").replace('\'', "\\'");
    fill(&script(HOST), &[("title", title)])
}

/// The small script with a title, to the letter as terser writes it: in the quotation marks of which there
/// are fewer in the text.
fn titled(template: &str, title: &str) -> String {
    let count = |mark: char| title.matches(mark).count();
    let mark = if count('"') > count('\'') { '\'' } else { '"' };
    let text = title.replace('\\', "\\\\").replace(mark, &format!("\\{mark}"));
    template.replace(&format!("\"{ANY_TITLE}\""), &format!("{mark}{text}{mark}"))
}

/// The page, in a folder of its own. `<base>` lets it name everything as the quiz's own page does,
/// and so does the app.
pub(super) fn frame_page(sources: &Sources<'_>) -> Result<String, SiteError> {
    let Sources { site, styles, app, share, .. } = *sources;
    let word = |word| escape(site.content.words.text(word));
    let id = [("quiz", site.content.quiz.id.to_string())];
    let values = [
        ("language-ways", escape(&ways(site)?)),
        ("embed-options", script(EMBED_OPTIONS)),
        ("embed-told", word(Word::EmbedTold)),
        ("embed-blocked", word(Word::EmbedBlocked)),
        ("embed-all", word(Word::EmbedAll)),
        ("embed-path", word(Word::EmbedPath)),
        ("embed-open", word(Word::EmbedOpen)),
        ("add-link", word(Word::AddLink)),
        ("look", script(LOOK)),
        ("frame", fill(&script(FRAME), &id)),
        ("load-app", app.loader(PageRoot::Base)),
        ("load-share", share.loader(PageRoot::Base)),
    ];
    Ok(filled(TEMPLATE, site, &styles.frame, None, &values))
}

/// The way to the folder of each other language, from that of this one: nothing for a quiz in one language.
fn ways(site: &Site) -> Result<String, SiteError> {
    let ways = site.languages.others();
    let ways: serde_json::Map<_, _> =
        ways.map(|(language, way)| (language.tag.clone(), way.into())).collect();
    if ways.is_empty() { Ok(String::new()) } else { Ok(serde_json::to_string(&ways)?) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Languages;
    use crate::PageStyles;
    use crate::bundle::{Bundle, ShareFiles, StudioFiles};
    use quiz_model::{Content, sample};

    fn site() -> Site {
        let mut content = Content { quiz: sample::quiz(), words: sample::words() };
        content.quiz.title = "What's \"here\"\\?".to_owned();
        Site { content, guide: None, images: Vec::new(), languages: Languages::default() }
    }

    fn page() -> String {
        let (site, styles) = (site(), PageStyles::default());
        let app = Bundle::of("app", String::new(), Vec::new());
        let share = ShareFiles::of(Bundle::of("share", String::new(), Vec::new()), "words.json");
        let (styles, address) = (&styles, None);
        let studio = &StudioFiles::sample();
        frame_page(&Sources { site: &site, styles, address, app: &app, share: &share, studio })
            .unwrap()
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
        let script = host_script(&site().content.quiz.title);
        assert!(script.contains(r#"?? 'What\'s "here"\\?'"#), "{script}");
        assert!(!script.contains("{{"), "{script}");
    }

    #[test]
    fn a_title_is_quoted_as_terser_does_it() {
        for (title, written) in [
            ("Plain", r#"a??"Plain";"#),
            ("What's here", r#"a??"What's here";"#),
            ("Say \"yes\"", r#"a??'Say "yes"';"#),
            ("It's \"so\"", r#"a??'It\'s "so"';"#),
            ("\"'", r#"a??"\"'";"#),
            ("back\\slash", r#"a??"back\\slash";"#),
        ] {
            assert_eq!(titled(r#"a??"CAREER-QUIZ-TITLE";"#, title), written);
        }
    }
}
