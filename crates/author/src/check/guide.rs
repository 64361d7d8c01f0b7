//! The guide: its blocks, its tables, and the links to it.

use super::{Mistakes, Part, Place};
use crate::authored::{Block, Guide, Table};

impl Mistakes<'_> {
    pub(super) fn guide(&mut self, guide: &Guide) {
        let root = Place(vec![Part::Key("guide".to_owned())]);
        self.text(root.key("title"), &guide.title);
        self.text(root.key("description"), &guide.description);
        for (at, text) in guide.opening.iter().enumerate() {
            self.text(root.key("opening").at(at), &text.0.clone());
        }
        for (part, blocks) in guide.parts() {
            self.unique_below(&root.key(part), blocks.iter().map(|block| block.id.as_str()));
            for (at, block) in blocks.iter().enumerate() {
                let place = root.key(part).at(at);
                self.block(&place, block);
                if part == "tables" && block.table.is_none() {
                    self.add(place, "a block of `tables` needs a table: `[guide.tables.table]`");
                }
            }
        }
    }

    fn block(&mut self, place: &Place, block: &Block) {
        self.text(place.key("title"), &block.title);
        self.text(place.key("says"), &block.says.0.clone());
        self.text(place.key("honest"), &block.honest.0.clone());
        if block.findings.is_empty() {
            self.add(place.key("findings"), "say how far it holds: at least one finding");
        }
        self.sources(place, &block.evidence);
        for (at, id) in block.questions.iter().enumerate() {
            if self.quiz.question(id).is_none() {
                self.no_question(place.key("questions").at(at), id);
            }
        }
        for (key, table) in [("table", &block.table), ("better", &block.better)] {
            if let Some(table) = table {
                self.table(&place.key(key), table);
            }
        }
    }

    fn table(&mut self, place: &Place, table: &Table) {
        self.text(place.key("caption"), &table.caption);
        for (at, row) in table.rows.iter().enumerate() {
            if row.len() != table.columns.len() {
                let what = format!(
                    "this row has {} cells, but there are {} columns",
                    row.len(),
                    table.columns.len(),
                );
                self.add(place.key("rows").at(at), what);
            }
        }
        let Some(bars) = &table.bars else { return };
        if bars.rows.len() != table.rows.len() {
            let what = format!("{} bars for {} rows", bars.rows.len(), table.rows.len());
            self.add(place.key("bars").key("rows"), what);
        }
        for (at, [from, to]) in bars.rows.iter().enumerate() {
            if from > to || *to > bars.most {
                let what =
                    format!("a bar goes from a lower to a higher number, up to {}", bars.most);
                self.add(place.key("bars").key("rows").at(at), what);
            }
        }
    }

    /// Links from questions and steps to blocks that are not there.
    pub(super) fn links_to_the_guide(&mut self) {
        let quiz = self.quiz;
        let known: Vec<&str> = quiz
            .guide
            .iter()
            .flat_map(crate::authored::Guide::parts)
            .flat_map(|(_, blocks)| blocks)
            .map(|block| block.id.as_str())
            .collect();
        let questions = quiz.questions.iter().enumerate().filter_map(|(at, question)| {
            Some((Place::of("questions", at), question.guide.as_deref()?))
        });
        let steps = quiz.paths.iter().enumerate().flat_map(|(at, path)| {
            path.steps.iter().enumerate().filter_map(move |(step_at, step)| {
                let place = Place::of("paths", at).key("steps").at(step_at);
                Some((place, step.guide.as_deref()?))
            })
        });
        for (place, id) in questions.chain(steps).filter(|(_, id)| !known.contains(id)) {
            let what = format!("the guide has no block with the id `{id}`");
            self.unknown(place.key("guide"), what, id, known.iter().copied());
        }
    }
}
