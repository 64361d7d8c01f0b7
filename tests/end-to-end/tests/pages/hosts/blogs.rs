//! The quiz in blogs as they are: pasted into a real WordPress, and by the shortcode of
//! `docs/embedding.md` in what Hugo builds.

use std::env;

use end_to_end::blog::Blog;
use end_to_end::hugo::Hugo;
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::wordpress::WordPress;
use end_to_end::{Failure, Scenario, Screen, Session, Site, scenario};
use serde_json::{Value, json};
use xtask::blogs::Blogs;

/// As WordPress saves an address that was pasted into its editor of blocks.
const BLOCK: &str =
    "<!-- wp:embed {\"url\":\"QUIZ\",\"type\":\"rich\",\"providerNameSlug\":\"quiz\"} -->
<figure class=\"wp-block-embed is-type-rich is-provider-quiz wp-block-embed-quiz\">\
<div class=\"wp-block-embed__wrapper\">
QUIZ
</div></figure>
<!-- /wp:embed -->";

/// What WordPress has made of the address, and whether it follows the height up to its own limit.
const WORDPRESS_FRAME: &str = "const frame = document.querySelector('iframe');
    const { secret } = frame.dataset;
    const told = said.findLast((it) => it?.message === 'height');
    const { display } = getComputedStyle(document.querySelector('blockquote'));
    return [frame.sandbox.value, frame.src.endsWith(`embed/#?secret=${secret}`), frame.title,
        frame.hasAttribute('style'), display, told?.secret === secret,
        frame.offsetHeight === Math.min(told?.value, 1000)]";

/// Whether the frame's first heading is in the window.
const HEADING: &str = "const { top } = document.querySelector('main h1').getBoundingClientRect();
    return top >= -1 && top < innerHeight";

async fn follows(blog: &Blog<'_>) -> Result<(), Failure> {
    let title = "Becoming an AI project manager: what do you believe?";
    let expected = json!(["allow-scripts", true, title, false, "none", true, true]);
    blog.until("a frame of WordPress", WORDPRESS_FRAME, expected).await
}

/// The question in its frame, an explanation that WordPress cuts at 1,000 px, and the next question.
async fn takes_it(blog: &Blog<'_>) -> Result<(), Failure> {
    blog.enter(0).await?;
    assert!(blog.fits(0).await? > 640.0, "higher than it says in oembed.json");
    follows(blog).await?;
    blog.enter(0).await?;
    // A confident miss has all of its explanation open.
    blog.quiz.answer(Pick::Wrong, Certainty::Certain).await?;
    let height = "return document.querySelector('iframe').offsetHeight";
    blog.until("the greatest height", height, json!(1000)).await?;
    blog.step_in(0).await?;
    let scrolls = "scrollTo(0, 400); return scrollY";
    blog.quiz.until_script("a frame that scrolls", scrolls, |at| *at == json!(400)).await?;

    blog.quiz.go_on().await?;
    let is_true = |seen: &Value| *seen == json!(true);
    blog.quiz.until_script("the heading", HEADING, is_true).await?;
    blog.fits(0).await?;
    follows(blog).await?;
    blog.enter(0).await?;
    blog.quiz.finish(Pick::Right, Certainty::Certain).await?;
    // The result has another height, and what moves meanwhile is not hit by a click.
    follows(blog).await?;
    blog.enter(0).await?;
    Ok(())
}

async fn word_press_embeds_a_pasted_address(session: &Session) -> Result<(), Failure> {
    let blogs = Blogs::from_variables(env::var_os).map_err(Failure::NotTold)?;
    let quiz = session.serve(Site::announced()).await?;
    let address = quiz.address().to_owned();
    let posts = [format!("Before.\n\n{address}\n\nAfter."), BLOCK.replace("QUIZ", &address)];
    let word_press = WordPress::start(&blogs, &address, &posts).await?;
    let blog = Blog::at(session, quiz, word_press.address());
    for post in word_press.posts() {
        blog.visit(&post).await?;
        takes_it(&blog).await?;
    }
    // A link to the quiz's own page opens in the place of the article: WordPress does that itself.
    blog.quiz.click(".foot a[href='./']:not([data-path-page])").await?;
    blog.until("the quiz itself", "return location.href", json!(address)).await
}

async fn hugo_embeds_by_the_shortcode_of_the_document(session: &Session) -> Result<(), Failure> {
    let blogs = Blogs::from_variables(env::var_os).map_err(Failure::NotTold)?;
    let quiz = session.serve(Site::plain()).await?;
    let hugo = Hugo::build(&blogs, quiz.address())?;
    let blog = Blog::serve(session, quiz, xtask::server::router(&hugo.pages()))?;
    blog.visit("article/").await?;
    blog.enter(0).await?;
    blog.fits(0).await?;
    blog.quiz.answer(Pick::Wrong, Certainty::Certain).await?;
    assert!(blog.fits(0).await? > 1000.0, "nothing cuts it here");
    blog.quiz.go_on().await?;
    blog.fits(0).await?;
    let seen = blog.quiz.finish(Pick::Right, Certainty::Certain).await?;
    assert_eq!(seen.screen, Some(Screen::Result));
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Frames in pages that we did not write, as engines lay them out.
        scenario!(word_press_embeds_a_pasted_address).with_hosts().takes(20),
        scenario!(hugo_embeds_by_the_shortcode_of_the_document).with_hosts().takes(6),
    ]
}
