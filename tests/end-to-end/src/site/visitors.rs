//! Pages as they are to visitors whose browsers are set otherwise than most.

use super::Site;
use super::altered::with_first_script;

const BLOCKED_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError'); } });";

const GERMAN: &str =
    "Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['de-AT', 'en'] });";

fn chinese(page: &str, asked: &str) -> String {
    let languages = format!(
        "Object.defineProperty(Navigator.prototype, 'languages', {{ get: () => ['{asked}', 'en'] }});"
    );
    with_first_script(&page.replace(r#"hreflang="es""#, r#"hreflang="zh-Hant""#), &languages)
}

impl Site {
    /// As somebody sees them who has blocked cookies, and storage with them.
    pub fn with_storage_blocked() -> Self {
        Self { first_script: Some(BLOCKED_STORAGE), ..Self::default() }
    }

    /// As a browser sees them that asks for German as it is in Austria, or else for English.
    pub fn asked_for_german() -> Self {
        Self { first_script: Some(GERMAN), ..Self::default() }
    }

    /// With the links of the Spanish pages called those of traditional Chinese, as a browser in Taiwan sees them.
    pub fn in_traditional_chinese_asked_for_in_taiwan() -> Self {
        Self { change: Some(|page| chinese(page, "zh-TW")), ..Self::default() }
    }

    /// The same, as a browser in mainland China sees them.
    pub fn in_traditional_chinese_asked_for_in_china() -> Self {
        Self { change: Some(|page| chinese(page, "zh-CN")), ..Self::default() }
    }
}
