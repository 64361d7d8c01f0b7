//! A small quiz for the tests of every crate: three core questions, two more and a bonus, three
//! paths. Nothing of it is in a bundle, because nothing there names it.

use super::{
    AboutOption, AboutQuestion, Band, Choice, Condition, Content, Cost, Date, Deck, Evidence, Kind,
    Link, Part, PartKind, PartLink, Plural, Question, Quiz, Role, Strength, Truth, TruthSource,
    Word, Words, Worth, WorthTopic, WorthVerdict,
};

mod path;
mod shape;

use path::{certificate, path, resource, weight};
pub use shape::{Shape, of_shape, several};

const CHECKED: Date = Date { year: 2026, month: Some(11), day: Some(21) };

/// The quiz.
pub fn quiz() -> Quiz {
    Quiz {
        id: "sample".into(),
        revision: 3,
        language: "en".into(),
        title: "Sample".into(),
        short_title: None,
        description: "A quiz for tests.".into(),
        opening: "Three questions.".into(),
        about: "Made up.".into(),
        opening_seed: 7,
        bands: vec![band(0, "New", "Much is new."), band(50, "Half", "Half of it.")],
        questions: vec![
            question("degree", Deck::Core),
            question("code", Deck::Core),
            question("expert", Deck::Core),
            question("data", Deck::More),
            question("agile", Deck::More),
            question("statistic", Deck::Bonus),
        ],
        details: None,
        further: None,
        bonus: None,
        evidence: vec![evidence("one"), evidence("two")],
        about_you: vec![
            first(about("start", vec![option("manager"), option("engineer")])),
            first(about("sure", vec![option("yes"), option("no")])),
            about(
                "hours",
                vec![
                    AboutOption { weekly_hours: Some(2), ..option("two") },
                    AboutOption { weekly_hours: Some(10), ..option("ten") },
                ],
            ),
            about(
                "money",
                vec![
                    AboutOption { budget: Some(Cost::Free), ..option("none") },
                    AboutOption { budget: Some(Cost::Under100), ..option("some") },
                ],
            ),
        ],
        paths: vec![
            path("managing", 0, &[("start", "manager", 10)]),
            path("building", 0, &[("start", "engineer", 10), ("sure", "no", -1)]),
            path("trying", 1, &[("sure", "no", 9)]),
        ],
        roles: vec![Role {
            id: "product".into(),
            title: "Product".into(),
            text: "Decides what to build.".into(),
            weights: vec![weight("start", "engineer", 2)],
        }],
        worth: vec![Worth {
            topic: WorthTopic::Pay,
            figure: Some("$1".to_owned()),
            text: "Half earn more.".into(),
            evidence: vec!["one".into()],
        }],
        worth_verdicts: vec![
            verdict("Go.", Condition::from([("sure", &["yes"][..])])),
            verdict("Try it.", Condition::default()),
        ],
        resources: vec![
            resource("free-course", Cost::Free),
            resource("paid-course", Cost::Under100),
        ],
        certificates: vec![certificate()],
    }
}

/// The same as a page carries it, and the files with its details, its further and its bonus questions.
pub fn in_parts() -> (Content, [String; 3]) {
    let mut page = quiz();
    let files = PartKind::ALL.map(|kind| {
        let mut part = Part::take(&mut page, kind);
        if kind == PartKind::Details {
            part.words = words().late();
        }
        let count = u32::try_from(part.questions.len()).unwrap_or(u32::MAX);
        let address = [kind.name(), ".json"].concat();
        *page.part_mut(kind) = Some(PartLink { count, address });
        part.write()
    });
    (Content { quiz: page, words: words() }, files)
}

/// The same as a page is once its details and its further questions have come, and the file with its
/// bonus questions.
pub fn without_bonus() -> (Content, String) {
    let (mut content, [details, further, bonus]) = in_parts();
    let added = content.add_part(&details).and_then(|()| content.add_part(&further));
    debug_assert!(added.is_ok(), "the sample's own parts");
    (content, bonus)
}

/// Words that say their own keys and places.
pub fn words() -> Words {
    let words = Word::ALL
        .iter()
        .map(|word| {
            let places: Vec<_> =
                word.placeholders().iter().map(|name| format!("{{{name}}}")).collect();
            let mut forms = vec![String::new(); Plural::ALL.len()];
            let text = format!("{} {}", word.key(), places.join(" "));
            text.trim_end().clone_into(&mut forms[0]);
            forms
        })
        .collect::<Vec<_>>();
    Words::of(words)
}

fn band(from_percent: u8, title: &str, text: &str) -> Band {
    Band { from_percent, title: title.into(), text: text.into() }
}

fn question(id: &str, deck: Deck) -> Question {
    Question {
        id: id.into(),
        deck,
        scene: format!("{id} scene").into(),
        image: None,
        ask: format!("{id} ask"),
        choices: vec![
            choice("sound", Kind::Key),
            choice("belief", Kind::Misconception),
            choice("opposite", Kind::Exaggeration),
        ],
        truth: Some(Truth {
            text: format!("{id} truth").into(),
            figure: None,
            source: Some(TruthSource { name: "One".to_owned(), url: source() }),
        }),
        explanation_image: None,
        misconception: format!("{id} misconception"),
        fact: format!("{id} fact").into(),
        why_believed: "Because.".into(),
        catch: None,
        what_matters: vec!["This.".into()],
        practice: format!("{id} practice").into(),
        evidence: vec!["one".into(), "two".into()],
        guide: None,
    }
}

fn choice(id: &str, kind: Kind) -> Choice {
    Choice {
        id: id.into(),
        right: kind == Kind::Key,
        kind: Some(kind),
        image: None,
        text: format!("{id} text"),
        feedback: format!("{id} feedback").into(),
    }
}

fn evidence(id: &str) -> Evidence {
    Evidence {
        id: id.into(),
        claim: format!("{id} claim").into(),
        short: id.to_owned(),
        figure: None,
        source: format!("{id} source"),
        url: source(),
        date: Date { year: 2025, month: Some(7), day: None },
        checked: CHECKED,
        strength: Strength::Official,
        caveat: None,
    }
}

fn verdict(text: &str, only_if: Condition) -> WorthVerdict {
    WorthVerdict { text: text.into(), only_if }
}

fn source() -> Link {
    Link::read("https://example.org/source").unwrap_or(Link::NOWHERE)
}

fn first(question: AboutQuestion) -> AboutQuestion {
    AboutQuestion { is_first: true, ..question }
}

fn about(id: &str, mut options: Vec<AboutOption>) -> AboutQuestion {
    for option in &mut options {
        option.text = [id, " ", option.id.as_str()].concat();
    }
    AboutQuestion {
        id: id.into(),
        ask: format!("{id}?"),
        short: id.to_owned(),
        is_first: false,
        if_skipped: "It costs.".into(),
        options,
    }
}

fn option(id: &str) -> AboutOption {
    AboutOption {
        id: id.into(),
        text: String::new(),
        short: None,
        weekly_hours: None,
        budget: None,
    }
}
