//! A server that a copy of the pages is uploaded to, in a folder of its origin as a blog would have them.
//! It can get a new build, keep visitors waiting, and go away, which is what a lost network looks like.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use quiz_site::{Page, compress, with_policy, write_service_worker};
use tempfile::TempDir;
use tokio::sync::oneshot;
use xtask::server::router;

use crate::Failure;
use crate::ports::fresh_listener;
use crate::site::with_first_script;

/// Where the quiz lies on the server.
const FOLDER: &str = "/some/blog/quiz";
/// Where another quiz of the same build lies, whose scope takes in the first.
const FOLDER_ABOVE: &str = "/some/blog";
const QUIZ: &str = "ai-project-manager";
/// The engine of a build as it might be called.
pub const OTHER_ENGINE: &str = "app-0123456789abcdef";

/// A server that changes; dropping it ends it.
#[derive(Debug)]
pub struct TestServer {
    files: TempDir,
    address: String,
    dawdles: Arc<AtomicBool>,
    running: Option<Running>,
}

/// How to stop the server, and what ends when it has stopped.
type Running = (oneshot::Sender<()>, JoinHandle<()>);

impl TestServer {
    /// Serves a copy of the pages.
    ///
    /// # Errors
    /// When they cannot be copied, or no port is free.
    pub fn start(dist: &Path) -> Result<Self, Failure> {
        let files = TempDir::with_prefix("career-quiz-server-")
            .map_err(Failure::system("create a folder for pages"))?;
        copy(dist, files.path()).map_err(Failure::system("copy the pages"))?;
        let dawdles = Arc::new(AtomicBool::new(false));
        let pages = router(files.path()).layer(from_fn_with_state(Arc::clone(&dawdles), dawdle));
        let router = Router::new()
            .nest_service(FOLDER, pages)
            .nest_service(FOLDER_ABOVE, router(files.path()));
        let listener = fresh_listener()?;
        let (address, running) =
            serve(listener, router).map_err(Failure::system("serve the pages"))?;
        let address = format!("{address}{FOLDER}/");
        Ok(Self { files, address, dawdles, running: Some(running) })
    }

    /// The address of the quiz.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The address of another quiz of this origin, in the folder above. It gets the same uploads.
    pub fn address_above(&self) -> String {
        self.address.replace(FOLDER, FOLDER_ABOVE)
    }

    /// Uploads a build whose first page bears another title.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn publish(&self, title: &str) -> Result<(), Failure> {
        self.change(|page| {
            let (before, rest) = page.split_once("<title>").unwrap_or((page, ""));
            let (_, after) = rest.split_once("</title>").unwrap_or_default();
            format!("{before}<title>{title}</title>{after}")
        })
    }

    /// Uploads a build whose first page runs a script before everything else.
    ///
    /// # Errors
    /// When a file cannot be read or written.
    pub fn publish_with_script(&self, script: &str) -> Result<(), Failure> {
        // The policy in the page comes after this one.
        self.take_headers_away()?;
        self.change(|page| with_first_script(page, script))
    }

    /// Uploads a build whose engine has another name, and takes the old one away.
    ///
    /// # Errors
    /// When there is no engine, or a file cannot be renamed, read or written.
    pub fn publish_other_engine(&self) -> Result<(), Failure> {
        let failed = || Failure::system("rename the engine");
        let names = fs::read_dir(self.files.path()).map_err(failed())?;
        let names = names.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
        let names: Vec<String> = names.collect::<std::io::Result<_>>().map_err(failed())?;
        let engine = |name: &String| -> Option<String> {
            let engine = name.strip_suffix("_bg.wasm")?;
            engine.starts_with("app-").then(|| engine.to_owned())
        };
        let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
        let old = names.iter().find_map(engine).ok_or(missing).map_err(failed())?;
        for name in names.iter().filter(|name| name.starts_with(&old)) {
            let path = |name: &str| self.files.path().join(name);
            fs::rename(path(name), path(&name.replace(&old, OTHER_ENGINE))).map_err(failed())?;
        }
        self.take_headers_away()?;
        self.change(|page| {
            let page = page.replace(&old, OTHER_ENGINE);
            with_policy(Page::Quiz, &page).unwrap_or(page)
        })
    }

    /// The header for the first page knows the scripts of one build alone.
    fn take_headers_away(&self) -> Result<(), Failure> {
        fs::remove_file(self.files.path().join("_headers"))
            .map_err(Failure::system("take the headers away"))
    }

    /// Uploads one more page, or another in its place.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn upload(&self, name: &str, page: &str) -> Result<(), Failure> {
        for packed in ["br", "gz"] {
            // Would be sent in its place.
            let _ = fs::remove_file(self.files.path().join(format!("{name}.{packed}")));
        }
        fs::write(self.files.path().join(name), page).map_err(Failure::system("upload a page"))
    }

    /// From now on no page is ever answered, as behind a network that hardly works.
    pub fn dawdle(&self) {
        self.dawdles.store(true, Ordering::Relaxed);
    }

    /// Closes every connection and listens no more.
    pub fn go_away(&mut self) {
        if let Some((stop, thread)) = self.running.take() {
            let _ = stop.send(());
            let _ = thread.join();
        }
    }

    fn change(&self, change: impl Fn(&str) -> String) -> Result<(), Failure> {
        let page = self.files.path().join("index.html");
        let text = fs::read_to_string(&page).map_err(Failure::system("read the first page"))?;
        self.upload("index.html", &change(&text))?;
        write_service_worker(self.files.path(), None, QUIZ)?;
        self.compress(&["index.html", "sw.js"])
    }

    /// Packs these files anew. To pack all of them takes a browser's whole time.
    fn compress(&self, names: &[&str]) -> Result<(), Failure> {
        let failed = || Failure::system("pack a page");
        let aside = TempDir::with_prefix("career-quiz-packed-").map_err(failed())?;
        for name in names {
            fs::copy(self.files.path().join(name), aside.path().join(name)).map_err(failed())?;
        }
        compress(aside.path())?;
        for entry in fs::read_dir(aside.path()).map_err(failed())? {
            let packed = entry.map_err(failed())?.path();
            let name = packed.file_name().unwrap_or_default();
            fs::copy(&packed, self.files.path().join(name)).map_err(failed())?;
        }
        Ok(())
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.go_away();
    }
}

/// In a thread and a runtime of its own: when that ends, no connection is left that a browser has
/// kept open, and none is accepted.
fn serve(listener: TcpListener, router: Router) -> std::io::Result<(String, Running)> {
    listener.set_nonblocking(true)?;
    let address = format!("http://{}", listener.local_addr()?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (stop, stopped) = oneshot::channel();
    let thread = thread::spawn(move || {
        runtime.block_on(async {
            let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
            tokio::select! {
                _ = async { axum::serve(listener, router).await } => {}
                _ = stopped => {}
            }
        });
    });
    Ok((address, (stop, thread)))
}

async fn dawdle(State(dawdles): State<Arc<AtomicBool>>, request: Request, next: Next) -> Response {
    if dawdles.load(Ordering::Relaxed) && request.uri().path().ends_with('/') {
        std::future::pending::<()>().await;
    }
    next.run(request).await
}

/// As if uploaded an hour ago: a server tells times by the second, and what a test uploads must not
/// look as old as what was there.
pub(crate) fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    let an_hour_ago = SystemTime::now() - Duration::from_hours(1);
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copied = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &copied)?;
        } else {
            fs::copy(entry.path(), &copied)?;
            File::options().write(true).open(&copied)?.set_modified(an_hour_ago)?;
        }
    }
    Ok(())
}
