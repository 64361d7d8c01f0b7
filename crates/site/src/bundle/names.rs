//! Short names for what a bundle's two files call each other by.
//!
//! wasm-bindgen gives each function that passes between them a name with a hash, such as
//! `__wbg_setAttribute_9e7d603908f63705`: random digits, which no compression makes smaller, once
//! in each file. wasm-opt shortens them in the module and prints what it has called what; here the
//! script follows, in the form in which wasm-bindgen writes it.

use serde::Deserialize;

use crate::SiteError;

/// How the script names what the module exports.
const EXPORTED: &str = "wasm.";

/// How it provides what the module imports.
const PROVIDED: &str = ": function(";

/// What wasm-opt calls the one place that the module imports from.
const MODULE: &str = "\"a\"";

/// What wasm-opt prints.
#[derive(Deserialize)]
struct Names {
    /// From where, by which name, and the short one.
    imports: Vec<(String, String, String)>,
    /// By which name, and the short one.
    exports: Vec<(String, String)>,
}

/// The script with the short names in place of the long ones. `printed` is what wasm-opt has printed.
///
/// # Errors
/// [`SiteError::Bundle`] when wasm-opt has printed something else, when the script does not provide
/// an import in the form that is known here, or asks for what is not exported: the bundle would not
/// start.
pub(super) fn renamed(script: &str, printed: &str) -> Result<String, SiteError> {
    let Names { imports, exports } = serde_json::from_str(printed)
        .map_err(|error| SiteError::Bundle(format!("wasm-opt printed no names: {error}")))?;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let mut provided = vec![false; imports.len()];
    let mut short = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_part) {
        let (before, from_word) = rest.split_at(start);
        let end = from_word.find(|c| !is_part(c)).unwrap_or(from_word.len());
        let (word, after) = from_word.split_at(end);
        short.push_str(before);
        let import = imports.iter().position(|(_, name, _)| name == word);
        if let Some(at) = import.filter(|_| after.starts_with(PROVIDED)) {
            provided[at] = true;
            short.push_str(&imports[at].2);
        } else if short.ends_with(EXPORTED) {
            let export = exports.iter().find(|(name, _)| name == word);
            let (_, name) = export.ok_or_else(|| {
                SiteError::Bundle(format!("its script asks for `{word}`, which is not exported"))
            })?;
            short.push_str(name);
        } else {
            short.push_str(word);
        }
        rest = after;
    }
    short.push_str(rest);
    match imports.iter().zip(provided).find(|(_, is_provided)| !is_provided) {
        Some(((_, name, _), _)) => {
            Err(SiteError::Bundle(format!("its script does not provide `{name}`")))
        }
        None => with_module(&short),
    }
}

/// The script with the short name of the place that the module imports from, `"./app_bg.js"`.
fn with_module(script: &str) -> Result<String, SiteError> {
    let missing = || SiteError::Bundle("its script does not provide `_bg.js`".to_owned());
    let end = script.find("_bg.js\":").ok_or_else(missing)?;
    let start = script[..end].rfind('"').ok_or_else(missing)?;
    Ok([&script[..start], MODULE, &script[end + "_bg.js\"".len()..]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "
export function open(words) {
    wasm.open(words);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_click_d990e70c576b7c54: function(arg0) {
            getObject(arg0).click();
        },
        __wbg_open_0123456789abcdef: function() { return handleError(function (arg0) {
            open();
        }, arguments); },
    };
    return {
        __proto__: null,
        \"./share_bg.js\": import0,
    };
}
function closure___invoke(arg0) {
    wasm.closure___invoke(arg0, wasm.memory.buffer, memory);
}
";

    const PRINTED: &str = r#"{
 "imports": [
  ["./share_bg.js", "__wbg_click_d990e70c576b7c54", "a"],
  ["./share_bg.js", "__wbg_open_0123456789abcdef", "b"]
 ],
 "exports": [
  ["memory", "c"],
  ["open", "d"],
  ["main", "f"],
  ["closure___invoke", "e"]
 ]
}"#;

    #[test]
    fn only_what_passes_between_the_files_has_short_names() {
        let short = renamed(SCRIPT, PRINTED).unwrap();
        assert_eq!(
            short,
            "
export function open(words) {
    wasm.d(words);
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        a: function(arg0) {
            getObject(arg0).click();
        },
        b: function() { return handleError(function (arg0) {
            open();
        }, arguments); },
    };
    return {
        __proto__: null,
        \"a\": import0,
    };
}
function closure___invoke(arg0) {
    wasm.e(arg0, wasm.c.buffer, memory);
}
"
        );
    }

    #[test]
    fn a_name_that_the_script_does_not_know_stops_the_build() {
        for (script, printed, told) in [
            ("", r#"{"imports":[["a","__wbg_new_1","a"]],"exports":[]}"#, "`__wbg_new_1`"),
            (SCRIPT, r#"{"imports":[],"exports":[["close","a"]]}"#, "asks for `open`"),
            ("wasm.memory", r#"{"imports":[],"exports":[["memory","a"]]}"#, "`_bg.js`"),
            (SCRIPT, "open => a", "printed no names"),
        ] {
            let error = renamed(script, printed).unwrap_err().to_string();
            assert!(error.contains(told), "{error}");
        }
    }
}
