//! What somebody may give to the readers, by mistake or on purpose, held against every one of them: each takes
//! it or refuses it with a sentence, within the bounds of [`limits`].

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::archive::tests::zipped;
use super::picture::tests::png;
use super::tests::{told, told_of};
use super::*;

/// Every format, with a file of so many questions “What?”, of which `ask` is the text.
fn files(ask: &str, count: usize) -> Vec<(Format, Vec<u8>)> {
    let text = |head: &str, one: &str| format!("{head}{}", one.replace("ASK", ask).repeat(count));
    let xml = |one: &str, head: &str, foot: &str| text(head, one) + foot;
    let items = vec![
        r#"{"library":"H5P.MultiChoice 1.16","params":{"question":"ASK","answers":[
            {"text":"Yes","correct":true},{"text":"No","correct":false}]}}"#
            .replace("ASK", &ask.replace('"', "\\\""));
        count
    ];
    let set = format!("{{\"questions\":[{}]}}", items.join(","));
    let cells = |cell: fn(&str) -> String, end: &str| {
        let row = |texts: [&str; 3]| format!("<ROW>{}</ROW>", texts.map(cell).concat());
        let rows = row(["Question", "Right", "Wrong"]) + &row(["ASK", "Yes", "No"]).repeat(count);
        rows.replace("ROW", end).replace("ASK", &escaped(ask))
    };
    let sheet = cells(|it| format!("<c t='inlineStr'><is><t>{it}</t></is></c>"), "row");
    let table = cells(|it| format!("<table-cell><p>{it}</p></table-cell>"), "table-row");
    vec![
        (Format::Csv, text("Question,Right,Wrong\n", "\"ASK\",Yes,No\n").into_bytes()),
        (Format::Tsv, text("Question\tRight\tWrong\n", "ASK\tYes\tNo\n").into_bytes()),
        (Format::Xlsx, workbook(&sheet)),
        (Format::Ods, document(&table)),
        (Format::Gift, text("", "[html]ASK {\\=Yes ~No}\n\n").replace("\\=", "=").into_bytes()),
        (
            Format::MoodleXml,
            xml(
                "<question type='multichoice'><questiontext format='html'><text><![CDATA[ASK]]></text></questiontext>\
                 <answer fraction='100'><text>Yes</text></answer><answer fraction='0'><text>No</text></answer></question>",
                "<quiz>",
                "</quiz>",
            )
            .into_bytes(),
        ),
        (Format::Aiken, text("", "ASK\nA. Yes\nB. No\nANSWER: A\n\n").into_bytes()),
        (Format::Quizdown, text("", "# ASK\n\n1. [x] Yes\n1. [ ] No\n\n").into_bytes()),
        (
            Format::H5p,
            zipped(&[
                ("h5p.json", br#"{"mainLibrary":"H5P.QuestionSet"}"#),
                ("content/content.json", set.as_bytes()),
            ]),
        ),
        (Format::Qti, package(ask, count)),
    ]
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn workbook(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    zipped(&[
        ("xl/workbook.xml", b"<workbook xmlns:r='o'><sheets><sheet r:id='r'/></sheets></workbook>"),
        (
            "xl/_rels/workbook.xml.rels",
            b"<Relationships><Relationship Id='r' Target='sheet.xml'/></Relationships>",
        ),
        ("xl/sheet.xml", sheet.as_bytes()),
    ])
}

fn document(rows: &str) -> Vec<u8> {
    let content = format!("<d><body><spreadsheet><table>{rows}</table></spreadsheet></body></d>");
    zipped(&[("content.xml", content.as_bytes())])
}

/// Items of QTI, each in a file of its own.
fn package(ask: &str, count: usize) -> Vec<u8> {
    let item = format!(
        "<assessmentItem identifier='i'><responseDeclaration identifier='R'><correctResponse><value>A</value>\
         </correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier='R' maxChoices='1'>\
         <prompt>{ask}</prompt><simpleChoice identifier='A'>Yes</simpleChoice><simpleChoice identifier='B'>No\
         </simpleChoice></choiceInteraction></itemBody></assessmentItem>"
    );
    let names: Vec<_> = (0..count).map(|number| format!("{number:05}.xml")).collect();
    zipped(&names.iter().map(|name| (name.as_str(), item.as_bytes())).collect::<Vec<_>>())
}

#[test]
fn of_ten_thousand_questions_every_reader_takes_the_first_thousand_and_says_so() {
    for (format, bytes) in files("What?", 10_000) {
        let read = bring_in_as(format, &bytes, None);
        if format == Format::Qti {
            // So many files are refused before any of them is read.
            assert_eq!(read, Err(CannotBringIn::UnpacksTooLarge));
            continue;
        }
        let read = read.unwrap();
        assert_eq!(read.quiz.questions.len(), limits::QUESTIONS, "{format:?}");
        assert!(read.report.remarks.contains(&Remark::ManyQuestions), "{format:?}");
    }
    let read = bring_in_as(Format::Qti, &package("What?", 1_200), None).unwrap();
    assert_eq!(read.quiz.questions.len(), limits::QUESTIONS);
    assert_eq!(read.report.remarks, [Remark::ManyQuestions]);
}

/// An archive of some kilobytes that unpacks to more than is read: one packed megabyte, under many names.
fn bomb(name: impl Fn(usize) -> String) -> Vec<u8> {
    let zeros = vec![b' '; 1 << 20];
    let mut one = ZipWriter::new(Cursor::new(Vec::new()));
    one.start_file("zeros", SimpleFileOptions::default()).unwrap();
    one.write_all(&zeros).unwrap();
    let mut one = ZipArchive::new(one.finish().unwrap()).unwrap();
    let mut all = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..=limits::UNPACKED >> 20 {
        all.raw_copy_file_rename(one.by_index(0).unwrap(), name(number)).unwrap();
    }
    all.finish().unwrap().into_inner()
}

#[test]
fn every_reader_of_archives_refuses_those_that_unpack_without_end() {
    for (format, bytes) in [
        (Format::Xlsx, bomb(|number| format!("xl/worksheets/sheet{number}.xml"))),
        (Format::H5p, bomb(|number| format!("content/images/{number}.png"))),
        (Format::Qti, bomb(|number| format!("items/{number}.xml"))),
    ] {
        assert!(bytes.len() < 200_000, "{} bytes", bytes.len());
        assert_eq!(bring_in_as(format, &bytes, None), Err(CannotBringIn::UnpacksTooLarge));
    }
    // The one file that is read of an open document, alone larger than what is read.
    let one = zipped(&[("content.xml", &vec![b' '; limits::UNPACKED + 1])]);
    assert_eq!(bring_in_as(Format::Ods, &one, None), Err(CannotBringIn::UnpacksTooLarge));
}

#[test]
fn a_picture_of_100_megapixels_is_left_out_and_its_question_stays() {
    let vast = png(10_000, 10_000);
    let packed = base64::Engine::encode(&base64::prelude::BASE64_STANDARD, &vast);
    let moodle = format!(
        "<quiz><question type='multichoice'><questiontext format='html'><text>What? &lt;img src='@@PLUGINFILE@@/a.png' alt='A'&gt;\
         </text><file name='a.png' encoding='base64'>{packed}</file></questiontext><answer fraction='100'><text>Yes</text></answer>\
         <answer fraction='0'><text>No</text></answer></question></quiz>"
    );
    let h5p = zipped(&[
        ("h5p.json", br#"{"mainLibrary":"H5P.MultiChoice"}"#),
        (
            "content/content.json",
            br#"{"media":{"type":{"library":"H5P.Image 1.1","params":{"file":{"path":"images/a.png"},"alt":"A"}}},
                "question":"What?","answers":[{"text":"Yes","correct":true},{"text":"No","correct":false}]}"#,
        ),
        ("content/images/a.png", &vast),
    ]);
    let item = package("What? <img src='a.png' alt='A'/>", 1);
    let mut items = ZipArchive::new(Cursor::new(item)).unwrap();
    let mut qti = ZipWriter::new(Cursor::new(Vec::new()));
    qti.raw_copy_file(items.by_index(0).unwrap()).unwrap();
    qti.start_file("a.png", SimpleFileOptions::default()).unwrap();
    qti.write_all(&vast).unwrap();
    let qti = qti.finish().unwrap().into_inner();
    for (format, bytes) in
        [(Format::MoodleXml, moodle.into_bytes()), (Format::H5p, h5p), (Format::Qti, qti)]
    {
        let told = told(format, &bytes);
        assert!(told.contains("is 10000 by 10000 pixels, and 4096 are the most"), "{told}");
        assert!(told.contains(": Changed\n") && told.contains("\n* Yes"), "{told}");
    }
}

/// What acts in a page: in a format of HTML it is left out, in one of plain text it stays as letters that mean
/// nothing, because a draft has no HTML.
#[test]
fn nothing_that_acts_comes_in() {
    let hostile = "What is it? <script>alert(1)</script><img src=x onerror=alert(1)><iframe src='https://evil.example'></iframe>\
                   <a href='javascript:alert(1)'>here</a> <svg onload=alert(1)></svg> <b>now</b>?";
    for (format, bytes) in files(hostile, 1) {
        if format == Format::Qti {
            continue; // It is XML: the prompt above is not well-formed in it.
        }
        let read = bring_in_as(format, &bytes, None).unwrap();
        let draft = draft("any", read).unwrap();
        let (mut sources, mut text) = (Vec::new(), String::new());
        for (name, bytes) in draft.files {
            let file = String::from_utf8(bytes).unwrap();
            text.extend(file.lines().filter(|line| !line.starts_with('#')));
            sources.push(crate::SourceFile { name, text: file });
        }
        let quiz = crate::read_quiz("content/any", &sources, &[])
            .unwrap_or_else(|faults| panic!("{format:?}: {}", crate::report(&faults)));
        let asked = &quiz.quiz.questions[0].ask;
        assert!(!text.contains("](javascript:") && !text.contains("](https://evil"), "{text}");
        assert!(asked.contains("now"), "{format:?}: {asked}");
    }
    let prompt = "What? <script>alert(1)</script><iframe src='https://evil.example'>x</iframe><a href='javascript:alert(1)'>here</a>";
    let told = told(Format::Qti, &package(prompt, 1));
    assert!(told.contains("> What? here\n"), "{told}");
    assert!(told.contains("`<script>` was left out with all that is in it"), "{told}");
}

#[test]
fn entities_of_its_own_are_refused_by_every_reader_of_xml() {
    let bombs = [
        "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>",
        "<!DOCTYPE a [<!ENTITY c SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE a SYSTEM 'https://evil.example/a.dtd'>",
    ];
    for head in bombs {
        let quiz = format!(
            "<?xml version='1.0'?>{head}<quiz><question><name>&c;</name></question></quiz>"
        );
        let read = bring_in_as(Format::MoodleXml, quiz.as_bytes(), None);
        assert_eq!(read, Err(CannotBringIn::Doctype), "{head}");
        let item = format!("<?xml version='1.0'?>{head}<assessmentItem>&c;</assessmentItem>");
        let read = bring_in_as(Format::Qti, item.as_bytes(), None);
        assert_eq!(read, Err(CannotBringIn::Doctype), "{head}");
        let content = format!("{head}<d><body><spreadsheet>&c;</spreadsheet></body></d>");
        let read = bring_in_as(Format::Ods, &zipped(&[("content.xml", content.as_bytes())]), None);
        assert_eq!(read, Err(CannotBringIn::Doctype), "{head}");
        let book = format!("{head}<workbook>&c;</workbook>");
        let book = zipped(&[("xl/workbook.xml", book.as_bytes())]);
        assert_eq!(bring_in_as(Format::Xlsx, &book, None), Err(CannotBringIn::Doctype), "{head}");
    }
}

#[test]
fn every_reader_of_text_knows_the_encodings_that_programs_write() {
    let texts = [Format::Csv, Format::Tsv, Format::Gift, Format::Aiken, Format::Quizdown];
    for (format, bytes) in files("Où est l’été?", 1) {
        if !texts.contains(&format) {
            continue;
        }
        let expected = told(format, &bytes);
        assert!(expected.contains("> Où est l’été?\n"), "{expected}");
        let text = String::from_utf8(bytes).unwrap();
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let little = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes);
        let big = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes);
        let (western, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
        for (name, bytes) in [
            ("UTF-8 with a mark", marked),
            ("UTF-16, low bytes first", little.collect()),
            ("UTF-16, high bytes first", big.collect()),
            ("Windows-1252", western.into_owned()),
            ("with the line ends of Windows", text.replace('\n', "\r\n").into_bytes()),
        ] {
            assert_eq!(told(format, &bytes), expected, "{format:?} in {name}");
        }
    }
}

#[test]
fn what_is_empty_is_answered_with_a_sentence_by_every_reader() {
    for (format, bytes) in files("What?", 0) {
        for bytes in [Vec::new(), b" \n\n\t\n".to_vec(), b"\xef\xbb\xbf".to_vec(), bytes] {
            let said = bring_in_as(format, &bytes, None).unwrap_err().to_string();
            assert!(said.len() > 20, "{format:?}: {said}");
        }
    }
    let blank = workbook("<row/><row><c><v></v></c></row>");
    assert_eq!(bring_in_as(Format::Xlsx, &blank, None), Err(CannotBringIn::EmptySheet));
    let blank = document("<table-row><table-cell/></table-row>");
    assert_eq!(bring_in_as(Format::Ods, &blank, None), Err(CannotBringIn::EmptySheet));
}

/// What a sheet would calculate is text here, whatever it begins with.
#[test]
fn formulas_are_text() {
    let sheet = b"Question,Right,Wrong,Wrong\nWhat is two and two?,=2+2,\"=HYPERLINK(\"\"https://evil.example\"\",\"\"5\"\")\",@SUM(A1)\n";
    let read = told_of(&bring_in_as(Format::Csv, sheet, None).unwrap());
    assert_eq!(
        read,
        "row 2: Kept\n> What is two and two?\n* \\=2+2\n- \\=HYPERLINK(\"https://evil.example\",\"5\")\n- @SUM(A1)\n"
    );
}
