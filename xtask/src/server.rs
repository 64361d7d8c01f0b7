//! Serves `dist/` as a static host would, so that what works here works there.
//!
//! A library function that returns a router: `cargo xtask serve` serves it as it is, the
//! end-to-end tests add what they need (a header, a changed page).

mod following;
mod headers;
mod meanwhile;

use std::path::{Path, PathBuf};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use tower_http::cors::CorsLayer;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

pub(crate) use following::following;
pub use meanwhile::serve_meanwhile;

/// The files of a folder over HTTP.
///
/// - Compressed files beside the plain ones (`.br`, `.gz`) are sent to those who accept them.
/// - `404.html`, where there is one, is the page for an unknown address.
/// - Any origin may read: a page in a sandboxed frame has an origin of its own and loads neither
///   modules nor WebAssembly without it.
/// - What `_headers` says of a path is sent with it, the content security policy above all.
/// - A browser asks again before it uses what it kept, so that a new build shows at once.
pub fn router(dist: &Path) -> Router {
    let files = ServeDir::new(dist).precompressed_br().precompressed_gzip();
    let not_found = dist.join("404.html");
    let router = if not_found.is_file() {
        Router::new().fallback_service(files.not_found_service(ServeFile::new(not_found)))
    } else {
        Router::new().fallback_service(files)
    };
    router
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-cache"),
        ))
        .layer(CorsLayer::new().allow_origin(tower_http::cors::Any))
        .layer(from_fn_with_state(dist.join("_headers"), as_hosts_do))
}

/// Read for each answer, because a new build has other rules.
async fn as_hosts_do(State(rules): State<PathBuf>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut answer = next.run(request).await;
    if let Ok(rules) = std::fs::read_to_string(&rules) {
        headers::add(&rules, &path, answer.headers_mut());
    }
    answer
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use axum::body::Body;
    use axum::http::{Request, Response, StatusCode};
    use tower::ServiceExt;

    use super::*;

    fn answer(dist: &Path, address: &str, accept: &str) -> Response<Body> {
        let request = Request::get(address)
            .header(header::ORIGIN, "null")
            .header(header::ACCEPT_ENCODING, accept)
            .body(Body::empty())
            .unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(router(dist).oneshot(request)).unwrap()
    }

    fn pages() -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        std::fs::create_dir(dist.path().join("guide")).unwrap();
        for file in [
            "index.html",
            "guide/index.html",
            "app_bg.wasm",
            "app_bg.wasm.br",
            "app.js",
            "app.css",
            "manifest.webmanifest",
            "oembed.json",
        ] {
            std::fs::write(dist.path().join(file), "x").unwrap();
        }
        dist
    }

    #[test]
    fn files_have_the_content_type_that_browsers_ask_for() {
        let dist = pages();
        for (address, content_type) in [
            ("/", "text/html"),
            ("/guide/", "text/html"),
            ("/app_bg.wasm", "application/wasm"),
            ("/app.js", "text/javascript"),
            ("/app.css", "text/css"),
            ("/manifest.webmanifest", "application/manifest+json"),
            ("/oembed.json", "application/json"),
        ] {
            let response = answer(dist.path(), address, "identity");
            assert_eq!(response.status(), StatusCode::OK, "{address}");
            assert_eq!(response.headers()[header::CONTENT_TYPE], content_type, "{address}");
            assert_eq!(response.headers()[header::CACHE_CONTROL], "no-cache", "{address}");
            assert_eq!(response.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*", "{address}");
        }
    }

    #[test]
    fn the_compressed_file_goes_to_those_who_accept_it() {
        let dist = pages();
        let response = answer(dist.path(), "/app_bg.wasm", "br");
        assert_eq!(response.headers()[header::CONTENT_ENCODING], "br");
        assert_eq!(response.headers()[header::CONTENT_TYPE], "application/wasm");
        let response = answer(dist.path(), "/app_bg.wasm", "identity");
        assert!(!response.headers().contains_key(header::CONTENT_ENCODING));
    }

    #[test]
    fn an_unknown_address_gets_the_page_for_it() {
        let dist = pages();
        assert_eq!(answer(dist.path(), "/nothing", "identity").status(), StatusCode::NOT_FOUND);
        std::fs::write(dist.path().join("404.html"), "not here").unwrap();
        let response = answer(dist.path(), "/nothing", "identity");
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/html");
    }
}
