//! The pages behind real web servers, set up as `docs/deploying/` says: at the root of a host, and in
//! a folder of it.

use std::env;
use std::io::Read;
use std::path::{Path, PathBuf};

use axum::http::{HeaderName, StatusCode, header};
use end_to_end::web_server::{Answer, Program, WebServer};
use end_to_end::{Failure, Scenario};
use xtask::web_servers::WebServers;

const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// At the root of a host, and in a folder of it.
const PATHS: [&str; 2] = ["/", "/some/blog/quiz/"];

async fn nginx_serves_as_it_should() -> Result<(), Failure> {
    serves_as_it_should(Program::Nginx).await
}

async fn caddy_serves_as_it_should() -> Result<(), Failure> {
    serves_as_it_should(Program::Caddy).await
}

async fn serves_as_it_should(program: Program) -> Result<(), Failure> {
    let programs = WebServers::from_variables(env::var_os).map_err(Failure::NotTold)?;
    let dist = env::var_os("CAREER_QUIZ_DIST").ok_or(Failure::NotTold("CAREER_QUIZ_DIST"))?;
    let dist = PathBuf::from(dist);
    for path in PATHS {
        let server = WebServer::start(program, &programs, &dist, path).await?;
        for (name, content_type, caching) in files(&dist) {
            let plain = server.get(&name, "identity").await?;
            assert_eq!(plain.status, StatusCode::OK, "{name}");
            assert_plainly(&plain, &name, &content_type, caching);
            assert_eq!(plain.body, std::fs::read(dist.join(file(&name))).unwrap(), "{name}");
            packed(&server, &name, &plain).await?;
        }
        for wrong in ["nothing", "no/such/folder/", "app-0123456789abcdef.js"] {
            let answer = server.get(wrong, "identity").await?;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
            assert_plainly(&answer, wrong, "text/html; charset=utf-8", "no-cache");
            let page = String::from_utf8_lossy(&answer.body);
            assert!(page.contains("data-not-found"), "{wrong}: {page}");
        }
    }
    Ok(())
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    let module = module_path!();
    vec![
        Scenario::alone(module, "nginx", || Box::pin(nginx_serves_as_it_should())).with_hosts(),
        Scenario::alone(module, "caddy", || Box::pin(caddy_serves_as_it_should())).with_hosts(),
    ]
}

/// What is asked for, with the content type and the caching it has to have.
fn files(dist: &Path) -> Vec<(String, String, &'static str)> {
    let hashed = |ending: &str| {
        let entries = std::fs::read_dir(dist).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.into_iter().find(|name| name.contains('-') && name.ends_with(ending)).unwrap()
    };
    let shared = dist.join("r").read_dir().unwrap().next().unwrap().unwrap().file_name();
    let shared = shared.into_string().unwrap();
    let topics = dist.join("guide").read_dir().unwrap().map(|entry| entry.unwrap());
    let topic = topics.into_iter().find(|entry| entry.path().is_dir()).unwrap().file_name();
    let topic = topic.into_string().unwrap();
    [
        (format!("r/{shared}/"), "text/html; charset=utf-8", "no-cache"),
        (format!("r/{shared}/card.png"), "image/png", "no-cache"),
        (String::new(), "text/html; charset=utf-8", "no-cache"),
        ("index.html".to_owned(), "text/html; charset=utf-8", "no-cache"),
        ("embed/".to_owned(), "text/html; charset=utf-8", "no-cache"),
        ("embed/index.html".to_owned(), "text/html; charset=utf-8", "no-cache"),
        ("career-quiz.html".to_owned(), "text/html; charset=utf-8", "no-cache"),
        ("guide/".to_owned(), "text/html; charset=utf-8", "no-cache"),
        (format!("guide/{topic}/"), "text/html; charset=utf-8", "no-cache"),
        ("sw.js".to_owned(), "javascript; charset=utf-8", "no-cache"),
        ("manifest.webmanifest".to_owned(), "application/manifest+json", "no-cache"),
        ("icon.svg".to_owned(), "image/svg+xml", "no-cache"),
        ("icon-192.png".to_owned(), "image/png", "no-cache"),
        ("robots.txt".to_owned(), "text/plain; charset=utf-8", "no-cache"),
        (hashed(".js"), "javascript; charset=utf-8", IMMUTABLE),
        (hashed("_bg.wasm"), "application/wasm", IMMUTABLE),
    ]
    .map(|(name, content_type, caching)| (name, content_type.to_owned(), caching))
    .to_vec()
}

/// The file behind an address.
fn file(name: &str) -> String {
    if name.is_empty() || name.ends_with('/') {
        format!("{name}index.html")
    } else {
        name.to_owned()
    }
}

fn assert_plainly(answer: &Answer, name: &str, content_type: &str, caching: &str) {
    let found = answer.header(header::CONTENT_TYPE);
    // `application/` and `text/javascript` are the same to browsers, and servers differ.
    assert!(found.contains(content_type), "{name}: {found}");
    assert_eq!(answer.header(header::CACHE_CONTROL), caching, "{name}");
    assert_eq!(answer.header(header::CONTENT_ENCODING), "", "{name}");
    assert_eq!(answer.header(header::ACCESS_CONTROL_ALLOW_ORIGIN), "*", "{name}");
    assert_eq!(answer.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff", "{name}");
    assert_eq!(answer.header(header::REFERRER_POLICY), "no-referrer", "{name}");
    let never = answer.header(HeaderName::from_static("permissions-policy"));
    assert!(never.contains("camera=()") && !never.contains("clipboard"), "{name}: {never}");
    let may_be_framed = name.starts_with("embed/") || name == "career-quiz.html";
    let framing = if may_be_framed { "" } else { "frame-ancestors 'self'" };
    assert_eq!(answer.header(header::CONTENT_SECURITY_POLICY), framing, "{name}");
    assert_eq!(answer.header(header::SET_COOKIE), "", "{name}");
}

/// The packed copies are sent to those who accept them, and hold what the plain file holds.
async fn packed(server: &WebServer, name: &str, plain: &Answer) -> Result<(), Failure> {
    // Pictures are packed by nature, and of a few bytes no packed copy is smaller.
    let ending = Path::new(name).extension().unwrap_or_default();
    let has_copies = ending != "png" && ending != "txt";
    for (accepts, expected) in [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip")] {
        let answer = server.get(name, accepts).await?;
        let expected = if has_copies { expected } else { "" };
        assert_eq!(answer.header(header::CONTENT_ENCODING), expected, "{name} for {accepts}");
        let content_type = answer.header(header::CONTENT_TYPE);
        assert_eq!(content_type, plain.header(header::CONTENT_TYPE), "{name} for {accepts}");
        let mut unpacked = Vec::new();
        let mut sent = answer.body.as_ref();
        match expected {
            "br" => brotli::Decompressor::new(sent, 4096).read_to_end(&mut unpacked),
            "gzip" => flate2::read::GzDecoder::new(sent).read_to_end(&mut unpacked),
            _ => sent.read_to_end(&mut unpacked),
        }
        .map_err(Failure::system(format!("unpack {name}")))?;
        assert!(unpacked == plain.body, "{name} for {accepts} holds something else");
        if has_copies {
            assert!(answer.body.len() < plain.body.len(), "{name} for {accepts}");
            let vary = answer.header(header::VARY);
            assert!(vary.to_lowercase().contains("accept-encoding"), "{name}: {vary}");
        }
    }
    Ok(())
}
