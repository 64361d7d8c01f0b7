//! The guide.

use quiz_model as model;

use super::{Builder, ids, root};
use crate::authored::{Bars, Block, Guide, Table};
use crate::check::Place;

impl Builder {
    pub(super) fn guide(&mut self, guide: &Guide) -> model::Guide {
        let place = root("guide");
        model::Guide {
            title: guide.title.clone(),
            description: guide.description.clone(),
            opening: self.each_at(&place.key("opening"), &guide.opening, Self::text),
            steps: self.each_at(&place.key("steps"), &guide.steps, Self::block),
            tables: self.each_at(&place.key("tables"), &guide.tables, Self::block),
            answers: self.each_at(&place.key("answers"), &guide.answers, Self::block),
        }
    }

    fn block(&mut self, place: &Place, block: &Block) -> model::Block {
        model::Block {
            id: block.id.as_str().into(),
            title: block.title.clone(),
            says: self.text(&place.key("says"), &block.says),
            findings: block.findings.iter().map(|finding| (*finding).into()).collect(),
            honest: self.text(&place.key("honest"), &block.honest),
            evidence: ids(&block.evidence),
            questions: ids(&block.questions),
            table: block.table.as_ref().map(table),
            better: block.better.as_ref().map(table),
        }
    }
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
    model::Bars { most: bars.most, unit: bars.unit.clone(), rows: bars.rows.clone() }
}
