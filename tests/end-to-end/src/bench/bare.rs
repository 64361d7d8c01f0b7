//! The page that the quiz is compared with: the same first question as plain HTML, and nothing
//! that a page could do without. No page with this question can be there sooner.
//!
//! It has the title, the opening line, the scene, the choices in the order of a first visit, and
//! the four buttons, with a few lines of style so that it can be read on a telephone. It has no
//! script, no other questions, and nothing behind its buttons. It is served by the same server,
//! compressed in the same way.

use quiz_core::quiz::shuffle;
use quiz_model::{Content, Deck, Word};

const STYLE: &str = "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;\
padding:1rem}label{display:block;padding:.75rem 0}button{font:inherit;padding:.5rem 1rem}";

/// The buttons that send the answer, as on the page.
const BUTTONS: [Word; 4] = [Word::Guessing, Word::FairlySure, Word::Certain, Word::NoIdea];

/// The page; nothing when the quiz has no core question.
pub fn page(content: &Content) -> Option<String> {
    let Content { quiz, words } = content;
    let question = quiz.deck(Deck::Core).next()?;
    let choices = shuffle::order(quiz.opening_seed, &question.id, question.choices.len())
        .into_iter()
        .filter_map(|at| question.choices.get(at))
        .map(|choice| {
            let text = escape(&choice.text);
            format!("<label><input type=\"radio\" name=\"choice\"> {text}</label>")
        })
        .collect::<Vec<_>>()
        .join("\n");
    let buttons = BUTTONS
        .map(|word| format!("<button type=\"button\">{}</button>", escape(words.text(word))))
        .join("\n");
    Some(format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>{title}</title>\n<style>{STYLE}</style>\n\
         <h1>{title}</h1>\n<p>{opening}</p>\n<p>{scene}</p>\n\
         <fieldset><legend>{ask}</legend>\n{choices}\n</fieldset>\n<h2>{how_sure}</h2>\n{buttons}\n",
        language = escape(&quiz.language),
        title = escape(&quiz.title),
        opening = escape(&quiz.opening),
        scene = escape(&question.scene.plain()),
        ask = escape(&question.ask),
        how_sure = escape(words.text(Word::HowSure)),
    ))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::path::Path;

    use quiz_site::read_site;

    use super::*;

    #[test]
    fn it_holds_the_first_question_and_nothing_that_runs() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let content = read_site(&content, "ai-project-manager").unwrap().content;
        let question = content.quiz.deck(Deck::Core).next().unwrap();
        let page = page(&content).unwrap();
        for choice in &question.choices {
            assert!(page.contains(&escape(&choice.text)), "{page}");
        }
        assert!(page.contains(&escape(&question.ask)), "{page}");
        assert_eq!(page.matches("<button").count(), 4);
        assert!(!page.contains("<script"), "{page}");
    }
}
