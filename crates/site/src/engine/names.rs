//! Short names for what the engine's two files call each other by.
//!
//! wasm-bindgen gives each function that passes between them a name with a hash, such as
//! `__wbg_setAttribute_9e7d603908f63705`: random digits, which no compression makes smaller, once
//! in each file. The two are made together and nobody else reads the names.

use std::collections::BTreeMap;

use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{ExternalKind, Parser, Payload, TypeRef};

use crate::SiteError;

/// Both files with short names in them.
///
/// # Errors
/// [`SiteError::Engine`] when the module is damaged, or uses what wasm-bindgen has not used so far.
pub(super) fn shorten(script: &str, module: &[u8]) -> Result<(String, Vec<u8>), SiteError> {
    let mut short = BTreeMap::new();
    let mut written = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.map_err(|error| SiteError::Engine(error.to_string()))?;
        match payload {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import.map_err(|error| SiteError::Engine(error.to_string()))?;
                    let TypeRef::Func(signature) = import.ty else {
                        let what = format!("the import `{}` is no function", import.name);
                        return Err(SiteError::Engine(what));
                    };
                    let name = name_for(import.name, &mut short);
                    imports.import(import.module, &name, EntityType::Function(signature));
                }
                written.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export.map_err(|error| SiteError::Engine(error.to_string()))?;
                    let kind = match export.kind {
                        ExternalKind::Func => ExportKind::Func,
                        ExternalKind::Table => ExportKind::Table,
                        ExternalKind::Memory => ExportKind::Memory,
                        ExternalKind::Global => ExportKind::Global,
                        _ => {
                            let what =
                                format!("the export `{}` is of an unknown kind", export.name);
                            return Err(SiteError::Engine(what));
                        }
                    };
                    exports.export(&name_for(export.name, &mut short), kind, export.index);
                }
                written.section(&exports);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let at = |place| usize::try_from(place).unwrap_or(usize::MAX);
                    let data = module.get(at(range.start)..at(range.end)).unwrap_or_default();
                    written.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok((renamed(script, &short), written.finish()))
}

/// A short name for one of wasm-bindgen's own; any other, such as `memory`, stays.
fn name_for(name: &str, short: &mut BTreeMap<String, String>) -> String {
    if !(name.starts_with("__wb") || name.starts_with("wasm_bindgen_")) {
        return name.to_owned();
    }
    let number = short.len();
    short.entry(name.to_owned()).or_insert_with(|| format!("${number}")).clone()
}

/// The script with the short names in place of the long ones, wherever they stand as a word.
fn renamed(script: &str, short: &BTreeMap<String, String>) -> String {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let mut renamed = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_part) {
        let (before, word_on) = rest.split_at(start);
        let end = word_on.find(|c| !is_part(c)).unwrap_or(word_on.len());
        let (word, after) = word_on.split_at(end);
        renamed.push_str(before);
        renamed.push_str(short.get(word).map_or(word, String::as_str));
        rest = after;
    }
    renamed.push_str(rest);
    renamed
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{FunctionSection, TypeSection};

    use super::*;

    fn module() -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", "__wbg_click_d990e70c576b7c54", EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export("__wbindgen_start", ExportKind::Func, 0);
        exports.export("main", ExportKind::Func, 0);
        module.section(&types).section(&imports).section(&FunctionSection::new()).section(&exports);
        module.finish()
    }

    #[test]
    fn names_are_short_in_both_files_and_the_same() {
        let script = "const i={__wbg_click_d990e70c576b7c54:function(){}};\
                      w.__wbindgen_start();w.main();__wbindgen_startle()";
        let (script, module) = shorten(script, &module()).unwrap();
        assert_eq!(script, "const i={$0:function(){}};w.$1();w.main();__wbindgen_startle()");
        let text = String::from_utf8_lossy(&module).into_owned();
        assert!(text.contains("$0") && text.contains("$1") && text.contains("main"), "{text}");
        assert!(!text.contains("__wb"), "{text}");
        wasmparser::Parser::new(0).parse_all(&module).for_each(|part| {
            part.unwrap();
        });
    }

    #[test]
    fn a_damaged_module_is_refused() {
        let module = module();
        assert!(shorten("", &module[..module.len() - 3]).is_err());
        assert!(shorten("", b"no module").is_err());
    }
}
