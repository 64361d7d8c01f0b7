//! The score of somebody whose link led here, and the place of the share sheet.

use super::button;
use crate::ui::markup::{Tag, tag};
use crate::ui::{Phrases, Sender};
use quiz_core::app::{FriendView, Msg};
use quiz_core::quiz::Score;
use quiz_model::{Word, decimal};

/// Both scores side by side.
pub(in crate::ui) fn friend(friend: &FriendView<'_>, score: Score, phrases: &Phrases<'_>) -> Tag {
    let line = |word, right: &str, total: &str| {
        let said = phrases.fill(word, &[("right", right), ("total", total)]);
        tag("li").with("data-right", right).with("data-total", total).text(&said)
    };
    let they = line(Word::FriendThey, &decimal(friend.right), &decimal(friend.total));
    let they = if friend.paths.is_empty() {
        they
    } else {
        let paths = phrases.list(friend.paths.iter().map(|path| path.title.as_str()));
        they.text(" ").text(&phrases.fill(Word::FriendPath, &[("paths", &paths)]))
    };
    tag("section").class("friend").add(tag("h2").say(Word::FriendHeading, phrases)).add(
        tag("ul")
            .add(line(Word::FriendYou, &decimal(score.right), &decimal(score.answered)))
            .add(they),
    )
}

/// Where the share sheet comes when it is asked for. The app keeps out of what the sheet puts
/// there.
pub(in crate::ui) fn share(phrases: &Phrases<'_>, send: &Sender<Msg>) -> Tag {
    tag("section")
        .class("share")
        .fixed("id", "share")
        .add(tag("h2").say(Word::ShareHeading, phrases))
        .add(button("share", "secondary", phrases.text(Word::ShareOpen), send, Msg::SharePressed))
        .add(tag("div").fixed("id", "share-sheet"))
}
