//! The page for site owners: what it offers to copy is what was chosen, and each of it, pasted into
//! an article on another site, brings the quiz there.

use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Failure, Quiz, Scenario, Screen, Session, Site, scenario};
use quiz_core::theme::Accents;
use quiz_site::{Captions, Look, SiteAddress, Snippet};
use serde_json::{Value, json};

const PAGE: &str = "add-to-your-site/";
const TITLE: &str = "Becoming an AI project manager: what do you believe?";
const ACCENT: &str = "ff9900";

/// Choices of a page, each with what the test clicks for it.
fn chosen() -> Look {
    Look {
        theme: Some("dark"),
        accent: Some(ACCENT),
        results: true,
        corners: Some("square"),
        heading: true,
        width: Some(600),
        height: 500,
        ..Look::default()
    }
}

/// Chooses by clicking what [`chosen`] says. A picker of colours is a window of the system's, and
/// the drivers do not type into a field of numbers alike.
async fn choose(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page(PAGE).await?;
    quiz.click("input[name=theme][value=dark]").await?;
    quiz.click("input[name=results]").await?;
    quiz.click("input[name=corners][value=square]").await?;
    quiz.click("input[name=heading]").await?;
    let set = "const fields = [['accent', arguments[0]], ['height', '500'], ['width', '600']];
    for (const [name, value] of fields) {
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
    use Snippet::{
        Article, AsciiDoc, Count, Docusaurus, Element, Frame, Gatsby, Html, Hugo, HugoFile,
        JavaScript, Next, PolicyFrame, PolicyScript, Script, Slidev, VitePress, VuePress,
    };
    let captions = Captions { title: TITLE.to_owned(), link: format!("Take the quiz: {TITLE}") };
    let address = SiteAddress::parse(address).ok();
    // Nuxt is in the table of systems, and not on the page before somebody has seen it work.
    let applications = [Docusaurus, Gatsby, Next, Script, Slidev, VitePress, VuePress];
    [Html, Frame, Html, HugoFile, Hugo, Element, Script, JavaScript, AsciiDoc, Html]
        .into_iter()
        .chain(applications.into_iter().flat_map(|script| [script, Article]))
        .chain([Count, PolicyFrame, PolicyScript])
        .map(|snippet| (snippet.name().to_owned(), snippet.text(&captions, look, address.as_ref())))
        .collect()
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

/// Each height is set as somebody types it; then, for the second of each, the field is left.
async fn keeps_the_height_within_its_range(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page(PAGE).await?;
    let enter = "const field = document.querySelector('input[name=height]');
        const shown = () => /height=\"(\\d+)\"/
            .exec(document.querySelector('[data-snippet=html]').textContent)[1];
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const typed = shown();
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return [typed, shown(), field.value]";
    for (entered, kept) in
        [("700", "700"), ("50", "200"), ("90000", "2000"), ("", "800"), ("640.4", "640")]
    {
        let found = quiz.script(enter, vec![json!(entered)]).await?;
        assert_eq!(found, json!([kept, kept, kept]), "{entered}");
    }
    Ok(())
}

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
    let copied_of_each = "copied.length = 0;
        const figures = [...document.querySelectorAll('figure')];
        for (const figure of figures) figure.querySelector('button[name=copy]').click();
        return [copied, figures.map((figure) => figure.querySelector('pre').textContent)]";
    let each = quiz.script(copied_of_each, vec![]).await?;
    assert_eq!(each[0], each[1]);
    let expected: Vec<_> = expected(&chosen(), quiz.address());
    assert_eq!(each[0], json!(expected.into_iter().map(|(_, text)| text).collect::<Vec<_>>()));

    let refused = "Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false";
    quiz.script(refused, vec![]).await?;
    quiz.click("#html button[name=copy]").await?;
    quiz.until_script("another word", said, |said| is_said(said) && *said != copied).await?;
    let selected = quiz.script("return getSelection().toString().trim()", vec![]).await?;
    assert_eq!(selected, json!(html));
    Ok(())
}

async fn a_link_to_a_way_opens_it_alone(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page(&format!("{PAGE}#wordpress")).await?;
    let open = "return [...document.querySelectorAll('.way')]
        .filter(({ open }) => open).map(({ id }) => id)";
    let alone = |ways: &Value| *ways == json!(["wordpress"]);
    quiz.until_script("the way to be open", open, alone).await.map(|_| ())
}

async fn who_knows_the_system_is_shown_its_steps_alone(quiz: &Quiz) -> Result<(), Failure> {
    quiz.visit_page(PAGE).await?;
    let choose = "const select = document.querySelector('[name=made-with]');
        const shown = (name) => {
            select.selectedIndex = [...select.options].findIndex(({ text }) => text === name);
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return [...document.querySelectorAll('.way')]
                .filter((way) => way.checkVisibility()).map(({ id, open }) => [id, open]);
        };
        return [shown('VitePress'), shown('Eleventy'), shown(select.options[0].text).length > 9]";
    let found = quiz.script(choose, vec![]).await?;
    assert_eq!(found, json!([[["vitepress", true]], [["html", true]], true]));
    Ok(())
}

async fn shows_the_quiz_as_it_will_be(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    quiz.visit_page(PAGE).await?;
    let frames = "return document.querySelectorAll('iframe').length";
    assert_eq!(quiz.script(frames, vec![]).await?, 0, "nothing is loaded unasked");
    quiz.click("button[name=preview]").await?;
    let grown = "const frame = document.querySelector('#preview iframe');
        return frame !== null && frame.style.height !== ''";
    quiz.until_script("a frame with its height", grown, |grown| *grown == json!(true)).await?;
    let named = "const { textContent, dataset } = document.querySelector('[name=preview]');
        return textContent === dataset.again";
    assert_eq!(quiz.script(named, vec![]).await?, true, "the button says what it does now");
    quiz.click("input[name=theme][value=dark]").await?;
    let dark = "return document.querySelector('#preview iframe')
        .contentDocument?.documentElement.dataset.theme ?? ''";
    quiz.until_script("a dark frame", dark, |theme| theme == "dark").await?;
    quiz.until_script("its height", grown, |grown| *grown == json!(true)).await.map(|_| ())
}

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
    let places = "const told = [...document.querySelectorAll('[data-notice=told]')]
            .filter((notice) => notice.getClientRects().length);
        const question = document.querySelector('main').getBoundingClientRect();
        return told.map((notice) => notice.getBoundingClientRect().bottom <= question.top)";
    assert_eq!(blog.quiz.script(places, vec![]).await?, json!([true]), "above the question, once");
    Ok(blog)
}

/// Takes the quiz to its result; afterwards the article has logged both, and who then answers more
/// questions is not counted again.
async fn taken(blog: &Blog<'_>) -> Result<(), Failure> {
    blog.fits(0).await?;
    let result = blog.quiz.finish(Pick::Right, Certainty::Certain).await?;
    assert_eq!(result.screen, Some(Screen::Result));
    blog.fits(0).await?;
    let logged = json!([["All questions answered"], ["Quiz result", result.path, 5, 5]]);
    blog.until("both events", "return logged", logged.clone()).await?;
    let again = "const detail = { quiz: 'ai-project-manager', step: 15, total: 15 };
        const event = new CustomEvent('career-quiz:progress', { bubbles: true, detail });
        const quiz = document.querySelector('career-quiz, iframe');
        quiz.dispatchEvent(event);
        return [(quiz.shadowRoot ?? document).querySelectorAll('iframe').length, logged]";
    assert_eq!(blog.script(again).await?, json!([1, logged]));
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
    taken(&pasted(session, quiz, &article).await?).await
}

async fn the_element_brings_the_quiz(session: &Session) -> Result<(), Failure> {
    let (quiz, texts) = offered(session, &["element", "script", "count"]).await?;
    let article = Article::of(format!("{LOG}{}", texts.concat()));
    taken(&pasted(session, quiz, &article).await?).await
}

/// In an effect, which React runs twice while one develops.
async fn a_script_brings_the_quiz(session: &Session) -> Result<(), Failure> {
    let (quiz, texts) = offered(session, &["javascript"]).await?;
    let article = Article::of(format!(
        "{LOG}<p id='quiz'></p><script>
            const effect = () => {{ {} }};
            effect();
            effect();
        </script>",
        texts[0]
    ));
    taken(&pasted(session, quiz, &article).await?).await
}

async fn a_frame_without_a_script_scrolls(session: &Session) -> Result<(), Failure> {
    let (quiz, texts) = offered(session, &["frame"]).await?;
    let blog = pasted(session, quiz, &Article::of(texts[0].clone())).await?;
    let scrolled = "scrollTo(0, 50); return [innerHeight, scrollY]";
    blog.quiz.until_script("a frame that scrolls", scrolled, |at| *at == json!([500, 50])).await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    Ok(())
}

/// The article's own scripts, which note what happens, are let in besides.
async fn the_policy_is_enough(session: &Session) -> Result<(), Failure> {
    let (quiz, texts) = offered(session, &["html", "policy-frame", "policy-script"]).await?;
    let policy = format!("default-src 'none'; {}; {} 'unsafe-inline'", texts[1], texts[2]);
    let name = axum::http::header::CONTENT_SECURITY_POLICY;
    let article = Article::of(texts[0].clone()).with_header(name, &policy);
    let blog = pasted(session, quiz, &article).await?;
    blog.fits(0).await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.fits(0).await.map(|_| ())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // What engines do in their own ways: selections, and parts of which one alone is open.
        scenario!(copies_or_selects, Site::plain()),
        scenario!(a_link_to_a_way_opens_it_alone, Site::plain()),
        // Texts that a script of ours puts together. That what is pasted works in each engine is seen in
        // `embedded` and `embedded_hostile`, with the same script, element and policies.
        scenario!(shows_what_is_chosen, Site::plain()).alike(),
        scenario!(who_knows_the_system_is_shown_its_steps_alone, Site::plain()).alike(),
        scenario!(keeps_the_height_within_its_range, Site::plain()).alike(),
        scenario!(shows_the_quiz_as_it_will_be).alike(),
        scenario!(html_brings_the_quiz).alike().takes(5),
        scenario!(the_element_brings_the_quiz).alike().takes(5),
        scenario!(a_script_brings_the_quiz).alike().takes(5),
        scenario!(a_frame_without_a_script_scrolls).alike(),
        scenario!(the_policy_is_enough).alike(),
    ]
}
