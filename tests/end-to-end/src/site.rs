//! Serves `dist/` for one test, with the server of `cargo xtask serve`, changed where the test
//! wants to see how the page fares in a worse world.

mod altered;
mod engine_file;
mod files;
mod visitors;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Html;
use axum::routing::get;
use quiz_site::{Page, with_policy};
use tower_http::set_header::SetResponseHeaderLayer;
use xtask::server::router;

pub use altered::with_first_script;
pub(crate) use engine_file::RELEASE;

use crate::ports::fresh_async_listener;
use crate::watched::Watched;
use crate::{Failure, hostile, pseudo};
use altered::{
    announce, count_engine, files_named, miss, pages, with_broken_content, without_preload,
    without_self,
};
use engine_file::EngineFile;
use files::{Changed, HOSTILE_FILES, PSEUDO_FILES};

/// How the pages are served.
#[derive(Clone, Debug, Default)]
pub struct Site {
    header: Option<(HeaderName, HeaderValue)>,
    change: Option<fn(&str) -> String>,
    /// What runs in every page before anything of ours.
    first_script: Option<&'static str>,
    /// How the files are changed that come after a page, by how their names begin.
    files: &'static [Changed],
    engine: EngineFile,
    missing: Option<&'static str>,
    width: Option<u32>,
    pseudo: bool,
    language: &'static str,
    announced: bool,
    engines_sent: Option<Arc<AtomicUsize>>,
    watched: Option<Watched>,
}

/// Pages that are served otherwise, or not at all in another language.
const APART: [Page; 3] = [Page::Quiz, Page::Frame, Page::OneFile];

impl Site {
    /// As they are.
    pub fn plain() -> Self {
        Self::default()
    }

    /// As a frame without an origin sees them: `localStorage` throws.
    pub fn without_storage() -> Self {
        let sandbox = HeaderValue::from_static("sandbox allow-scripts");
        Self {
            header: Some((header::CONTENT_SECURITY_POLICY, sandbox)),
            change: Some(without_self),
            ..Self::default()
        }
    }

    /// As a quiz of another name, in a frame.
    pub fn called_otherwise() -> Self {
        let change = |page: &str| {
            let page = page.replace("'ai-project-manager'", "'another-quiz'");
            with_policy(Page::Frame, &page).unwrap_or(page)
        };
        Self { change: Some(change), ..Self::default() }
    }

    /// As a browser without WebAssembly sees them.
    pub fn without_web_assembly() -> Self {
        let change = |page: &str| with_first_script(page, "delete window.WebAssembly;");
        Self { change: Some(change), ..Self::default() }
    }

    /// As they are while the engine is on its way: it never arrives.
    pub fn with_engine_held_back() -> Self {
        // A browser reports a page as loaded only after what it loads ahead, so nothing of that.
        Self { engine: EngineFile::HeldBack, change: Some(without_preload), ..Self::default() }
    }

    /// As they are on a slow line: the engine comes when [`crate::Quiz::release_engine`] lets it.
    pub fn with_engine_delayed() -> Self {
        Self { engine: EngineFile::Delayed, change: Some(without_preload), ..Self::default() }
    }

    /// As somebody sees them who has turned JavaScript off.
    pub fn without_script() -> Self {
        let sandbox = HeaderValue::from_static("sandbox allow-same-origin");
        Self { header: Some((header::CONTENT_SECURITY_POLICY, sandbox)), ..Self::default() }
    }

    /// As a half-finished upload leaves them: without the engine.
    pub fn without_engine() -> Self {
        Self { engine: EngineFile::Missing, ..Self::default() }
    }

    /// The same until [`crate::Quiz::release_engine`] lets it come.
    pub fn without_engine_at_first() -> Self {
        Self { engine: EngineFile::MissingAtFirst, ..Self::default() }
    }

    /// As a line that broke leaves them: with half of the engine.
    pub fn with_engine_cut() -> Self {
        Self { engine: EngineFile::Cut, ..Self::default() }
    }

    /// As a host sends them that does not know what WebAssembly is.
    pub fn with_engine_of_another_type() -> Self {
        Self { engine: EngineFile::OtherType, ..Self::default() }
    }

    /// On a device with so little memory that the engine can run, and not read a long record.
    pub fn with_little_memory() -> Self {
        Self { engine: EngineFile::LittleMemory, ..Self::default() }
    }

    /// As an extension leaves them that blocks scripts with a name like the engine's.
    pub fn without_engine_script() -> Self {
        Self { missing: Some("/app-"), ..Self::default() }
    }

    /// Under a policy of security like this.
    pub fn under_policy(policy: &'static str) -> Self {
        let policy = HeaderValue::from_static(policy);
        Self { header: Some((header::CONTENT_SECURITY_POLICY, policy)), ..Self::default() }
    }

    /// With a script before everything else.
    pub fn with_script(change: fn(&str) -> String) -> Self {
        Self { change: Some(change), ..Self::default() }
    }

    /// As a half-finished upload leaves them: without what explanations fold away and rows tell.
    pub fn without_details() -> Self {
        Self { missing: Some("/details-"), ..Self::default() }
    }

    /// As a half-finished upload leaves them: without the questions of the second deck.
    pub fn without_further() -> Self {
        Self { missing: Some("/further-"), ..Self::default() }
    }

    /// As a half-finished upload leaves them: without the file of the bonus questions.
    pub fn without_bonus() -> Self {
        Self { missing: Some("/bonus-"), ..Self::default() }
    }

    /// As a line that broke leaves them: without the engine of the share sheet.
    pub fn without_sheet() -> Self {
        Self { missing: Some("/share-"), ..Self::default() }
    }

    /// As a damaged copy: what the engine should read is not what it understands.
    pub fn with_broken_content() -> Self {
        Self { change: Some(with_broken_content), ..Self::default() }
    }

    /// As hosts send them, with an engine that is kept, counting how often it is sent as a whole.
    pub fn counting(engines_sent: &Arc<AtomicUsize>) -> Self {
        Self { engines_sent: Some(Arc::clone(engines_sent)), ..Self::default() }
    }

    /// As hosts send them, with reports of what breaks the policy of a page.
    pub fn watched(watched: &Watched) -> Self {
        Self { watched: Some(watched.clone()), ..Self::default() }
    }

    /// As a build that knows the address they are served at, for blogs that ask what to show there.
    pub fn announced() -> Self {
        Self { announced: true, ..Self::default() }
    }

    /// As somebody has written them who wishes their readers ill ([`hostile::TEXT`]), on a page 320
    /// CSS pixels wide where the engine's driver can set that.
    pub fn with_hostile_texts() -> Self {
        Self {
            change: Some(hostile::page),
            files: HOSTILE_FILES,
            width: Some(320),
            ..Self::default()
        }
    }

    /// On a page this many CSS pixels wide. Only Chromium heeds it.
    pub fn at_width(width: u32) -> Self {
        Self { width: Some(width), ..Self::default() }
    }

    /// In a language that nobody speaks, longer than English and from right to left: these pages,
    /// the quiz to read, the guide, the paths and that for a wrong address among them, and the bonus questions.
    #[must_use]
    pub fn in_pseudo_language(self) -> Self {
        Self { pseudo: true, files: PSEUDO_FILES, ..self }
    }

    /// In another language than the first: `es/`, its folder.
    #[must_use]
    pub fn in_folder(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    pub(crate) fn width(&self) -> Option<u32> {
        self.width
    }

    /// Serves them until the runtime ends, and returns the address.
    ///
    /// # Errors
    /// When there are no pages, or no port is free.
    pub fn serve(self, dist: &Path) -> Result<String, Failure> {
        let listener = fresh_async_listener()?;
        let address = listener.local_addr().map_err(Failure::system("listen at a port"))?;
        let address = format!("http://{address}/");
        let (announced, language) = (self.announced, self.language);
        let mut router = self.router(dist)?;
        if announced {
            router = announce(router, dist, &address)?;
        }
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(address + language)
    }

    fn router(self, dist: &Path) -> Result<Router, Failure> {
        let (root, folder) = (self.language, dist.join(self.language));
        let mut router = Router::new().fallback_service(router(dist));
        let dist = &folder;
        let page = self.page(&dist.join("index.html"))?;
        if self.pseudo || self.change.is_some() {
            let in_frames = self.page(&dist.join("embed/index.html"))?;
            let changed = |page: String| match self.change {
                Some(change) => change(&page),
                None => page,
            };
            let (page, in_frames) = (changed(page), changed(in_frames));
            router = router.route(&format!("/{root}"), get(async || Html(page)));
            router = router.route(&format!("/{root}embed/"), get(async || Html(in_frames)));
        }
        if self.pseudo {
            for page in pages(dist).into_iter().filter(|page| !APART.contains(page)) {
                let text = self.page(&dist.join(page.file()))?;
                let address = format!("/{root}{}", page.address());
                router = router.route(&address, get(async || Html(text)));
            }
        }
        if let Some(script) = self.first_script {
            for page in pages(dist) {
                let text = with_first_script(&self.page(&dist.join(page.file()))?, script);
                let address = format!("/{root}{}", page.address());
                router = router.route(&address, get(async || Html(text)));
            }
        }
        for (start, change) in self.files {
            for (name, file) in files_named(start, dist)? {
                let file = change(&file);
                router = router.route(&format!("/{root}{name}"), get(async || file));
            }
        }
        if let Some(start) = self.missing {
            router = router.layer(from_fn(move |request, next| miss(start, request, next)));
        }
        router = self.engine.on(router);
        if let Some(sent) = self.engines_sent {
            router = router.layer(from_fn_with_state(sent, count_engine));
        }
        if let Some(watched) = self.watched {
            router = watched.around(router);
        }
        if let Some((name, value)) = self.header {
            router = router.layer(SetResponseHeaderLayer::overriding(name, value));
        }
        Ok(router)
    }

    /// A page in the language that is wanted.
    fn page(&self, path: &Path) -> Result<String, Failure> {
        let page = fs::read_to_string(path)
            .map_err(Failure::system(format!("read {}", path.display())))?;
        Ok(if self.pseudo { pseudo::page(&page) } else { page })
    }
}
