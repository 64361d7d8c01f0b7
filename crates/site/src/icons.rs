//! The icons, drawn at build time from one picture: a way that forks, of which one branch leads on.

#[cfg(feature = "desk")]
use resvg::tiny_skia::{Color, Pixmap, Transform};
#[cfg(feature = "desk")]
use resvg::usvg::{Options, Tree};

#[cfg(feature = "desk")]
use super::SiteError;

/// The picture; browsers that can, show it as it is.
pub(super) const PICTURE: &str = include_str!("icon.svg");

#[cfg(feature = "desk")]
/// The ground of the picture, which is the light accent of `styles/tokens.css`.
const GROUND: (u8, u8, u8) = (0x0b, 0x5a, 0x6e);

/// An icon in pixels.
pub(super) struct Icon {
    /// The name of its file.
    pub(super) name: &'static str,
    /// Its width and height.
    pub(super) size: u32,
    /// Whether the ground reaches into the corners, for those who cut a shape of their own.
    #[cfg_attr(not(feature = "desk"), expect(dead_code, reason = "icons are drawn at a desk"))]
    pub(super) fills: bool,
}

pub(super) const SMALL: Icon = Icon { name: "icon-192.png", size: 192, fills: false };
pub(super) const LARGE: Icon = Icon { name: "icon-512.png", size: 512, fills: false };
pub(super) const MASKABLE: Icon = Icon { name: "icon-maskable-512.png", size: 512, fills: true };
/// What iOS asks for. It rounds the corners itself and paints transparent ones black.
pub(super) const APPLE: Icon = Icon { name: "apple-touch-icon.png", size: 180, fills: true };

/// Every icon that is drawn.
pub(super) const ALL: [Icon; 4] = [SMALL, LARGE, MASKABLE, APPLE];

#[cfg(feature = "desk")]
impl Icon {
    /// Draws it, as a PNG.
    ///
    /// # Errors
    /// [`SiteError::Icon`] when the picture cannot be drawn.
    pub(super) fn png(&self) -> Result<Vec<u8>, SiteError> {
        let fault = |why: String| SiteError::Icon { size: self.size, why };
        let tree = Tree::from_str(PICTURE, &Options::default())
            .map_err(|error| fault(error.to_string()))?;
        let mut pixmap = Pixmap::new(self.size, self.size)
            .ok_or_else(|| fault("there is no room for it".to_owned()))?;
        if self.fills {
            let (red, green, blue) = GROUND;
            pixmap.fill(Color::from_rgba8(red, green, blue, u8::MAX));
        }
        let scale = f32::from(u16::try_from(self.size).unwrap_or(u16::MAX)) / tree.size().width();
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        pixmap.encode_png().map_err(|error| fault(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use quiz_core::share::poster::{Measure, Poster, PosterSize, Shape};

    use super::*;

    fn drawn(icon: &Icon) -> Pixmap {
        Pixmap::decode_png(&icon.png().unwrap()).unwrap()
    }

    fn corner(icon: &Icon) -> (u8, u8, u8, u8) {
        let corner = drawn(icon).pixel(0, 0).unwrap().demultiply();
        (corner.red(), corner.green(), corner.blue(), corner.alpha())
    }

    #[test]
    fn each_icon_has_its_size() {
        for icon in ALL {
            let drawn = drawn(&icon);
            assert_eq!((drawn.width(), drawn.height()), (icon.size, icon.size), "{}", icon.name);
        }
    }

    #[test]
    fn the_sign_is_that_of_cards_and_pictures() {
        struct NoFont;
        impl Measure for NoFont {
            fn width(&self, _: &str, _: u16, _: u16) -> f32 {
                0.0
            }
            fn letters(&self, _: &str) -> Vec<String> {
                Vec::new()
            }
        }
        let poster = Poster::default();
        let shapes = poster.shapes(PosterSize::Wide, false, &NoFont).unwrap();
        let paths: Vec<_> = shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Path { d, .. } => Some(*d),
                _ => None,
            })
            .collect();
        assert_eq!(paths.len(), 2);
        for d in paths {
            assert!(PICTURE.contains(&format!(r#"d="{d}""#)), "{d}");
        }
    }

    #[test]
    fn only_icons_that_are_cut_fill_their_corners() {
        assert_eq!(corner(&SMALL).3, 0);
        assert_eq!(corner(&MASKABLE), (0x0b, 0x5a, 0x6e, 255));
    }

    /// A shape of the system's own may cut off all but a circle of four fifths of the width.
    #[test]
    fn nothing_of_the_picture_lies_where_it_may_be_cut_off() {
        let drawn = drawn(&MASKABLE);
        let ground = drawn.pixel(0, 0).unwrap();
        let radius = 512.0 * 0.4;
        for y in 0..512_u16 {
            for x in 0..512_u16 {
                let (across, down) = (f32::from(x) - 255.5, f32::from(y) - 255.5);
                if across.hypot(down) > radius {
                    assert_eq!(drawn.pixel(x.into(), y.into()), Some(ground), "at {x}, {y}");
                }
            }
        }
    }

    #[test]
    fn the_icon_has_the_accents_of_the_pages() {
        let tokens = include_str!("../../../styles/tokens.css");
        for accent in ["#0b5a6e", "#7fd0e2"] {
            assert!(PICTURE.contains(accent) && tokens.contains(accent), "{accent}");
        }
    }
}
