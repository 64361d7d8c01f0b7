//! What lies in an island: for each type its fields, in their order.

use super::{List, Packed, Values};
use crate::json::Writer;
use crate::{
    AboutId, AboutOption, AboutQuestion, Band, BlockId, Certificate, CertificateId,
    CertificateRule, Choice, ChoiceId, Condition, Content, Cost, Date, Deck, Depth, Evidence,
    EvidenceId, Image, Kind, Link, OptionId, Part, PartKind, PartLink, Path, PathDepth, PathId,
    Question, QuestionId, Quiz, QuizId, Resource, ResourceId, Role, RoleId, Span, Status, Step,
    StepId, Strength, Text, TextBlock, TopicId, Truth, TruthSource, Verdict, Weight, Worth,
    WorthTopic, WorthVerdict,
};

/// Fields behind `not` are for the build tool alone: the app has none of them.
macro_rules! structs {
    ($($name:ident { $($field:ident),* } $(/ not { $($absent:ident),* })?)*) => { $(
        impl Packed for $name {
            fn pack(&self, list: &mut List) {
                $(self.$field.pack(list);)*
            }

            fn unpack(values: &mut Values<'_>) -> Self {
                $(let $field = Packed::unpack(values);)*
                Self { $($field,)* $($($absent: Default::default(),)*)? }
            }
        }
    )* };
}

/// A variant is its number in the list, which begins with the one that stands for a damaged value.
/// The `match` is for the compiler, which refuses a list that lacks a variant.
macro_rules! enums {
    ($($name:ident { $first:ident $(, $variant:ident)* })*) => { $(
        impl Packed for $name {
            fn pack(&self, list: &mut List) {
                match self {
                    Self::$first $(| Self::$variant)* => {}
                }
                let variants = [Self::$first $(, Self::$variant)*];
                let number = variants.iter().take_while(|variant| *variant != self).count();
                list.push(&number.to_string());
            }

            fn unpack(values: &mut Values<'_>) -> Self {
                let variants = [Self::$first $(, Self::$variant)*];
                let number = usize::try_from(values.number()).unwrap_or(usize::MAX);
                values.is_damaged |= number >= variants.len();
                variants.get(number).copied().unwrap_or(Self::$first)
            }
        }
    )* };
}

macro_rules! ids {
    ($($name:ident)*) => { $(
        impl Packed for $name {
            fn pack(&self, list: &mut List) {
                pack_text(self.as_str(), list);
            }

            fn unpack(values: &mut Values<'_>) -> Self {
                Self::lasting(values.text().leak())
            }
        }
    )* };
}

/// Numbers that an author has written; a damaged one is cut to what its type holds.
macro_rules! numbers {
    ($($name:ident)*) => { $(
        impl Packed for $name {
            fn pack(&self, list: &mut List) {
                list.push(&self.to_string());
            }

            fn unpack(values: &mut Values<'_>) -> Self {
                let number = Self::try_from(values.number());
                values.is_damaged |= number.is_err();
                number.unwrap_or_default()
            }
        }
    )* };
}

structs! {
    Content { quiz, words }
    Quiz {
        id, revision, title, opening, about, opening_seed, bands, questions, details, further, bonus, evidence,
        about_you, paths, roles, worth, worth_verdicts, resources, certificates
    } / not { language, short_title, description }
    PartLink { count, address }
    Part {
        quiz, revision, kind, questions, depths, evidence, paths, roles, worth, worth_verdicts, resources,
        certificates, words
    }
    PathDepth { summary, gap, honest_note, evidence, reasons, steps }
    Worth { topic, figure, text, evidence }
    WorthVerdict { text, only_if }
    Band { from_percent, title, text }
    Question {
        id, deck, scene, image, ask, choices, truth, explanation_image, misconception, fact, why_believed, catch, what_matters,
        practice, evidence, guide
    }
    Image { address, alt, width, height }
    Truth { text, figure, source }
    TruthSource { name, url }
    Depth { misconception, fact, why_believed, catch, what_matters, practice, evidence, guide }
    Choice { id, right, kind, text, image, feedback }
    Evidence { id, claim, short, figure, source, url, date, checked, strength, caveat }
    Date { year, month, day }
    AboutQuestion { id, ask, short, is_first, if_skipped, options }
    AboutOption { id, text, short, weekly_hours, budget }
    Path {
        id, title, one_line, first_week, emblem, summary, gap, honest_note, evidence, base, weights, steps
    }
    Weight { question, option, weight, reason }
    Step { id, title, task, make, hours, resources, unlearns, only_if, evidence, guide }
    Role { id, title, text, weights }
    Resource { id, title, provider, gives, length, cost, url, checked }
    Certificate {
        id, name, issuer, status, status_note, who_for, needs, url, checked, evidence, rules
    }
    CertificateRule { paths, only_if, verdict, reason }
    Span { text, emphasis, strong, link }
}

enums! {
    Deck { Core, More, Bonus }
    PartKind { Details, Further, Bonus }
    WorthTopic { Pay, Demand, Unknown }
    Kind { Key, Misconception, Exaggeration }
    Strength { Official, Study, Survey, Forecast, Trade, Article }
    Cost { Free, Under100, Under1000, Over1000 }
    Status { Open, Changed, Retired, Unclear }
    Verdict { Worth, Later, Skip }
}

ids! {
    QuizId QuestionId ChoiceId EvidenceId AboutId OptionId PathId StepId ResourceId CertificateId
    RoleId TopicId BlockId
}

numbers! { u8 u16 u32 i32 }

fn pack_text(text: &str, list: &mut List) {
    let mut written = Writer::default();
    written.text(text);
    list.push(&written.end());
}

impl Packed for String {
    fn pack(&self, list: &mut List) {
        pack_text(self, list);
    }

    fn unpack(values: &mut Values<'_>) -> Self {
        values.text()
    }
}

/// Checked once more where it is read: the content of a page may have been damaged on its way.
impl Packed for Link {
    fn pack(&self, list: &mut List) {
        pack_text(self, list);
    }

    fn unpack(values: &mut Values<'_>) -> Self {
        let link = Self::read(&values.text());
        values.is_damaged |= link.is_none();
        link.unwrap_or(Self::NOWHERE)
    }
}

impl Packed for bool {
    fn pack(&self, list: &mut List) {
        list.push(if *self { "1" } else { "0" });
    }

    fn unpack(values: &mut Values<'_>) -> Self {
        values.number() != 0
    }
}

/// A text that is there says so itself; else stands 1.
impl<T: Packed> Packed for Option<T> {
    fn pack(&self, list: &mut List) {
        let Some(value) = self else {
            return list.push("0");
        };
        let mut alone = List::default();
        value.pack(&mut alone);
        if !alone.0.starts_with('"') {
            list.push("1");
        }
        list.push(&alone.0);
    }

    fn unpack(values: &mut Values<'_>) -> Self {
        (values.is_text() || bool::unpack(values)).then(|| T::unpack(values))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, list: &mut List) {
        list.push(&self.len().to_string());
        for value in self {
            value.pack(list);
        }
    }

    fn unpack(values: &mut Values<'_>) -> Self {
        (0..values.count()).map(|_| T::unpack(values)).collect()
    }
}

/// Most texts are one plain paragraph, and lie there as a text; the others as a list of blocks.
impl Packed for Text {
    fn pack(&self, list: &mut List) {
        match self.as_plain() {
            Some(text) => pack_text(text, list),
            None => self.0.pack(list),
        }
    }

    fn unpack(values: &mut Values<'_>) -> Self {
        if values.is_text() { Self::from(values.text()) } else { Self(Packed::unpack(values)) }
    }
}

impl Packed for TextBlock {
    fn pack(&self, list: &mut List) {
        match self {
            Self::Paragraph(spans) => {
                list.push("0");
                spans.pack(list);
            }
            Self::List(items) => {
                list.push("1");
                items.pack(list);
            }
        }
    }

    fn unpack(values: &mut Values<'_>) -> Self {
        if values.number() == 0 {
            Self::Paragraph(Packed::unpack(values))
        } else {
            Self::List(Packed::unpack(values))
        }
    }
}

impl Packed for Condition {
    fn pack(&self, list: &mut List) {
        list.push(&self.0.len().to_string());
        for (question, options) in &self.0 {
            question.pack(list);
            options.pack(list);
        }
    }

    fn unpack(values: &mut Values<'_>) -> Self {
        let asks = (0..values.count()).map(|_| (Packed::unpack(values), Packed::unpack(values)));
        Self(asks.collect())
    }
}
