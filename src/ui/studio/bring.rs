//! Questions are brought in: a file is chosen or dropped, or a text is pasted, and what became of each
//! question is told.

use super::wires::Wire;
use super::{View, said};
use crate::ui::markup::{Markup, Tag, list, nothing, tag};
use quiz_model::Word;
use quiz_studio::app::{BringState, Msg};
use quiz_studio::exchange::{Line, Outcome, Report};

/// What can be chosen: the folder of a quiz, and files of other programs.
const FILES: &str = ".toml,.zip,.csv,.tsv,.txt,.xlsx,.ods,.gift,.xml,.md,.h5p,.aiken";

/// The panel in a draft.
pub(super) fn panel(view: &View<'_>) -> Markup {
    list([
        tag("h1").fixed("tabindex", "-1").text(view.word(Word::StudioBringTitle)).into(),
        state(view),
        tag("p").text(view.word(Word::StudioBringIntro)).into(),
        tag("p").class("go-on").add(file(Word::StudioBringFile, "bring-hint", view)).into(),
        tag("p")
            .class("hint")
            .fixed("id", "bring-hint")
            .text(view.word(Word::StudioBringHint))
            .into(),
        paste(true, view),
    ])
}

/// What a file is chosen with: the browser's own field, under the label that looks like a button.
pub(super) fn file(word: Word, hint: &'static str, view: &View<'_>) -> Tag {
    let field = tag("input")
        .fixed("type", "file")
        .fixed("name", "file")
        .fixed("accept", FILES)
        .class("visually-hidden")
        .fixed("aria-describedby", hint)
        .number("data-file", view.wires.keep(Wire::File));
    tag("label").class("button").text(view.word(word)).add(field)
}

/// What questions are pasted into.
pub(super) fn paste(is_open: bool, view: &View<'_>) -> Markup {
    let bring = &view.model.bring;
    let field = tag("textarea")
        .fixed("id", "paste")
        .fixed("name", "paste")
        .fixed("rows", "5")
        .fixed("aria-describedby", "paste-hint")
        .number("data-wire", view.wires.keep(Wire::Text(Box::new(Msg::PasteTyped))))
        .value(&bring.pasted);
    let hint = view.word(Word::StudioBringPasteHint);
    let send = view
        .button("paste-send", "secondary", Word::StudioBringSend, Msg::PasteSent)
        .when(bring.pasted.trim().is_empty(), |it| it.fixed("disabled", ""));
    tag("details")
        .class("studio-more studio-field")
        .open_at_first(is_open)
        .add(tag("summary").add(tag("span").text(view.word(Word::StudioBringPaste))))
        .add(
            tag("label")
                .fixed("for", "paste")
                .class("visually-hidden")
                .text(view.word(Word::StudioBringPaste)),
        )
        .add(tag("p").class("hint").fixed("id", "paste-hint").text(hint))
        .add(field)
        .add(send)
        .into()
}

/// How far it is, and what came of it.
pub(super) fn state(view: &View<'_>) -> Markup {
    let shown: Markup = match &view.model.bring.state {
        BringState::Idle => nothing(),
        BringState::Reading => tag("p").text(view.word(Word::StudioBringReading)).into(),
        BringState::NotLoaded => {
            notice("not-loaded").add(tag("p").text(view.word(Word::StudioBringNotLoaded))).into()
        }
        BringState::Refused { why, first_row } => notice("refused-file")
            .add(tag("p").add(said::english(why)))
            .given(first_row.as_ref(), |notice, _| notice.each(columns(view)))
            .into(),
        BringState::Done(report) => told(report, view),
    };
    tag("div").fixed("role", "status").class("studio-brought").add(shown).into()
}

fn notice(name: &'static str) -> Tag {
    tag("div").class("notice").fixed("data-notice", name)
}

/// Where a sheet does not say what its columns hold, its author does.
fn columns(view: &View<'_>) -> [Tag; 4] {
    let field = tag("input")
        .fixed("type", "text")
        .fixed("id", "columns")
        .fixed("autocomplete", "off")
        .fixed("aria-describedby", "columns-hint")
        .number("data-wire", view.wires.keep(Wire::Text(Box::new(Msg::ColumnsTyped))))
        .value(&view.model.bring.columns);
    let hint = view.word(Word::StudioBringColumnsHint);
    [
        tag("label").fixed("for", "columns").text(view.word(Word::StudioBringColumns)),
        tag("p").class("hint").fixed("id", "columns-hint").text(hint),
        tag("p").class("studio-field").add(field),
        view.button("columns-send", "secondary", Word::StudioBringAgain, Msg::ColumnsSent),
    ]
}

/// What became of each question.
fn told(report: &Report, view: &View<'_>) -> Markup {
    let count = |outcome| report.count(outcome).to_string();
    let counts = [
        ("kept", count(Outcome::Kept)),
        ("changed", count(Outcome::Changed)),
        ("left", count(Outcome::LeftOut)),
    ];
    let counts = counts.each_ref().map(|(name, value)| (*name, value.as_str()));
    let whole = report.remarks.iter().map(|remark| tag("li").add(said::english(remark)));
    tag("section")
        .class("studio-report")
        .add(tag("h2").text(view.word(Word::StudioBringDone)))
        .add(tag("p").text(&view.phrases.fill(Word::StudioBringCounts, &counts)))
        .given(view.model.editing.as_ref(), |told, editing| {
            let open = Msg::Opened(editing.open.clone());
            told.add(view.button("brought-open", "primary", Word::StudioBringOpen, open))
        })
        .add(
            tag("ul")
                .class("studio-lines")
                .each(report.lines.iter().map(|it| line(it, view)))
                .each(whole),
        )
        .into()
}

fn line(line: &Line, view: &View<'_>) -> Tag {
    let Line { place, about, outcome, remarks } = line;
    let (kind, word) = match outcome {
        Outcome::Kept => ("kept", Word::StudioBringKept),
        Outcome::Changed => ("changed", Word::StudioBringChanged),
        Outcome::LeftOut => ("left-out", Word::StudioBringLeftOut),
    };
    let remarks = remarks.iter().map(|remark| tag("li").add(said::english(remark)));
    tag("li")
        .fixed("data-outcome", kind)
        .add(tag("strong").text(view.word(word)))
        .text(" ")
        .add(tag("bdi").text(about))
        .text(" (")
        .add(said::english(place))
        .text(")")
        .add(tag("ul").each(remarks))
}
