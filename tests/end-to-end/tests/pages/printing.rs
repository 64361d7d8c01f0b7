//! The result on paper: a sheet to take home. In Chromium alone; the others print to no file that
//! a test could read.

use end_to_end::paper::{Paper, pages_in};
use end_to_end::{Engine, Failure, Session, run_session, states};

/// A typical result: a few answers missed, everything told about oneself.
#[test]
fn a_result_takes_two_pages_at_most() -> Result<(), Failure> {
    run_session(Engine::Chromium, None, async |session: &Session| {
        let quiz = states::named("result-typical").expect("a state of that name").reach(session);
        let quiz = quiz.await?;
        for paper in Paper::ALL {
            let pages = pages_in(&quiz.print(paper).await?);
            assert!((1..=2).contains(&pages), "{pages} pages of {paper:?}");
        }
        Ok(())
    })
}
