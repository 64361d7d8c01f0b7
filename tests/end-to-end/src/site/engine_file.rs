//! What becomes of a request for the engine, the one `.wasm` file of the quiz.

use std::future::pending;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::Semaphore;

/// Where a page asks that the engine be sent, which was held back until then.
pub(crate) const RELEASE: &str = "/release-the-engine";

/// How many pages of 64 KB an engine with little memory may take besides those that it begins with:
/// enough for the quiz, not for a record of a million letters.
const SPARE_PAGES: u32 = 16;

/// How the engine is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum EngineFile {
    #[default]
    Sent,
    /// Never answered: a network that has stopped in the middle.
    HeldBack,
    /// Answered once somebody has asked for [`RELEASE`].
    Delayed,
    /// Answered with 404.
    Missing,
    /// Answered with 404 until somebody has asked for [`RELEASE`].
    MissingAtFirst,
    /// Half of it.
    Cut,
    /// As a plain text.
    OtherType,
    /// With a limit to its memory.
    LittleMemory,
}

impl EngineFile {
    /// A server that sends it so.
    pub(super) fn on(self, router: Router) -> Router {
        match self {
            Self::Sent => router,
            Self::HeldBack => router.layer(from_fn(hold_back)),
            Self::Delayed | Self::MissingAtFirst => self.until_released(router),
            Self::Missing => router.layer(from_fn(miss)),
            Self::Cut => altered(router, |engine| engine[..engine.len() / 2].to_vec()),
            Self::LittleMemory => altered(router, |engine| with_limit(engine).unwrap_or_default()),
            Self::OtherType => router.layer(from_fn(call_it_text)),
        }
    }

    fn until_released(self, router: Router) -> Router {
        let gate = Arc::new(Semaphore::new(0));
        let opening = Arc::clone(&gate);
        let delay = move |request: Request, next: Next| {
            let gate = Arc::clone(&gate);
            async move {
                if is_asked_for(&request) {
                    if self == Self::MissingAtFirst && !gate.is_closed() {
                        return StatusCode::NOT_FOUND.into_response();
                    }
                    // Closed is as good as a permit: it is how the gate is opened, for ever.
                    let _ = gate.acquire().await;
                }
                next.run(request).await
            }
        };
        router.layer(from_fn(delay)).route(RELEASE, get(async move || opening.close()))
    }
}

/// Whether a request is for the engine.
pub(super) fn is_asked_for(request: &Request) -> bool {
    Path::new(request.uri().path()).extension().is_some_and(|extension| extension == "wasm")
}

async fn hold_back(request: Request, next: Next) -> Response {
    if is_asked_for(&request) { pending().await } else { next.run(request).await }
}

async fn miss(request: Request, next: Next) -> Response {
    if is_asked_for(&request) {
        StatusCode::NOT_FOUND.into_response()
    } else {
        next.run(request).await
    }
}

async fn call_it_text(request: Request, next: Next) -> Response {
    let is_engine = is_asked_for(&request);
    let mut answer = next.run(request).await;
    if is_engine {
        answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    }
    answer
}

fn altered(router: Router, change: fn(&[u8]) -> Vec<u8>) -> Router {
    router.layer(from_fn(move |mut request: Request, next: Next| async move {
        if !is_asked_for(&request) {
            return next.run(request).await;
        }
        // As it is, not packed.
        request.headers_mut().remove(header::ACCEPT_ENCODING);
        let (mut parts, body) = next.run(request).await.into_parts();
        let engine = to_bytes(body, usize::MAX).await.unwrap_or_default();
        parts.headers.remove(header::CONTENT_LENGTH);
        Response::from_parts(parts, Body::from(change(&engine)))
    }))
}

/// The module with a limit to its memory. In the binary format, sections follow eight bytes, each
/// with a number and its length; that of number 5 says how much memory there is.
fn with_limit(module: &[u8]) -> Option<Vec<u8>> {
    const MEMORY: u8 = 5;
    const ONE_MEMORY_WITHOUT_LIMIT: [u8; 2] = [1, 0];
    let mut at = 8;
    loop {
        let number = *module.get(at)?;
        let (length, start) = number_at(module, at + 1)?;
        let end = start + usize::try_from(length).ok()?;
        if number == MEMORY {
            let least = module.get(start..end)?.strip_prefix(&ONE_MEMORY_WITHOUT_LIMIT)?;
            let (pages, _) = number_at(least, 0)?;
            let limits = [&[1, 1][..], least, &written(pages + SPARE_PAGES)].concat();
            let length = written(u32::try_from(limits.len()).ok()?);
            return Some([&module[..=at], &length, &limits, &module[end..]].concat());
        }
        at = end;
    }
}

/// A number in LEB128, seven bits in a byte, and where it ends.
fn number_at(bytes: &[u8], mut at: usize) -> Option<(u32, usize)> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = *bytes.get(at)?;
        at += 1;
        number |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte < 0x80 {
            return Some((number, at));
        }
        shift += 7;
    }
}

fn written(mut number: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            bytes.push(low & 0x7f);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_memory_gets_a_limit_and_the_rest_stays() {
        let head = *b"\0asm\x01\0\0\0";
        let before = [&head[..], &[1, 1, 0], &[5, 4, 1, 0, 0x90, 1], &[10, 1, 0]].concat();
        let after = [&head[..], &[1, 1, 0], &[5, 6, 1, 1, 0x90, 1, 0xa0, 1], &[10, 1, 0]].concat();
        assert_eq!(with_limit(&before), Some(after));
        assert_eq!(with_limit(b"no module"), None);
    }
}
