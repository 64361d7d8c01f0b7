//! A path of the sample, and what lies along it.

use super::CHECKED;
use crate::{
    Certificate, CertificateRule, Condition, Cost, Link, Path, Resource, Status, Step, Verdict,
    Weight,
};

pub(super) fn weight(question: &str, option: &str, weight: i32) -> Weight {
    Weight {
        question: question.into(),
        option: option.into(),
        weight,
        reason: format!("{question} {option} {weight}"),
    }
}

pub(super) fn path(id: &str, base: i32, weights: &[(&str, &str, i32)]) -> Path {
    let learn = Step {
        resources: vec!["paid-course".into(), "free-course".into()],
        unlearns: vec!["degree".into()],
        ..step("learn", "Learn", "Read.", "A page.", 6)
    };
    let local = Step {
        only_if: Condition::from([("start", &["engineer"][..])]),
        ..step("local", "Local", "Ask.", "A list.", 2)
    };
    Path {
        id: id.into(),
        title: format!("{id} title"),
        one_line: format!("{id} in one line"),
        first_week: format!("{id} first"),
        emblem: "M2 12h20".to_owned(),
        summary: "A path.".into(),
        gap: "A gap.".into(),
        honest_note: "It is hard.".into(),
        evidence: Vec::new(),
        base,
        weights: weights
            .iter()
            .map(|(question, option, points)| weight(question, option, *points))
            .collect(),
        steps: vec![learn, local, step("lead", "Lead", "Lead.", "A plan.", 5)],
    }
}

fn step(id: &str, title: &str, task: &str, make: &str, hours: u16) -> Step {
    Step {
        id: id.into(),
        title: title.into(),
        task: task.into(),
        make: make.into(),
        hours,
        resources: Vec::new(),
        unlearns: Vec::new(),
        only_if: Condition::default(),
        evidence: Vec::new(),
        guide: None,
    }
}

pub(super) fn resource(id: &str, cost: Cost) -> Resource {
    Resource {
        id: id.into(),
        title: id.into(),
        provider: "Provider".into(),
        gives: "Basics.".into(),
        length: None,
        cost,
        url: Link::read("https://example.org/course").unwrap_or(Link::NOWHERE),
        checked: CHECKED,
    }
}

pub(super) fn certificate() -> Certificate {
    let rule = |paths: &[&str], verdict, reason: &str| CertificateRule {
        paths: paths.iter().map(|path| (*path).into()).collect(),
        only_if: Condition::default(),
        verdict,
        reason: reason.into(),
    };
    Certificate {
        id: "badge".into(),
        name: "Badge".into(),
        issuer: "Issuer".into(),
        status: Status::Open,
        status_note: "As ever.".into(),
        who_for: "Beginners.".into(),
        needs: "Nothing.".into(),
        url: None,
        checked: CHECKED,
        evidence: vec!["one".into()],
        rules: vec![
            CertificateRule {
                only_if: Condition::from([("money", &["some"][..])]),
                ..rule(&["managing"], Verdict::Worth, "You can pay.")
            },
            rule(&["managing"], Verdict::Later, "First the rest."),
            rule(&[], Verdict::Skip, "Not for this path."),
        ],
    }
}
