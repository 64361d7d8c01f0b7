//! The pages of the quiz: its own, that for frames and the one file. Each has a template; what they
//! share are parts of templates and the values of this file.

use std::rc::Rc;

use super::languages::{From, languages};
use super::sources::Sources;
use crate::bundle::PageRoot;
use crate::deploy::installable;
use crate::page_table::Page;
use crate::preview::{Preview, metadata, metadata_of_quiz, said_of_score, structured};
use crate::template::{escape, fill, in_script, script, style};
use crate::{BuildShell, Site, SiteAddress, SiteError, Styles, islands};
use career_quiz::ui::{Program, Root};
use quiz_core::link::RoundScore;
use quiz_model::Word;

const TEMPLATE: &str = include_str!("templates/quiz.html");

/// What more than one of the templates has, by the name of its place.
const PARTS: [(&str, &str); 4] = [
    ("part-title", include_str!("templates/part_title.html")),
    ("part-capture", include_str!("templates/part_capture.html")),
    ("part-waiting", include_str!("templates/part_waiting.html")),
    // Lines for a script that a page has anyway: each script has a hash of its own in the page's policy.
    ("part-scripts", include_str!("templates/part_scripts.html")),
];

/// What has to be known before anything is shown.
pub(super) const BOOT: &str = include_str!("script/boot.js");

/// The slash that a host may have taken away.
pub(super) const FOLDER: &str = include_str!("script/folder.js");

/// Style sheets for browsers that know no cascade layers.
pub(super) const WITHOUT_LAYERS: &str = include_str!("script/without_layers.js");

/// What unfolds the page on paper.
pub(super) const PRINT_FOLDS: &str = include_str!("script/print_folds.js");

/// What keeps the visitor's input until the app is there.
const CAPTURE_INPUT: &str = include_str!("script/capture_input.js");

/// What sends a link for the app.
pub(super) const SEND_LINK: &str = include_str!("script/send_link.js");

/// What says that the quiz cannot go on, and offers a way on.
pub(super) const CRASH_BOX: &str = include_str!("script/crash_box.js");

/// The quiz's own page.
pub(super) fn quiz_page(sources: &Sources<'_>) -> Result<String, SiteError> {
    let Sources { site, styles, address, app, share, .. } = *sources;
    let [head, offline] = installable(Page::Quiz, &styles.quiz.first)?;
    let [offered, switch] = languages(Page::Quiz, From::Page, site);
    let values = [
        head,
        offline,
        offered,
        switch,
        ("base", String::new()),
        ("score", String::new()),
        ("load-app", app.loader(PageRoot::Page(""))),
        ("load-share", share.loader(PageRoot::Page(""))),
        // Behind all else, so that nobody waits for it.
        ("structured", structured(Page::Quiz, site, address)),
    ];
    Ok(filled(TEMPLATE, site, &styles.quiz, address, &values))
}

/// The page of a score to be beaten: the quiz, with that score above the first question, and with a
/// preview of its own. `<base>` lets it name everything as the quiz's own page does, and so does the app.
pub(super) fn challenge_page(
    score: RoundScore,
    sources: &Sources<'_>,
) -> Result<String, SiteError> {
    let Sources { site, styles, address, app, share, .. } = *sources;
    let page = Page::Challenge(score);
    let [head, offline] = installable(Page::Quiz, &styles.quiz.first)?;
    let (quiz, words) = (&site.content.quiz, &site.content.words);
    let (name, description) = said_of_score(score, site);
    let title = words.fill(Word::PathPageTitle, &[("path", name.as_str()), ("quiz", &quiz.title)]);
    let preview = Preview { page, title: &title, name: &name, description: &description };
    // Search engines have the quiz itself.
    let preview =
        metadata(&preview, site, address) + "\n<meta name=\"robots\" content=\"noindex\">";
    let [offered, switch] = languages(page, From::Base, site);
    let values = [
        head,
        offline,
        offered,
        switch,
        ("base", format!("<base href=\"{}\">\n", page.root())),
        ("score", format!(" data-score=\"{}\"", score.name())),
        ("title", escape(&title)),
        ("description", escape(&description)),
        ("preview", preview),
        ("first", first(site, Some(score))),
        ("structured", structured(page, site, address)),
        ("load-app", app.loader(PageRoot::Base)),
        ("load-share", share.loader(PageRoot::Base)),
    ];
    Ok(filled(TEMPLATE, site, &styles.quiz, address, &values))
}

/// A template filled with what pages of the quiz show, but for what loads the bundles.
pub fn fill_quiz(
    template: &str,
    site: &Site,
    styles: &Styles,
    address: Option<&SiteAddress>,
) -> String {
    filled(template, site, styles, address, &[])
}

/// The same with values of one page: `own` come first.
pub(super) fn filled(
    template: &str,
    site: &Site,
    styles: &Styles,
    address: Option<&SiteAddress>,
    own: &[(&str, String)],
) -> String {
    let parts = PARTS.map(|(name, part)| (name, part.trim_end().to_owned()));
    let content = &site.content;
    let (quiz, words) = (&content.quiz, &content.words);
    let id = [("quiz", quiz.id.to_string())];
    let word = |word| escape(words.text(word));
    let transcript = word(Word::ReadingTitle);
    let values = [
        ("folder", script(FOLDER)),
        ("boot", fill(&script(BOOT), &id)),
        ("capture-input", script(CAPTURE_INPUT)),
        ("styles", style(&styles.first)),
        ("later-styles", style(&styles.later)),
        ("language", escape(&quiz.language)),
        ("direction", word(Word::Direction)),
        ("title", escape(&quiz.title)),
        ("description", escape(&quiz.description)),
        ("preview", metadata_of_quiz(site, address)),
        ("first", first(site, None)),
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
        ("without-layers", script(WITHOUT_LAYERS)),
        ("print-folds", script(PRINT_FOLDS)),
        ("send-link", fill(&script(SEND_LINK), &[("url", "folder + address".to_owned())])),
        ("crash-box", fill(&script(CRASH_BOX), &id)),
        ("content", in_script(&islands(content).page.write())),
    ];
    fill(&fill(template, &parts), &[own, &values].concat())
}

/// The page as the app shows it to somebody who has never been here. The app puts its own
/// in the place of this one, so the two have to look alike; an end-to-end test compares them.
fn first(site: &Site, score: Option<RoundScore>) -> String {
    // The app's content stays as long as its page; this program's work ends with this page.
    let content = Box::leak(Box::new(site.content.clone()));
    let page = Root::new(content, Rc::new(BuildShell::of(site)), score).view().html();
    if score.is_some() {
        return page;
    }
    // Shown by `boot.js` to those who follow a link, at the place where the app shows what it says.
    let opened = escape(site.content.words.text(Word::ChallengeOpened));
    let card =
        format!(r#"<section class="challenge followed"><p class="kicker">{opened}</p></section>"#);
    let (before, after) = page.split_at(page.find(MAIN).unwrap_or(page.len()));
    [before, &card, after].concat()
}

/// The main part of the page, above which a friend's challenge comes.
const MAIN: &str = "<main ";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Languages;
    use quiz_model::{Content, sample};

    fn site(change: impl FnOnce(&mut Content)) -> Site {
        let mut content = Content { quiz: sample::quiz(), words: sample::words() };
        change(&mut content);
        Site { content, guide: None, images: Vec::new(), languages: Languages::default() }
    }

    #[test]
    fn text_cannot_break_out_of_its_place() {
        let site = site(|content| content.quiz.title = "</title><script>\"&".to_owned());
        let page = fill_quiz(
            "<title>{{title}}</title><script>{{content}}</script>",
            &site,
            &Styles::default(),
            None,
        );
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
        let page = fill_quiz("{{first}}", &site, &Styles::default(), None);
        assert!(page.contains("<p class=\"opening\">{{title}}</p>"), "{page}");
    }

    #[test]
    fn a_line_for_those_who_follow_a_link_is_ready() {
        let page = fill_quiz("{{first}}", &site(|_| {}), &Styles::default(), None);
        let (before, _) = page.split_once(MAIN).unwrap();
        let (_, card) = before.rsplit_once("<section ").unwrap();
        assert!(card.starts_with("class=\"challenge followed\"><p class=\"kicker\">"), "{page}");
    }

    #[test]
    fn the_first_question_can_be_read_and_answered_without_the_app() {
        let page = fill_quiz("{{first}}", &site(|_| {}), &Styles::default(), None);
        assert!(page.contains("<main data-screen=\"question\">"), "{page}");
        assert_eq!(page.matches("type=\"radio\" name=\"choice\"").count(), 3);
        assert_eq!(page.matches("name=\"certainty\"").count(), 4);
    }
}
