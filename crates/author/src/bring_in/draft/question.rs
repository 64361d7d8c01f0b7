//! From a question of the exchange to one that authors write.

use quiz_model::{Text, TextBlock};

use super::Made;
use super::ids::Ids;
use super::prompt::split;
use crate::authored::{Choice, Image, Markdown, Question};
use crate::bring_in::report::shortened;
use crate::bring_in::{Remark, markdown_of};
use crate::exchange::{self, Passage, Picture};

/// Choices that a question may have.
const MOST: usize = 6;

/// The files of the pictures.
type Pictures = Vec<(String, Vec<u8>)>;

/// Makes a question. None where it has more right choices than there are places.
pub(super) fn authored(
    question: &exchange::Question,
    ids: &mut Ids,
    pictures: &mut Pictures,
    remarks: &mut Vec<Remark>,
) -> Option<Made> {
    let choices = fitting(question, remarks)?;
    let (scene, ask) = split(&question.prompt.text, question.right_count(), remarks);
    let id = ids.give(question.name.as_deref().unwrap_or(&question.prompt.text.plain()));
    let mut images = Images { id: &id, pictures, remarks, waiting: Vec::new() };
    let image = images.first(&question.prompt, "", "image", "of a question");
    let explanation_image =
        images.first(&question.fact, "-explained", "explanation_image", "of an explanation");
    let choices = choices
        .into_iter()
        .zip('a'..)
        .map(|(choice, letter)| images.choice(choice, letter))
        .collect();
    let waiting = images.waiting;
    let question = Question {
        id,
        deck: crate::authored::Deck::Core,
        misconception: None,
        scene,
        image,
        ask,
        choices,
        truth: None,
        explanation_image,
        fact: some(&question.fact.text),
        why_believed: None,
        catch: None,
        what_matters: Vec::new(),
        practice: None,
        evidence: Vec::new(),
        guide: None,
    };
    Some(Made { question, waiting })
}

/// The choices that there is a place for: all right ones, and the first wrong ones.
fn fitting<'a>(
    question: &'a exchange::Question,
    remarks: &mut Vec<Remark>,
) -> Option<Vec<&'a exchange::Choice>> {
    let right = question.right_count();
    if question.choices.len() <= MOST {
        return Some(question.choices.iter().collect());
    }
    if right >= MOST {
        remarks.push(Remark::ManyRight);
        return None;
    }
    let mut room = MOST - right;
    let (kept, others): (Vec<_>, Vec<_>) = question.choices.iter().partition(|choice| {
        let is_kept = choice.is_right || room > 0;
        room = room.saturating_sub(usize::from(is_kept && !choice.is_right));
        is_kept
    });
    let others: Vec<String> =
        others.iter().map(|choice| format!("“{}”", shortened(&choice.text.text.plain()))).collect();
    remarks.push(Remark::ManyChoices(others.join(", ")));
    Some(kept)
}

fn some(text: &Text) -> Option<Markdown> {
    (!text.blocks().is_empty()).then(|| Markdown(markdown_of(text)))
}

/// Gives pictures their files.
struct Images<'a> {
    id: &'a str,
    pictures: &'a mut Pictures,
    remarks: &'a mut Vec<Remark>,
    waiting: Vec<String>,
}

impl Images<'_> {
    fn choice(&mut self, choice: &exchange::Choice, letter: char) -> Choice {
        let key = format!("image of choice {letter}");
        let image = self.first(&choice.text, &format!("-{letter}"), &key, "of a choice");
        if !choice.feedback.pictures.is_empty() {
            self.remarks.push(Remark::Other("a picture in feedback".to_owned()));
        }
        if has_marks(&choice.text.text) {
            self.remarks.push(Remark::Plain("in a choice"));
        }
        let text = choice.text.text.plain();
        let alt = || {
            choice
                .text
                .pictures
                .first()
                .map(|picture| picture.alt.clone())
                .filter(|alt| !alt.is_empty())
        };
        Choice {
            id: letter.to_string(),
            right: choice.is_right,
            kind: None,
            text: if text.is_empty() {
                alt().unwrap_or_else(|| letter.to_ascii_uppercase().to_string())
            } else {
                text
            },
            image,
            feedback: some(&choice.feedback.text),
        }
    }

    /// The first picture of a passage. One without alternative text waits in a comment.
    fn first(
        &mut self,
        passage: &Passage,
        suffix: &str,
        key: &str,
        place: &'static str,
    ) -> Option<Image> {
        let (first, others) = passage.pictures.split_first()?;
        if !others.is_empty() {
            self.remarks.push(Remark::MorePictures(place));
        }
        let image = Image { file: self.file(first, suffix), alt: first.alt.clone() };
        if image.alt.is_empty() {
            self.waiting.push(format!("{key}: {{ file = \"{}\", alt = \"\" }}", image.file));
            return None;
        }
        Some(image)
    }

    fn file(&mut self, picture: &Picture, suffix: &str) -> String {
        let name = format!("pictures/{}{suffix}.{}", self.id, picture.kind.extension());
        self.pictures.push((name.clone(), picture.bytes.clone()));
        name
    }
}

/// Whether words are stressed or lead somewhere.
fn has_marks(text: &Text) -> bool {
    text.blocks().iter().any(|block| match block {
        TextBlock::Paragraph(spans) => {
            spans.iter().any(|span| span.emphasis || span.strong || span.link.is_some())
        }
        TextBlock::List(_) => true,
    })
}
