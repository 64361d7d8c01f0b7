//! A whole site, from what was read and the bundles that trunk has left.

use std::path::{Path, PathBuf};

use super::deploy::{Served, finish, serve};
use super::files::exists;
#[cfg(feature = "desk")]
use super::files::text_of;
use super::kit::{CONTENT, DIST, Kit, LANGUAGES, SHIPPED, STYLES};
use super::page_table::EMBED_SCRIPT;
use super::{
    Bundle, PageStyles, ShareFiles, Site, SiteAddress, SiteError, Sources, StudioFiles, blank_page,
    icons, islands, studio_texts, write, write_embed_script, write_pages,
};
#[cfg(feature = "desk")]
use super::{CardFile, cards};

/// What a site is made of, and where.
#[derive(Clone, Copy, Debug)]
pub struct Making<'a> {
    /// The quiz, its guide, its pictures and the words.
    pub site: &'a Site,
    /// The same in other languages, each of which gets a folder of its own.
    pub translations: &'a [Site],
    /// The folder of all quizzes and languages, from which the studio has what a draft can begin with.
    pub content: &'a Path,
    /// The folder of the style sheets.
    pub styles: &'a Path,
    /// Where it will be published, if that is known.
    pub address: Option<&'a SiteAddress>,
    /// The npm packages that make the bundles smaller; without them those stay as they are.
    pub packages: Option<&'a Path>,
    /// The folder with the bundles, `app`, `share`, `studio`, `play`, `exchange` and `publish`, into which
    /// everything is written.
    pub staging: &'a Path,
}

/// What to say where Cloudflare, which takes a hundred rules, would pass over the last of them
/// (<https://developers.cloudflare.com/pages/configuration/headers/>).
#[cfg(feature = "desk")]
fn too_many_rules(headers: &str) -> Option<String> {
    const MOST: usize = 100;
    let rules = headers.lines().filter(|line| line.starts_with('/')).count();
    (rules > MOST).then(|| {
        format!(
            "warning: _headers has {rules} rules, and Cloudflare Pages takes {MOST}: there the last folders \
             are sent without a policy and without a rule for caches"
        )
    })
}

impl Making<'_> {
    /// The folder that a site in one of the languages is written into.
    fn folder_of(&self, site: &Site) -> PathBuf {
        self.staging.join(site.languages.folder())
    }
}

/// Writes every file of the site, and returns what its author should know. They are not packed: that is for
/// servers, takes longer than all else, and is done by [`compress`](crate::compress) where they are deployed.
///
/// # Errors
/// When something cannot be read, made or written.
#[cfg(feature = "desk")]
pub fn write_site(making: &Making<'_>) -> Result<Vec<String>, SiteError> {
    let styles = PageStyles::read(making.styles)?;
    let mut warnings = Vec::new();
    for site in std::iter::once(making.site).chain(making.translations) {
        let folder = making.folder_of(site);
        warnings.extend(write_cards(site, &styles.plain, &folder)?);
        for icon in icons::ALL {
            write(&folder.join(icon.name), icon.png()?)?;
        }
    }
    write_all_but_pictures(making, &styles)?;
    warnings.extend(too_many_rules(&text_of(&making.staging.join("_headers"))?));
    Ok(warnings)
}

/// Writes the site around its icons and the pictures of links, which lie where they belong.
///
/// # Errors
/// When something cannot be read, made or written.
pub(super) fn write_all_but_pictures(
    making: &Making<'_>,
    styles: &PageStyles,
) -> Result<(), SiteError> {
    let Making { site, translations, content, address, packages, staging, .. } = *making;
    let app = Bundle::app(staging, packages)?;
    let share = ShareFiles::finish(staging, site, packages)?;
    let language = &site.content.quiz.language;
    let studio = StudioFiles::finish(staging, packages, content, language)?;
    // The first one before there are folders of others in its own.
    let first = Bundles { app: app.clone(), share: share.clone(), studio: studio.clone() };
    let mut served = vec![write_language(making, site, styles, first)?];
    for translation in translations {
        let folder = making.folder_of(translation);
        let language = &translation.content.quiz.language;
        let bundles = Bundles {
            app: app.seen_within(),
            share: share.within(&folder, translation)?,
            studio: studio.within(&folder, content, language)?,
        };
        served.push(write_language(making, translation, styles, bundles)?);
    }
    finish(&served, address, staging)
}

/// What the pages of a language load, by the names that it has there.
struct Bundles {
    app: Bundle,
    share: ShareFiles,
    studio: StudioFiles,
}

/// Writes the site in one language into its folder.
fn write_language(
    making: &Making<'_>,
    site: &Site,
    styles: &PageStyles,
    Bundles { app, share, mut studio }: Bundles,
) -> Result<Served, SiteError> {
    let Making { packages, .. } = *making;
    let folder = &making.folder_of(site);
    let address = making.address.map(|address| address.within(&site.languages.folder()));
    let address = address.as_ref();
    let (app, share) = (&app, &share);
    let blank = blank_page(&Sources { site, styles, address, app, share, studio: &studio })?;
    studio.add_blank(&blank, folder)?;
    let embed = write_embed_script(site, packages, folder)?;
    studio.add_kit(&kit(making, site, [app, share.bundle()], &studio, embed)?, folder)?;
    let sources = Sources { site, styles, address, app, share, studio: &studio };
    write_pages(&sources, packages, folder)?;
    for (name, part) in islands(&site.content).parts {
        write(&folder.join(name), part)?;
    }
    for image in &site.images {
        write(&folder.join(&image.name), &image.bytes)?;
    }
    serve(site, &styles.plain, address, folder)
}

/// What the studio makes such a site of again (`in_browser`).
fn kit(
    making: &Making<'_>,
    site: &Site,
    [app, share]: [&Bundle; 2],
    studio: &StudioFiles,
    embed: Option<String>,
) -> Result<Kit, SiteError> {
    let mut kit = Kit::default();
    kit.add_folder(making.styles, STYLES)?;
    // A draft is in the language of the studio, or its author has chosen another one of this site.
    let own = &site.content.quiz.language;
    let others = site.languages.others().map(|(language, _)| &language.tag);
    for language in std::iter::once(own).chain(others) {
        let name = format!("{LANGUAGES}/{language}.toml");
        kit.add_text(&making.content.join(&name), format!("{CONTENT}{name}"))?;
        for file in studio_texts::FILES {
            let path = studio_texts::path(making.content, language, file);
            if exists(&path) {
                let name = format!("{LANGUAGES}/{language}.{file}");
                kit.add_text(&path, format!("{CONTENT}{name}"))?;
            }
        }
    }
    kit.texts.extend(embed.map(|text| (format!("{DIST}{EMBED_SCRIPT}"), text)));
    kit.add_bundle("app", app);
    kit.add_bundle("share", share);
    for (name, bundle) in studio.bundles() {
        kit.add_bundle(name, bundle);
    }
    for icon in icons::ALL {
        kit.add_file(DIST, icon.name, icon.name);
    }
    for (id, name) in studio.files_of_quizzes() {
        kit.files.push((format!("{SHIPPED}{id}"), name.to_owned()));
    }
    Ok(kit)
}

/// The pictures that stand for links.
#[cfg(feature = "desk")]
fn write_cards(site: &Site, styles: &str, staging: &Path) -> Result<Vec<String>, SiteError> {
    let mut warnings = Vec::new();
    for CardFile { name, png, missing } in cards(site, styles)? {
        if missing.chars().any(char::is_alphabetic) {
            return Err(SiteError::Letters { name, missing });
        }
        if !missing.is_empty() {
            warnings.push(format!(
                "warning: the fonts of {name} have no “{missing}”: boxes stand in its place"
            ));
        }
        write(&staging.join(name), png)?;
    }
    Ok(warnings)
}
