//! A host's accent is a colour that can be read, or none.

use quiz_core::theme::Accents;

pub(crate) fn check(input: &[u8]) {
    let wish = String::from_utf8_lossy(input);
    let Some(accents) = Accents::read(&wish) else { return };
    for accent in [accents.light, accents.dark] {
        for colour in [accent.accent, accent.text, accent.ground] {
            let css = colour.css();
            let digits = css.strip_prefix('#').unwrap_or_default();
            assert!(
                digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
                "{css}"
            );
        }
    }
    let again = |css: &str| Accents::read(css).map(|accents| (accents.light, accents.dark));
    let (light, dark) = (accents.light.accent.css(), accents.dark.accent.css());
    assert_eq!(again(&light).map(|(light, _)| light), Some(accents.light), "it reads already");
    assert_eq!(again(&dark).map(|(_, dark)| dark), Some(accents.dark), "it reads already");
}
