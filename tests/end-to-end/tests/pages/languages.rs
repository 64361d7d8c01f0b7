//! The quiz in other languages: the whole way in each, and how a reader comes from one to another.

use end_to_end::axe::Axe;
use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick, Seen};
use end_to_end::{Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use serde_json::{Value, json};

use crate::embedded::{FRAME, SCRIPT};
use crate::offline::settled;
use crate::studio::opened;

/// The folder, the tag and the direction of each language but the first.
const LANGUAGES: [(&str, &str, &str); 3] =
    [("es/", "es", "ltr"), ("de/", "de", "ltr"), ("ar/", "ar", "rtl")];

/// The pages to be read, and the studio.
const PAGES: [&str; 5] = ["guide/", "read/", "privacy/", "add-to-your-site/", "make/"];

fn fits(seen: &Seen) {
    let (page, window) = (seen.page_width, seen.window_width);
    assert!(page <= window, "{:?} is {page} wide in {window}", seen.screen);
}

async fn is_in(quiz: &Quiz, tag: &str, direction: &str) -> Result<(), Failure> {
    let is = "const { lang, dir } = document.documentElement; return [lang, dir]";
    assert_eq!(quiz.script(is, vec![]).await?, json!([tag, direction]));
    Ok(())
}

/// Nothing that axe finds, and nothing wider than the page.
async fn is_sound(quiz: &Quiz, axe: &Axe) -> Result<(), Failure> {
    axe.inject(quiz).await?;
    let faults = quiz.faults().await?;
    assert!(faults.is_empty(), "{faults:?}");
    fits(&quiz.seen().await?);
    Ok(())
}

async fn the_whole_way(
    session: &Session,
    (folder, tag, direction): (&'static str, &str, &str),
) -> Result<(), Failure> {
    let axe = Axe::read()?;
    let quiz = session.serve(Site::at_width(320).in_folder(folder)).await?;
    quiz.open().await?;
    is_in(&quiz, tag, direction).await?;
    is_sound(&quiz, &axe).await?;
    quiz.answer(Pick::Wrong, Certainty::Certain).await?;
    quiz.details_come().await?;
    is_sound(&quiz, &axe).await?;
    loop {
        let next = quiz.go_on().await?;
        fits(&next);
        if next.screen != Some(Screen::Question) {
            break;
        }
        fits(&quiz.answer(Pick::Right, Certainty::FairlySure).await?);
    }
    is_sound(&quiz, &axe).await?;
    let result = quiz.advise().await?;
    assert!(result.path.is_some_and(|path| !path.is_empty()), "a path is recommended");
    quiz.details_come().await?;
    quiz.unfold_all().await?;
    is_sound(&quiz, &axe).await?;
    quiz.click("button[name=share]").await?;
    let link = quiz.until_script("the sheet", LINK_IF_THERE, Value::is_string).await?;
    assert!(link.as_str().is_some_and(|link| link.contains(folder)), "in this language: {link}");
    is_sound(&quiz, &axe).await?;
    let (topic, shared) = (quiz.keys().topic(), quiz.keys().shared());
    for page in PAGES.into_iter().chain([topic.as_str(), &shared]) {
        quiz.visit_page(page).await?;
        is_in(&quiz, tag, direction).await?;
        is_sound(&quiz, &axe).await?;
    }
    Ok(())
}

const LINK_IF_THERE: &str =
    "return document.querySelector('input[name=share-link]')?.value ?? null";

async fn the_whole_way_in_spanish(session: &Session) -> Result<(), Failure> {
    the_whole_way(session, LANGUAGES[0]).await
}

async fn the_whole_way_in_german(session: &Session) -> Result<(), Failure> {
    the_whole_way(session, LANGUAGES[1]).await
}

async fn the_whole_way_in_arabic(session: &Session) -> Result<(), Failure> {
    the_whole_way(session, LANGUAGES[2]).await
}

/// Changes to the language by the switch at the foot of the page.
async fn change(quiz: &Quiz, tag: &str) -> Result<(), Failure> {
    quiz.click(".languages summary").await?;
    quiz.click(&format!(".languages a[hreflang={tag}]")).await?;
    let ready = format!(
        "return document.documentElement.lang === '{tag}'
            && performance.getEntriesByName('quiz-ready').length"
    );
    quiz.until_script("the quiz in that language", &ready, |ready| *ready == 1).await.map(|_| ())
}

/// A page that was loaded on this screen, with the focus where browsers leave it.
async fn on(quiz: &Quiz, screen: Screen) -> Result<Seen, Failure> {
    quiz.when("that screen", |seen| seen.ready && seen.screen == Some(screen)).await
}

async fn a_change_of_language_keeps_the_place(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    let second = quiz.go_on().await?;
    change(quiz, "es").await?;
    let here = on(quiz, Screen::Question).await?;
    assert_eq!((&here.question, &here.choices), (&second.question, &second.choices));
    let explained = quiz.answer(Pick::Wrong, Certainty::Guessing).await?;
    change(quiz, "ar").await?;
    assert_eq!(on(quiz, Screen::Explanation).await?.question, explained.question);
    quiz.go_on().await?;
    let path = quiz.finish(Pick::Right, Certainty::Certain).await?.path;
    change(quiz, "en").await?;
    assert_eq!(on(quiz, Screen::Result).await?.path, path);
    quiz.reload_by_itself().await?;
    assert_eq!(on(quiz, Screen::Result).await?.path, path, "and has an address");
    Ok(())
}

/// Which language is offered, if one is.
const OFFERED: &str = "const all = [...document.querySelectorAll('.languages-offered a')];
    const seen = all.filter((link) => link.checkVisibility?.() ?? link.offsetParent);
    return seen.map((link) => link.hreflang)";

async fn the_browsers_wish_is_offered_and_not_forced(quiz: &Quiz) -> Result<(), Failure> {
    quiz.open().await?;
    assert_eq!(quiz.script(OFFERED, vec![]).await?, json!(["de"]));
    is_in(quiz, "en", "ltr").await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    quiz.reload().await?;
    assert_eq!(quiz.script(OFFERED, vec![]).await?, json!([]), "who has been here has chosen");
    Ok(())
}

/// The tag of a region says no script, so that of traditional Chinese is for Taiwan and not for mainland China.
async fn a_wish_is_for_a_script_too(session: &Session) -> Result<(), Failure> {
    for (site, offered) in [
        (Site::in_traditional_chinese_asked_for_in_taiwan(), json!(["zh-Hant"])),
        (Site::in_traditional_chinese_asked_for_in_china(), json!([])),
    ] {
        let quiz = session.serve(site).await?;
        quiz.open().await?;
        assert_eq!(quiz.script(OFFERED, vec![]).await?, offered);
    }
    Ok(())
}

/// Made on an English page, opened by somebody whose browser asks for German; and the switch leads back.
async fn a_shared_link_opens_in_the_readers_language(session: &Session) -> Result<(), Failure> {
    let quiz = &session.serve(Site::plain()).await?;
    quiz.open_at_result(Pick::Right, Certainty::Certain).await?;
    quiz.click("button[name=share]").await?;
    let link = quiz.until_script("the sheet", LINK_IF_THERE, Value::is_string).await?;
    let link = link.as_str().unwrap_or_default();
    let page = link.strip_prefix(quiz.address()).expect("a link to this site");
    // Somebody who has never been there.
    let quiz = &session.serve(Site::asked_for_german()).await?;
    quiz.visit_page(page).await?;
    quiz.until_at(&format!("de/{page}")).await?;
    is_in(quiz, "de", "ltr").await?;
    change(quiz, "en").await?;
    quiz.until_at(&format!("/{page}")).await?;
    is_in(quiz, "en", "ltr").await?;
    Ok(())
}

/// What language the frame is in, once the quiz is there.
async fn frame_is_in(blog: &Blog<'_>, tag: &str) -> Result<(), Failure> {
    blog.enter(0).await?;
    let lang = "return document.documentElement.lang";
    blog.quiz.until_script("the language of the frame", lang, |lang| lang == tag).await?;
    Ok(())
}

async fn a_frame_speaks_the_language_of_its_page(session: &Session) -> Result<(), Failure> {
    let german = "<!doctype html><html lang='de-CH'><meta charset='utf-8'>";
    let unknown = "<!doctype html><html lang='not a tag'><meta charset='utf-8'>";
    let asked = FRAME.replace("embed/", "embed/?language=es");
    let element = "<career-quiz id='quiz' src='QUIZ'></career-quiz>";
    let arabic = "<career-quiz id='quiz' src='QUIZ' language='ar'></career-quiz>";
    let own = FRAME.replace("embed/", "es/embed/");
    for (start, frame, tag) in [
        (german, FRAME, "de"),
        (german, &asked, "es"),
        (german, &own, "es"),
        (german, element, "de"),
        (german, arabic, "ar"),
        (unknown, FRAME, "en"),
        (unknown, element, "en"),
    ] {
        let article = Article::of(format!("{frame}{SCRIPT}")).starting_with(start);
        let blog = Blog::open(session, vec![Site::plain()], &article).await?;
        frame_is_in(&blog, tag).await?;
    }
    Ok(())
}

/// The worker of a language keeps the bundles, which lie in the folder above its own.
async fn a_language_runs_without_a_network(session: &Session) -> Result<(), Failure> {
    let mut host = session.test_server()?;
    let quiz = session.quiz_at(&format!("{}es/", host.address()));
    quiz.open().await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    let build = settled(&quiz).await?;
    assert!(build.starts_with("career-quiz /some/blog/quiz/es/ ai-project-manager "), "{build}");
    host.go_away();
    quiz.reload_by_itself().await?;
    is_in(&quiz, "es", "ltr").await?;
    quiz.click("button[name=resume]").await?;
    quiz.arrives(Screen::Explanation).await?;
    quiz.go_on().await?;
    quiz.finish(Pick::Wrong, Certainty::Guessing).await?;
    Ok(())
}

/// What the checks say of an empty title and of an id that is none, with `lang`, and the direction of what is
/// quoted, in the studio of each language.
const SAID: [(&str, [&str; 2]); 3] = [
    (
        "es/",
        [
            "este texto está vacío; escríbelo",
            "<A b> no vale como nombre interno; usa a-z, 0-9 y -, con 64 caracteres como máximo",
        ],
    ),
    (
        "ar/",
        [
            "هذا النص فارغ؛ اكتبه",
            "لا يصلح <A b> اسمًا داخليًا؛ استعمل \u{2066}a-z, 0-9, -\u{2069} على ألا يزيد عدد الأحرف على 64",
        ],
    ),
    (
        "",
        [
            "en: this text is empty: write it",
            "en: “A b” is not a valid id: use a-z, 0-9 and -, at most 64 characters",
        ],
    ),
];

/// What is said of the text of a draft, what is quoted from left to right in angle brackets.
const CHECKED: &str = "
    return [...document.querySelectorAll('ul.said > [data-finding=mistake] > span')].map(said => {
        const language = said.lang ? `${said.lang}: ` : '';
        const piece = node => node.dir === 'ltr' ? `<${node.textContent}>` : node.textContent;
        return language + [...said.childNodes].map(piece).join('');
    })";

async fn the_checks_speak_the_language_of_the_studio(session: &Session) -> Result<(), Failure> {
    for (folder, expected) in SAID {
        let quiz = session.serve(Site::at_width(1280).in_folder(folder)).await?;
        opened(&quiz).await?;
        quiz.click("button[name=empty]").await?;
        quiz.click("button[name=tab-text]").await?;
        let there = "return !!document.getElementById('text')";
        quiz.until_script("the text", there, |there| *there == true).await?;
        let change = "const field = document.getElementById('text');
            field.value = field.value.replace(/^id = .*/m, 'id = \"A b\"');
            field.dispatchEvent(new Event('input', { bubbles: true }))";
        quiz.script(change, vec![]).await?;
        quiz.until_script(folder, CHECKED, |said| {
            let has = |text: &&str| said.as_array().is_some_and(|said| said.contains(&json!(text)));
            expected.iter().all(has)
        })
        .await?;
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_whole_way_in_spanish).takes(12),
        scenario!(the_whole_way_in_german).takes(12),
        scenario!(the_whole_way_in_arabic).takes(12),
        scenario!(a_change_of_language_keeps_the_place, Site::plain()).takes(6),
        scenario!(the_browsers_wish_is_offered_and_not_forced, Site::asked_for_german()),
        scenario!(a_wish_is_for_a_script_too),
        scenario!(a_shared_link_opens_in_the_readers_language),
        scenario!(a_language_runs_without_a_network).takes(5),
        scenario!(a_frame_speaks_the_language_of_its_page).takes(8),
        scenario!(the_checks_speak_the_language_of_the_studio).takes(6),
    ]
}
