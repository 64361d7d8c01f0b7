//! Choice items of QTI 2.1 and 3.0, loose or in a package
//! (<https://www.1edtech.org/standards/qti/index>).
//!
//! An item says which answer is right in one of three ways: by a response that it declares as correct, by
//! marks for each choice, or by rules alone. Rules are run on every answer that can be given, and the one
//! that earns most is right.

mod feedback;
mod item;
mod markup;
mod names;
mod processing;
mod values;

use std::borrow::Cow;

use super::archive::{Archive, resolved};
use super::report::Log;
use super::text::TextReader;
use super::xml::parse;
use super::{CannotBringIn, Remark, encoding};
use names::{attribute, find_all, is};

const MANIFEST: &str = "imsmanifest.xml";

/// Reads an item or a package.
pub(super) fn read(bytes: &[u8], log: &mut Log) -> Result<Option<String>, CannotBringIn> {
    if !bytes.starts_with(b"PK") {
        let text = encoding::decode_xml(bytes)?;
        let document = parse(&text)?;
        let reader = TextReader::new();
        item::read(document.root_element(), "the item".to_owned(), reader, log);
        return Ok(None);
    }
    let archive = Archive::open(bytes, is_of_interest)?;
    let mut title = None;
    for name in files(&archive) {
        if log.is_full() {
            break;
        }
        let Some(bytes) = archive.file(&name) else {
            let why =
                Remark::Broken("the manifest names it, and it is not in the package".to_owned());
            log.leave_out(name.clone(), &name, why, Vec::new());
            continue;
        };
        let find = |address: &str| {
            let address = super::text::percent_decoded(address);
            archive.file(&resolved(&name, &address)).map(Cow::from)
        };
        let text = encoding::decode_xml(bytes);
        match text.as_deref().map_err(Clone::clone).and_then(parse) {
            Ok(document) if is(document.root_element(), "assessmenttest") => {
                title = attribute(document.root_element(), "title").map(str::to_owned);
            }
            Ok(document) if is(document.root_element(), "assessmentitem") => {
                let reader = TextReader::with_pictures(&find);
                item::read(document.root_element(), name.clone(), reader, log);
            }
            Ok(_) => {}
            Err(fault) => {
                log.leave_out(name.clone(), &name, Remark::Broken(fault.to_string()), Vec::new());
            }
        }
    }
    Ok(title)
}

fn is_of_interest(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    extension.is_some_and(|extension| {
        matches!(extension.as_str(), "xml" | "png" | "jpg" | "jpeg" | "webp" | "gif" | "svg")
    })
}

/// The XML files of a package: as the manifest lists them, or else all.
fn files(archive: &Archive) -> Vec<String> {
    let listed = archive.file(MANIFEST).and_then(listed).unwrap_or_default();
    if !listed.is_empty() {
        return listed;
    }
    let is_xml = |name: &str| name.to_ascii_lowercase().ends_with(".xml") && name != MANIFEST;
    archive.iter().map(|(name, _)| name).filter(|name| is_xml(name)).map(str::to_owned).collect()
}

/// The tests and items that a manifest lists.
fn listed(manifest: &[u8]) -> Option<Vec<String>> {
    let text = encoding::decode_xml(manifest).ok()?;
    let document = parse(&text).ok()?;
    let resources = find_all(document.root_element(), "resource").filter(|resource| {
        let kind = attribute(*resource, "type").unwrap_or_default();
        kind.contains("item") || kind.contains("test")
    });
    let of_resource = |resource| {
        attribute(resource, "href")
            .map(|href| resolved(MANIFEST, &super::text::percent_decoded(href)))
    };
    Some(resources.filter_map(of_resource).collect())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests;
