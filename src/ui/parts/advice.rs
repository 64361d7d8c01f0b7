//! Why this path: the answers that led to it, the others beside it, and what would change it.

use yew::Html;

use super::{bar, evidence, table, text};
use crate::ui::Phrases;
use crate::ui::markup::{Tag, list, nothing, tag};
use quiz_core::advice::{Advice, Fit, Ranking, Reason};
use quiz_model::{Path, Quiz, Word, decimal};

/// Points apart up to which a choice is called a close one: less than one strong answer.
const CLOSE: i32 = 3;

/// The answers that led to the path or paths recommended, what comes next in line, and what is hard.
pub(in crate::ui) fn reasons(advice: &Advice<'_>, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
    let named = advice.plans.len() > 1;
    list(advice.ranking.best().map(|fit| {
        let section = tag("section").class("why").add(path_heading(
            Word::WhyThisPath,
            named.then_some(fit.path),
            phrases,
        ));
        let section = if fit.reasons.is_empty() {
            section.add(tag("p").say(Word::WhyNothingKnown, phrases))
        } else {
            section
                .add(reason_list(&fit.reasons, phrases))
                .add(next_in_line(&advice.ranking, phrases))
        };
        section
            .add(tag("h3").say(Word::GapHeading, phrases))
            .add(text(&fit.path.gap, "", phrases))
            .add(tag("h3").say(Word::HonestNoteHeading, phrases))
            .add(text(&fit.path.honest_note, "", phrases))
            .add(evidence(&fit.path.evidence, quiz, phrases))
            .into()
    }))
}

/// A heading, with the name of the path that it is about where there are several.
pub(super) fn path_heading(heading: Word, path: Option<&Path>, phrases: &Phrases<'_>) -> Tag {
    tag("h2").say(heading, phrases).given(path, |heading, path| {
        heading.text(" ").add(tag("span").class("plan-path").text(&path.title))
    })
}

fn next_in_line(ranking: &Ranking<'_>, phrases: &Phrases<'_>) -> Html {
    let (Some(second), Some(margin)) = (ranking.runner_up(), ranking.margin()) else {
        return nothing();
    };
    let margin_said = decimal(margin.unsigned_abs());
    let values = [("path", second.path.title.as_str()), ("margin", &margin_said)];
    tag("p")
        .with("data-margin", &margin_said)
        .text(&phrases.fill(Word::RunnerUp, &values))
        .when(margin <= CLOSE, |next| next.text(" ").say(Word::CloseCall, phrases))
        .into()
}

fn reason_list(reasons: &[Reason<'_>], phrases: &Phrases<'_>) -> Html {
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

/// Every path beside the others and what would change the choice, folded: it is long.
pub(in crate::ui) fn compare(advice: &Advice<'_>, phrases: &Phrases<'_>) -> Tag {
    tag("details")
        .class("compare")
        .add(tag("summary").add(tag("h2").say(Word::CompareHeading, phrases)))
        .add(fit(&advice.ranking, phrases))
        .add(changes(advice, phrases))
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
            let paths = phrases.list(change.paths.iter().map(|path| path.title.as_str()));
            let values = [
                ("question", change.question.ask.as_str()),
                ("answer", change.option.text.as_str()),
                ("paths", paths.as_str()),
            ];
            tag("li").text(&phrases.fill(Word::ChangeItem, &values))
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
pub(in crate::ui) fn wishes(advice: &Advice<'_>, phrases: &Phrases<'_>) -> Html {
    if advice.wishes.is_empty() {
        return nothing();
    }
    let wishes = advice.wishes.iter().flat_map(|(role, reasons)| {
        [
            tag("h3").text(&role.title).into(),
            text(&role.text, "", phrases),
            reason_list(reasons, phrases),
        ]
    });
    tag("section")
        .class("wishes")
        .add(tag("h2").say(Word::WishesHeading, phrases))
        .each(wishes)
        .into()
}
