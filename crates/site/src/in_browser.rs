//! A whole site, made in the browser by the studio: as `cargo xtask build` makes it of the same content, from
//! files in memory ([`Kit`](super::kit)).
//!
//! What a browser cannot do is done by others or left: it draws the pictures of links itself, hosts pack
//! what they send, and scripts in pages stay as long as they are written.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;

use super::files::{Memory, in_memory};
use super::kit::{CONTENT, DIST, LANGUAGES, SHIPPED, STYLES};
use super::making::write_all_but_pictures;
use super::scorm::zipped;
use super::{Making, PageStyles, SiteAddress, SiteError, read_site};

/// A quiz as one text: the names of its files with their texts, and those of its pictures with what is in
/// them as base64 (`quiz_studio::exchange::Packed`).
#[derive(Deserialize)]
struct Packed {
    files: Vec<(String, String)>,
    images: Vec<(String, String)>,
}

impl Packed {
    /// Puts its files where those of a quiz of that id lie.
    fn unpack(self, id: &str, files: &mut Memory) {
        let path = |name: &str| PathBuf::from(format!("{CONTENT}{id}/{name}"));
        files.retain(|known, _| !known.starts_with(format!("{CONTENT}{id}")));
        files.extend(self.files.into_iter().map(|(name, text)| (path(&name), text.into_bytes())));
        let images = self
            .images
            .iter()
            .filter_map(|(name, packed)| Some((path(name), BASE64_STANDARD.decode(packed).ok()?)));
        files.extend(images);
    }
}

/// A quiz that is to become a site.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its files, as one text.
    pub packed: &'a str,
    /// The language of the studio. A quiz in a language without texts has its.
    pub language: &'a str,
    /// Where the site will be published.
    pub address: &'a str,
}

/// The site as a zip. `texts` are those of the kit as JSON, `files` what it names, and the pictures of links
/// beside them, by their paths.
///
/// # Errors
/// When the draft has a mistake, the kit is of another build, or the address is none.
pub fn site_in_browser(
    draft: Draft<'_>,
    texts: &str,
    files: Vec<(String, Vec<u8>)>,
) -> Result<Vec<u8>, SiteError> {
    let texts: Vec<(String, String)> = serde_json::from_str(texts)?;
    let texts = texts.into_iter().map(|(path, text)| (path, text.into_bytes()));
    let mut memory: Memory =
        texts.chain(files).map(|(path, bytes)| (PathBuf::from(path), bytes)).collect();
    let shipped: Vec<_> =
        memory.extract_if(PathBuf::from(SHIPPED).., |path, _| path.starts_with(SHIPPED)).collect();
    for (path, packed) in shipped {
        let packed: Packed = serde_json::from_slice(&packed)?;
        let id = path.file_name().unwrap_or_default().to_string_lossy();
        packed.unpack(&id, &mut memory);
    }
    serde_json::from_str::<Packed>(draft.packed)?.unpack(draft.id, &mut memory);
    let address = SiteAddress::parse(draft.address)?;
    let (made, memory) = in_memory(memory, || made(&draft, &address));
    made?;
    let site = memory.into_iter().filter_map(|(path, bytes)| {
        Some((path.strip_prefix(DIST).ok()?.to_str()?.to_owned(), bytes))
    });
    zipped(site.collect()).map_err(|error| SiteError::Zip(error.to_string()))
}

fn made(draft: &Draft<'_>, address: &SiteAddress) -> Result<(), SiteError> {
    let content = Path::new(CONTENT);
    let site = match read_site(content, draft.id) {
        Err(SiteError::NoLanguage { file, .. }) => {
            let own = content.join(LANGUAGES).join(draft.language).with_extension("toml");
            super::write(&file, super::files::read(&own)?)?;
            read_site(content, draft.id)?
        }
        read => read?,
    };
    let styles = Path::new(STYLES);
    let making = Making {
        site: &site,
        translations: &[],
        content,
        styles,
        address: Some(address),
        packages: None,
        staging: Path::new(DIST),
    };
    write_all_but_pictures(&making, &PageStyles::read(styles)?)
}
