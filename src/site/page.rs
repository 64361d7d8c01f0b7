//! Putting the content into a page that trunk has built.

use super::SiteError;
use crate::content::{Content, Word};

/// Fills the `{{places}}` of a page's template.
///
/// # Errors
/// [`SiteError::Json`] when the content cannot be written as JSON.
pub fn fill(template: &str, content: &Content) -> Result<String, SiteError> {
    let Content { quiz, words } = content;
    // Inside a script element only `<` can end or confuse it.
    let island = serde_json::to_string(content)?.replace('<', "\\u003c");
    let word = |word| escape(words.text(word));
    let values = [
        ("language", escape(&quiz.language)),
        ("direction", word(Word::Direction)),
        ("title", escape(&quiz.title)),
        ("description", escape(&quiz.description)),
        ("about", escape(&quiz.about.plain())),
        ("loading", word(Word::Loading)),
        ("no-engine", word(Word::NoEngine)),
        ("no-script", word(Word::NoScript)),
        ("engine-stopped", word(Word::EngineStopped)),
        ("content-broken", word(Word::ContentBroken)),
        // Last, so that braces in the content are left alone.
        ("content", island),
    ];
    Ok(values.into_iter().fold(template.to_owned(), |page, (place, value)| {
        page.replace(&format!("{{{{{place}}}}}"), &value)
    }))
}

pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sample;

    #[test]
    fn text_cannot_break_out_of_its_place() {
        let mut quiz = sample::quiz();
        quiz.title = "</title><script>\"&".to_owned();
        let content = Content { quiz, words: sample::words() };
        let page = fill("<title>{{title}}</title><script>{{content}}</script>", &content).unwrap();
        assert!(
            page.starts_with("<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;</title>"),
            "{page}"
        );
        let island = page.split_once("<script>").unwrap().1.strip_suffix("</script>").unwrap();
        assert!(!island.contains('<'));
        assert_eq!(serde_json::from_str::<Content>(island).unwrap(), content);
    }

    #[test]
    fn braces_in_the_content_are_left_alone() {
        let mut quiz = sample::quiz();
        quiz.opening = "{{title}}".to_owned();
        let content = Content { quiz, words: sample::words() };
        let page = fill("{{content}}", &content).unwrap();
        assert_eq!(serde_json::from_str::<Content>(&page).unwrap(), content);
    }
}
