//! Addresses as site owners write them, and what is said where nothing can be done.

use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Failure, Scenario, Session, Site, scenario};
use serde_json::{Value, json};

use crate::embedded::{FRAME, SCRIPT};

/// To the second question, with the frame as high as its content, and both events told.
async fn is_followed(blog: &Blog<'_>) -> Result<(), Failure> {
    blog.enter(0).await?;
    blog.fits(0).await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.fits(0).await?;
    let told = "return happened.map(([name]) => name)";
    blog.until("both events, once", told, json!(["ready", "progress"])).await?;
    assert_eq!(blog.script("return warned").await?, json!([]));
    Ok(())
}

/// `moved/quiz/` leads from the article's site to the quiz's, as `www.` does to an address without it.
async fn follows_a_frame_that_is_led_to_another_origin(session: &Session) -> Result<(), Failure> {
    let frame = FRAME.replace("QUIZ", "moved/quiz/");
    let stranger = "<a id='stranger' href='QUIZ1embed/'></a>";
    let article = Article::of(format!("{frame}{stranger}{SCRIPT}")).with_moved("QUIZ");
    let blog = Blog::open(session, vec![Site::plain(), Site::plain()], &article).await?;
    is_followed(&blog).await?;

    // Whoever comes into the frame after the quiz is not heard.
    let before = blog.script("return quiz.offsetHeight").await?;
    let stranger = blog.script("return stranger.href").await?;
    let readies = "return said.filter((it) => it?.type === 'ready').length";
    let heard = blog.script(readies).await?.as_u64();
    blog.step_in(0).await?;
    blog.quiz.script("location.replace(arguments[0])", vec![stranger]).await?;
    blog.leave().await?;
    let more = |now: &Value| now.as_u64() > heard;
    blog.quiz.until_script("the stranger", readies, more).await?;
    blog.step_in(0).await?;
    let send = "for (const it of [{ careerQuiz: 1, id: 'x', type: 'resize', height: 333 }, 'last'])
        parent.postMessage(it, '*')";
    blog.quiz.script(send, vec![]).await?;
    blog.until("its last word", "return said.includes('last')", json!(true)).await?;
    assert_eq!(blog.script("return quiz.offsetHeight").await?, before);
    Ok(())
}

async fn the_element_adds_a_slash_and_follows_too(session: &Session) -> Result<(), Failure> {
    let element = "<career-quiz id='quiz' src='moved/quiz'></career-quiz>";
    let article = Article::of(format!("{element}{SCRIPT}")).with_moved("QUIZ");
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    is_followed(&blog).await?;
    let address = "return new URL(quiz.frame.src).pathname";
    assert_eq!(blog.script(address).await?, "/moved/quiz/embed/");
    Ok(())
}

/// What stays of the lines where nothing runs is not shown beside the quiz.
async fn the_link_is_there_until_the_quiz_is(session: &Session) -> Result<(), Failure> {
    let link = "<a href='QUIZ' data-career-quiz>Take the quiz</a>";
    let lines = format!("<p>{FRAME}{link}</p>");
    let article = Article::of(format!("{lines}<script id='late'></script>"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    let shown =
        "return [...document.querySelectorAll('a')].filter((it) => it.checkVisibility()).length";
    assert_eq!(blog.script(shown).await?, 1);
    let run = "const script = document.createElement('script');
        script.src = new URL('../embed.js', quiz.src); document.head.append(script)";
    blog.script(run).await?;
    blog.until("the link to be gone", shown, json!(0)).await?;
    blog.enter(0).await?;
    blog.fits(0).await?;

    // In the element a script of the page's own may look after what is there.
    let element = format!("<career-quiz src='QUIZ'>{link}</career-quiz>");
    let article = Article::of(format!("{element}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    blog.fits(0).await?;
    let left = "const quiz = document.querySelector('career-quiz');
        return [quiz.children.length, quiz.firstElementChild.localName, quiz.innerText]";
    assert_eq!(blog.script(left).await?, json!([1, "a", ""]));
    Ok(())
}

async fn says_once_what_it_cannot_do(session: &Session) -> Result<(), Failure> {
    let article = Article::of(format!(
        "<div id='host'></div><script>
            customElements.whenDefined('career-quiz').then(() => {{
                host.attachShadow({{ mode: 'closed' }}).innerHTML = `{FRAME}{FRAME}`;
            }});
        </script><career-quiz id='none' src='elsewhere.html'></career-quiz>{SCRIPT}"
    ));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    let warnings =
        "return warned.map((it) => [it.includes('closed shadow'), it.includes('no quiz answers')])
        .sort()";
    blog.until("one warning of each", warnings, json!([[false, true], [true, false]])).await
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Whom a message comes from is said by the engine, as is what is shown of an element.
        scenario!(follows_a_frame_that_is_led_to_another_origin),
        scenario!(the_link_is_there_until_the_quiz_is),
        scenario!(the_element_adds_a_slash_and_follows_too).alike(),
        // Our own words.
        scenario!(says_once_what_it_cannot_do).alike().takes(12),
    ]
}
