//! Resources and certificates.

use quiz_model as model;

use super::{Builder, condition, ids};
use crate::authored::{Certificate, CertificateRule, Resource};
use crate::check::Place;

impl Builder<'_> {
    pub(super) fn resource(
        &mut self,
        place: &Place,
        resource: &Resource,
    ) -> Option<model::Resource> {
        let url = self.link(&place.key("url"), &resource.url);
        let checked = self.date(&place.key("checked"), &resource.checked);
        Some(model::Resource {
            id: resource.id.as_str().into(),
            title: resource.title.clone(),
            provider: resource.provider.clone(),
            gives: resource.gives.clone(),
            length: resource.length.clone(),
            cost: resource.cost.into(),
            url: url?,
            checked: checked?,
        })
    }

    pub(super) fn certificate(
        &mut self,
        place: &Place,
        certificate: &Certificate,
    ) -> Option<model::Certificate> {
        let checked = self.date(&place.key("checked"), &certificate.checked);
        let url = certificate.url.as_ref().and_then(|url| self.link(&place.key("url"), url));
        let status_note = self.text(&place.key("status_note"), &certificate.status_note);
        let who_for = self.text(&place.key("who_for"), &certificate.who_for);
        let needs = self.text(&place.key("needs"), &certificate.needs);
        Some(model::Certificate {
            id: certificate.id.as_str().into(),
            name: certificate.name.clone(),
            issuer: certificate.issuer.clone(),
            status: certificate.status.into(),
            status_note,
            who_for,
            needs,
            url,
            checked: checked?,
            evidence: ids(&certificate.evidence),
            rules: certificate.rules.iter().map(rule).collect(),
        })
    }
}

fn rule(rule: &CertificateRule) -> model::CertificateRule {
    model::CertificateRule {
        paths: ids(&rule.paths),
        only_if: condition(&rule.only_if),
        verdict: rule.verdict.into(),
        reason: rule.reason.clone(),
    }
}
