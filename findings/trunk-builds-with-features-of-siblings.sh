#!/usr/bin/env bash
# What trunk puts into a bundle has the features that other packages of the workspace want.
#
# trunk 0.21 compiles a page's package by `cargo build --manifest-path <its Cargo.toml> --bin <name>`, without
# `--package`. Where that manifest is the root of a workspace, cargo selects all `default-members`, and takes the features
# of a library together from all of them, though only the one program is built. A tool that lies beside the app, never
# runs in a browser and wants more of a library they share, makes the app's WebAssembly larger and run other code. In a
# project of ours Yew came with its rendering on servers and a reader of pictures with all its formats in place of three.
# `cargo build --package` does not do it, nor does trunk where the sibling is no default member: that is the way around.
#
# Seen with trunk 0.21.14 and wasm-bindgen-cli 0.2.100 (crates.io), Rust 1.95: the word of the feature is in the bundle
# with `default-members = [".", "tool"]`, and is not with `["."]`.
#
# Fails when either is otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
CARGO_TARGET_DIR="$folder/tools-build" CARGO_PROFILE_DEV_DEBUG=false \
  cargo install --quiet --locked --debug --root "$folder/tools" trunk@0.21.14 wasm-bindgen-cli@0.2.100
export PATH="$folder/tools/bin:$PATH"

mkdir -p app/src app/tool/src app/shared/src
cat > app/shared/Cargo.toml <<'T'
[package]
name = "shared"
version = "0.1.0"
edition = "2021"
[features]
for-tools = []
T
cat > app/shared/src/lib.rs <<'T'
pub fn word() -> &'static str {
    if cfg!(feature = "for-tools") { "compiled for the sibling" } else { "compiled for the app" }
}
T
cat > app/tool/Cargo.toml <<'T'
[package]
name = "tool"
version = "0.1.0"
edition = "2021"
[dependencies]
shared = { path = "../shared", features = ["for-tools"] }
T
echo 'fn main() { println!("{}", shared::word()); }' > app/tool/src/main.rs
cat > app/src/main.rs <<'T'
use wasm_bindgen::prelude::*;
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console)]
    fn log(text: &str);
}
fn main() { log(shared::word()); }
T
echo '<!doctype html><html><head><link data-trunk rel="rust"></head><body></body></html>' > app/index.html

seen() {
  cat > app/Cargo.toml <<T
[workspace]
members = ["shared", "tool"]
default-members = $1
resolver = "2"
[package]
name = "app"
version = "0.1.0"
edition = "2021"
[dependencies]
shared = { path = "shared" }
wasm-bindgen = "=0.2.100"
T
  (cd app && trunk --log=error build --skip-version-check > ../trunk.log 2>&1) || { cat trunk.log; exit 1; }
  grep -aohE 'compiled for the (sibling|app)' app/dist/*.wasm | head -1 || true
}
with=$(seen '[".", "tool"]')
without=$(seen '["."]')
echo "with the sibling as a default member: $with; without: $without"
[ "$with" = 'compiled for the sibling' ] && [ "$without" = 'compiled for the app' ]
