//! The fonts of the cards. They come with a crate, so that a card is the same on every machine.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Style, Weight};
use resvg::usvg::{self, Node, Options, Tree};
use unicode_segmentation::UnicodeSegmentation;

use quiz_core::share::poster::{BOLD, Measure, REGULAR};

use crate::template::escape;

/// Latin, Greek, Cyrillic and Hebrew, in the manner of the titles of the pages. Letters of other scripts come
/// from the first font that has them.
pub(super) const FAMILY: &str = "Libertinus Serif";
/// The weights that are used.
const WEIGHTS: [u16; 2] = [REGULAR, BOLD];

/// Fonts to set texts with.
pub(super) struct Fonts(Arc<Database>);

impl Fonts {
    /// Reads them. Fonts for formulas and slanted ones could be taken for a letter that is missing
    /// in the first, so they are left out.
    pub(super) fn load() -> Self {
        let mut fonts = Database::new();
        // Arabic, before the fonts for code, in which every letter is as wide as the next.
        for font in [dejavu::sans::regular(), dejavu::sans::bold()] {
            fonts.load_font_data(font.to_vec());
        }
        for font in typst_assets::fonts() {
            fonts.load_font_data(font.to_vec());
        }
        let unfit = fonts.faces().filter(|face| {
            let is_weight = WEIGHTS.map(Weight).contains(&face.weight);
            let for_formulas = face.families.iter().any(|(name, _)| name.contains("Math"));
            face.style != Style::Normal || !is_weight || for_formulas
        });
        for id in unfit.map(|face| face.id).collect::<Vec<_>>() {
            fonts.remove_face(id);
        }
        fonts.set_serif_family(FAMILY);
        Self(Arc::new(fonts))
    }

    /// Reads a picture with texts.
    ///
    /// # Errors
    /// When it is no SVG.
    pub(super) fn read(&self, picture: &str) -> Result<Tree, usvg::Error> {
        let options = Options { fontdb: Arc::clone(&self.0), ..Options::default() };
        Tree::from_str(picture, &options)
    }
}

impl Measure for Fonts {
    /// What hangs over the ends of a text is counted.
    fn width(&self, text: &str, size: u16, weight: u16) -> f32 {
        let text = escape(text);
        let picture = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><text font-family="{FAMILY}" font-size="{size}" font-weight="{weight}">{text}</text></svg>"#
        );
        let Ok(tree) = self.read(&picture) else { return 0.0 };
        let [Node::Text(text)] = tree.root().children() else { return 0.0 };
        let (pen, ink) = (text.bounding_box(), text.flattened().bounding_box());
        pen.right().max(ink.right()) - pen.left().min(ink.left())
    }

    fn letters(&self, word: &str) -> Vec<String> {
        word.graphemes(true).map(ToOwned::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_measured_by_its_letters() {
        let fonts = Fonts::load();
        let width = |text| fonts.width(text, 100, BOLD) / 100.0;
        assert!((0.2..0.5).contains(&width("i")), "{}", width("i"));
        assert!(width("www") > 2.0 * width("iii"));
        assert!((width("nnnn") / width("nn") - 2.0).abs() < 0.1);
        assert!(fonts.width("weight", 40, BOLD) > fonts.width("weight", 40, REGULAR));
    }

    #[test]
    fn only_upright_fonts_of_two_weights_are_there() {
        let families: Vec<_> = Fonts::load()
            .0
            .faces()
            .map(|face| (face.families[0].0.clone(), face.weight.0))
            .collect();
        assert!(families.contains(&(FAMILY.to_owned(), REGULAR)), "{families:?}");
        assert!(families.contains(&(FAMILY.to_owned(), BOLD)), "{families:?}");
        assert_eq!(families.len(), 8, "{families:?}");
    }
}
