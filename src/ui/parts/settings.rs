//! Light or dark, and whether keys do anything.

use crate::ui::markup::{Tag, tag};
use crate::ui::{Phrases, Sender};
use quiz_core::app::Msg;
use quiz_core::record::{Preferences, Theme};
use quiz_model::Word;

/// The settings, folded at the foot of the page.
pub(in crate::ui) fn settings(
    preferences: &Preferences,
    phrases: &Phrases<'_>,
    send: &Sender<Msg>,
) -> Tag {
    let themes = tag("fieldset")
        .add(tag("legend").say(Word::ThemeLegend, phrases))
        .each(Theme::ALL.map(|theme| choice(theme, preferences.theme, phrases, send)));
    let keys = tag("input")
        .fixed("type", "checkbox")
        .fixed("name", "keys")
        .checked(preferences.keys)
        .on_change(send, Msg::KeysTurned(!preferences.keys));
    tag("details")
        .class("settings")
        .add(tag("summary").say(Word::Settings, phrases))
        .add(themes)
        .add(setting(keys, phrases.text(Word::KeysLabel)))
}

fn choice(theme: Theme, chosen: Theme, phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    let word = match theme {
        Theme::Auto => Word::ThemeAuto,
        Theme::Light => Word::ThemeLight,
        Theme::Dark => Word::ThemeDark,
    };
    let radio = tag("input")
        .fixed("type", "radio")
        .fixed("name", "theme")
        .value(theme.name())
        .checked(theme == chosen)
        .on_change(send, Msg::ThemeChosen(theme));
    setting(radio, phrases.text(word))
}

fn setting(control: Tag, label: &str) -> Tag {
    tag("label").class("setting").add(control).add(tag("span").text(label))
}
