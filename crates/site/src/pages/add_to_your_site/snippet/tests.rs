use super::*;

fn all_chosen() -> Look {
    Look {
        theme: Some("dark"),
        accent: Some("0b5a6e"),
        more: true,
        results: true,
        corners: Some("square"),
        heading: true,
        width: Some(640),
        height: 500,
    }
}

fn captions() -> Captions {
    Captions { title: "A \"quiz\"".to_owned(), link: "Take <it>".to_owned() }
}

fn address() -> SiteAddress {
    SiteAddress::parse("https://example.org/quiz/").unwrap()
}

fn text(snippet: Snippet, look: &Look) -> String {
    snippet.text(&captions(), look, Some(&address()))
}

#[test]
fn a_frame_is_asked_for_what_was_chosen() {
    assert_eq!(
        text(Snippet::Frame, &Look::default()),
        "<iframe src=\"https://example.org/quiz/embed/\" title=\"A &quot;quiz&quot;\"\n  \
         loading=\"lazy\" width=\"100%\" height=\"800\" frameborder=\"0\"\n  \
         allow=\"clipboard-write; web-share\" referrerpolicy=\"no-referrer\"></iframe>"
    );
    let chosen = text(Snippet::Frame, &all_chosen());
    let asked = "embed/?theme=dark&accent=0b5a6e&deck=more&results=1&corners=square&heading=1\
        &width=640\"";
    assert!(chosen.contains(asked) && chosen.contains("height=\"500\""), "{chosen}");
}

#[test]
fn the_lines_for_an_article_are_one_block_with_a_link() {
    let html = text(Snippet::Html, &Look::default());
    let article = text(Snippet::Article, &Look::default());
    let link = "\n<a href=\"https://example.org/quiz/\" data-career-quiz>Take &lt;it&gt;</a>\n";
    for lines in [&html, &article] {
        assert!(lines.starts_with("<p>\n<iframe ") && lines.ends_with("\n</p>"), "{lines}");
        assert!(lines.contains(link) && !lines.contains("\n\n"), "{lines}");
    }
    let script = "<script async src=\"https://example.org/quiz/embed.js\"></script>\n";
    assert_eq!(html.replace(script, ""), article);
}

/// A `style` written as text stops the build of whatever reads HTML as JSX.
#[test]
fn nothing_to_paste_has_styles() {
    for snippet in Snippet::ALL {
        let text = text(snippet, &all_chosen());
        assert!(!text.contains("style="), "{}:\n{text}", snippet.name());
    }
}

#[test]
fn frame_and_script_are_both_asked_for_the_result() {
    let chosen = text(Snippet::Html, &all_chosen());
    assert!(chosen.contains("&results=1&"), "{chosen}");
    assert!(chosen.contains(" data-career-quiz data-results></iframe>"), "{chosen}");
}

#[test]
fn the_element_has_an_attribute_for_each_choice() {
    let link = "<a href=\"https://example.org/quiz/\">Take &lt;it&gt;</a></career-quiz>";
    assert_eq!(
        text(Snippet::Element, &Look::default()),
        format!("<career-quiz src=\"https://example.org/quiz/\" height=\"800\">{link}")
    );
    assert_eq!(
        text(Snippet::Element, &all_chosen()),
        format!(
            "<career-quiz src=\"https://example.org/quiz/\" theme=\"dark\" accent=\"0b5a6e\" \
             deck=\"more\" results corners=\"square\" heading=\"1\" width=\"640\" \
             height=\"500\">{link}"
        )
    );
}

#[test]
fn no_place_is_left_over() {
    for look in [Look::default(), all_chosen()] {
        for snippet in Snippet::ALL {
            let text = snippet.text(&captions(), &look, None);
            for rest in ["{{address", "{{theme", "{{results", "{}", "\n\n\n"] {
                let name = snippet.name();
                assert!(!text.contains(rest), "{rest:?} in {name}:\n{text}");
            }
        }
    }
}

#[test]
fn a_policy_names_the_origin_and_the_script() {
    let text = |address: Option<&SiteAddress>| {
        [Snippet::PolicyFrame, Snippet::PolicyScript]
            .map(|snippet| snippet.text(&captions(), &Look::default(), address))
    };
    assert_eq!(
        text(Some(&address())),
        ["frame-src https://example.org", "script-src https://example.org/quiz/embed.js"]
    );
    assert_eq!(
        text(None),
        ["frame-src https://your-quiz.example", "script-src https://your-quiz.example/embed.js"]
    );
}
