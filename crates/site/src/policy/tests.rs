use super::*;

/// Sums of `a`, `b` and `c`, worked out by OpenSSL.
const A: &str = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";
const B: &str = "'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='";
const C: &str = "'sha256-Ln0sA6lQeuJl7PW1NWiFpTOTogKdJBOUmXJloaJa78Y='";

fn page(body: &str) -> String {
    format!("<!doctype html><head>\n{ENCODING}\n<title>A page</title></head>{body}")
}

fn of(name: &str, body: &str) -> Policy {
    Policy::of(name, &page(body)).unwrap()
}

#[test]
fn a_policy_has_the_hashes_of_what_stands_in_the_page_and_no_others() {
    let body = "<script>a</script><script>b</script><script>a</script><style>c</style>\
        <script type=\"application/json\">data</script>";
    assert_eq!(
        of("guide/index.html", body).in_page(),
        format!(
            "default-src 'none';script-src {A} {B};style-src {C};connect-src 'self';\
             img-src 'self';manifest-src 'self';worker-src 'self';form-action 'none';\
             require-trusted-types-for 'script';trusted-types career-quiz;base-uri 'none'"
        )
    );
    let nothing = of("guide/index.html", "").in_page();
    assert!(!nothing.contains("script-src") && !nothing.contains("style-src"), "{nothing}");
}

#[test]
fn a_page_may_load_what_it_is_known_to_load() {
    for (name, allowed, denied) in [
        (
            "index.html",
            &["script-src 'self' 'wasm-unsafe-eval' 'sha256-", "connect-src 'self'"][..],
            &["frame-src", "data:", "http", "strict-dynamic"][..],
        ),
        ("r/builder/index.html", &["'wasm-unsafe-eval'", "worker-src 'self'"], &["frame-src"]),
        (
            "embed/index.html",
            &[
                "script-src 'strict-dynamic' 'self' 'wasm-unsafe-eval' 'sha256-",
                "trusted-types 'none'",
            ],
            &["worker-src", "manifest-src"],
        ),
        (
            "career-quiz.html",
            &["script-src 'wasm-unsafe-eval' 'sha256-", "img-src data:"],
            &["'self'", "connect-src"],
        ),
        ("404.html", &["script-src 'sha256-", "connect-src 'self'"], &["wasm"]),
        (
            "add-to-your-site/index.html",
            &["script-src 'self' 'sha256-", "frame-src 'self'"],
            &["wasm"],
        ),
        (
            "read/index.html",
            &["script-src 'sha256-", "connect-src 'self'"],
            &["wasm", "frame-src", "http"],
        ),
    ] {
        let policy = of(name, "<script>a</script>").in_page();
        for part in allowed {
            assert!(policy.contains(part), "{name} lacks {part}: {policy}");
        }
        for part in denied.iter().chain(&["'unsafe-inline'", "'unsafe-eval'", "*"]) {
            assert!(!policy.contains(part), "{name} has {part}: {policy}");
        }
    }
}

#[test]
fn a_header_says_who_may_show_the_page_in_a_frame() {
    for (name, may_be_framed) in
        [("index.html", false), ("embed/index.html", true), ("career-quiz.html", true)]
    {
        let header = of(name, "").in_header();
        assert_eq!(header.contains(";frame-ancestors 'self'"), !may_be_framed, "{header}");
        assert!(!of(name, "").in_page().contains("frame-ancestors"), "browsers ignore it there");
    }
}

#[test]
fn a_page_may_have_a_base_of_its_own_and_no_other() {
    let with_base = page("").replace("<title>", "<base href=\"../\">\n<title>");
    let policy = Policy::of(FRAME, &with_base).unwrap();
    assert!(policy.in_page().contains("base-uri 'none'"));
    assert!(!policy.in_header().contains("base-uri"), "a header would come before it");
    let secured = with_policy(FRAME, &with_base).unwrap();
    assert!(secured.find("<base ") < secured.find(START), "{secured}");
    assert!(of("index.html", "").in_header().contains("base-uri 'none'"));
    assert!(!of("career-quiz.html", "").in_page().contains("base-uri"), "its script makes one");
}

#[test]
fn a_policy_stands_before_everything_but_the_encoding_and_is_replaced() {
    let first = page("<script>a</script>");
    let secured = with_policy("index.html", &first).unwrap();
    let head = format!("<!doctype html><head>\n{ENCODING}\n{START}default-src 'none';");
    assert!(secured.starts_with(&head), "{secured}");
    assert_eq!(without_policy(&secured), first);
    assert_eq!(with_policy("index.html", &secured).unwrap(), secured);
    let changed = secured.replace("<script>a<", "<script>b<");
    assert_eq!(
        with_policy("index.html", &changed).unwrap(),
        with_policy("index.html", &page("<script>b</script>")).unwrap()
    );
}

#[test]
fn what_would_not_work_stops_the_build() {
    for (body, told) in [
        ("<p style=\"color: red\">", "index.html: <p> has `style=\"color: red\"`"),
        ("<button onclick=\"go()\">", "index.html: <button> has `onclick`"),
    ] {
        let error = with_policy("index.html", &page(body)).unwrap_err().to_string();
        assert!(error.contains(told), "{error}");
    }
    let error = with_policy("index.html", "<head><title>").unwrap_err().to_string();
    assert!(error.contains(ENCODING), "{error}");
}
