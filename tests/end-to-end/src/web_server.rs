//! Real web servers, set up by the very files that `docs/deploying/` gives as examples: only what
//! those mark with an arrow is changed, as somebody would who follows them.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use tempfile::TempDir;
use xtask::web_servers::WebServers;

use crate::ports::free_port;
use crate::process::Process;
use crate::waiting::{Look, until};
use crate::{Failure, test_server};

const NGINX: &str = include_str!("../../../docs/deploying/nginx.conf");
const CADDY: &str = include_str!("../../../docs/deploying/Caddyfile");
/// What some hosts do: a folder is redirected to its name without a slash, and its page is there.
const WITHOUT_SLASHES: &str =
    "rewrite ^(.+)/$ $1 permanent;\ntry_files $uri $uri/index.html =404;\n";
/// More than any file of the site has.
const MOST_BYTES: usize = 16 << 20;

/// A web server program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// nginx.
    Nginx,
    /// nginx told to take the last slash of every folder away, as some hosts do.
    NginxWithoutSlashes,
    /// Caddy.
    Caddy,
}

/// A web server that runs; dropping it ends it and removes its files.
#[derive(Debug)]
pub struct WebServer {
    address: String,
    _process: Process,
    _folder: TempDir,
}

/// What it answers.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, as it was sent: not unpacked.
    pub body: Bytes,
}

impl Answer {
    /// A header as text; nothing where there is none.
    pub fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

impl WebServer {
    /// Starts a program that serves a copy of the pages in a folder of its host, `/` or
    /// `/some/blog/quiz/`, and waits until it answers.
    ///
    /// # Errors
    /// When it cannot be started or does not answer.
    pub async fn start(
        program: Program,
        programs: &WebServers,
        dist: &Path,
        path: &str,
    ) -> Result<Self, Failure> {
        let folder = TempDir::with_prefix("career-quiz-server-")
            .map_err(Failure::system("create a folder for a server"))?;
        let root = folder.path().join("www");
        test_server::copy(dist, &root.join(path.trim_matches('/')))
            .map_err(Failure::system("copy the pages"))?;
        let port = free_port()?;
        let mut command = match program {
            Program::Nginx => nginx(programs, folder.path(), &root, path, port, "")?,
            Program::NginxWithoutSlashes => {
                nginx(programs, folder.path(), &root, path, port, WITHOUT_SLASHES)?
            }
            Program::Caddy => caddy(programs, folder.path(), &root, path, port)?,
        };
        let log = folder.path().join("server.log");
        let process = Process::start(&mut command, &log)?;
        until(&format!("{program:?} to answer"), async || {
            Ok(match TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
                Ok(_) => Look::There(()),
                Err(_) => Look::NotYet(fs::read_to_string(&log).unwrap_or_default()),
            })
        })
        .await?;
        let address = format!("http://127.0.0.1:{port}{path}");
        Ok(Self { address, _process: process, _folder: folder })
    }

    /// Where the pages are, with a slash behind it.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Asks for a file of the site as somebody who accepts these encodings.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn get(&self, name: &str, accepts: &str) -> Result<Answer, Failure> {
        let request = Request::get(format!("{}{name}", self.address))
            .header(header::ACCEPT_ENCODING, accepts)
            .header(header::ORIGIN, "null")
            .body(Body::empty())
            .map_err(|error| broken(name, error))?;
        let client: Client<HttpConnector, Body> =
            Client::builder(TokioExecutor::new()).build_http();
        let response = client.request(request).await.map_err(|error| broken(name, error))?;
        let (head, body) = response.into_parts();
        let body =
            to_bytes(Body::new(body), MOST_BYTES).await.map_err(|error| broken(name, error))?;
        Ok(Answer { status: head.status, headers: head.headers, body })
    }
}

fn broken(name: &str, error: impl std::error::Error + Send + Sync + 'static) -> Failure {
    Failure::system(format!("ask for {name}"))(std::io::Error::other(error))
}

/// The example, with a text of it changed. A text that is not there fails the test: example and test
/// have to go together.
fn changed(example: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(example.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the example has no `{from}`");
        text.replace(from, to)
    })
}

/// The example is one site among those of a whole configuration, so here is the rest of one. In one process,
/// so that none is left when it ends, and with the rights of this user.
fn nginx(
    programs: &WebServers,
    folder: &Path,
    root: &Path,
    path: &str,
    port: u16,
    more: &str,
) -> Result<Command, Failure> {
    // The folder itself is asked for without its slash, too.
    let place = if more.is_empty() || path == "/" { path } else { path.trim_end_matches('/') };
    let site = changed(
        NGINX,
        &[
            ("listen 80;", &format!("listen 127.0.0.1:{port};")),
            ("root /srv/quiz;", &format!("root {};", root.display())),
            ("location / {", &format!("location {place} {{\n{more}")),
            ("error_page 404 /404.html;", &format!("error_page 404 {path}404.html;")),
        ],
    );
    let (module, here) = (programs.nginx_brotli.display(), folder.display());
    let places: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {here}/{name};\n"))
        .concat();
    let whole = format!(
        "load_module {module};\nuser root;\ndaemon off;\nmaster_process off;\n\
         pid {here}/nginx.pid;\nerror_log {here}/error.log;\nevents {{}}\n\
         http {{\naccess_log off;\nsendfile on;\n{places}{site}\n}}\n"
    );
    let configuration = write(folder, "nginx.conf", &whole)?;
    let mut command = Command::new(&programs.nginx);
    command.arg("-c").arg(configuration).arg("-e").arg(folder.join("error.log"));
    Ok(command)
}

/// Without its door for administrators, which has a fixed port.
fn caddy(
    programs: &WebServers,
    folder: &Path,
    root: &Path,
    path: &str,
    port: u16,
) -> Result<Command, Failure> {
    let site = changed(
        CADDY,
        &[
            ("quiz.example {", &format!("http://127.0.0.1:{port} {{")),
            ("root * /srv/quiz", &format!("root * {}", root.display())),
            ("rewrite * /404.html", &format!("rewrite * {path}404.html")),
        ],
    );
    let configuration = write(folder, "Caddyfile", &format!("{{\n\tadmin off\n}}\n{site}"))?;
    let mut command = Command::new(&programs.caddy);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(configuration);
    command.env("HOME", folder).env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME");
    Ok(command)
}

fn write(folder: &Path, name: &str, text: &str) -> Result<PathBuf, Failure> {
    let path = folder.join(name);
    fs::write(&path, text).map_err(Failure::system("write a configuration"))?;
    Ok(path)
}
