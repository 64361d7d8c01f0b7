//! Resources and certificates.

use super::{Mistakes, Place, message};
use crate::authored::{Certificate, CertificateRule};

impl Mistakes<'_> {
    pub(super) fn learning(&mut self) {
        let quiz = self.quiz;
        self.unique("resources", quiz.resources.iter().map(|resource| resource.id.as_str()));
        for (at, resource) in quiz.resources.iter().enumerate() {
            let place = Place::of("resources", at);
            for (key, text) in [
                ("title", resource.title.clone()),
                ("provider", resource.provider.clone()),
                ("gives", resource.gives.clone()),
            ] {
                self.text(place.key(key), &text);
            }
        }
        self.unique("certificates", quiz.certificates.iter().map(|entry| entry.id.as_str()));
        for (at, certificate) in quiz.certificates.iter().enumerate() {
            self.certificate(&Place::of("certificates", at), certificate);
        }
    }

    pub(super) fn certificate(&mut self, place: &Place, certificate: &Certificate) {
        for (key, text) in [
            ("name", certificate.name.clone()),
            ("issuer", certificate.issuer.clone()),
            ("status_note", certificate.status_note.0.clone()),
            ("who_for", certificate.who_for.0.clone()),
            ("needs", certificate.needs.0.clone()),
        ] {
            self.text(place.key(key), &text);
        }
        self.sources(place, &certificate.evidence);
        for (at, rule) in certificate.rules.iter().enumerate() {
            let place = place.key("rules").at(at);
            self.text(place.key("reason"), &rule.reason);
            self.condition(&place, &rule.only_if);
            for (item, id) in rule.paths.iter().enumerate() {
                if self.quiz.path(id).is_none() {
                    let place = place.key("paths").at(item);
                    let known = self.quiz.paths.iter().map(|path| path.id.as_str());
                    self.unknown(place, message!(NoPath, id), id, known);
                }
            }
        }
        let for_all = certificate.rules.iter().position(CertificateRule::is_for_all);
        if for_all.is_none_or(|at| at + 1 != certificate.rules.len()) {
            self.add(place.key("rules"), message!(LastRule));
        }
    }
}
