#!/usr/bin/env bash
# Readers of QR codes, and codes whose squares are not a whole number of pixels wide.
#
# qrcodegen 1.8.0 makes valid codes of eight addresses with 60 to 150 letters. Each is drawn black on
# white, with the margin of four squares that ISO/IEC 18004 asks for, at ten sizes from 100 to 256
# pixels, as a browser draws an SVG with crisp edges: a square that would be 2.2 pixels wide is 2 or 3.
# Nothing is turned, blurred or noisy.
#
# Seen: rxing 0.9.0 reads all 80. rqrr 0.10.1, which reads 61, and quircs 0.10.3, which reads 60, are both
# made after the C library quirc. Drawn with whole pixels a square
# (2, 3, 4 and 5), every reader reads every code.
#
# Fails when a version reads more or fewer than is said here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "uneven"
version = "0.0.0"
edition = "2021"

[dependencies]
image = { version = "=0.25.8", default-features = false }
qrcodegen = "=1.8.0"
quircs = "=0.10.3"
rqrr = { version = "=0.10.1", default-features = false }
rxing = { version = "=0.9.0", default-features = false, features = ["decoders", "encoding_rs", "qrcode"] }

[profile.dev]
opt-level = 2
TOML
cat > src/main.rs <<'RUST'
use qrcodegen::{QrCode, QrCodeEcc};

/// A code in grey values, `size` pixels wide with its margin; each pixel takes the square below its middle.
fn drawn(code: &QrCode, size: usize) -> Vec<u8> {
    let squares = code.size() as usize + 8;
    let square = |pixel: usize| (2 * pixel + 1) * squares / (2 * size);
    let mut picture = Vec::with_capacity(size * size);
    for y in 0..size {
        for x in 0..size {
            let dark = code.get_module(square(x) as i32 - 4, square(y) as i32 - 4);
            picture.push(if dark { 0 } else { 255 });
        }
    }
    picture
}

fn by_rqrr(picture: &[u8], size: usize) -> Option<String> {
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size, size, |x, y| picture[y * size + x]);
    image.detect_grids().iter().find_map(|grid| Some(grid.decode().ok()?.1))
}

fn by_quircs(picture: &[u8], size: usize) -> Option<String> {
    let found: Vec<_> = quircs::Quirc::default().identify(size, size, picture).collect();
    found.into_iter().find_map(|code| String::from_utf8(code.ok()?.decode().ok()?.payload).ok())
}

fn by_rxing(picture: &[u8], size: usize) -> Option<String> {
    let found = rxing::helpers::detect_in_luma(picture.to_vec(), size as u32, size as u32, Some(rxing::BarcodeFormat::QR_CODE));
    Some(found.ok()?.getText().to_owned())
}

fn main() {
    let texts: Vec<String> = [60, 70, 80, 95, 110, 120, 135, 150]
        .iter()
        .map(|length| format!("{:a<length$}", "https://quiz.example/c/4-5/#", length = length))
        .collect();
    let (mut uneven, mut even) = ([0; 3], [0; 3]);
    let (mut all, mut all_even) = (0, 0);
    for text in &texts {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let squares = code.size() as usize + 8;
        let sizes = [100, 110, 120, 130, 140, 160, 180, 200, 240, 256];
        let sizes = sizes.iter().map(|size| (*size, false)).chain([2, 3, 4, 5].iter().map(|n| (n * squares, true)));
        for (size, is_even) in sizes {
            let picture = drawn(&code, size);
            let read = [by_rqrr(&picture, size), by_quircs(&picture, size), by_rxing(&picture, size)];
            for (reader, found) in read.iter().enumerate() {
                let count = usize::from(found.as_ref() == Some(text));
                if is_even { even[reader] += count } else { uneven[reader] += count }
            }
            if is_even { all_even += 1 } else { all += 1 }
        }
    }
    println!("any size, of {all}: rqrr {}, quircs {}, rxing {}", uneven[0], uneven[1], uneven[2]);
    println!("whole pixels, of {all_even}: rqrr {}, quircs {}, rxing {}", even[0], even[1], even[2]);
}
RUST
seen=$(cargo run --quiet 2>cargo.log) || { cat cargo.log; exit 1; }
printf '%s\n' "$seen"
expected='any size, of 80: rqrr 61, quircs 60, rxing 80
whole pixels, of 32: rqrr 32, quircs 32, rxing 32'
[ "$seen" = "$expected" ] || { printf 'changed; expected:\n%s\n' "$expected"; exit 1; }
