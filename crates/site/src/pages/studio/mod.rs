//! `make/`: the studio, its preview, and the page that is filled with a quiz that is published.

use serde_json::json;

use super::layout::link_word;
use super::one_file;
use super::quiz::{BOOT, CRASH_BOX, FOLDER};
use super::sources::Sources;
use super::static_page::static_page;
use crate::bundle::PageRoot;
use crate::deploy::with_policy;
use crate::page_table::Page;
use crate::preview::Preview;
use crate::studio_texts::StudioTexts;
use crate::template::{escape, fill, in_script, script, style};
use crate::{Site, SiteError};
use quiz_model::Word;

const BODY: &str = include_str!("../templates/studio.html");
const START: &str = include_str!("start.js");
const PREVIEW: &str = include_str!("../templates/preview.html");
const SHOW: &str = include_str!("show.js");

/// The page of the studio. Its words and the shape of a quiz are in it; the bundle comes after.
pub(super) fn studio_page(sources: &Sources<'_>) -> Result<String, SiteError> {
    let Sources { site, styles, address, studio, .. } = *sources;
    let words = &site.content.words;
    let word = |word| escape(words.text(word));
    let StudioTexts { schema, templates, messages } = studio.texts();
    let values = [
        ("quiz", escape(&site.content.quiz.title)),
        ("to-quiz", word(Word::GuideToQuiz)),
        ("title", word(Word::StudioTitle)),
        ("intro", word(Word::StudioIntro)),
        ("loading", word(Word::StudioLoading)),
        ("failed", word(Word::StudioFailed)),
        ("no-script", word(Word::StudioNoScript)),
        ("links", links(site)),
        ("schema", in_script(schema)),
        ("templates", carried("studio-templates", templates.as_deref())),
        ("messages", carried("studio-messages", messages.as_deref())),
        ("words", in_script(studio.words())),
        ("shipped", in_script(&json!(studio.shipped()).to_string())),
        ("template", studio.blank().to_owned()),
        ("start", studio.loader(START, PageRoot::Page("../"))),
    ];
    let name = words.text(Word::StudioTitle);
    let preview = Preview {
        page: Page::Studio,
        title: name,
        name,
        description: words.text(Word::StudioDescription),
    };
    static_page(site, &preview, fill(BODY, &values), &styles.studio, address)
}

/// What drafts begin with, or what the checks say. English has it in the studio, so nothing stands there.
fn carried(id: &str, texts: Option<&str>) -> String {
    let script = |texts| {
        let texts = in_script(texts);
        format!("\n<script type=\"application/json\" id=\"{id}\">{texts}</script>")
    };
    texts.map_or_else(String::new, script)
}

/// Links to the pages that the table names.
fn links(site: &Site) -> String {
    let link = |page: &Page| {
        let word = link_word(*page)?;
        let (to, text) = (Page::Studio.link_to(*page), escape(site.content.words.text(word)));
        Some(format!("<a href=\"{to}\">{text}</a>"))
    };
    Page::Studio.footer().iter().filter_map(link).collect::<Vec<_>>().join("\n")
}

/// The frame that shows a draft as visitors will get it: the page of a quiz without a quiz.
pub(super) fn preview_page(sources: &Sources<'_>) -> String {
    let Sources { site, styles, studio, .. } = *sources;
    let words = &site.content.words;
    let values = [
        ("language", escape(&site.content.quiz.language)),
        ("direction", escape(words.text(Word::Direction))),
        ("title", escape(words.text(Word::StudioPreviewTitle))),
        ("folder", script(FOLDER)),
        ("styles", style(&styles.quiz.first)),
        ("later-styles", style(&styles.quiz.later)),
        ("show", studio.loader(SHOW, PageRoot::Base)),
    ];
    fill(PREVIEW, &values)
}

/// The quiz in one file without the quiz: what the studio fills (`quiz_studio::publish::page`). Nothing
/// of its own stands in a script or a style sheet, so its policy stays what it is.
///
/// # Errors
/// When the page cannot be made.
pub fn blank_page(sources: &Sources<'_>) -> Result<String, SiteError> {
    let place = |name: &str| format!("{{{{{name}}}}}");
    // The scripts ask the page which quiz it is of, where that of a site is built with its name.
    let quiz = [("quiz", "' + document.documentElement.dataset.quiz + '".to_owned())];
    let own = vec![
        ("quiz-id", format!(" data-quiz=\"{}\"", place("quiz"))),
        ("boot", fill(&script(BOOT), &quiz)),
        ("crash-box", fill(&script(CRASH_BOX), &quiz)),
        ("language", place("language")),
        ("title", place("title")),
        ("description", place("description")),
        ("about", place("about")),
        ("preview", place("preview")),
        ("root", place("root")),
        ("first", place("first")),
        ("content", place("content")),
        ("share-words", place("share-words")),
    ];
    // The quiz of an author is none of this site: what links to the site is left out.
    let page = one_file::made(&Sources { address: None, ..*sources }, own)?;
    with_policy(Page::OneFile, &page)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Languages;
    use crate::bundle::{Bundle, ShareFiles, StudioFiles};
    use crate::{PageStyles, Styles};
    use quiz_model::{Content, sample};

    const STYLES: &str = "--ground: #fbfaf7; --ground: #14181c;";

    fn with_sources<T>(made: impl FnOnce(&Sources<'_>) -> T) -> T {
        let site = Site {
            content: Content { quiz: sample::quiz(), words: sample::words() },
            guide: None,
            images: Vec::new(),
            languages: Languages::default(),
        };
        let bundle = |name: &str| Bundle::of(name, "export default 1;".to_owned(), Vec::new());
        let (app, share) = (bundle("app"), ShareFiles::of(bundle("share"), "share-words-1.json"));
        let quiz = Styles { first: STYLES.to_owned(), later: String::new() };
        let styles = PageStyles { quiz, studio: STYLES.to_owned(), ..PageStyles::default() };
        let (site, styles, studio) = (&site, &styles, &StudioFiles::sample());
        made(&Sources { site, styles, address: None, app: &app, share: &share, studio })
    }

    #[test]
    fn the_studio_has_its_words_the_shape_of_a_quiz_and_what_it_fetches() {
        let page = with_sources(|sources| studio_page(sources).unwrap());
        for part in [
            "id=\"studio-schema\">{\"$defs\"",
            "id=\"studio-words\">[",
            "[[\"One\",\"one-0123456789abcdef.json\"]]",
            "page-0123456789abcdef.json",
            "import('./../studio-",
        ] {
            assert!(page.contains(part), "{part} is missing in\n{page}");
        }
        assert!(!page.contains("{{"), "{page}");
    }

    #[test]
    fn the_preview_loads_the_same_bundle_and_holds_no_quiz() {
        let page = with_sources(preview_page);
        assert!(
            page.contains("import(document.baseURI + 'studio-") && !page.contains("{{"),
            "{page}"
        );
        assert!(page.contains("id=\"career-quiz\""), "{page}");
    }

    #[test]
    fn what_is_published_has_a_place_for_each_value_and_nothing_of_this_quiz() {
        with_sources(|sources| {
            let page = blank_page(sources).unwrap();
            for name in [
                "quiz",
                "language",
                "title",
                "description",
                "about",
                "preview",
                "root",
                "first",
                "content",
                "share-words",
            ] {
                assert!(page.contains(&format!("{{{{{name}}}}}")), "{name} is missing in\n{page}");
            }
            let quiz = &sources.site.content.quiz;
            assert!(
                !page.contains(&quiz.title) && !page.contains(&format!("career-quiz/{}", quiz.id)),
                "{page}"
            );
            assert!(page.contains("Content-Security-Policy"), "{page}");
            assert!(page.contains("'career-quiz/' + document.documentElement.dataset.quiz"));
        });
    }
}
