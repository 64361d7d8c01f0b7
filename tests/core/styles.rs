//! The style sheets: logical properties only, so that a language written from the right needs no
//! sheet of its own; and nothing from another origin.

use std::fs;

use super::root;

fn sheets() -> Vec<(String, String)> {
    fs::read_dir(root().join("styles"))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            (path.file_name().unwrap().to_string_lossy().into_owned(), without_comments(&text))
        })
        .collect()
}

fn without_comments(css: &str) -> String {
    let mut left = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        left.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, behind)| behind);
    }
    left + rest
}

/// A property that names a side of the screen instead of a side of the text.
fn is_physical(property: &str) -> bool {
    const SIDES: [&str; 4] = ["left", "right", "top", "bottom"];
    const SIZES: [&str; 6] =
        ["width", "height", "min-width", "min-height", "max-width", "max-height"];
    !property.starts_with("--")
        && (SIZES.contains(&property) || property.split('-').any(|word| SIDES.contains(&word)))
}

#[test]
fn properties_are_logical() {
    let sheets = sheets();
    assert_eq!(sheets.len(), 13);
    for (name, css) in sheets {
        for declaration in css.split(['{', '}', ';']) {
            let Some((property, value)) = declaration.split_once(':') else { continue };
            let property = property.trim();
            assert!(!is_physical(property), "{name}: {property}");
            let aligned = property == "text-align" || property == "float";
            let physical = value.split_whitespace().any(|word| word == "left" || word == "right");
            assert!(!(aligned && physical), "{name}: {property}:{value}");
        }
    }
}

#[test]
fn nothing_is_forced_and_nothing_comes_from_elsewhere() {
    for (name, css) in sheets() {
        for forbidden in ["!important", "@import", "@font-face", "url("] {
            assert!(!css.contains(forbidden), "{name} has {forbidden}");
        }
        for line in css.lines().filter(|line| line.contains('{') && !line.contains(':')) {
            assert!(!line.contains('#'), "{name} selects by id: {line}");
        }
    }
}

#[test]
fn the_check_sees_what_it_looks_for() {
    for property in ["left", "margin-left", "border-top", "max-width", "height"] {
        assert!(is_physical(property), "{property}");
    }
    for property in
        ["margin-inline-start", "inline-size", "--space-top", "line-height", "stroke-width"]
    {
        assert!(!is_physical(property), "{property}");
    }
    assert_eq!(without_comments("a /* left: 0 */ b"), "a  b");
}
