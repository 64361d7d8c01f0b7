//! The page for site owners: what it offers to copy is what was chosen, and each of it, pasted into
//! an article on another site, brings the quiz there.

use career_quiz::app::Accents;
use career_quiz::site::{Look, SiteAddress, Snippet};
use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Failure, Quiz, Screen, Session, Site, in_each_engine};
use serde_json::{Value, json};

const PAGE: &str = "add-to-your-site/";
const TITLE: &str = "Becoming an AI project manager: what do you believe?";
const ACCENT: &str = "ff9900";

/// Choices of a page, each with what the test clicks for it.
fn chosen() -> Look {
    Look { theme: Some("dark"), accent: Some(ACCENT), more: false, results: true, height: 500 }
}

/// Chooses by clicking what [`chosen`] says. A picker of colours is a window of the system's, and
/// the drivers do not type into a field of numbers alike.
async fn choose(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page(PAGE).await?;
    quiz.click("input[name=theme][value=dark]").await?;
    quiz.click("input[name=results]").await?;
    let set = "for (const [name, value] of [['accent', arguments[0]], ['height', '500']]) {
        const field = document.querySelector(`input[name=${name}]`);
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
    }";
    quiz.script(set, vec![json!(format!("#{ACCENT}"))]).await.map(|_| ())
}

/// Everything that the page offers to copy, in its order.
async fn shown(quiz: &Quiz) -> Result<Vec<(String, String)>, Failure> {
    let read = "return [...document.querySelectorAll('code[data-snippet]')]
        .map((code) => [code.dataset.snippet, code.textContent])";
    Ok(serde_json::from_value(quiz.script(read, vec![]).await?)?)
}

fn expected(look: &Look, address: &str) -> Vec<(String, String)> {
    use Snippet::{Count, Element, Frame, Html, Hugo, HugoFile, JavaScript, Policy};
    let address = SiteAddress::parse(address).ok();
    [Html, Frame, Html, HugoFile, Hugo, Element, JavaScript, Count, Policy]
        .map(|snippet| (snippet.name().to_owned(), snippet.text(TITLE, look, address.as_ref())))
        .to_vec()
}

async fn shows_what_is_chosen(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page(PAGE).await?;
    assert_eq!(shown(quiz).await?, expected(&Look::default(), quiz.address()));
    choose(quiz).await?;
    assert_eq!(shown(quiz).await?, expected(&chosen(), quiz.address()));
    quiz.click("input[name=deck][value=more]").await?;
    quiz.click("input[name=own]").await?;
    let other = Look { more: true, accent: None, ..chosen() };
    assert_eq!(shown(quiz).await?, expected(&other, quiz.address()));
    Ok(())
}
in_each_engine!(shows_what_is_chosen, end_to_end::Site::plain());

async fn copies_or_selects(quiz: &Quiz) -> Result<(), Failure> {
    choose(quiz).await?;
    let html = expected(&chosen(), quiz.address()).swap_remove(0).1;
    let said = "return document.querySelector('[role=status]').textContent";
    let clipboard = "window.copied = [];
        const writeText = async (text) => { copied.push(text) };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })";
    quiz.script(clipboard, vec![]).await?;
    quiz.click("#html button[name=copy]").await?;
    let is_said = |said: &Value| said.as_str().is_some_and(|said| !said.is_empty());
    let copied = quiz.until_script("a word that it is copied", said, is_said).await?;
    assert_eq!(quiz.script("return copied", vec![]).await?, json!([html]));

    let refused = "Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false";
    quiz.script(refused, vec![]).await?;
    quiz.click("#html button[name=copy]").await?;
    quiz.until_script("another word", said, |said| is_said(said) && *said != copied).await?;
    let selected = quiz.script("return getSelection().toString().trim()", vec![]).await?;
    assert_eq!(selected, json!(html));
    Ok(())
}
in_each_engine!(copies_or_selects, end_to_end::Site::plain());

async fn a_link_to_a_way_opens_it_alone(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page(&format!("{PAGE}#wordpress")).await?;
    let open = "return [...document.querySelectorAll('.way')]
        .filter(({ open }) => open).map(({ id }) => id)";
    let alone = |ways: &Value| *ways == json!(["wordpress"]);
    quiz.until_script("the way to be open", open, alone).await.map(|_| ())
}
in_each_engine!(a_link_to_a_way_opens_it_alone, end_to_end::Site::plain());

async fn shows_the_quiz_as_it_will_be(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    quiz.visit_page(PAGE).await?;
    let frames = "return document.querySelectorAll('iframe').length";
    assert_eq!(quiz.script(frames, vec![]).await?, 0, "nothing is loaded unasked");
    quiz.click("button[name=preview]").await?;
    let grown = "const frame = document.querySelector('#preview iframe');
        return frame !== null && frame.style.height !== ''";
    quiz.until_script("a frame with its height", grown, |grown| *grown == json!(true)).await?;
    quiz.click("input[name=theme][value=dark]").await?;
    let dark = "return document.querySelector('#preview iframe')
        .contentDocument?.documentElement.dataset.theme ?? ''";
    quiz.until_script("a dark frame", dark, |theme| theme == "dark").await?;
    quiz.until_script("its height", grown, |grown| *grown == json!(true)).await.map(|_| ())
}
in_each_engine!(shows_the_quiz_as_it_will_be);

/// Notes what a page logs.
const LOG: &str = "<script>
    window.logged = [];
    console.log = (...said) => logged.push(said);
</script>";

/// An article with this in it, in which the quiz has been entered, and looks as chosen.
async fn pasted<'a>(
    session: &'a Session,
    quiz: Quiz,
    article: &Article,
) -> Result<Blog<'a>, Failure> {
    let blog = Blog::around(session, vec![quiz], article).await?;
    blog.enter(0).await?;
    let look = "const page = document.documentElement;
        return [page.dataset.theme, page.style.getPropertyValue('--accent-dark')]";
    let accent = Accents::read(ACCENT).map(|accents| accents.dark.accent.css());
    let as_chosen = |found: &Value| *found == json!(["dark", accent]);
    blog.quiz.until_script("the look that was chosen", look, as_chosen).await?;
    blog.quiz.when("a word about results", |seen| seen.says("told")).await?;
    Ok(blog)
}

/// Takes the quiz to its result; afterwards the article has logged what `finished` says.
async fn taken(blog: &Blog<'_>, finished: &str) -> Result<(), Failure> {
    blog.fits(0).await?;
    let result = blog.quiz.finish(Pick::Right, Certainty::Certain).await?;
    assert_eq!(result.screen, Some(Screen::Result));
    blog.fits(0).await?;
    let logged = json!([[finished], ["Quiz result", result.path, 5, 5]]);
    blog.until("both events", "return logged", logged).await?;
    assert_eq!(blog.script("return thrown").await?, json!([]));
    Ok(())
}

/// What the page offers under this name, with everything chosen.
async fn offered(session: &Session, names: &[&str]) -> Result<(Quiz, Vec<String>), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    choose(&quiz).await?;
    let shown = shown(&quiz).await?;
    let texts = names.iter().map(|name| {
        let found = shown.iter().find(|(known, _)| known == name);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    });
    Ok((quiz, texts.collect()))
}

async fn html_brings_the_quiz(session: &Session) -> Result<(), Failure> {
    let (quiz, texts) = offered(session, &["html", "count"]).await?;
    let article = Article::of(format!("{LOG}{}{}", texts[0], texts[1]));
    taken(&pasted(session, quiz, &article).await?, "Quiz finished").await
}
in_each_engine!(html_brings_the_quiz);

async fn the_element_brings_the_quiz(session: &Session) -> Result<(), Failure> {
    let (quiz, texts) = offered(session, &["element", "count"]).await?;
    let article = Article::of(format!("{LOG}{}{}", texts[0], texts[1]));
    taken(&pasted(session, quiz, &article).await?, "Quiz finished").await
}
in_each_engine!(the_element_brings_the_quiz);

async fn a_script_brings_the_quiz(session: &Session) -> Result<(), Failure> {
    let (quiz, texts) = offered(session, &["javascript"]).await?;
    let article = Article::of(format!("{LOG}<p id='quiz'></p><script>{}</script>", texts[0]));
    taken(&pasted(session, quiz, &article).await?, "Quiz finished").await
}
in_each_engine!(a_script_brings_the_quiz);

async fn a_frame_without_a_script_scrolls(session: &Session) -> Result<(), Failure> {
    let (quiz, texts) = offered(session, &["frame"]).await?;
    let blog = pasted(session, quiz, &Article::of(texts[0].clone())).await?;
    let scrolled = "scrollTo(0, 50); return [innerHeight, scrollY]";
    blog.quiz.until_script("a frame that scrolls", scrolled, |at| *at == json!([500, 50])).await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    Ok(())
}
in_each_engine!(a_frame_without_a_script_scrolls);

/// The article's own scripts, which note what happens, are let in besides.
async fn the_policy_is_enough(session: &Session) -> Result<(), Failure> {
    let (quiz, texts) = offered(session, &["html", "policy"]).await?;
    let policy = format!("default-src 'none'; {} 'unsafe-inline'", texts[1]);
    let name = axum::http::header::CONTENT_SECURITY_POLICY;
    let article = Article::of(texts[0].clone()).with_header(name, &policy);
    let blog = pasted(session, quiz, &article).await?;
    blog.fits(0).await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.fits(0).await.map(|_| ())
}
in_each_engine!(the_policy_is_enough);
