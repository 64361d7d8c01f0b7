//! `embed/`, the quiz for a frame in somebody's article, and `embed.js` for the page around it.
//!
//! The frame's page is the quiz's own with another beginning and end. All that has to do with being
//! in a frame is a script in that page (`frame.js`), which reads off the page what happens, so that
//! nobody else loads any of it and the engine knows nothing of frames.

use std::path::Path;

use super::engine::minified;
use super::template::{escape, fill_places, script};
use super::{Site, SiteError, Styles, fill, write};
use quiz_model::Word;

const ASKED: &str = include_str!("asked.js");
const FRAME: &str = include_str!("frame.js");
const HOST: &str = include_str!("../../../../embed/embed.js");

/// The name of the script for host pages. It never changes: it stands in people's articles.
pub(super) const SCRIPT: &str = "embed.js";

/// From here to the end of the head, trunk has put what loads the engine.
const ENGINE: &str = "<script type=\"module\">";

/// What the script that loads the share sheet hears, by which it is found.
const SHEET: &str = "'career-quiz:share'";

/// How its head begins: with the address that everything in it is relative to.
const BEGINNING: &str = "<meta charset=\"utf-8\">\n<base href=\"../\">";

/// Writes the page for frames and the script for host pages. `template` is what trunk has made of
/// `index.html`; `packages`, where the programs are that make a script small.
///
/// # Errors
/// When a file cannot be written, a program fails, or trunk's page is not as it is known here.
pub fn write_embed(
    site: &Site,
    template: &str,
    styles: &Styles,
    packages: Option<&Path>,
    dist: &Path,
) -> Result<(), SiteError> {
    write(&dist.join("embed/index.html"), embed_page(site, template, styles)?)?;
    let path = dist.join(SCRIPT);
    // Written first as it is, for the program that makes it smaller.
    write(&path, host_script(site))?;
    match packages {
        Some(packages) => write(&path, minified(&path, packages, &[])?),
        None => Ok(()),
    }
}

fn host_script(site: &Site) -> String {
    let title = site.content.quiz.title.replace('\\', "\\\\").replace('\'', "\\'");
    fill_places(&script(HOST), &[("title", title)])
}

/// The page, in a folder of its own. `<base>` lets it name everything as the quiz's own page does,
/// and so does the engine.
fn embed_page(site: &Site, template: &str, styles: &Styles) -> Result<String, SiteError> {
    let word = |word| escape(site.content.words.text(word));
    let head = "<meta name=\"robots\" content=\"noindex\">\n\
                <meta name=\"referrer\" content=\"no-referrer\">\n\
                <link rel=\"canonical\" href=\"./\">\n\
                <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">";
    let id = [("quiz", site.content.quiz.id.to_string())];
    let end = format!(
        "<footer class=\"foot\" data-blocked=\"{}\">\n\
         <p data-notice=\"told\" hidden>{}</p>\n\
         <p><a href=\"./\" target=\"_blank\" rel=\"noopener\">{}</a></p>\n\
         </footer>\n<script>{}</script>",
        word(Word::EmbedBlocked),
        word(Word::EmbedTold),
        word(Word::EmbedOpen),
        fill_places(&script(FRAME), &id),
    );
    let early = format!("{{{{early}}}}\n{}", script(ASKED));
    let told = format!(
        "<body>\n<p class=\"told-above\" data-notice=\"told\">{}</p>",
        word(Word::EmbedTold)
    );
    let page = with_engine_asleep(template)?
        .replace("{{preview}}\n", "")
        .replacen("<meta charset=\"utf-8\">", BEGINNING, 1)
        .replacen("<body>", &told, 1)
        .replace("{{head}}", head)
        .replace("{{early}}", &early)
        .replace("{{offline}}", &end);
    fill(&page, site, styles, None)
}

/// The page with what loads the engines where nothing of it happens until a script takes it out. With
/// `'strict-dynamic'` browsers load what a script names that another has put into the page, and
/// nothing that a script of the page's own text names.
fn with_engine_asleep(template: &str) -> Result<String, SiteError> {
    let parts = template.split_once(ENGINE).and_then(|(before, rest)| {
        let (engine, after) = rest.split_once("</head>")?;
        Some((before, engine, after))
    });
    let (before, engine, after) = parts.ok_or(SiteError::OtherTemplate(ENGINE))?;
    let sheet = after.split_once(SHEET).and_then(|(main, rest)| {
        let (main, start) = main.rsplit_once("<script>")?;
        let (end, rest) = rest.split_once("</script>")?;
        Some((format!("<script>{start}{SHEET}{end}</script>"), [main, rest].concat()))
    });
    let (sheet, after) = sheet.ok_or(SiteError::OtherTemplate(SHEET))?;
    let page =
        format!("{before}<template id=\"engine\">{ENGINE}{engine}{sheet}</template></head>{after}");
    // Browsers of Apple look for what a script in a page imports beside the page, whatever its
    // `<base>`, so the address is said.
    Ok(page.replace("'./", "document.baseURI + '"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz_model::{Content, sample};

    const TEMPLATE: &str = "<head><meta charset=\"utf-8\">{{head}}<script>{{early}}</script>\
        <script type=\"module\">import('./app.js')</script>\
        <link rel=\"preload\" href=\"./app.wasm\"></head><body>{{first}}\
        <script>addEventListener('career-quiz:share', open)</script>{{offline}}</body>";

    fn site() -> Site {
        let mut content = Content { quiz: sample::quiz(), words: sample::words() };
        content.quiz.title = "What's \"here\"\\?".to_owned();
        Site { content, guide: None }
    }

    #[test]
    fn the_page_for_frames_loads_no_engine_by_itself() {
        let page = embed_page(&site(), TEMPLATE, &Styles::default()).unwrap();
        let (before, asleep) = page.split_once("<template id=\"engine\">").unwrap();
        let (asleep, after) = asleep.split_once("</template>").unwrap();
        assert!(asleep.contains("import(document.baseURI + 'app.js')"), "{asleep}");
        assert!(asleep.contains("\"./app.wasm\""), "{asleep}");
        assert!(
            asleep.contains("career-quiz:share") && !after.contains("career-quiz:share"),
            "{page}"
        );
        assert!(!before.contains("./app") && !after.contains("./app"), "{page}");
    }

    #[test]
    fn the_page_for_frames_names_the_quiz_and_registers_nothing() {
        let page = embed_page(&site(), TEMPLATE, &Styles::default()).unwrap();
        assert!(page.contains("const QUIZ = 'sample';"), "{page}");
        assert!(page.find("<base href=\"../\">") < page.find("href=\"icon.svg\""), "{page}");
        for absent in ["{{", "manifest", "serviceWorker", "apple-touch-icon"] {
            assert!(!page.contains(absent), "{absent} in\n{page}");
        }
    }

    #[test]
    fn a_page_that_trunk_has_made_otherwise_is_refused() {
        let error =
            embed_page(&site(), "<head></head>", &Styles::default()).unwrap_err().to_string();
        assert!(error.contains("<script type=\"module\">"), "{error}");
    }

    #[test]
    fn the_title_cannot_break_out_of_the_script() {
        let script = host_script(&site());
        assert!(script.contains(r#"?? 'What\'s "here"\\?'"#), "{script}");
        assert!(!script.contains("{{"), "{script}");
    }
}
