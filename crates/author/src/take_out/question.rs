//! From a question that authors write to one of the exchange.

use quiz_model::Text;

use crate::ImageFile;
use crate::authored::{Choice, Image, Markdown, Question};
use crate::exchange::{self, Passage, Picture, PictureKind};
use crate::markdown;

/// What a course can ask of a question.
pub(super) fn exchanged(question: &Question, images: &[ImageFile]) -> exchange::Question {
    let mut prompt = Passage::from(
        joined([question.scene.as_ref()]).followed_by(Text::from(question.ask.clone())),
    );
    prompt.pictures.extend(picture(question.image.as_ref(), images));
    let truth = question.truth.as_ref().map(|truth| &truth.text);
    let mut fact = Passage::from(joined([truth, question.fact.as_ref(), question.catch.as_ref()]));
    fact.pictures.extend(picture(question.explanation_image.as_ref(), images));
    exchange::Question {
        name: Some(question.id.clone()),
        prompt,
        choices: question.choices.iter().map(|one| choice(one, images)).collect(),
        fact,
        tags: Vec::new(),
        category: None,
    }
}

fn choice(choice: &Choice, images: &[ImageFile]) -> exchange::Choice {
    let mut text = Passage::from(Text::from(choice.text.clone()));
    text.pictures.extend(picture(choice.image.as_ref(), images));
    exchange::Choice {
        text,
        is_right: choice.is_right(),
        weight: None,
        feedback: joined([choice.feedback.as_ref()]).into(),
    }
}

/// Texts one after the other.
fn joined<const COUNT: usize>(texts: [Option<&Markdown>; COUNT]) -> Text {
    let texts = texts.into_iter().flatten().map(text);
    texts.fold(Text::default(), FollowedBy::followed_by)
}

/// A text as it is read; one that cannot be read, as it is written.
fn text(markdown: &Markdown) -> Text {
    markdown::read(markdown).unwrap_or_else(|_| Text::from(markdown.0.clone()))
}

/// Putting a text behind another.
trait FollowedBy {
    fn followed_by(self, other: Text) -> Text;
}

impl FollowedBy for Text {
    fn followed_by(self, other: Text) -> Text {
        [self.blocks(), other.blocks()].concat().into()
    }
}

/// The picture that an author names, if its file is there.
fn picture(image: Option<&Image>, images: &[ImageFile]) -> Option<Picture> {
    let image = image?;
    let file = images.iter().find(|file| file.name == image.file)?;
    let (_, ending) = file.name.rsplit_once('.')?;
    let kind = match ending {
        "png" => PictureKind::Png,
        "webp" => PictureKind::Webp,
        _ => PictureKind::Jpeg,
    };
    Some(Picture { kind, bytes: file.bytes.clone(), alt: image.alt.clone() })
}
