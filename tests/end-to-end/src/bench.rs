//! Measures the built pages in Chromium on a slow network and a slow processor, against a bare
//! HTML page with the same question, and says which bars of the budget are met.
//!
//! Machines differ and are busy with other things, so every figure is a median of loads that were
//! taken in turn, and what counts is its ratio to another figure of the same run.
//!
//! | module | what |
//! |---|---|
//! | [`pages`] | what is served: `dist/`, compressed, with the pages it is compared with |
//! | [`against`] | another build beside this one, in turn |
//! | [`bare`] | the bare page |
//! | [`peers`] | the same five questions in other quizzes, in turn |
//! | [`conditions`] | how slow the network and the processor are |
//! | [`tab`] | a fresh browser, slowed down, with the probe in its pages |
//! | [`loading`] | the first visit |
//! | [`embeds`] | a page with ten quizzes in frames |
//! | [`walk`], [`tapping`] | tap to next paint through a whole quiz |
//! | [`saved`], [`starting`] | start-up with much saved, and with many questions |
//! | [`studio`] | edits in the studio, how soon it is ready, its memory; a command of its own |
//! | [`lighthouse`] | Lighthouse's four scores |
//! | [`statistics`] | medians and percentiles |
//! | [`report`], [`table`] | what comes of it: JSON and tables |

pub mod against;
pub mod bare;
pub mod conditions;
pub mod embeds;
pub mod lighthouse;
pub mod loading;
pub mod pages;
pub mod peers;
pub mod report;
pub mod saved;
pub mod starting;
pub mod statistics;
pub mod studio;
pub mod tab;
pub mod table;
pub mod tapping;
pub mod walk;

use std::env::consts::{ARCH, OS};

use quiz_site::read_site;

use crate::session::told;
use crate::{Browsers, Engine, Failure};
use conditions::{SLOW, SLOW_PROCESSOR};
use pages::Pages;
use report::{Line, Machine, Report, bars};
use tab::Tab;

/// Measures everything, and says on standard output what it is doing.
///
/// # Errors
/// When something cannot be measured. A bar that is missed is no error.
pub async fn measure() -> Result<Report, Failure> {
    let folder = told("CAREER_QUIZ_CONTENT")?;
    let id = folder.file_name().unwrap_or_default().to_string_lossy();
    let content = read_site(folder.parent().unwrap_or(&folder), &id)?.content;
    let quiz = &content.quiz;
    let browsers = Browsers::start_whole(Engine::Chromium).await?;
    println!("    Compress the pages");
    let pages = Pages::prepare(browsers.dist(), &content)?;
    let shipped = &pages.shipped();
    let machine = machine(&browsers, &pages).await?;

    println!("    Load the quiz and the bare page in turn");
    let (mut loading, largest) = loading::measure(&browsers, shipped).await?;
    loading.push(embeds::measure(&browsers, shipped).await?);
    println!("    Start with much saved, and with many questions");
    let cases = starting::cases(&pages, quiz)?;
    let start_up = starting::measure(&browsers, &cases, quiz).await?;
    println!("    Tap through the quiz");
    let tapping = tapping::measure(&browsers, shipped, &cases[1..], quiz).await?;
    println!("    Ask Lighthouse");
    let lighthouse = lighthouse::audit(&browsers, shipped).await?;

    loading.push(Line::alone("heap_at_the_result", "bytes", tapping.heap));
    loading.push(Line::alone("layout_shift_over_a_whole_quiz", "", tapping.shift));
    let bars = bars(&loading, &tapping.taps, &start_up, tapping.shift);
    Ok(Report { machine, bars, loading, largest, taps: tapping.taps, start_up, lighthouse })
}

async fn machine(browsers: &Browsers, pages: &Pages) -> Result<Machine, Failure> {
    let tab = Tab::open(browsers, &pages.shipped(), SLOW_PROCESSOR).await?;
    let browser = tab.version().await?;
    tab.close().await;
    Ok(Machine {
        browser,
        processors: std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
        system: format!("{OS} {ARCH}"),
        slowed: format!("{}, a page {} pixels wide", SLOW, tab::WIDTH),
    })
}
