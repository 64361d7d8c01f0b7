use super::*;

/// Sums of `a`, `b` and `c`, worked out by OpenSSL.
const A: &str = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";
const B: &str = "'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='";
const C: &str = "'sha256-Ln0sA6lQeuJl7PW1NWiFpTOTogKdJBOUmXJloaJa78Y='";

fn page(body: &str) -> String {
    format!("<!doctype html><head>\n{ENCODING}\n<title>A page</title></head>{body}")
}

fn of(of: Page, body: &str) -> Policy {
    Policy::of(of, &page(body)).unwrap()
}

#[test]
fn a_policy_has_the_hashes_of_what_stands_in_the_page_and_no_others() {
    let body = "<script>a</script><script>b</script><script>a</script><style>c</style>\
        <script type=\"application/json\">data</script>";
    assert_eq!(
        of(Page::Guide, body).in_page(),
        format!(
            "default-src 'none';script-src {A} {B};style-src {C};connect-src 'self';\
             img-src 'self';manifest-src 'self';worker-src 'self';form-action 'none';\
             require-trusted-types-for 'script';trusted-types career-quiz;base-uri 'none'"
        )
    );
    let nothing = of(Page::Guide, "").in_page();
    assert!(!nothing.contains("script-src") && !nothing.contains("style-src"), "{nothing}");
}

#[test]
fn a_page_may_load_what_it_is_known_to_load() {
    for (kind, allowed, denied) in [
        (
            Page::Quiz,
            &["script-src 'self' 'wasm-unsafe-eval' 'sha256-", "connect-src 'self'"][..],
            &["frame-src", "data:", "http", "strict-dynamic"][..],
        ),
        (
            Page::Path("builder".into()),
            &["'wasm-unsafe-eval'", "worker-src 'self'"],
            &["frame-src"],
        ),
        (
            Page::Frame,
            &[
                "script-src 'strict-dynamic' 'self' 'wasm-unsafe-eval' 'sha256-",
                "trusted-types 'none'",
            ],
            &["worker-src", "manifest-src"],
        ),
        (
            Page::OneFile,
            &["script-src blob: 'wasm-unsafe-eval' 'sha256-", "img-src data:"],
            &["'self'", "connect-src"],
        ),
        (Page::NotFound, &["script-src 'sha256-", "connect-src 'self'"], &["wasm"]),
        (Page::AddToSite, &["script-src 'self' 'sha256-", "frame-src 'self'"], &["wasm"]),
        (
            Page::Transcript,
            &["script-src 'sha256-", "connect-src 'self'"],
            &["wasm", "frame-src", "http"],
        ),
    ] {
        let policy = of(kind, "<script>a</script>").in_page();
        for part in allowed {
            assert!(policy.contains(part), "{kind:?} lacks {part}: {policy}");
        }
        for part in denied.iter().chain(&["'unsafe-inline'", "'unsafe-eval'", "*"]) {
            assert!(!policy.contains(part), "{kind:?} has {part}: {policy}");
        }
    }
}

#[test]
fn a_header_says_who_may_show_the_page_in_a_frame() {
    for (kind, may_be_framed) in [(Page::Quiz, false), (Page::Frame, true), (Page::OneFile, true)] {
        let header = of(kind, "").in_header();
        assert_eq!(header.contains(";frame-ancestors 'self'"), !may_be_framed, "{header}");
        assert!(!of(kind, "").in_page().contains("frame-ancestors"), "browsers ignore it there");
    }
}

#[test]
fn a_page_may_have_a_base_of_its_own_and_no_other() {
    let with_base = page("").replace("<title>", "<base href=\"../\">\n<title>");
    let policy = Policy::of(Page::Frame, &with_base).unwrap();
    assert!(policy.in_page().contains("base-uri 'none'"));
    assert!(!policy.in_header().contains("base-uri"), "a header would come before it");
    let secured = with_policy(Page::Frame, &with_base).unwrap();
    assert!(secured.find("<base ") < secured.find(START), "{secured}");
    let with_script = with_base.replace("<base ", "<script>a</script>\n<base ");
    let secured = with_policy(Page::Frame, &with_script).unwrap();
    assert!(secured.find("<base ") < secured.find(START), "{secured}");
    assert_eq!(without_policy(&secured), with_script);
    assert!(secured.contains(A), "a header knows the script, too");
    assert!(of(Page::Quiz, "").in_header().contains("base-uri 'none'"));
    assert!(!of(Page::OneFile, "").in_page().contains("base-uri"), "its script makes one");
}

#[test]
fn a_policy_stands_before_everything_but_the_encoding_and_is_replaced() {
    let first = page("<script>a</script>");
    let secured = with_policy(Page::Quiz, &first).unwrap();
    let head = format!("<!doctype html><head>\n{ENCODING}\n{START}default-src 'none';");
    assert!(secured.starts_with(&head), "{secured}");
    assert_eq!(without_policy(&secured), first);
    assert_eq!(with_policy(Page::Quiz, &secured).unwrap(), secured);
    let changed = secured.replace("<script>a<", "<script>b<");
    assert_eq!(
        with_policy(Page::Quiz, &changed).unwrap(),
        with_policy(Page::Quiz, &page("<script>b</script>")).unwrap()
    );
}

#[test]
fn what_would_not_work_stops_the_build() {
    for (body, told) in [
        ("<p style=\"color: red\">", "index.html: <p> has `style=\"color: red\"`"),
        ("<button onclick=\"go()\">", "index.html: <button> has `onclick`"),
    ] {
        let error = with_policy(Page::Quiz, &page(body)).unwrap_err().to_string();
        assert!(error.contains(told), "{error}");
    }
    let error = with_policy(Page::Quiz, "<head><title>").unwrap_err().to_string();
    assert!(error.contains(ENCODING), "{error}");
}
