//! The code of a link as it is drawn on the built page, read off the screen as a camera would.

use end_to_end::emulation::{Appearance, Colours};
use end_to_end::{Engine, Failure, Scenario, Session, Site, scenario};
use serde_json::json;

use super::share_sheet::open_sheet;

/// Unfolds the code, gives it a width in CSS pixels, or leaves it as the page has it, brings it to the
/// middle of the screen and says how large it is.
const PLACE: &str = "const code = document.querySelector('.code'); code.open = true;
    const drawn = code.querySelector('svg');
    drawn.style.inlineSize = arguments[0] ? arguments[0] + 'px' : '';
    drawn.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const { width, height } = drawn.getBoundingClientRect();
    return [width, height]";

/// The light of each pixel of a picture, row by row, with its width.
const LIGHT: &str = "const bytes = Uint8Array.from(atob(arguments[0]), sign => sign.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = picture;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(picture, 0, 0);
    const { data } = canvas.getImageData(0, 0, width, height);
    const light = [];
    for (let at = 0; at < data.length; at += 4)
        light.push(Math.round((data[at] + data[at + 1] + data[at + 2]) / 3));
    return [width, light]";

/// A picture in grey: its width, and each pixel's light.
struct Picture {
    width: usize,
    light: Vec<u8>,
}

impl Picture {
    fn height(&self) -> usize {
        self.light.len() / self.width
    }

    /// What each reader reads, by name.
    fn read(&self) -> [(&'static str, Option<String>); 3] {
        [("rqrr", self.by_rqrr()), ("quircs", self.by_quircs()), ("rxing", self.by_rxing())]
    }

    fn by_rqrr(&self) -> Option<String> {
        let light = |x: usize, y: usize| self.light[y * self.width + x];
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height(), light);
        image.detect_grids().iter().find_map(|code| Some(code.decode().ok()?.1))
    }

    fn by_quircs(&self) -> Option<String> {
        let mut reader = quircs::Quirc::default();
        let mut found = reader.identify(self.width, self.height(), &self.light);
        let read = found.find_map(|code| code.ok()?.decode().ok())?;
        String::from_utf8(read.payload).ok()
    }

    fn by_rxing(&self) -> Option<String> {
        let [width, height] = [self.width, self.height()].map(u32::try_from);
        let format = Some(rxing::BarcodeFormat::QR_CODE);
        let read =
            rxing::helpers::detect_in_luma_slice(&self.light, width.ok()?, height.ok()?, format);
        Some(read.ok()?.getText().to_owned())
    }
}

/// The link that the sheet shows has its code below it: at 120 pixels, and as large as the page draws
/// it, also on a small telephone.
async fn is_read_off_a_dark_page(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    open_sheet(&quiz).await?;
    let link = "return document.querySelector('input[name=share-link]').value";
    let link: String = serde_json::from_value(quiz.script(link, vec![]).await?)?;
    for (width, pixels) in [(768, Some(120)), (768, None), (320, None)] {
        session.appear(Appearance { colours: Colours::Dark, width }).await?;
        let place = quiz.script(PLACE, vec![json!(pixels)]).await?;
        let [wide, high]: [f64; 2] = serde_json::from_value(place)?;
        let expected = pixels.map_or(240.0, f64::from);
        assert!((wide - expected).abs() < 0.01 && (high - wide).abs() < 0.01, "{wide} × {high}");
        let taken = session.devtools("Page.captureScreenshot", json!({ "format": "png" })).await?;
        let light = quiz.script(LIGHT, vec![taken["data"].clone()]).await?;
        let (width, light): (usize, Vec<u8>) = serde_json::from_value::<(_, _)>(light)?;
        assert!(light[0] < 64, "the page is dark: {}", light[0]);
        for (reader, read) in (Picture { width, light }).read() {
            assert_eq!(read.as_deref(), Some(&*link), "{reader} at {wide} pixels");
        }
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    // Colours and pictures by Chromium's own protocol; what is drawn is the same in all three.
    vec![scenario!(is_read_off_a_dark_page).only(&[Engine::Chromium])]
}
