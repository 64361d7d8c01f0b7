//! A real WordPress with posts in which the address of the quiz stands on a line of its own: what is
//! done with it is done by WordPress.
//!
//! It has a database of its own, at a socket in its folder, and is gone with it. Only the theme is
//! ours, and a plugin that lets WordPress fetch from this machine.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use url::Url;
use xtask::blogs::Blogs;

use crate::Failure;
use crate::blog::NOTES;
use crate::ports::free_port;
use crate::process::{Process, run_to_end};
use crate::waiting::{Look, until};

const FILES: [(&str, &str); 5] = [
    ("wp-config.php", include_str!("wordpress/wp-config.php")),
    ("install.php", include_str!("wordpress/install.php")),
    ("wp-content/mu-plugins/loopback.php", include_str!("wordpress/loopback.php")),
    ("wp-content/themes/plain/index.php", include_str!("wordpress/theme.php")),
    ("wp-content/themes/plain/style.css", include_str!("wordpress/theme.css")),
];

/// A WordPress that runs; dropping it ends it and removes its files.
#[derive(Debug)]
pub struct WordPress {
    address: String,
    posts: Vec<u64>,
    // Dropped in this order: the database after what asks it, the files last.
    _server: Process,
    _database: Process,
    _folder: TempDir,
}

impl WordPress {
    /// Sets one up that may fetch from the quiz at this address, with posts of these contents.
    ///
    /// # Errors
    /// When one of its programs does not do its part.
    pub async fn start(blogs: &Blogs, quiz: &str, posts: &[String]) -> Result<Self, Failure> {
        let folder = TempDir::with_prefix("career-quiz-blog-")
            .map_err(Failure::system("create a folder for a blog"))?;
        let root = folder.path().join("www");
        lay_out(&blogs.wordpress, &root).map_err(Failure::system("lay out WordPress"))?;
        let socket = folder.path().join("socket");
        let database = start_database(blogs, folder.path(), &socket).await?;
        let port = free_port()?;
        let address = format!("http://localhost:{port}/");
        let quiz_port =
            Url::parse(quiz).ok().and_then(|quiz| quiz.port()).unwrap_or(80).to_string();
        let php = || {
            let mut php = Command::new(&blogs.php);
            php.env("BLOG_SOCKET", &socket)
                .env("BLOG_ADDRESS", address.trim_end_matches('/'))
                .env("QUIZ_PORT", &quiz_port);
            php
        };
        let mut install = php();
        install.arg(root.join("install.php")).env("BLOG_POSTS", serde_json::to_string(posts)?);
        let posts = serde_json::from_str(&run_to_end(&mut install)?)?;
        let mut serve = php();
        serve.arg("-S").arg(format!("127.0.0.1:{port}")).arg("-t").arg(&root);
        let server = Process::start(&mut serve, &folder.path().join("php.log"))?;
        until("the blog to answer", async || {
            Ok(match TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
                Ok(_) => Look::There(()),
                Err(refusal) => Look::NotYet(refusal.to_string()),
            })
        })
        .await?;
        Ok(Self { address, posts, _server: server, _database: database, _folder: folder })
    }

    /// Its address.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The pages of its posts, to be added to its address.
    pub fn posts(&self) -> impl Iterator<Item = String> {
        self.posts.iter().map(|id| format!("?p={id}"))
    }
}

/// Its programs are copied, because each looks for the configuration beside itself; the folders that
/// they load the rest from are not.
fn lay_out(wordpress: &Path, root: &Path) -> std::io::Result<()> {
    let from = wordpress.parent().unwrap_or(wordpress);
    for folder in ["mu-plugins", "themes/plain", "uploads"] {
        fs::create_dir_all(root.join("wp-content").join(folder))?;
    }
    for entry in fs::read_dir(from)? {
        let entry = entry?.path();
        if let Some(name) =
            entry.file_name().filter(|_| entry.extension().is_some_and(|it| it == "php"))
        {
            fs::copy(&entry, root.join(name))?;
        }
    }
    for folder in ["wp-includes", "wp-admin"] {
        symlink(from.join(folder), root.join(folder))?;
    }
    for (name, text) in FILES {
        fs::write(root.join(name), text)?;
    }
    fs::write(root.join("wp-content/themes/plain/notes.html"), NOTES)
}

/// Without a port, and without passwords: its folder is ours alone.
async fn start_database(blogs: &Blogs, folder: &Path, socket: &Path) -> Result<Process, Failure> {
    let data = format!("--datadir={}", folder.join("data").display());
    // It does not run as root, as containers do, unless it is told to.
    let is_root = fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0);
    let user = is_root.then_some("--user=root");
    // Of its own, because a database that starts clears it of what it takes for remains.
    let temporary = folder.join("tmp");
    fs::create_dir_all(&temporary).map_err(Failure::system("create a folder for a database"))?;
    let mut install = Command::new(&blogs.mariadb_install);
    install
        .env("TMPDIR", &temporary)
        .args(["--no-defaults", &data, "--auth-root-authentication-method=normal"])
        .arg("--skip-test-db")
        .args(user);
    run_to_end(&mut install)?;
    let log = folder.join("database.log");
    let mut serve = Command::new(&blogs.mariadb);
    serve
        .env("TMPDIR", &temporary)
        .args(["--no-defaults", &data, "--skip-networking"])
        .arg(format!("--socket={}", socket.display()))
        .arg(format!("--pid-file={}", folder.join("pid").display()))
        .args(user);
    let process = Process::start(&mut serve, &log)?;
    until("the database to answer", async || {
        Ok(match std::os::unix::net::UnixStream::connect(socket) {
            Ok(_) => Look::There(()),
            Err(_) => Look::NotYet(fs::read_to_string(&log).unwrap_or_default()),
        })
    })
    .await?;
    Ok(process)
}
