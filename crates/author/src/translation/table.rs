//! Which texts of a quiz are translated, and which stay as they are.
//!
//! Every field of every authored type is in one of the two lists: a new one does not compile until
//! somebody has decided.

use super::place::Spot;
use crate::authored::{
    AboutOption, AboutQuestion, Band, Bars, Block, Certificate, CertificateRule, Choice, Evidence,
    Guide, Image, Markdown, Path, Question, Quiz, Resource, Role, Step, Table, Topic, Truth,
    Weight, Worth, WorthVerdict,
};

/// What is called for each text.
pub(super) type See<'a> = dyn FnMut(&Spot, &mut String) + 'a;

/// What has texts.
pub(super) trait Translated {
    /// Shows each text with its place, in the order of the table.
    fn visit(&mut self, spot: &Spot, see: &mut See<'_>);

    /// The name of this entry in its list, where it has one.
    fn id(&self) -> Option<&str> {
        None
    }
}

impl Translated for String {
    fn visit(&mut self, spot: &Spot, see: &mut See<'_>) {
        see(spot, self);
    }
}

impl Translated for Markdown {
    fn visit(&mut self, spot: &Spot, see: &mut See<'_>) {
        self.0.visit(spot, see);
    }
}

impl<T: Translated> Translated for Option<T> {
    fn visit(&mut self, spot: &Spot, see: &mut See<'_>) {
        if let Some(value) = self {
            value.visit(spot, see);
        }
    }
}

impl<T: Translated> Translated for Vec<T> {
    fn visit(&mut self, spot: &Spot, see: &mut See<'_>) {
        for (at, entry) in self.iter_mut().enumerate() {
            let spot = spot.entry(at, entry.id());
            entry.visit(&spot, see);
        }
    }
}

macro_rules! table {
    ($($type:ident $(by $id:ident)? { translated: [$($text:ident),*], kept: [$($kept:ident),*] })*) => {$(
        impl Translated for $type {
            fn visit(&mut self, spot: &Spot, see: &mut See<'_>) {
                // Names every field, so that none can be forgotten.
                let Self { $($id: _,)? $($text,)* $($kept: _,)* } = self;
                $($text.visit(&spot.key(stringify!($text)), see);)*
            }

            $(fn id(&self) -> Option<&str> {
                Some(&self.$id)
            })?
        }
    )*};
}

table! {
    Quiz {
        translated: [
            title, short_title, description, opening, about, bands, questions, evidence, about_you, paths,
            roles, worth, worth_verdicts, resources, certificates, guide
        ],
        kept: [id, state, revision, language]
    }
    Band { translated: [title, text], kept: [from_percent] }

    Question by id {
        translated: [
            misconception, scene, image, ask, choices, truth, explanation_image, fact, why_believed, catch,
            what_matters, practice
        ],
        kept: [deck, evidence, guide]
    }
    Choice by id { translated: [text, image, feedback], kept: [right, kind] }
    Truth { translated: [text, figure], kept: [evidence] }
    Image { translated: [alt], kept: [file] }
    Evidence by id {
        translated: [claim, short, figure, caveat],
        kept: [source, url, date, checked, strength]
    }

    AboutQuestion by id { translated: [ask, short, if_skipped, options], kept: [first] }
    AboutOption by id { translated: [text, short], kept: [weekly_hours, budget] }

    Path by id {
        translated: [title, one_line, first_week, summary, gap, honest_note, weights, steps],
        kept: [emblem, evidence, base]
    }
    Weight { translated: [reason], kept: [question, option, weight] }
    Step by id {
        translated: [title, task, make],
        kept: [hours, resources, unlearns, only_if, evidence, guide]
    }
    Role by id { translated: [title, text, weights], kept: [] }

    Worth { translated: [figure, text], kept: [topic, evidence] }
    WorthVerdict { translated: [text], kept: [only_if] }
    Resource by id { translated: [gives, length], kept: [title, provider, cost, url, checked] }
    Certificate by id {
        translated: [status_note, who_for, needs, rules],
        kept: [name, issuer, status, url, checked, evidence]
    }
    CertificateRule { translated: [reason], kept: [paths, only_if, verdict] }

    Guide {
        translated: [title, description, opening, article, topics, steps, tables, answers],
        kept: []
    }
    Topic by id {
        translated: [group, title, truth, figure, chip, found, instead, tables],
        kept: [evidence, blocks]
    }
    Block by id {
        translated: [title, says, honest, table, better],
        kept: [findings, evidence, questions]
    }
    Table { translated: [caption, columns, rows, bars], kept: [] }
    Bars { translated: [unit], kept: [most, per_unit, rows] }
}
