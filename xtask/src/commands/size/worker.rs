//! What the service worker of a built folder fetches, by the lists in it.

use std::fs;
use std::path::Path;

use crate::Error;

/// The files that the service worker lists under a name.
///
/// # Errors
/// When there is no `sw.js`.
pub(super) fn kept_by_worker(dist: &Path, list: &str) -> Result<Vec<String>, Error> {
    let path = dist.join("sw.js");
    let worker = fs::read_to_string(&path).map_err(Error::files("read", &path))?;
    let start = format!("const {list} = ");
    let names = worker.lines().find_map(|line| line.strip_prefix(&start)?.strip_suffix(';'));
    let names: Vec<String> =
        names.and_then(|names| serde_json::from_str(names).ok()).unwrap_or_default();
    let file = |name: &String| match name.trim_start_matches("./") {
        folder if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
        name => name.to_owned(),
    };
    Ok(names.iter().map(file).collect())
}

/// The packed bytes of the pages beside the quiz, the icon and the manifest, which the service worker
/// fetches once the first question answers, so that they are there without a network. No bar counts them.
///
/// # Errors
/// When one of them is missing.
pub(super) fn beside(dist: &Path) -> Result<u64, Error> {
    let mut bytes = 0;
    for name in [kept_by_worker(dist, "PAGES")?, kept_by_worker(dist, "OTHERS")?].concat() {
        if name != "index.html" {
            let path = dist.join(format!("{name}.br"));
            bytes += fs::metadata(&path).map_err(Error::files("read", &path))?.len();
        }
    }
    Ok(bytes)
}
