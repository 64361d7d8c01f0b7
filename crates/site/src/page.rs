//! Filling the page that trunk has built: the first question as HTML, the quiz to read where the
//! engine does not run, and the content for the engine.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::preview::metadata_of_quiz;
use super::template::{escape, fill_places, in_script, rendered, script, style};
use super::{HostShell, Site, SiteAddress, SiteError, Styles, islands};
use quiz_model::Word;
use career_quiz::ui::{Root, RootProperties};

/// What has to be known before anything is shown.
const EARLY: &str = include_str!("script/early.js");

/// What listens to the visitor until the engine does.
const HEARING: &str = include_str!("script/hearing.js");

/// What says that the quiz cannot go on, and offers a way on.
const STOPPED: &str = include_str!("script/stopped.js");

/// Fills the `{{places}}` of a page's template. `address` says where the site will be published.
///
/// # Errors
/// [`SiteError::Renderer`] when the renderer cannot be started.
pub fn fill(
    template: &str,
    site: &Site,
    styles: &Styles,
    address: Option<&SiteAddress>,
) -> Result<String, SiteError> {
    fill_besides(template, site, styles, address, &[])
}

/// The same for a page with other values, or with places of its own: `besides` comes first.
pub(super) fn fill_besides(
    template: &str,
    site: &Site,
    styles: &Styles,
    address: Option<&SiteAddress>,
    besides: &[(&str, String)],
) -> Result<String, SiteError> {
    let content = &site.content;
    let (quiz, words) = (&content.quiz, &content.words);
    let id = [("quiz", quiz.id.to_string())];
    let word = |word| escape(words.text(word));
    let values = [
        ("early", fill_places(&script(EARLY), &id)),
        ("hearing", script(HEARING)),
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
        ("stopped-kept", word(Word::StoppedKept)),
        ("reading", word(Word::ReadingTitle)),
        ("download", word(Word::RecordDownload)),
        ("anew", word(Word::ResumeRestart)),
        ("stopped-script", fill_places(&script(STOPPED), &id)),
        ("content", in_script(&islands(content).page.write())),
    ];
    Ok(fill_places(template, &[besides, &values].concat()))
}

/// The page as the engine shows it to somebody who has never been here. The engine puts its own
/// in the place of this one, so the two have to look alike; an end-to-end test compares them.
fn first(site: &Site) -> Result<String, SiteError> {
    // The app's content stays as long as its page; the host's work ends with this page.
    let content = Box::leak(Box::new(site.content.clone()));
    let properties = RootProperties { content, shell: Rc::new(HostShell) };
    let page = rendered(LocalServerRenderer::<Root>::with_props(properties))?;
    // Shown by `early.js` to those who follow a link, at the place where the engine shows it.
    let followed = escape(site.content.words.text(Word::LinkFollowed));
    let notice = format!(r#"<div class="notice followed"><p>{followed}</p></div>"#);
    Ok(page.replacen(NOTICES, &format!("{NOTICES}{notice}"), 1))
}

/// Where notices come on the page.
const NOTICES: &str = r#"<div class="notices" role="status">"#;

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
        let page = fill(
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
        let page = fill("{{first}}", &site, &Styles::default(), None).unwrap();
        assert!(page.contains("<p class=\"opening\">{{title}}</p>"), "{page}");
    }

    #[test]
    fn a_line_for_those_who_follow_a_link_is_ready() {
        let page = fill("{{first}}", &site(|_| {}), &Styles::default(), None).unwrap();
        let notice = format!("{NOTICES}<div class=\"notice followed\"><p>");
        assert_eq!(page.matches(&notice).count(), 1, "{page}");
    }

    #[test]
    fn the_first_question_can_be_read_and_answered_without_the_engine() {
        let page = fill("{{first}}", &site(|_| {}), &Styles::default(), None).unwrap();
        assert!(page.contains("<main data-screen=\"question\">"), "{page}");
        assert_eq!(page.matches("type=\"radio\" name=\"choice\"").count(), 3);
        assert_eq!(page.matches("name=\"certainty\"").count(), 4);
    }
}
