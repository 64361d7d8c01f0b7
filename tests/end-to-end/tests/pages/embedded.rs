//! The quiz in a frame of an article: its height, what the article is told, and that the article
//! stays the reader's.

use end_to_end::blog::{Article, Blog, TEXT};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Failure, Scenario, Screen, Session, Site, scenario};
use serde_json::{Value, json};

/// A frame that the script gives its height, and the script.
pub(crate) const FRAME: &str = "<iframe id='quiz' src='QUIZembed/' title='A quiz' height='640' \
    style='border: 0; inline-size: 100%' data-career-quiz></iframe>";
pub(crate) const SCRIPT: &str = "<script async src='QUIZembed.js'></script>";

/// From the first question to the result in the frame; it fits on every screen.
async fn walks_through(blog: &Blog<'_>) -> Result<(), Failure> {
    let quiz = &blog.quiz;
    blog.enter(0).await?;
    blog.fits(0).await?;
    loop {
        quiz.answer(Pick::Right, Certainty::Certain).await?;
        blog.fits(0).await?;
        if quiz.go_on().await?.screen == Some(Screen::AboutYou) {
            break;
        }
        blog.fits(0).await?;
    }
    blog.fits(0).await?;
    quiz.advise().await?;
    blog.fits(0).await?;
    Ok(())
}

async fn follows_the_height_of_the_content(session: &Session) -> Result<(), Failure> {
    let article = Article::of(format!("{TEXT}{FRAME}{SCRIPT}{TEXT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    walks_through(&blog).await?;

    blog.quiz.click("details[data-row=why] > summary").await?;
    let folded = blog.fits(0).await?;
    blog.quiz.click("details[data-row=why] > summary").await?;
    assert!(blog.fits(0).await? < folded, "what is folded again takes no height");

    let heights = blog.script("return said.filter(({ type }) => type === 'resize').length").await?;
    // Five questions, five explanations, two more screens, and two for what was unfolded; some of
    // them twice, while the frame's bar for scrolling goes.
    assert!((14..=40).contains(&heights.as_u64().unwrap_or_default()), "{heights}");
    assert_eq!(blog.script("return thrown").await?, json!([]));
    Ok(())
}

async fn tells_the_article_how_far_one_is(session: &Session) -> Result<(), Failure> {
    let frame = FRAME.replace("data-career-quiz", "data-career-quiz data-results");
    let article = Article::of(format!("{frame}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    let told = blog.quiz.when("a word about it", |seen| seen.says("told")).await?;
    assert_eq!(told.screen, Some(Screen::Question), "before anything is answered");
    walks_through(&blog).await?;
    let path = blog.quiz.seen().await?.path;
    let id = "ai-project-manager";
    let mut expected = vec![json!(["ready", "quiz", { "quiz": id }])];
    for step in 1..=5 {
        expected.push(json!(["progress", "quiz", { "quiz": id, "step": step, "total": 5 }]));
    }
    let result = json!({ "quiz": id, "path": path, "right": 5, "total": 5 });
    expected.push(json!(["result", "quiz", result]));
    blog.until("all events, in order and once", "return happened", json!(expected)).await
}

async fn tells_no_result_to_an_article_that_did_not_ask(session: &Session) -> Result<(), Failure> {
    let article = Article::of(format!("{FRAME}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    walks_through(&blog).await?;
    assert!(!blog.quiz.seen().await?.says("told"));
    let types = "const ours = said.filter(({ careerQuiz }) => careerQuiz);
        return [...new Set(ours.map(({ type }) => type))].sort()";
    assert_eq!(blog.script(types).await?, json!(["progress", "ready", "resize", "scroll"]));
    let said = blog.script("return JSON.stringify(said)").await?.to_string();
    for private in ["certain", "choice", "answer"] {
        assert!(!said.contains(private), "{private} in {said}");
    }
    Ok(())
}

/// Without our script the frame keeps its height and scrolls, and tells its height in the languages
/// of others.
async fn a_frame_alone_scrolls_and_speaks_to_others(session: &Session) -> Result<(), Failure> {
    let frame = "<iframe src='QUIZembed/?results=1#?secret=a1B2c3D4e5' title='A quiz' \
        width='600' height='400'></iframe>";
    let article = Article::of(format!("{TEXT}{frame}{TEXT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    let quiz = &blog.quiz;
    blog.enter(0).await?;
    let scrolled = "scrollTo(0, 150); return [scrollY, document.documentElement.style.overflowY]";
    quiz.until_script("a frame that scrolls", scrolled, |found| *found == json!([150, ""])).await?;
    assert!(!quiz.seen().await?.says("link-broken"), "a secret is no link of ours");

    quiz.answer(Pick::Right, Certainty::Certain).await?;
    let top = "return document.querySelector('main').getBoundingClientRect().top";
    let in_view = |top: &Value| top.as_f64().is_some_and(|top| (-1.0..400.0).contains(&top));
    quiz.until_script("its top", top, in_view).await?;
    quiz.go_on().await?;
    quiz.finish(Pick::Right, Certainty::Certain).await?;

    let last = "const of = (known) => said.findLast(known);
        const ours = of((it) => it.type === 'resize').height;
        const read = (it) => typeof it === 'string' ? JSON.parse(it) : {};
        const medium = read(of((it) => read(it).context === 'iframe.resize'));
        const canvas = read(of((it) => read(it).subject === 'lti.frameResize'));
        const result = of((it) => it.type === 'result');
        return [of((it) => it.sentinel === 'amp'), medium.height, medium.src.split('#')[0], canvas,
            of((it) => it.message === 'height'), Object.keys(result)].map((it) =>
            JSON.stringify(it).replaceAll(ours, 'H').replaceAll('\"', '\\''))";
    let medium = format!("'{}embed/?results=1'", quiz.address());
    let expected = json!([
        "{'sentinel':'amp','type':'embed-size','height':H}",
        "H",
        medium,
        "{'subject':'lti.frameResize','height':H}",
        "{'message':'height','value':H,'secret':'a1B2c3D4e5'}",
        "['careerQuiz','id','type','path','right','total']",
    ]);
    blog.until("the height in four languages", last, expected).await
}

async fn the_element_is_the_same_frame(session: &Session) -> Result<(), Failure> {
    let element = "<career-quiz id='quiz' theme='dark' accent='#f90' deck='more' language='xx'>\
        A quiz.</career-quiz>";
    // Included twice, as happens where two articles are shown one below the other.
    let article = Article::of(format!("{element}{SCRIPT}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    let first = blog.enter(0).await?;
    assert!(first.progress.as_ref().is_some_and(|it| it.contains("17")), "{first:?}");
    blog.fits(0).await?;
    let looks = "const { theme } = document.documentElement.dataset;
        const accent = document.documentElement.style.getPropertyValue('--accent-light');
        return [theme, accent]";
    let dark = blog.quiz.script(looks, vec![]).await?;
    assert_eq!(dark[0], "dark");

    blog.script("quiz.setAttribute('theme', 'light'); quiz.setAttribute('accent', '00f')").await?;
    blog.step_in(0).await?;
    let changed = |found: &Value| found[0] == "light" && found[1] == "#0000ff";
    blog.quiz.until_script("another look", looks, changed).await?;

    let made = "const frames = framesIn(document);
        return [frames.length, frames[0].title, frames[0].loading, quiz.innerText,
            Object.keys(window).filter((name) => /quiz/i.test(name)), thrown]";
    let found = blog.script(made).await?;
    let title = "Becoming an AI project manager: what do you believe?";
    assert_eq!(found, json!([1, title, "lazy", "", [], []]));
    Ok(())
}

/// Whether the top of the frame is to be seen in the upper part of the window.
const TOP_IN_VIEW: &str =
    "const { top } = document.querySelector('iframe').getBoundingClientRect();
    return top >= 0 && top < innerHeight * 0.75";

async fn shows_what_is_new_and_else_leaves_the_article_alone(
    session: &Session,
) -> Result<(), Failure> {
    let article = Article::of(format!("{TEXT}{FRAME}{SCRIPT}{TEXT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    let quiz = &blog.quiz;
    blog.fits(0).await?;
    assert_eq!(blog.script("return scrollY").await?, 0, "nothing jumps on load");

    blog.enter(0).await?;
    quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.fits(0).await?;
    blog.until("the top of the explanation in view", TOP_IN_VIEW, json!(true)).await?;
    blog.step_in(0).await?;
    quiz.go_on().await?;
    blog.until("the top of the next question in view", TOP_IN_VIEW, json!(true)).await?;

    // Firefox repeats a scroll that it has done, once it has laid out what came with it.
    let after_that = "return new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => {
            scrollTo(0, quiz.getBoundingClientRect().top + scrollY - 100);
            resolve();
        })))";
    blog.script(after_that).await?;
    let before = blog.script("return Math.abs(quiz.getBoundingClientRect().top) < 150").await?;
    assert_eq!(before, true);
    let before = blog.script("return scrollY").await?;
    blog.step_in(0).await?;
    quiz.script("document.querySelector('button[value=\"3\"]').click()", vec![]).await?;
    quiz.when("that a choice is missing", |seen| seen.focus.name == "choice").await?;
    let asked = "return said.filter(({ type }) => type === 'scroll').at(-1).top > 100";
    blog.until("that the frame has asked for the first choice", asked, json!(true)).await?;
    assert_eq!(blog.script("return scrollY").await?, before, "it is in view already");
    Ok(())
}

async fn nothing_moves_below_a_frame_that_grows_above(session: &Session) -> Result<(), Failure> {
    let frame = FRAME.replace("src=", "data-src=").replace("'640'", "'100'");
    let article = Article::of(format!("{frame}<p id='below'>Below.</p>{TEXT}{TEXT}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    let place = "return Math.round(below.getBoundingClientRect().top)";
    blog.script("below.scrollIntoView(); scrollBy(0, 50); quiz.src = quiz.dataset.src").await?;
    assert_eq!(blog.script(place).await?, -50);
    blog.until("the frame to have grown", "return quiz.offsetHeight > 200", json!(true)).await?;
    assert_eq!(blog.script(place).await?, -50, "the text is where it was");
    Ok(())
}

async fn the_first_press_of_back_leaves_the_article(session: &Session) -> Result<(), Failure> {
    let article = Article::of(format!("{FRAME}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.visit("elsewhere").await?;
    blog.visit("").await?;
    walks_through(&blog).await?;
    blog.quiz.click("button[name=start]").await?;
    let focused = "return document.activeElement.parentElement.id";
    blog.quiz.until_script("the plan", focused, |id| *id == json!("plan")).await?;
    blog.leave().await?;
    blog.back().await?;
    blog.until("the page before", "return !!document.getElementById('elsewhere')", json!(true))
        .await
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Heights, scrolling, focus and the history of a frame are the engine's own.
        scenario!(follows_the_height_of_the_content).takes(7),
        scenario!(a_frame_alone_scrolls_and_speaks_to_others).takes(5),
        scenario!(the_element_is_the_same_frame),
        scenario!(shows_what_is_new_and_else_leaves_the_article_alone).takes(5),
        scenario!(nothing_moves_below_a_frame_that_grows_above),
        scenario!(the_first_press_of_back_leaves_the_article).takes(6),
        // What is said, not how it gets there: messages arrive in each engine above.
        scenario!(tells_the_article_how_far_one_is).alike().takes(6),
        scenario!(tells_no_result_to_an_article_that_did_not_ask).alike().takes(6),
    ]
}
