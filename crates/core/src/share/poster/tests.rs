use proptest::prelude::*;

use super::*;

/// Every letter is half as wide as the font is large.
pub(super) struct Half;

const ACCENT: char = '\u{301}';

impl Measure for Half {
    fn width(&self, text: &str, size: u16, _: u16) -> f32 {
        text.chars().filter(|letter| *letter != ACCENT).map(|_| f32::from(size) / 2.0).sum()
    }

    fn letters(&self, word: &str) -> Vec<String> {
        let mut letters: Vec<String> = Vec::new();
        for letter in word.chars() {
            match letters.last_mut() {
                Some(last) if letter == ACCENT => last.push(letter),
                _ => letters.push(letter.to_string()),
            }
        }
        letters
    }
}

const SIZES: [PosterSize; 2] = [PosterSize::Wide, PosterSize::Tall];
const LONG: &str =
    "Municipal administrator of accessibility and inclusion programmes who adds evaluation";

fn poster() -> Poster {
    Poster {
        head: "What do you believe?".to_owned(),
        heading: "Project manager".to_owned(),
        dots: vec![Dot::Right, Dot::Wrong, Dot::NoIdea],
        line: "1 of 3 right.".to_owned(),
        foot: "example.org/quiz".to_owned(),
        emblem: "M2 12h20".to_owned(),
    }
}

fn card() -> Poster {
    Poster { dots: Vec::new(), foot: String::new(), ..poster() }
}

/// Left, top, right and bottom of a shape that is more than the ground.
fn bounds(shape: &Shape<'_>) -> [f32; 4] {
    match shape {
        Shape::Rectangle { left, top, width, height, .. } => {
            [*left, *top, left + width, top + height]
        }
        Shape::Circle { x, y, radius, line, .. } => {
            let reach = radius + line.unwrap_or(0.0) / 2.0;
            [x - reach, y - reach, x + reach, y + reach]
        }
        // The sign has a grid of its own; everything else has one of 24.
        Shape::Path { d, x, y, scale, .. } if [grid::BRANCH, grid::WAY].contains(d) => {
            let [left, right, top] = [grid::SIGN_LEFT, grid::SIGN_RIGHT, grid::SIGN_TOP];
            [x + left * scale, y + top * scale, x + right * scale, y + 427.0 * scale]
        }
        Shape::Path { x, y, scale, .. } => [*x, *y, x + 24.0 * scale, y + 24.0 * scale],
        Shape::Text { said, x, y, size, from_right, .. } => {
            let said: String = said.chars().filter(|c| !"\u{2068}\u{2069}".contains(*c)).collect();
            let (width, size) = (Half.width(&said, *size, REGULAR), f32::from(*size));
            let left = if *from_right { x - width } else { *x };
            [left, y - ASCENT * size, left + width, y + (LINE - ASCENT) * size]
        }
    }
}

/// Finds what reaches into the margins, and what lies over something else.
fn fault(shapes: &[Shape<'_>], size: PosterSize) -> Option<String> {
    let (width, height) = size.pixels();
    let (width, height) = (f32::from(width), f32::from(height));
    // Of tall pictures the top and the foot are hidden by what such programs lay over them.
    let (above, below) = if size == PosterSize::Wide { (50.0, 50.0) } else { (250.0, 340.0) };
    let boxes: Vec<_> = shapes[1..].iter().map(bounds).collect();
    let outside = boxes.iter().position(|[left, top, right, bottom]| {
        // An emblem may have room around it within its square.
        *left < 59.9 || *right > width - 59.9 || *top < above || *bottom > height - below
    });
    if let Some(at) = outside {
        return Some(format!("in the margin: {:?}", shapes[at + 1]));
    }
    let texts = |at: &usize| matches!(shapes[at + 1], Shape::Text { .. });
    for one in (0..boxes.len()).filter(texts) {
        for other in (0..boxes.len()).filter(|other| *other != one) {
            let ([left, top, right, bottom], [x, y, to_x, to_y]) = (boxes[one], boxes[other]);
            // Lines of one text touch.
            if left + 0.1 < to_x && x + 0.1 < right && top + 0.1 < to_y && y + 0.1 < bottom {
                return Some(format!("{:?} lies on {:?}", shapes[one + 1], shapes[other + 1]));
            }
        }
    }
    None
}

/// Every line of text: what it says, its place, its size, and whether it ends at that place.
fn texts(poster: &Poster, size: PosterSize, from_right: bool) -> Vec<(String, f32, u16, bool)> {
    let shapes = poster.shapes(size, from_right, &Half).unwrap();
    let text = |shape: Shape<'_>| match shape {
        Shape::Text { said, x, size, from_right, .. } => Some((said, x, size, from_right)),
        _ => None,
    };
    shapes.into_iter().filter_map(text).collect()
}

fn text(said: &str, x: f32, size: u16, ends: bool) -> (String, f32, u16, bool) {
    (said.to_owned(), x, size, ends)
}

#[test]
fn a_preview_card_is_what_it_always_was() {
    let poster = card();
    let shapes = poster.shapes(PosterSize::Wide, false, &Half).unwrap();
    let ground =
        Shape::Rectangle { left: 0.0, top: 0.0, width: 1200.0, height: 630.0, ink: Ink::Ground };
    let rule =
        Shape::Rectangle { left: 80.0, top: 452.0, width: 1040.0, height: 3.0, ink: Ink::Mark };
    let emblem =
        Shape::Path { d: "M2 12h20", x: 1024.0, y: 52.0, scale: 4.0, line: 1.5, ink: Ink::Mark };
    assert_eq!([&shapes[0], &shapes[4], &shapes[7]], [&ground, &emblem, &rule]);
    let said = texts(&poster, PosterSize::Wide, false);
    let expected = [
        text("What do you believe?", 192.0, 34, false),
        text("Project manager", 80.0, 96, false),
        text("1 of 3 right.", 80.0, 38, false),
    ];
    assert_eq!(said, expected);
    assert_eq!(shapes.len(), 9);
}

#[test]
fn from_the_right_everything_changes_sides_but_no_sign_is_mirrored() {
    let poster = poster();
    let expected = [
        text("What do you believe?", 1008.0, 34, true),
        text("Project manager", 1120.0, 96, true),
        text("1 of 3 right.", 1120.0, 38, true),
        text("\u{2068}example.org/quiz\u{2069}", 80.0, 30, false),
    ];
    assert_eq!(texts(&poster, PosterSize::Wide, true), expected);
    let tall = texts(&poster, PosterSize::Tall, true);
    assert_eq!(tall.last(), Some(&text("\u{2068}example.org/quiz\u{2069}", 1000.0, 42, true)));
    let shapes = poster.shapes(PosterSize::Wide, true, &Half).unwrap();
    assert!((bounds(&shapes[1])[2] - 1120.0).abs() < 0.5, "the sign ends at the margin");
    assert!((bounds(&shapes[4])[0] - 80.0).abs() < 0.001, "the emblem begins at the other");
    let circles = dots_of(&shapes);
    assert_eq!((circles[0][2], circles[1][2].round()), (1120.0, 1047.0));
}

/// Where the dots begin among the shapes: the circle before them is the sign's.
fn first_dot(shapes: &[Shape<'_>]) -> Option<usize> {
    let is_circle = |shape: &Shape<'_>| matches!(shape, Shape::Circle { .. });
    (0..shapes.len()).filter(|at| is_circle(&shapes[*at])).nth(1)
}

/// The bounds of the dots, their signs left out.
fn dots_of(shapes: &[Shape<'_>]) -> Vec<[f32; 4]> {
    let behind = first_dot(shapes).map_or(&shapes[..0], |first| &shapes[first..]);
    let circles = behind.iter().filter(|shape| matches!(shape, Shape::Circle { .. }));
    circles.map(bounds).collect()
}

#[test]
fn dots_differ_by_more_than_their_colour() {
    let poster = poster();
    let shapes = poster.shapes(PosterSize::Wide, false, &Half).unwrap();
    let first = first_dot(&shapes).unwrap();
    let (mut filled, mut signs) = (Vec::new(), Vec::new());
    for pair in shapes[first..first + 6].chunks(2) {
        let [Shape::Circle { line, .. }, Shape::Path { d, .. }] = pair else { panic!("{pair:?}") };
        filled.push(line.is_none());
        signs.push(*d);
    }
    assert_eq!(filled, [true, false, false]);
    assert!(signs[0] != signs[1] && signs[1] != signs[2] && signs[2] != signs[0], "{signs:?}");
}

/// Rows, and the width of a dot in tenths of a pixel.
fn rows(count: usize, size: PosterSize) -> (usize, u16) {
    let poster = Poster { dots: vec![Dot::Right; count], ..poster() };
    let shapes = poster.shapes(size, false, &Half).unwrap();
    assert_eq!(fault(&shapes, size), None, "{count}");
    let dots = dots_of(&shapes);
    let mut tops: Vec<_> = dots.iter().map(|bounds| (bounds[1] * 10.0).round()).collect();
    tops.dedup();
    let width = dots.first().map_or(0.0, |[left, _, right, _]| (right - left) * 10.0);
    assert!(dots.is_empty() || dots.len() == count);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below 1,000")]
    (tops.len(), width.round() as u16)
}

#[test]
fn many_dots_shrink_and_wrap() {
    for (count, wide, tall) in [
        (0, (0, 0), (0, 0)),
        (1, (1, 560), (1, 960)),
        (5, (1, 560), (1, 960)),
        (15, (1, 542), (2, 652)),
        (20, (1, 405), (2, 652)),
        (60, (2, 269), (3, 358)),
        (999, (0, 0), (0, 0)),
    ] {
        assert_eq!(rows(count, PosterSize::Wide), wide, "{count}");
        assert_eq!(rows(count, PosterSize::Tall), tall, "{count}");
    }
}

#[test]
fn any_number_of_dots_stays_in_its_place() {
    for count in 1..=60 {
        for size in SIZES {
            let (rows, width) = rows(count, size);
            assert!(rows >= 1 && width >= 200, "{count}: {rows} {width}");
        }
    }
}

#[test]
fn without_an_address_the_line_has_the_whole_width() {
    let line = LONG.to_owned();
    let wide = |foot: &str| {
        let poster = Poster { line: line.clone(), foot: foot.to_owned(), ..poster() };
        let texts = texts(&poster, PosterSize::Wide, false);
        (texts.len(), texts[2].2)
    };
    assert_eq!(wide(""), (4, 32));
    assert_eq!(wide("example.org"), (5, 26));
}

#[test]
fn long_texts_are_smaller_and_stay_in_their_places() {
    let (word, address) = ("x".repeat(300), "long.example.org/with/folders/".repeat(5));
    for said in [LONG.to_owned(), LONG.repeat(3), word, address] {
        for size in SIZES {
            for from_right in [false, true] {
                let poster = Poster {
                    head: said.clone(),
                    heading: said.clone(),
                    line: said.clone(),
                    foot: said.clone(),
                    ..poster()
                };
                let shapes = poster.shapes(size, from_right, &Half).unwrap();
                assert_eq!(fault(&shapes, size), None, "{said}");
            }
        }
    }
}

#[test]
fn a_text_without_end_is_named_and_not_cut() {
    let heading = LONG.repeat(100);
    for size in SIZES {
        let poster = Poster { heading: heading.clone(), ..poster() };
        assert_eq!(poster.shapes(size, false, &Half), Err(TooLong(heading.clone())));
    }
}

proptest! {
    #[test]
    fn random_texts_stay_inside_and_are_whole(
        head in "\\PC{0,80}",
        heading in "\\PC{0,160}",
        line in "\\PC{0,80}",
        foot in "[a-z0-9./:-]{0,80}",
        dots in 0_usize..80,
        tall: bool,
        from_right: bool,
        emblem: bool,
    ) {
        let emblem = if emblem { "M2 12h20".to_owned() } else { String::new() };
        let poster = Poster { head, heading, dots: vec![Dot::Wrong; dots], line, foot, emblem };
        let size = SIZES[usize::from(tall)];
        let shapes = poster.shapes(size, from_right, &Half).unwrap();
        prop_assert_eq!(fault(&shapes, size), None);
        let visible = |text: &str| -> String {
            text.chars().filter(|c| !c.is_whitespace() && !"\u{2068}\u{2069}".contains(*c)).collect()
        };
        let drawn: String = texts(&poster, size, from_right).into_iter().map(|text| text.0).collect();
        let whole = [&*poster.head, &poster.heading, &poster.line, &poster.foot].concat();
        prop_assert_eq!(visible(&drawn), visible(&whole));
    }
}
