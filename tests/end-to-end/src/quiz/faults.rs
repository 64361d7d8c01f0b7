//! A browser that begins to fail while the page is open.

use crate::{Failure, Quiz};

/// The engine expects that a browser makes elements; a browser that does not is beyond it, so it
/// panics, behind whatever it saved. Once is enough, and whoever looks at the page then needs elements.
const NO_ELEMENTS: &str =
    "const { createElement } = Document.prototype, { cloneNode } = Node.prototype;
    const fail = () => {
        Document.prototype.createElement = createElement;
        Node.prototype.cloneNode = cloneNode;
        throw new DOMException('', 'NotSupportedError');
    };
    Document.prototype.createElement = fail;
    Node.prototype.cloneNode = fail;";

/// From now on no text is kept, as on a device that is full.
const FULL: &str = "window.setItem ??= Storage.prototype.setItem;
    Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }";

impl Quiz {
    /// The engine panics as soon as it has something new to show.
    ///
    /// # Errors
    /// When the browser does not run a script.
    pub async fn have_the_engine_fail(&self) -> Result<(), Failure> {
        self.script(NO_ELEMENTS, vec![]).await.map(|_| ())
    }

    /// From now on the browser keeps nothing that is written.
    ///
    /// # Errors
    /// When the browser does not run a script.
    pub async fn have_the_store_refuse(&self) -> Result<(), Failure> {
        self.script(FULL, vec![]).await.map(|_| ())
    }

    /// From now on it keeps what is written again.
    ///
    /// # Errors
    /// When the browser does not run a script.
    pub async fn have_the_store_accept(&self) -> Result<(), Failure> {
        self.script("Storage.prototype.setItem = window.setItem", vec![]).await.map(|_| ())
    }
}
