//! What browsers report of pages that do what their policy does not allow, and cookies that somebody
//! has set.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::post;

use crate::Failure;
use crate::waiting::{Look, locked, until};

/// Where browsers send their reports.
const PLACE: &str = "/policy-report";

/// What has been noted so far.
#[derive(Clone, Debug, Default)]
pub struct Watched(Arc<Mutex<Vec<String>>>);

impl Watched {
    /// Each report, as the browser has sent it, and each cookie, in the order in which they came.
    pub fn noted(&self) -> Vec<String> {
        locked(&self.0).clone()
    }

    /// Waits until something with this in it is noted.
    ///
    /// # Errors
    /// When nothing like it comes.
    pub async fn until(&self, part: &str) -> Result<(), Failure> {
        until(&format!("a report with {part}"), async || {
            let noted = self.noted();
            Ok(if noted.iter().any(|note| note.contains(part)) {
                Look::There(())
            } else {
                Look::NotYet(format!("{noted:?}"))
            })
        })
        .await
    }

    fn note(&self, what: String) {
        locked(&self.0).push(what);
    }

    /// The pages with a policy that asks for reports.
    pub(crate) fn around(&self, router: Router) -> Router {
        let (reported, answered) = (self.clone(), self.clone());
        let router = router.layer(from_fn(move |request: Request, next: Next| {
            let watched = answered.clone();
            async move { watched.look(next.run(request).await) }
        }));
        router.route(
            PLACE,
            post(async move |report: String| {
                reported.note(report);
                StatusCode::NO_CONTENT
            }),
        )
    }

    fn look(&self, mut answer: Response) -> Response {
        for cookie in answer.headers().get_all(header::SET_COOKIE) {
            self.note(format!("a cookie: {cookie:?}"));
        }
        let policy = answer.headers().get(header::CONTENT_SECURITY_POLICY);
        let asking = policy
            .and_then(|policy| policy.to_str().ok())
            .and_then(|policy| HeaderValue::from_str(&format!("{policy};report-uri {PLACE}")).ok());
        if let Some(asking) = asking {
            answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, asking);
        }
        answer
    }
}
