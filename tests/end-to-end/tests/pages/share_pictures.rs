//! The pictures of a result, as files.

use end_to_end::{Failure, Quiz, Scenario, Site, scenario};
use serde_json::json;

use super::share_sheet::{KEEP_FILES, open_sheet};

/// The last file when it is a picture `tall` pixels high: its kind, its width, the colour of its ground,
/// and whether anything is painted at the top, between, and at the foot.
const PAINTED: &str = "const picture = window.files.at(-1);
    if (!picture.type.startsWith('image')) return null;
    const bitmap = await createImageBitmap(picture);
    const { width, height } = bitmap;
    if (height !== tall) return null;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const painted = (from, to) => data.subarray(from * width * 4, to * width * 4)
        .some((value, at) => at % 4 < 3 && value !== data[at % 4]);
    return [picture.type, width, [...data.subarray(0, 3)], painted(0, 50), painted(50, height - 50),
        painted(height - 50, height)]";

/// Both are saved, in the colours of the preview cards, and their margins are free.
async fn saves_the_pictures(quiz: &Quiz) -> Result<(), Failure> {
    open_sheet(quiz).await?;
    quiz.script(KEEP_FILES, vec![]).await?;
    for (name, width, height) in [("picture", 1200, 630), ("picture-tall", 1080, 1920)] {
        quiz.click(&format!("button[name={name}]")).await?;
        let script = format!("const tall = {height}; {PAINTED}");
        let picture = quiz.until_script(name, &script, |found| !found.is_null()).await?;
        let colour = [11, 90, 110];
        assert_eq!(picture, json!(["image/png", width, colour, false, true, false]), "{name}");
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    // Canvases and files are the engine's own.
    vec![scenario!(saves_the_pictures, Site::plain())]
}
