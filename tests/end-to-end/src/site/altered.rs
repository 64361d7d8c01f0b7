//! Pages that are not as they were built, and answers that are not as a server gives them.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use quiz_site::{Page, SiteAddress, metadata_of_quiz, write_oembed};
use tempfile::TempDir;

use super::engine_file;
use crate::Failure;
use crate::session::told;

/// The folders with those of its paths, of its scores, and of the topics of the guide.
const FOLDERS: [&str; 3] = ["r", "c", "guide"];

/// The quiz's page and `oembed.json` as the host tool writes them for this address. Only what the page
/// says of its address is changed in what was built without one.
pub(super) fn announce(router: Router, dist: &Path, address: &str) -> Result<Router, Failure> {
    let content = told("CAREER_QUIZ_CONTENT")?;
    let id = content.file_name().unwrap_or_default().to_string_lossy();
    let site = quiz_site::read_site(content.parent().unwrap_or(&content), &id)?;
    let address = SiteAddress::parse(address)?;
    let page = fs::read_to_string(dist.join("index.html"))
        .map_err(Failure::system("read the page of the quiz"))?;
    let (before, after) = (metadata_of_quiz(&site, None), metadata_of_quiz(&site, Some(&address)));
    assert!(page.contains(&before), "dist/ was built for an address, or by another version");
    let page = page.replace(&before, &after);
    let folder = TempDir::with_prefix("career-quiz-site-")
        .map_err(Failure::system("create a folder for oembed.json"))?;
    write_oembed(&site, &address, folder.path())?;
    let answer = fs::read_to_string(folder.path().join("oembed.json"))
        .map_err(Failure::system("read oembed.json"))?;
    Ok(Router::new()
        .route("/", get(async || Html(page)))
        .route("/oembed.json", get(async || ([(header::CONTENT_TYPE, "application/json")], answer)))
        .fallback_service(router))
}

pub(super) async fn count_engine(
    State(sent): State<Arc<AtomicUsize>>,
    request: Request,
    next: Next,
) -> Response {
    let is_engine = engine_file::is_asked_for(&request);
    let mut answer = next.run(request).await;
    if is_engine {
        // A browser that has it may ask whether it is the same, and is told so without it.
        sent.fetch_add(usize::from(answer.status() == StatusCode::OK), Ordering::Relaxed);
        let lasting = HeaderValue::from_static("public, max-age=31536000, immutable");
        answer.headers_mut().insert(header::CACHE_CONTROL, lasting);
    }
    answer
}

pub(super) async fn miss(start: &str, request: Request, next: Next) -> Response {
    if request.uri().path().starts_with(start) {
        StatusCode::NOT_FOUND.into_response()
    } else {
        next.run(request).await
    }
}

/// The pages that are there.
pub(super) fn pages(dist: &Path) -> Vec<Page> {
    let mut pages: Vec<_> =
        Page::FIXED.into_iter().filter(|page| dist.join(page.file()).exists()).collect();
    for folder in FOLDERS {
        // A quiz may have no guide.
        for entry in fs::read_dir(dist.join(folder)).into_iter().flatten().flatten() {
            let page = format!("{folder}/{}/index.html", entry.file_name().to_string_lossy());
            pages.extend(Page::of_file(&page));
        }
    }
    pages
}

/// The name and the text of each JSON file whose name begins so.
pub(super) fn files_named(start: &str, dist: &Path) -> Result<Vec<(String, String)>, Failure> {
    let failed = || Failure::system(format!("read {}", dist.display()));
    let mut found = Vec::new();
    for entry in fs::read_dir(dist).map_err(failed())? {
        let path = entry.map_err(failed())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(start) && path.extension().is_some_and(|ending| ending == "json") {
            found.push((name, fs::read_to_string(&path).map_err(failed())?));
        }
    }
    Ok(found)
}

/// The page without the links that load something ahead.
pub(super) fn without_preload(page: &str) -> String {
    page.replace(r#"rel="preload""#, r#"rel="x-preload""#)
        .replace(r#"rel="modulepreload""#, r#"rel="x-modulepreload""#)
}

/// The page with a policy that names its own origin otherwise: Safari's engine knows no `'self'` in a
/// page without an origin, which only the page for frames is prepared for.
pub(super) fn without_self(page: &str) -> String {
    page.replace("script-src 'self'", "script-src http:")
        .replace("connect-src 'self'", "connect-src http:")
}

/// The page with a JSON island that is none.
pub(super) fn with_broken_content(page: &str) -> String {
    const ISLAND: &str = r#"id="career-quiz-content">"#;
    page.replace(ISLAND, &format!("{ISLAND}no JSON: "))
}

/// The page with a script before everything else in its head.
pub fn with_first_script(page: &str, script: &str) -> String {
    let head = page.find("<head").unwrap_or(0);
    let inside = page[head..].find('>').map_or(0, |end| head + end + 1);
    format!("{}<script>{script}</script>{}", &page[..inside], &page[inside..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_script_is_the_first_thing_in_the_head() {
        for (page, changed) in [
            ("<html><head><title>", "<html><head><script>x</script><title>"),
            ("<head data-a><meta>", "<head data-a><script>x</script><meta>"),
            ("plain", "<script>x</script>plain"),
        ] {
            assert_eq!(with_first_script(page, "x"), changed);
        }
    }
}
