//! Another build of the project beside this one, measured in turn: A B A B. Whatever else the machine does
//! meets both alike, so what counts is the ratio of each pair.

use std::path::Path;

use quiz_site::read_site;

use super::conditions::{SLOW, SLOW_PROCESSOR};
use super::embeds;
use super::pages::{BARE, Pages};
use super::statistics::{interval, median, percentile, ratio};
use super::tab::Tab;
use super::table::{plain, table};
use super::tapping::{LEAST_REPORTED, all};
use super::walk::{Until, walk};
use crate::session::told;
use crate::{Browsers, Engine, Failure};

/// What is measured in each round, and the bar for its ratio to the other build, if it has one.
const LINES: [(&str, Option<f64>); 8] = [
    ("largest paint, ms", None),
    ("ready, ms", None),
    ("blocking, ms", None),
    ("98 % of taps, ms", Some(0.6)),
    ("the tap that shows the first explanation, ms", None),
    ("the tap that shows the result, ms", Some(0.45)),
    ("ready on the second visit, ms", None),
    ("blocking with ten embeds, ms", None),
];

/// What counts within this build alone: the name, its two lines, and the bar.
const WITHIN: [(&str, usize, Against, f64); 2] = [
    ("largest paint against the bare page", 0, Against::Bare, 1.15),
    ("ready on the second visit against the first", 6, Against::Line(1), 0.6),
];

#[derive(Clone, Copy, Debug)]
enum Against {
    /// The largest paint of the bare page.
    Bare,
    /// Another line of the same build.
    Line(usize),
}

/// The figures of one build in one round, in the order of [`LINES`].
type Round = [f64; LINES.len()];

/// All rounds.
#[derive(Debug, Default)]
pub struct Rounds {
    own: Vec<Round>,
    other: Vec<Round>,
    bare: Vec<f64>,
}

/// Measures the pages of this build and those of another in turn, as often as that.
///
/// # Errors
/// When a page does not load, or a screen does not come.
pub async fn measure(other: &Path, rounds: usize) -> Result<Rounds, Failure> {
    let folder = told("CAREER_QUIZ_CONTENT")?;
    let id = folder.file_name().unwrap_or_default().to_string_lossy();
    let content = read_site(folder.parent().unwrap_or(&folder), &id)?.content;
    let browsers = &Browsers::start_whole(Engine::Chromium).await?;
    let own = Pages::prepare(browsers.dist(), &content)?;
    let other = Pages::prepare(other, &content)?;
    let mut all = Rounds::default();
    for round in 1..=rounds {
        println!("    Round {round} of {rounds}");
        all.other.push(once(browsers, &other.shipped()).await?);
        all.own.push(once(browsers, &own.shipped()).await?);
        let tab = Tab::open(browsers, &own.shipped(), SLOW).await?;
        all.bare.push(tab.load(BARE, false).await?.largest_paint.unwrap_or(0.0));
        tab.close().await;
    }
    Ok(all)
}

async fn once(browsers: &Browsers, shipped: &Path) -> Result<Round, Failure> {
    let tab = Tab::open(browsers, shipped, SLOW).await?;
    let (first, second) = tab.load_twice("").await?;
    tab.close().await;
    let tab = Tab::open(browsers, shipped, SLOW_PROCESSOR).await?;
    tab.load("", true).await?;
    let walk = walk(&tab, Until::FirstResult).await?;
    tab.close().await;
    let tap = |at: usize| walk.each.get(at).copied().unwrap_or(0.0).max(LEAST_REPORTED);
    Ok([
        first.largest_paint.unwrap_or(0.0),
        first.ready.unwrap_or(0.0),
        first.blocking,
        percentile(all(&walk), 98).unwrap_or(0.0),
        tap(1),
        tap(walk.each.len().saturating_sub(1)),
        second.ready.unwrap_or(0.0),
        embeds::once(browsers, shipped).await?,
    ])
}

impl Rounds {
    /// Two tables: this build beside the other, and what counts within this build.
    pub fn tables(&self, other: &str) -> String {
        format!("{}\n\n{}", self.beside(other), self.within())
    }

    fn beside(&self, other: &str) -> String {
        let rows = LINES.into_iter().enumerate().map(|(at, (name, bar))| {
            let middle = |rounds: &[Round]| {
                plain(median(rounds.iter().map(|round| round[at])).unwrap_or(0.0))
            };
            let pairs = self.own.iter().zip(&self.other);
            let ratios: Vec<f64> = pairs.filter_map(|(own, it)| ratio(own[at], it[at])).collect();
            let mut row = vec![name.to_owned(), middle(&self.own), middle(&self.other)];
            row.extend(compared(&ratios, bar, true));
            row
        });
        table(["in turn", "this build", other, "ratio", "95 % within", "bar", ""], rows)
    }

    fn within(&self) -> String {
        let rows = WITHIN.into_iter().map(|(name, line, against, bar)| {
            let base = |at: usize, own: &Round| match against {
                Against::Bare => self.bare.get(at).copied().unwrap_or(0.0),
                Against::Line(other) => own[other],
            };
            let each = self.own.iter().enumerate();
            let ratios: Vec<f64> =
                each.filter_map(|(at, own)| ratio(own[line], base(at, own))).collect();
            let mut row = vec![name.to_owned()];
            row.extend(compared(&ratios, Some(bar), false));
            row
        });
        table(["this build", "ratio", "95 % within", "bar", ""], rows)
    }
}

/// The median of some ratios, where it lies, the bar, and what to say of it: two builds are called different
/// only where 1 is not within.
fn compared(ratios: &[f64], bar: Option<f64>, are_builds: bool) -> [String; 4] {
    let (Some(middle), Some((low, high))) =
        (median(ratios.iter().copied()), interval(ratios.iter().copied()))
    else {
        return ["–", "–", "", ""].map(str::to_owned);
    };
    let mut said = Vec::new();
    if are_builds && low <= 1.0 && high >= 1.0 {
        said.push("no difference seen");
    }
    match bar {
        Some(bar) if middle <= bar => said.push("met"),
        Some(_) => said.push("missed"),
        None => {}
    }
    let bar = bar.map_or_else(String::new, |bar| bar.to_string());
    [format!("{middle:.2}"), format!("{low:.2} to {high:.2}"), bar, said.join(", ")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds_differ_only_where_the_spread_says_so() {
        for (ratios, bar, expected) in [
            (
                &[0.5, 0.5, 0.6, 0.5, 0.4, 0.5][..],
                Some(0.6),
                ["0.50", "0.40 to 0.60", "0.6", "met"],
            ),
            (
                &[0.9, 1.1, 1.0, 0.9, 1.0, 1.2],
                None,
                ["1.00", "0.90 to 1.20", "", "no difference seen"],
            ),
            (
                &[0.7, 0.7, 0.8, 0.7, 1.1, 0.7],
                Some(0.6),
                ["0.70", "0.70 to 1.10", "0.6", "no difference seen, missed"],
            ),
            (&[], Some(0.6), ["–", "–", "", ""]),
        ] {
            assert_eq!(compared(ratios, bar, true), expected, "{ratios:?}");
        }
        assert_eq!(compared(&[1.0, 1.2], Some(1.15), false)[3], "met");
    }
}
