#!/usr/bin/env bash
# A seventh of what trunk takes to compile is a table of the names of characters in HTML.
#
# trunk 0.21 makes pages smaller by minify-html, whose library minify-html-common reads names such as `&rarr;` by a
# trie. Its build script writes that trie as Rust: each node is an array with a place for every byte between its
# least and its greatest, nearly all of them the word `None`. The library itself has 1,312 lines
# and a list of names of 146 KB.
#
# Seen with minify-html-common 0.0.2 (crates.io) and Rust 1.95: a list of 2,231 names becomes 8,600 nodes with 1.5 million
# `None`, 11.5 MB of code. That one library took 45 s of a processor, where trunk with all its 500 units took 300 s;
# fewer units of code generation, another level of optimisation and `panic = "abort"` changed nothing, so what costs is
# reading it. Whoever installs trunk on a new machine, as continuous integration does, waits for it each time.
#
# Fails when the code is of another size. Times are not looked at.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cargo init --quiet --lib --name seen .
cargo add --quiet minify-html-common@=0.0.2
CARGO_TARGET_DIR="$folder/target" cargo check --quiet
code=$(find target -path '*minify-html-common-*/out/entities.rs')
bytes=$(wc -c < "$code")
nodes=$(grep -c 'static ENTITY_NODE_' "$code")
nones=$(grep -o 'None' "$code" | wc -l)
echo "code: $bytes bytes; nodes: $nodes; None: $nones"
((bytes > 11000000 && bytes < 12000000 && nodes > 8000 && nones > 1500000))
