//! A whole site, from what was read and the bundles that trunk has left.

use std::path::Path;

use super::{
    Bundle, CardFile, PageStyles, ShareFiles, Site, SiteAddress, SiteError, Sources, StudioFiles,
    blank_page, cards, islands, write, write_embed_script, write_pages, write_serving,
};

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
    /// The folder with the bundles, `app`, `share`, `studio` and `exchange`, into which everything is written.
    pub staging: &'a Path,
}

/// Writes every file of the site, and returns what its author should know.
///
/// # Errors
/// When something cannot be read, made or written.
pub fn write_site(making: &Making<'_>) -> Result<Vec<String>, SiteError> {
    let Making { site, content, styles, address, packages, staging } = *making;
    let app = Bundle::app(staging, packages)?;
    let share = ShareFiles::finish(staging, site, packages)?;
    let styles = &PageStyles::read(styles)?;
    let language = &site.content.quiz.language;
    let mut studio = StudioFiles::finish(staging, packages, content, language)?;
    let (app, share) = (&app, &share);
    let blank = blank_page(&Sources { site, styles, address, app, share, studio: &studio })?;
    studio.add_blank(&blank, staging)?;
    let sources = Sources { site, styles, address, app, share, studio: &studio };
    write_pages(&sources, packages, staging)?;
    write_embed_script(site, packages, staging)?;
    for (name, part) in islands(&site.content).parts {
        write(&staging.join(name), part)?;
    }
    for image in &site.images {
        write(&staging.join(&image.name), &image.bytes)?;
    }
    let warnings = write_cards(site, &styles.plain, staging)?;
    write_serving(site, &styles.plain, address, staging)?;
    Ok(warnings)
}

/// The pictures that stand for links.
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
