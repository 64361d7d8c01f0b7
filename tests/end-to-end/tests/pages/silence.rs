//! A scenario whose browser is silent and idle gets another chance, so what is told of a browser has to
//! be right. In Firefox, where it was seen.

use std::process::Command;
use std::time::Duration;

use end_to_end::runner::Ending;
use end_to_end::silence::{IDLE, why};
use end_to_end::{Browsers, Engine, Failure, Quiz, Scenario, Session};

/// What is said of a browser to which this was done; nothing where it still answers.
async fn said_after(
    done: impl AsyncFnOnce(&Session, &Quiz, &Browsers),
) -> Result<Option<f64>, Failure> {
    let browsers = Browsers::start(Engine::Firefox).await?;
    let session = browsers.open(None).await?;
    let page = session.quiz_at("about:blank");
    let _ = tokio::time::timeout(Duration::from_secs(2), done(&session, &page, &browsers)).await;
    match why(&session, browsers.driver(), Duration::from_secs(1)).await {
        Failure::BrowserSilent { busy, .. } => Ok(Some(busy)),
        _ => Ok(None),
    }
}

async fn a_page_at_rest_answers() -> Result<(), Failure> {
    assert_eq!(said_after(async |_, _, _| ()).await?, None);
    Ok(())
}

async fn a_page_that_goes_in_circles_is_busy() -> Result<(), Failure> {
    let busy = said_after(async |_, page, _| {
        let _ = page.script("for (;;);", vec![]).await;
    });
    let busy = busy.await?;
    assert!(busy.is_some_and(|busy| busy >= IDLE), "{busy:?}");
    Ok(())
}

async fn a_browser_that_stands_still_is_silent_and_idle() -> Result<(), Failure> {
    let busy = said_after(async |_, _, browsers| {
        let ids = browsers.driver().browser_processes();
        assert!(!ids.is_empty(), "a browser runs");
        let ids = ids.iter().map(u32::to_string);
        let stopped = Command::new("kill").arg("-STOP").args(ids).status();
        assert!(stopped.is_ok_and(|status| status.success()));
    });
    let busy = busy.await?;
    assert!(busy.is_some_and(|busy| busy < IDLE), "{busy:?}");
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    let of = |function, steps: fn() -> Ending<'static>| {
        Scenario::alone(module_path!(), function, steps).rare().takes(15)
    };
    // Half a minute of waiting for a browser that does not answer, for what changes seldom.
    vec![
        of("a_page_at_rest_answers", || Box::pin(a_page_at_rest_answers())),
        of("a_page_that_goes_in_circles_is_busy", || {
            Box::pin(a_page_that_goes_in_circles_is_busy())
        }),
        of("a_browser_that_stands_still_is_silent_and_idle", || {
            Box::pin(a_browser_that_stands_still_is_silent_and_idle())
        }),
    ]
}
