//! The web app manifest: what a browser needs to install the quiz.

use serde::Serialize;

use crate::colours::Ground;
use crate::icons::{Icon, LARGE, MASKABLE, SMALL};
use crate::{Site, SiteError};
use quiz_model::Word;

/// The name of its file.
pub(crate) const NAME: &str = "manifest.webmanifest";

/// There is no `id`: a relative one is read from the root of the origin, so two quizzes in two
/// folders would be one app. Without it the address in `start_url` is what tells them apart.
#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    description: &'a str,
    lang: &'a str,
    dir: &'a str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    background_color: &'a str,
    theme_color: &'a str,
    icons: [Picture; 4],
}

#[derive(Serialize)]
struct Picture {
    src: &'static str,
    sizes: String,
    r#type: &'static str,
    purpose: &'static str,
}

/// The manifest, as JSON.
///
/// # Errors
/// [`SiteError::Json`] when it cannot be written as such.
pub(crate) fn manifest(site: &Site, ground: &Ground) -> Result<String, SiteError> {
    let quiz = &site.content.quiz;
    let png = |icon: Icon, purpose| Picture {
        src: icon.name,
        sizes: format!("{0}x{0}", icon.size),
        r#type: "image/png",
        purpose,
    };
    let manifest = Manifest {
        name: &quiz.title,
        short_name: quiz.short_title.as_ref().unwrap_or(&quiz.title),
        description: &quiz.description,
        lang: &quiz.language,
        dir: site.content.words.text(Word::Direction),
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: &ground.light,
        theme_color: &ground.light,
        icons: [
            Picture {
                src: "icon.svg",
                sizes: "any".to_owned(),
                r#type: "image/svg+xml",
                purpose: "any",
            },
            png(SMALL, "any"),
            png(LARGE, "any"),
            png(MASKABLE, "maskable"),
        ],
    };
    Ok(serde_json::to_string_pretty(&manifest)?)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::Languages;
    use quiz_model::{Content, sample};

    #[test]
    fn the_manifest_says_what_the_content_says() {
        let mut quiz = sample::quiz();
        quiz.short_title = Some("Short".to_owned());
        let site = Site {
            content: Content { quiz, words: sample::words() },
            guide: None,
            images: Vec::new(),
            languages: Languages::default(),
        };
        let ground = Ground { light: "#fbfaf7".to_owned(), dark: "#14181c".to_owned() };
        let written: Value = serde_json::from_str(&manifest(&site, &ground).unwrap()).unwrap();
        for (key, value) in [
            ("name", json!("Sample")),
            ("short_name", json!("Short")),
            ("description", json!("A quiz for tests.")),
            ("lang", json!("en")),
            ("start_url", json!("./")),
            ("scope", json!("./")),
            ("background_color", json!("#fbfaf7")),
            ("id", Value::Null),
        ] {
            assert_eq!(written[key], value, "{key}");
        }
        assert_eq!(
            written["icons"][3],
            json!({
                "src": "icon-maskable-512.png", "sizes": "512x512", "type": "image/png",
                "purpose": "maskable",
            })
        );
    }
}
