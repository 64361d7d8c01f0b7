//! What there is to keep: calendar, plan as text, and the copy of the record.

use super::sheet::feedback;
use super::{texts, weeks};
use crate::ui::markup::{Tag, tag};
use crate::ui::parts::button;
use crate::ui::{Phrases, Sender};
use quiz_core::share::{CopiedText, Feedback, File, Msg, SharedAttempt, Sheet, copy};
use quiz_model::Word;

/// Whether there is a plan to take along, or a day of trying again.
pub(super) fn has_something(shared: &SharedAttempt<'_>, sheet: &Sheet) -> bool {
    !shared.advice.plans.is_empty() || weeks::has_reviews(sheet)
}

/// The calendar and the plan as text.
pub(super) fn take(
    shared: &SharedAttempt<'_>,
    sheet: &Sheet,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let press = |name, word, msg| button(name, "secondary", phrases.text(word), send, msg);
    let has_plan = !shared.advice.plans.is_empty();
    let plan = texts::markdown(shared, sheet, phrases);
    tag("section")
        .class("take")
        .add(tag("h2").say(Word::TakeHeading, phrases))
        .when(has_plan, |section| {
            let copy = Msg::CopyPressed(CopiedText::Plan(plan));
            section.add(press("copy-plan", Word::TakePlan, copy))
        })
        .add(weeks::calendar_buttons(shared, sheet, phrases, send))
        .add(feedback(sheet, is_of_result, phrases))
        .when(matches!(sheet.feedback, Some(Feedback::PlanShown(_))), |section| {
            let Some(Feedback::PlanShown(text)) = &sheet.feedback else { return section };
            section.add(
                tag("textarea")
                    .fixed("name", "plan")
                    .fixed("readonly", "")
                    .fixed("rows", "8")
                    .with("aria-label", phrases.text(Word::TakePlanShown))
                    .text(text),
            )
        })
}

/// A copy of the record, out and in.
pub(super) fn own_copy(sheet: &Sheet, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let id = &sheet.content.quiz.id;
    let file = File {
        name: format!("career-quiz-{id}.json"),
        kind: "application/json",
        text: copy(id, &sheet.record),
    };
    let save = button(
        "save-copy",
        "secondary",
        phrases.text(Word::CopySave),
        send,
        Msg::SavePressed(file),
    );
    tag("section")
        .class("copy")
        .add(tag("h2").say(Word::CopyHeading, phrases))
        .add(tag("p").say(Word::CopyIntro, phrases))
        .add(save)
        .add(
            tag("label").class("bring").add(tag("span").say(Word::CopyBring, phrases)).add(
                tag("input")
                    .fixed("type", "file")
                    .fixed("name", "copy")
                    .fixed("accept", ".json,application/json")
                    .on_change(send, Msg::FilePicked),
            ),
        )
        .add(feedback(sheet, is_of_copy, phrases))
}

const fn is_of_result(feedback: &Feedback) -> bool {
    matches!(feedback, Feedback::PlanCopied | Feedback::PlanShown(_))
}

const fn is_of_copy(feedback: &Feedback) -> bool {
    matches!(feedback, Feedback::Brought(_) | Feedback::Refused(_))
}
