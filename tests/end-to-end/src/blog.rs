//! Somebody's article with the quiz in a frame: a page of its own site, as far from the quiz's as
//! `localhost` is from `127.0.0.1`, which browsers hold for two sites.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{Html, Redirect};
use axum::routing::get;
use fantoccini::elements::Element;
use serde_json::{Value, json};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::ports::fresh_async_listener;
use crate::quiz::Seen;
use crate::{Engine, Failure, Quiz, Session, Site};

/// Notes what is said and what happens, before anything can.
pub(crate) const NOTES: &str = "<script>
    // Also those in shadow trees.
    window.framesIn = (root) => [...root.querySelectorAll('*')].flatMap((it) =>
        it.localName === 'iframe' ? it : it.shadowRoot ? framesIn(it.shadowRoot) : []);
    window.said = []; window.happened = []; window.thrown = []; window.warned = [];
    console.warn = (text) => { warned.push(text); };
    addEventListener('message', ({ data, source }) => {
        if (!data?.show) return said.push(data);
        const frame = framesIn(document).find(({ contentWindow }) => contentWindow === source);
        const { top } = frame.getBoundingClientRect();
        scrollTo({ top: scrollY + top + data.show - innerHeight / 2, behavior: 'instant' });
        requestAnimationFrame(() => source.postMessage('shown', '*'));
    });
    addEventListener('error', ({ message }) => thrown.push(message));
    for (const name of ['ready', 'progress', 'result'])
        addEventListener('career-quiz:' + name, (event) =>
            happened.push([name, event.target.id, event.detail]));
</script>";

/// Has the article scrolled to what the selector names in the frame, as a visitor would: the driver
/// of WebKit scrolls the frame alone.
pub(crate) const SHOW_IN_FRAME: &str = "const element = document.querySelector(arguments[0]);
    element.scrollIntoView({ block: 'nearest' });
    const { top } = element.getBoundingClientRect();
    return new Promise((resolve) => {
        addEventListener('message', ({ data }) => { if (data === 'shown') resolve(); });
        parent.postMessage({ show: top || 1 }, '*');
    })";

/// Text that takes room, so that there is something to scroll.
pub const TEXT: &str = "<p style='block-size: 1500px'>An article.</p>";

/// An article. In its markup, `QUIZ` stands for the address of the quiz.
#[derive(Clone, Debug)]
pub struct Article {
    markup: String,
    start: &'static str,
    headers: Vec<(HeaderName, String)>,
    /// What `moved/quiz/` on the article's own site leads to.
    moved: Option<&'static str>,
}

impl Article {
    /// An article with this in its body.
    pub fn of(markup: impl Into<String>) -> Self {
        Self {
            markup: markup.into(),
            start: "<!doctype html><html lang='en'><meta charset='utf-8'>",
            headers: Vec::new(),
            moved: None,
        }
    }

    /// With this in place of the doctype and the first tags.
    #[must_use]
    pub fn starting_with(self, start: &'static str) -> Self {
        Self { start, ..self }
    }

    /// Sent with this header too; `QUIZ` is filled in.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// On a site whose `moved/quiz/` leads to this address; `QUIZ` is filled in.
    #[must_use]
    pub fn with_moved(self, address: &'static str) -> Self {
        Self { moved: Some(address), ..self }
    }

    fn router(&self, quizzes: &[String]) -> Result<Router, Failure> {
        let filled = |text: &str| {
            // Backwards, because the name of the second begins with that of the first.
            let numbered = quizzes.iter().enumerate().rev();
            numbered.fold(text.to_owned(), |text, (number, address)| {
                let name = if number == 0 { "QUIZ".to_owned() } else { format!("QUIZ{number}") };
                text.replace(&name, address)
            })
        };
        let page = format!("{}<title>A blog</title>{NOTES}{}", self.start, filled(&self.markup));
        let elsewhere = "<!doctype html><title>Elsewhere</title><p id='elsewhere'>Elsewhere.</p>";
        let mut router = Router::new()
            .route("/", get(async || Html(page)))
            .route("/elsewhere", get(async move || Html(elsewhere)));
        if let Some(address) = self.moved {
            let address = filled(address);
            let lead = async move |Path(rest): Path<String>| {
                Redirect::permanent(&format!("{address}{rest}"))
            };
            router = router.route("/moved/quiz/{*rest}", get(lead));
        }
        for (name, value) in &self.headers {
            let value = HeaderValue::from_str(&filled(value))
                .map_err(|error| Failure::Unmeasured(error.to_string()))?;
            router = router.layer(SetResponseHeaderLayer::overriding(name.clone(), value));
        }
        Ok(router)
    }
}

/// The article in a browser. What [`Blog::quiz`] does, it does in the frame that was entered last.
#[derive(Debug)]
pub struct Blog<'a> {
    session: &'a Session,
    address: String,
    /// The quiz, or the first of several.
    pub quiz: Quiz,
}

impl<'a> Blog<'a> {
    /// Serves the quizzes and the article, and goes to the article.
    ///
    /// # Errors
    /// When something cannot be served, or the browser does not go there.
    pub async fn open(
        session: &'a Session,
        sites: Vec<Site>,
        article: &Article,
    ) -> Result<Self, Failure> {
        let mut quizzes = Vec::new();
        for site in sites {
            quizzes.push(session.serve(site).await?);
        }
        Self::around(session, quizzes, article).await
    }

    /// Serves the article around quizzes that are served already, of which there is one at least, and
    /// goes to it.
    ///
    /// # Errors
    /// When it cannot be served, or the browser does not go there.
    pub async fn around(
        session: &'a Session,
        mut quizzes: Vec<Quiz>,
        article: &Article,
    ) -> Result<Self, Failure> {
        let addresses: Vec<_> = quizzes.iter().map(|quiz| quiz.address().to_owned()).collect();
        let router = article.router(&addresses)?;
        let blog = Self::serve(session, quizzes.swap_remove(0), router)?;
        blog.visit("").await?;
        Ok(blog)
    }

    /// Serves a blog with this quiz in it, not yet visited.
    ///
    /// # Errors
    /// When no port is free.
    pub fn serve(session: &'a Session, quiz: Quiz, router: Router) -> Result<Self, Failure> {
        let listener = fresh_async_listener()?;
        let port = listener.local_addr().map_err(Failure::system("listen at a port"))?.port();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self::at(session, quiz, &format!("http://localhost:{port}/")))
    }

    /// A blog at this address with this quiz in it, not yet visited.
    pub fn at(session: &'a Session, quiz: Quiz, address: &str) -> Self {
        Self { session, quiz, address: address.to_owned() }
    }

    /// The engine of the browser that shows it.
    pub fn engine(&self) -> Engine {
        self.session.engine()
    }

    /// Goes to a page of the blog: the article, or `elsewhere`.
    ///
    /// # Errors
    /// When the browser does not go there.
    pub async fn visit(&self, page: &str) -> Result<(), Failure> {
        Ok(self.session.client.goto(&format!("{}{page}", self.address)).await?)
    }

    /// Presses the browser's button to go back.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn back(&self) -> Result<(), Failure> {
        Ok(self.session.client.back().await?)
    }

    /// Goes into a frame, counted from 0, once it has been scrolled to, and waits until the quiz in it
    /// answers.
    ///
    /// # Errors
    /// When there is none, or it does not answer in time.
    pub async fn enter(&self, number: u16) -> Result<Seen, Failure> {
        self.leave().await?;
        let show = "const frame = framesIn(document)[arguments[0]];
            const { top, bottom } = frame.getBoundingClientRect();
            if (bottom < 0 || top > innerHeight - 100) frame.scrollIntoView()";
        self.quiz.script(show, vec![json!(number)]).await?;
        self.step_in(number).await?;
        self.quiz.when("the quiz in the frame", |seen| seen.ready).await
    }

    /// Goes into a frame, and waits for nothing.
    ///
    /// # Errors
    /// When there is none.
    pub async fn step_in(&self, number: u16) -> Result<(), Failure> {
        self.leave().await?;
        // By its number a browser finds no frame that is in a shadow tree.
        let frame = "return framesIn(document)[arguments[0]]";
        let found = self.quiz.script(frame, vec![json!(number)]).await?;
        let id = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str);
        let Some(id) = id else {
            return Err(Failure::Unmeasured(format!("there is no frame {number}")));
        };
        let frame = Element::from_element_id(self.session.client.clone(), id.to_owned().into());
        Ok(frame.enter_frame().await?)
    }

    /// Goes out to the article.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn leave(&self) -> Result<(), Failure> {
        Ok(self.session.client.enter_parent_frame().await?)
    }

    /// Waits until a script in the article returns this.
    ///
    /// # Errors
    /// When it does not in time.
    pub async fn until(&self, what: &str, script: &str, wanted: Value) -> Result<(), Failure> {
        self.leave().await?;
        self.quiz.until_script(what, script, |found| *found == wanted).await.map(|_| ())
    }

    /// What a script in the article returns.
    ///
    /// # Errors
    /// When it throws.
    pub async fn script(&self, script: &str) -> Result<Value, Failure> {
        self.leave().await?;
        self.quiz.script(script, vec![]).await
    }

    /// Waits until a frame is as high as what is in it, and nothing in it can be scrolled; returns
    /// its height. Afterwards the frame is entered.
    ///
    /// # Errors
    /// When that does not come about in time.
    pub async fn fits(&self, number: u16) -> Result<f64, Failure> {
        self.step_in(number).await?;
        let fits = "const { height } = document.documentElement.getBoundingClientRect();
            const hidden = document.documentElement.style.overflowY === 'hidden';
            return [innerHeight > 100 && Math.abs(innerHeight - height) <= 1 && hidden,
                innerHeight, height]";
        let what = "a frame as high as its content";
        let found = self.quiz.until_script(what, fits, |found| found[0] == json!(true)).await?;
        Ok(found[1].as_f64().unwrap_or_default())
    }
}
