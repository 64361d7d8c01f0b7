//! Builds a text from runs of words, with the white space of HTML: any amount of it is one blank, and
//! none stands at the ends of a block.

use quiz_model::{Link, Span, Text, TextBlock};

/// A text being built.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    done: Vec<TextBlock>,
    spans: Vec<Span>,
    /// Items of the list being built, where one is.
    items: Option<Vec<Vec<Span>>>,
    /// Whether a blank stands between what was said and what comes.
    blank: bool,
}

impl Blocks {
    /// Says words without a style.
    pub(super) fn say(&mut self, text: &str) {
        self.say_in(&Span::default(), text);
    }

    /// Says words in a style.
    pub(super) fn say_in(&mut self, style: &Span, text: &str) {
        let is_blank = |letter: char| letter.is_whitespace() || letter.is_control();
        for (at, word) in text.split(is_blank).enumerate() {
            self.blank |= at > 0;
            if !word.is_empty() {
                self.word(style, word);
            }
        }
    }

    /// The blank before a word belongs to the plainer of two runs, because in Markdown no marked run may
    /// begin or end with one.
    fn word(&mut self, style: &Span, word: &str) {
        let blank = std::mem::take(&mut self.blank) && !self.spans.is_empty();
        let mut text = word.to_owned();
        match self.spans.last_mut() {
            Some(last) if style.is_like(last) => {
                if blank {
                    last.text.push(' ');
                }
                return last.text.push_str(word);
            }
            Some(last) if blank && is_plain(last) => last.text.push(' '),
            _ if blank && is_plain(style) => text.insert(0, ' '),
            _ if blank => self.spans.push(Span { text: " ".to_owned(), ..Span::default() }),
            _ => {}
        }
        self.spans.push(Span { text, ..style.clone() });
    }

    /// Ends the paragraph or, in a list, parts what comes by a blank.
    pub(super) fn end_block(&mut self) {
        if self.items.is_some() {
            self.blank = true;
            return;
        }
        self.blank = false;
        let spans = std::mem::take(&mut self.spans);
        if !spans.is_empty() {
            self.done.push(TextBlock::Paragraph(spans));
        }
    }

    /// Begins a list.
    pub(super) fn begin_list(&mut self) {
        self.end_block();
        self.items.get_or_insert_default();
    }

    /// Begins an item of the list, or ends the one before.
    pub(super) fn end_item(&mut self) {
        let spans = std::mem::take(&mut self.spans);
        self.blank = false;
        if let (Some(items), false) = (&mut self.items, spans.is_empty()) {
            items.push(spans);
        }
    }

    /// Whether words stand in the list being built, or no list is.
    pub(super) fn is_in_list(&self) -> bool {
        self.items.is_some()
    }

    /// Ends the list.
    pub(super) fn end_list(&mut self) {
        self.end_item();
        if let Some(items) = self.items.take().filter(|items| !items.is_empty()) {
            self.done.push(TextBlock::List(items));
        }
    }

    /// The text.
    pub(super) fn finish(mut self) -> Text {
        if self.items.is_some() {
            self.end_list();
        }
        self.end_block();
        self.done.into()
    }
}

fn is_plain(span: &Span) -> bool {
    !span.emphasis && !span.strong && span.link.is_none()
}

/// The style of words that are stressed or lead somewhere.
pub(super) fn style(emphasis: usize, strong: usize, link: Option<&Link>) -> Span {
    Span { text: String::new(), emphasis: emphasis > 0, strong: strong > 0, link: link.cloned() }
}
