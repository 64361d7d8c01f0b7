//! Boxes around a frame that do not grow with it: one that is there for the frame alone follows, in any
//! other that cuts it off the frame scrolls.

use end_to_end::blog::{Article, Blog};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Failure, Scenario, Session, Site, scenario};
use serde_json::{Value, json};

use crate::embedded::SCRIPT;

const FRAME: &str = "<iframe id='quiz' src='QUIZembed/' title='A quiz' data-career-quiz></iframe>";
/// As themes and editors make a frame responsive: a ratio by padding, cut off outside of it.
const CLIPS: &str = "<style>
    .part { width: 600px }
    .box { position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden }
    .box iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }
</style>";
/// As Bootstrap 5 and WordPress do: a ratio by what stands before it, and nothing cut off.
const OVERLAPS: &str = "<style>
    .part { width: 600px }
    .box { position: relative; width: 100% }
    .box::before { content: ''; display: block; padding-top: 56.25% }
    .box > * { position: absolute; top: 0; left: 0; width: 100%; height: 100%; border: 0 }
</style>";
const RATIO: &str = "<style>
    .part { width: 600px }
    .box { aspect-ratio: 16 / 9; overflow: clip }
    .box iframe { width: 100%; height: 100%; border: 0; display: block }
</style>";

/// Whether the box ends where the frame does, and the article goes on below it.
const FOLLOWS: &str = "const { bottom } = framesIn(document)[0].getBoundingClientRect();
    return [Math.abs(box.getBoundingClientRect().bottom - bottom) < 2,
        below.getBoundingClientRect().top >= bottom - 1, warned]";

async fn follows_in(session: &Session, style: &str, inside: &str) -> Result<(), Failure> {
    let article = format!(
        "{style}<div class='part'><div id='box' class='box'>{inside}</div>
            <p id='below'>Below.</p></div>{SCRIPT}"
    );
    let blog = Blog::open(session, vec![Site::plain()], &Article::of(article)).await?;
    blog.enter(0).await?;
    let question = blog.fits(0).await?;
    blog.until("a box as high as the quiz", FOLLOWS, json!([true, true, []])).await?;
    blog.step_in(0).await?;
    blog.quiz.answer(Pick::Wrong, Certainty::Certain).await?;
    let explanation = blog.fits(0).await?;
    assert!(explanation > question, "{explanation} after {question}");
    blog.until("the box to follow", FOLLOWS, json!([true, true, []])).await?;
    blog.step_in(0).await?;
    blog.quiz.go_on().await?;
    assert!(blog.fits(0).await? < explanation, "it shrinks again");
    blog.until("the box to shrink", FOLLOWS, json!([true, true, []])).await
}

async fn a_box_of_a_ratio_that_clips_follows(session: &Session) -> Result<(), Failure> {
    follows_in(session, CLIPS, FRAME).await
}

async fn a_box_of_a_ratio_that_overlaps_follows(session: &Session) -> Result<(), Failure> {
    follows_in(session, OVERLAPS, FRAME).await
}

/// The whole of the lines, and the element, in a box that was made for a frame.
async fn it_follows_whatever_of_the_lines_is_in_it(session: &Session) -> Result<(), Failure> {
    let lines = format!("<p>{FRAME}<a href='QUIZ' data-career-quiz>Take the quiz</a></p>");
    follows_in(session, OVERLAPS, &lines).await?;
    follows_in(session, OVERLAPS, "<career-quiz id='quiz' src='QUIZ'></career-quiz>").await?;
    follows_in(session, RATIO, FRAME).await
}

/// With something else in it, the box is not ours to change.
async fn it_scrolls_in_a_box_that_cuts_it_off(session: &Session) -> Result<(), Failure> {
    let article = format!(
        "<div id='box' style='height: 420px; overflow: hidden'><h2>A part of a page</h2>{FRAME}</div>
        <p id='below'>Below.</p>{SCRIPT}"
    );
    let blog = Blog::open(session, vec![Site::plain()], &Article::of(article)).await?;
    blog.enter(0).await?;
    let room = "const frame = quiz.getBoundingClientRect();
        return [Math.abs(box.getBoundingClientRect().bottom - frame.bottom) < 2, box.offsetHeight,
            warned.length]";
    blog.until("a frame that ends with its box", room, json!([true, 420, 1])).await?;
    blog.step_in(0).await?;
    let scrolls = "scrollTo(0, 1e6); return scrollY > 100
        && document.querySelector('button[value=\"3\"]').getBoundingClientRect().bottom <= innerHeight";
    let is_true = |found: &Value| *found == json!(true);
    blog.quiz.until_script("the last certainty in view", scrolls, is_true).await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.until("nothing to be said twice", room, json!([true, 420, 1])).await
}

async fn it_grows_where_it_is_scaled_and_in_the_shadow_of_another(
    session: &Session,
) -> Result<(), Failure> {
    let article = format!(
        "<div id='host' style='transform: scale(0.8)'></div><script>
            host.attachShadow({{ mode: 'open' }}).innerHTML = `{FRAME}`;
        </script>{SCRIPT}"
    );
    let blog = Blog::open(session, vec![Site::plain()], &Article::of(article)).await?;
    blog.enter(0).await?;
    blog.fits(0).await?;
    // Where it is scaled, the drivers press beside what they mean to.
    blog.script("host.style.transform = ''").await?;
    blog.step_in(0).await?;
    blog.quiz.answer(Pick::Right, Certainty::Certain).await?;
    blog.fits(0).await?;
    assert_eq!(blog.script("return warned").await?, json!([]));
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // How boxes are laid out is the engine's own.
        scenario!(a_box_of_a_ratio_that_clips_follows),
        scenario!(a_box_of_a_ratio_that_overlaps_follows),
        scenario!(it_follows_whatever_of_the_lines_is_in_it).takes(8),
        scenario!(it_scrolls_in_a_box_that_cuts_it_off),
        scenario!(it_grows_where_it_is_scaled_and_in_the_shadow_of_another),
    ]
}
