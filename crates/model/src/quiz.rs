//! A whole quiz, and the content that the app starts with.

use super::{
    AboutId, AboutQuestion, Certificate, Deck, Evidence, EvidenceId, Image, PartLink, Path, PathId,
    Question, QuestionId, QuizId, Resource, ResourceId, Role, Text, Words, Worth, WorthVerdict,
};

/// Everything the app needs to run: the content island of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The quiz.
    pub quiz: Quiz,
    /// The words of the pages, in the quiz's language.
    pub words: Words,
}

/// A quiz about a career.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiz {
    /// Stable name.
    pub id: QuizId,
    /// Counts up whenever a question changes its meaning.
    pub revision: u32,
    /// BCP 47 tag of the language it is written in.
    pub language: String,
    /// Title of the page.
    pub title: String,
    /// What stands under its icon on a home screen: at most 12 characters, because those cut the
    /// rest. Without one, the title.
    pub short_title: Option<String>,
    /// One or two sentences for search engines and previews.
    pub description: String,
    /// One line above the first question: how many, how long, and that nothing leaves the browser.
    pub opening: String,
    /// Where the questions and the advice come from, and what they are not.
    pub about: Text,
    /// Seed of every visitor's first order of choices, so that a page made at build time shows the
    /// same order as the app. The build tool picks it; 0 before it has.
    pub opening_seed: u32,
    /// Neutral names for how the round went, lowest first.
    pub bands: Vec<Band>,
    /// All decks, in the order they are asked.
    pub questions: Vec<Question>,
    /// Where the details are ([`super::PartKind::Details`]), until they are put in.
    pub details: Option<PartLink>,
    /// The same of the further questions.
    pub further: Option<PartLink>,
    /// The same of the bonus questions.
    pub bonus: Option<PartLink>,
    /// What the claims rest on.
    pub evidence: Vec<Evidence>,
    /// Up to nine questions about the visitor.
    pub about_you: Vec<AboutQuestion>,
    /// The paths.
    pub paths: Vec<Path>,
    /// Neighbouring roles.
    pub roles: Vec<Role>,
    /// What is known of whether the career is worth it.
    pub worth: Vec<Worth>,
    /// What that comes to; the first that holds is shown.
    pub worth_verdicts: Vec<WorthVerdict>,
    /// What the plans learn from.
    pub resources: Vec<Resource>,
    /// Certificates.
    pub certificates: Vec<Certificate>,
}

impl Quiz {
    /// The question with that id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }

    /// The questions of a deck, in order.
    pub fn deck(&self, deck: Deck) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |question| question.deck == deck)
    }

    /// The evidence with that id.
    pub fn evidence(&self, id: &EvidenceId) -> Option<&Evidence> {
        self.evidence.iter().find(|evidence| evidence.id == *id)
    }

    /// The question about the visitor with that id.
    pub fn about(&self, id: &AboutId) -> Option<&AboutQuestion> {
        self.about_you.iter().find(|question| question.id == *id)
    }

    /// The path with that id.
    pub fn path(&self, id: &PathId) -> Option<&Path> {
        self.paths.iter().find(|path| path.id == *id)
    }

    /// The resource with that id.
    pub fn resource(&self, id: &ResourceId) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.id == *id)
    }

    /// Every picture of its questions, as long as no part of it has been taken out.
    pub fn images_mut(&mut self) -> impl Iterator<Item = &mut Image> {
        self.questions.iter_mut().flat_map(|question| {
            let Question { image, explanation_image, choices, .. } = question;
            let of_choices = choices.iter_mut().filter_map(|choice| choice.image.as_mut());
            image.iter_mut().chain(explanation_image).chain(of_choices)
        })
    }

    /// The highest band that this share of right answers reaches. Bands begin at whole per cents, so
    /// the fraction that is cut off decides nothing.
    pub fn band(&self, right: usize, total: usize) -> Option<&Band> {
        let percent = (right * 100).checked_div(total).unwrap_or(0);
        self.bands.iter().rev().find(|band| usize::from(band.from_percent) <= percent)
    }
}

/// A neutral name for how a round went. There is no pass mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// From this share of right answers, in whole per cent; the first is 0.
    pub from_percent: u8,
    /// Its name.
    pub title: String,
    /// What it means, without praise or blame.
    pub text: Text,
}

#[cfg(test)]
mod tests {
    use crate::{Band, sample};

    #[test]
    fn a_band_is_reached_at_its_bound_and_not_before() {
        let mut quiz = sample::quiz();
        let band = |from_percent| Band { from_percent, ..quiz.bands[0].clone() };
        quiz.bands = [0, 40, 66, 67, 80, 100].map(band).to_vec();
        for (right, total, from) in [
            (0, 0, 0),
            (1, 3, 0),
            (2, 5, 40),
            (2, 3, 66),
            (10, 15, 66),
            (67, 100, 67),
            (4, 5, 80),
            (14, 15, 80),
            (15, 15, 100),
        ] {
            let found = quiz.band(right, total).map(|band| band.from_percent);
            assert_eq!(found, Some(from), "{right} of {total}");
        }
    }
}
