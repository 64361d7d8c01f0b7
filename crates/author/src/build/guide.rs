//! The guide: the blocks of the article, gathered by topic.

use std::collections::BTreeMap;

use quiz_model::{self as model, TopicId};

use super::{Builder, ids, root};
use crate::authored::{Bars, Block, Finding, Guide, Quiz, Table, Topic};
use crate::check::Place;

/// The topic that a link leads to, by what an author may name: a topic, or a block of the article.
pub(super) fn topics(guide: Option<&Guide>) -> BTreeMap<String, TopicId> {
    let Some(guide) = guide else { return BTreeMap::new() };
    let named = guide.topics.iter().map(|topic| (topic.id.clone(), topic.id.as_str().into()));
    let blocks = guide.blocks().map(|block| {
        let topic = guide.topic_with(&block.id).map_or(block.id.as_str(), |topic| &topic.id);
        (block.id.clone(), topic.into())
    });
    blocks.chain(named).collect()
}

impl Builder<'_> {
    pub(super) fn guide(&mut self, guide: &Guide, quiz: &Quiz) -> model::Guide {
        let place = root("guide");
        let blocks = self.blocks(guide);
        let of = |id: &String| blocks.iter().find(|(authored, _)| authored.id == *id);
        let mut topics = self.each_at(&place.key("topics"), &guide.topics, |builder, at, topic| {
            builder.topic(at, topic, topic.blocks.iter().filter_map(of).collect(), quiz)
        });
        let alone = blocks.iter().filter(|(block, _)| guide.topic_with(&block.id).is_none());
        topics.extend(alone.map(alone_in_its_topic));
        model::Guide {
            title: guide.title.clone(),
            description: guide.description.clone(),
            opening: self.each_at(&place.key("opening"), &guide.opening, Self::text),
            article: self.each_at(&place.key("article"), &guide.article, Self::text),
            topics,
        }
    }

    /// Every block of the article, in its order, with what was written for it.
    fn blocks<'a>(&mut self, guide: &'a Guide) -> Vec<(&'a Block, model::Block)> {
        let mut blocks = Vec::new();
        for (part, written) in guide.parts() {
            let built = self.each_at(&root("guide").key(part), written, Self::block);
            blocks.extend(written.iter().zip(built));
        }
        blocks
    }

    fn topic(
        &mut self,
        place: &Place,
        topic: &Topic,
        blocks: Vec<&(&Block, model::Block)>,
        quiz: &Quiz,
    ) -> model::Topic {
        let questions = blocks.iter().flat_map(|(written, _)| &written.questions);
        let evidence = blocks.iter().flat_map(|(written, _)| &written.evidence);
        model::Topic {
            id: topic.id.as_str().into(),
            group: topic.group.clone(),
            title: topic.title.clone(),
            truth: Some(topic.truth.clone()),
            figure: topic.figure.clone(),
            chip: chip(topic, quiz),
            found: self.text(&place.key("found"), &topic.found),
            instead: self.text_if_any(&place.key("instead"), topic.instead.as_ref()),
            tables: topic.tables.iter().map(table).collect(),
            evidence: each_once(topic.evidence.iter().chain(evidence)),
            questions: each_once(questions),
            blocks: blocks.into_iter().map(|(_, built)| built.clone()).collect(),
        }
    }

    fn block(&mut self, place: &Place, block: &Block) -> model::Block {
        let is_supported = block.findings.iter().all(|found| *found == Finding::Supported);
        model::Block {
            id: block.id.as_str().into(),
            title: block.title.clone(),
            says: self.text(&place.key("says"), &block.says),
            findings: block.findings.iter().map(|finding| (*finding).into()).collect(),
            honest: self.text(&place.key("honest"), &block.honest),
            evidence: ids(&block.evidence),
            // A picture gives a figure weight, whatever the words beside it say.
            table: block.table.as_ref().map(|given| model::Table {
                bars: given.bars.as_ref().filter(|_| is_supported).map(bars),
                ..table(given)
            }),
            better: block.better.as_ref().map(table),
        }
    }
}

/// What is said of the source that the truth rests on.
fn chip(topic: &Topic, quiz: &Quiz) -> Option<String> {
    let source = quiz.evidence(topic.evidence.first()?)?;
    Some(topic.chip.clone().unwrap_or_else(|| source.source.clone()))
}

/// A block that no topic has is a topic itself: what it answers is what was found.
fn alone_in_its_topic((written, built): &(&Block, model::Block)) -> model::Topic {
    model::Topic {
        id: written.id.as_str().into(),
        group: None,
        title: built.title.clone(),
        truth: None,
        figure: None,
        chip: None,
        found: built.honest.clone(),
        instead: None,
        tables: built.better.iter().cloned().collect(),
        evidence: built.evidence.clone(),
        questions: each_once(written.questions.iter()),
        blocks: vec![model::Block {
            honest: model::Text::default(),
            better: None,
            ..built.clone()
        }],
    }
}

fn each_once<'a, T: PartialEq + From<&'a str>>(ids: impl Iterator<Item = &'a String>) -> Vec<T> {
    let mut found = Vec::new();
    for id in ids.map(|id| T::from(id.as_str())) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

fn table(table: &Table) -> model::Table {
    model::Table {
        caption: table.caption.clone(),
        columns: table.columns.clone(),
        rows: table.rows.clone(),
        bars: table.bars.as_ref().map(bars),
    }
}

fn bars(bars: &Bars) -> model::Bars {
    let Bars { most, unit, per_unit, rows } = bars.clone();
    model::Bars { most, unit, per_unit, rows }
}
