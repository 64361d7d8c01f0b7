//! Why this path: the answers that led to it, the others beside it, and what would change it.

use super::rows::row;
use super::{bar, evidence, table, text};
use crate::ui::Phrases;
use crate::ui::markup::{Markup, Tag, nothing, tag};
use quiz_core::advice::{Advice, Fit, Lead, Ranking, Reason};
use quiz_core::app::{Folds, ResultView};
use quiz_model::{Quiz, Word};

/// The row that says why: the answers that led to the path or paths, the others beside them, what would
/// change the choice, and where the wishes point.
pub(in crate::ui) fn why(
    view: &ResultView<'_>,
    advice: &Advice<'_>,
    quiz: &Quiz,
    folds: Folds,
    phrases: &Phrases<'_>,
) -> Tag {
    let named = advice.plans.len() > 1;
    row("why", phrases.text(Word::WhyThisPath)).filled(folds, |row| {
        row.each(advice.ranking.best().map(|fit| reasons(fit, named, view, quiz, phrases)))
            .given(next_in_line(advice, phrases), Tag::add)
            // Where nothing is asked about the visitor, no answer of theirs decides anything.
            .when(!view.about.is_empty(), |row| {
                row.add(fit(&advice.ranking, phrases))
                    .add(changes(advice, phrases))
                    .add(wishes(advice, phrases))
            })
    })
}

fn reasons(
    fit: &Fit<'_>,
    named: bool,
    view: &ResultView<'_>,
    quiz: &Quiz,
    phrases: &Phrases<'_>,
) -> Tag {
    let section = tag("section")
        .class("why")
        .when(named, |section| section.add(tag("h3").text(&fit.path.title)))
        .add(text(&fit.path.summary, "", phrases));
    let section = if !fit.reasons.is_empty() {
        section.add(reason_list(&fit.reasons, phrases))
    } else if view.about.is_empty() {
        section
    } else if view.answers.is_empty() {
        section.add(tag("p").say(Word::WhyNothingKnown, phrases))
    } else {
        section.add(tag("p").say(Word::WhyNoReason, phrases))
    };
    section
        .add(tag("h3").say(Word::GapHeading, phrases))
        .add(text(&fit.path.gap, "", phrases))
        .add(tag("h3").say(Word::HonestNoteHeading, phrases))
        .add(text(&fit.path.honest_note, "", phrases))
        .add(evidence(&fit.path.evidence, quiz, phrases))
}

/// Who comes next; in a tie all of them.
fn next_in_line(advice: &Advice<'_>, phrases: &Phrases<'_>) -> Option<Tag> {
    let next = advice.ranking.runners_up().map(|fit| fit.path.title.as_str());
    let names = phrases.titles(next);
    (!names.is_empty()).then(|| {
        tag("p")
            .fixed("data-next", "")
            .text(&phrases.fill(Word::RunnerUp, &[("paths", &names)]))
            .when(advice.ranking.lead() == Lead::Close, |next| {
                next.text(" ").say(Word::CloseCall, phrases)
            })
    })
}

fn reason_list(reasons: &[Reason<'_>], phrases: &Phrases<'_>) -> Markup {
    if reasons.is_empty() {
        return nothing();
    }
    tag("ul").class("reasons").each(reasons.iter().map(|reason| reason_row(reason, phrases))).into()
}

fn reason_row(reason: &Reason<'_>, phrases: &Phrases<'_>) -> Tag {
    let values =
        [("question", reason.question.ask.as_str()), ("answer", reason.option.text.as_str())];
    tag("li")
        .with("data-reason", reason.question.id.as_str())
        .when(reason.weight < 0, |row| {
            row.add(tag("span").class("tag weak").say(Word::Against, phrases)).text(" ")
        })
        .text(reason.text)
        .add(
            tag("span")
                .class("hint reason-from")
                .text(" ")
                .text(&phrases.fill(Word::ReasonFrom, &values)),
        )
}

fn fit(ranking: &Ranking<'_>, phrases: &Phrases<'_>) -> Tag {
    let most = ranking.best().next().map_or(1, |fit| length(fit.points)).max(1);
    let columns = [
        tag("th").fixed("scope", "col").say(Word::FitPath, phrases),
        tag("th").fixed("scope", "col").class("number").say(Word::FitPoints, phrases),
        tag("td").fixed("aria-hidden", "true"),
    ];
    let rows = ranking.0.iter().map(|fit| fit_row(fit, most, phrases));
    let (name, caption) = (phrases.text(Word::FitHeading), phrases.text(Word::FitCaption));
    tag("section").class("fit").add(tag("h3").text(name)).add(table(name, caption, columns, rows))
}

fn fit_row(fit: &Fit<'_>, most: u32, phrases: &Phrases<'_>) -> Tag {
    tag("tr")
        .add(tag("th").fixed("scope", "row").text(&fit.path.title))
        .add(tag("td").class("number").text(&phrases.mark(fit.points)))
        // A path that more speaks against than for has no bar.
        .add(tag("td").class("bar-cell").fixed("aria-hidden", "true").add(bar(
            0,
            length(fit.points),
            most,
            None,
        )))
}

fn length(points: i32) -> u32 {
    u32::try_from(points).unwrap_or(0)
}

/// Every single answer whose change would change the path, and what was skipped.
fn changes(advice: &Advice<'_>, phrases: &Phrases<'_>) -> Tag {
    let changes = tag("section").class("changes").add(tag("h3").say(Word::ChangeHeading, phrases));
    let changes = if advice.changes.is_empty() {
        changes.add(tag("p").say(Word::ChangeNothing, phrases))
    } else {
        let items = advice.changes.iter().map(|change| {
            let paths = phrases.titles(change.paths.iter().map(|path| path.title.as_str()));
            let values = [
                ("question", change.question.ask.as_str()),
                ("answer", change.option.text.as_str()),
                ("paths", paths.as_str()),
            ];
            let item = if change.paths.len() > 1 { Word::ChangeTie } else { Word::ChangeItem };
            tag("li").text(&phrases.fill(item, &values))
        });
        changes.add(tag("p").say(Word::ChangeIntro, phrases)).add(tag("ul").each(items))
    };
    changes.when(!advice.skipped.is_empty(), |changes| {
        let skipped = advice.skipped.iter().map(|question| {
            let cost = tag("span").class("hint").text(&question.if_skipped);
            tag("li").text(&question.ask).text(" ").add(cost)
        });
        changes.add(tag("h3").say(Word::SkippedHeading, phrases)).add(tag("ul").each(skipped))
    })
}

/// Where the wishes point, if elsewhere.
fn wishes(advice: &Advice<'_>, phrases: &Phrases<'_>) -> Markup {
    if advice.wishes.is_empty() {
        return nothing();
    }
    let wishes = advice.wishes.iter().flat_map(|(role, reasons)| {
        [
            tag("h4").text(&role.title).into(),
            text(&role.text, "", phrases),
            reason_list(reasons, phrases),
        ]
    });
    tag("section")
        .class("wishes")
        .add(tag("h3").say(Word::WishesHeading, phrases))
        .each(wishes)
        .into()
}
