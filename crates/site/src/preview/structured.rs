//! What a page is, in the vocabulary of schema.org, for the programs that read it from a page as JSON-LD.
//!
//! It says nothing that the page does not show, and names nobody: there are no ratings, no authors and no
//! publisher here, because the content knows of none. Nor is there a date: that of a topic's last change is
//! not known, and the days on which its sources were read are not it.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::picture_of;
use crate::page_table::Page;
use crate::template::in_script;
use crate::{Site, SiteAddress};
use quiz_model::{Guide, Quiz, Topic};

/// Properties of a thing, by their names in the vocabulary.
type Thing = Map<String, Value>;

/// What stands in the script element of a page: data, which no browser runs. Empty for a page of which the
/// vocabulary has nothing to say.
pub(crate) fn structured(page: Page, site: &Site, address: Option<&SiteAddress>) -> String {
    let guide = site.guide.as_ref();
    let told = match page {
        Page::Quiz => Some(of_quiz(&site.content.quiz)),
        Page::Guide => guide.map(|guide| of_guide(guide, address)),
        Page::Topic(id) => guide
            .and_then(|guide| Some((guide, guide.topic(id)?)))
            .map(|(guide, topic)| of_topic(topic, guide, &site.content.quiz, address)),
        _ => None,
    };
    let Some(mut told) = told else { return String::new() };
    told.insert("@context".to_owned(), json!("https://schema.org"));
    told.insert("inLanguage".to_owned(), json!(site.content.quiz.language));
    told.insert("isAccessibleForFree".to_owned(), json!(true));
    if let Some(address) = address {
        told.insert("url".to_owned(), json!(address.of(&page.address())));
        // Its size stands in the metadata: the vocabulary asks for lengths with a unit, not for pixels.
        told.insert("image".to_owned(), json!(picture_of(page, address)));
    }
    in_script(&Value::Object(told).to_string())
}

/// A thing of this kind with these properties.
fn thing<const N: usize>(kind: &str, properties: [(&str, Value); N]) -> Thing {
    let properties = properties.into_iter().chain([("@type", json!(kind))]);
    properties.map(|(name, value)| (name.to_owned(), value)).collect()
}

/// What the quiz is about has no name of its own in the content, so `about` is left out.
fn of_quiz(quiz: &Quiz) -> Thing {
    thing(
        "Quiz",
        [
            ("name", json!(quiz.title)),
            ("description", json!(quiz.description)),
            ("learningResourceType", json!("quiz")),
        ],
    )
}

fn of_guide(guide: &Guide, address: Option<&SiteAddress>) -> Thing {
    let topics = guide.topics.iter().map(|topic| {
        let name = ("headline", json!(topic.title));
        Value::Object(linked(thing("Article", [name]), Page::Topic(topic.id), address))
    });
    let named = [
        ("name", json!(guide.title)),
        ("description", json!(guide.description)),
        ("hasPart", topics.collect()),
    ];
    thing("CollectionPage", named)
}

fn of_topic(topic: &Topic, guide: &Guide, quiz: &Quiz, address: Option<&SiteAddress>) -> Thing {
    // Several claims may rest on one source.
    let mut seen = BTreeSet::new();
    let sources = topic.evidence.iter().filter_map(|id| quiz.evidence(id));
    let sources = sources.filter(|source| seen.insert((&source.source, source.url.as_str())));
    let citations: Vec<_> = sources
        .map(|source| {
            json!({ "@type": "CreativeWork", "name": source.source, "url": source.url.as_str() })
        })
        .collect();
    let whole = thing("CollectionPage", [("name", json!(guide.title))]);
    let mut told = thing(
        "Article",
        [
            ("headline", json!(topic.title)),
            ("isPartOf", Value::Object(linked(whole, Page::Guide, address))),
        ],
    );
    let said = [
        ("description", topic.truth.as_ref().map(|truth| json!(truth))),
        ("articleSection", topic.group.as_ref().map(|group| json!(group))),
        ("citation", (!citations.is_empty()).then(|| citations.into())),
    ];
    for (name, value) in said {
        told.extend(value.map(|value| (name.to_owned(), value)));
    }
    told
}

/// A thing that has a page of its own, with its address where that is known.
fn linked(mut thing: Thing, page: Page, address: Option<&SiteAddress>) -> Thing {
    if let Some(address) = address {
        thing.insert("url".to_owned(), json!(address.of(&page.address())));
    }
    thing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Languages;
    use quiz_model::{Content, Text, sample};

    fn site() -> Site {
        let mut quiz = sample::quiz();
        let again = quiz.evidence[0].clone();
        quiz.evidence[1].source = again.source;
        quiz.evidence[1].url = again.url;
        let topic = Topic {
            id: "pay".into(),
            group: Some("Work".to_owned()),
            title: "Pay".to_owned(),
            truth: Some("It varies.".to_owned()),
            figure: None,
            chip: None,
            found: Text::default(),
            instead: None,
            tables: Vec::new(),
            blocks: Vec::new(),
            evidence: quiz.evidence.iter().map(|evidence| evidence.id).collect(),
            questions: Vec::new(),
        };
        let guide = Guide {
            title: "What we found".to_owned(),
            description: "All of it.".to_owned(),
            opening: Vec::new(),
            article: Vec::new(),
            topics: vec![topic],
        };
        Site {
            content: Content { quiz, words: sample::words() },
            guide: Some(guide),
            images: Vec::new(),
            languages: Languages::default(),
        }
    }

    fn told(page: Page, address: Option<&str>) -> Value {
        let address = address.map(|address| SiteAddress::parse(address).unwrap());
        serde_json::from_str(&structured(page, &site(), address.as_ref())).unwrap()
    }

    const ADDRESS: Option<&str> = Some("https://example.org/quiz/");

    #[test]
    fn the_quiz_is_a_quiz_with_what_its_page_shows() {
        let expected = json!({
            "@context": "https://schema.org",
            "@type": "Quiz",
            "name": "Sample",
            "description": "A quiz for tests.",
            "inLanguage": "en",
            "isAccessibleForFree": true,
            "learningResourceType": "quiz",
            "url": "https://example.org/quiz/",
            "image": "https://example.org/quiz/card.png",
        });
        assert_eq!(told(Page::Quiz, ADDRESS), expected);
    }

    #[test]
    fn a_topic_is_an_article_that_names_each_of_its_sources_once() {
        let found = told(Page::Topic("pay".into()), ADDRESS);
        let source = &site().content.quiz.evidence[0];
        assert_eq!(
            found,
            json!({
                "@context": "https://schema.org",
                "@type": "Article",
                "headline": "Pay",
                "description": "It varies.",
                "articleSection": "Work",
                "inLanguage": "en",
                "isAccessibleForFree": true,
                "url": "https://example.org/quiz/guide/pay/",
                "image": "https://example.org/quiz/card.png",
                "isPartOf": {
                    "@type": "CollectionPage",
                    "name": "What we found",
                    "url": "https://example.org/quiz/guide/",
                },
                "citation": [
                    { "@type": "CreativeWork", "name": source.source, "url": "https://example.org/source" },
                ],
            })
        );
    }

    #[test]
    fn the_index_of_the_guide_lists_its_topics() {
        let found = told(Page::Guide, ADDRESS);
        assert_eq!(found["@type"], "CollectionPage");
        let topic = json!({
            "@type": "Article", "headline": "Pay", "url": "https://example.org/quiz/guide/pay/",
        });
        assert_eq!(found["hasPart"], json!([topic]));
    }

    #[test]
    fn without_an_address_nothing_is_made_up() {
        for page in [Page::Quiz, Page::Guide, Page::Topic("pay".into())] {
            let text = told(page, None).to_string();
            assert!(!text.contains("image") && !text.contains("guide/"), "{text}");
        }
    }

    #[test]
    fn other_pages_say_nothing() {
        for page in [Page::Path("builder".into()), Page::Privacy, Page::Topic("none".into())] {
            assert_eq!(structured(page, &site(), None), "", "{page:?}");
        }
    }

    #[test]
    fn no_text_can_end_the_script() {
        let mut site = site();
        site.content.quiz.title = "</script><!--<script>".to_owned();
        let text = structured(Page::Quiz, &site, None);
        assert!(!text.contains('<'), "{text}");
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["name"], "</script><!--<script>");
    }
}
