//! Whether the career is worth it.

use super::{Mistakes, Place, message};

impl Mistakes<'_> {
    pub(super) fn worth(&mut self) {
        let quiz = self.quiz;
        for (at, worth) in quiz.worth.iter().enumerate() {
            let place = Place::of("worth", at);
            self.text(place.key("text"), &worth.text.0);
            if let Some(figure) = &worth.figure {
                self.text(place.key("figure"), figure);
            }
            self.sources(&place, &worth.evidence);
            if worth.evidence.is_empty() {
                self.add(place.key("evidence"), message!(WorthUnfounded));
            }
        }
        for (at, verdict) in quiz.worth_verdicts.iter().enumerate() {
            let place = Place::of("worth_verdicts", at);
            self.text(place.key("text"), &verdict.text.0);
            self.condition(&place, &verdict.only_if);
        }
        let for_all = quiz.worth_verdicts.iter().position(|verdict| verdict.only_if.is_empty());
        if !quiz.worth_verdicts.is_empty() && for_all != Some(quiz.worth_verdicts.len() - 1) {
            self.add(Place::root("worth_verdicts"), message!(LastVerdict));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lengths::tests::{quiz, verdict, worth};
    use crate::authored::{Condition, Markdown, Quiz, Worth, WorthVerdict};
    use crate::check::check;
    use crate::message::Message;

    /// Every mistake with its place and, where there is one, its hint.
    fn mistakes(change: impl FnOnce(&mut Quiz)) -> Vec<String> {
        let mut quiz = quiz();
        change(&mut quiz);
        let told =
            |hint: &Option<Message>| hint.as_ref().map_or(String::new(), |it| format!(" ({it})"));
        check(&quiz)
            .iter()
            .map(|it| format!("{}: {}{}", it.place, it.what, told(&it.hint)))
            .collect()
    }

    fn only_if(question: &str, options: &[&str]) -> WorthVerdict {
        let options = options.iter().map(|option| (*option).to_owned()).collect();
        let only_if = Condition::from([(question.to_owned(), options)]);
        WorthVerdict { only_if, ..verdict("Go.") }
    }

    #[test]
    fn what_is_known_needs_a_text_and_something_that_it_rests_on() {
        let empty = "this text is empty: write it";
        let sources = |evidence: &[&str]| Worth {
            evidence: evidence.iter().map(|id| (*id).to_owned()).collect(),
            ..worth("$1")
        };
        for (worth, expected) in [
            (worth("$1"), vec![]),
            (Worth { figure: None, ..worth("") }, vec![]),
            (worth(" "), vec![format!("worth[0].figure: {empty}")]),
            (
                Worth { text: Markdown(String::new()), ..worth("$1") },
                vec![format!("worth[0].text: {empty}")],
            ),
            (sources(&[]), vec!["worth[0].evidence: say what this rests on".to_owned()]),
            (
                sources(&["first-source", "first-sauce"]),
                vec![
                    "worth[0].evidence[1]: there is no evidence with the id `first-sauce` (did you mean \
                     `first-source`?)"
                        .to_owned(),
                ],
            ),
        ] {
            assert_eq!(mistakes(|quiz| quiz.worth.push(worth)), expected);
        }
    }

    #[test]
    fn the_last_verdict_and_only_that_one_is_for_everybody() {
        let last = "worth_verdicts: the last verdict, and only that one, has to hold for everyone";
        let here = || only_if("beginning", &["outside"]);
        for (verdicts, expected) in [
            (vec![], &[][..]),
            (vec![verdict("Try it.")], &[]),
            (vec![here(), verdict("Try it.")], &[]),
            (vec![here()], &[last]),
            (vec![verdict("Try it."), here()], &[last]),
            (vec![verdict("Try it."), verdict("Go.")], &[last]),
            (vec![verdict("")], &["worth_verdicts[0].text: this text is empty: write it"]),
        ] {
            assert_eq!(mistakes(|quiz| quiz.worth_verdicts = verdicts), expected);
        }
    }

    #[test]
    fn a_verdict_names_questions_and_options_that_there_are() {
        for (verdict_for_some, expected) in [
            (
                only_if("begining", &["outside"]),
                "worth_verdicts[0].only_if.begining: there is no about-you question `begining` (did you \
                 mean `beginning`?)",
            ),
            (
                only_if("beginning", &["outsid"]),
                "worth_verdicts[0].only_if.beginning[0]: `beginning` has no option `outsid` (did you mean \
                 `outside`?)",
            ),
            (
                only_if("beginning", &[]),
                "worth_verdicts[0].only_if.beginning: name at least one option",
            ),
        ] {
            let verdicts = vec![verdict_for_some, verdict("Try it.")];
            assert_eq!(mistakes(|quiz| quiz.worth_verdicts = verdicts), [expected]);
        }
    }
}
