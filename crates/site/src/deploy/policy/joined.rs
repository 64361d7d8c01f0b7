//! One policy for the pages of a folder, where a host takes no rule for each of them.

use std::collections::{BTreeMap, BTreeSet};

/// What stands for all fetch directives that a policy does not have, and comes first.
const DEFAULT: &str = "default-src";

/// The directives without which a page may do what they are about: nothing stands in for them.
const WITHOUT_DEFAULT: [&str; 5] =
    ["base-uri", "form-action", "frame-ancestors", "require-trusted-types-for", "trusted-types"];

/// What allows each of the pages what its own policy allows: as headers send it, so the page's own policy,
/// which stands in its head, keeps what is allowed to others away from it. A single policy stays as it is.
pub(in crate::deploy) fn joined(policies: &[&str]) -> String {
    let distinct: BTreeSet<&str> = policies.iter().copied().collect();
    if let [only] = distinct.iter().copied().collect::<Vec<_>>()[..] {
        return only.to_owned();
    }
    let mut order: Vec<&str> = Vec::new();
    let mut sources: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut had: BTreeMap<&str, usize> = BTreeMap::new();
    for directive in distinct.iter().flat_map(|policy| policy.split(';')) {
        let mut words = directive.split_whitespace();
        let Some(name) = words.next() else { continue };
        if !order.contains(&name) {
            order.push(name);
        }
        *had.entry(name).or_default() += 1;
        let all = sources.entry(name).or_default();
        for word in words.filter(|word| *word != NOTHING) {
            if !all.contains(&word) {
                all.push(word);
            }
        }
    }
    order.retain(|name| !WITHOUT_DEFAULT.contains(name) || had[name] == distinct.len());
    order.sort_by_key(|name| *name != DEFAULT);
    let directives = order.into_iter().map(|name| match &sources[name][..] {
        [] => format!("{name} {NOTHING}"),
        words => format!("{name} {}", words.join(" ")),
    });
    directives.collect::<Vec<_>>().join(";")
}

/// Means what it says only where it stands alone.
const NOTHING: &str = "'none'";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_policy_stays_as_it_is() {
        let policy = "default-src 'none';img-src 'self';base-uri 'none'";
        assert_eq!(joined(&[policy]), policy);
        assert_eq!(joined(&[policy, policy]), policy);
    }

    #[test]
    fn several_allow_together_what_each_allows() {
        let one = "default-src 'none';script-src 'sha256-a';trusted-types 'none';base-uri 'none'";
        let other = "default-src 'none';script-src 'sha256-a' 'sha256-b';frame-src 'self';trusted-types career-quiz";
        assert_eq!(
            joined(&[one, other]),
            "default-src 'none';script-src 'sha256-a' 'sha256-b';frame-src 'self';trusted-types career-quiz"
        );
    }
}
