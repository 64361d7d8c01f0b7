//! HTML: what a text says is taken, what could act on a page is not.
//!
//! Reads the tokens of html5gum one by one, without a tree: a hostile nesting of elements costs nothing.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{EndTag, StartTag, Token, Tokenizer};
use quiz_model::Link;

use super::TextReader;
use super::blocks::{Blocks, style};
use crate::bring_in::Remark;
use crate::bring_in::report::shortened;
use crate::exchange::{Passage, Picture};

/// Elements of which nothing is taken, not even the words.
const ACTIVE: [&str; 17] = [
    "script", "style", "iframe", "object", "embed", "applet", "noscript", "template", "svg",
    "head", "title", "audio", "video", "form", "button", "select", "textarea",
];
/// Elements whose formatting is lost without harm: nothing is said of them.
const SILENT: [&str; 14] = [
    "span", "html", "body", "tbody", "thead", "tfoot", "font", "label", "small", "main", "source",
    "wbr", "colgroup", "col",
];
/// Elements that stand on lines of their own.
const BLOCKS: [&str; 23] = [
    "p",
    "div",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
    "header",
    "footer",
    "figure",
    "figcaption",
    "hr",
    "pre",
    "dl",
    "dt",
    "dd",
    "address",
    "center",
];
/// Further elements that tell HTML from a text with `<` in it.
const INLINE: [&str; 14] =
    ["a", "b", "i", "em", "strong", "u", "img", "code", "sub", "sup", "ul", "ol", "li", "table"];

/// Whether a text has a tag or a character reference of HTML.
pub(super) fn looks_like_html(text: &str) -> bool {
    let is_reference = |after: &str| {
        let name = after.split(';').next().unwrap_or_default();
        name.len() < after.len()
            && (2..=10).contains(&name.len())
            && name.trim_start_matches('#').chars().all(|letter| letter.is_ascii_alphanumeric())
    };
    let is_tag = |after: &str| {
        let after = after.strip_prefix('/').unwrap_or(after);
        let name =
            after.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        let is_known = [&ACTIVE[..], &SILENT, &BLOCKS, &INLINE]
            .iter()
            .any(|names| names.contains(&name.as_str()));
        is_known && after.contains('>')
    };
    // A text of the most bytes that are read has at most as many signs.
    text.split('&').skip(1).any(|after| is_reference(&after[..after.floor_char_boundary(12)]))
        || text.split('<').skip(1).any(is_tag)
}

/// Reads HTML.
pub(super) fn read(html: &str, reader: &mut TextReader<'_>) -> Passage {
    let mut state = State {
        reader,
        blocks: Blocks::default(),
        pictures: Vec::new(),
        emphasis: 0,
        strong: 0,
        link: None,
        active: None,
        lists: Vec::new(),
        script: None,
    };
    let mut emitter = DefaultEmitter::default();
    // As a browser does without scripts: what stands in `<script>` and the like is no markup.
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => state.start(&tag),
            Token::EndTag(tag) => state.end(&tag),
            Token::String(text) => state.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    Passage { text: state.blocks.finish(), pictures: state.pictures }
}

struct State<'r, 'a> {
    reader: &'r mut TextReader<'a>,
    blocks: Blocks,
    pictures: Vec<Picture>,
    emphasis: usize,
    strong: usize,
    link: Option<Link>,
    /// The element whose words are left out, and how many of its name are open.
    active: Option<(String, usize)>,
    /// Lists that are open, innermost last: the number of the next item of a numbered one.
    lists: Vec<Option<u32>>,
    /// Whether digits are raised or lowered.
    script: Option<Script>,
}

#[derive(Clone, Copy)]
enum Script {
    Raised,
    Lowered,
}

impl State<'_, '_> {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = name(&tag.name);
        if let Some((active, open)) = &mut self.active {
            if *active == name && !tag.self_closing {
                *open += 1;
            }
            return;
        }
        let name = name.as_str();
        let attribute = |key: &str| {
            tag.attributes
                .get(key.as_bytes())
                .map(|value| String::from_utf8_lossy(value).into_owned())
        };
        match name {
            _ if ACTIVE.contains(&name) => {
                self.reader.remark(Remark::Active(name.to_owned()));
                if !tag.self_closing && name != "embed" {
                    self.active = Some((name.to_owned(), 1));
                }
            }
            "em" | "i" | "cite" | "var" => self.emphasis += 1,
            "strong" | "b" => self.strong += 1,
            "a" => self.open_link(attribute("href").unwrap_or_default().trim()),
            "img" => {
                let (source, alt) =
                    (attribute("src").unwrap_or_default(), attribute("alt").unwrap_or_default());
                self.pictures.extend(self.reader.picture(&source, &alt));
            }
            "ul" | "ol" => self.open_list(name == "ol"),
            "li" => self.open_item(),
            "table" => {
                self.reader.remark(Remark::Table);
                self.blocks.end_block();
            }
            "tr" => self.blocks.end_block(),
            "td" | "th" => self.blocks.say(" "),
            "sub" => self.script = Some(Script::Lowered),
            "sup" => self.script = Some(Script::Raised),
            "code" | "q" => {}
            _ if BLOCKS.contains(&name) => self.blocks.end_block(),
            _ if SILENT.contains(&name) => {}
            _ => self.reader.remark(Remark::Formatting(shortened(name))),
        }
    }

    fn end(&mut self, tag: &EndTag<()>) {
        let name = name(&tag.name);
        if let Some((active, open)) = &mut self.active {
            if *active == name {
                *open -= 1;
            }
            if *open == 0 {
                self.active = None;
            }
            return;
        }
        match name.as_str() {
            "em" | "i" | "cite" | "var" => self.emphasis = self.emphasis.saturating_sub(1),
            "strong" | "b" => self.strong = self.strong.saturating_sub(1),
            "a" => self.link = None,
            "ul" | "ol" => self.close_list(),
            "li" => self.close_item(),
            "sub" | "sup" => self.script = None,
            "td" | "th" => self.blocks.say(" "),
            "table" | "tr" => self.blocks.end_block(),
            name if BLOCKS.contains(&name) => self.blocks.end_block(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.active.is_some() {
            return;
        }
        let style = style(self.emphasis, self.strong, self.link.as_ref());
        match self.script {
            Some(script) => self.blocks.say_in(&style, &scripted(text, script)),
            None => self.blocks.say_in(&style, text),
        }
    }

    fn open_link(&mut self, address: &str) {
        self.link = Link::read(address);
        if self.link.is_none() && !address.is_empty() {
            self.reader.remark(Remark::Link(shortened(address)));
        }
    }

    fn open_list(&mut self, is_numbered: bool) {
        if is_numbered {
            self.reader.remark(Remark::Numbers);
        }
        if self.lists.is_empty() {
            self.blocks.begin_list();
        }
        if self.lists.len() < 100 {
            self.lists.push(is_numbered.then_some(1));
        }
    }

    fn open_item(&mut self) {
        if !self.blocks.is_in_list() {
            return self.blocks.end_block();
        }
        self.blocks.end_item();
        if let Some(Some(number)) = self.lists.last_mut() {
            let said = format!("{number}. ");
            *number += 1;
            self.blocks.say(&said);
        }
    }

    fn close_item(&mut self) {
        if self.blocks.is_in_list() { self.blocks.end_item() } else { self.blocks.end_block() }
    }

    fn close_list(&mut self) {
        if self.lists.pop().is_some() && self.lists.is_empty() {
            self.blocks.end_list();
        }
    }
}

fn name(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Digits and signs that Unicode has raised or lowered; other letters stay as they are.
fn scripted(text: &str, script: Script) -> String {
    const PLAIN: &str = "0123456789+-=()";
    let there = match script {
        Script::Raised => "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾",
        Script::Lowered => "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎",
    };
    let of = |letter: char| {
        PLAIN.chars().position(|plain| plain == letter).and_then(|at| there.chars().nth(at))
    };
    text.chars().map(|letter| of(letter).unwrap_or(letter)).collect()
}
