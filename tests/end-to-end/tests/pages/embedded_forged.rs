//! Messages that look like ours: the article and the quiz heed none that comes from elsewhere or holds
//! what it should not.

use end_to_end::blog::{Article, Blog};
use end_to_end::{Failure, Scenario, Session, Site, scenario};
use serde_json::{Value, json};

use crate::embedded::{FRAME, SCRIPT};

/// Messages that are like ours, but for something. The sound one is sent by those who may not.
const FORGED: &str = "
    const sound = { careerQuiz: 1, id: 'x', type: 'resize', height: 333 };
    const numbers = [1e9, 20001, NaN, Infinity, -5, 0, 1.5, '700', null, {}, [700], undefined];
    window.forged = [
        ...numbers.map((height) => ({ ...sound, height })),
        ...numbers.map((top) => ({ ...sound, type: 'scroll', top })),
        ...numbers.map((step) => ({ ...sound, type: 'progress', step, total: 5 })),
        ...numbers.filter((it) => it !== '700').map((path) => ({ ...sound, type: 'result', path, right: 1, total: 5 })),
        { ...sound, type: 'result', path: '<b>', right: 1, total: 5 },
        { ...sound, careerQuiz: 2 }, { ...sound, careerQuiz: '1' }, { ...sound, type: 'other' },
        null, undefined, 7, 'resize', [], [sound], JSON.stringify(sound),
    ];";

async fn ignores_forged_messages_to_the_article(session: &Session) -> Result<(), Failure> {
    let frame = FRAME.replace("data-career-quiz", "data-career-quiz data-results");
    let stranger = "<iframe id='stranger' src='QUIZ1embed/'></iframe>";
    let article = Article::of(format!("{frame}{stranger}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain(), Site::plain()], &article).await?;
    blog.enter(0).await?;
    let before = blog.fits(0).await?;
    let state = "return [quiz.offsetHeight, happened.length, scrollY, thrown]";
    let known = blog.script(state).await?;

    // From the article itself, from another frame, and from the right frame with wrong values.
    let send = "for (const it of forged) parent.postMessage(it, '*');";
    blog.script(&format!("{FORGED} {send} window.postMessage(sound, '*')")).await?;
    blog.step_in(1).await?;
    blog.quiz.script(&format!("{FORGED} {send} parent.postMessage(sound, '*')"), vec![]).await?;
    blog.step_in(0).await?;
    blog.quiz.script(&format!("{FORGED} {send} parent.postMessage('all', '*')"), vec![]).await?;
    blog.until("all of them", "return said.includes('all')", json!(true)).await?;
    assert_eq!(blog.script(state).await?, known, "{before}");

    // A page of another origin in the place of the quiz.
    let stranger = blog.script("return stranger.src").await?;
    let heights = "return said.filter((it) => it?.type === 'resize').length";
    let heard = blog.script(heights).await?.as_u64();
    blog.step_in(0).await?;
    blog.quiz.script("location.replace(arguments[0])", vec![stranger]).await?;
    blog.leave().await?;
    let more = |now: &Value| now.as_u64() > heard;
    blog.quiz.until_script("its height", heights, more).await?;
    blog.step_in(0).await?;
    blog.quiz.script(&format!("{FORGED} parent.postMessage(sound, '*')"), vec![]).await?;
    blog.quiz.script("parent.postMessage('last', '*')", vec![]).await?;
    blog.until("the last of them", "return said.includes('last')", json!(true)).await?;
    assert_eq!(blog.script(state).await?, known, "it is not what the frame's address says");
    Ok(())
}

async fn ignores_forged_messages_to_the_quiz(session: &Session) -> Result<(), Failure> {
    let stranger = "<iframe id='stranger' src='QUIZ1embed/'></iframe>";
    let article = Article::of(format!("{FRAME}{stranger}"));
    let blog = Blog::open(session, vec![Site::plain(), Site::plain()], &article).await?;
    blog.enter(0).await?;
    let looks = "const { theme = '', accent = '' } = document.documentElement.dataset;
        return [theme, accent, document.documentElement.style.getPropertyValue('--accent-light'),
            [...document.querySelectorAll('[data-notice=told]')]
                .every((notice) => notice.getClientRects().length === 0)]";
    let before = blog.quiz.script(looks, vec![]).await?;
    assert_eq!(before, json!(["light", "", "", true]));

    blog.step_in(1).await?;
    let from_a_neighbour = "for (const it of [
        { careerQuiz: 1, type: 'config', theme: 'dark', accent: '#f00' },
        { careerQuiz: 1, type: 'hello', results: true },
    ]) parent.frames[0].postMessage(it, '*')";
    blog.quiz.script(from_a_neighbour, vec![]).await?;
    let nonsense = "for (const it of [
        { careerQuiz: 2, type: 'config', theme: 'dark' }, { careerQuiz: 1, type: 'config', theme: 'pink' },
        { careerQuiz: 1, type: 'config', theme: ['dark'] }, { careerQuiz: 1, type: 'config', theme: {} },
        { careerQuiz: 1, type: 'config', accent: 7 }, { careerQuiz: 1, type: 'config', language: 9 },
        { careerQuiz: 1, type: 'config', accent: 'url(https://elsewhere.example/)' },
        { careerQuiz: 1, type: 'config', look: { ground: 'rgb(0, 0, 0)' } },
        { careerQuiz: 1, type: 'config', look: [] }, { careerQuiz: 1, type: 'config', look: 'dark' },
        { careerQuiz: 1, type: 'config', corners: 'url(x)' }, { careerQuiz: 1, type: 'eval' },
        null, undefined, 7, 'config', [], JSON.stringify({ careerQuiz: 1, type: 'config', theme: 'dark' }),
        { careerQuiz: 1, type: 'hello', results: 'yes' },
    ]) frames[0].postMessage(it, '*')";
    blog.script(nonsense).await?;
    let greeted = "return said.filter(({ type }) => type === 'ready').length";
    blog.until("the last of them to be answered", greeted, json!(3)).await?;
    blog.step_in(0).await?;
    assert_eq!(blog.quiz.script(looks, vec![]).await?, before);

    blog.script("frames[0].postMessage({ careerQuiz: 1, type: 'config', theme: 'dark' }, '*')")
        .await?;
    blog.step_in(0).await?;
    blog.quiz.until_script("a sound one", looks, |found| found[0] == "dark").await?;
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Whom a message comes from is said by the engine.
        scenario!(ignores_forged_messages_to_the_article),
        scenario!(ignores_forged_messages_to_the_quiz),
    ]
}
