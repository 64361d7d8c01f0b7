//! The plain text of a draft: the same files, with the same findings at their lines.

use super::wires::Wire;
use super::{Desk, said};
use crate::ui::markup::{Markup, Tag, list, tag};
use quiz_model::Word;
use quiz_studio::app::Msg;
use quiz_studio::draft::Edit;

pub(super) fn text(desk: &Desk<'_>) -> Markup {
    let (view, at) = (desk.view, desk.editing.file);
    let files = desk.editing.draft.files();
    let Some(file) = files.get(at) else { return list([]) };
    let label = view.phrases.fill(Word::StudioTextLabel, &[("file", &file.name)]);
    let wire = Wire::Text(Box::new(move |text| Msg::Edited(Edit::Write { file: at, text })));
    let lines = file.text.split('\n').count();
    list([
        tag("h1").fixed("tabindex", "-1").text(view.word(Word::StudioTabText)).into(),
        tabs(desk).into(),
        findings(desk).into(),
        tag("div")
            .class("studio-text")
            .add(numbers(lines, desk))
            .add(
                tag("textarea")
                    .fixed("id", "text")
                    .fixed("spellcheck", "false")
                    .fixed("autocapitalize", "off")
                    .fixed("wrap", "off")
                    .fixed("translate", "no")
                    .fixed("dir", "ltr")
                    .with("aria-label", &label)
                    .number("rows", lines.max(12))
                    .number("data-wire", view.wires.keep(wire))
                    .value(&file.text),
            )
            .into(),
    ])
}

fn tabs(desk: &Desk<'_>) -> Tag {
    let files = desk.editing.draft.files();
    let tabs = files.iter().enumerate().map(|(at, file)| {
        let is_shown = at == desk.editing.file;
        desk.view
            .press("text-file", "studio-tab", Msg::TextFilePressed(at))
            .fixed("aria-pressed", if is_shown { "true" } else { "false" })
            .text(&file.name)
    });
    tag("div").class("studio-tabs").when(files.len() > 1, |it| it.each(tabs))
}

/// The numbers of the lines; those with a mistake or with advice are marked.
fn numbers(lines: usize, desk: &Desk<'_>) -> Tag {
    let (findings, file) = (&desk.editing.findings, desk.editing.file);
    let mut marks = vec![None; lines + 1];
    for (list, mark) in [(&findings.advice, "advice"), (&findings.mistakes, "mistake")] {
        for finding in list.iter().filter(|finding| finding.file == file) {
            if let Some(place) = marks.get_mut(finding.line) {
                *place = Some(mark);
            }
        }
    }
    // Stretches of lines without a mark are one text: thousands of elements would be slow.
    let mut shown = tag("div").class("studio-numbers").fixed("aria-hidden", "true");
    let mut stretch = String::new();
    for (line, mark) in marks.iter().enumerate().skip(1) {
        let number = line.to_string();
        match mark {
            None => stretch.push_str(&[&number, "\n"].concat()),
            Some(mark) => {
                shown = shown.add(tag("span").text(&std::mem::take(&mut stretch)));
                let marked = tag("span").with("data-finding", mark);
                shown = shown.add(marked.text(&[&number, "\n"].concat()));
            }
        }
    }
    shown.add(tag("span").text(&stretch))
}

/// What there is to say of this file, each with its line.
fn findings(desk: &Desk<'_>) -> Tag {
    let (findings, view) = (&desk.editing.findings, desk.view);
    let all = findings.mistakes.iter().map(|it| (true, it));
    let all = all.chain(findings.advice.iter().map(|it| (false, it)));
    let of_file = all.filter(|(_, finding)| finding.file == desk.editing.file);
    let rows = of_file.map(|(is_mistake, finding)| {
        let at = [("line", finding.line.to_string()), ("column", finding.column.to_string())];
        let at = at.each_ref().map(|(name, value)| (*name, value.as_str()));
        let line = view.phrases.fill(Word::StudioAt, &at);
        said::one(is_mistake, finding, view).text(&[" (", &line, ")"].concat())
    });
    tag("ul").class("said").each(rows)
}
