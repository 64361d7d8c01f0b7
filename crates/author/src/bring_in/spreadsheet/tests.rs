use super::*;
use crate::bring_in::archive::tests::zipped;
use crate::bring_in::bring_in_as;
use crate::bring_in::tests::{told, told_of};

#[test]
fn a_pasted_sheet_is_read_by_its_heads() {
    let sheet = include_bytes!("../fixtures/examples.tsv");
    assert_eq!(told(Format::Tsv, sheet), include_str!("../fixtures/examples.tsv.txt"));
}

/// The same question, under the heads that people and other programs write.
#[test]
fn heads_are_known_in_several_wordings() {
    let read = "row 2: Kept\n> What?\n* Yes\n- No\n- Maybe\n";
    for (sheet, row) in [
        ("Question,Right,Wrong,Wrong\nWhat?,Yes,No,Maybe", 2),
        ("Question;Correct answer;Wrong answer 1;Wrong answer 2\nWhat?;Yes;No;Maybe", 2),
        ("question text,option 1,option 2,option 3,correct answer\nWhat?,Yes,No,Maybe,1", 2),
        ("Prompt,A,B,C,Key\nWhat?,Yes,No,Maybe,A", 2),
        ("Stem|Choice A|Choice B|Choice C|Answer\nWhat?|Yes|No|Maybe|Yes", 2),
        ("Question,Answer,Distractor 1,Distractor 2\nWhat?,Yes,No,Maybe", 2),
        ("Frage;Antwort 1;Antwort 2;Antwort 3;Richtig\nWhat?;Yes;No;Maybe;1", 2),
        ("Pregunta,Opción A,Opción B,Opción C,Respuesta correcta\nWhat?,Yes,No,Maybe,A", 2),
        ("Question,Choice,Choice,Choice\nWhat?,*Yes,No,Maybe", 2),
        (
            "Our template\n\nQuestion - max 120 characters,Answer 1 - max 75,Answer 2 - max 75,Answer 3 - max 75,\
             Correct answer(s)\nWhat?,Yes,No,Maybe,1",
            4,
        ),
    ] {
        let told = told(Format::Csv, sheet.as_bytes());
        assert_eq!(told, read.replace("row 2", &format!("row {row}")), "{sheet}");
    }
}

#[test]
fn columns_can_be_assigned() {
    let sheet = b"What?,3,Yes,No,Because\nWhy?,4,So,Thus,It is";
    let columns = Columns::named("question, -, right, wrong, explanation");
    let read = told_of(&bring_in_as(Format::Csv, sheet, Some(&columns)).unwrap());
    assert_eq!(
        read,
        "row 1: Kept\n> What?\n* Yes\n- No\n= Because\n\nrow 2: Kept\n> Why?\n* So\n- Thus\n= It is\n"
    );
    let none = Columns::named("right, wrong");
    assert_eq!(bring_in_as(Format::Csv, sheet, Some(&none)), Err(CannotBringIn::Columns));
}

#[test]
fn a_sheet_without_heads_or_rows_is_answered_with_a_sentence() {
    let unknown = bring_in_as(Format::Csv, b"What?,Yes,No\n", None).unwrap_err();
    let heads = Heads { first_row: ["What?", "Yes", "No"].map(str::to_owned).into() };
    assert_eq!(unknown, CannotBringIn::NoHeads(heads));
    assert!(unknown.to_string().contains("its first row is “What? | Yes | No”"));
    assert_eq!(bring_in_as(Format::Csv, b"\n,,\n", None), Err(CannotBringIn::EmptySheet));
    assert_eq!(
        bring_in_as(Format::Csv, b"Question,Right,Wrong\n", None),
        Err(CannotBringIn::NoQuestion)
    );
}

const RELATIONS: &[u8] =
    b"<Relationships xmlns='r'><Relationship Id='rId1' Target='worksheets/sheet1.xml'/>\
    <Relationship Id='rId2' Target='/xl/worksheets/sheet2.xml'/></Relationships>";
const WORKBOOK: &[u8] =
    b"<workbook xmlns='m' xmlns:r='o'><sheets><sheet name='Read me' r:id='rId1'/>\
    <sheet name='Questions' r:id='rId2'/></sheets></workbook>";
const STRINGS: &[u8] =
    b"<sst uniqueCount='18446744073709551615'><si><t>Question</t></si><si><t>Right</t></si>\
    <si><t>Wrong</t></si><si><r><t>When was </t></r><r><rPr><b/></rPr><t>it?</t></r></si></sst>";
const STYLES: &[u8] =
    b"<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/></numFmts>\
    <cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='9'/></cellXfs></styleSheet>";

fn workbook(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    zipped(&[
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/sharedStrings.xml", STRINGS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row><c t='inlineStr'><is><t>Hello</t></is></c></row></sheetData></worksheet>"),
        ("xl/worksheets/sheet2.xml", sheet.as_bytes()),
    ])
}

#[test]
fn a_workbook_is_read_with_dates_per_cent_and_values_of_formulas() {
    let heads = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c><c r='D1' t='s'><v>2</v></c><c r='E1' t='s'><v>2</v></c></row>";
    let rows = "<row r='5'><c r='A5' t='s'><v>3</v></c><c r='C5' s='1'><v>45351</v></c><c r='D5'><f>40+2</f><v>42</v></c><c r='E5' s='2'><v>0.07</v></c></row>\
                <row r='6'><c r='A6' t='str'><f>A5</f><v>Is it so?</v></c><c r='C6' t='b'><v>1</v></c><c r='D6' t='b'><v>0</v></c><c r='E6' t='e'><v>#N/A</v></c></row>";
    assert_eq!(
        told(Format::Xlsx, &workbook(&format!("{heads}{rows}"))),
        "row 5: Kept\n> When was it?\n* 2024-02-29\n- 42\n- 7%\n\nrow 6: Kept\n> Is it so?\n* True\n- False\n"
    );
}

#[test]
fn a_workbook_that_claims_to_be_vast_is_read_as_what_it_is() {
    let far = "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row><row r='99999999999999999999'><c r='ZZZZZZZZZZ1'><v>2</v></c></row>";
    assert_eq!(
        bring_in_as(Format::Xlsx, &workbook(far), None),
        Err(CannotBringIn::NoHeads(Heads { first_row: vec!["Hello".to_owned()] }))
    );
}

fn document(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:body><office:spreadsheet>\
         <table:table>{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

fn cell(text: &str) -> String {
    format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>")
}

#[test]
fn a_sheet_of_an_open_document_is_read() {
    let heads: String = ["Question", "Right", "Wrong"].map(cell).concat();
    let noted = "<table:table-cell><office:annotation><text:p>A note</text:p></office:annotation><text:p>What<text:s/>is</text:p><text:p>this?</text:p></table:table-cell>";
    let rows = format!(
        "<table:table-header-rows><table:table-row>{heads}</table:table-row></table:table-header-rows>\
         <table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>\
         <table:table-row>{noted}{}{}</table:table-row>",
        cell("Yes"),
        cell("No")
    );
    assert_eq!(
        told(Format::Ods, &document(&rows)),
        "row 5: Kept\n> What is\n  \n  this?\n* Yes\n- No\n"
    );
}

#[test]
fn cells_that_are_repeated_without_end_are_bounded() {
    let row = format!(
        "<table:table-row table:number-rows-repeated='1000000'><table:table-cell table:number-columns-repeated='1000000000'>\
         <text:p>{}</text:p></table:table-cell></table:table-row>",
        "x".repeat(1_000)
    );
    let read = bring_in_as(Format::Ods, &document(&row.repeat(50)), None);
    assert!(
        matches!(read, Err(CannotBringIn::NoHeads(Heads { first_row })) if first_row.len() == 10)
    );
}
