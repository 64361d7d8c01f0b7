use super::*;
use crate::Languages;
use quiz_model::{Content, sample};

fn site() -> Site {
    Site {
        content: Content { quiz: sample::quiz(), words: sample::words() },
        guide: None,
        images: Vec::new(),
        languages: Languages::default(),
    }
}

/// A score.
const FOUR: RoundScore = RoundScore { right: 4, total: 5 };

#[test]
fn each_page_is_found_by_its_file() {
    let pages = Page::all(&site());
    let quiz = site().content.quiz;
    let others = quiz.paths.len() + RoundScore::all(&quiz).len();
    assert_eq!(pages.len(), Page::FIXED.len() - 1 + others);
    for page in pages.into_iter().chain([Page::Guide, Page::Topic("pay".into())]) {
        assert_eq!(Page::of_file(&page.file()), Some(page));
    }
    for name in [
        "r/index.html",
        "c/index.html",
        "c/6-5/index.html",
        "c/04-5/index.html",
        "c/4-5/card.png",
        "r/a/b/index.html",
        "guide/a/b/index.html",
        "guide/index.html/index.html",
        "sw.js",
        "guide/",
        "",
    ] {
        assert_eq!(Page::of_file(name), None, "{name}");
    }
}

#[test]
fn the_table_says_where_each_lies() {
    for (page, file, address, root) in [
        (Page::Quiz, "index.html", "", ""),
        (Page::Frame, "embed/index.html", "embed/", "../"),
        (Page::Guide, "guide/index.html", "guide/", "../"),
        (Page::Topic("pay".into()), "guide/pay/index.html", "guide/pay/", "../../"),
        (Page::Path("builder".into()), "r/builder/index.html", "r/builder/", "../../"),
        (Page::Challenge(FOUR), "c/4-5/index.html", "c/4-5/", "../../"),
        (Page::Studio, "make/index.html", "make/", "../"),
        (Page::Preview, "make/preview/index.html", "make/preview/", "../../"),
        (Page::Play, "play/index.html", "play/", "../"),
        (Page::NotFound, "404.html", "404.html", ""),
        (Page::OneFile, "career-quiz.html", "career-quiz.html", ""),
    ] {
        assert_eq!((&*page.file(), &*page.address(), &*page.root()), (file, address, root));
    }
    assert_eq!(Page::Path("a".into()).link_to(Page::Path("b".into())), "../../r/b/");
}

/// Named one by one, so that a change of the table is meant.
#[test]
fn the_table_says_who_keeps_and_who_finds_which() {
    let those = |is: fn(Page) -> bool| -> Vec<_> {
        Page::FIXED.into_iter().filter(|page| is(*page)).map(Page::address).collect()
    };
    let kept_at_once = those(|page| page.kept() == Kept::AtOnce);
    assert_eq!(kept_at_once, ["", "guide/", "read/", "privacy/"]);
    assert_eq!(those(|page| page.kept() == Kept::OnceRead), ["make/", "make/preview/", "play/"]);
    assert_eq!(Page::Topic("a".into()).kept(), Kept::OnceRead);
    assert_eq!(Page::Path("a".into()).kept(), Kept::Never);
    assert_eq!(Page::Challenge(FOUR).kept(), Kept::Never);
    assert!(Page::Challenge(FOUR).stands_for_quiz() && !Page::Challenge(FOUR).is_in_sitemap());
    assert_eq!(
        those(Page::is_in_sitemap),
        ["", "guide/", "read/", "privacy/", "add-to-your-site/", "make/"]
    );
    assert_eq!(those(Page::stands_for_quiz), [""]);
    assert!(Page::Path("a".into()).stands_for_quiz());
    let topic = Page::Topic("a".into());
    assert!(topic.is_in_sitemap() && !topic.stands_for_quiz());
}
