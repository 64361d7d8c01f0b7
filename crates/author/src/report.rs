//! Mistakes in the content, drawn with the line they stand in.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::Fault;

/// Draws every mistake, and counts them.
pub fn report(faults: &[Fault]) -> String {
    let mut drawn: Vec<String> = faults.iter().map(draw_mistake).collect();
    let plural = if faults.len() == 1 { "" } else { "s" };
    drawn.push(format!("{} mistake{plural} in the content", faults.len()));
    drawn.join("\n\n")
}

/// Draws every piece of advice, and counts them. Nothing where there is none.
pub fn report_advice(advice: &[Fault]) -> String {
    if advice.is_empty() {
        return String::new();
    }
    let mut drawn: Vec<String> = advice.iter().map(draw_advice).collect();
    drawn.push(format!("{} to consider; the quiz works as it is", advice.len()));
    drawn.join("\n\n")
}

fn draw_mistake(fault: &Fault) -> String {
    draw(fault, Level::ERROR, "error")
}

/// Draws one piece of advice.
pub fn draw_advice(fault: &Fault) -> String {
    draw(fault, Level::WARNING, "warning")
}

fn draw(fault: &Fault, level: Level<'static>, named: &str) -> String {
    let Some(excerpt) = &fault.excerpt else {
        return format!("{named}: {fault}");
    };
    let snippet = Snippet::source(&excerpt.text)
        .line_start(fault.line)
        .path(&fault.file)
        .annotation(AnnotationKind::Primary.span(excerpt.span.clone()));
    let what = fault.what.to_string();
    let mut group = level.primary_title(&what).element(snippet);
    if let Some(hint) = &fault.hint {
        group = group.element(Level::HELP.message(hint.to_string()));
    }
    Renderer::plain().render(&[group])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Excerpt;

    #[test]
    fn a_mistake_shows_its_place_its_line_and_what_was_meant() {
        let fault = Fault {
            file: "content/quiz/paths.toml".to_owned(),
            line: 12,
            column: 8,
            what: "there is no question with the id `codeing`".into(),
            hint: Some("did you mean `coding`?".into()),
            excerpt: Some(Excerpt { text: "unlearns = [\"codeing\"]".to_owned(), span: 12..21 }),
            place: None,
        };
        let drawn = report(std::slice::from_ref(&fault));
        for part in [
            "error: there is no question with the id `codeing`",
            "content/quiz/paths.toml:12:13",
            "unlearns = [\"codeing\"]",
            "^^^^^^^^^",
            "did you mean `coding`?",
            "1 mistake in the content",
        ] {
            assert!(drawn.contains(part), "{part} is missing in\n{drawn}");
        }
    }
}
