//! What is true about a question, in two layers: first how the answer went and the truth in one
//! sentence, then, in folds, all that is known.

use crate::ui::markup::{Markup, Tag, list, tag};
use crate::ui::{Phrases, Sender, parts};
use quiz_core::app::{DetailsView, Dot, ExplanationView, Folds, Msg, Outcome};
use quiz_core::quiz::Certainty;
use quiz_model::{Choice, Quiz, Text, Truth, Word, decimal};

pub(in crate::ui) fn explanation(
    view: &ExplanationView<'_>,
    quiz: &Quiz,
    folds: Folds,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let (.., tone) = outcome_words(view.outcome);
    tag("article")
        .class("explanation")
        .with("data-question", view.question.id.as_str())
        .fixed("data-outcome", tone)
        .add(first_layer(view, phrases, send))
        .below(folds, |article| article.add(deeper(view, quiz, folds, phrases, send)))
        .into()
}

/// How the answer went, and the truth in one sentence.
fn first_layer(view: &ExplanationView<'_>, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let (outcome, ..) = outcome_words(view.outcome);
    let dot = dot(view.outcome);
    tag("div")
        .class("layer")
        .add(parts::progress("p", view.number, &view.dots, view.round, phrases))
        .add(parts::segments(&view.dots))
        .add(
            tag("h1")
                .fixed("tabindex", "-1")
                .class("outcome")
                .add(parts::sign(dot))
                .add(tag("span").say(outcome, phrases)),
        )
        .add(
            tag("ul").class("marked").each(view.choices.iter().map(|it| marked(it, view, phrases))),
        )
        .each(found(view, phrases))
        .when(!view.question.takes_several(), |layer| {
            layer.each(view.choices.iter().filter_map(|it| feedback(it, view, phrases)))
        })
        .given(view.question.truth.as_ref(), |article, it| article.add(truth(it, phrases)))
        .given(view.question.explanation_image.as_ref(), |article, it| {
            article.add(parts::image(it, true))
        })
        .add(go_on(view, phrases, send))
}

/// Whoever was right and certain needs to read the least.
fn knew_it(outcome: Outcome) -> bool {
    outcome.right && outcome.certainty == Certainty::Certain
}

/// Of several right choices, how many were found.
fn found(view: &ExplanationView<'_>, phrases: &Phrases<'_>) -> Option<Tag> {
    let taken = view.taken.filter(|_| view.question.takes_several())?;
    let count = view.question.keys().filter(|key| taken.has(&key.id)).count();
    let values = [("found", &*decimal(count)), ("total", &decimal(view.question.keys().count()))];
    Some(tag("p").class("found").text(&phrases.fill(Word::Found, &values)))
}

/// What is said of a choice that was taken: below all choices, or, of several, with it. Whoever knew it is
/// spared that where the truth is told below; where nothing is, an author who tries a first question would
/// miss what was written. Whoever had no idea reads what is said of the key instead: nothing else tells them
/// why it is the key.
fn feedback(choice: &Choice, view: &ExplanationView<'_>, phrases: &Phrases<'_>) -> Option<Markup> {
    let several = view.question.takes_several();
    let is_alone = view.question.truth.is_none();
    let is_told = match view.outcome.certainty {
        Certainty::NoIdea if !several => choice.right,
        _ => view.is_taken(choice) && (is_alone || !knew_it(view.outcome)),
    };
    is_told.then(|| parts::text(&choice.feedback, "feedback", phrases))
}

fn dot(outcome: Outcome) -> Dot {
    match (outcome.right, outcome.certainty) {
        (true, _) => Dot::Right,
        (false, Certainty::NoIdea) => Dot::NoIdea,
        (false, _) => Dot::Wrong,
    }
}

/// What is said of an outcome, what follows from it, and its name for the style sheet.
fn outcome_words(outcome: Outcome) -> (Word, Word, &'static str) {
    match (outcome.right, outcome.certainty) {
        (true, Certainty::Certain) => (Word::RightCertain, Word::RightCertainNote, "right-certain"),
        (true, Certainty::FairlySure) => {
            (Word::RightFairlySure, Word::RightFairlySureNote, "right-fairly-sure")
        }
        (true, Certainty::Guessing | Certainty::NoIdea) => {
            (Word::RightGuessing, Word::RightGuessingNote, "right-guessing")
        }
        (false, Certainty::Certain) => {
            (Word::WrongCertain, Word::WrongCertainNote, "wrong-certain")
        }
        (false, Certainty::FairlySure) => {
            (Word::WrongFairlySure, Word::WrongFairlySureNote, "wrong-fairly-sure")
        }
        (false, Certainty::Guessing) => {
            (Word::WrongGuessing, Word::WrongGuessingNote, "wrong-guessing")
        }
        (false, Certainty::NoIdea) => (Word::WrongNoIdea, Word::WrongNoIdeaNote, "no-idea"),
    }
}

/// A choice as it was shown, with a sign where it is the sound one or was taken.
fn marked(choice: &Choice, view: &ExplanationView<'_>, phrases: &Phrases<'_>) -> Tag {
    let several = view.question.takes_several();
    let taken = view.is_taken(choice);
    let (class, sign) = match (choice.right, taken) {
        (true, _) => ("key", Some(Dot::Right)),
        (false, true) => ("taken", Some(Dot::Wrong)),
        (false, false) => ("", None),
    };
    let word = match (choice.right, taken) {
        (_, true) => Some(Word::YourAnswer),
        (true, false) => Some(Word::RightAnswer),
        (false, false) => None,
    };
    tag("li")
        .class(class)
        .with("data-choice", choice.id.as_str())
        .given(sign, |row, sign| row.add(parts::sign(sign)))
        .add(parts::with_image(
            tag(if several { "div" } else { "span" })
                .text(&choice.text)
                .given(word, |text, word| {
                    let word = tag("em").class("hint").text("(").say(word, phrases).text(")");
                    text.text(" ").add(word)
                })
                .when(several, |text| text.each(feedback(choice, view, phrases))),
            choice.image.as_ref(),
        ))
}

/// The truth in one sentence, its figure large, and who says so.
fn truth(truth: &Truth, phrases: &Phrases<'_>) -> Tag {
    tag("div")
        .class("truth")
        .given(truth.figure.as_ref(), |it, figure| it.add(tag("p").class("figure").text(figure)))
        .add(tag("p").add(parts::inline(&truth.text, phrases)).given(
            truth.source.as_ref(),
            |text, source| {
                let chip = parts::link(&source.url, &source.name, phrases).class("chip");
                text.text(" ").add(chip)
            },
        ))
}

fn go_on(view: &ExplanationView<'_>, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let button = |name, class, word, msg| parts::button(name, class, phrases.text(word), send, msg);
    let path = if view.leads_on { Word::GetPath } else { Word::ShowScore };
    let next = if view.last {
        button("path", "primary", path, Msg::PathPressed)
    } else {
        button("next", "primary", Word::Next, Msg::NextPressed)
    };
    tag("div").class("go-on next").add(next).when(view.number > 1, |go_on| {
        go_on.add(button("back", "plain", Word::Back, Msg::BackPressed))
    })
}

/// All that is known. It opens by itself, to its first fold or two, for whoever was sure of a wrong
/// answer.
fn deeper(
    view: &ExplanationView<'_>,
    quiz: &Quiz,
    folds: Folds,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Markup {
    let rounds = parts::rounds(view.more, 0, phrases, send);
    if view.details != DetailsView::Here {
        return list([parts::waiting(view.details, phrases, send), rounds]);
    }
    let question = view.question;
    let confident = !view.outcome.right && view.outcome.certainty >= Certainty::FairlySure;
    let (_, remark, _) = outcome_words(view.outcome);
    let mark = phrases.mark(view.outcome.mark);
    // What is open is seen at once.
    let inside = |open| if open { Folds::Filled } else { folds };
    let said = |name, heading, open, text: Option<&Text>| {
        let text = text.filter(|text| !text.is_empty())?;
        let fold = fold(name, heading, open, phrases);
        Some(fold.filled(inside(open), |fold| fold.add(parts::text(text, "", phrases))))
    };
    let fact = said("fact", Word::FactHeading, confident, Some(&question.fact));
    let belief = &question.misconception;
    let has_why = !belief.is_empty() || !question.why_believed.is_empty();
    let why = has_why.then(|| {
        fold("why-believed", Word::WhyBelievedHeading, confident, phrases).filled(
            inside(confident),
            |why| {
                why.when(!belief.is_empty(), |why| why.add(tag("p").add(tag("q").text(belief))))
                    .add(parts::text(&question.why_believed, "", phrases))
            },
        )
    });
    let catch = said("catch", Word::CatchHeading, false, question.catch.as_ref());
    let matters = (!question.what_matters.is_empty()).then(|| {
        fold("matters", Word::MattersHeading, false, phrases)
            .filled(folds, |matters| matters.add(parts::items(&question.what_matters, phrases)))
    });
    let folds = [fact, why, catch, matters].into_iter().flatten().map(Markup::from).chain([
        fold("answers", Word::ChoicesHeading, false, phrases)
            .filled(folds, |answers| {
                let remark = tag("p").class("hint").say(remark, phrases).text(" ");
                answers
                    .add(tag("ul").each(view.choices.iter().map(|choice| answer(choice, phrases))))
                    .add(remark.text(&phrases.fill(Word::OutcomeMark, &[("mark", &mark)])))
            })
            .into(),
        parts::evidence_on(&question.evidence, quiz, folds, phrases),
        question.guide.as_ref().map_or_else(Markup::default, |it| parts::guide_link(it, phrases)),
        rounds,
    ]);
    list(folds)
}

fn fold(name: &'static str, heading: Word, open: bool, phrases: &Phrases<'_>) -> Tag {
    tag("details")
        .class("fold")
        .fixed("data-fold", name)
        .open_at_first(open)
        .add(tag("summary").say(heading, phrases))
}

fn answer(choice: &Choice, phrases: &Phrases<'_>) -> Tag {
    let kind = match choice.kind {
        Some(kind) => Some(phrases.kind(kind)),
        None => choice.right.then(|| phrases.text(Word::KindKey)),
    };
    tag("li")
        .given(kind, |row, kind| row.add(tag("span").class("tag").text(kind)))
        .add(tag("p").text(&choice.text))
        .add(parts::text(&choice.feedback, "hint", phrases))
}
