//! Pictures of every state, and one page that shows them all, for people to look at; and how many words
//! and how high each is.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::emulation::{Appearance, Colours};
use crate::session::Session;
use crate::states::{self, State};
use crate::{Failure, Quiz};

const HEAD: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>Career Quiz, every state</title>
<style>
body { font-family: system-ui, sans-serif; margin: 1rem; background: #ddd; color: #111 }
section div { display: grid; grid-template-columns: 240px 380px 560px; gap: 1rem; align-items: start }
figure { margin: 0 }
a { display: block; max-block-size: 480px; overflow: hidden; border: 1px solid #777 }
img { display: block; inline-size: 100% }
</style>
</head>
<body>
<h1>Career Quiz, every state</h1>
<p>Each picture is the top of the page; a click shows all of it.</p>
";

/// Writes a picture of every state in light and dark at each width into a folder, and an
/// `index.html` that shows them. Prints the words and the height of each on a telephone and on a desk.
///
/// # Errors
/// When a state is not reached, or a file cannot be written.
pub async fn write(session: &Session, folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(Failure::system(format!("create {}", folder.display())))?;
    let appearances = Appearance::of(&[Colours::Light, Colours::Dark]);
    let mut page = HEAD.to_owned();
    println!("{}", line("", SIZES.map(|(width, _)| format!("words, height at {width}"))));
    for state in states::ALL {
        let quiz = state.reach(session).await?;
        println!("{}", line(state.name, sizes(session, &quiz).await?));
        for &appearance in &appearances {
            session.appear(appearance).await?;
            let picture = whole_page(session, &quiz, appearance.width).await?;
            save(&folder.join(file_name(state, appearance)), &picture)?;
        }
        page.push_str(&section(state, &appearances));
    }
    page.push_str("</body>\n</html>\n");
    save(&folder.join("index.html"), page.as_bytes())
}

/// A telephone, and a desk.
const SIZES: [(u32, u32); 2] = [(360, 740), (1280, 800)];

/// What a state asks of who reads it, at each size.
async fn sizes(session: &Session, quiz: &Quiz) -> Result<[String; 2], Failure> {
    let mut told = [String::new(), String::new()];
    for ((width, height), told) in SIZES.into_iter().zip(&mut told) {
        session.resize(width, height).await?;
        let measured = quiz.measured().await?;
        *told = format!("{:>5} {:>6} px", measured.words, measured.page_height);
    }
    Ok(told)
}

fn line(name: &str, told: [String; 2]) -> String {
    format!("{name:<28} {:>24} {:>24}", told[0], told[1]).trim_end().to_owned()
}

/// A picture of all that could be scrolled to.
async fn whole_page(session: &Session, quiz: &Quiz, width: u32) -> Result<Vec<u8>, Failure> {
    let script = "return Math.ceil(document.scrollingElement.scrollHeight)";
    let height: u32 = serde_json::from_value(quiz.script(script, vec![]).await?)?;
    session.resize(width, height).await?;
    Ok(session.client.screenshot().await?)
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(Failure::system(format!("write {}", path.display())))
}

fn file_name(state: &State, appearance: Appearance) -> String {
    format!("{}-{}-{}.png", state.name, appearance.colours.name(), appearance.width)
}

/// The pictures of one state. Names and words are the project's own, so nothing is escaped.
fn section(state: &State, appearances: &[Appearance]) -> String {
    let mut text = format!("<section>\n<h2>{}</h2>\n<p>{}</p>\n<div>\n", state.name, state.about);
    for &appearance in appearances {
        let file = file_name(state, appearance);
        let _ = writeln!(
            text,
            "<figure><a href=\"{file}\"><img loading=\"lazy\" src=\"{file}\" \
             alt=\"{}, {appearance}\"></a><figcaption>{appearance}</figcaption></figure>",
            state.name,
        );
    }
    text.push_str("</div>\n</section>\n");
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_picture_has_a_file_of_its_own() {
        let appearances = Appearance::of(&Colours::ALL);
        let files: BTreeSet<_> = states::ALL
            .iter()
            .flat_map(|state| appearances.iter().map(move |&look| file_name(state, look)))
            .collect();
        assert_eq!(files.len(), states::ALL.len() * 9);
    }

    #[test]
    fn a_line_names_the_state_and_both_sizes() {
        let told = line("history", ["  120    900 px".to_owned(), "  120    700 px".to_owned()]);
        let expected =
            "history                                 120    900 px            120    700 px";
        assert_eq!(told, expected);
    }

    #[test]
    fn a_section_shows_every_appearance() {
        let appearances = Appearance::of(&[Colours::Dark]);
        let text = section(&states::ALL[0], &appearances);
        assert_eq!(text.matches("<img").count(), 3);
        assert!(text.contains("src=\"loading-dark-320.png\""), "{text}");
    }
}
