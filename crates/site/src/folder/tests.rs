//! What is read of the folders of content, and what is passed over.

use std::fs;

use quiz_model::{Image, sample};

use super::*;

#[test]
fn what_editors_and_systems_keep_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "quiz.toml",
        "._questions.toml",
        "#quiz.toml",
        "quiz.toml~",
        ".git/a.png",
        "._b.png",
        "a.png",
    ] {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // What macOS keeps is no text.
        fs::write(path, [0xFF, 0x00]).unwrap();
    }
    fs::write(folder.path().join("quiz.toml"), "id = \"x\"").unwrap();
    // A lock of Emacs: a link that leads nowhere.
    #[cfg(unix)]
    std::os::unix::fs::symlink("nobody@nowhere", folder.path().join(".#questions.toml")).unwrap();
    let files = read_folder("x", folder.path()).unwrap();
    assert_eq!(files.len(), 1, "{files:?}");
    let images = read_images(folder.path()).unwrap();
    assert_eq!(images.iter().map(|image| &*image.name).collect::<Vec<_>>(), ["a.png"]);
}

#[test]
fn languages_are_folders_with_texts() {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "quiz.toml",
        "es/quiz.toml",
        "es/picture.png",
        "pt-BR/a.toml",
        "pt-BR/b.toml",
        "img/a.png",
        "pictures/notes.toml",
        "de/.quiz.toml",
        "ar/more/quiz.toml",
    ] {
        crate::write(&folder.path().join(name), "x").unwrap();
    }
    assert_eq!(languages_in(folder.path()).unwrap(), ["es", "pt-BR"]);
    let images = read_images(folder.path()).unwrap();
    assert_eq!(images.iter().map(|image| &*image.name).collect::<Vec<_>>(), ["img/a.png"]);
    assert_eq!(read_folder("x", folder.path()).unwrap().len(), 1);
}

#[test]
fn a_language_without_texts_is_said_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let error = words(folder.path(), "de").unwrap_err().to_string();
    assert!(
        error.contains("copy content/language/en.toml to") && error.contains("de.toml"),
        "{error}"
    );
}

#[test]
fn a_picture_is_named_by_what_is_in_it_and_is_there_once() {
    let mut quiz = sample::quiz();
    let image = |address: &str| {
        Some(Image { address: address.to_owned(), alt: "A.".to_owned(), width: 1, height: 1 })
    };
    quiz.questions[0].image = image("a/one.png");
    quiz.questions[1].explanation_image = image("two.jpeg");
    quiz.questions[3].choices[2].image = image("same.png");
    let file =
        |name: &str, bytes: &[u8]| ImageFile { name: name.to_owned(), bytes: bytes.to_vec() };
    let found = vec![
        file("a/one.png", b"1"),
        file("spare.png", b"3"),
        file("same.png", b"1"),
        file("two.jpeg", b"2"),
    ];
    let images = named_by_content(&mut quiz, found);
    let names: Vec<_> = images.iter().map(|image| image.name.as_str()).collect();
    let addresses: Vec<_> = quiz.images_mut().map(|image| image.address.clone()).collect();
    assert_eq!(addresses, [names[0], names[1], names[0]]);
    assert_eq!(names.len(), 2);
    assert!(names.iter().all(|name| crate::files::is_hashed(name)), "{names:?}");
    let endings = names.iter().filter_map(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
    assert_eq!(endings.collect::<Vec<_>>(), ["png", "jpeg"]);
}

#[test]
fn a_quiz_that_is_in_english_alone_is_said_to_be() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let titles = |language| {
        let words = words(&content, language).unwrap();
        let shipped = shipped(&content, language).unwrap();
        shipped.iter().map(|quiz| quiz.title_in(language, &words)).collect::<Vec<_>>()
    };
    let english = "Becoming a web accessibility specialist: what do you believe?";
    assert_eq!(
        titles("de"),
        [
            "Der Weg in die KI-Projektleitung: Was glaubst du?".to_owned(),
            format!("{english} (auf Englisch)")
        ]
    );
    assert_eq!(titles("en")[1], english);
}
