//! Keys and other settings.

use super::*;

#[test]
fn digits_choose_and_enter_goes_on_until_turned_off() {
    let mut session = Session::with(Stored::Nothing);
    let second = {
        let View::Question(question) = view(&session.model).view else { panic!("a question") };
        question.choices[1].id
    };
    session.send(Msg::KeyPressed(Key::Digit(2)));
    assert_eq!(session.model.on_screen.marking, Marking::Choices(second.into()));
    for key in [Key::Digit(0), Key::Digit(4), Key::Enter] {
        assert_eq!(session.send(Msg::KeyPressed(key)), [], "{key:?}");
    }
    session.send(Msg::CertaintyGiven(Certainty::Guessing));
    session.send(Msg::KeyPressed(Key::Digit(1)));
    assert_eq!(session.screen(), "explanation");
    session.send(Msg::KeyPressed(Key::Enter));
    assert_eq!(session.screen(), "question");

    session.send(Msg::KeysTurned(false));
    session.send(Msg::KeyPressed(Key::Digit(1)));
    assert_eq!(session.model.on_screen.marking, Marking::Nothing);
}

#[test]
fn enter_after_the_last_explanation_leads_to_the_path() {
    let mut session = Session::with(Stored::Nothing);
    for _ in 0..3 {
        session.answer("sound", Certainty::Certain);
        session.send(Msg::KeyPressed(Key::Enter));
    }
    assert_eq!(session.screen(), "about-you");
}

#[test]
fn settings_are_kept_and_shown_on_the_next_visit() {
    let mut first = Session::with(Stored::Nothing);
    let effects = first.send(Msg::ThemeChosen(Theme::Dark));
    assert!(effects.contains(&Effect::Theme(Theme::Dark)));
    let text = saved(&effects).unwrap().write();
    let mut second = Session::unread();
    let effects = second.send(Msg::StoreRead(Stored::Text(text)));
    assert_eq!(effects, [Effect::Theme(Theme::Dark)]);
    assert_eq!(view(&second.model).preferences.theme, Theme::Dark);
    assert!(!view(&second.model).has_history);
}
