//! The plan in a calendar: an entry for each week, and one for each day of trying again.

use super::texts;
use crate::ui::markup::{Markup, list, nothing, tag};
use crate::ui::parts::{self, button};
use crate::ui::{Phrases, Sender};
use quiz_core::advice::Plan;
use quiz_core::share::{
    Day, Entry, File, Msg, Part, SharedAttempt, Sheet, Week, calendar, first_monday, is_begun,
    review_name, week_name, weeks,
};
use quiz_model::{Path, QuestionId, QuizId, Word, decimal};

/// How many resources of a step an entry names: the first choices. The page has the rest.
const RESOURCES: usize = 3;

/// What saves the calendar, one button for each plan, and what is said of it.
pub(super) fn calendar_buttons(
    shared: &SharedAttempt<'_>,
    sheet: &Sheet,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let again = reviews(sheet, phrases);
    let save = |text: &str, entries: Vec<Entry>| {
        button("calendar", "secondary", text, send, Msg::SavePressed(file(&entries, sheet)))
    };
    let plans = &shared.advice.plans;
    if plans.is_empty() && again.is_empty() {
        return nothing();
    }
    let buttons = plans.iter().map(|(path, plan)| {
        let text = match plans.len() {
            1 => phrases.text(Word::TakeCalendar).to_owned(),
            _ => phrases.fill(Word::TakeCalendarOf, &[("path", &path.title)]),
        };
        let entries = entries(path, plan, shared, sheet, phrases);
        save(&text, [entries, again.clone()].concat()).with("data-plan", path.id.as_str()).into()
    });
    let alone = || save(phrases.text(Word::TakeCalendarReviews), again.clone()).into();
    let day =
        monday(shared, sheet, phrases).date().map(|date| phrases.date(date)).unwrap_or_default();
    let hint = |text: &str| tag("p").class("hint").text(text).into();
    let note = phrases.fill(Word::TakeCalendarNote, &[("day", &day)]);
    list([
        if plans.is_empty() { alone() } else { list(buttons) },
        remind(sheet, phrases, send),
        if plans.is_empty() { nothing() } else { hint(&note) },
        if plans.len() > 1 { hint(phrases.text(Word::TakeCalendarTie)) } else { nothing() },
    ])
}

fn remind(sheet: &Sheet, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Markup {
    tag("label")
        .class("setting")
        .add(
            tag("input")
                .fixed("type", "checkbox")
                .fixed("name", "remind")
                .checked(sheet.remind)
                .on_change(send, Msg::RemindTurned(!sheet.remind)),
        )
        .add(tag("span").say(Word::TakeRemind, phrases))
        .into()
}

fn file(entries: &[Entry], sheet: &Sheet) -> File {
    let root = if sheet.context.is_public { sheet.context.root.as_str() } else { "" };
    File {
        name: format!("career-quiz-{}.ics", sheet.content.quiz.id),
        kind: "text/calendar;charset=utf-8",
        text: calendar(entries, root, sheet.context.now, sheet.remind),
    }
}

/// The Monday on which the plan, or each plan of a tie, begins.
fn monday(shared: &SharedAttempt<'_>, sheet: &Sheet, phrases: &Phrases<'_>) -> Day {
    let attempt = shared.attempt;
    let finished = Day::of(phrases.local(attempt.finished.unwrap_or(attempt.started)));
    let plans = &shared.advice.plans;
    let length = plans.iter().map(|(_, plan)| plan.weeks()).max().unwrap_or(0);
    let begun = plans.iter().any(|(path, plan)| is_begun(&path.id, plan, &sheet.record.ticks));
    first_monday(finished, Day::of(sheet.context.today), length, begun)
}

/// The days on which something missed is asked again.
fn reviews(sheet: &Sheet, phrases: &Phrases<'_>) -> Vec<Entry> {
    let is_asked = |id: &QuestionId| sheet.content.quiz.question(id).is_some();
    let days = sheet.record.reviews.days(sheet.context.now, &is_asked);
    let quiz = Source::of(sheet, phrases);
    let entry = |(index, (at, questions)): (usize, _)| Entry {
        name: review_name(&quiz.id, index + 1),
        day: Day::of(phrases.local(at)),
        title: phrases.count(Word::TakeReview, "count", questions),
        text: [vec![phrases.text(Word::TakeReviewText)], quiz.lines()].concat().join("\n"),
    };
    days.into_iter().enumerate().map(entry).collect()
}

/// Whether something missed is asked again on some day.
pub(super) fn has_reviews(sheet: &Sheet) -> bool {
    let is_asked = |id: &QuestionId| sheet.content.quiz.question(id).is_some();
    !sheet.record.reviews.days(sheet.context.now, &is_asked).is_empty()
}

/// The quiz that an entry names.
struct Source<'a> {
    id: QuizId,
    title: &'a str,
    /// That nobody has checked it, of one that came in a link.
    unchecked: Option<&'a str>,
    /// Its address, where others can open it.
    address: Option<&'a str>,
}

impl<'a> Source<'a> {
    fn of(sheet: &'a Sheet, phrases: &Phrases<'a>) -> Self {
        let quiz = &sheet.content.quiz;
        Self {
            id: quiz.id,
            title: &quiz.title,
            unchecked: texts::unchecked(sheet, phrases),
            address: sheet.context.is_public.then_some(sheet.context.root.as_str()),
        }
    }

    /// What an entry ends with.
    fn lines(&self) -> Vec<&'a str> {
        [Some(self.title), self.unchecked, self.address].into_iter().flatten().collect()
    }
}

/// What the calendar says of a plan of this result.
pub(super) fn entries(
    path: &Path,
    plan: &Plan<'_>,
    shared: &SharedAttempt<'_>,
    sheet: &Sheet,
    phrases: &Phrases<'_>,
) -> Vec<Entry> {
    plan_entries(path, plan, monday(shared, sheet, phrases), &Source::of(sheet, phrases), phrases)
}

/// A plan, an entry for each week on its Monday.
fn plan_entries(
    path: &Path,
    plan: &Plan<'_>,
    monday: Day,
    quiz: &Source<'_>,
    phrases: &Phrases<'_>,
) -> Vec<Entry> {
    let last = plan.weeks();
    let entry = |week: &Week<'_>| {
        let what = what(week, phrases);
        let (number, of) = (decimal(week.number), decimal(last));
        let values = [("what", what.as_str()), ("week", &number), ("weeks", &of)];
        let mut text = text(week, phrases);
        if week.number == last {
            text.push(phrases.text(Word::TakeLastWeek).to_owned());
        }
        text.push([vec![path.title.as_str()], quiz.lines()].concat().join("\n"));
        Entry {
            name: week_name(&quiz.id, week.number),
            day: monday.plus(7 * i64::from(week.number - 1)),
            title: phrases.fill(Word::TakeWeek, &values),
            text: text.join("\n\n"),
        }
    };
    weeks(plan).iter().map(entry).collect()
}

/// What is done in a week, in a few words.
fn what(week: &Week<'_>, phrases: &Phrases<'_>) -> String {
    let unlearn = week.unlearn.len();
    let unlearn = (unlearn > 0).then(|| phrases.count(Word::TakeUnlearn, "count", unlearn));
    let steps = week.parts.iter().map(|part| {
        let title = part.planned.step.title.as_str();
        if part.is_continued {
            phrases.fill(Word::TakeContinued, &[("step", title)])
        } else {
            title.to_owned()
        }
    });
    unlearn.into_iter().chain(steps).collect::<Vec<_>>().join(phrases.text(Word::TakeAnd))
}

/// What is to be done in a week, in paragraphs.
fn text(week: &Week<'_>, phrases: &Phrases<'_>) -> Vec<String> {
    let hours = usize::try_from(week.hours()).unwrap_or(usize::MAX);
    let mut text = vec![phrases.count(Word::TakeThisWeek, "hours", hours)];
    if !week.unlearn.is_empty() {
        text.push(phrases.text(Word::PlanUnlearnFirst).to_owned());
        text.extend(week.unlearn.iter().map(|entry| {
            format!("{}\n{}", parts::held(entry, phrases), entry.question.practice.plain())
        }));
    }
    text.extend(week.parts.iter().map(|part| step_text(part, phrases)));
    text
}

/// What is to be done of a step: its name and hours, the task, what there is to show, and what to
/// learn from.
fn step_text(part: &Part<'_>, phrases: &Phrases<'_>) -> String {
    let step = part.planned.step;
    let hours = usize::try_from(part.hours).unwrap_or(usize::MAX);
    let hours = phrases.count(Word::PlanHours, "hours", hours);
    let mut lines = vec![[step.title.as_str(), " · ", &hours].concat()];
    lines.extend(part.is_continued.then(|| phrases.text(Word::TakeBegan).to_owned()));
    lines.extend(part.goes_on.then(|| phrases.text(Word::TakeGoesOn).to_owned()));
    lines.push(step.task.plain());
    lines.push(format!("{} {}", phrases.text(Word::PlanMake), step.make.plain()));
    let resources = &part.planned.resources;
    if !resources.is_empty() {
        lines.push(phrases.text(Word::PlanLearn).to_owned());
    }
    lines.extend(resources.iter().take(RESOURCES).map(|resource| {
        let facts = phrases.list([resource.provider.as_str(), phrases.cost(resource.cost)]);
        format!("- {} ({facts}): {}", resource.title, resource.url)
    }));
    lines.join("\n")
}

#[cfg(test)]
mod tests;
