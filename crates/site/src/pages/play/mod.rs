//! `play/`: opens the quiz that a link holds. The page has no quiz of its own; a bundle reads the link
//! and checks what is in it, and the app runs what comes of it.

use crate::bundle::PageRoot;
use crate::deploy::with_policy;
use crate::page_table::Page;
use crate::template::{escape, fill, in_script, script, style};
use crate::{Site, SiteError};
use quiz_model::Word;

use super::quiz::{CRASH_BOX, FOLDER, PRINT_FOLDS, SEND_LINK, WITHOUT_LAYERS};
use super::sources::Sources;

const TEMPLATE: &str = include_str!("../templates/play.html");
const READ: &str = include_str!("read.js");

/// Why there is nothing to play, by the names that the reader of links has for it
/// (`quiz_author::play_link::Unreadable`), and what is said of it.
const REASONS: [(&str, Word); 7] = [
    ("missing", Word::PlayMissing),
    ("cut-off", Word::PlayCutOff),
    ("altered", Word::PlayAltered),
    ("later", Word::PlayLater),
    ("unsound", Word::PlayUnsound),
    ("failed", Word::PlayFailed),
    ("no-engine", Word::NoEngine),
];

/// The page as HTML.
pub(super) fn play_page(sources: &Sources<'_>) -> Result<String, SiteError> {
    let Sources { site, styles, studio, .. } = *sources;
    let words = &site.content.words;
    let word = |word| escape(words.text(word));
    let values = [
        ("language", escape(&site.content.quiz.language)),
        ("direction", word(Word::Direction)),
        ("title", word(Word::PlayTitle)),
        ("description", word(Word::PlayDescription)),
        ("folder", script(FOLDER)),
        ("without-layers", script(WITHOUT_LAYERS)),
        ("styles", style(&styles.play.first)),
        ("later-styles", style(&styles.play.later)),
        ("warning", word(Word::PlayWarning)),
        ("loading", word(Word::PlayLoading)),
        ("no-script", word(Word::NoScript)),
        ("quiz", escape(&site.content.quiz.title)),
        ("to-quiz", word(Word::GuideToQuiz)),
        ("privacy", word(Word::Privacy)),
        ("make", word(Word::StudioLink)),
        ("reasons", reasons(site)),
        ("stopped", word(Word::StoppedTitle)),
        ("stopped-text", word(Word::StoppedText)),
        ("stopped-go-on", word(Word::StoppedGoOn)),
        ("stopped-help", word(Word::StoppedHelp)),
        ("stopped-blocked", word(Word::StoppedBlocked)),
        ("stopped-kept", word(Word::StoppedKept)),
        ("download", word(Word::RecordDownload)),
        ("anew", word(Word::ResumeRestart)),
        ("words", in_script(studio.words())),
        ("print-folds", script(PRINT_FOLDS)),
        // Whoever is sent it is sent this very link.
        ("send-link", fill(&script(SEND_LINK), &[("url", "site".to_owned())])),
        ("read", read(sources)),
    ];
    with_policy(Page::Play, &fill(TEMPLATE, &values))
}

/// The sentences, of which a script shows one.
fn reasons(site: &Site) -> String {
    let said = REASONS.map(|(reason, word)| {
        let text = escape(site.content.words.text(word));
        format!(
            "<p class=\"notice\" data-notice=\"{reason}\" data-reason=\"{reason}\" role=\"alert\" \
             hidden>{text}</p>"
        )
    });
    said.join("\n")
}

/// The script, with the addresses of the bundles.
fn read(sources: &Sources<'_>) -> String {
    let root = PageRoot::Base;
    let [app_script, app_module] = sources.app.addresses(root);
    let [share_script, share_module] = sources.share.bundle().addresses(root);
    let [play_script, play_module] = sources.studio.reader().addresses(root);
    // The quiz is known when the link was read.
    let quiz = [("quiz", "' + document.documentElement.dataset.quiz + '".to_owned())];
    let places = [
        ("app-script", app_script),
        ("app-module", app_module),
        ("share-script", share_script),
        ("share-module", share_module),
        ("play-script", play_script),
        ("play-module", play_module),
        ("crash-box", fill(&script(CRASH_BOX), &quiz)),
    ];
    fill(&script(READ), &places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Languages;
    use crate::bundle::{Bundle, ShareFiles, StudioFiles};
    use crate::{PageStyles, Site};
    use quiz_author::play_link::Unreadable;
    use quiz_model::{Content, sample};

    fn page() -> String {
        let site = Site {
            content: Content { quiz: sample::quiz(), words: sample::words() },
            guide: None,
            images: Vec::new(),
            languages: Languages::default(),
        };
        let bundle = |name: &str| Bundle::of(name, "export default 1;".to_owned(), Vec::new());
        let (app, share) = (bundle("app"), ShareFiles::of(bundle("share"), "share-words-1.json"));
        let (styles, studio) = (&PageStyles::default(), &StudioFiles::sample());
        play_page(&Sources { site: &site, styles, address: None, app: &app, share: &share, studio })
            .unwrap()
    }

    #[test]
    fn it_loads_the_reader_and_the_app_and_holds_no_quiz() {
        let page = page();
        for part in [
            "import(document.baseURI + 'app-",
            "(document.baseURI + 'play-",
            "(document.baseURI + 'share-",
        ] {
            assert!(page.contains(part), "{part} is missing in\n{page}");
        }
        let question = &sample::quiz().questions[0].ask;
        assert!(!page.contains(question.as_str()) && !page.contains("{{"), "{page}");
        assert!(!page.contains("career-quiz/sample"), "{page}");
    }

    #[test]
    fn each_reason_has_its_sentence() {
        let page = page();
        for reason in [
            Unreadable::Missing,
            Unreadable::CutOff,
            Unreadable::Altered,
            Unreadable::Later,
            Unreadable::Unsound,
        ] {
            let place = format!("data-reason=\"{}\"", reason.name());
            assert_eq!(page.matches(&place).count(), 1, "{place} in\n{page}");
        }
    }
}
