//! The pages of the quiz: its own, that for frames and the one file. Each has a template; what they
//! share are parts of templates and the values of this file.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::sources::Sources;
use crate::bundle::PageRoot;
use crate::deploy::installable;
use crate::page_table::Page;
use crate::preview::metadata_of_quiz;
use crate::template::{escape, fill, in_script, rendered, script, style};
use crate::{BuildShell, Site, SiteAddress, SiteError, Styles, islands};
use career_quiz::ui::{Root, RootProperties};
use quiz_model::Word;

const TEMPLATE: &str = include_str!("templates/quiz.html");

/// What more than one of the templates has, by the name of its place.
const PARTS: [(&str, &str); 3] = [
    ("part-title", include_str!("templates/part_title.html")),
    ("part-capture", include_str!("templates/part_capture.html")),
    ("part-waiting", include_str!("templates/part_waiting.html")),
];

/// What has to be known before anything is shown.
const BOOT: &str = include_str!("script/boot.js");

/// What keeps the visitor's input until the app is there.
const CAPTURE_INPUT: &str = include_str!("script/capture_input.js");

/// What says that the quiz cannot go on, and offers a way on.
const CRASH_BOX: &str = include_str!("script/crash_box.js");

/// The quiz's own page.
pub(super) fn quiz_page(sources: &Sources<'_>) -> Result<String, SiteError> {
    let Sources { site, styles, address, app, share } = *sources;
    let [head, offline] = installable(Page::Quiz, &styles.quiz.first)?;
    let values = [
        head,
        offline,
        ("load-app", app.loader(PageRoot::Page(""))),
        ("load-share", share.loader(PageRoot::Page(""))),
    ];
    filled(TEMPLATE, site, &styles.quiz, address, &values)
}

/// A template filled with what pages of the quiz show, but for what loads the bundles.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started.
pub fn fill_quiz(
    template: &str,
    site: &Site,
    styles: &Styles,
    address: Option<&SiteAddress>,
) -> Result<String, SiteError> {
    filled(template, site, styles, address, &[])
}

/// The same with values of one page: `own` come first.
pub(super) fn filled(
    template: &str,
    site: &Site,
    styles: &Styles,
    address: Option<&SiteAddress>,
    own: &[(&str, String)],
) -> Result<String, SiteError> {
    let parts = PARTS.map(|(name, part)| (name, part.trim_end().to_owned()));
    let content = &site.content;
    let (quiz, words) = (&content.quiz, &content.words);
    let id = [("quiz", quiz.id.to_string())];
    let word = |word| escape(words.text(word));
    let transcript = word(Word::ReadingTitle);
    let values = [
        ("boot", fill(&script(BOOT), &id)),
        ("capture-input", script(CAPTURE_INPUT)),
        ("styles", style(&styles.first)),
        ("later-styles", style(&styles.later)),
        ("language", escape(&quiz.language)),
        ("direction", word(Word::Direction)),
        ("title", escape(&quiz.title)),
        ("description", escape(&quiz.description)),
        ("preview", metadata_of_quiz(site, address)),
        ("first", first(site)?),
        ("welcome", word(Word::ResumeTitle)),
        ("loading", word(Word::Loading)),
        ("about", escape(&quiz.about.plain())),
        ("noted", word(Word::Noted)),
        ("choose-first", word(Word::ChooseFirst)),
        ("no-script", word(Word::NoScript)),
        ("stopped", word(Word::StoppedTitle)),
        ("stopped-text", word(Word::StoppedText)),
        ("stopped-go-on", word(Word::StoppedGoOn)),
        ("stopped-help", word(Word::StoppedHelp)),
        ("stopped-blocked", word(Word::StoppedBlocked)),
        ("stopped-transcript", format!(" <a href=\"read/\">{transcript}</a>")),
        ("stopped-kept", word(Word::StoppedKept)),
        ("download", word(Word::RecordDownload)),
        ("anew", word(Word::ResumeRestart)),
        ("crash-box", fill(&script(CRASH_BOX), &id)),
        ("content", in_script(&islands(content).page.write())),
    ];
    Ok(fill(&fill(template, &parts), &[own, &values].concat()))
}

/// The page as the app shows it to somebody who has never been here. The app puts its own
/// in the place of this one, so the two have to look alike; an end-to-end test compares them.
fn first(site: &Site) -> Result<String, SiteError> {
    // The app's content stays as long as its page; this program's work ends with this page.
    let content = Box::leak(Box::new(site.content.clone()));
    let properties = RootProperties { content, shell: Rc::new(BuildShell::of(site)) };
    let page = rendered(LocalServerRenderer::<Root>::with_props(properties))?;
    // Shown by `boot.js` to those who follow a link, at the place where the app shows it.
    let followed = escape(site.content.words.text(Word::LinkFollowed));
    let notice = format!(r#"<div class="notice followed"><p>{followed}</p></div>"#);
    let place = page.find(NOTICES).and_then(|at| Some(at + page[at..].find('>')? + 1));
    let (before, after) = page.split_at(place.unwrap_or(page.len()));
    Ok([before, &notice, after].concat())
}

/// The element in which notices come on the page.
const NOTICES: &str = r#" class="notices""#;

#[cfg(test)]
mod tests {
    use super::*;
    use quiz_model::{Content, sample};

    fn site(change: impl FnOnce(&mut Content)) -> Site {
        let mut content = Content { quiz: sample::quiz(), words: sample::words() };
        change(&mut content);
        Site { content, guide: None }
    }

    #[test]
    fn text_cannot_break_out_of_its_place() {
        let site = site(|content| content.quiz.title = "</title><script>\"&".to_owned());
        let page = fill_quiz(
            "<title>{{title}}</title><script>{{content}}</script>",
            &site,
            &Styles::default(),
            None,
        )
        .unwrap();
        assert!(
            page.starts_with("<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;</title>"),
            "{page}"
        );
        let island = page.split_once("<script>").unwrap().1.strip_suffix("</script>").unwrap();
        assert!(!island.contains('<'));
        assert_eq!(Content::read(island).unwrap().quiz.title, site.content.quiz.title);
    }

    #[test]
    fn braces_in_the_content_are_left_alone() {
        let site = site(|content| content.quiz.opening = "{{title}}".to_owned());
        let page = fill_quiz("{{first}}", &site, &Styles::default(), None).unwrap();
        assert!(page.contains("<p class=\"opening\">{{title}}</p>"), "{page}");
    }

    #[test]
    fn a_line_for_those_who_follow_a_link_is_ready() {
        let page = fill_quiz("{{first}}", &site(|_| {}), &Styles::default(), None).unwrap();
        let (_, notices) = page.split_once(NOTICES).unwrap();
        let (_, first) = notices.split_once('>').unwrap();
        assert!(first.starts_with("<div class=\"notice followed\"><p>"), "{page}");
    }

    #[test]
    fn the_first_question_can_be_read_and_answered_without_the_app() {
        let page = fill_quiz("{{first}}", &site(|_| {}), &Styles::default(), None).unwrap();
        assert!(page.contains("<main data-screen=\"question\">"), "{page}");
        assert_eq!(page.matches("type=\"radio\" name=\"choice\"").count(), 3);
        assert_eq!(page.matches("name=\"certainty\"").count(), 4);
    }
}
