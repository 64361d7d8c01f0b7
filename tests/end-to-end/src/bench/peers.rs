//! The same five plain questions in this quiz, in quizdown and in `SurveyJS`, measured in turn. Each page is made as
//! its own documentation says, with the minified files of its own package; see `tests/peers/package.json` for
//! the versions.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use quiz_model::{Content, Question};
use quiz_site::read_site;
use serde_json::json;
use tempfile::TempDir;

use super::conditions::{SLOW, SLOW_PROCESSOR};
use super::pages::{BLANK_PAGE, compress, write};
use super::statistics::{median, percentile};
use super::tab::{BLANK, Tab};
use super::table::{plain, table};
use super::tapping::all;
use super::walk::Walk;
use crate::any_shape::{built_of, copy};
use crate::{Browsers, Engine, Failure};

/// The fixture with the questions.
const ID: &str = "five-plain";

/// A quiz that is measured, and how it is taken: each step is pressed, then waited for.
struct Peer {
    name: &'static str,
    /// What is pressed for each question, as expressions of the page's, and what comes true then. `AT` stands for
    /// the number of questions answered before.
    question: &'static [Step],
}

struct Step {
    press: &'static str,
    then: &'static str,
}

const QUIZDOWN: &str = "document.querySelector('.quizdown').shadowRoot";

const PEERS: [Peer; 3] = [
    Peer {
        name: "this quiz",
        question: &[
            Step {
                press: "document.querySelector('input[name=choice]')",
                then: "document.querySelector('input[name=choice]:checked')",
            },
            Step {
                press: "document.querySelector('button[name=certainty][value=\"2\"]')",
                then: "document.querySelector('main[data-screen=explanation]')
                    && performance.now() - performance.getEntriesByName('quiz-screen').at(-1).startTime > 360",
            },
            Step {
                press: "document.querySelector('button[name=next], button[name=path]')",
                then: "!document.querySelector('main[data-screen=explanation]')
                    && performance.now() - performance.getEntriesByName('quiz-screen').at(-1).startTime > 360",
            },
        ],
    },
    Peer {
        name: "quizdown",
        question: &[
            Step { press: "ROOT.querySelector('label span')", then: "ROOT.querySelector('input:checked')" },
            Step {
                press: "[...ROOT.querySelectorAll('button')]
                    .find((it) => it.title === (AT === 4 ? 'Evaluate' : 'Next'))",
                then: "AT === 4 ? ROOT.querySelector('h1')
                    : ROOT.querySelector('h3')?.textContent.trim().startsWith(`Q${AT + 2}`)",
            },
        ],
    },
    Peer {
        name: "SurveyJS",
        question: &[
            Step {
                press: "document.querySelector('.sd-selectbase__label')",
                then: "document.querySelector('.sd-item--checked')",
            },
            Step {
                press: "[...document.querySelectorAll('.sd-navigation__next-btn, .sd-navigation__complete-btn')]
                    .find((it) => it.offsetParent)",
                then: "AT === 4 ? document.querySelector('.sd-completedpage, .sd-body--empty')
                    : !document.querySelector('.sd-item--checked')",
            },
        ],
    },
];

/// What is measured, in the order of the table.
const LINES: [&str; 7] = [
    "transferred up to the first question, bytes",
    "transferred up to the result, bytes",
    "largest paint, ms",
    "ready, ms",
    "blocking, ms",
    "98 % of taps, ms",
    "memory at the result, bytes",
];

type Round = [f64; LINES.len()];

/// Measures all in turn, as often as that, and returns a table of the medians.
///
/// # Errors
/// When a page does not load or a step does not come.
pub async fn measure(packages: &Path, rounds: usize) -> Result<String, Failure> {
    let browsers = &Browsers::start_whole(Engine::Chromium).await?;
    let pages = Pages::prepare(browsers.dist(), packages)?;
    let mut found = vec![Vec::new(); PEERS.len()];
    for round in 1..=rounds {
        println!("    Round {round} of {rounds}");
        for ((peer, folder), rounds) in PEERS.iter().zip(&pages.folders).zip(&mut found) {
            rounds.push(once(browsers, peer, folder).await?);
        }
    }
    let rows = LINES.iter().enumerate().map(|(at, name)| {
        let each = found.iter().map(|rounds: &Vec<Round>| {
            plain(median(rounds.iter().map(|round| round[at])).unwrap_or(0.0))
        });
        [(*name).to_owned()].into_iter().chain(each).collect()
    });
    Ok(table(["five plain questions", PEERS[0].name, PEERS[1].name, PEERS[2].name], rows))
}

#[allow(clippy::cast_precision_loss, reason = "bytes are far below 2^52")]
async fn once(browsers: &Browsers, peer: &Peer, folder: &Path) -> Result<Round, Failure> {
    let tab = Tab::open(browsers, folder, SLOW).await?;
    let first = tab.load("", true).await?;
    tab.close().await;
    let tab = Tab::open(browsers, folder, SLOW_PROCESSOR).await?;
    tab.load("", true).await?;
    let mut taps = 0;
    for question in 0..5 {
        for step in peer.question {
            let filled =
                |text: &str| text.replace("ROOT", QUIZDOWN).replace("AT ", &format!("{question} "));
            tab.press_at(&filled(step.press)).await?;
            tab.comes_true(&filled(step.then)).await?;
            taps += 1;
        }
    }
    tab.rest().await?;
    let durations = tab.evaluate("careerQuizBench.taps()").await?;
    let walk = Walk { taps, durations, each: Vec::new() };
    let after: super::tab::Seen = tab.evaluate("careerQuizBench.seen()").await?;
    let memory = tab.heap().await? + after.wasm_memory;
    tab.close().await;
    Ok([
        first.bytes as f64,
        after.bytes as f64,
        first.largest_paint.unwrap_or(0.0),
        first.ready.unwrap_or(0.0),
        first.blocking,
        percentile(all(&walk), 98).unwrap_or(0.0),
        memory as f64,
    ])
}

/// A folder for each, in the order of [`PEERS`].
struct Pages {
    folders: [PathBuf; 3],
    _kept: [TempDir; 2],
}

impl Pages {
    fn prepare(dist: &Path, packages: &Path) -> Result<Self, Failure> {
        let own = built_of(dist, ID)?;
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/content");
        let languages = TempDir::with_prefix("career-quiz-peers-")
            .map_err(Failure::system("create a folder for peers"))?;
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        copy(&content.join(ID), &languages.path().join("content").join(ID))?;
        copy(&root.join("content/language"), &languages.path().join("content/language"))?;
        let content = read_site(&languages.path().join("content"), ID)?.content;
        let quizdown = languages.path().join("quizdown");
        let survey = languages.path().join("survey");
        write(&quizdown.join("index.html"), &quizdown_page(&content))?;
        write(&survey.join("index.html"), &survey_page(&content))?;
        for (folder, file) in [
            (&quizdown, "quizdown/public/build/quizdown.js"),
            (&survey, "survey-core/survey.core.min.js"),
            (&survey, "survey-core/survey-core.min.css"),
            (&survey, "survey-js-ui/survey-js-ui.min.js"),
        ] {
            let from = packages.join("node_modules").join(file);
            let name = from.file_name().unwrap_or_default();
            fs::copy(&from, folder.join(name))
                .map_err(Failure::system(format!("copy {}", from.display())))?;
        }
        let folders = [own.path().to_owned(), quizdown, survey];
        for folder in &folders {
            write(&folder.join(BLANK).join("index.html"), BLANK_PAGE)?;
            compress(folder)?;
        }
        Ok(Self { folders, _kept: [own, languages] })
    }
}

const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
    <link rel=\"icon\" href=\"data:,\">\n<title>Five plain questions</title>\n";
/// Both have drawn their first question when the call that draws it returns.
const READY: &str = "performance.mark('quiz-ready');";

fn questions(content: &Content) -> impl Iterator<Item = &Question> {
    content.quiz.questions.iter()
}

fn quizdown_page(content: &Content) -> String {
    let mut quiz = String::new();
    for question in questions(content) {
        let _ = writeln!(quiz, "### {}\n", question.ask);
        for (at, choice) in question.choices.iter().enumerate() {
            let mark = if choice.right { 'x' } else { ' ' };
            let _ = writeln!(quiz, "{}. [{mark}] {}", at + 1, choice.text);
        }
        quiz.push('\n');
    }
    format!(
        "{HEAD}<script src=\"quizdown.js\"></script>\n\
         <script>quizdown.init({{ locale: 'en' }});\n\
         addEventListener('load', () => {{ {READY} }});</script>\n\
         <div class=\"quizdown\">\n{quiz}</div>\n"
    )
}

fn survey_page(content: &Content) -> String {
    let pages = questions(content).map(|question| {
        let choices: Vec<_> = question
            .choices
            .iter()
            .map(|choice| json!({ "value": choice.id.as_str(), "text": choice.text }))
            .collect();
        let right = question.choices.iter().find(|choice| choice.right).map(|it| it.id.as_str());
        json!({ "elements": [{
            "type": "radiogroup", "name": question.id.as_str(), "title": question.ask,
            "choices": choices, "correctAnswer": right,
        }] })
    });
    let survey = json!({ "showProgressBar": true, "pages": pages.collect::<Vec<_>>() });
    let survey = survey.to_string().replace('<', "\\u003c");
    format!(
        "{HEAD}<link rel=\"stylesheet\" href=\"survey-core.min.css\">\n\
         <script src=\"survey.core.min.js\"></script>\n<script src=\"survey-js-ui.min.js\"></script>\n\
         <div id=\"survey\"></div>\n\
         <script>new Survey.Model({survey}).render(document.getElementById('survey')); {READY}</script>\n"
    )
}
