//! The three engines: how the driver of each is started, and what it is asked for.

use std::fs;
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use clap::ValueEnum;
use fantoccini::wd::Capabilities;
use serde_json::{Value, json};
use tempfile::TempDir;
use xtask::browsers::Programs;

use crate::ports::free_port;
use crate::process::{Process, processor_time};
use crate::waiting::{Look, until};
use crate::{Failure, fonts};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver; it stands in for Safari.
    #[value(name = "webkit")]
    WebKit,
}

impl Engine {
    /// All three; the first, which starts and answers fastest, stands for all where they cannot differ.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine's name, for messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    fn driver(self, programs: &Programs, port: u16) -> Command {
        let (program, arguments) = match self {
            Self::Chromium => (&programs.chromedriver, vec![format!("--port={port}")]),
            Self::WebKit => (&programs.webkit_driver, vec![format!("--port={port}")]),
            // Its other port has a fixed default, which two tests at once would fight for.
            Self::Firefox => (
                &programs.geckodriver,
                vec![format!("--port={port}"), "--websocket-port=0".to_owned()],
            ),
        };
        let mut command = Command::new(program);
        command.args(arguments);
        command
    }

    /// What a session is asked for. `width` is that of the page, in CSS pixels.
    pub(crate) fn capabilities(
        self,
        programs: &Programs,
        kind: Kind,
        width: Option<u32>,
    ) -> Capabilities {
        let wanted = match self {
            Self::Chromium => {
                json!({ "goog:chromeOptions": chromium(programs, kind, width) })
            }
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "binary": programs.firefox,
                "args": ["-headless"],
            } }),
            Self::WebKit => json!({ "webkitgtk:browserOptions": {
                "binary": programs.mini_browser,
                "args": ["--automation"],
            } }),
        };
        match wanted {
            Value::Object(capabilities) => capabilities,
            _ => Capabilities::new(),
        }
    }
}

/// How much of a browser is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The engine; in Chromium without windows, which take a third of its work.
    Engine,
    /// All of it.
    Whole,
}

/// Without the sandbox, because it does not start as root, which is what a container runs as; the
/// only pages it meets are our own. The rest keeps it from talking to its maker.
pub(crate) const CHROMIUM_ARGUMENTS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

fn chromium(programs: &Programs, kind: Kind, width: Option<u32>) -> Value {
    let binary = match kind {
        Kind::Engine => &programs.chromium_shell,
        Kind::Whole => &programs.chromium,
    };
    let mut options = json!({ "binary": binary, "args": CHROMIUM_ARGUMENTS });
    if let Some(width) = width {
        // A window has a least width far above that of a telephone; its emulation has not.
        options["mobileEmulation"] =
            json!({ "deviceMetrics": { "width": width, "height": 640, "pixelRatio": 1.0 } });
    }
    options
}

/// A driver that answers at a port of this machine. Dropping it ends it, its browser, and its
/// display, and removes their files.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    port: u16,
    log: PathBuf,
    // Dropped in this order: the browser before the display it draws on, the files last.
    process: Process,
    _display: Option<Process>,
    _folder: TempDir,
}

impl Driver {
    /// Starts the engine's driver and waits until it answers.
    ///
    /// # Errors
    /// When it cannot be started or does not answer.
    pub async fn start(engine: Engine, programs: &Programs) -> Result<Self, Failure> {
        let folder = TempDir::with_prefix("career-quiz-")
            .map_err(Failure::system("create a folder for a browser"))?;
        let port = free_port()?;
        let mut command = engine.driver(programs, port);
        // The profile goes into it, and with it when the driver is dropped.
        command.env("TMPDIR", folder.path());
        // What a browser saves without asking where goes there too.
        command.current_dir(folder.path());
        command.env("FONTCONFIG_FILE", fonts::write(folder.path(), &programs.font)?);
        let mut display = None;
        if engine == Engine::WebKit {
            let (process, name) = start_display(programs, folder.path()).await?;
            command.env("DISPLAY", name).env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
            display = Some(process);
        }
        let log = folder.path().join("driver.log");
        let process = Process::start(&mut command, &log)?;
        let mut driver = Self { engine, port, log, process, _display: display, _folder: folder };
        driver.answers().await?;
        Ok(driver)
    }

    /// Where it answers.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The engine that it drives.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// How much of the processors it and its browsers have used.
    pub(crate) fn processor_time(&self) -> Duration {
        processor_time(&self.process.with_descendants())
    }

    /// The processes of its browsers.
    pub fn browser_processes(&self) -> Vec<u32> {
        let mut ids = self.process.with_descendants();
        // The last is the driver's own.
        ids.pop();
        ids
    }

    /// What it has printed.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    async fn answers(&mut self) -> Result<(), Failure> {
        let port = self.port;
        let process = &mut self.process;
        let answered = until("the driver to answer", async || {
            if !process.is_alive() {
                return Ok(Look::There(false));
            }
            Ok(match TcpStream::connect((Ipv4Addr::LOCALHOST, port)) {
                Ok(_) => Look::There(true),
                Err(refusal) => Look::NotYet(refusal.to_string()),
            })
        });
        if answered.await.unwrap_or(false) {
            return Ok(());
        }
        Err(Failure::DriverSilent { engine: self.engine.name(), log: self.log() })
    }
}

/// A display of its own for one browser, with a name that X chooses: `xvfb-run` guesses a name,
/// and two at once guess the same.
async fn start_display(programs: &Programs, folder: &Path) -> Result<(Process, String), Failure> {
    let name = folder.join("display");
    let mut command = Command::new(&programs.xvfb);
    command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
    let process = Process::start(&mut command, &name)?;
    let number = until("the display", async || {
        let printed = fs::read_to_string(&name).unwrap_or_default();
        let number = printed.lines().find(|line| line.parse::<u32>().is_ok()).map(str::to_owned);
        Ok(number.map_or(Look::NotYet(printed), Look::There))
    });
    let number = number.await?;
    Ok((process, format!(":{number}")))
}
