use proptest::prelude::*;

use super::*;
use quiz_model::PathId;

/// Every kind of link that was ever made, with what it says; only ever added to.
const LINKS: &str = include_str!("../../../../tests/fixtures/links.txt");

fn shared() -> Shared {
    Shared {
        quiz: "ai-project-manager".into(),
        revision: 3,
        right: 4,
        total: 5,
        reason: Reason::Result,
        paths: vec!["domain-expert".into()],
        name: None,
    }
}

/// The same as somebody's challenge.
fn challenge(name: &str) -> Shared {
    let name = SenderName::of(name);
    Shared { reason: Reason::Challenge, paths: Vec::new(), name, ..shared() }
}

fn quiz() -> QuizId {
    "ai-project-manager".into()
}

const TOKEN: &str = "VV2bg80DBApkb21haW4tZXhwZXJ0";

#[test]
fn links_of_ours_are_told_from_others() {
    let broken = Followed::Unreadable(Unreadable::Broken);
    let later = Followed::Unreadable(Unreadable::Later);
    for (fragment, expected) in [
        ("", Followed::Nothing),
        ("#", Followed::Nothing),
        ("#plan", Followed::Nothing),
        ("#?secret=abcdefghij", Followed::Nothing),
        ("#v", Followed::Nothing),
        ("#version.1", Followed::Nothing),
        ("#v.x", Followed::Nothing),
        ("#v1234.x", Followed::Nothing),
        ("#v1.", broken.clone()),
        ("#v1.AAECAw", broken.clone()),
        ("#v0.AAECAw", broken.clone()),
        ("#v2.AAECAw", broken),
        ("#v3.AAECAw", later.clone()),
        ("v12.x.y", later),
    ] {
        assert_eq!(read(fragment, &quiz()), expected, "{fragment}");
    }
}

#[test]
fn a_link_is_found_among_what_others_add() {
    let link = shared().fragment();
    assert_eq!(link, format!("v2.{TOKEN}"));
    for fragment in [
        link.clone(),
        format!("#{link}"),
        format!("#{link}?secret=abcdefghij"),
        format!("#?secret=abcdefghij&{link}"),
        format!("#?secret=abcdefghij#{link}"),
        format!("#{link}&utm_source=mail"),
        format!("#v2%2E{TOKEN}"),
        format!("%23v2.{TOKEN}"),
        format!("#v2%252E{TOKEN}"),
        format!("#{link}=="),
        format!("#{link})."),
        format!("#{link}\u{201d}"),
    ] {
        assert_eq!(read(&fragment, &quiz()), Followed::Shared(shared()), "{fragment}");
    }
}

#[test]
fn a_link_of_another_quiz_says_so() {
    let other = Shared { quiz: "gardener".into(), ..shared() };
    let found = read(&other.fragment(), &quiz());
    assert_eq!(found, Followed::Unreadable(Unreadable::OtherQuiz));
}

#[test]
fn what_cannot_be_is_broken() {
    for impossible in [
        Shared { right: 6, ..shared() },
        Shared { total: 0, right: 0, ..shared() },
        Shared { total: 1_000, ..shared() },
        Shared { paths: Vec::new(), ..shared() },
        Shared { paths: vec!["<b>".into()], ..shared() },
    ] {
        let found = read(&impossible.fragment(), &quiz());
        assert_eq!(found, Followed::Unreadable(Unreadable::Broken), "{impossible:?}");
    }
}

#[test]
fn a_token_of_more_paths_than_we_write_is_broken() {
    for (paths, is_read) in [(8, true), (9, false)] {
        let text = format!("ai-project-manager 3 4 5 80 r{}", " x".repeat(paths));
        let mut bytes = quiz_model::checksum(text.as_bytes()).to_be_bytes().to_vec();
        bytes.extend_from_slice(text.as_bytes());
        let found = read(&format!("v1.{}", base64url::encoded(&bytes)), &quiz());
        assert_eq!(matches!(found, Followed::Shared(_)), is_read, "{paths}: {found:?}");
    }
}

#[test]
fn a_link_is_short() {
    let host = "https://quiz.example.com/"; // A host of sixteen letters, with four more to spare.
    for (page, shared) in [
        ("c/4-5/", challenge("Lenchen8")),
        ("c/17-17/", Shared { right: 17, total: 17, ..challenge("محمدعليا") }),
        (
            "r/engineer-adds-leadership/",
            Shared {
                paths: vec!["engineer-adds-leadership".into()],
                name: SenderName::of("Lenchen8"),
                ..shared()
            },
        ),
    ] {
        let link = format!("{host}{page}#{}", shared.fragment());
        assert!(link.len() + 4 < 120, "{} {link}", link.len());
    }
}

#[test]
fn a_name_is_told_as_it_may_stand_in_a_sentence() {
    for (typed, told) in [
        ("Lena", Some("Lena")),
        ("", None),
        ("<script>alert(1)</script>", Some("<script>alert(1)</sc")),
        ("\u{202e}aneL", Some("aneL")),
        ("\u{200b}", None),
        (&*"x".repeat(10_000), Some("xxxxxxxxxxxxxxxxxxxx")),
    ] {
        let Followed::Shared(found) = read(&challenge(typed).fragment(), &quiz()) else {
            panic!("{typed} is not read");
        };
        assert_eq!(found.name.as_ref().map(SenderName::as_str), told, "{typed}");
    }
    // Written by others: what may not stand in a name goes, whatever made the link.
    let made = |name: &str| {
        let mut said = base64url::decoded(&challenge("").fragment()[3..]).unwrap().split_off(3);
        said.push(b'\n');
        said.extend_from_slice(name.as_bytes());
        let sum = quiz_model::checksum(&said).to_be_bytes();
        format!("v2.{}", base64url::encoded(&[&sum[1..], &*said].concat()))
    };
    let found = read(&made("Le\u{202e}na\nx"), &quiz());
    assert_eq!(found, Followed::Shared(challenge("Lena x")));
    // A name too long for any link of ours: one sentence, and the quiz.
    let found = read(&made(&"x".repeat(10_000)), &quiz());
    assert_eq!(found, Followed::Unreadable(Unreadable::Broken));
}

#[test]
fn a_megabyte_is_refused_without_being_read() {
    let long = "A".repeat(1_000_000);
    let broken = Followed::Unreadable(Unreadable::Broken);
    assert_eq!(read(&format!("#v1.{long}"), &quiz()), broken);
    assert_eq!(read(&format!("#{long}"), &quiz()), Followed::Nothing);
    assert_eq!(read(&format!("#{}", "é.".repeat(500_000)), &quiz()), Followed::Nothing);
}

#[test]
fn every_link_ever_made_is_still_read() {
    let lines: Vec<_> =
        LINKS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(lines.len() >= 3);
    for line in lines {
        let (link, said) = line.split_once(' ').unwrap();
        let quiz = said.split(' ').next().unwrap().into();
        let Followed::Shared(found) = read(link, &quiz) else {
            panic!("{link} is not read");
        };
        let reason = match found.reason {
            Reason::Result => "result",
            Reason::Challenge => "challenge",
        };
        let paths = found.paths.iter().map(PathId::as_str).collect::<Vec<_>>().join(",");
        let name = found.name.map_or(String::new(), |name| format!(" name={name}"));
        let now = format!(
            "{} revision={} right={}/{} {reason} {paths}{name}",
            found.quiz, found.revision, found.right, found.total
        );
        // The first format told the band, which is worked out from the score now.
        let said: Vec<_> =
            said.split_whitespace().filter(|word| !word.starts_with("band=")).collect();
        assert_eq!(now.split_whitespace().collect::<Vec<_>>(), said);
    }
}

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9-]{1,20}"
}

prop_compose! {
    fn any_shared()(
        quiz in id(),
        revision in any::<u32>(),
        total in 1_u32..=999,
        share in 0.0_f64..=1.0,
        challenge in any::<bool>(),
        paths in proptest::collection::vec(id(), 1..=8),
        name in ".{0,30}",
    ) -> Shared {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let right = (f64::from(total) * share) as u32;
        let reason = if challenge { Reason::Challenge } else { Reason::Result };
        let paths = paths.into_iter().map(PathId::from).collect();
        let name = SenderName::of(&name);
        Shared { quiz: quiz.into(), revision, right, total, reason, paths, name }
    }
}

proptest! {
    /// However many paths tie: what is written is read, with as many of them as a link tells of.
    #[test]
    fn every_link_that_is_made_is_read(
        right in 0_u32..=999, wrong in 0_u32..=999, revision: u32, paths in 1_usize..40,
    ) {
        let id = |number: usize| PathId::from(format!("path-{number}-{}", "x".repeat(50)));
        let total = (right + wrong).clamp(1, MAX_QUESTIONS);
        let made = Shared {
            revision, right: right.min(total), total, paths: (0..paths).map(id).collect(), ..shared()
        };
        let told = Shared { paths: made.paths.iter().take(MAX_PATHS).copied().collect(), ..made.clone() };
        prop_assert_eq!(read(&made.fragment(), &quiz()), Followed::Shared(told));
    }

    #[test]
    fn what_is_written_is_read_back(shared in any_shared()) {
        let quiz = shared.quiz;
        prop_assert_eq!(read(&shared.fragment(), &quiz), Followed::Shared(shared));
    }

    #[test]
    fn a_cut_or_altered_link_is_broken(
        shared in any_shared(),
        at in any::<prop::sample::Index>(),
        letter in "[A-Za-z0-9_-]",
        is_cut in any::<bool>(),
    ) {
        let link = shared.fragment();
        let place = 3 + at.index(link.len() - 3);
        let mut altered = link.clone();
        if is_cut {
            altered.truncate(place);
        } else {
            altered.replace_range(place..=place, &letter);
        }
        prop_assume!(altered != link);
        let found = read(&altered, &shared.quiz);
        prop_assert_eq!(found, Followed::Unreadable(Unreadable::Broken));
    }
}

/// A million fragments of anything: letters, what looks like ours, and ours with other things
/// around and in it. None makes a panic, and none is taken for a result that nobody shared.
#[test]
fn a_million_fragments_make_no_panic() {
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |most: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % most
    };
    let link = shared().fragment();
    let pieces = ["#", "v1.", "v2.", "%", "%25", "%2E", "?", "&", "=", "é", "\u{202e}", "\0", "."];
    let mut read_as_shared = 0;
    for _ in 0..1_000_000 {
        let mut fragment = String::new();
        for _ in 0..next(8) {
            match next(4) {
                0 => fragment.push_str(&link),
                1 => fragment.push_str(&link[..usize::try_from(next(link.len() as u64)).unwrap()]),
                2 => fragment
                    .push(char::from_u32(u32::try_from(next(0x11_0000)).unwrap()).unwrap_or('x')),
                _ => fragment.push_str(pieces[usize::try_from(next(pieces.len() as u64)).unwrap()]),
            }
        }
        match read(&fragment, &quiz()) {
            Followed::Shared(found) => {
                assert_eq!(found, shared(), "{fragment}");
                read_as_shared += 1;
            }
            Followed::Nothing | Followed::Unreadable(_) => {}
        }
    }
    assert!(read_as_shared > 1_000, "{read_as_shared}");
}
