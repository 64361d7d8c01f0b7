//! The result on paper: a sheet to take home. In Chromium alone; the others print to no file that
//! a test could read.
//!
//! A line can be cut in two ways. Chromium prints nothing beyond the margins: what reaches into
//! them, or over the end of a page, is cut there, and the PDF tells where the line would have been.
//! A frame within the page may cut a line too, which a PDF does not tell as plainly; so that is
//! measured on the page as it is laid out for paper.

use end_to_end::paper::Paper;
use end_to_end::pdf::{self, Page, Place};
use end_to_end::quiz::{Certainty, Pick};
use end_to_end::returning::Taken;
use end_to_end::{Engine, Failure, Quiz, Scenario, Screen, Session, Site, scenario, states};
use serde_json::json;

/// A few answers missed, everything told about oneself.
const TYPICAL: &str = "result-typical";

/// The longest: every question missed and certain of it, on each path, with the answers about the visitor
/// that leave out least.
async fn a_result_takes_two_pages_at_most(session: &Session) -> Result<(), Failure> {
    let quiz = session.serve(Site::plain()).await?;
    for start in quiz.keys().options("starting-point") {
        let mut about = quiz.keys().last_options();
        about.insert("starting-point".into(), start);
        about.insert("commitment".into(), "sure".into());
        let taken = Taken::all(Pick::Wrong, Certainty::Certain).telling(about).finished();
        quiz.go_on_with(taken, Screen::Result).await?;
        quiz.details_come().await?;
        for paper in Paper::ALL {
            let pages = pdf::read(&quiz.print(paper).await?)?;
            assert!((1..=2).contains(&pages.len()), "{start}: {} pages of {paper:?}", pages.len());
            // A list that is kept in one piece leaves the first page empty.
            assert!(
                pages[0].lines.len() >= 40,
                "{start}: {} lines on page 1",
                pages[0].lines.len()
            );
        }
    }
    Ok(())
}

/// The day, the address and the certificates are on paper; a button is of no use there.
async fn paper_has_day_address_and_certificates_and_no_button(
    session: &Session,
) -> Result<(), Failure> {
    let state = states::named(TYPICAL).expect("a state of that name");
    let quiz = state.reach(session).await?;
    quiz.details_come().await?;
    let pages = pdf::read(&quiz.print(Paper::A4).await?)?;
    let lines = pages.iter().flat_map(|page| &page.lines);
    let text = solid(&lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "));
    let told = "const texts = (selector) => [...document.querySelectorAll(selector)]
            .filter((element) => !element.closest('.certificates-not'))
            .map((element) => element.textContent.trim()).filter((text) => text !== '');
        return [texts('.printed, li[data-certificate] > p strong'), texts('button'),
            document.querySelector('.printed').dataset.address];";
    let told = quiz.script(told, vec![]).await?;
    let named = |at: usize| told[at].as_array().cloned().unwrap_or_default();
    assert!(named(0).len() > 2 && named(1).len() > 5, "{told}");
    for there in named(0).iter().chain([&told[2]]) {
        let there = solid(there.as_str().unwrap_or_default());
        assert!(text.contains(&there), "{there} is not in {text}");
    }
    for button in named(1) {
        let button = solid(button.as_str().unwrap_or_default());
        assert!(!text.contains(&button), "a button is printed: {button}");
    }
    Ok(())
}

async fn no_line_of_a_printed_result_is_cut_and_nothing_is_lost(
    session: &Session,
) -> Result<(), Failure> {
    let state = states::named(TYPICAL).expect("a state of that name");
    let quiz = state.reach(session).await?;
    let found = faults(session, &quiz).await?;
    assert!(found.is_empty(), "\n{}", found.join("\n"));
    Ok(())
}

/// What breaks the sheet, each with the sign that it is seen. Layers are no matter: a style outside
/// of them wins over all.
const BROKEN: [(&str, &str); 4] = [
    // In one piece, of several pages, and its lines so close that the edge of each page goes through one
    // in any font.
    (
        ".result { display: inline-block; zoom: 2 } \
         .result * { line-height: 0.7; margin: 0; padding: 0; gap: 0 }",
        ", page ",
    ),
    (".result { margin-inline-start: -3mm }", "page 1: “"),
    (".card { block-size: 2lh; overflow: clip }", "text-cut"),
    (".plan { block-size: 10lh; overflow: hidden }", "not printed: "),
];

async fn what_is_cut_on_paper_is_seen(session: &Session) -> Result<(), Failure> {
    let state = states::named(TYPICAL).expect("a state of that name");
    let quiz = state.reach(session).await?;
    for (style, sign) in BROKEN {
        // The policy of the page takes no other <style>.
        let text = json!(format!("@media print {{ {style} }}"));
        let put = format!(
            "const broken = new CSSStyleSheet(); broken.replaceSync({text});
            document.adoptedStyleSheets = [broken]"
        );
        let put = format!("{{ {put} }}");
        session.devtools("Runtime.evaluate", json!({ "expression": put })).await?;
        let found = faults(session, &quiz).await?;
        assert!(found.iter().any(|fault| fault.contains(sign)), "{style}: {found:#?}");
    }
    Ok(())
}

/// The margins of `styles/print.css`, in points: 10 mm above and below, 14 mm at the sides.
const MARGINS: (f64, f64) = (10.0 * 72.0 / 25.4, 14.0 * 72.0 / 25.4);
/// How far a font may reach out of its line, in points.
const GIVE: f64 = 1.5;

/// Everything that is wrong with the page on the screen when it is printed.
async fn faults(session: &Session, quiz: &Quiz) -> Result<Vec<String>, Failure> {
    let mut faults = vec![];
    let promised = quiz.promised_on_paper().await?;
    assert!(promised.len() > 20, "there is something to look for: {promised:?}");
    for paper in Paper::ALL {
        for fault in quiz.unreadable_on(session, paper).await? {
            faults.push(format!("{paper:?}: {fault:?}"));
        }
        let pages = pdf::read(&quiz.print(paper).await?)?;
        for (number, page) in (1..).zip(&pages) {
            faults.extend(outside(page).map(|what| format!("{paper:?}, page {number}: {what}")));
        }
        let text: String =
            pages.iter().flat_map(|page| &page.lines).map(|line| solid(&line.text)).collect();
        let lost = promised.iter().filter(|promise| !text.contains(&solid(promise)));
        faults.extend(lost.map(|promise| format!("{paper:?}: not printed: {promise}")));
    }
    Ok(faults)
}

/// What lies outside of the box that the margins leave.
fn outside(page: &Page) -> impl Iterator<Item = String> {
    let (above, beside) = MARGINS;
    let printable =
        Place { left: beside, top: above, right: page.width - beside, bottom: page.height - above };
    page.lines
        .iter()
        .filter(move |line| !printable.holds(line.place, GIVE))
        .map(|line| format!("“{}” at {:?}", line.text, line.place))
}

/// Without spaces, since a line may break at any, and a PDF knows none but by their width.
fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    vec![
        // Chromium alone prints to a file that a test can read.
        scenario!(a_result_takes_two_pages_at_most).only(&[Engine::Chromium]).takes(8),
        scenario!(paper_has_day_address_and_certificates_and_no_button).only(&[Engine::Chromium]),
        scenario!(no_line_of_a_printed_result_is_cut_and_nothing_is_lost).only(&[Engine::Chromium]),
        scenario!(what_is_cut_on_paper_is_seen).only(&[Engine::Chromium]).takes(6),
    ]
}
