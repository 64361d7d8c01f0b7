//! The quiz looks like the page around it, whatever that looks like, and stays readable.

use end_to_end::blog::{Article, Blog};
use end_to_end::emulation::{Appearance, Colours};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::{Engine, Failure, Scenario, Session, Site, scenario};
use serde_json::{Value, json};

use crate::embedded::SCRIPT;

/// A frame as it is pasted, and styles of a page around it.
fn article(styles: &str) -> Article {
    Article::of(format!(
        "<style>{styles}</style><p>With <a href='#'>a link</a>.</p>
        <p><iframe id='quiz' src='QUIZembed/' title='A quiz' width='100%' height='800' \
        frameborder='0' data-career-quiz></iframe></p>{SCRIPT}"
    ))
}

/// Styles of a page, whether the quiz is dark in it, and the ground and font that it takes over.
struct Around {
    styles: &'static str,
    theme: &'static str,
    ground: &'static str,
    font: &'static str,
}

const PAGES: [Around; 6] = [
    Around {
        styles: "body { background: #fff; color: #222; font-family: Arial, sans-serif }",
        theme: "light",
        ground: "#ffffff",
        font: "Arial, sans-serif",
    },
    Around {
        styles: "body { background: #101418; color: #ddd; font-family: monospace } a { color: #8cf }",
        theme: "dark",
        ground: "#101418",
        font: "monospace",
    },
    Around {
        styles: "body { background: #fdf0d5; color: #3b2f2f; font-family: Georgia, serif } a { color: #9b2226 }",
        theme: "light",
        ground: "#fdf0d5",
        font: "Georgia, serif",
    },
    // As hard to read on as a ground can be.
    Around {
        styles: "body { background: rgb(118, 118, 118); color: #999; font-family: serif } a { color: #777 }",
        theme: "light",
        ground: "#767676",
        font: "serif",
    },
    // One that shines through another.
    Around {
        styles: "html { background: #000 } body { background: rgb(255 255 255 / 20%); color: #fff; \
            font-family: serif } a { color: oklch(0.9 0.1 200) }",
        theme: "dark",
        ground: "#333333",
        font: "serif",
    },
    Around {
        styles: "body { background: color(srgb 0.2 0.4 0.6); color: #fff; font-family: serif }",
        theme: "dark",
        ground: "#336699",
        font: "serif",
    },
];

const LOOK: &str = "const { theme, look } = document.documentElement.dataset;
    const { fontFamily, backgroundColor } = getComputedStyle(document.body);
    const ground = getComputedStyle(document.documentElement).getPropertyValue('--ground');
    return [look, theme, ground, fontFamily, backgroundColor]";

/// Everything in the frame stands out, on a question, on an explanation, and with a choice marked.
async fn reads(blog: &Blog<'_>, styles: &str) -> Result<(), Failure> {
    let faults = async |screen: &str| {
        let contrast = blog.quiz.contrast().await?;
        assert!(contrast.measured > 10, "{screen}: {contrast:?}");
        assert_eq!(contrast.faults, [], "{screen} in {styles}");
        Ok::<_, Failure>(())
    };
    blog.quiz.click("input[name=choice]").await?;
    blog.quiz.when("a choice to be marked", |seen| seen.chosen.is_some()).await?;
    faults("question").await?;
    blog.quiz.answer(Pick::Wrong, Certainty::Certain).await?;
    faults("explanation").await
}

async fn looks_like_the_page_around(session: &Session) -> Result<(), Failure> {
    for Around { styles, theme, ground, font } in PAGES {
        let blog = Blog::open(session, vec![Site::plain()], &article(styles)).await?;
        blog.enter(0).await?;
        let transparent = "rgba(0, 0, 0, 0)";
        let wanted = json!(["", theme, ground, font, transparent]);
        blog.quiz.until_script("the look of the page", LOOK, |found| *found == wanted).await?;
        reads(&blog, styles).await?;
    }
    Ok(())
}

/// The middle of the frame's lower edge, where nothing of the quiz is, and of the page beside it.
const PIXELS: &str =
    "const bytes = Uint8Array.from(atob(arguments[0]), (sign) => sign.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    canvas.drawImage(picture, 0, 0);
    const { left, top } = quiz.getBoundingClientRect();
    const at = (x, y) => [...canvas.getImageData(x, y, 1, 1).data];
    return [at(left + 2, top + 2), at(left - 4, top + 2)]";

/// A light page on a dark device and a dark one on a light device: no box of another colour.
async fn no_box_of_another_colour(session: &Session) -> Result<(), Failure> {
    for (colours, styles) in [
        (Colours::Dark, "body { background: #fff; color: #222 }"),
        (Colours::Light, "body { background: #101418; color: #ddd }"),
        (Colours::Dark, ":root { color-scheme: light dark }"),
        (Colours::Light, ":root { color-scheme: dark }"),
        (Colours::Dark, "body { background: linear-gradient(#046, #046); color: #fff }"),
    ] {
        session.appear(Appearance { colours, width: 768 }).await?;
        let blog = Blog::open(session, vec![Site::plain()], &article(styles)).await?;
        blog.enter(0).await?;
        blog.fits(0).await?;
        blog.quiz.until_script("the look of the page", LOOK, |found| found[0] == "").await?;
        blog.leave().await?;
        blog.script("scrollTo(0, 0)").await?;
        let taken = session.devtools("Page.captureScreenshot", json!({ "format": "png" })).await?;
        let pixels = blog.quiz.script(PIXELS, vec![taken["data"].clone()]).await?;
        assert_eq!(pixels[0], pixels[1], "{styles} on a {} device", colours.name());
    }
    Ok(())
}

/// Without the script nobody tells it, so it is light and has its own ground.
async fn a_frame_alone_is_light_on_a_dark_device(session: &Session) -> Result<(), Failure> {
    session.appear(Appearance { colours: Colours::Dark, width: 768 }).await?;
    for (query, theme, ground) in [
        ("", "light", "rgb(251, 250, 247)"),
        ("?theme=dark", "dark", "rgb(20, 24, 28)"),
        ("?theme=auto", "auto", "rgb(20, 24, 28)"),
    ] {
        let frame = format!("<iframe src='QUIZembed/{query}' title='A quiz'></iframe>");
        let blog = Blog::open(session, vec![Site::plain()], &Article::of(frame)).await?;
        blog.enter(0).await?;
        let found = blog.quiz.script(LOOK, vec![]).await?;
        let found = [found[0].clone(), found[1].clone(), found[4].clone()];
        // A page that is as the device is needs no mark.
        let theme = if theme == "auto" { Value::Null } else { json!(theme) };
        assert_eq!(json!(found), json!([null, theme, ground]), "{query}");
    }
    Ok(())
}

/// As a page does with a button for it.
async fn follows_a_page_that_becomes_dark(session: &Session) -> Result<(), Failure> {
    let styles = "body { background: #fff; color: #222; transition: background-color 0.1s }
        .dark body { background: #111; color: #eee }";
    let blog = Blog::open(session, vec![Site::plain()], &article(styles)).await?;
    blog.enter(0).await?;
    let theme = |found: &Value, theme: &str, ground: &str| found[1] == theme && found[2] == ground;
    blog.quiz.until_script("light", LOOK, |found| theme(found, "light", "#ffffff")).await?;
    blog.script("document.documentElement.className = 'dark'").await?;
    blog.step_in(0).await?;
    blog.quiz.until_script("dark", LOOK, |found| theme(found, "dark", "#111111")).await?;
    blog.script("quiz.dataset.theme = 'light'; document.documentElement.className = ''").await?;
    blog.step_in(0).await?;
    let own = |found: &Value| found[0].is_null() && found[2] == "#fbfaf7";
    blog.quiz.until_script("its own light look", LOOK, own).await.map(|_| ())
}

async fn takes_corners_title_and_width(session: &Session) -> Result<(), Failure> {
    let element = "<career-quiz corners='square' heading='1' width='400'></career-quiz>";
    let article = Article::of(format!("{element}{SCRIPT}"));
    let blog = Blog::open(session, vec![Site::plain()], &article).await?;
    blog.enter(0).await?;
    let looks = "const style = (it) => getComputedStyle(document.querySelector(it));
        return [style('.choice').borderTopLeftRadius, style('.masthead').display !== 'none',
            document.querySelector('main').offsetWidth]";
    assert_eq!(blog.quiz.script(looks, vec![]).await?, json!(["0px", true, 400]));
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // How colours are written and which ground is put behind a frame is the engine's own.
        scenario!(looks_like_the_page_around).takes(12),
        scenario!(follows_a_page_that_becomes_dark),
        scenario!(takes_corners_title_and_width).alike(),
        // What a device wishes is set by Chromium's own protocol.
        scenario!(no_box_of_another_colour).only(&[Engine::Chromium]).takes(8),
        scenario!(a_frame_alone_is_light_on_a_dark_device).only(&[Engine::Chromium]),
    ]
}
