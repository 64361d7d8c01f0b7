//! Values that a check of November 2026 found out of date or wrong: they are as it found them, and what
//! they replaced does not come back. A row names the value, not the sentence around it, so that a text can be
//! worded anew.

use std::fs;

use toml::{Table, Value};

use super::root;

const AI: &str = "ai-project-manager";
const ACCESS: &str = "web-accessibility-specialist";

/// The list of a quiz's files, the id in it, the field, and a value that the field has.
type Row = (&'static str, &'static str, &'static str, &'static str);

/// By the rows of the check. Rows of the first quiz.
const VALUES: &[(u8, &[Row])] = &[
    (
        1,
        &[
            ("evidence", "ai-act-softened", "source", "2026/1744"),
            ("evidence", "ai-act-softened", "url", "eur-lex.europa.eu/eli/reg/2026/1744/oj"),
            ("evidence", "ai-act-softened", "date", "2026-07-24"),
            ("evidence", "ai-act-softened", "figure", "27 July 2026"),
            ("evidence", "ai-act-softened", "claim", "providers and deployers"),
            ("questions", "legal-owns-ethics", "catch", "July 2026"),
            ("paths", "project-manager-adds-ai", "steps", "since July 2026"),
            ("paths", "engineer-adds-leadership", "steps", "since July 2026"),
            ("paths", "domain-expert", "steps", "since July 2026"),
            ("paths", "new-graduate", "steps", "since July 2026"),
            ("paths", "beside-ai", "steps", "since July 2026"),
        ],
    ),
    (
        2,
        &[
            ("evidence", "ai-act-transparency", "figure", "2 August 2026"),
            ("evidence", "ai-act-transparency", "figure", "partly 2 December 2026"),
            ("evidence", "ai-act-dates", "figure", "2 December 2027, 2 August 2028"),
            ("questions", "legal-owns-ethics", "catch", "2 August 2026"),
        ],
    ),
    (
        3,
        &[
            ("evidence", "pmp-needs", "figure", "60, 48, 36 or 24 months"),
            ("evidence", "pmp-needs", "claim", "last ten years"),
            ("certificates", "pmp", "needs", "60 months"),
            ("certificates", "pmp", "needs", "48"),
            ("certificates", "pmp", "needs", "36"),
            ("certificates", "pmp", "needs", "24"),
            ("certificates", "pmp", "needs", "last ten years"),
            ("guide.topics", "experience", "figure", "24 to 60 months"),
            ("guide.topics", "certificates", "tables", "60, 48, 36 or 24 months"),
            ("paths", "new-graduate", "honest_note", "24"),
        ],
    ),
    (
        4,
        &[
            ("evidence", "young-workers-exposed", "figure", "19%"),
            ("evidence", "young-workers-exposed", "date", "2026-08-12"),
            ("evidence", "young-workers-exposed", "strength", "study"),
            ("questions", "replaced-by-ai", "catch", "19%"),
            ("guide.answers", "faq-practice", "honest", "19%"),
            ("paths", "new-graduate", "honest_note", "19%"),
        ],
    ),
    (
        5,
        &[
            ("evidence", "nanda-two-kinds", "claim", "counts organisations"),
            ("evidence", "nanda-two-kinds", "figure", "60% looked, 20% tried, 5% use"),
            ("evidence", "nanda-two-kinds", "figure", "80%, 50%, 40%"),
            ("questions", "mit-95-percent", "fact", "counts organisations: 5%"),
            ("questions", "mit-95-percent", "fact", "40%"),
            ("questions", "mit-95-percent", "fact", "not peer reviewed"),
            ("questions", "mit-95-percent", "choices", "5% of organisations"),
        ],
    ),
    (
        6,
        &[
            ("evidence", "rand-leadership-share", "figure", "84% of interviewees"),
            ("questions", "rand-first-reason", "fact", "84%"),
        ],
    ),
    (
        7,
        &[
            ("evidence", "rand-industry-interviews", "figure", "50 and 15"),
            ("evidence", "rand-industry-interviews", "claim", "ready-made language model"),
            ("evidence", "rand-rigid-agile", "figure", "10 of 50 industry"),
            ("evidence", "rand-first-cause", "caveat", "ready-made language model"),
            ("evidence", "rand-missing-data", "caveat", "ready-made language model"),
            ("evidence", "rand-wrong-metric", "caveat", "ready-made language model"),
            ("evidence", "rand-five-causes", "caveat", "ready-made language model"),
            ("evidence", "rand-rigid-agile", "caveat", "ready-made language model"),
            ("evidence", "rand-estimate", "caveat", "ready-made language model"),
            ("evidence", "rand-interviews", "caveat", "ready-made language model"),
            ("evidence", "rand-leadership-share", "caveat", "ready-made language model"),
        ],
    ),
    (
        8,
        &[
            ("evidence", "rand-2400-post", "claim", "Pertama Partners"),
            ("evidence", "rand-2400-audit", "figure", "33.8 + 28.4 + 18.1 + 19.7 = 100.0"),
            ("evidence", "rand-2400-audit", "date", "2026-07-10"),
            ("questions", "rand-2400-projects", "fact", "Pertama Partners"),
            ("questions", "rand-2400-projects", "fact", "80.3%"),
        ],
    ),
    (
        9,
        &[
            ("evidence", "pmi-hands-on-2023", "claim", "extensive or good"),
            ("evidence", "pmi-hands-on-2023", "claim", "AI tools"),
            ("evidence", "pmi-hands-on-2023", "figure", "about 20%"),
            ("evidence", "pmi-hands-on-2023", "caveat", "no sample size"),
            ("evidence", "apm-ai-use-2025", "figure", "70% in 2025, 36% in 2023"),
        ],
    ),
    (
        10,
        &[
            ("evidence", "bls-projection", "date", "2026-08-27"),
            ("evidence", "bls-openings", "date", "2026-08-27"),
            ("evidence", "bls-projection-2024", "claim", "27 August 2026"),
            ("evidence", "bls-all-occupations", "figure", "3.5%"),
            ("questions", "replaced-by-ai", "fact", "3.5%"),
            ("guide.topics", "demand", "tables", "27 August 2026"),
            ("guide.topics", "demand", "tables", "3.5%"),
        ],
    ),
    (
        11,
        &[
            ("evidence", "ml-code-small-part", "claim", "code"),
            ("evidence", "ml-code-small-part", "claim", "infrastructure"),
            ("evidence", "ml-code-small-part", "url", "-Abstract.html"),
        ],
    ),
    (
        12,
        &[
            ("certificates", "certified-ai-project-manager", "status_note", "AIPM"),
            ("certificates", "apmg-aipm", "name", "AI-Driven Project Manager"),
            ("certificates", "apmg-aipm", "status_note", "15 hours and 400–700 US dollars"),
        ],
    ),
    (
        13,
        &[
            ("certificates", "ai-901", "needs", "Python"),
            ("certificates", "ai-901", "status_note", "Python"),
            ("evidence", "ai-901-replaces-ai-900", "date", "2026-04-15"),
            ("certificates", "ab-730", "name", "AI Business Professional"),
            ("certificates", "ab-731", "name", "AI Transformation Leader"),
        ],
    ),
    (
        14,
        &[
            ("evidence", "pmi-ai-standard", "date", "2026-06-09"),
            ("evidence", "pmi-ai-standard", "figure", "8 principles, 5 domains"),
            ("resources", "pmi-ai-standard", "gives", "eight principles and five"),
            ("questions", "no-standard-yet", "fact", "June 2026"),
        ],
    ),
    (
        15,
        &[
            ("certificates", "capm", "rules", "Google says"),
            ("resources", "google-pm-certificate", "gives", "Google says"),
        ],
    ),
];

/// The same for the second quiz.
const VALUES_OF_ACCESS: &[(u8, &[Row])] = &[
    (17, &[("resources", "w3c-quickref", "url", "/WAI/WCAG22/quickref/")]),
    (
        18,
        &[
            ("evidence", "ftc-widget-order", "date", "2025-04-22"),
            ("evidence", "ftc-widget-order", "claim", "final order"),
            ("evidence", "ftc-widget-order", "url", "/2025/04/ftc-approves-final-order"),
            ("questions", "widget-makes-accessible", "fact", "April 2025"),
        ],
    ),
];

/// What the texts said before, by row: words that nothing true needs.
const SUPERSEDED: &[(u8, &str)] = &[
    (1, "agreed to soften"),
    (1, "seen the final text"),
    (1, "one tracker reads"),
    (2, "AI-made content starts in December"),
    (3, "at least 36 months"),
    (3, "with a four-year degree"),
    (4, "about 13%"),
    (4, "up to 16%"),
    (5, "of custom tools reached"),
    (6, "and no shares"),
    (8, "cannot be fully excluded"),
    (9, "only 18%"),
    (10, "of September 2026"),
    (11, "most of the work lies"),
    (15, "covers its 23 hours"),
    (16, "en_US"),
    (17, "WCAG21"),
    (18, "announced a settlement"),
];

/// All files of a folder of the content, as they are and as one table for each.
fn files(folder: &str) -> Vec<(String, Table)> {
    let entries = fs::read_dir(root().join("content").join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| fs::read_to_string(path).unwrap())
        .map(|text| (text.clone(), text.parse().unwrap()))
        .collect()
}

/// The list of a file by its name, such as `guide.topics`.
fn list<'a>(file: &'a Table, name: &str) -> Option<&'a Vec<Value>> {
    let mut parts = name.split('.');
    let first = file.get(parts.next()?)?;
    parts.try_fold(first, |value, part| value.get(part))?.as_array()
}

/// All text of a value, with a line for each.
fn text(value: &Value) -> String {
    let lines: Vec<String> = match value {
        Value::Array(values) => values.iter().map(text).collect(),
        Value::Table(table) => table.values().map(text).collect(),
        Value::String(text) => vec![text.clone()],
        other => vec![other.to_string()],
    };
    lines.join("\n")
}

/// The text of a field; empty where it is missing.
fn field(files: &[(String, Table)], (name, id, field, _): Row) -> String {
    let mut entries = files.iter().filter_map(|(_, file)| list(file, name)).flatten();
    let entry = entries.find(|entry| entry.get("id").and_then(Value::as_str) == Some(id));
    entry.and_then(|entry| entry.get(field)).map(text).unwrap_or_default()
}

fn assert_values(quiz: &str, values: &[(u8, &[Row])]) {
    let files = files(quiz);
    for (number, rows) in values {
        for row in *rows {
            let found = field(&files, *row);
            assert!(found.contains(row.3), "row {number}, {row:?}: {found:?}");
        }
    }
}

#[test]
fn what_the_check_found_is_what_the_first_quiz_says() {
    assert_values(AI, VALUES);
}

#[test]
fn what_the_check_found_is_what_the_second_quiz_says() {
    assert_values(ACCESS, VALUES_OF_ACCESS);
}

#[test]
fn previews_name_the_spelling_of_the_texts() {
    for (language, locale) in [("en", "en_GB"), ("es", "es_ES"), ("de", "de_DE"), ("ar", "ar_AR")] {
        let path = root().join("content/language").join(language).with_extension("toml");
        let words: Table = fs::read_to_string(path).unwrap().parse().unwrap();
        assert_eq!(words["page"]["locale"].as_str(), Some(locale), "row 16");
    }
}

#[test]
fn no_superseded_value_comes_back() {
    for folder in [AI, ACCESS, "language"] {
        for (text, _) in files(folder) {
            for (number, old) in SUPERSEDED {
                assert!(!text.contains(old), "row {number}: {folder} says “{old}” again");
            }
        }
    }
}

#[test]
fn a_field_that_is_missing_has_no_value() {
    let files = vec![(String::new(), "[[evidence]]\nid = \"a\"\nclaim = \"b\"".parse().unwrap())];
    assert_eq!(field(&files, ("evidence", "a", "claim", "")), "b");
    assert_eq!(field(&files, ("evidence", "a", "figure", "")), "");
    assert_eq!(field(&files, ("evidence", "b", "claim", "")), "");
    assert_eq!(field(&files, ("guide.topics", "a", "claim", "")), "");
}
