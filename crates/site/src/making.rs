//! A whole site, from what was read and the bundles that trunk has left.

use std::path::Path;

use super::deploy::serve;
use super::kit::{CONTENT, DIST, Kit, LANGUAGES, SHIPPED, STYLES};
use super::page_table::EMBED_SCRIPT;
use super::{
    Bundle, PageStyles, ShareFiles, Site, SiteAddress, SiteError, Sources, StudioFiles, blank_page,
    icons, islands, write, write_embed_script, write_pages,
};
#[cfg(feature = "desk")]
use super::{CardFile, cards, deploy::compress};

/// What a site is made of, and where.
#[derive(Clone, Copy, Debug)]
pub struct Making<'a> {
    /// The quiz, its guide, its pictures and the words.
    pub site: &'a Site,
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

/// Writes every file of the site, and returns what its author should know.
///
/// # Errors
/// When something cannot be read, made or written.
#[cfg(feature = "desk")]
pub fn write_site(making: &Making<'_>) -> Result<Vec<String>, SiteError> {
    let Making { site, staging, .. } = *making;
    let styles = PageStyles::read(making.styles)?;
    let warnings = write_cards(site, &styles.plain, staging)?;
    for icon in icons::ALL {
        write(&staging.join(icon.name), icon.png()?)?;
    }
    write_all_but_pictures(making, &styles)?;
    compress(staging)?;
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
    let Making { site, content, address, packages, staging, .. } = *making;
    let app = Bundle::app(staging, packages)?;
    let share = ShareFiles::finish(staging, site, packages)?;
    let language = &site.content.quiz.language;
    let mut studio = StudioFiles::finish(staging, packages, content, language)?;
    let (app, share) = (&app, &share);
    let blank = blank_page(&Sources { site, styles, address, app, share, studio: &studio })?;
    studio.add_blank(&blank, staging)?;
    let embed = write_embed_script(site, packages, staging)?;
    studio.add_kit(&kit(making, [app, share.bundle()], &studio, embed)?, staging)?;
    let sources = Sources { site, styles, address, app, share, studio: &studio };
    write_pages(&sources, packages, staging)?;
    for (name, part) in islands(&site.content).parts {
        write(&staging.join(name), part)?;
    }
    for image in &site.images {
        write(&staging.join(&image.name), &image.bytes)?;
    }
    serve(site, &styles.plain, address, staging)
}

/// What the studio makes such a site of again (`in_browser`).
fn kit(
    making: &Making<'_>,
    [app, share]: [&Bundle; 2],
    studio: &StudioFiles,
    embed: Option<String>,
) -> Result<Kit, SiteError> {
    let mut kit = Kit::default();
    kit.add_folder(making.styles, STYLES)?;
    kit.add_folder(&making.content.join(LANGUAGES), &format!("{CONTENT}{LANGUAGES}"))?;
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
        if !missing.is_empty() {
            warnings.push(format!(
                "warning: the fonts of {name} have no “{missing}”: boxes stand in its place"
            ));
        }
        write(&staging.join(name), png)?;
    }
    Ok(warnings)
}
