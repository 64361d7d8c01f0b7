//! Which choices a cell with the key means: by their text, their letter or their number.

/// The choices that a cell means, from 0; none where it means none of them.
pub(super) fn meant(cell: &str, choices: &[&str]) -> Vec<usize> {
    // A whole text first: a choice may have commas in it, or be a number itself.
    if let Some(at) = by_text(cell, choices) {
        return vec![at];
    }
    let cell = &cell.replace(" and ", ",");
    let parts = cell.split([',', ';', '|', '\n', '/', '&', '+']);
    let parts: Vec<&str> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
    let found: Vec<usize> = parts.iter().filter_map(|part| one(part, choices)).collect();
    if found.len() == parts.len() {
        return found;
    }
    letters_together(cell, choices.len()).unwrap_or_default()
}

fn one(part: &str, choices: &[&str]) -> Option<usize> {
    by_text(part, choices).or_else(|| by_place(part).filter(|at| *at < choices.len()))
}

fn by_text(text: &str, choices: &[&str]) -> Option<usize> {
    let folded = |text: &str| text.trim().to_lowercase();
    choices.iter().position(|choice| folded(choice) == folded(text))
}

/// `B`, `2`, `Option B`, `Answer 2`, `b)`: the last word counts.
fn by_place(part: &str) -> Option<usize> {
    let words: Vec<&str> = part
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let ([word] | [_, word]) = words.as_slice() else { return None };
    match word.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => {
            Some(usize::from(letter.to_ascii_lowercase() - b'a'))
        }
        _ => word.parse::<usize>().ok()?.checked_sub(1),
    }
}

/// `AC` or `A C` means two choices.
fn letters_together(cell: &str, count: usize) -> Option<Vec<usize>> {
    let letters = cell.split_whitespace().collect::<String>();
    if letters.is_empty() || letters.len() > count {
        return None;
    }
    let of = |letter: u8| {
        letter.is_ascii_uppercase().then(|| usize::from(letter - b'A')).filter(|at| *at < count)
    };
    letters.bytes().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_however_it_is_written() {
        let choices = ["Oslo", "Bergen, Norway", "4", "3"];
        for (cell, right) in [
            ("oslo ", &[0][..]),
            ("Bergen, Norway", &[1]),
            ("B", &[1]),
            ("b)", &[1]),
            ("Option C", &[2]),
            ("Answer 2", &[1]),
            ("1, 2", &[0, 1]),
            ("4", &[2]),
            ("3", &[3]),
            ("A;D", &[0, 3]),
            ("AD", &[0, 3]),
            ("A and B", &[0, 1]),
            ("none of A B", &[]),
            ("Rome", &[]),
            ("9", &[]),
            ("", &[]),
        ] {
            assert_eq!(meant(cell, &choices), right, "{cell}");
        }
    }
}
