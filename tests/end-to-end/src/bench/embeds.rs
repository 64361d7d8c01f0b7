//! A page with ten quizzes in frames, before anybody has touched one. The frames are of another site
//! than the page, as they are in a blog.

use std::fmt::Write;
use std::path::Path;

use super::conditions::SLOW;
use super::report::Line;
use super::statistics::median;
use super::tab::Tab;
use crate::{Browsers, Failure};

/// Where the page is.
pub const TEN: &str = "ten/";
/// How often it is loaded.
const LOADS: usize = 5;

/// The page. Its frames get the machine's other name for the same server, which is another site.
pub fn page() -> String {
    let mut page =
        String::from("<!doctype html><link rel=\"icon\" href=\"data:,\"><title>Ten</title>");
    for number in 1..=10 {
        let _ = write!(
            page,
            "<p>{number}</p><iframe title=\"{number}\" loading=\"lazy\" width=\"100%\" \
             height=\"640\" data-career-quiz></iframe>"
        );
    }
    page + SCRIPT
}

const SCRIPT: &str = "<script>
window.heard = new Promise((resolve) => addEventListener('career-quiz:ready', resolve));
const quiz = location.origin.replace('127.0.0.1', 'localhost');
for (const frame of document.querySelectorAll('iframe')) frame.src = `${quiz}/embed/`;
document.head.append(Object.assign(document.createElement('script'), { src: `${quiz}/embed.js` }));
</script>
";

/// The median blocking time while those that are near load, and the one in view starts.
///
/// # Errors
/// When the page does not load.
pub async fn measure(browsers: &Browsers, shipped: &Path) -> Result<Line, Failure> {
    let mut blocking = Vec::new();
    for _ in 0..LOADS {
        blocking.push(once(browsers, shipped).await?);
    }
    let middle = median(blocking).unwrap_or(0.0);
    Ok(Line::alone("blocking_with_ten_embeds", "ms", middle))
}

/// The blocking time of one load, in milliseconds.
///
/// # Errors
/// When the page does not load.
pub async fn once(browsers: &Browsers, shipped: &Path) -> Result<f64, Failure> {
    let tab = Tab::open(browsers, shipped, SLOW).await?;
    tab.go(TEN).await?;
    // When one is heard, its engine is on the way.
    let heard = "heard\
        .then(() => new Promise((resolve) => setTimeout(resolve, 3000))).then(() => null)";
    tab.evaluate::<Option<serde_json::Value>>(heard).await?;
    let blocking = tab.settled(false).await?.blocking;
    tab.close().await;
    Ok(blocking)
}
