//! Which certificates are worth it for one visitor, which later, and which not.

use quiz_model::{AboutAnswers, Certificate, Path, Quiz, Verdict, sort_by_key};

/// What to do about a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateAdvice<'a> {
    /// The certificate.
    pub certificate: &'a Certificate,
    /// What we advise.
    pub verdict: Verdict,
    /// Why, as the visitor reads it.
    pub reason: &'a str,
}

/// Advice about every certificate, worth it first. Of each certificate's rules the first that
/// holds counts; on a tie, a rule for a path holds when the path is among the best.
pub fn certificates<'a>(
    quiz: &'a Quiz,
    best: &[&Path],
    about: &AboutAnswers,
) -> Vec<CertificateAdvice<'a>> {
    let mut advice: Vec<_> = quiz
        .certificates
        .iter()
        .filter_map(|certificate| {
            let rule = certificate.rules.iter().find(|rule| {
                let on_path =
                    rule.paths.is_empty() || best.iter().any(|path| rule.paths.contains(&path.id));
                on_path && rule.only_if.holds(about)
            })?;
            Some(CertificateAdvice { certificate, verdict: rule.verdict, reason: &rule.reason })
        })
        .collect();
    sort_by_key(&mut advice, |entry| entry.verdict);
    advice
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz_model::sample;

    #[test]
    fn the_first_rule_that_holds_counts() {
        let quiz = sample::quiz();
        let (managing, trying) = (&quiz.paths[0], &quiz.paths[2]);
        for (best, money, expected) in [
            (&[managing][..], Some("some"), Verdict::Worth),
            (&[managing][..], None, Verdict::Later),
            (&[trying][..], Some("some"), Verdict::Skip),
            (&[trying, managing][..], Some("some"), Verdict::Worth),
        ] {
            let about = money.map(|option| ("money".into(), option.into())).into_iter().collect();
            let advice = certificates(&quiz, best, &about);
            assert_eq!(advice[0].verdict, expected, "{money:?}");
        }
    }
}
