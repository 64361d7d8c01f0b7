//! With every fold open, every piece of evidence that the quiz cites is shown, and no other. By what it says,
//! not by its address alone: many pieces come from one page.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::path::PathBuf;

use end_to_end::quiz::{Certainty, Pick};
use end_to_end::returning::Taken;
use end_to_end::{Failure, Quiz, Scenario, Screen, Site, scenario};
use quiz_core::advice::rank;
use quiz_model::{AboutAnswers, Condition, Evidence, Path, Quiz as Content};
use serde::Deserialize;

/// The quiz that the page shows, as its author wrote it.
fn content() -> Result<Content, Failure> {
    const CONTENT: &str = "CAREER_QUIZ_CONTENT";
    let folder = env::var_os(CONTENT).map(PathBuf::from).ok_or(Failure::NotTold(CONTENT))?;
    let id = folder.file_name().unwrap_or_default().to_string_lossy();
    Ok(quiz_site::read_site(folder.parent().unwrap_or(&folder), &id)?.content.quiz)
}

/// What questions of all decks, paths, plans, certificates and the worth of the career rest on.
fn cited(content: &Content) -> Vec<&Evidence> {
    let questions = content.questions.iter().map(|question| &question.evidence);
    let steps = content.paths.iter().flat_map(|path| &path.steps).map(|step| &step.evidence);
    let paths = content.paths.iter().map(|path| &path.evidence);
    let certificates = content.certificates.iter().map(|certificate| &certificate.evidence);
    let worth = content.worth.iter().map(|worth| &worth.evidence);
    let all = questions.chain(steps).chain(paths).chain(certificates).chain(worth);
    let ids: BTreeSet<_> = all.flatten().collect();
    ids.into_iter().filter_map(|id| content.evidence(id)).collect()
}

/// A piece of evidence as a page shows it: whole, or as a chip with the name of its source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
struct Piece {
    /// Its name in the page, which is a number.
    name: String,
    is_chip: bool,
    addresses: Vec<String>,
    text: String,
}

impl Piece {
    fn is(&self, evidence: &Evidence) -> bool {
        let said = |text: &str| self.text.contains(&one_line(text));
        let claim = if self.is_chip {
            said(&evidence.short)
        } else {
            said(&evidence.claim.plain()) && said(&evidence.source)
        };
        claim && self.addresses.iter().any(|address| *address == *evidence.url)
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is shown, by its name in the page.
type Shown = BTreeMap<String, BTreeSet<Piece>>;

/// Every two answers about the visitor, each one alone among them.
fn pairs(content: &Content) -> Vec<AboutAnswers> {
    let options = content
        .about_you
        .iter()
        .flat_map(|question| question.options.iter().map(move |option| (question.id, option.id)));
    let options: Vec<_> = options.collect();
    options
        .iter()
        .flat_map(|one| options.iter().map(move |other| [*other, *one].into_iter().collect()))
        .collect()
}

fn with(condition: &Condition, about: &AboutAnswers) -> AboutAnswers {
    let mut about = about.clone();
    for (question, options) in condition.asks() {
        if let Some(option) = options.first() {
            about.insert(*question, *option);
        }
    }
    about
}

/// Answers about the visitor that together lead to every path, with every step of its plan that cites
/// something.
fn visitors(content: &Content) -> Vec<AboutAnswers> {
    let pairs = pairs(content);
    let leads = |path: &Path, about: &AboutAnswers| {
        let best: Vec<_> = rank(content, about).best().map(|fit| fit.path.id).collect();
        best == [path.id]
    };
    let mut visitors: Vec<AboutAnswers> = Vec::new();
    for path in &content.paths {
        let always = Condition::default();
        let citing = path.steps.iter().filter(|step| !step.evidence.is_empty());
        for condition in citing.map(|step| &step.only_if).chain([&always]) {
            if visitors.iter().any(|about| leads(path, about) && condition.holds(about)) {
                continue;
            }
            let found = pairs.iter().map(|pair| with(condition, pair)).find(|it| leads(path, it));
            visitors.push(found.unwrap_or_else(|| panic!("nobody is led to {}", path.id)));
        }
    }
    visitors
}

/// Adds what is shown here once all is unfolded.
async fn take(quiz: &Quiz, shown: &mut Shown) -> Result<(), Failure> {
    quiz.details_come().await?;
    quiz.unfold_all().await?;
    let here: Vec<Piece> = serde_json::from_value(quiz.script(PIECES, vec![]).await?)?;
    for piece in here {
        shown.entry(piece.name.clone()).or_default().insert(piece);
    }
    Ok(())
}

const PIECES: &str = "return [...document.querySelectorAll('main [data-evidence]')]
    .filter((one) => one.checkVisibility())
    .map((one) => {
        const seen = one.cloneNode(true);
        seen.querySelectorAll('.visually-hidden').forEach((hidden) => hidden.remove());
        return {
            name: one.dataset.evidence,
            is_chip: one.matches('a'),
            addresses: [one, ...one.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
            text: seen.textContent.split(/\\s+/).join(' '),
        };
    })";

/// From the question on the screen to the explanation of the last one.
async fn take_round(quiz: &Quiz, shown: &mut Shown) -> Result<(), Failure> {
    loop {
        let explained = quiz.answer(Pick::Right, Certainty::FairlySure).await?;
        take(quiz, shown).await?;
        if explained.offers("more") {
            quiz.click("button[name=more]").await?;
            quiz.next_question(&explained).await?;
        } else if explained.offers("path") {
            return Ok(());
        } else {
            quiz.go_on().await?;
        }
    }
}

async fn all_that_is_cited_is_shown_and_nothing_else(quiz: &Quiz) -> Result<(), Failure> {
    let content = content()?;
    let mut shown = Shown::new();
    quiz.open().await?;
    take_round(quiz, &mut shown).await?;
    for about in visitors(&content) {
        let taken = Taken::core(Pick::Right, Certainty::FairlySure).telling(about).finished();
        quiz.go_on_with(taken, Screen::Result).await?;
        take(quiz, &mut shown).await?;
    }
    quiz.go_on_with(Taken::all(Pick::Right, Certainty::FairlySure).finished(), Screen::Result)
        .await?;
    quiz.click("button[name=bonus]").await?;
    quiz.arrives(Screen::Question).await?;
    take_round(quiz, &mut shown).await?;

    let cited = cited(&content);
    let has = |evidence: &Evidence| shown.values().flatten().any(|piece| piece.is(evidence));
    let lost: Vec<_> = cited.iter().filter(|one| !has(one)).map(|one| one.id.as_str()).collect();
    assert_eq!(lost, Vec::<&str>::new(), "nothing is lost");
    let is_cited = |piece: &Piece| cited.iter().any(|evidence| piece.is(evidence));
    let strange: Vec<_> = shown.values().flatten().filter(|piece| !is_cited(piece)).collect();
    assert_eq!(strange, Vec::<&Piece>::new(), "nothing else is shown");
    assert_eq!(shown.len(), cited.len(), "each under a name of its own");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    // What the app shows, by the same WebAssembly.
    vec![scenario!(all_that_is_cited_is_shown_and_nothing_else, Site::plain()).alike().takes(35)]
}
