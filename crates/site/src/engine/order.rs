//! The order of the engine's functions: those that are alike beside each other.
//!
//! Brotli writes what has stood before as a short reference, the shorter the nearer it is. So each
//! function is followed by the one of which most has just been said. In the order of their names, which
//! brings like functions together too, the engine was 677 bytes larger.

use wasm_encoder::{NameMap, NameSection, Section};
use wasmparser::{Parser, Payload};

use super::functions::{damaged, imported};
use crate::SiteError;

/// So many bytes are looked at together: of 3 to 6 the best.
const TOGETHER: usize = 4;

/// Keeps short functions from coming wherever a few of their bytes have been.
const LONGER: usize = 8;

/// The module with its functions named by numbers, in the order in which they should stand: wasm-opt
/// has a pass that puts functions in the order of their names.
///
/// # Errors
/// [`SiteError::Engine`] when the module is damaged.
pub(super) fn named_in_order(module: &[u8]) -> Result<Vec<u8>, SiteError> {
    let mut number = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(damaged)? {
            Payload::ImportSection(section) => number = imported(section)?,
            Payload::CodeSectionEntry(body) => bodies.push(pieces(body.as_bytes())),
            _ => {}
        }
    }
    let mut names = vec![String::new(); bodies.len()];
    for (at, function) in order(&bodies).into_iter().enumerate() {
        names[function] = format!("{at:06}");
    }
    let mut numbered = NameMap::new();
    for (function, name) in (number..).zip(&names) {
        numbered.append(function, name);
    }
    let mut section = NameSection::new();
    section.functions(&numbered);
    let mut written = module.to_vec();
    section.append_to(&mut written);
    Ok(written)
}

/// All runs of so many bytes in a function, each once, sorted.
fn pieces(body: &[u8]) -> Vec<&[u8]> {
    let mut pieces: Vec<_> = body.windows(TOGETHER).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// From the first function on always the one of which the last has most, as a part of its length.
fn order(bodies: &[Vec<&[u8]>]) -> Vec<usize> {
    let mut left: Vec<_> = (1..bodies.len()).collect();
    let mut order: Vec<_> = bodies.first().map(|_| 0).into_iter().collect();
    while let Some(last) = order.last().map(|last| &bodies[*last]) {
        // The part as a fraction: two are compared by multiplying across. Of equals the first stays.
        let mut next = None;
        for (at, function) in left.iter().enumerate() {
            let (shared, length) = (shared(last, &bodies[*function]), bodies[*function].len());
            let part = (shared, length + LONGER);
            if next
                .is_none_or(|(_, most): (usize, (usize, usize))| part.0 * most.1 > most.0 * part.1)
            {
                next = Some((at, part));
            }
        }
        let Some((at, _)) = next else { break };
        order.push(left.remove(at));
    }
    order
}

/// How many both have, of two sorted lists.
fn shared(one: &[&[u8]], other: &[&[u8]]) -> usize {
    let mut other = other.iter().peekable();
    one.iter()
        .filter(|piece| {
            while other.next_if(|next| next < piece).is_some() {}
            other.next_if_eq(piece).is_some()
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_function_comes_after_the_one_that_is_most_like_it() {
        let bodies: [&[u8]; 5] = [b"abcdefgh", b"98765432", b"abcdefgz", b"8765432", b"yabcdefgz"];
        assert_eq!(order(&bodies.map(pieces)), [0, 2, 4, 1, 3]);
        assert_eq!(order(&[]), [0; 0]);
    }

    #[test]
    fn pieces_are_counted_once() {
        assert_eq!(pieces(b"aaaaaab"), [b"aaaa", b"aaab"]);
        assert_eq!(pieces(b"abc"), [b""; 0]);
        assert_eq!(shared(&pieces(b"aaaaaab"), &pieces(b"xaaabx")), 1);
    }
}
