//! `cargo xtask`: reads the command line, and says what went wrong. The work is in the library.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::Error;
use xtask::commands::{self, LineEnds, Serving, Testing};
use xtask::consent::Consent;
use xtask::dist::{self, Wanted};
use xtask::host_tool::{self, Course};
use xtask::steps::Steps;
use xtask::workspace::{DEFAULT_QUIZ, Workspace};

/// Every developer command of Career Quiz.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Install packages of the system's without asking, as with CI=true
    #[arg(long, global = true)]
    yes: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Build the quiz and serve it on this machine
    Serve {
        /// The port of 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Show the page in your browser
        #[arg(long)]
        open: bool,
        /// The folder of content/ that holds the quiz
        #[arg(long, value_name = "ID", default_value = DEFAULT_QUIZ)]
        quiz: String,
    },
    /// Build dist/, ready to upload
    Build {
        /// The folder of content/ that holds the quiz
        #[arg(long, value_name = "ID", default_value = DEFAULT_QUIZ)]
        quiz: String,
        /// Where the pages will be published, for links that must be absolute
        #[arg(long, value_name = "URL")]
        site_url: Option<String>,
    },
    /// Check formatting, lints and content
    Check,
    /// Check, build and test; one layer, engine or test alone where it is named
    #[command(after_help = TEST_HELP)]
    Test {
        /// `unit`, `pages` or `hosts`, and a part of the names of the tests to run
        #[arg(value_name = "LAYER] [FILTER", num_args = 0..=2)]
        words: Vec<String>,
        /// One engine alone
        #[arg(long, value_parser = ["chromium", "firefox", "webkit"])]
        engine: Option<String>,
        /// What takes long or changes seldom too: hosts, old browsers, previews, a second build, the long run, other fonts,
        /// and every scenario in three engines
        #[arg(long)]
        all: bool,
    },
    /// Install what builds and tests need; asks before it touches more than folders of the project
    Setup {
        /// What `test --all` needs too: WordPress, a database, web servers, fonts
        #[arg(long)]
        all: bool,
    },
    /// Measure how fast the pages are, against a bare HTML page and against the budget
    Bench(commands::Benching),
    /// Measure the studio: an edit until it is shown, how soon it is ready, its memory over an hour of edits
    BenchStudio {
        /// Leave the hour of edits out
        #[arg(long)]
        quickly: bool,
    },
    /// Have programs that make previews of links read the pages, as `test --all` does
    Previews,
    /// Have another program read what quizzes are taken out as, as `test --all` does
    Exchange,
    /// Take the quiz in old builds of Chromium, as `test --all` does
    OldBrowsers,
    /// Paste the lines for site owners into an article of each system of tests/places/, and look
    Places {
        /// Some of them alone, by their ids
        #[arg(value_name = "ID")]
        only: Vec<String>,
    },
    /// Say how many bytes a visitor loads, against the budget, and what fills the engine
    Size,
    /// Picture every state of the pages into target/screens/, and say how many words and how high each is
    Screens,
    /// Look for inputs that break what reads them
    Fuzz {
        /// How long, for each target
        #[arg(default_value_t = 60)]
        seconds: u64,
        /// One target alone, such as link, gift or messages; for another name, the message lists them
        #[arg(long, value_name = "NAME")]
        target: Option<String>,
    },
    /// Take so many quizzes in one tab, and say what that leaves in memory and in the storage
    LongRun {
        /// How many
        #[arg(default_value_t = 10_000)]
        quizzes: u32,
    },
    /// Build dist/ from a copy of the sources in another folder too, and compare the two
    Reproducible {
        /// Give the copy the line ends of Windows, and compare what visitors load
        #[arg(long)]
        windows: bool,
    },
    /// Write the commented skeleton of a new quiz into content/
    NewQuiz {
        /// Its name: a-z, 0-9 and -
        id: String,
    },
    /// Make the draft of a quiz in content/ from a sheet or a file of another program
    #[command(after_help = IMPORT_HELP)]
    Import {
        /// The file: XLSX, ODS, CSV, TSV, GIFT, Moodle XML, Aiken, quizdown, H5P or QTI
        file: PathBuf,
        /// The name of the quiz: a-z, 0-9 and -; without it, the name of the file
        #[arg(long, value_name = "ID")]
        quiz: Option<String>,
        /// What the columns of a sheet without heads hold, with commas; - for one that is not read
        #[arg(long, value_name = "NAMES")]
        columns: Option<String>,
    },
    /// Write the files of a translation: new ones, or what a quiz has got since; and a table for translators
    Translate {
        /// The tag of the language: es, pt-BR, zh-Hant
        language: String,
        /// The folder of content/ that holds the quiz
        #[arg(long, value_name = "ID", default_value = DEFAULT_QUIZ)]
        quiz: String,
        /// A table that a translator has filled in, in PO
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
    },
    /// Write the questions of a quiz as a file that courses read
    Export {
        /// The format
        #[arg(long, value_parser = ["gift", "moodle-xml"])]
        format: String,
        /// The folder of content/ that holds the quiz
        #[arg(long, value_name = "ID", default_value = DEFAULT_QUIZ)]
        quiz: String,
        /// The file to write; without it, one in target/
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Pack a quiz for a course, as a SCORM package; builds dist/ where it is not current
    Scorm {
        /// The version
        #[arg(long, value_parser = ["1.2", "2004"], default_value = "1.2")]
        version: String,
        /// The per cent of right answers to pass with; without it, whoever is done is done
        #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(1..=100))]
        mastery: Option<u8>,
        /// The folder of content/ that holds the quiz
        #[arg(long, value_name = "ID", default_value = DEFAULT_QUIZ)]
        quiz: String,
        /// The file to write; without it, one in target/
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Have another program take the packages of all versions, as `test --all` does
        #[arg(long)]
        test: bool,
    },
    /// Make the package of npm by which one writes and builds quizzes without Rust
    Package {
        /// Use it in an empty folder, and compare what it builds, as `test --all` does
        #[arg(long)]
        test: bool,
    },
    /// Write content/schema.json anew, after a change of the content types
    Schema,
    /// Run the site tool; trunk does when it has built the pages
    #[command(hide = true)]
    Site {
        /// What to tell it
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
}

const IMPORT_HELP: &str = "\
Columns:
  question, choice, right, wrong, explanation, feedback A, name, tags, category

Examples:
  cargo xtask import questions.xlsx
  cargo xtask import course.xml --quiz safety-at-work
  cargo xtask import pasted.tsv --columns \"question, right, wrong, wrong, -, explanation\"";

const TEST_HELP: &str = include_str!("test_help.txt").trim_ascii_end();

fn main() -> ExitCode {
    let Arguments { command, yes } = Arguments::parse();
    match run(command, Consent::new(yes)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command, consent: Consent) -> Result<(), Error> {
    let workspace = Workspace::find()?;
    let steps = &mut Steps::new(consent);
    match command {
        Command::Serve { port, open, quiz } => {
            let wanted = Wanted { quiz, site_url: None };
            commands::serve(&workspace, &Serving { wanted, port, open }, steps)
        }
        Command::Build { quiz, site_url } => {
            dist::build(&workspace, &Wanted { quiz, site_url }, steps)?;
            println!("The pages are in {}", workspace.dist().display());
            Ok(())
        }
        Command::Check => {
            commands::check(&workspace, steps)?;
            println!("Nothing to complain about.");
            Ok(())
        }
        Command::Test { words, engine, all } => {
            commands::test(&workspace, &Testing::of(&words, engine, all)?, steps)
        }
        Command::Setup { all } => commands::setup(&workspace, all, steps),
        Command::Site { arguments } => host_tool::run_with(&workspace, &arguments, steps),
        Command::Bench(benching) => commands::bench(&workspace, &benching, steps),
        Command::BenchStudio { quickly } => commands::bench_studio(&workspace, quickly, steps),
        Command::Exchange => commands::exchange(&workspace, steps),
        Command::OldBrowsers => commands::old_browsers(&workspace, steps),
        Command::Previews => commands::previews(&workspace, steps),
        Command::Places { only } => commands::places(&workspace, &only, steps),
        Command::Size => commands::size(&workspace, steps),
        Command::Screens => {
            let sheet = commands::screens(&workspace, steps)?;
            println!("Open this page to see them all:\n{}", sheet.display());
            Ok(())
        }
        Command::Fuzz { seconds, target } => {
            commands::fuzz(&workspace, seconds, target.as_deref(), steps)
        }
        Command::LongRun { quizzes } => commands::long_run(&workspace, quizzes, steps),
        Command::Reproducible { windows } => {
            let ends = if windows { LineEnds::Windows } else { LineEnds::Kept };
            commands::reproducible(&workspace, ends, steps)?;
            println!("Both builds are the same to the last byte.");
            Ok(())
        }
        Command::NewQuiz { id } => {
            host_tool::new_quiz(&workspace, &id, steps)?;
            println!("The skeleton is in content/{id}: docs/authoring.md goes on from here.");
            Ok(())
        }
        Command::Import { file, quiz, columns } => {
            host_tool::import(&workspace, &file, quiz.as_deref(), columns.as_deref(), steps)?;
            println!("docs/bringing-in.md says what is kept of each format.");
            Ok(())
        }
        Command::Translate { language, quiz, from } => {
            host_tool::translate(&workspace, &language, &quiz, from.as_deref(), steps)?;
            println!(
                "docs/translating.md goes on from here; `cargo xtask check` says what is left."
            );
            Ok(())
        }
        Command::Export { format, quiz, output } => {
            let ending = if format == "gift" { "gift" } else { "xml" };
            let file = output.unwrap_or_else(|| workspace.work(&format!("{quiz}.{ending}")));
            host_tool::export(&workspace, &format, &file, &quiz, steps)
        }
        Command::Scorm { test: true, .. } => commands::scorm_test(&workspace, steps),
        Command::Scorm { version, mastery, quiz, output, .. } => {
            let course = Course { quiz, version, mastery };
            commands::scorm(&workspace, &course, output, steps)
        }
        Command::Package { test: true } => commands::package_test(&workspace, steps),
        Command::Package { test: false } => {
            println!("The package is {}", commands::package(&workspace, steps)?.display());
            Ok(())
        }
        Command::Schema => host_tool::write_schema(&workspace, steps),
    }
}
