//! An engine's script as a function, for a page that may load nothing.
//!
//! wasm-bindgen writes a module: others import what it exports, and it looks beside itself for its
//! WebAssembly. In a file of its own neither can be. Two such scripts in one page would also take the
//! same names, so each becomes the body of a function that returns what it would export.

use crate::SiteError;

/// A way to name the place of the script, which has none here.
const PLACE: &str = "import.meta.url";
/// What stands for it. Nobody asks: the WebAssembly is handed over.
const NO_PLACE: &str = "document.baseURI";

/// The script as an arrow function without parameters, which returns an object with what the script
/// exports; `default` starts the engine.
///
/// # Errors
/// [`SiteError::OneFile`] when the script imports anything, exports in a way not known here, does not
/// export `default`, or could not stand in a page.
pub(super) fn function(script: &str) -> Result<String, SiteError> {
    let lower = script.to_ascii_lowercase();
    if let Some(found) = ["</script", "<!--"].into_iter().find(|found| lower.contains(found)) {
        return Err(unknown(&format!("has `{found}`, which no script in a page may have")));
    }
    let mut body = String::with_capacity(script.len());
    let mut exported = Vec::new();
    let mut rest = script;
    while let Some((at, word)) = next_word(rest) {
        let (before, here) = rest.split_at(at);
        body.push_str(before);
        let after = here.get(word.len()..).unwrap_or_default();
        rest = if word == "export" {
            export(after, &mut exported)?
        } else {
            body.push_str(NO_PLACE);
            here.strip_prefix(PLACE).ok_or_else(|| strange(here))?
        };
    }
    body.push_str(rest);
    if !exported.iter().any(|(name, _)| name == "default") {
        return Err(unknown("does not export `default`"));
    }
    let returned: Vec<_> = exported.iter().map(|(name, local)| format!("{name}:{local}")).collect();
    Ok(format!("()=>{{{body}\nreturn{{{}}};}}", returned.join(",")))
}

/// Where `export` or `import` stands next as a word of its own.
fn next_word(script: &str) -> Option<(usize, &'static str)> {
    let found = ["export", "import"].into_iter().filter_map(|word| {
        let (at, _) = script.match_indices(word).find(|(at, _)| {
            let (before, from) = script.split_at(*at);
            !before.ends_with(is_part)
                && !from.get(word.len()..).unwrap_or_default().starts_with(is_part)
        })?;
        Some((at, word))
    });
    found.min()
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$')
}

/// Notes what is exported, under which name and from which; returns what is left of the script.
fn export<'a>(after: &'a str, exported: &mut Vec<(String, String)>) -> Result<&'a str, SiteError> {
    let after = after.trim_start();
    let strange = || strange(&format!("export {after}"));
    if let Some(named) = after.strip_prefix("function ") {
        let (name, _) = named.split_once('(').ok_or_else(strange)?;
        exported.push((name.trim().to_owned(), name.trim().to_owned()));
        return Ok(after);
    }
    let (list, rest) =
        after.strip_prefix('{').and_then(|list| list.split_once('}')).ok_or_else(strange)?;
    for entry in list.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
        let (local, name) = entry.split_once(" as ").unwrap_or((entry, entry));
        exported.push((name.trim().to_owned(), local.trim().to_owned()));
    }
    if exported.iter().any(|(_, local)| !local.chars().all(is_part)) {
        return Err(strange());
    }
    Ok(rest)
}

fn strange(found: &str) -> SiteError {
    let start: String = found.chars().take(60).collect();
    unknown(&format!("has `{start}`"))
}

fn unknown(what: &str) -> SiteError {
    SiteError::OneFile(format!("a script that wasm-bindgen has made {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_exported_is_returned() {
        let script = "export function open(e,n){t.open(e,n)}let t;const exports=1;\
            async function N(e){e??=new URL(\"a.wasm\",import.meta.url);t=e.exports}\
            export{j as initSync,N as default};";
        assert_eq!(
            function(script).unwrap(),
            "()=>{function open(e,n){t.open(e,n)}let t;const exports=1;\
             async function N(e){e??=new URL(\"a.wasm\",document.baseURI);t=e.exports};\n\
             return{open:open,initSync:j,default:N};}"
        );
    }

    #[test]
    fn a_script_that_was_not_made_smaller_does_too() {
        let script = "/**\n * Tells.\n */\nexport function tell(words) {\n}\n\
            export { initSync, __wbg_init as default };\n";
        let function = function(script).unwrap();
        assert!(
            function.ends_with("return{tell:tell,initSync:initSync,default:__wbg_init};}"),
            "{function}"
        );
        assert!(!function.contains("export"), "{function}");
    }

    #[test]
    fn a_script_that_is_not_as_known_is_refused() {
        for (script, said) in [
            ("import a from './a.js';export{a as default}", "`import a from './a.js'"),
            ("import('./a.js');export{a as default}", "`import('./a.js')"),
            ("import{a}from'./a.js';export{a as default}", "`import{a}from"),
            ("import.meta.env;export{a as default}", "`import.meta.env"),
            ("export default function(){}", "`export default function"),
            ("export const a=1;", "`export const a=1;"),
            ("export*from'./a.js'", "`export *from"),
            ("export{a as b,\"c\" as default}", "`export {a as b"),
            ("export function open(){}", "does not export `default`"),
            ("'</SCRIPT>';export{a as default}", "has `</script`"),
            ("'<!--';export{a as default}", "has `<!--`"),
        ] {
            let error = function(script).unwrap_err().to_string();
            assert!(error.contains(said), "{script}: {error}");
        }
    }
}
