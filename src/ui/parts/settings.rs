//! Light or dark, and whether keys do anything.

use yew::{Callback, Event, Html, html};

use crate::app::Msg;
use crate::content::Word;
use crate::record::{Preferences, Theme};
use crate::ui::Phrases;

/// The settings, folded at the foot of the page.
pub(in crate::ui) fn settings(
    preferences: &Preferences,
    phrases: Phrases<'_>,
    send: &Callback<Msg>,
) -> Html {
    let keys = preferences.keys;
    let turned = send.reform(move |_: Event| Msg::KeysTurned(!keys));
    html! {
        <details class="settings">
            <summary>{ phrases.text(Word::Settings) }</summary>
            <fieldset>
                <legend>{ phrases.text(Word::ThemeLegend) }</legend>
                { for Theme::ALL.map(|theme| choice(theme, preferences.theme, phrases, send)) }
            </fieldset>
            <label class="setting">
                <input type="checkbox" name="keys" checked={keys} onchange={turned} />
                <span>{ phrases.text(Word::KeysLabel) }</span>
            </label>
        </details>
    }
}

fn choice(theme: Theme, chosen: Theme, phrases: Phrases<'_>, send: &Callback<Msg>) -> Html {
    let word = match theme {
        Theme::Auto => Word::ThemeAuto,
        Theme::Light => Word::ThemeLight,
        Theme::Dark => Word::ThemeDark,
    };
    html! {
        <label class="setting">
            <input type="radio" name="theme" value={theme.name()} checked={theme == chosen}
                onchange={send.reform(move |_: Event| Msg::ThemeChosen(theme))} />
            <span>{ phrases.text(word) }</span>
        </label>
    }
}
