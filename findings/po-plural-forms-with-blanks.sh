#!/usr/bin/env bash
# Four readers of gettext tables, and blanks around the signs of `Plural-Forms`.
#
# A table (PO) names its plural forms in its header: `nplurals=2; plural=(n != 1);`. GNU's manual writes it
# without blanks around the signs of equality, and some editors and services write it with them:
# `nplurals = 2; plural = (n != 1);`.
#
# Seen, for a table with one entry that has no plural forms at all:
# - polib 1.2.0 (PyPI), Babel 2.17.0 (PyPI) and gettext-parser 8.0.0 (npm) read the table either way.
# - polib 0.3.0 (crates.io), which shares nothing but its name with the first, reads it without blanks and
#   refuses the whole table with them: it looks for the key `nplurals` and finds `nplurals ` with a blank.
#
# So a program that takes tables back from translators with that crate has to take this line out, or mend it,
# before it reads the rest. Fails when a version does otherwise than is said here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

table() {
  printf 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"MIME-Version: 1.0\\n"\n'
  printf '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
  printf '"Plural-Forms: %s\\n"\n\nmsgid "Next"\nmsgstr "Weiter"\n' "$1"
}
table 'nplurals=2; plural=(n != 1);' > without.po
table 'nplurals = 2; plural = (n != 1);' > with.po

npm init --yes >/dev/null
npm install --silent --no-audit --no-fund gettext-parser@8.0.0
python3 -m venv --clear python >/dev/null
python/bin/pip install --quiet --disable-pip-version-check polib==1.2.0 Babel==2.17.0
cargo init --quiet --name reads --vcs none
cargo add --quiet polib@=0.3.0
cat > src/main.rs <<'RUST'
fn main() {
    for name in ["without.po", "with.po"] {
        let told = match polib::po_file::parse(std::path::Path::new(name)) {
            Ok(catalog) => format!("{} entry", catalog.messages().count()),
            Err(_) => "refused".to_owned(),
        };
        println!("polib for Rust, {name}: {told}");
    }
}
RUST

{
  python/bin/python <<'PYTHON'
import polib
from babel.messages.pofile import read_po
for name in ["without.po", "with.po"]:
    print(f"polib for Python, {name}: {len(polib.pofile(name))} entry")
    with open(name, "rb") as file:
        catalog = read_po(file)
        print(f"Babel, {name}: {len(catalog)} entry, {catalog.num_plurals} plural forms")
PYTHON
  node --input-type=module <<'JS'
import { readFileSync } from "node:fs";
import { po } from "gettext-parser";
for (const name of ["without.po", "with.po"]) {
  const { translations } = po.parse(readFileSync(name));
  console.log(`gettext-parser, ${name}: ${Object.keys(translations[""]).filter(Boolean).length} entry`);
}
JS
  cargo run --quiet
} > seen.txt

cat > expected.txt <<'TEXT'
polib for Python, without.po: 1 entry
Babel, without.po: 1 entry, 2 plural forms
polib for Python, with.po: 1 entry
Babel, with.po: 1 entry, 2 plural forms
gettext-parser, without.po: 1 entry
gettext-parser, with.po: 1 entry
polib for Rust, without.po: 1 entry
polib for Rust, with.po: refused
TEXT
diff expected.txt seen.txt
echo "as said"
