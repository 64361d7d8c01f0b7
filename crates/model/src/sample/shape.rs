//! Quizzes of any shape.

use super::{choice, question, quiz};
use crate::{Choice, Deck, Image, Kind, Question, Quiz, Text};

/// What a question is to be like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// How many choices it has, from 2 to 6.
    pub choices: usize,
    /// Which of them are right, as bits from the lowest. At least one is, and at least one is not.
    pub right: u8,
    /// Whether it has a scene and a truth; what its explanation folds away; pictures; feedback.
    pub has: [bool; 4],
}

/// A quiz with core questions of these shapes, named `q0` and on.
pub fn of_shape(shapes: &[Shape], has_paths: bool, asks_about: bool) -> Quiz {
    let mut quiz = quiz();
    quiz.questions = shapes.iter().zip(0..).map(|(shape, at)| shaped(*shape, at)).collect();
    if !has_paths {
        quiz.paths.clear();
    }
    if !(has_paths && asks_about) {
        quiz.about_you.clear();
    }
    quiz
}

/// A question with five choices, of which the first two are right, and nothing that is optional.
pub fn several() -> Question {
    let choices =
        [("bread", true), ("milk", true), ("stone", false), ("sand", false), ("glass", false)];
    Question {
        choices: choices.map(|(id, right)| plain_choice(id, right)).to_vec(),
        ..bare("food")
    }
}

fn shaped(shape: Shape, number: usize) -> Question {
    let Shape { choices, right, has: [has_scene, has_depth, has_images, has_feedback] } = shape;
    let id = format!("q{number}");
    let image = |alt: &str| has_images.then(|| image(alt));
    let is_right = |at: usize| match at {
        0 if right & ((1 << choices) - 1) == 0 => true,
        last if last + 1 == choices && (0..choices).all(|at| (right >> at) & 1 == 1) => false,
        at => (right >> at) & 1 == 1,
    };
    let choices = (0..choices).map(|at| {
        let choice = plain_choice(&format!("c{at}"), is_right(at));
        let feedback = if has_feedback { choice.feedback } else { Text::default() };
        Choice { image: image("A choice."), feedback, ..choice }
    });
    let full = question(&id, Deck::Core);
    let mut shaped = Question {
        choices: choices.collect(),
        image: image("A scene."),
        explanation_image: image("What is true."),
        ..bare(&id)
    };
    if has_scene {
        (shaped.scene, shaped.truth) = (full.scene.clone(), full.truth.clone());
    }
    if has_depth {
        let mut full = full;
        shaped.put_depth(full.take_depth());
    }
    shaped
}

/// A question without choices, and with nothing that is optional.
fn bare(id: &str) -> Question {
    let mut bare = question(id, Deck::Core);
    bare.take_depth();
    Question { choices: Vec::new(), scene: Text::default(), truth: None, ..bare }
}

fn plain_choice(id: &str, right: bool) -> Choice {
    Choice { right, kind: None, ..choice(id, Kind::Key) }
}

fn image(alt: &str) -> Image {
    Image { address: "picture.png".to_owned(), alt: alt.to_owned(), width: 360, height: 180 }
}
