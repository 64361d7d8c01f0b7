//! Forms, from schemas as they are.

use super::*;

use quiz_author::SourceFile;
use quiz_author::translation::Translation;

fn form() -> Form {
    Form::read(&quiz_author::form_schema(&Translation::default()).unwrap()).unwrap()
}

fn shape<'a>(form: &'a Form, list: &str, key: &str) -> &'a Shape {
    let fields = form.field(list).unwrap().shape.fields();
    &fields.iter().find(|field| field.key == key).unwrap().shape
}

#[test]
fn every_field_of_a_question_has_a_shape() {
    let form = form();
    for (key, expected) in [
        ("ask", Shape::Line),
        ("fact", Shape::Markdown),
        ("evidence", Shape::List(Box::new(Shape::Line))),
    ] {
        assert_eq!(shape(&form, "questions", key), &expected, "{key}");
    }
    let Shape::OneOf(decks) = shape(&form, "questions", "deck") else { panic!() };
    assert_eq!(decks[0].value, "core");
    assert!(
        matches!(shape(&form, "questions", "choices"), Shape::List(entry) if !entry.fields().is_empty())
    );
    assert!(matches!(shape(&form, "paths", "steps"), Shape::List(_)));
}

#[test]
fn fields_and_values_are_called_as_the_language_of_the_page_says() {
    let text = "[\"names.caveat\"]\noriginal = \"ba7816bf\"\ntext = \"Vorbehalt\"\n\
                [\"names.Deck.core\"]\noriginal = \"ba7816bf\"\ntext = \"Kern\"\n";
    let file = SourceFile { name: "de.studio.toml".to_owned(), text: text.to_owned() };
    let schema = quiz_author::form_schema(&Translation::read(&[file]).unwrap()).unwrap();
    let form = Form::read(&schema).unwrap();
    let evidence = form.field("evidence").unwrap().shape.fields();
    let named = |key: &str| &evidence.iter().find(|it| it.key == key).unwrap().name;
    assert_eq!((named("caveat").as_str(), named("source").as_str()), ("Vorbehalt", "Source"));
    let Shape::OneOf(decks) = shape(&form, "questions", "deck") else { panic!() };
    let meant = |value: &str, name: &str, about: &str| Meant {
        value: value.to_owned(),
        name: name.to_owned(),
        about: about.to_owned(),
    };
    assert_eq!(
        decks[..2],
        [
            meant("core", "Kern", "The five that lead to a path."),
            meant("more", "more", "Further questions, offered after the result."),
        ]
    );
}

#[test]
fn only_tables_of_numbers_are_left_to_the_plain_text() {
    fn others(place: &str, fields: &[Field], found: &mut Vec<String>) {
        for field in fields {
            let place = format!("{place}.{}", field.key);
            if field.shape == Shape::Other {
                found.push(place.clone());
            }
            others(&place, field.shape.fields(), found);
        }
    }
    let mut found = Vec::new();
    others("", &form().fields, &mut found);
    assert!(found.iter().all(|place| place.starts_with(".guide.")), "{found:?}");
}

#[test]
fn a_blank_entry_has_what_has_to_be_there() {
    let form = form();
    let blank = form.field("bands").unwrap().shape.blank("x");
    assert_eq!(blank, "from_percent = 0\ntext = \"\"\ntitle = \"\"\n");
    let blank = form.field("evidence").unwrap().shape.blank("source-1");
    assert!(blank.contains("id = \"source-1\"") && blank.contains("strength = \""), "{blank}");
}

#[test]
fn what_is_no_schema_is_refused() {
    assert_eq!(Form::read("{}"), Err(NotASchema));
    assert_eq!(Form::read("no"), Err(NotASchema));
}
