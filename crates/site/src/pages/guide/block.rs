//! A block of the article, in its fold: what it says, how far that holds, and why we think so.

use yew::{Html, html};

use super::table::table;
use career_quiz::ui::{Phrases, text};
use quiz_model::{Block, Finding, Word};

pub(super) fn block(block: &Block, phrases: &Phrases<'_>) -> Html {
    html! {
        <section class="block" id={block.id.to_string()}>
            <h2>{ block.title.as_str() }</h2>
            <p class="findings">{ for block.findings.iter().map(|found| finding(*found, phrases)) }</p>
            { text(&block.says, "", phrases) }
            if let Some(given) = &block.table {
                { table(given, phrases) }
            }
            if !block.honest.blocks().is_empty() {
                <h3>{ phrases.text(Word::GuideVerdict) }</h3>
                { text(&block.honest, "", phrases) }
            }
            if let Some(better) = &block.better {
                { table(better, phrases) }
            }
            if block.evidence.is_empty() {
                <p class="hint">{ phrases.text(Word::GuideNoSources) }</p>
            }
        </section>
    }
}

fn finding(finding: Finding, phrases: &Phrases<'_>) -> Html {
    let (word, class) = match finding {
        Finding::Supported => (Word::FindingSupported, "tag sound"),
        Finding::Partly => (Word::FindingPartly, "tag"),
        Finding::Unsourced => (Word::FindingUnsourced, "tag weak"),
        Finding::OutOfDate => (Word::FindingOutOfDate, "tag weak"),
        Finding::ContradictsItself => (Word::FindingContradictsItself, "tag weak"),
    };
    html! { <><span {class}>{ phrases.text(word) }</span>{ " " }</> }
}
