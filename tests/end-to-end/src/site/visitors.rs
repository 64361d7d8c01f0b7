//! Pages as they are to visitors whose browsers are set otherwise than most.

use super::Site;

const BLOCKED_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError'); } });";

const GERMAN: &str =
    "Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['de-AT', 'en'] });";

impl Site {
    /// As somebody sees them who has blocked cookies, and storage with them.
    pub fn with_storage_blocked() -> Self {
        Self { first_script: Some(BLOCKED_STORAGE), ..Self::default() }
    }

    /// As a browser sees them that asks for German as it is in Austria, or else for English.
    pub fn asked_for_german() -> Self {
        Self { first_script: Some(GERMAN), ..Self::default() }
    }
}
