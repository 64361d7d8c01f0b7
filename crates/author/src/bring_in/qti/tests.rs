use crate::bring_in::archive::tests::zipped;
use crate::bring_in::picture::tests::png;
use crate::bring_in::tests::told;
use crate::bring_in::{Format, bring_in_as};

/// An item of QTI 2.1 with three choices, of which a rule says what is right.
fn item(declaration: &str, most: u32, processing: &str) -> String {
    format!(
        "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\" identifier=\"i\" title=\"Metals\">\
         <responseDeclaration identifier=\"R\" cardinality=\"multiple\" baseType=\"identifier\">{declaration}</responseDeclaration>\
         <outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"><defaultValue><value>0</value>\
         </defaultValue></outcomeDeclaration><itemBody><choiceInteraction responseIdentifier=\"R\" maxChoices=\"{most}\">\
         <prompt>Which?</prompt><simpleChoice identifier=\"A\">Iron</simpleChoice><simpleChoice identifier=\"B\">Oak</simpleChoice>\
         <simpleChoice identifier=\"C\">Tin</simpleChoice></choiceInteraction></itemBody>{processing}</assessmentItem>"
    )
}

/// The right choices of the item, and what is said of it.
fn right(declaration: &str, most: u32, processing: &str) -> (Vec<String>, Vec<String>) {
    let text = item(declaration, most, processing);
    let read = bring_in_as(Format::Qti, text.as_bytes(), None).unwrap();
    let choices = read.quiz.questions.iter().flat_map(|question| &question.choices);
    let right =
        choices.filter(|choice| choice.is_right).map(|choice| choice.text.text.plain()).collect();
    (right, read.report.entries[0].remarks.iter().map(ToString::to_string).collect())
}

fn rules(conditions: &str) -> String {
    format!("<responseProcessing>{conditions}</responseProcessing>")
}

fn when(holds: &str, score: &str) -> String {
    format!(
        "<responseCondition><responseIf>{holds}<setOutcomeValue identifier=\"SCORE\"><sum><variable identifier=\"SCORE\"/>\
         <baseValue baseType=\"float\">{score}</baseValue></sum></setOutcomeValue></responseIf></responseCondition>"
    )
}

const A: &str = "<baseValue baseType=\"identifier\">A</baseValue>";
const C: &str = "<baseValue baseType=\"identifier\">C</baseValue>";
const RESPONSE: &str = "<variable identifier=\"R\"/>";

#[test]
fn the_right_answer_is_found_in_each_dialect() {
    let template = |name: &str| {
        format!(
            "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/{name}\"/>"
        )
    };
    let correct = "<correctResponse><value> A </value></correctResponse>";
    let two = "<correctResponse><value>A</value><value>C</value></correctResponse>";
    let marks = |a: &str, b: &str, c: &str| {
        format!(
            "<mapping defaultValue=\"0\"><mapEntry mapKey=\"A\" mappedValue=\"{a}\"/><mapEntry mapKey=\"B\" mappedValue=\"{b}\"/>\
             <mapEntry mapKey=\"C\" mappedValue=\"{c}\"/></mapping>"
        )
    };
    let set = rules(&when(&format!("<match>{RESPONSE}<multiple>{A}{C}</multiple></match>"), "1"));
    let member = [
        when(&format!("<member>{A}{RESPONSE}</member>"), "1"),
        when(&format!("<member>{C}{RESPONSE}</member>"), "0.5"),
    ];
    let (one, none) = (vec!["Iron".to_owned()], Vec::new());
    let both = vec!["Iron".to_owned(), "Tin".to_owned()];
    let uneven =
        vec!["the marks of each choice were left out: what adds marks is right".to_owned()];
    for (name, declaration, most, processing, expected) in [
        ("template", correct, 1, template("match_correct"), (&one, &none)),
        ("unknown template", correct, 1, template("of_our_own"), (&one, &none)),
        ("no processing", correct, 1, String::new(), (&one, &none)),
        ("template, several", two, 0, template("match_correct"), (&both, &none)),
        ("mapping", &marks("1", "-1", "1"), 0, template("map_response"), (&both, &none)),
        ("mapping, uneven", &marks("2", "0", "1"), 0, template("map_response"), (&both, &uneven)),
        ("mapping, one", &marks("1", "0", "0.5"), 1, template("map_response"), (&one, &uneven)),
        (
            "rule on one",
            "",
            1,
            rules(&when(&format!("<match>{RESPONSE}{A}</match>"), "1")),
            (&one, &none),
        ),
        ("rule on a set", "", 0, set, (&both, &none)),
        ("rules on members", "", 0, rules(&member.concat()), (&both, &none)),
    ] {
        let (right, remarks) = right(declaration, most, &processing);
        assert_eq!((&right, &remarks), expected, "{name}");
    }
}

#[test]
fn an_item_without_a_right_answer_is_left_out() {
    let read = bring_in_as(Format::Qti, item("", 1, "").as_bytes(), None).unwrap();
    assert_eq!(
        read.report.to_string(),
        "the item: left out: Which?\n    no choice is marked right\n0 kept, 0 changed, 1 left out"
    );
}

#[test]
fn a_package_is_read_in_the_order_of_its_manifest() {
    let package = zipped(&[
        ("imsmanifest.xml", include_bytes!("../fixtures/qti/imsmanifest.xml")),
        ("test.xml", include_bytes!("../fixtures/qti/test.xml")),
        ("items/inline.xml", include_bytes!("../fixtures/qti/inline.xml")),
        ("items/modal.xml", include_bytes!("../fixtures/qti/modal.xml")),
        ("items/entry.xml", b"<assessmentItem><itemBody><p>Type <textEntryInteraction/></p></itemBody></assessmentItem>"),
        ("items/two.xml", b"<assessmentItem><itemBody><choiceInteraction/><choiceInteraction/></itemBody></assessmentItem>"),
        ("items/broken.xml", b"<assessmentItem><itemBody>"),
        ("items/img/gear.png", &png(2, 2)),
    ]);
    assert_eq!(told(Format::Qti, &package), include_str!("../fixtures/qti/told.txt"));
}

#[test]
fn rules_without_end_end() {
    let many = when(&format!("<match>{RESPONSE}{A}</match>"), "1").repeat(500);
    let (right, _) = right("", 0, &rules(&many));
    assert_eq!(right, ["Iron"]);
    let deep = format!("{}{}", "<and>".repeat(90), "</and>".repeat(90));
    assert!(super::parse(&rules(&when(&deep, "1"))).is_ok());
    let deeper = format!("{}{}", "<and>".repeat(102), "</and>".repeat(102));
    assert!(super::parse(&deeper).is_err());
}
