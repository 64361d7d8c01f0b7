//! Moodle XML (<https://docs.moodle.org/en/Moodle_XML_format>).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::html;
use crate::escape::escape;
use crate::exchange::{Choice, Passage, Question, Quiz, Weight};

/// A quiz as Moodle XML, its questions in a category of its title.
pub(super) fn written(quiz: &Quiz) -> String {
    let mut writer = Writer { written: String::new() };
    writer.line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    writer.line(0, "<quiz>");
    if let Some(title) = &quiz.title {
        // A slash parts categories from each other; two are one in a name.
        let category = format!("$course$/top/{}", title.replace('/', "//"));
        writer.line(1, "<question type=\"category\">");
        writer.line(2, &format!("<category><text>{}</text></category>", escaped(&category)));
        writer.line(1, "</question>");
    }
    for question in &quiz.questions {
        writer.question(question);
    }
    writer.line(0, "</quiz>");
    writer.written
}

struct Writer {
    written: String,
}

impl Writer {
    fn line(&mut self, depth: usize, line: &str) {
        self.written.push_str(&"  ".repeat(depth));
        self.written.push_str(line);
        self.written.push('\n');
    }

    fn question(&mut self, question: &Question) {
        let right = question.right_count();
        let name = question.name.as_deref().unwrap_or("question");
        self.line(1, "<question type=\"multichoice\">");
        self.line(2, &format!("<name><text>{}</text></name>", escaped(name)));
        self.passage(2, "questiontext", &question.prompt, "prompt");
        self.passage(2, "generalfeedback", &question.fact, "fact");
        self.line(2, "<defaultgrade>1</defaultgrade>");
        self.line(2, "<penalty>0</penalty>");
        self.line(2, &format!("<single>{}</single>", right <= 1));
        self.line(2, "<shuffleanswers>true</shuffleanswers>");
        self.line(2, "<answernumbering>abc</answernumbering>");
        for (at, choice) in question.choices.iter().enumerate() {
            self.choice(at, choice, right);
        }
        self.tags(&question.tags);
        self.line(1, "</question>");
    }

    fn choice(&mut self, at: usize, choice: &Choice, right: usize) {
        let fraction = match (right > 1, choice.is_right) {
            (_, true) => Weight::shared_by(right).percent(),
            (true, false) => "-100".to_owned(),
            (false, false) => "0".to_owned(),
        };
        self.line(2, &format!("<answer fraction=\"{fraction}\" format=\"html\">"));
        self.inside(3, &choice.text, &format!("choice-{at}"));
        self.passage(3, "feedback", &choice.feedback, &format!("feedback-{at}"));
        self.line(2, "</answer>");
    }

    fn tags(&mut self, tags: &[String]) {
        if tags.is_empty() {
            return;
        }
        let tags: Vec<String> = tags.iter().map(|tag| escaped(tag)).collect();
        let tags = tags.join("</text></tag><tag><text>");
        self.line(2, &format!("<tags><tag><text>{tags}</text></tag></tags>"));
    }

    fn passage(&mut self, depth: usize, name: &str, passage: &Passage, file: &str) {
        self.line(depth, &format!("<{name} format=\"html\">"));
        self.inside(depth + 1, passage, file);
        self.line(depth, &format!("</{name}>"));
    }

    /// The text of a passage, and its pictures as files, whose names begin with `file`.
    fn inside(&mut self, depth: usize, passage: &Passage, file: &str) {
        let names: Vec<String> = passage
            .pictures
            .iter()
            .enumerate()
            .map(|(at, picture)| format!("{file}-{at}.{}", picture.kind.extension()))
            .collect();
        let shown: Vec<(String, &str)> = names
            .iter()
            .zip(&passage.pictures)
            .map(|(name, picture)| (format!("@@PLUGINFILE@@/{name}"), picture.alt.as_str()))
            .collect();
        let text = html::with_pictures(&passage.text, &shown);
        self.line(depth, &format!("<text>{}</text>", escaped(&text)));
        for (name, picture) in names.iter().zip(&passage.pictures) {
            let bytes = STANDARD.encode(&picture.bytes);
            self.line(
                depth,
                &format!("<file name=\"{name}\" path=\"/\" encoding=\"base64\">{bytes}</file>"),
            );
        }
    }
}

/// A text of XML. Control characters have no place in any.
fn escaped(text: &str) -> String {
    let clean: String = text
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .collect();
    let mut written = String::new();
    escape(&clean, &mut written);
    written
}
