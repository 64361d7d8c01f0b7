//! A block of the guide: what the article says, how far it holds, and what we found.

use yew::{Html, html};

use super::table::table;
use career_quiz::ui::{Phrases, evidence_list, text};
use quiz_model::{Block, Finding, Quiz, Word};

pub(super) fn block(block: &Block, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
    html! {
        <article class="block" id={block.id.to_string()}>
            <h3>{ block.title.as_str() }</h3>
            <p class="findings">{ for block.findings.iter().map(|found| finding(*found, phrases)) }</p>
            <h4>{ phrases.text(Word::GuideSays) }</h4>
            { text(&block.says, "", phrases) }
            if let Some(given) = &block.table {
                { table(given, phrases) }
            }
            <h4>{ phrases.text(Word::GuideHonest) }</h4>
            { text(&block.honest, "", phrases) }
            if let Some(better) = &block.better {
                <h4>{ phrases.text(Word::GuideBetter) }</h4>
                { table(better, phrases) }
            }
            { sources(block, quiz, phrases) }
            { questions(block, quiz, phrases) }
            <p class="hint"><a href="#top">{ phrases.text(Word::GuideTop) }</a></p>
        </article>
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

fn sources(block: &Block, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
    if block.evidence.is_empty() {
        return html! { <p class="hint">{ phrases.text(Word::GuideNoSources) }</p> };
    }
    html! {
        <details class="evidence" open=true>
            <summary>{ phrases.count(Word::GuideSources, "count", block.evidence.len()) }</summary>
            { evidence_list(block.evidence.iter().filter_map(|id| quiz.evidence(id)), phrases) }
        </details>
    }
}

fn questions(block: &Block, quiz: &Quiz, phrases: &Phrases<'_>) -> Html {
    let asked: Vec<_> = block.questions.iter().filter_map(|id| quiz.question(id)).collect();
    if asked.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="hint">{ phrases.text(Word::GuideQuestions) }</p>
            <ul class="hint">
                { for asked.iter().map(|question| html! { <li><q>{ question.misconception.as_str() }</q></li> }) }
            </ul>
        </>
    }
}
