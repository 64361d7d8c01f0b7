//! Pages that load themselves again when there is a new build of them, for `cargo xtask serve`.
//!
//! A script of this server's is put into each page, and allowed there: the page's policy, in the page and in
//! the header, names every script by its hash. The files that were built stay as they are.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// No file of a site begins with a point.
const SCRIPT: &str = "/.follow.js";
const BUILD: &str = "/.build";
const TAG: &str = "<script async src=\"/.follow.js\"></script>";

/// Asks every second. Where the server is gone nothing happens; one that is there again has another number.
const FOLLOW: &str = "\
let seen;
setInterval(async () => {
  const answer = await fetch('/.build', { cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok) return;
  const now = await answer.text();
  if (seen && seen !== now) location.reload();
  seen = now;
}, 1000);
";

/// More than any page has.
const MOST_BYTES: usize = 16 << 20;

/// The pages of a router that follow this number of a build.
pub(crate) fn following(pages: Router, build: &Arc<AtomicU64>) -> Router {
    let build = Arc::clone(build);
    pages
        .layer(from_fn(with_script))
        .route(SCRIPT, get(async || told("text/javascript", FOLLOW.to_owned())))
        .route(
            BUILD,
            get(async move || told("text/plain", build.load(Ordering::Relaxed).to_string())),
        )
}

/// A frame in a sandbox has an origin of its own, so anybody may read it.
fn told(content_type: &'static str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::CACHE_CONTROL, "no-store"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, text).into_response()
}

async fn with_script(mut request: Request, next: Next) -> Response {
    // Into a packed page nothing can be put.
    request.headers_mut().remove(header::ACCEPT_ENCODING);
    let mut answer = next.run(request).await;
    // Also where nothing is new: a browser then keeps the page with the headers of this answer.
    allow(answer.headers_mut());
    let content_type = answer.headers().get(header::CONTENT_TYPE);
    let is_page = content_type.is_some_and(|it| it.as_bytes().starts_with(b"text/html"));
    if !is_page || answer.status() == StatusCode::NOT_MODIFIED {
        return answer;
    }
    let (mut head, body) = answer.into_parts();
    let Ok(bytes) = to_bytes(body, MOST_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    head.headers.remove(header::CONTENT_LENGTH);
    let page =
        allowed(&String::from_utf8_lossy(&bytes)).replacen("</head>", &format!("{TAG}</head>"), 1);
    Response::from_parts(head, Body::from(page))
}

/// A policy, or a page with one, that allows scripts of the site besides those it names.
fn allowed(policy: &str) -> String {
    policy.replacen("script-src ", "script-src 'self' ", 1)
}

fn allow(headers: &mut HeaderMap) {
    let policy = headers.get(header::CONTENT_SECURITY_POLICY).and_then(|it| it.to_str().ok());
    if let Some(policy) = policy.and_then(|it| HeaderValue::from_str(&allowed(it)).ok()) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::super::router;
    use super::*;
    use tower::ServiceExt;

    fn answers(addresses: &[&str]) -> Vec<(HeaderMap, String)> {
        let dist = tempfile::tempdir().unwrap();
        let policy = "default-src 'none';script-src 'sha256-a'";
        let page = format!("<head><meta content=\"{policy}\"></head>script-src ");
        std::fs::write(dist.path().join("index.html"), page).unwrap();
        std::fs::write(dist.path().join("index.html.br"), "packed").unwrap();
        std::fs::write(dist.path().join("app.js"), "script-src </head>").unwrap();
        std::fs::write(
            dist.path().join("_headers"),
            format!("/\n  Content-Security-Policy: {policy}\n"),
        )
        .unwrap();
        let pages = following(router(dist.path()), &Arc::new(AtomicU64::new(7)));
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let ask = |address: &&str| {
            let request = Request::get(*address).header(header::ACCEPT_ENCODING, "br");
            let request = request.body(Body::empty()).unwrap();
            runtime.block_on(async {
                let (head, body) = pages.clone().oneshot(request).await.unwrap().into_parts();
                let body = to_bytes(body, MOST_BYTES).await.unwrap();
                (head.headers, String::from_utf8(body.to_vec()).unwrap())
            })
        };
        addresses.iter().map(ask).collect()
    }

    #[test]
    fn a_page_has_the_script_and_may_run_it() {
        let [(headers, page), (_, other)] = &answers(&["/", "/app.js"])[..] else { panic!() };
        let policy = "default-src 'none';script-src 'self' 'sha256-a'";
        let expected = format!("<head><meta content=\"{policy}\">{TAG}</head>script-src ");
        assert_eq!(*page, expected);
        assert_eq!(headers[header::CONTENT_SECURITY_POLICY], policy);
        assert_eq!(other, "script-src </head>", "what is no page stays");
    }

    #[test]
    fn the_script_and_the_number_of_the_build_are_there() {
        let [(script, text), (_, build)] = &answers(&[SCRIPT, BUILD])[..] else { panic!() };
        assert_eq!(script[header::CONTENT_TYPE], "text/javascript");
        assert!(text.contains("location.reload()"), "{text}");
        assert_eq!(build, "7");
    }
}
