//! A table of texts for translators, as gettext's PO, which their tools read and write.
//!
//! A text is an entry: its place as context, so that equal texts stay apart; marked as fuzzy where the
//! original has changed since. Plural forms are entries of their own, because those of PO are chosen by a
//! formula of C that the data of the Unicode CLDR does not have.

use std::io::{BufWriter, Cursor};

use polib::catalog::Catalog;
use polib::message::{Message, MessageFlags};
use polib::metadata::CatalogMetadata;
use polib::po_file;

/// A text of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// Where it stands.
    pub(super) place: String,
    /// What the first language says.
    pub(super) original: String,
    /// What is said in the other. Empty where nothing is yet.
    pub(super) translated: String,
    /// Whether it was made of another original, or a tool guessed it.
    pub(super) is_stale: bool,
    /// What a translator should know.
    pub(super) note: String,
}

/// Longer lines are cut by the reader of the library.
const LONGEST_LINE: usize = 60_000;

/// Writes a table.
pub(super) fn write(quiz: &str, language: &str, rows: &[Row]) -> Result<Vec<u8>, String> {
    let mut catalog = Catalog::new(CatalogMetadata {
        project_id_version: quiz.to_owned(),
        mime_version: "1.0".to_owned(),
        content_type: "text/plain; charset=UTF-8".to_owned(),
        content_transfer_encoding: "8bit".to_owned(),
        language: language.replace('-', "_"),
        ..CatalogMetadata::new()
    });
    for row in rows {
        let mut flags = MessageFlags::new();
        if row.is_stale {
            flags.add_flag("fuzzy");
        }
        let message = Message::build_singular()
            .with_msgctxt(row.place.clone())
            .with_msgid(row.original.clone())
            .with_msgstr(row.translated.clone())
            .with_extracted_comments(row.note.clone())
            .with_flags(flags)
            .done();
        catalog.append_or_update(message);
    }
    let mut writer = BufWriter::new(Vec::new());
    po_file::write(&catalog, &mut writer).map_err(|error| error.to_string())?;
    writer.into_inner().map_err(|error| error.to_string())
}

/// Reads a table.
///
/// # Errors
/// The line that is no PO, and what to do.
pub(super) fn read(text: &str) -> Result<Vec<Row>, String> {
    let lines = checked_lines(text)?;
    let catalog =
        po_file::parse_from_reader(Cursor::new(lines)).map_err(|error| error.to_string())?;
    let rows = catalog.messages().filter_map(|message| {
        let translated = message.msgstr().ok()?.to_owned();
        Some(Row {
            place: message.msgctxt()?.to_owned(),
            original: message.msgid().to_owned(),
            translated,
            is_stale: message.is_fuzzy(),
            note: String::new(),
        })
    });
    Ok(rows.collect())
}

/// The lines that say something: flags, texts and the blanks between. The library takes for granted that each
/// has its quotation marks, and comments are nothing to us.
fn checked_lines(text: &str) -> Result<String, String> {
    let mut lines = String::with_capacity(text.len());
    let (mut follows_text, mut is_of_plurals, mut ends_header) = (false, false, false);
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim();
        let is_flag = line.starts_with("#, ");
        if line.starts_with('#') && !is_flag {
            continue;
        }
        let is_text = match line.split_once('"') {
            Some(("", rest)) => follows_text && ends_well(rest),
            Some((key, rest)) => is_key(key) && ends_well(rest),
            None => false,
        };
        // The table has no plural entries, and the library refuses the forms that some tools write.
        is_of_plurals =
            line.starts_with("\"Plural-Forms:") || is_of_plurals && is_text && !ends_header;
        if is_of_plurals {
            ends_header = line.ends_with("\\n\"");
            follows_text = is_text;
            continue;
        }
        if !(line.is_empty() || is_flag || is_text) || line.len() > LONGEST_LINE {
            return Err(format!(
                "line {} is no line of a PO file: it has to be msgctxt, msgid or msgstr with a text in \
                 quotation marks, or go on with one",
                at + 1
            ));
        }
        follows_text = is_text;
        lines.push_str(line);
        lines.push('\n');
    }
    Ok(lines)
}

/// Whether this may stand before a text, with the blank behind it.
fn is_key(key: &str) -> bool {
    let form = key.strip_prefix("msgstr[").and_then(|rest| rest.strip_suffix("] "));
    let is_form = |form: &str| form.len() == 1 && form.bytes().all(|byte| byte.is_ascii_digit());
    ["msgctxt ", "msgid ", "msgid_plural ", "msgstr "].contains(&key) || form.is_some_and(is_form)
}

/// Whether a text, from behind its first quotation mark on, ends with the only other one that counts.
fn ends_well(rest: &str) -> bool {
    let Some(inner) = rest.strip_suffix('"') else { return false };
    let mut is_escaped = false;
    for sign in inner.chars() {
        if sign == '"' && !is_escaped {
            return false;
        }
        is_escaped = sign == '\\' && !is_escaped;
    }
    !is_escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn row(place: &str, original: &str, translated: &str) -> Row {
        let [place, original, translated] = [place, original, translated].map(str::to_owned);
        Row { place, original, translated, ..Row::default() }
    }

    #[test]
    fn a_table_is_what_tools_read() {
        let rows = [
            row("title", "A quiz", ""),
            Row { is_stale: true, ..row("about", "Old\nand new", "Malnova") },
            Row {
                note: "For 3, 4, 5".to_owned(),
                ..row("words:days:few", "{n} days", "{n} tagoj")
            },
        ];
        let written = String::from_utf8(write("small", "pt-BR", &rows).unwrap()).unwrap();
        assert_eq!(
            written,
            "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: small\\n\"\n\"MIME-Version: 1.0\\n\"\n\
             \"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n\
             \"Language: pt_BR\\n\"\n\"Plural-Forms: nplurals=1; plural=0;\\n\"\n\n\
             msgctxt \"title\"\nmsgid \"A quiz\"\nmsgstr \"\"\n\n\
             #, fuzzy\nmsgctxt \"about\"\nmsgid \"Old\\nand new\"\nmsgstr \"Malnova\"\n\n\
             #. For 3, 4, 5\nmsgctxt \"words:days:few\"\nmsgid \"{n} days\"\nmsgstr \"{n} tagoj\"\n\n"
        );
    }

    #[test]
    fn what_tools_add_is_passed_over() {
        let text = "\u{feff}# A translator\n#\nmsgid \"\"\nmsgstr \"\"\n\"Language: eo\\n\"\n\n#: quiz.toml\n#\n\
                    #, fuzzy, c-format\n#| msgid \"An old quiz\"\nmsgctxt \"title\"\nmsgid \"A quiz\"\nmsgstr \"\"\n\
                    \"Kvi\"\n\"zo\"\n\n#~ msgid \"gone\"\n#~ msgstr \"for\"\n";
        let expected = Row { is_stale: true, ..row("title", "A quiz", "Kvizo") };
        assert_eq!(read(text), Ok(vec![expected.clone()]));
        assert_eq!(read(&text.replace('\n', "\r\n")), Ok(vec![expected]));
    }

    #[test]
    fn what_is_no_table_is_said_with_its_line() {
        let head = "msgid \"\"\nmsgstr \"Language: eo\\n\"\n\n";
        for wrong in [
            "msgid",
            "msgid \"",
            "\"lost\"",
            "msgid \"a\\\"",
            "msgid \"a\"b\"",
            "so",
            "msgstr[10] \"\"",
        ] {
            let told = read(&format!("{head}{wrong}\n")).unwrap_err();
            assert!(told.starts_with("line 4 is no line of a PO file"), "{wrong}: {told}");
        }
        assert!(read("msgid \"a\"\nmsgstr \"b\"\n").is_err());
        assert!(read(&format!("{head}msgctxt \"a\"\nmsgid \"\\q\"\nmsgstr \"b\"\n")).is_err());
    }

    proptest! {
        #[test]
        fn any_table_comes_back(
            texts in prop::collection::vec(("[^\\r]{1,90}(\n.{0,90})?", "(\\PC|\n|\"|\\\\){0,200}", any::<bool>()), 0..6)
        ) {
            let rows: Vec<_> = texts
                .into_iter()
                .enumerate()
                .map(|(at, (original, translated, is_stale))| Row {
                    is_stale,
                    ..row(&format!("a.{at}"), &original, &translated)
                })
                .collect();
            let written = String::from_utf8(write("small", "eo", &rows).unwrap()).unwrap();
            prop_assert_eq!(read(&written), Ok(rows));
        }

        #[test]
        fn nothing_breaks_the_reader(text in "((msgid|msgstr|msgctxt|#,|#|\"|\\\\| |\n|a|ü){1,3}){0,40}") {
            let head = "msgid \"\"\nmsgstr \"Language: eo\\n\"\n\n";
            let _ = read(&text);
            let _ = read(&format!("{head}{text}"));
        }
    }
}
