//! What the checks say, in the language of the page.

use quiz_author::message::Message;

/// The messages of the checks, as the page of the studio carries them. English has its own in the studio, so
/// its page carries none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Messages(Vec<String>);

impl Messages {
    /// What the page carries, as a list in JSON in the order of the templates: nothing in place of what is not
    /// translated. No messages where it cannot be read.
    pub fn read(carried: &str) -> Self {
        Self(serde_json::from_str(carried).unwrap_or_default())
    }

    /// What a message says in that language, code between backticks; none where a part of it is there in English
    /// alone.
    pub fn said(&self, message: &Message) -> Option<String> {
        message.said_in(&|template| {
            let text = self.0.get(template as usize)?.as_str();
            (!text.is_empty()).then_some(text)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::check;
    use quiz_author::SourceFile;
    use quiz_author::message::Template;

    fn finding() -> Message {
        let text = "id = \"A b\"\nrevision = 1\nlanguage = \"en\"\ntitle = \"A\"\ndescription = \"B\"\n\
                    opening = \"C\"\nabout = \"D\"\nbands = [{ from_percent = 0, title = \"E\", text = \"F\" }]\n\
                    [[questions]]\nid = \"a\"\nask = \"G\"\ndeck = \"core\"\n\
                    choices = [{ id = \"a\", text = \"H\", right = true }, { id = \"b\", text = \"I\" }]\n";
        let found =
            check(&[SourceFile { name: "quiz.toml".to_owned(), text: text.to_owned() }], &[]);
        found.mistakes[0].what.clone()
    }

    #[test]
    fn a_message_is_said_in_the_language_of_the_page_or_else_not() {
        let mut carried = vec![String::new(); Template::ALL.len()];
        carried[Template::NotAnId as usize] = "Ne valida: `{id}`!".to_owned();
        let messages = Messages::read(&serde_json::to_string(&carried).unwrap());
        assert_eq!(messages.said(&finding()).as_deref(), Some("Ne valida: `A b`!"));
        for without in ["", "[]", "[\"\"]", "{}"] {
            assert_eq!(Messages::read(without).said(&finding()), None, "{without}");
        }
        assert_eq!(messages.said(&"A message of others".into()), None);
    }
}
