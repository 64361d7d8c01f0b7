//! wasm-bindgen's script without the functions that the engine does not ask for any more, once what
//! it never runs has been cut out of it.

use std::collections::BTreeSet;

use wasmparser::{Parser, Payload};

use crate::SiteError;

/// Where such a function begins in the script, as wasm-bindgen indents it.
const BEGINNING: &str = "        __wb";

/// Where it ends: the lines within it are indented further.
const END: &str = "        }";

/// The script without what the module does not import.
///
/// # Errors
/// [`SiteError::Engine`] when the module is damaged.
pub(super) fn without_idle(script: &str, module: &[u8]) -> Result<String, SiteError> {
    let asked = imports(module)?;
    let mut kept = String::with_capacity(script.len());
    let mut lines = script.lines();
    while let Some(line) = lines.next() {
        let function =
            line.starts_with(BEGINNING).then(|| line.split_once(": function(")).flatten();
        if function.is_some_and(|(name, _)| !asked.contains(name.trim_start())) {
            // All of its lines, up to the last one.
            lines.by_ref().find(|line| line.starts_with(END));
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    Ok(kept)
}

fn imports(module: &[u8]) -> Result<BTreeSet<&str>, SiteError> {
    let damaged = |error: wasmparser::BinaryReaderError| SiteError::Engine(error.to_string());
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(section) = payload.map_err(damaged)? {
            for import in section.into_imports() {
                names.insert(import.map_err(damaged)?.name);
            }
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ImportSection, Module, TypeSection};

    use super::*;

    const SCRIPT: &str = "function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_click_d990e70c576b7c54: function(arg0) {
            getObject(arg0).click();
        },
        __wbg_open_0123456789abcdef: function() { return handleError(function (arg0) {
            if (arg0) {
                open();
            }
        }, arguments); },
    };
}
";

    fn importing(name: &str) -> Vec<u8> {
        let (mut module, mut types, mut imports) =
            (Module::new(), TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        imports.import("./app_bg.js", name, EntityType::Function(0));
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn what_nobody_asks_for_is_left_out() {
        let clicks = without_idle(SCRIPT, &importing("__wbg_click_d990e70c576b7c54")).unwrap();
        let click = "        __wbg_click_d990e70c576b7c54: function(arg0) {
            getObject(arg0).click();
        },
";
        let open = SCRIPT.split_once(click).unwrap();
        assert_eq!(
            clicks.replace(click, ""),
            "function __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n    };\n}\n"
        );
        let opens = without_idle(SCRIPT, &importing("__wbg_open_0123456789abcdef")).unwrap();
        assert_eq!(opens, [open.0, open.1].concat());
    }

    #[test]
    fn a_damaged_module_is_refused() {
        assert!(without_idle(SCRIPT, b"no module").is_err());
    }
}
