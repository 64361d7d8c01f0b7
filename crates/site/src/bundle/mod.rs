//! Our WebAssembly modules, each with its script: `app`, the quiz, `share`, the share panel,
//! `studio`, where authors write, `exchange`, which reads files of other programs for them, `publish`, which
//! makes a whole site for them, and `play`, which reads links that hold a quiz.
//!
//! Trunk leaves them in its folder. Here they are made smaller and named by what is in them.
//! `cargo xtask build` says where the programs for that are; without them the bundles stay as they
//! are, but for their names.

mod inline;
mod names;
mod pack;
mod share;
mod studio;

use std::path::Path;

use super::SiteError;
use super::files::{exists, read, remove, text_of, write};
use super::hash::{integrity, short_name};
use super::template::{fill, script};

pub(super) use self::inline::InlineScripts;
use self::pack::Effort;
pub(super) use self::pack::minified;
pub use self::share::ShareFiles;
pub use self::studio::StudioFiles;

/// What loads the app in the head of a page.
const LOAD_APP: &str = include_str!("load_app.html");
const LOAD_APP_SCRIPT: &str = include_str!("load_app.js");

/// A module and its script, as they are served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    script_name: String,
    script: String,
    module_name: String,
    module: Vec<u8>,
}

impl Bundle {
    /// The app that trunk has left in `staging`, made smaller with the npm packages in `packages`
    /// where there are some, and written under its own names.
    ///
    /// # Errors
    /// When there is none, or one of the programs fails.
    pub fn app(staging: &Path, packages: Option<&Path>) -> Result<Self, SiteError> {
        Self::finished(staging, "app", packages, Effort::All)
    }

    fn finished(
        staging: &Path,
        name: &str,
        packages: Option<&Path>,
        effort: Effort,
    ) -> Result<Self, SiteError> {
        let script_path = staging.join(format!("{name}.js"));
        let module_path = staging.join(format!("{name}_bg.wasm"));
        if !exists(&script_path) || !exists(&module_path) {
            return Err(SiteError::NoBundle { name: name.to_owned(), folder: staging.to_owned() });
        }
        let (script, module) = match packages {
            Some(packages) => pack::packed(&script_path, &module_path, packages, effort)?,
            None => (text_of(&script_path)?, read(&module_path)?),
        };
        for old in [script_path, module_path] {
            remove(&old)?;
        }
        let bundle = Self::of(name, script, module);
        write(&staging.join(&bundle.script_name), &bundle.script)?;
        write(&staging.join(&bundle.module_name), &bundle.module)?;
        Ok(bundle)
    }

    /// The same bundle for pages of another language, which lie in a folder within that of the bundle.
    pub(super) fn seen_within(&self) -> Self {
        let above = |name: &str| format!("../{name}");
        Self {
            script_name: above(&self.script_name),
            module_name: above(&self.module_name),
            ..self.clone()
        }
    }

    /// A bundle of these two files.
    pub(super) fn of(name: &str, script: String, module: Vec<u8>) -> Self {
        let hash = short_name([script.as_bytes(), &module]);
        let (script_name, module_name) =
            (format!("{name}-{hash}.js"), format!("{name}-{hash}_bg.wasm"));
        Self { script_name, script, module_name, module }
    }

    /// The names of its script and of its module.
    pub(super) fn names(&self) -> [&str; 2] {
        [&self.script_name, &self.module_name]
    }

    pub(super) fn script(&self) -> &str {
        &self.script
    }

    pub(super) fn module(&self) -> &[u8] {
        &self.module
    }

    /// The addresses of its script and of its module, as expressions of a script.
    pub(super) fn addresses(&self, root: PageRoot<'_>) -> [String; 2] {
        [root.expression(&self.script_name), root.expression(&self.module_name)]
    }

    /// What loads it in the head of a page.
    pub(super) fn loader(&self, root: PageRoot<'_>) -> String {
        let places = [
            ("script", root.expression(&self.script_name)),
            ("module", root.expression(&self.module_name)),
            ("name", self.script_name.trim_start_matches("../").to_owned()),
        ];
        let values = [
            ("load-app-script", fill(&script(LOAD_APP_SCRIPT), &places)),
            ("app-script", self.script_name.clone()),
            ("app-module", self.module_name.clone()),
            ("app-sum", integrity(&self.script)),
        ];
        fill(LOAD_APP, &values).trim_end().to_owned()
    }
}

/// From where a script names the files of the site.
#[derive(Clone, Copy, Debug)]
pub(super) enum PageRoot<'a> {
    /// From a page; this leads to the quiz's folder.
    Page(&'a str),
    /// From a page with a `<base>` that leads there. Browsers of Apple look for what a script in a
    /// page imports beside the page, whatever its `<base>`, so the address is said.
    Base,
}

impl PageRoot<'_> {
    /// The address of a file, as an expression of JavaScript.
    fn expression(self, name: &str) -> String {
        match self {
            Self::Page(root) => format!("'./{root}{name}'"),
            Self::Base => format!("document.baseURI + '{name}'"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::names;

    #[test]
    fn a_bundle_is_named_by_what_is_in_it() {
        let staging = tempfile::tempdir().unwrap();
        let missing = Bundle::app(staging.path(), None).unwrap_err();
        assert!(missing.to_string().contains("has no bundle `app`"), "{missing}");
        write(&staging.path().join("app.js"), "export default 1;").unwrap();
        write(&staging.path().join("app_bg.wasm"), "module").unwrap();
        let app = Bundle::app(staging.path(), None).unwrap();
        assert_eq!(names(staging.path()).unwrap(), [&*app.script_name, &*app.module_name]);
        let other = Bundle::of("app", "export default 2;".to_owned(), b"module".to_vec());
        assert_ne!(app.script_name, other.script_name);
    }

    #[test]
    fn a_page_loads_it_by_the_names_that_it_has_there() {
        let app = Bundle::of("app", "export default 1;".to_owned(), Vec::new());
        let Bundle { script_name, module_name, .. } = &app;
        let loader = app.loader(PageRoot::Page(""));
        for part in [
            format!("import('./{script_name}' + again)"),
            format!("module_or_path: './{module_name}'"),
            format!("<link rel=\"modulepreload\" href=\"./{script_name}\""),
        ] {
            assert!(loader.contains(&part), "{part} is missing in\n{loader}");
        }
        assert!(!loader.contains("{{") && !loader.contains("//"), "{loader}");
        let within = app.seen_within().loader(PageRoot::Page(""));
        for part in [format!("import('./../{script_name}'"), format!("!== '{script_name}'")] {
            assert!(within.contains(&part), "{part} is missing in\n{within}");
        }
        let loader = app.loader(PageRoot::Base);
        assert!(loader.contains(&format!("import(document.baseURI + '{script_name}'")), "{loader}");
    }
}
