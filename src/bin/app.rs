//! The app: wakes up in a page of the site tool and takes over its quiz.

use std::rc::Rc;

use career_quiz::browser::{self, BrowserShell, PageError};
use career_quiz::ui::Root;
use rlsf::SmallGlobalTlsf;

/// In place of the standard library's, which takes 1.5 KB more of what a visitor loads
/// (`docs/decisions/size.md`).
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

fn main() {
    if let Err(PageError::Missing(_) | PageError::Content(_)) = start() {
        browser::give_up("content-broken");
    }
}

fn start() -> Result<(), PageError> {
    let content = browser::content()?;
    let (shell, place) = BrowserShell::new(content.quiz.id)?;
    browser::run(Root::new(content, Rc::new(shell), browser::score()), &place);
    Ok(())
}
