//! Sites that are applications: they turn articles into a program, in which a script stops the build or
//! does not run when somebody comes by a link within the site. So it stands in their configuration, once
//! for all pages, and an article has the frame alone.

use yew::{Html, html};

use super::parts::{PageContext, list_of, paragraphs, snippet_named};
use super::places::is_tried;
use super::snippet::Snippet;
use super::ways::way_named;
use quiz_model::Word;

/// Where one of them has the script.
struct Application {
    /// Its way's id in the page and in the table of systems.
    id: &'static str,
    name: &'static str,
    /// What is put there.
    script: Snippet,
    file: &'static str,
    /// What it is put inside of; empty for a file that has nothing else in it.
    inside: &'static str,
    /// Tells its boxes from those of others.
    places: [&'static str; 2],
}

const APPLICATIONS: [Application; 8] = [
    Application {
        id: "docusaurus",
        name: "Docusaurus",
        script: Snippet::Docusaurus,
        file: "docusaurus.config.js",
        inside: "const config = { … }",
        places: ["docusaurus-file", "docusaurus-article"],
    },
    Application {
        id: "gatsby",
        name: "Gatsby",
        script: Snippet::Gatsby,
        file: "gatsby-ssr.js",
        inside: "",
        places: ["gatsby-file", "gatsby-article"],
    },
    Application {
        id: "next",
        name: "Next.js",
        script: Snippet::Next,
        file: "app/layout.js",
        inside: "<body>",
        places: ["next-file", "next-article"],
    },
    Application {
        id: "nuxt",
        name: "Nuxt",
        script: Snippet::Nuxt,
        file: "nuxt.config.ts",
        inside: "defineNuxtConfig({ … })",
        places: ["nuxt-file", "nuxt-article"],
    },
    Application {
        id: "revealjs",
        name: "reveal.js",
        script: Snippet::Script,
        file: "index.html",
        inside: "<body>",
        places: ["revealjs-file", "revealjs-article"],
    },
    Application {
        id: "slidev",
        name: "Slidev",
        script: Snippet::Slidev,
        file: "index.html",
        inside: "",
        places: ["slidev-file", "slidev-article"],
    },
    Application {
        id: "vitepress",
        name: "VitePress",
        script: Snippet::VitePress,
        file: ".vitepress/config.mjs",
        inside: "defineConfig({ … })",
        places: ["vitepress-file", "vitepress-article"],
    },
    Application {
        id: "vuepress",
        name: "VuePress",
        script: Snippet::VuePress,
        file: ".vuepress/config.js",
        inside: "defineUserConfig({ … })",
        places: ["vuepress-file", "vuepress-article"],
    },
];

/// The way into each that was seen to work.
pub(super) fn applications(given: &PageContext<'_>) -> Html {
    let tried = APPLICATIONS.iter().filter(|it| is_tried(it.id, given.places));
    tried.map(|it| way_named(it.id, false, it.name, steps(it, given))).collect()
}

fn steps(application: &Application, given: &PageContext<'_>) -> Html {
    let phrases = given.phrases;
    let Application { script, file, inside, places, .. } = application;
    let values = [("file", *file), ("inside", *inside)];
    let word = if inside.is_empty() { Word::AddAppStepsNew } else { Word::AddAppSteps };
    let label = phrases.fill(Word::AddAppFile, &values);
    html! {
        <>
            { paragraphs(Word::AddAppText, phrases) }
            { list_of(&phrases.fill(word, &values), true) }
            { snippet_named(*script, &label, given, places[0]) }
            { snippet_named(Snippet::Article, phrases.text(Word::AddAppArticle), given, places[1]) }
        </>
    }
}
