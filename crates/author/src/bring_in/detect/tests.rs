use super::super::archive::tests::zipped;
use super::*;

#[test]
fn a_file_is_known_by_its_bytes() {
    for (bytes, name, format) in [
        ("What is it?\nA. One\nB. Two\nANSWER: A\n", "", Format::Aiken),
        ("### What?\n- [x] a\n- [ ] b", "", Format::Quizdown),
        ("Question\tRight\tWrong\nWhat?\tA\tB", "", Format::Tsv),
        ("Question;Right;Wrong\nWhat?;A;B", "", Format::Csv),
        ("What {is}?", "a.csv", Format::Csv),
        ("::one:: What? {=a ~b}", "", Format::Gift),
        ("It is. {T}", "questions.txt", Format::Gift),
        ("<?xml version='1.0'?><!-- a --><quiz><question/></quiz>", "", Format::MoodleXml),
        ("\u{feff}<quiz>", "", Format::MoodleXml),
        ("<assessmentItem xmlns='x'>", "", Format::Qti),
        ("<?xml version='1.0'?>\n<qti:qti-assessment-item>", "", Format::Qti),
    ] {
        assert_eq!(detect(bytes.as_bytes(), name), Ok(format), "{bytes}");
    }
    for (names, format) in [
        (&["h5p.json", "content/content.json"][..], Format::H5p),
        (&["imsmanifest.xml"], Format::Qti),
        (&["xl/workbook.xml"], Format::Xlsx),
        (&["items/one.xml"], Format::Qti),
    ] {
        let files: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, &b""[..])).collect();
        assert_eq!(detect(&zipped(&files), "a.zip"), Ok(format), "{names:?}");
    }
    let ods = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", b""),
    ]);
    assert_eq!(detect(&ods, ""), Ok(Format::Ods));
}

#[test]
fn what_is_not_known_is_said() {
    let odt =
        zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"")]);
    for (bytes, unknown) in [
        (&b"  \n"[..], Unknown::Empty),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", Unknown::OldOffice),
        (b"%PDF-1.7", Unknown::Pdf),
        (b"\x1f\x8b\x08", Unknown::Backup),
        (b"\x89PNG\r\n", Unknown::Picture),
        (b"PK\x03\x04 damaged", Unknown::Archive),
        (&zipped(&[("a.txt", b"")]), Unknown::Archive),
        (&zipped(&[("word/document.xml", b"")]), Unknown::Document),
        (&odt, Unknown::Document),
        (b"<questestinterop>", Unknown::OldQti),
        (b"<?xml version='1.0'?><svg/>", Unknown::Xml("svg".to_owned())),
        (b"\x00\x01\x02\x00\x00", Unknown::Binary),
        (b"Dear all", Unknown::Text),
    ] {
        assert_eq!(detect(bytes, ""), Err(unknown));
    }
}
