//! A picture as a PNG with a palette: a third of the bytes of one in full colour.

use std::collections::BTreeMap;

use resvg::tiny_skia::Pixmap;

type Colour = [u8; 3];

/// How many colours a palette holds.
const COLOURS: usize = 256;

/// The picture, which has nothing to see through. Cards have two colours on one ground and the steps
/// between them: of more than a palette holds, the rarest become those most like them.
///
/// # Errors
/// When it cannot be written as such.
pub(super) fn png(pixmap: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let colours = || pixmap.pixels().iter().map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]);
    // Neighbours are mostly alike: runs are looked up, and not each pixel.
    let mut runs: Vec<(Colour, u32)> = Vec::new();
    for colour in colours() {
        match runs.last_mut().filter(|(last, _)| *last == colour) {
            Some((_, length)) => *length += 1,
            None => runs.push((colour, 1)),
        }
    }
    let mut counts: BTreeMap<Colour, u32> = BTreeMap::new();
    for (colour, length) in &runs {
        *counts.entry(*colour).or_default() += length;
    }
    let mut palette: Vec<Colour> = counts.keys().copied().collect();
    palette.sort_by_key(|colour| std::cmp::Reverse(counts[colour]));
    palette.truncate(COLOURS);
    let places: BTreeMap<Colour, u8> =
        counts.keys().map(|colour| (*colour, most_like(*colour, &palette))).collect();
    let mut indices: Vec<u8> = Vec::new();
    for (colour, length) in &runs {
        let length = usize::try_from(*length).unwrap_or(usize::MAX);
        indices.resize(indices.len() + length, places[colour]);
    }

    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    // Neighbours in a palette are not alike, so differences say nothing.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(file)
}

/// The place in a palette of the colour most like this one.
fn most_like(colour: Colour, palette: &[Colour]) -> u8 {
    let unlike = |other: &Colour| -> u32 {
        let channels = colour.iter().zip(other);
        channels.map(|(one, other)| u32::from(one.abs_diff(*other)).pow(2)).sum()
    };
    (0..=u8::MAX).zip(palette).min_by_key(|(_, other)| unlike(other)).map_or(0, |(place, _)| place)
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Color;

    use super::*;

    #[test]
    fn a_picture_of_few_colours_stays_as_it_is() {
        let mut pixmap = Pixmap::new(40, 20).unwrap();
        pixmap.fill(Color::from_rgba8(1, 2, 3, 255));
        let other = Color::from_rgba8(255, 0, 0, 255).premultiply().to_color_u8();
        pixmap.pixels_mut()[7] = other;
        let read = Pixmap::decode_png(&png(&pixmap).unwrap()).unwrap();
        assert_eq!(read.data(), pixmap.data());
    }

    #[test]
    fn of_too_many_colours_the_rarest_become_their_like() {
        let mut pixmap = Pixmap::new(200, 4).unwrap();
        for (at, pixel) in pixmap.pixels_mut().iter_mut().enumerate() {
            // Three rows of 200 reds, and one of reds with a little green.
            let red = u8::try_from(at % 200).unwrap();
            let green = u8::from(at >= 600);
            *pixel = Color::from_rgba8(red, green, 0, 255).premultiply().to_color_u8();
        }
        let read = Pixmap::decode_png(&png(&pixmap).unwrap()).unwrap();
        for (before, after) in pixmap.pixels().iter().zip(read.pixels()) {
            assert_eq!(before.red(), after.red());
            assert!(before.green().abs_diff(after.green()) <= 1, "{before:?} {after:?}");
        }
        assert_eq!(read.pixels()[..600], pixmap.pixels()[..600]);
    }
}
