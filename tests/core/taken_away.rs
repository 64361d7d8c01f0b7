//! What the studio gives away as a folder is what `cargo xtask build` takes.

use std::fs;
use std::io::{Cursor, Read};

use quiz_author::{ImageFile, SourceFile};
use quiz_site::read_site;
use quiz_studio::publish::{archive, opened};

use super::{root, site};

/// The files of a shipped quiz, as the studio has them.
fn files(id: &str) -> Vec<SourceFile> {
    let mut files = Vec::new();
    for entry in fs::read_dir(root().join("content").join(id)).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            files.push(SourceFile { name, text: fs::read_to_string(&path).unwrap() });
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    files
}

#[test]
fn a_folder_from_the_studio_builds_unchanged() {
    let id = "web-accessibility-specialist";
    let image = ImageFile { name: "pictures/spare.png".to_owned(), bytes: vec![1, 2, 3] };
    let zip = archive(id, &files(id), std::slice::from_ref(&image));
    // By another program than the one that has written it.
    let mut unpacked = zip::ZipArchive::new(Cursor::new(&zip)).unwrap();
    let content = tempfile::tempdir().unwrap();
    for at in 0..unpacked.len() {
        let mut file = unpacked.by_index(at).unwrap();
        let path = content.path().join(&*file.name().unwrap());
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    fs::create_dir(content.path().join("language")).unwrap();
    let words = "language/en.toml";
    fs::copy(root().join("content").join(words), content.path().join(words)).unwrap();
    assert_eq!(read_site(content.path(), id).unwrap(), site(id));
    // And the studio takes it back to the last byte.
    let again = opened("a.zip", zip.clone()).unwrap();
    assert_eq!(archive(id, &again.files, &again.images), zip);
}
