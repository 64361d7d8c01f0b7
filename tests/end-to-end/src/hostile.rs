//! Texts that somebody has written who wishes a visitor ill: in the content of the quiz, and in what
//! the browser has stored.

use serde_json::{Value, json};

use crate::pseudo;

/// Markup that would run, a turn of the reading direction that is never taken back, signs without a
/// width, pictures made of several signs, and a word without end.
pub const TEXT: &str = "<img src=x onerror=\"window.ran=1\"><script>window.ran=2</script>\
    </script><svg onload=window.ran=3>\u{202e}turned\u{200b}\u{200d}\u{feff}\
    \u{1f469}\u{200d}\u{1f4bb}\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}e\u{301}\u{301}\u{301}\
    Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle";

/// Stands in every text of a hostile record. No page has any reason to show it.
pub const MARK: &str = "shown-from-the-record";

/// How many letters the longest texts have, and every how manieth text, by its length, is one.
const LONGEST: usize = 100_000;
const LONG_EVERY: usize = 40;

/// The page with every text of the content and every word of the pages made hostile.
pub(crate) fn page(html: &str) -> String {
    let Some((before, island, after)) = pseudo::island(html) else {
        return html.to_owned();
    };
    let told = pseudo::told(island, text).unwrap_or_else(|| island.to_owned());
    format!("{before}{}{after}", told.replace('<', "\\u003c"))
}

/// A part of the quiz that comes after the page, likewise.
pub(crate) fn part(file: &str) -> String {
    pseudo::told_part(file, text).unwrap_or_else(|| file.to_owned())
}

fn text(text: &str) -> String {
    // What is filled in stays, and the words of a list, as the months are one, stay as many.
    let tail = TEXT.replace(' ', "\u{a0}");
    if text.chars().count().is_multiple_of(LONG_EVERY) {
        format!("{text}{tail}{}", "w".repeat(LONGEST))
    } else {
        format!("{text}{tail}")
    }
}

/// A record in which everything that can be a text is a hostile one, and every number the largest.
pub fn record() -> String {
    let id = |number: u32| format!("{MARK}{number}{TEXT}{}", "w".repeat(LONGEST));
    let line =
        format!("{MARK}{},,full,3,5,-1,,{MARK}+try-first", TEXT.replace([',', ';', '+'], ""));
    let attempt = |number: u32, position: Value| {
        json!({
            "id": id(number), "round": "full", "seed": u32::MAX, "revision": u32::MAX,
            "started": u64::MAX - u64::from(number), "finished": u64::MAX, "position": position,
            "questions": ["computer-science-degree", id(2)],
            "responses": [
                { "question": "computer-science-degree", "choice": id(3), "certainty": 3,
                  "right": false, "at": u64::MAX },
                { "question": id(2), "choice": null, "certainty": 0, "right": false, "at": 0 },
            ],
            "about": { id(4): id(5), "commitment": id(6) }, "paths": [id(7), "try-first"],
            "later": id(8),
        })
    };
    json!({
        "format": 1, "revision": u32::MAX, "current": id(1),
        "attempts": [attempt(1, json!({ "explanation": u32::MAX })), attempt(9, json!("result"))],
        "folded": line,
        "reviews": [{ "question": id(2), "at": u64::MAX, "certainty": 3, "looks": 255 }],
        "preferences": { "later": id(8) }, "later": id(8),
    })
    .to_string()
}
