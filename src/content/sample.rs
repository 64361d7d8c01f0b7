//! A small quiz for tests: three core questions, two more and a bonus, three paths.

use serde_json::{Value, json};

use super::{Bonus, BonusLink, Content, Deck, Plural, Quiz, Word, Words};

/// The quiz.
pub(crate) fn quiz() -> Quiz {
    serde_json::from_value(json!({
        "id": "sample",
        "revision": 3,
        "language": "en",
        "title": "Sample",
        "description": "A quiz for tests.",
        "opening": "Three questions.",
        "about": "Made up.",
        "opening_seed": 7,
        "bands": [
            { "from_percent": 0, "title": "New", "text": "Much is new." },
            { "from_percent": 50, "title": "Half", "text": "Half of it." },
        ],
        "questions": [
            question("degree", "core"),
            question("code", "core"),
            question("expert", "core"),
            question("data", "more"),
            question("agile", "more"),
            question("statistic", "bonus"),
        ],
        "evidence": [evidence("one"), evidence("two")],
        "about_you": [
            about("start", &[json!({ "id": "manager" }), json!({ "id": "engineer" })]),
            about("sure", &[json!({ "id": "yes" }), json!({ "id": "no" })]),
            about("hours", &[
                json!({ "id": "two", "weekly_hours": 2 }),
                json!({ "id": "ten", "weekly_hours": 10 }),
            ]),
            about("money", &[
                json!({ "id": "none", "budget": "free" }),
                json!({ "id": "some", "budget": "under-100" }),
            ]),
        ],
        "paths": [
            path("managing", 0, &[("start", "manager", 10)]),
            path("building", 0, &[("start", "engineer", 10), ("sure", "no", -1)]),
            path("trying", 1, &[("sure", "no", 9)]),
        ],
        "roles": [{
            "id": "product",
            "title": "Product",
            "text": "Decides what to build.",
            "weights": [weight("start", "engineer", 2)],
        }],
        "resources": [resource("free-course", "free"), resource("paid-course", "under-100")],
        "certificates": [{
            "id": "badge",
            "name": "Badge",
            "issuer": "Issuer",
            "status": "open",
            "status_note": "As ever.",
            "who_for": "Beginners.",
            "needs": "Nothing.",
            "checked": "2026-11-21",
            "evidence": ["one"],
            "rules": [
                { "paths": ["managing"], "only_if": { "money": ["some"] }, "verdict": "worth", "reason": "You can pay." },
                { "paths": ["managing"], "verdict": "later", "reason": "First the rest." },
                { "verdict": "skip", "reason": "Not for this path." },
            ],
        }],
    }))
    .expect("the sample is a quiz")
}

/// The same as a page carries it, without the bonus questions, and the file that holds those.
pub(crate) fn without_bonus() -> (Content, String) {
    let mut quiz = quiz();
    let (questions, others): (Vec<_>, Vec<_>) =
        quiz.questions.into_iter().partition(|question| question.deck == Deck::Bonus);
    quiz.questions = others;
    quiz.bonus = Some(BonusLink { count: 1, address: "bonus.json".to_owned() });
    let (id, revision) = (quiz.id, quiz.revision);
    let bonus = Bonus { quiz: id, revision, questions, evidence: Vec::new() };
    (Content { quiz, words: words() }, bonus.write())
}

/// Words that say their own keys and places.
pub(crate) fn words() -> Words {
    let words = Word::ALL
        .iter()
        .map(|word| {
            let places: Vec<_> =
                word.placeholders().iter().map(|name| format!("{{{name}}}")).collect();
            let mut forms = vec![String::new(); Plural::ALL.len()];
            forms[0] = format!("{} {}", word.key(), places.join(" ")).trim_end().to_owned();
            forms
        })
        .collect::<Vec<_>>();
    Words::of(words)
}

fn question(id: &str, deck: &str) -> Value {
    json!({
        "id": id,
        "deck": deck,
        "misconception": format!("{id} misconception"),
        "scene": format!("{id} scene"),
        "ask": format!("{id} ask"),
        "choices": [
            choice("sound", "key"),
            choice("belief", "misconception"),
            choice("opposite", "exaggeration"),
        ],
        "fact": format!("{id} fact"),
        "why_believed": "Because.",
        "what_matters": ["This."],
        "practice": format!("{id} practice"),
        "evidence": ["one", "two"],
    })
}

fn choice(id: &str, kind: &str) -> Value {
    json!({ "id": id, "kind": kind, "text": format!("{id} text"), "feedback": format!("{id} feedback") })
}

fn evidence(id: &str) -> Value {
    json!({
        "id": id,
        "claim": format!("{id} claim"),
        "source": format!("{id} source"),
        "url": "https://example.org/source",
        "date": "2025-07",
        "checked": "2026-11-21",
        "strength": "official",
    })
}

fn about(id: &str, options: &[Value]) -> Value {
    let options: Vec<Value> = options
        .iter()
        .map(|option| {
            let mut option = option.clone();
            option["text"] = format!("{id} {}", option["id"].as_str().unwrap_or_default()).into();
            option
        })
        .collect();
    json!({ "id": id, "ask": format!("{id}?"), "if_skipped": "It costs.", "options": options })
}

fn weight(question: &str, option: &str, weight: i32) -> Value {
    json!({
        "question": question,
        "option": option,
        "weight": weight,
        "reason": format!("{question} {option} {weight}"),
    })
}

fn path(id: &str, base: i32, weights: &[(&str, &str, i32)]) -> Value {
    let weights: Vec<_> = weights
        .iter()
        .map(|(question, option, points)| weight(question, option, *points))
        .collect();
    json!({
        "id": id,
        "title": format!("{id} title"),
        "summary": "A path.",
        "gap": "A gap.",
        "honest_note": "It is hard.",
        "base": base,
        "weights": weights,
        "steps": [
            {
                "id": "learn", "title": "Learn", "task": "Read.", "make": "A page.", "hours": 6,
                "resources": ["paid-course", "free-course"], "unlearns": ["degree"],
            },
            {
                "id": "local", "title": "Local", "task": "Ask.", "make": "A list.", "hours": 2,
                "only_if": { "start": ["engineer"] },
            },
            { "id": "lead", "title": "Lead", "task": "Lead.", "make": "A plan.", "hours": 5 },
        ],
    })
}

fn resource(id: &str, cost: &str) -> Value {
    json!({
        "id": id,
        "title": id,
        "provider": "Provider",
        "gives": "Basics.",
        "cost": cost,
        "url": "https://example.org/course",
        "checked": "2026-11-21",
    })
}

#[cfg(feature = "site")]
#[test]
fn the_sample_is_sound() {
    assert_eq!(super::check::check(&quiz(), None), []);
}
