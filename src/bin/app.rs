//! The engine: wakes up in a page of the host tool and takes over its quiz.

use std::rc::Rc;

use career_quiz::browser::{self, BrowserShell, PageError};
use career_quiz::ui::{Root, RootProperties};

fn main() {
    if let Err(PageError::Missing(_) | PageError::Damaged(_)) = start() {
        browser::show_notice("content-broken");
    }
}

fn start() -> Result<(), PageError> {
    let content = Rc::new(browser::content()?);
    let shell = Rc::new(BrowserShell::new(content.quiz.id.clone()));
    let mount = browser::mount()?;
    yew::Renderer::<Root>::with_root_and_props(mount, RootProperties { content, shell }).render();
    Ok(())
}
