//! Whether a command may change more of the machine than folders of the project.

use std::env;
use std::io::{BufRead, IsTerminal, Write, stdin, stdout};

/// What has been agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// Everything, by `--yes` or because this is a machine of continuous integration.
    Given,
    /// Nothing yet: somebody at a terminal is asked.
    Asked,
    /// Nothing, and nobody is there to be asked.
    Refused,
}

impl Consent {
    /// By the option `--yes`, by `CI=true`, and by whether there is a terminal.
    pub fn new(yes: bool) -> Self {
        let is_ci = env::var("CI").is_ok_and(|value| value == "true" || value == "1");
        Self::of(yes || is_ci, stdin().is_terminal() && stdout().is_terminal())
    }

    fn of(given: bool, has_terminal: bool) -> Self {
        match (given, has_terminal) {
            (true, _) => Self::Given,
            (false, true) => Self::Asked,
            (false, false) => Self::Refused,
        }
    }

    /// Whether this may be done; asks where somebody can answer.
    pub(crate) fn to(self, question: &str) -> bool {
        match self {
            Self::Given => true,
            Self::Refused => false,
            Self::Asked => {
                print!("{question} [y/N] ");
                let _ = stdout().flush();
                let mut answer = String::new();
                let read = stdin().lock().read_line(&mut answer);
                read.is_ok() && means_yes(&answer)
            }
        }
    }
}

fn means_yes(answer: &str) -> bool {
    matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_not_there_has_not_agreed() {
        assert_eq!(Consent::of(true, false), Consent::Given);
        assert_eq!(Consent::of(false, true), Consent::Asked);
        assert_eq!(Consent::of(false, false), Consent::Refused);
        assert!(Consent::Given.to("?") && !Consent::Refused.to("?"));
    }

    #[test]
    fn only_yes_means_yes() {
        for (answer, yes) in [("y\n", true), ("Yes\n", true), ("\n", false), ("no\n", false)] {
            assert_eq!(means_yes(answer), yes, "{answer:?}");
        }
    }
}
