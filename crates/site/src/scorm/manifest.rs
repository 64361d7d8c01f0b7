//! `imsmanifest.xml`: what a course reads of a package.
//!
//! SCORM 1.2 by the ADL's Content Aggregation Model 1.2 (2001), section 2.3; SCORM 2004 by that of the
//! 3rd edition (2006), section 3.4, which more courses take than the 4th. The test in `tests/scorm/` holds
//! both against their schemas.

use std::fmt::Write;

use super::{Mastery, Version};
use crate::template::escape;
use quiz_model::Quiz;

/// The manifest of a package with these files, the page of the course first.
pub(super) fn manifest(
    quiz: &Quiz,
    version: Version,
    mastery: Option<Mastery>,
    files: &[String],
) -> String {
    let (id, title) = (quiz.id.as_str(), escape(&quiz.title));
    let Names { head, schema_version, kind } = Names::of(version);
    let rule = mastery.map_or_else(String::new, |mastery| rule(version, mastery));
    let mut listed = String::new();
    for file in files {
        let _ = writeln!(listed, "      <file href=\"{}\"/>", escape(file));
    }
    let page = files.first().map_or("", String::as_str);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <manifest identifier=\"quiz-{id}\" version=\"{revision}\"\n  {head}>\n  \
         <metadata>\n    <schema>ADL SCORM</schema>\n    \
         <schemaversion>{schema_version}</schemaversion>\n  </metadata>\n  \
         <organizations default=\"course\">\n    <organization identifier=\"course\">\n      \
         <title>{title}</title>\n      <item identifier=\"quiz\" identifierref=\"page\">\n        \
         <title>{title}</title>\n{rule}      </item>\n    </organization>\n  </organizations>\n  \
         <resources>\n    <resource identifier=\"page\" type=\"webcontent\" {kind}=\"sco\" \
         href=\"{page}\">\n{listed}    </resource>\n  </resources>\n</manifest>\n",
        revision = quiz.revision,
    )
}

/// What the versions call alike things.
struct Names {
    head: &'static str,
    schema_version: &'static str,
    kind: &'static str,
}

impl Names {
    fn of(version: Version) -> Self {
        match version {
            Version::V12 => Self {
                head: "xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\"\n  \
                       xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\"",
                schema_version: "1.2",
                kind: "adlcp:scormtype",
            },
            Version::V2004 => Self {
                head: "xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\"\n  \
                       xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_v1p3\"\n  \
                       xmlns:imsss=\"http://www.imsglobal.org/xsd/imsss\"",
                schema_version: "2004 3rd Edition",
                kind: "adlcp:scormType",
            },
        }
    }
}

/// From which score on a learner has passed. In 2004 that is said with who decides: the page.
fn rule(version: Version, Mastery(percent): Mastery) -> String {
    match version {
        Version::V12 => format!("        <adlcp:masteryscore>{percent}</adlcp:masteryscore>\n"),
        Version::V2004 => {
            let (whole, hundredths) = (percent / 100, percent % 100);
            format!(
                "        <imsss:sequencing>\n          <imsss:objectives>\n            \
                 <imsss:primaryObjective objectiveID=\"score\" satisfiedByMeasure=\"true\">\n              \
                 <imsss:minNormalizedMeasure>{whole}.{hundredths:02}</imsss:minNormalizedMeasure>\n            \
                 </imsss:primaryObjective>\n          </imsss:objectives>\n          \
                 <imsss:deliveryControls completionSetByContent=\"true\" \
                 objectiveSetByContent=\"true\"/>\n        </imsss:sequencing>\n"
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quiz_model::sample;

    fn made(version: Version, mastery: Option<u8>) -> String {
        let mut quiz = sample::quiz();
        quiz.title = "Bees & <wasps>".to_owned();
        let mastery = mastery.and_then(Mastery::new);
        manifest(&quiz, version, mastery, &["index.html".into(), "quiz/a.js".into()])
    }

    #[test]
    fn each_version_has_its_names_and_the_score_to_pass() {
        for (version, parts) in [
            (
                Version::V12,
                [
                    "<schemaversion>1.2</schemaversion>",
                    "adlcp:scormtype=\"sco\" href=\"index.html\"",
                    "<adlcp:masteryscore>60</adlcp:masteryscore>",
                ],
            ),
            (
                Version::V2004,
                [
                    "<schemaversion>2004 3rd Edition</schemaversion>",
                    "adlcp:scormType=\"sco\" href=\"index.html\"",
                    "<imsss:minNormalizedMeasure>0.60</imsss:minNormalizedMeasure>",
                ],
            ),
        ] {
            let manifest = made(version, Some(60));
            for part in parts.into_iter().chain([
                "identifier=\"quiz-sample\"",
                "<title>Bees &amp; &lt;wasps&gt;</title>",
                "<file href=\"quiz/a.js\"/>",
            ]) {
                assert!(manifest.contains(part), "{part} is missing in\n{manifest}");
            }
        }
    }

    #[test]
    fn without_a_score_to_pass_nothing_is_said_of_one() {
        for version in [Version::V12, Version::V2004] {
            let manifest = made(version, None);
            assert!(!manifest.contains("mastery") && !manifest.contains("imsss:s"), "{manifest}");
        }
    }
}
