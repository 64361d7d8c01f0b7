//! Which fonts browsers have: those of one family, whatever else this machine has. A page that is right
//! with the fonts of one machine and wrong with those of another would be a matter of luck otherwise.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Failure;

/// A family: how the files of its fonts begin, and what follows.
struct Family {
    /// As the files begin, and as the names of the fonts do.
    name: &'static str,
    /// Its fonts for texts with serifs, without, and of one width.
    fonts: [&'static str; 3],
    styles: &'static [&'static str],
}

/// What a Debian without any other font has.
const DEJAVU: Family =
    Family { name: "DejaVu", fonts: ["Serif", "Sans", "Sans Mono"], styles: &["", "-Bold"] };
/// Wider than most, with higher lines.
const NOTO: Family = Family {
    name: "Noto",
    fonts: ["Serif", "Sans", "Sans Mono"],
    styles: &["-Regular", "-Bold", "-Italic", "-BoldItalic"],
};

/// Writes a configuration of fontconfig that knows the family of this font, and returns where it is.
pub(crate) fn write(folder: &Path, font: &Path) -> Result<PathBuf, Failure> {
    let file = folder.join("fonts.conf");
    fs::write(&file, configuration(font)).map_err(Failure::system("choose the fonts"))?;
    Ok(file)
}

fn configuration(font: &Path) -> String {
    let name = font.file_name().unwrap_or_default().to_string_lossy();
    let family = if name.starts_with(NOTO.name) { NOTO } else { DEJAVU };
    let folder = font.parent().unwrap_or(font).display();
    let start = family.name;
    let mut accepted = String::new();
    let mut aliases = String::new();
    for (generic, font) in ["serif", "sans-serif", "monospace"].into_iter().zip(family.fonts) {
        let file = font.replace(' ', "");
        for style in family.styles {
            let _ = write!(accepted, "<glob>{folder}/{start}{file}{style}.ttf</glob>");
        }
        let _ = writeln!(
            aliases,
            "<alias><family>{generic}</family><prefer><family>{start} {font}</family></prefer>\
             </alias>"
        );
    }
    format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n<fontconfig>\n\
         <dir>{folder}</dir>\n\
         <selectfont><rejectfont><glob>*</glob></rejectfont>\
         <acceptfont>{accepted}</acceptfont></selectfont>\n\
         {aliases}\
         <cachedir>/var/cache/fontconfig</cachedir>\n\
         <cachedir prefix=\"xdg\">fontconfig</cachedir>\n</fontconfig>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_family_is_that_of_the_font_and_no_other_font_is_let_in() {
        let dejavu = configuration(Path::new("/fonts/dejavu/DejaVuSans.ttf"));
        assert!(dejavu.contains("<dir>/fonts/dejavu</dir>"), "{dejavu}");
        assert!(dejavu.contains("<glob>/fonts/dejavu/DejaVuSansMono-Bold.ttf</glob>"), "{dejavu}");
        assert!(dejavu.contains("<family>serif</family><prefer><family>DejaVu Serif</family>"));
        assert!(dejavu.contains("<rejectfont><glob>*</glob></rejectfont>"), "{dejavu}");
        let noto = configuration(Path::new("/fonts/noto/NotoSans-Regular.ttf"));
        assert!(noto.contains("<glob>/fonts/noto/NotoSerif-Italic.ttf</glob>"), "{noto}");
        assert!(!noto.contains("DejaVu"), "{noto}");
    }
}
