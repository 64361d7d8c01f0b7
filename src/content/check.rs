//! What makes a quiz sound, beyond its shape: every rule an author can break by hand.
//!
//! The rules look at the data only. Each mistake names its place as steps from the root of a file
//! (`questions[3].choices[1].feedback`), and [`super::source`] finds the line, so that the rules
//! need no positions and the positions need no rules.

use std::collections::BTreeMap;
use std::fmt;

use super::{Certificate, Condition, Cost, Deck, Evidence, Kind, Path, Question, Quiz, Weight};

/// A place in the content: a file's top-level key, then keys and positions below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place(pub Vec<Part>);

/// One step into the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A key of a table.
    Key(String),
    /// A position in a list, from 0.
    At(usize),
}

impl Place {
    fn of(list: &str, at: usize) -> Self {
        Self(vec![Part::Key(list.to_owned()), Part::At(at)])
    }

    fn key(&self, key: &str) -> Self {
        self.with(Part::Key(key.to_owned()))
    }

    fn at(&self, at: usize) -> Self {
        self.with(Part::At(at))
    }

    fn with(&self, part: Part) -> Self {
        let mut parts = self.0.clone();
        parts.push(part);
        Self(parts)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.0.iter().enumerate() {
            match part {
                Part::Key(key) if index == 0 => write!(formatter, "{key}")?,
                Part::Key(key) => write!(formatter, ".{key}")?,
                Part::At(at) => write!(formatter, "[{at}]")?,
            }
        }
        Ok(())
    }
}

/// Something an author has to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Where it stands.
    pub place: Place,
    /// What is wrong and what to do about it.
    pub what: String,
}

/// Every mistake in a quiz, in the order of its parts. Empty means sound.
pub fn check(quiz: &Quiz) -> Vec<Mistake> {
    let mut mistakes = Mistakes {
        quiz,
        found: Vec::new(),
    };
    mistakes.head();
    mistakes.questions();
    mistakes.evidence();
    mistakes.about_you();
    mistakes.paths();
    mistakes.learning();
    mistakes.found
}

struct Mistakes<'a> {
    quiz: &'a Quiz,
    found: Vec<Mistake>,
}

impl Mistakes<'_> {
    fn add(&mut self, place: Place, what: impl Into<String>) {
        self.found.push(Mistake {
            place,
            what: what.into(),
        });
    }

    fn head(&mut self) {
        let quiz = self.quiz;
        let root = |key: &str| Place(vec![Part::Key(key.to_owned())]);
        for (key, text) in [
            ("title", &quiz.title),
            ("description", &quiz.description),
            ("opening", &quiz.opening),
            ("about", &quiz.about),
            ("language", &quiz.language),
        ] {
            self.text(root(key), text);
        }
        self.id(root("id"), quiz.id.as_str());
        if quiz.deck(Deck::Core).next().is_none() {
            self.add(
                root("questions"),
                "no question has `deck = \"core\"`: write at least one",
            );
        }
        if quiz.bands.first().is_none_or(|band| band.from_percent != 0) {
            self.add(
                root("bands"),
                "the first band has to start at `from_percent = 0`",
            );
        }
        for (at, pair) in quiz.bands.windows(2).enumerate() {
            if pair[0].from_percent >= pair[1].from_percent || pair[1].from_percent > 100 {
                let place = Place::of("bands", at + 1).key("from_percent");
                self.add(place, "bands have to rise, and end at 100 or below");
            }
        }
    }

    fn questions(&mut self) {
        let quiz = self.quiz;
        self.unique(
            "questions",
            quiz.questions.iter().map(|question| question.id.as_str()),
        );
        for (at, question) in quiz.questions.iter().enumerate() {
            let place = Place::of("questions", at);
            for (key, text) in [
                ("misconception", &question.misconception),
                ("scene", &question.scene),
                ("ask", &question.ask),
                ("fact", &question.fact),
                ("why_believed", &question.why_believed),
                ("practice", &question.practice),
            ] {
                self.text(place.key(key), text);
            }
            for (item, text) in question.what_matters.iter().enumerate() {
                self.text(place.key("what_matters").at(item), text);
            }
            if question.what_matters.is_empty() {
                self.add(
                    place.key("what_matters"),
                    "say at least one thing that matters instead",
                );
            }
            self.choices(&place, question);
            for (item, id) in question.evidence.iter().enumerate() {
                if quiz.evidence(id).is_none() {
                    let place = place.key("evidence").at(item);
                    self.add(place, format!("there is no evidence with the id `{id}`"));
                }
            }
            if question.evidence.len() < 2 {
                self.add(
                    place.key("evidence"),
                    "a fact needs at least two pieces of evidence",
                );
            }
        }
    }

    fn choices(&mut self, place: &Place, question: &Question) {
        let choices = place.key("choices");
        for (kind, name) in [
            (Kind::Key, "key"),
            (Kind::Misconception, "misconception"),
            (Kind::Exaggeration, "exaggeration"),
        ] {
            let count = question
                .choices
                .iter()
                .filter(|choice| choice.kind == kind)
                .count();
            if count != 1 {
                let what = format!(
                    "`{}` has {count} choices with `kind = \"{name}\"`: it needs exactly one",
                    question.id,
                );
                self.add(choices.clone(), what);
            }
        }
        for (at, choice) in question.choices.iter().enumerate() {
            let place = choices.at(at);
            self.id(place.key("id"), choice.id.as_str());
            self.text(place.key("text"), &choice.text);
            self.text(place.key("feedback"), &choice.feedback);
            if question.choices[..at]
                .iter()
                .any(|other| other.id == choice.id)
            {
                self.add(
                    place.key("id"),
                    format!("`{}` stands twice in this question", choice.id),
                );
            }
        }
    }

    fn evidence(&mut self) {
        let quiz = self.quiz;
        self.unique(
            "evidence",
            quiz.evidence.iter().map(|evidence| evidence.id.as_str()),
        );
        for (at, evidence) in quiz.evidence.iter().enumerate() {
            let place = Place::of("evidence", at);
            let Evidence {
                claim,
                source,
                url,
                date,
                checked,
                ..
            } = evidence;
            self.text(place.key("claim"), claim);
            self.text(place.key("source"), source);
            self.url(place.key("url"), url);
            if checked.day.is_none() {
                self.add(place.key("checked"), "say on which day it was checked");
            }
            if date > checked {
                self.add(
                    place.key("date"),
                    "a source cannot be younger than the day it was checked",
                );
            }
        }
    }

    fn about_you(&mut self) {
        let quiz = self.quiz;
        self.unique(
            "about_you",
            quiz.about_you.iter().map(|question| question.id.as_str()),
        );
        if quiz.about_you.len() > 9 {
            let place = Place::of("about_you", 9);
            self.add(
                place,
                "nine questions about the visitor are the most that fit one page",
            );
        }
        for (at, question) in quiz.about_you.iter().enumerate() {
            let place = Place::of("about_you", at);
            self.text(place.key("ask"), &question.ask);
            self.text(place.key("if_skipped"), &question.if_skipped);
            if question.options.len() < 2 {
                self.add(place.key("options"), "offer at least two options");
            }
            for (item, option) in question.options.iter().enumerate() {
                let place = place.key("options").at(item);
                self.id(place.key("id"), option.id.as_str());
                self.text(place.key("text"), &option.text);
                if question.options[..item]
                    .iter()
                    .any(|other| other.id == option.id)
                {
                    self.add(
                        place.key("id"),
                        format!("`{}` stands twice in this question", option.id),
                    );
                }
                if option.weekly_hours == Some(0) {
                    self.add(
                        place.key("weekly_hours"),
                        "a plan needs at least one hour a week",
                    );
                }
            }
        }
    }

    fn paths(&mut self) {
        let quiz = self.quiz;
        if quiz.paths.is_empty() {
            self.add(
                Place(vec![Part::Key("paths".into())]),
                "a quiz needs at least one path",
            );
        }
        self.unique("paths", quiz.paths.iter().map(|path| path.id.as_str()));
        for (at, path) in quiz.paths.iter().enumerate() {
            let place = Place::of("paths", at);
            for (key, text) in [
                ("title", &path.title),
                ("summary", &path.summary),
                ("gap", &path.gap),
                ("honest_note", &path.honest_note),
            ] {
                self.text(place.key(key), text);
            }
            if !path.weights.iter().any(|weight| weight.weight > 0) && path.base <= 0 {
                let what = format!("no answer leads to `{}`: give it a weight above 0", path.id);
                self.add(place.key("weights"), what);
            }
            self.weights(&place, &path.weights);
            self.steps(&place, path);
        }
        self.unique("roles", quiz.roles.iter().map(|role| role.id.as_str()));
        for (at, role) in quiz.roles.iter().enumerate() {
            let place = Place::of("roles", at);
            self.text(place.key("title"), &role.title);
            self.text(place.key("text"), &role.text);
            self.weights(&place, &role.weights);
        }
    }

    fn weights(&mut self, place: &Place, weights: &[Weight]) {
        for (at, weight) in weights.iter().enumerate() {
            let place = place.key("weights").at(at);
            self.text(place.key("reason"), &weight.reason);
            if weight.weight == 0 || weight.weight.abs() > 100 {
                self.add(
                    place.key("weight"),
                    "a weight is a whole number from -100 to 100, not 0",
                );
            }
            let Some(question) = self.quiz.about(&weight.question) else {
                let what = format!("there is no about-you question `{}`", weight.question);
                self.add(place.key("question"), what);
                continue;
            };
            if question.option(&weight.option).is_none() {
                let what = format!("`{}` has no option `{}`", weight.question, weight.option);
                self.add(place.key("option"), what);
            }
            let same =
                |other: &Weight| other.question == weight.question && other.option == weight.option;
            if weights[..at].iter().any(same) {
                self.add(place, "this answer has a weight above already");
            }
        }
    }

    fn steps(&mut self, place: &Place, path: &Path) {
        if path.steps.is_empty() {
            self.add(
                place.key("steps"),
                format!("the plan of `{}` has no steps", path.id),
            );
        }
        for (at, step) in path.steps.iter().enumerate() {
            let place = place.key("steps").at(at);
            self.id(place.key("id"), step.id.as_str());
            for (key, text) in [
                ("title", &step.title),
                ("task", &step.task),
                ("make", &step.make),
            ] {
                self.text(place.key(key), text);
            }
            if path.steps[..at].iter().any(|other| other.id == step.id) {
                self.add(
                    place.key("id"),
                    format!("`{}` stands twice in this plan", step.id),
                );
            }
            if step.hours == 0 || step.hours > 500 {
                self.add(place.key("hours"), "a step takes from 1 to 500 hours");
            }
            let mut free = step.resources.is_empty();
            for (item, id) in step.resources.iter().enumerate() {
                match self.quiz.resource(id) {
                    Some(resource) => free |= resource.cost == Cost::Free,
                    None => self.add(
                        place.key("resources").at(item),
                        format!("there is no resource with the id `{id}`"),
                    ),
                }
            }
            if !free {
                self.add(
                    place.key("resources"),
                    "name at least one resource that is free",
                );
            }
            for (item, id) in step.unlearns.iter().enumerate() {
                if self.quiz.question(id).is_none() {
                    let place = place.key("unlearns").at(item);
                    self.add(place, format!("there is no question with the id `{id}`"));
                }
            }
            self.condition(&place, &step.only_if);
        }
    }

    fn learning(&mut self) {
        let quiz = self.quiz;
        self.unique(
            "resources",
            quiz.resources.iter().map(|resource| resource.id.as_str()),
        );
        for (at, resource) in quiz.resources.iter().enumerate() {
            let place = Place::of("resources", at);
            for (key, text) in [
                ("title", &resource.title),
                ("provider", &resource.provider),
                ("gives", &resource.gives),
            ] {
                self.text(place.key(key), text);
            }
            self.url(place.key("url"), &resource.url);
        }
        self.unique(
            "certificates",
            quiz.certificates.iter().map(|entry| entry.id.as_str()),
        );
        for (at, certificate) in quiz.certificates.iter().enumerate() {
            self.certificate(&Place::of("certificates", at), certificate);
        }
    }

    fn certificate(&mut self, place: &Place, certificate: &Certificate) {
        for (key, text) in [
            ("name", &certificate.name),
            ("issuer", &certificate.issuer),
            ("status_note", &certificate.status_note),
            ("who_for", &certificate.who_for),
            ("needs", &certificate.needs),
        ] {
            self.text(place.key(key), text);
        }
        if let Some(url) = &certificate.url {
            self.url(place.key("url"), url);
        }
        for (item, id) in certificate.evidence.iter().enumerate() {
            if self.quiz.evidence(id).is_none() {
                let place = place.key("evidence").at(item);
                self.add(place, format!("there is no evidence with the id `{id}`"));
            }
        }
        for (at, rule) in certificate.rules.iter().enumerate() {
            let place = place.key("rules").at(at);
            self.text(place.key("reason"), &rule.reason);
            self.condition(&place, &rule.only_if);
            for (item, id) in rule.paths.iter().enumerate() {
                if self.quiz.path(id).is_none() {
                    let place = place.key("paths").at(item);
                    self.add(place, format!("there is no path with the id `{id}`"));
                }
            }
        }
        let for_all = certificate
            .rules
            .iter()
            .position(super::CertificateRule::is_for_all);
        if for_all.is_none_or(|at| at + 1 != certificate.rules.len()) {
            let what = "the last rule, and only that one, has to hold for everybody";
            self.add(place.key("rules"), what);
        }
    }

    fn condition(&mut self, place: &Place, condition: &Condition) {
        for (id, options) in condition.asks() {
            let place = place.key("only_if").key(id.as_str());
            let Some(question) = self.quiz.about(id) else {
                self.add(place, format!("there is no about-you question `{id}`"));
                continue;
            };
            if options.is_empty() {
                self.add(place.clone(), "name at least one option");
            }
            for (item, option) in options.iter().enumerate() {
                if question.option(option).is_none() {
                    self.add(place.at(item), format!("`{id}` has no option `{option}`"));
                }
            }
        }
    }

    fn text(&mut self, place: Place, text: &str) {
        if text.trim().is_empty() {
            self.add(place, "this text is empty: write it");
        } else if text.chars().count() > LONGEST_TEXT {
            self.add(
                place,
                format!("this text is longer than {LONGEST_TEXT} characters"),
            );
        }
    }

    fn url(&mut self, place: Place, url: &str) {
        let rest = url.strip_prefix("https://").unwrap_or_default();
        let host = rest.split('/').next().unwrap_or_default();
        let spaced = url
            .chars()
            .any(|character| character.is_whitespace() || character.is_control());
        if !host.contains('.') || spaced {
            self.add(place, format!("`{url}` is no https address"));
        }
    }

    fn id(&mut self, place: Place, id: &str) {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if id.is_empty() || id.len() > 64 || !id.bytes().all(fits) {
            let what = format!("`{id}` is no id: use a-z, 0-9 and -, at most 64 characters");
            self.add(place, what);
        }
    }

    fn unique<'b>(&mut self, list: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeMap::new();
        for (at, id) in ids.enumerate() {
            let place = Place::of(list, at).key("id");
            self.id(place.clone(), id);
            if let Some(first) = seen.insert(id, at) {
                self.add(place, format!("`{id}` is taken by {list}[{first}]"));
            }
        }
    }
}

/// A text longer than this is a slip of the author's, and would drown the page.
const LONGEST_TEXT: usize = 2_000;
