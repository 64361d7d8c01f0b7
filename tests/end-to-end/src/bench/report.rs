//! What a run has measured, in the shape of `target/bench.json`.

use serde::Serialize;

use super::lighthouse::Audited;
use super::starting::MOST_ATTEMPTS;
use super::statistics::ratio;

/// Everything measured in one run. Times are in milliseconds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Where and how it was measured.
    pub machine: Machine,
    /// Each bar of the budget, and whether it is met.
    pub bars: Vec<Bar>,
    /// The first visit, against the bare page.
    pub loading: Vec<Line>,
    /// What was painted largest.
    pub largest: Largest,
    /// Tap to next paint. The first line is a whole quiz, the second the bare page.
    pub taps: Vec<Taps>,
    /// Start-up. The first line is what the others are compared with.
    pub start_up: Vec<StartUp>,
    /// What Lighthouse says.
    pub lighthouse: Vec<Audited>,
}

/// Where it was measured, in words that name nobody's machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Machine {
    /// The browser's name and version.
    pub browser: String,
    /// How many processors this program may use.
    pub processors: usize,
    /// The operating system and the processor's architecture.
    pub system: String,
    /// How the browser was slowed down.
    pub slowed: String,
}

/// A figure of the first visit: medians of several loads.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// What it is, a stable name.
    pub name: &'static str,
    /// `ms`, `bytes`, or nothing for a plain number.
    pub unit: &'static str,
    /// The quiz.
    pub quiz: f64,
    /// The bare page; nothing where it has none, as after a walk.
    pub bare: Option<f64>,
    /// How many times the one is the other; nothing when the other is 0.
    pub ratio: Option<f64>,
}

impl Line {
    /// A figure of both pages.
    pub fn new(name: &'static str, unit: &'static str, quiz: f64, bare: f64) -> Self {
        Self { name, unit, quiz, bare: Some(bare), ratio: ratio(quiz, bare) }
    }

    /// A figure that the bare page does not have.
    pub fn alone(name: &'static str, unit: &'static str, quiz: f64) -> Self {
        Self { name, unit, quiz, bare: None, ratio: None }
    }
}

/// What was painted largest on the last load: the element's name and classes, `p.scene`. Where it
/// is not the same text on both pages, the times of the largest paint do not compare. Nothing when
/// it has gone from the page since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Largest {
    /// On the quiz.
    pub quiz: Option<String>,
    /// On the bare page.
    pub bare: Option<String>,
}

/// Tap to next paint on one kind of walk: medians of several walks. Browsers round to 8 ms.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Taps {
    /// Where the walk went.
    pub case: String,
    /// How many taps it has.
    pub taps: usize,
    /// The median of its taps.
    pub typical: f64,
    /// The 98th percentile of its taps, by nearest rank.
    pub slowest_98: f64,
    /// The slowest of its taps.
    pub slowest: f64,
    /// The 98th percentile against that of the bare page.
    pub ratio: Option<f64>,
}

/// From the start of navigation until the quiz answers: medians of several loads.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StartUp {
    /// What was saved, or how many questions there are.
    pub case: String,
    /// How many attempts were saved.
    pub attempts: usize,
    /// The length of the saved record, in characters.
    pub saved_characters: usize,
    /// Until the mark `quiz-ready`.
    pub ready: f64,
    /// Until an answer would not have had to wait: the mark, or the end of the last task over
    /// 50 ms, whichever is later.
    pub free: f64,
    /// The latter against that of the first line.
    pub ratio: Option<f64>,
}

/// A bar of the budget (`docs/performance.md` has them all).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bar {
    /// What is measured.
    pub what: String,
    /// What was measured; nothing when it could not be.
    pub value: Option<f64>,
    /// The most it may be.
    pub bar: f64,
    /// What it should be.
    pub aim: f64,
    /// Whether it is.
    pub verdict: Verdict,
}

/// Whether a bar is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// As good as it should be.
    AimMet,
    /// Good enough.
    BarMet,
    /// Not good enough.
    Missed,
    /// There is no figure.
    Unknown,
}

impl Bar {
    fn new(what: impl Into<String>, value: Option<f64>, bar: f64, aim: f64) -> Self {
        let verdict = match value {
            None => Verdict::Unknown,
            Some(value) if value <= aim => Verdict::AimMet,
            Some(value) if value <= bar => Verdict::BarMet,
            Some(_) => Verdict::Missed,
        };
        Self { what: what.into(), value, bar, aim, verdict }
    }
}

/// The budget's bars with what was measured. `shift` is that of a whole quiz.
pub fn bars(loading: &[Line], taps: &[Taps], start_up: &[StartUp], shift: f64) -> Vec<Bar> {
    let line = |name| loading.iter().find(|line| line.name == name);
    let quiz = |name| line(name).map(|line| line.quiz);
    let largest = line("largest_paint").and_then(|line| line.ratio);
    let loading_shift = quiz("layout_shift").map(|loading| loading.max(shift));
    let taps = taps.first().map(|taps| taps.slowest_98);
    vec![
        Bar::new("largest paint against the bare page", largest, 1.25, 1.1),
        Bar::new("layout shift, over a whole quiz", loading_shift, 0.0, 0.0),
        Bar::new("blocking time, ms", quiz("blocking"), 50.0, 0.0),
        Bar::new("blocking time with ten embeds, ms", quiz("blocking_with_ten_embeds"), 100.0, 0.0),
        Bar::new("tap to next paint, 98th percentile, ms", taps, 100.0, 50.0),
        start_up_bar(start_up),
    ]
}

/// As many attempts as the budget speaks of, of whichever kind can be kept.
fn start_up_bar(start_up: &[StartUp]) -> Bar {
    let many = start_up.iter().find(|line| line.attempts == MOST_ATTEMPTS);
    let what = many.map_or("10,000 attempts saved", |many| &many.case);
    let ratio = many.and_then(|many| many.ratio);
    Bar::new(format!("start-up, {what}, against none"), ratio, 1.3, 1.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start_up(case: &str, attempts: usize, ratio: f64) -> StartUp {
        let case = case.to_owned();
        StartUp { case, attempts, saved_characters: 0, ready: 0.0, free: 0.0, ratio: Some(ratio) }
    }

    #[test]
    fn a_bar_is_met_up_to_its_very_value() {
        for (value, expected) in [
            (Some(1.1), Verdict::AimMet),
            (Some(1.11), Verdict::BarMet),
            (Some(1.25), Verdict::BarMet),
            (Some(1.26), Verdict::Missed),
            (None, Verdict::Unknown),
        ] {
            assert_eq!(Bar::new("x", value, 1.25, 1.1).verdict, expected, "{value:?}");
        }
    }

    #[test]
    fn each_bar_has_its_figure() {
        let loading = [
            Line::new("largest_paint", "ms", 300.0, 250.0),
            Line::new("layout_shift", "", 0.0, 0.0),
            Line::new("blocking", "ms", 60.0, 0.0),
            Line::alone("blocking_with_ten_embeds", "ms", 70.0),
        ];
        let taps = Taps {
            case: String::new(),
            taps: 54,
            typical: 24.0,
            slowest_98: 48.0,
            slowest: 80.0,
            ratio: None,
        };
        let start_up = [start_up("none", 0, 1.0), start_up("retakes", 10_000, 2.0)];
        let values: Vec<_> = bars(&loading, &[taps], &start_up, 0.01)
            .into_iter()
            .map(|bar| (bar.value, bar.verdict))
            .collect();
        assert_eq!(
            values,
            [
                (Some(1.2), Verdict::BarMet),
                (Some(0.01), Verdict::Missed),
                (Some(60.0), Verdict::Missed),
                (Some(70.0), Verdict::BarMet),
                (Some(48.0), Verdict::AimMet),
                (Some(2.0), Verdict::Missed),
            ]
        );
        assert_eq!(bars(&[], &[], &[], 0.0)[5].verdict, Verdict::Unknown);
    }
}
