//! The guide: its topics, the blocks of the article, tables, and the links to it.

use std::collections::BTreeMap;

use super::{Mistakes, Part, Place, message};
use crate::authored::{Block, Guide, Table, Topic};

impl Mistakes<'_> {
    pub(super) fn guide(&mut self, guide: &Guide) {
        let root = Place(vec![Part::Key("guide".to_owned())]);
        self.text(root.key("title"), &guide.title);
        self.text(root.key("description"), &guide.description);
        for (key, texts) in [("opening", &guide.opening), ("article", &guide.article)] {
            for (at, text) in texts.iter().enumerate() {
                self.text(root.key(key).at(at), &text.0.clone());
            }
        }
        let topics = guide.topics.iter().map(|topic| topic.id.as_str());
        self.unique_below(&root.key("topics"), topics);
        self.names_of_blocks(guide);
        for (at, topic) in guide.topics.iter().enumerate() {
            self.topic(&root.key("topics").at(at), topic, guide);
        }
        for (part, blocks) in guide.parts() {
            for (at, block) in blocks.iter().enumerate() {
                let place = root.key(part).at(at);
                self.block(&place, block);
                if part == "tables" && block.table.is_none() {
                    self.add(place, message!(BlockWithoutTable));
                }
            }
        }
    }

    /// Blocks are anchors of one page, the index, so their names differ in all parts.
    fn names_of_blocks(&mut self, guide: &Guide) {
        let root = Place(vec![Part::Key("guide".to_owned())]);
        let mut taken: BTreeMap<&str, Place> = BTreeMap::new();
        for (part, blocks) in guide.parts() {
            for (at, block) in blocks.iter().enumerate() {
                let place = root.key(part).at(at);
                self.id(place.key("id"), &block.id);
                if let Some(first) = taken.get(block.id.as_str()) {
                    self.add(place.key("id"), message!(IdTaken, block.id, first));
                } else {
                    taken.insert(&block.id, place);
                }
            }
        }
    }

    fn topic(&mut self, place: &Place, topic: &Topic, guide: &Guide) {
        for (key, text) in
            [("title", &topic.title), ("truth", &topic.truth), ("found", &topic.found.0)]
        {
            self.text(place.key(key), text);
        }
        let instead = topic.instead.as_ref().map(|text| &text.0);
        for (key, text) in [
            ("group", topic.group.as_ref()),
            ("figure", topic.figure.as_ref()),
            ("chip", topic.chip.as_ref()),
            ("instead", instead),
        ] {
            if let Some(text) = text {
                self.text(place.key(key), text);
            }
        }
        // A link by that name has to lead to one of them.
        if !topic.blocks.contains(&topic.id) && guide.blocks().any(|block| block.id == topic.id) {
            self.add(place.key("id"), message!(TopicNamedAsBlock, topic.id));
        }
        self.sources(place, &topic.evidence);
        if topic.chip.is_some() && topic.evidence.is_empty() {
            self.add(place.key("chip"), message!(ChipOfNothing));
        }
        for (at, table) in topic.tables.iter().enumerate() {
            self.table(&place.key("tables").at(at), table);
        }
        for (at, id) in topic.blocks.iter().enumerate() {
            let place = place.key("blocks").at(at);
            if !guide.blocks().any(|block| block.id == *id) {
                let known = guide.blocks().map(|block| block.id.as_str());
                self.unknown(place, message!(NoBlock, id), id, known);
            } else if let Some(first) = guide.topic_with(id).filter(|first| first.id != topic.id) {
                self.add(place, message!(BlockElsewhere, id, first.id));
            }
        }
    }

    fn block(&mut self, place: &Place, block: &Block) {
        self.text(place.key("title"), &block.title);
        self.text(place.key("says"), &block.says.0.clone());
        self.text(place.key("honest"), &block.honest.0.clone());
        if block.findings.is_empty() {
            self.add(place.key("findings"), message!(NoFinding));
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
                let what = message!(RowCells, row.len(), table.columns.len());
                self.add(place.key("rows").at(at), what);
            }
        }
        let Some(bars) = &table.bars else { return };
        if bars.rows.len() != table.rows.len() {
            let what = message!(BarCount, bars.rows.len(), table.rows.len());
            self.add(place.key("bars").key("rows"), what);
        }
        if bars.per_unit == 0 || bars.most % bars.per_unit.max(1) != 0 {
            self.add(place.key("bars"), message!(BarUnits));
        }
        for (at, [from, to]) in bars.rows.iter().enumerate() {
            if from > to || *to > bars.most {
                self.add(place.key("bars").key("rows").at(at), message!(BarRange, bars.most));
            }
        }
    }

    /// Links from questions and steps to topics that are not there.
    pub(super) fn links_to_the_guide(&mut self) {
        let quiz = self.quiz;
        let topics = quiz.guide.iter().flat_map(|guide| &guide.topics).map(|topic| &topic.id);
        let blocks = quiz.guide.iter().flat_map(Guide::blocks).map(|block| &block.id);
        let known: Vec<&str> = topics.chain(blocks).map(String::as_str).collect();
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
            let what = message!(NoTopicNorBlock, id);
            self.unknown(place.key("guide"), what, id, known.iter().copied());
        }
    }
}
