//! How long the quiz takes to answer when much has been saved, or when there are many questions.
//! The network is the machine's own, so that only the work of starting is left.

use std::path::{Path, PathBuf};

use quiz_core::record::key;
use quiz_model::{Deck, Quiz};

use super::conditions::SLOW_PROCESSOR;
use super::pages::Pages;
use super::report::StartUp;
use super::saved;
use super::statistics::{median, ratio};
use super::tab::Tab;
use super::table::plain_count;
use crate::{Browsers, Failure};

/// How often each case is loaded.
const LOADS: usize = 5;
/// How many questions the larger quizzes have.
const QUESTIONS: [usize; 2] = [150, 1500];
/// How many attempts have been saved.
const ATTEMPTS: [usize; 2] = [100, MOST_ATTEMPTS];
/// As many as the budget speaks of.
pub const MOST_ATTEMPTS: usize = 10_000;

/// A way in which the quiz starts.
#[derive(Clone, Debug)]
pub struct Case {
    /// For the table.
    pub name: String,
    /// How many attempts have been saved.
    pub attempts: usize,
    /// How many questions to answer when taps are measured.
    pub walk: usize,
    /// The folder to serve.
    pub folder: PathBuf,
    /// The file that is kept as the record beforehand, and how many characters it has.
    pub saved: Option<(String, usize)>,
}

impl Case {
    /// Opens a browser where this case can be loaded.
    ///
    /// # Errors
    /// When it does not open, or keeps no such record.
    pub async fn open(&self, browsers: &Browsers, quiz: &Quiz) -> Result<Tab, Failure> {
        let tab = Tab::open(browsers, &self.folder, SLOW_PROCESSOR).await?;
        if let Some((file, _)) = &self.saved {
            tab.keep(&key(&quiz.id), file).await?;
        }
        // Also when nothing is kept: a browser that has been elsewhere starts a page sooner.
        tab.come_back().await?;
        Ok(tab)
    }
}

/// Every case; the first is the one that the others are compared with.
///
/// # Errors
/// When their pages cannot be written.
pub fn cases(pages: &Pages, quiz: &Quiz) -> Result<Vec<Case>, Failure> {
    let shipped = pages.shipped();
    let asked: usize = [Deck::Core, Deck::More].map(|deck| quiz.count(deck)).iter().sum();
    let mut cases = vec![case(&format!("nothing saved, {asked} questions"), &shipped)];
    for count in ATTEMPTS {
        cases.push(with_record(pages, quiz, count)?);
    }
    for count in QUESTIONS {
        cases.push(case(
            &format!("{} questions", plain_count(count)),
            &pages.with_questions(count)?,
        ));
    }
    Ok(cases)
}

fn case(name: &str, folder: &Path) -> Case {
    Case { name: name.to_owned(), attempts: 0, walk: 15, folder: folder.to_owned(), saved: None }
}

fn with_record(pages: &Pages, quiz: &Quiz, count: usize) -> Result<Case, Failure> {
    let file = format!("saved-{count}.json");
    let text = saved::record(quiz, count).write();
    pages.add(&file, &text)?;
    let saved = Some((file, text.encode_utf16().count()));
    let name = format!("{} attempts saved", plain_count(count));
    // Each tap may take a while then, and five questions tell as much as fifteen.
    Ok(Case { attempts: count, walk: 5, saved, ..case(&name, &pages.shipped()) })
}

/// Loads the cases in turn, and returns the median of each beside that of the first.
///
/// # Errors
/// When a page does not load.
pub async fn measure(
    browsers: &Browsers,
    cases: &[Case],
    quiz: &Quiz,
) -> Result<Vec<StartUp>, Failure> {
    let mut times = vec![Vec::new(); cases.len()];
    for _ in 0..LOADS {
        for (case, times) in cases.iter().zip(&mut times) {
            let tab = case.open(browsers, quiz).await?;
            let seen = tab.load("", true).await?;
            times.push((seen.ready.unwrap_or(0.0), seen.free));
            tab.close().await;
        }
    }
    let medians: Vec<(f64, f64)> = times
        .iter()
        .map(|times| {
            let middle = |read: fn(&(f64, f64)) -> f64| median(times.iter().map(read));
            let ready = middle(|(ready, _)| *ready).unwrap_or(0.0);
            (ready, middle(|(_, free)| *free).unwrap_or(0.0))
        })
        .collect();
    let first = medians.first().map_or(0.0, |(_, free)| *free);
    Ok(cases
        .iter()
        .zip(medians)
        .map(|(case, (ready, free))| StartUp {
            case: case.name.clone(),
            attempts: case.attempts,
            saved_characters: case.saved.as_ref().map_or(0, |(_, characters)| *characters),
            ready,
            free,
            ratio: ratio(free, first),
        })
        .collect())
}
