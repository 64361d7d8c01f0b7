use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Rect};

use super::*;

const STYLES: &str = include_str!("../../../../../styles/tokens.css");

const LONG: &str = "Municipal administrator of accessibility and inclusion programmes who \
                    adds evaluation of machine learning to procurement";
const WORD: &str = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauamts";
const HEBREW: &str = "מנהלת פרויקטים (PMP) שמוסיפה בינה מלאכותית";
const ARABIC: &str = "مديرة مشاريع تضيف الذكاء الاصطناعي إلى عملها";

fn card(title: &str) -> Card<'_> {
    let head = "Becoming an AI project manager: what do you believe?";
    Card {
        head,
        title,
        line: "Which path is yours?",
        emblem: "M2 17h20M4 17c0-5 3.5-9 8-9s8 4 8 9",
        score: None,
        from_right: false,
    }
}

fn from_right(title: &str) -> Card<'_> {
    Card { head: HEBREW, title, line: HEBREW, emblem: "", score: None, from_right: true }
}

fn press() -> Press {
    Press::new(STYLES).unwrap()
}

/// Every card that could go wrong.
fn cards() -> Vec<Card<'static>> {
    assert_eq!((LONG.chars().count(), WORD.chars().count()), (120, 60));
    vec![
        card("Try"),
        card("Project manager moving into AI"),
        card(LONG),
        card(WORD),
        card("Ǻȿ Ṩ̈ Ўґ ϔǭ jgpqy"),
        Card {
            head: LONG,
            title: LONG,
            line: LONG,
            emblem: "M2 17h20M4 17c0-5 3.5-9 8-9s8 4 8 9",
            score: None,
            from_right: false,
        },
        Card {
            head: WORD,
            title: WORD,
            line: WORD,
            emblem: "M2 17h20M4 17c0-5 3.5-9 8-9s8 4 8 9",
            score: None,
            from_right: false,
        },
        from_right(HEBREW),
        from_right(ARABIC),
    ]
}

fn pixels(card: &Card<'_>) -> Pixmap {
    Pixmap::decode_png(&press().draw(card).unwrap().png).unwrap()
}

fn ground() -> PremultipliedColorU8 {
    PremultipliedColorU8::from_rgba(0x0b, 0x5a, 0x6e, 0xff).unwrap()
}

/// The part of a card that has any ink, below `top` and above `bottom`.
fn ink(pixels: &Pixmap, top: u32, bottom: u32) -> (u32, u32, u32, u32) {
    let mut found = (WIDTH, HEIGHT, 0, 0);
    for y in top..bottom {
        for x in 0..WIDTH {
            if pixels.pixel(x, y) != Some(ground()) {
                let (left, top, right, bottom) = found;
                found = (left.min(x), top.min(y), right.max(x), bottom.max(y));
            }
        }
    }
    found
}

/// The ink of every line of text, in the order of the card.
fn lines(card: &Card<'_>) -> Vec<Rect> {
    fn collect(group: &Group, into: &mut Vec<Rect>) {
        for node in group.children() {
            match node {
                Node::Group(group) => collect(group, into),
                Node::Text(text) => into.push(text.flattened().abs_bounding_box()),
                _ => {}
            }
        }
    }
    let press = press();
    let tree = press.fonts.read(&press.picture(card).unwrap()).unwrap();
    let mut found = Vec::new();
    collect(tree.root(), &mut found);
    found
}

#[test]
fn every_card_has_the_size_that_platforms_ask_for() {
    for card in cards() {
        let pixels = pixels(&card);
        assert_eq!((pixels.width(), pixels.height()), (1200, 630), "{}", card.title);
    }
}

#[test]
fn nothing_is_cut_and_the_margins_are_free() {
    for card in cards() {
        let (left, top, right, bottom) = ink(&pixels(&card), 0, HEIGHT);
        assert!(left >= 78 && right <= 1122, "{}: {left} {right}", card.title);
        assert!(top >= 40 && bottom < HEIGHT - 40, "{}: {top} {bottom}", card.title);
    }
}

#[test]
fn no_text_lies_on_another() {
    for card in cards() {
        let lines = lines(&card);
        assert!(lines.len() >= 3, "{}", card.title);
        for (at, one) in lines.iter().enumerate() {
            for other in &lines[at + 1..] {
                assert!(one.intersect(other).is_none(), "{}: {one:?} {other:?}", card.title);
            }
        }
    }
}

#[test]
fn every_letter_is_on_the_card() {
    for card in cards() {
        assert_eq!(press().draw(&card).unwrap().missing, "", "{}", card.title);
        let press = press();
        let picture = press.picture(&card).unwrap();
        let mut letters = String::new();
        for part in picture.split('<').filter_map(|part| part.split_once('>')) {
            letters.extend(part.1.chars().filter(|letter| letter.is_alphanumeric()));
        }
        let whole = [card.head, card.title, card.line].concat();
        let whole: String = whole.chars().filter(|letter| letter.is_alphanumeric()).collect();
        assert_eq!(letters, whole);
    }
}

#[test]
fn letters_that_no_font_has_are_named() {
    assert_eq!(press().draw(&card("Path 道")).unwrap().missing, "道");
}

#[test]
fn a_short_name_is_large_and_a_long_one_still_readable() {
    let height = |title| lines(&card(title)).iter().map(Rect::height).fold(0.0, f32::max);
    assert!(height("Try before you commit") > 80.0);
    assert!(height(LONG) > 35.0, "{}", height(LONG));
}

#[test]
fn the_strip_holds_one_text_and_the_ground() {
    let bounds = |line: &str| {
        let pixels = pixels(&Card { line, ..card("A path") });
        ink(&pixels, 470, 550)
    };
    let (left, top, right, bottom) = bounds("jÂ Which path is yours?");
    assert!(left >= 78 && right < 1120 && top > 472 && bottom < 548, "{top} {bottom}");
    assert_eq!(bounds(" "), (WIDTH, HEIGHT, 0, 0), "nothing else lies in the strip");
}

#[test]
fn text_from_the_right_stands_at_the_right() {
    let (left, _, right, _) = ink(&pixels(&from_right("שלום")), 170, 440);
    assert!(left > 700 && right > 1100, "{left} {right}");
    let left = ink(&pixels(&card("Hi")), 170, 440).0;
    assert!(left < 100, "{left}");
}

#[test]
fn equal_cards_are_equal_to_the_last_byte_and_small() {
    for card in cards() {
        let png = press().draw(&card).unwrap().png;
        assert_eq!(png, press().draw(&card).unwrap().png);
        assert!(png.len() < 40_000, "{}: {}", card.title, png.len());
    }
}

#[test]
fn a_name_without_end_is_refused_and_not_cut() {
    let error = press().draw(&card(&LONG.repeat(40))).err().unwrap().to_string();
    assert!(error.contains("is too long"), "{error}");
}
