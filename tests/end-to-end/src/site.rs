//! Serves `dist/` for one test, with the server of `cargo xtask serve`, changed where the test
//! wants to see how the page fares in a worse world.

use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Html;
use axum::routing::get;
use tower_http::set_header::SetResponseHeaderLayer;
use xtask::server::router;

use crate::Failure;

/// How the pages are served.
#[derive(Clone, Debug, Default)]
pub struct Site {
    header: Option<(HeaderName, HeaderValue)>,
    first_script: Option<&'static str>,
    width: Option<u32>,
}

impl Site {
    /// As they are.
    pub fn plain() -> Self {
        Self::default()
    }

    /// As a frame without an origin sees them: `localStorage` throws.
    pub fn without_storage() -> Self {
        let sandbox = HeaderValue::from_static("sandbox allow-scripts");
        Self { header: Some((header::CONTENT_SECURITY_POLICY, sandbox)), ..Self::default() }
    }

    /// As a browser without WebAssembly sees them.
    pub fn without_web_assembly() -> Self {
        Self { first_script: Some("delete window.WebAssembly;"), ..Self::default() }
    }

    /// On a page this many CSS pixels wide. Only Chromium heeds it.
    pub fn at_width(width: u32) -> Self {
        Self { width: Some(width), ..Self::default() }
    }

    pub(crate) fn width(&self) -> Option<u32> {
        self.width
    }

    /// Serves them until the runtime ends, and returns the address.
    ///
    /// # Errors
    /// When there are no pages, or no port is free.
    pub async fn serve(self, dist: &Path) -> Result<String, Failure> {
        let router = self.router(dist)?;
        let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .map_err(Failure::system("listen at a port"))?;
        let address = listener.local_addr().map_err(Failure::system("listen at a port"))?;
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(format!("http://{address}/"))
    }

    fn router(self, dist: &Path) -> Result<Router, Failure> {
        let path = dist.join("index.html");
        let page = fs::read_to_string(&path)
            .map_err(Failure::system(format!("read {}", path.display())))?;
        let mut router = Router::new().fallback_service(router(dist));
        if let Some(script) = self.first_script {
            let page = with_first_script(&page, script);
            router = router.route("/", get(async || Html(page)));
        }
        if let Some((name, value)) = self.header {
            router = router.layer(SetResponseHeaderLayer::overriding(name, value));
        }
        Ok(router)
    }
}

/// The page with a script before everything else in its head.
fn with_first_script(page: &str, script: &str) -> String {
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
