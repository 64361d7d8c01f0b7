//! Signs with a backslash before them, which mean themselves.
//!
//! While a file is taken apart they are hidden behind code points that Unicode sets aside for use
//! within a program and that no text has.

const HIDDEN: [(char, char, char); 8] = [
    ('~', '~', '\u{fdd0}'),
    ('=', '=', '\u{fdd1}'),
    ('#', '#', '\u{fdd2}'),
    ('{', '{', '\u{fdd3}'),
    ('}', '}', '\u{fdd4}'),
    (':', ':', '\u{fdd5}'),
    ('\\', '\\', '\u{fdd6}'),
    ('n', '\n', '\u{fdd7}'),
];

/// Hides what has a backslash before it. A backslash before any other sign means itself.
pub(super) fn hidden(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut letters =
        text.chars().filter(|letter| !('\u{fdd0}'..='\u{fdd7}').contains(letter)).peekable();
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let escape = HIDDEN.iter().find(|(sign, _, _)| letter == '\\' && next == Some(*sign));
        match escape {
            Some((_, _, hidden)) => {
                written.push(*hidden);
                letters.next();
            }
            None => written.push(letter),
        }
    }
    written
}

/// Shows again what was hidden.
pub(super) fn shown(text: &str) -> String {
    let of = |letter| {
        HIDDEN
            .iter()
            .find(|(_, _, hidden)| *hidden == letter)
            .map_or(letter, |(_, shown, _)| *shown)
    };
    text.trim().chars().map(of).collect()
}
