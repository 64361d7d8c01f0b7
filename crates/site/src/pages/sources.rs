//! What the pages are made from.

use crate::bundle::{Bundle, ShareFiles, StudioFiles};
use crate::{PageStyles, Site, SiteAddress};

/// What pages are made from.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// The content.
    pub site: &'a Site,
    /// The style sheets.
    pub styles: &'a PageStyles,
    /// Where the site will be published, if that is known.
    pub address: Option<&'a SiteAddress>,
    /// The quiz as a program.
    pub app: &'a Bundle,
    /// The share panel.
    pub share: &'a ShareFiles,
    /// The studio.
    pub studio: &'a StudioFiles,
}
