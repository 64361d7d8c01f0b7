//! `career-quiz.html` without the rest of the site: alone on a disk, or at a host that has nothing
//! else.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use tempfile::TempDir;
use url::Url;

use crate::Failure;
use crate::ports::fresh_async_listener;
use crate::site::with_first_script;

/// What a host is asked for besides the file.
pub type Asked = Arc<Mutex<Vec<String>>>;

const NAME: &str = "career-quiz.html";

/// Notes what goes wrong, before anything can.
const NOTES: &str = "window.faults = [];
    const own = console.error;
    console.error = (...told) => { faults.push(told.join(' ')); own(...told); };
    addEventListener('error', ({ message }) => faults.push(`error: ${message}`), true);
    addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejected: ${reason}`));
    addEventListener('securitypolicyviolation', ({ blockedURI }) => faults.push(blockedURI));";

/// What has gone wrong on the page, and what it has asked for.
pub const FAULTS: &str = "return [...faults, ...performance.getEntriesByType('resource')
    .map(({ name }) => name).filter((name) => !/^(blob|data):/.test(name))]";

/// The file, with notes of what goes wrong in it.
#[derive(Debug)]
pub struct OneFile {
    folder: TempDir,
    page: String,
}

impl OneFile {
    /// A copy in a folder of its own.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub fn of(dist: &Path) -> Result<Self, Failure> {
        Self::changed(dist, str::to_owned)
    }

    /// A copy that differs from it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn changed(dist: &Path, change: impl Fn(&str) -> String) -> Result<Self, Failure> {
        let path = dist.join(NAME);
        let page = fs::read_to_string(&path)
            .map_err(Failure::system(format!("read {}", path.display())))?;
        let page = with_first_script(&change(&page), NOTES);
        let folder = TempDir::with_prefix("career-quiz-file-")
            .map_err(Failure::system("create a folder for a file"))?;
        fs::write(folder.path().join(NAME), &page).map_err(Failure::system("copy the file"))?;
        Ok(Self { folder, page })
    }

    /// Where it lies on the disk.
    ///
    /// # Errors
    /// When the folder has no absolute path.
    pub fn address(&self) -> Result<String, Failure> {
        let path = self.folder.path().join(NAME);
        let address = Url::from_file_path(&path)
            .map_err(|()| Failure::Unmeasured(format!("no address for {}", path.display())))?;
        Ok(address.to_string())
    }

    /// Serves it until the runtime ends; returns its address, and what else is asked for there.
    ///
    /// # Errors
    /// When no port is free.
    pub fn serve(&self) -> Result<(String, Asked), Failure> {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (page, noting) = (self.page.clone(), Arc::clone(&asked));
        let router = Router::new().route(&format!("/{NAME}"), get(async || Html(page))).fallback(
            move |request: Request| async move {
                if let Ok(mut asked) = noting.lock() {
                    asked.push(request.uri().to_string());
                }
                StatusCode::NOT_FOUND
            },
        );
        let listener = fresh_async_listener()?;
        let address = listener.local_addr().map_err(Failure::system("listen at a port"))?;
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok((format!("http://{address}/{NAME}"), asked))
    }
}
