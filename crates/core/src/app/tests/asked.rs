//! What the address asks for.

use super::*;

#[test]
fn a_page_that_is_asked_for_both_decks_asks_both_from_the_first_question() {
    let mut session = Session::unread();
    assert_eq!(session.send(Msg::MoreAsked), []);
    session.send(Msg::StoreRead(Stored::Nothing));
    let asked = |session: &Session| {
        let View::Question(question) = view(&session.model).view else { panic!("a question") };
        (question.question.id.as_str().to_owned(), question.number, question.dots.len())
    };
    assert_eq!(asked(&session), ("degree".to_owned(), 1, 5));
    session.answer("sound", Certainty::Certain);
    session.send(Msg::RestartPressed);
    assert_eq!(asked(&session), ("degree".to_owned(), 1, 5), "and again from the beginning");
    session.send(Msg::ClearConfirmed);
    session.send(Msg::Cleared { gone: true });
    assert_eq!(asked(&session), ("degree".to_owned(), 1, 5), "and after clearing");
}
