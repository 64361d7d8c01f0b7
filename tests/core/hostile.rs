//! Content that is wrong, odd or far too much: a clear error, or a page that still works.

use std::fs;

use quiz_author::{SourceFile, read_quiz, schema};
use quiz_core::app::{Model, View, view};
use quiz_model::Content;
use quiz_site::{Site, SiteError, Styles, fill_quiz, new_quiz, read_site};

use super::root;

/// A content folder of a test's own, with the English words and the skeleton of a quiz.
struct Folder(tempfile::TempDir);

impl Folder {
    fn with_skeleton() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        fs::create_dir(folder.0.path().join("language")).unwrap();
        fs::copy(root().join("content/language/en.toml"), folder.0.path().join("language/en.toml"))
            .unwrap();
        new_quiz(folder.0.path(), "fresh").unwrap();
        folder
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.0.path().join("fresh").join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    fn read(&self) -> Result<Content, SiteError> {
        read_site(self.0.path(), "fresh").map(|site| site.content)
    }

    /// The message of the mistake that has to be there.
    fn mistake(&self) -> String {
        self.read().map_or_else(|error| error.to_string(), |_| panic!("the content was accepted"))
    }
}

#[test]
fn the_skeleton_of_a_new_quiz_is_sound() {
    assert_eq!(Folder::with_skeleton().read().unwrap().quiz.id.as_str(), "fresh");
}

#[test]
fn a_new_quiz_needs_a_name_of_its_own() {
    let folder = Folder::with_skeleton();
    assert!(matches!(new_quiz(folder.0.path(), "fresh"), Err(SiteError::FolderTaken(_))));
    for id in ["", "language", "Quiz", "a b", "../x", "ä"] {
        assert!(matches!(new_quiz(folder.0.path(), id), Err(SiteError::NotAnId(_))), "{id}");
    }
}

#[test]
fn a_quiz_without_questions_is_refused() {
    let folder = Folder::with_skeleton();
    fs::remove_file(folder.0.path().join("fresh/questions.toml")).unwrap();
    folder.edit("quiz.toml", "revision = 1", "revision = 1\nquestions = []");
    folder.edit("advice.toml", "unlearns = [\"a-first-belief\"]", "");
    assert!(folder.mistake().contains("no question has `deck = \"core\"`"));
}

#[test]
fn a_quiz_of_a_thousand_questions_works() {
    let folder = Folder::with_skeleton();
    let path = folder.0.path().join("fresh/questions.toml");
    let one = fs::read_to_string(&path).unwrap();
    let (first, others) = one.split_once("[[questions]]").unwrap();
    let others: String = (1..1_000)
        .map(|number| {
            format!("[[questions]]{others}")
                .replace("\"a-first-belief\"", &format!("\"belief-{number}\""))
        })
        .collect();
    fs::write(&path, format!("{one}\n{first}\n{others}")).unwrap();
    let content = folder.read().unwrap();
    assert_eq!(content.quiz.questions.len(), 1_000);
    let model = Model::new(Box::leak(Box::new(content)));
    let View::Question(question) = view(&model).view else { panic!("a question") };
    assert_eq!((question.number, question.dots.len()), (1, 1_000));
}

#[test]
fn a_name_that_stands_twice_is_refused() {
    let folder = Folder::with_skeleton();
    folder.edit("evidence.toml", "id = \"second-source\"", "id = \"first-source\"");
    let mistake = folder.mistake();
    assert!(mistake.contains("`first-source` is taken by evidence[0]"), "{mistake}");
}

#[test]
fn a_path_that_no_answers_reach_is_refused() {
    let folder = Folder::with_skeleton();
    folder.edit("advice.toml", "weight = 5", "weight = -5");
    folder.edit("advice.toml", "base = 1", "base = -9");
    let mistake = folder.mistake();
    assert!(mistake.contains("no answers lead to `try-first`"), "{mistake}");
}

#[test]
fn a_slip_gets_a_hint() {
    let folder = Folder::with_skeleton();
    folder.edit("questions.toml", "\"second-source\"]", "\"second-sauce\"]");
    let mistake = folder.mistake();
    assert!(mistake.contains("did you mean `second-source`?"), "{mistake}");
    assert!(mistake.contains("questions.toml:"), "{mistake}");
    assert!(mistake.contains("evidence = [\"first-source\", \"second-sauce\"]"), "{mistake}");
}

#[test]
fn html_in_a_text_is_shown_as_text() {
    let folder = Folder::with_skeleton();
    folder.edit("quiz.toml", "title = \"Your quiz", "title = \"<script>alert(1)</script>");
    folder.edit("questions.toml", "fact = \"Say", "fact = \"<img src=x onerror=alert(1)> Say");
    let content = folder.read().unwrap();
    assert!(content.quiz.questions[0].fact.plain().starts_with("<img src=x onerror=alert(1)>"));
    let site = Site {
        content,
        guide: None,
        images: Vec::new(),
        languages: quiz_site::Languages::default(),
    };
    let template = "<title>{{title}}</title>{{first}}{{content}}";
    let page = fill_quiz(template, &site, &Styles::default(), None);
    assert!(!page.contains("<script") && !page.contains("<img"));
}

#[test]
fn a_text_of_a_megabyte_is_refused() {
    let folder = Folder::with_skeleton();
    let long = "word ".repeat(200_000);
    folder.edit("questions.toml", "fact = \"Say", &format!("fact = \"{long}"));
    let mistake = folder.mistake();
    assert!(mistake.contains("longer than 2000 characters"));
    assert!(mistake.len() < 5_000, "the message repeats the text");
}

#[test]
fn a_file_in_another_encoding_is_refused() {
    let folder = Folder::with_skeleton();
    let path = folder.0.path().join("fresh/quiz.toml");
    let mut bytes = fs::read(&path).unwrap();
    bytes.extend(b"# caf\xe9\n");
    fs::write(path, bytes).unwrap();
    assert!(folder.mistake().contains("is not in UTF-8: save it in that encoding"));
}

#[test]
fn a_folder_that_is_none_is_named() {
    let folder = Folder::with_skeleton();
    let error = read_site(folder.0.path(), "nowhere").unwrap_err().to_string();
    assert!(error.starts_with("there is no quiz `nowhere`"), "{error}");
}

#[test]
fn the_schema_is_that_of_the_types() {
    let committed = fs::read_to_string(root().join("content/schema.json")).unwrap();
    assert!(committed == schema().unwrap(), "content/schema.json is old: run `cargo xtask schema`");
}

#[test]
fn every_content_file_names_the_schema() {
    for entry in fs::read_dir(root().join("content")).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.join("quiz.toml").is_file() {
            continue;
        }
        let entries = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        // Beside the quiz are folders with its other languages.
        for path in entries.filter(|path| path.is_file()) {
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.starts_with("#:schema ../schema.json\n"), "{}", path.display());
        }
    }
}

#[test]
fn toml_that_is_none_names_its_line() {
    let files =
        [SourceFile { name: "quiz.toml".to_owned(), text: "id = \"x\"\ntitle = \n".to_owned() }];
    let faults = read_quiz("content/x", &files, &[]).unwrap_err();
    assert_eq!((faults[0].line, faults[0].file.as_str()), (2, "quiz.toml"));
}
