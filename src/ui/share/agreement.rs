//! Whatever shows a result says the same numbers: the page (which is also what is printed), the page
//! behind its link, the calendar, the plan as text, and the picture.

use std::path::Path as FilePath;

use proptest::prelude::*;
use quiz_site::{BuildShell, read_site};
use scraper::{Html as Markup, Selector};

use super::{picture, sent, texts, weeks};
use crate::ui::{self, Phrases, Sender, frame};
use quiz_core::app::{self, Effect, Model, Panel, Stored, view};
use quiz_core::link::{Followed, read};
use quiz_core::quiz::{Certainty, LocalTime, Moment};
use quiz_core::record::Record;
use quiz_core::share::poster::PosterSize;
use quiz_core::share::{ShareContext, ShareKind, SharedAttempt, Sheet};
use quiz_model::Content;

const ROOT: &str = "https://quiz.example/";

thread_local! {
    static SHIPPED: &'static Content = {
        let folder = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("content");
        Box::leak(Box::new(read_site(&folder, "ai-project-manager").unwrap().content))
    };
}

/// Somebody who answers at will: for each question a choice and a certainty, for each question
/// about themselves an answer or none, and whether they take the further questions.
type Answers = (Vec<(usize, usize)>, Vec<Option<usize>>, bool);

fn answers() -> impl Strategy<Value = Answers> {
    let response = (0..3_usize, 0..4_usize);
    let about = proptest::option::of(0..8_usize);
    let responses = proptest::collection::vec(response, 17);
    (responses, proptest::collection::vec(about, 9), any::<bool>())
}

fn send(model: &mut Model, msg: app::Msg) -> Vec<Effect> {
    let now = Moment(1_795_200_000_000);
    app::update(model, app::Msg::ClockRead { now, random: 5 });
    app::update(model, msg)
}

/// The quiz, taken to its result, and the record that the share panel is given there.
fn taken((responses, about, more): &Answers) -> (Model, Record) {
    let content = SHIPPED.with(|content| *content);
    let quiz = &content.quiz;
    let mut model = Model::new(content);
    send(&mut model, app::Msg::StoreRead(Stored::Nothing));
    for (index, (choice, certainty)) in responses.iter().enumerate() {
        if index == 5 {
            if !more {
                break;
            }
            send(&mut model, app::Msg::MorePressed);
        }
        let certainty =
            [Certainty::NoIdea, Certainty::Guessing, Certainty::FairlySure, Certainty::Certain]
                [*certainty];
        if certainty != Certainty::NoIdea {
            let id = quiz.questions[index].choices[*choice].id;
            send(&mut model, app::Msg::ChoiceMarked(id));
        }
        send(&mut model, app::Msg::CertaintyGiven(certainty));
        send(&mut model, app::Msg::NextPressed);
    }
    send(&mut model, app::Msg::PathPressed);
    for _ in 0..quiz.about_you.len() {
        send(&mut model, app::Msg::AdvisePressed);
    }
    for (question, answer) in quiz.about_you.iter().zip(about) {
        let option = answer.and_then(|answer| question.options.get(answer));
        let msg = app::Msg::AboutAnswered(question.id, option.map(|option| option.id));
        send(&mut model, msg);
    }
    // The screen is seen, so its folds are filled.
    send(&mut model, app::Msg::Painted);
    let effects = send(&mut model, app::Msg::PanelPressed(Panel::Keep));
    let record = effects.into_iter().find_map(|effect| match effect {
        Effect::OpenShare { record, .. } => Some(record),
        _ => None,
    });
    (model, Record::read(&record.unwrap()).unwrap())
}

/// The page of a model.
fn page(model: &Model) -> Markup {
    let words = &model.content().words;
    parsed(&frame(&view(model), &Phrases::new(words, &BuildShell::new("en")), &Sender::new()))
}

fn parsed(markup: &ui::Markup) -> Markup {
    Markup::parse_fragment(&markup.html())
}

/// The text of each element that a selector finds.
fn found(page: &Markup, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).map(|element| element.text().collect()).collect()
}

/// The first number in a text.
fn number(text: &str) -> u32 {
    let digits = text.chars().skip_while(|sign| !sign.is_ascii_digit());
    digits.take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

fn sheet(record: Record) -> Sheet {
    Sheet {
        content: SHIPPED.with(|content| *content),
        record,
        context: ShareContext {
            root: ROOT.to_owned(),
            is_public: true,
            on_result: true,
            can_share: false,
            now: Moment(1_795_200_000_000),
            today: LocalTime { year: 2026, month: 11, day: 21, hour: 9, minute: 0 },
        },
        panel: Panel::Keep,
        kind: ShareKind::Result,
        name: None,
        remind: false,
        feedback: None,
    }
}

/// A quiz that came in a link: whatever leaves the page says that nobody has checked it. Of any other quiz
/// nothing says so.
#[test]
fn all_that_leaves_the_page_says_that_nobody_has_checked_the_quiz_of_a_link() {
    const SAID: &str = "Someone made this quiz. No one has checked it.";
    let (_, record) = taken(&(vec![(0, 3); 17], vec![None; 9], false));
    let content = SHIPPED.with(|content| *content);
    let shell = BuildShell::new("en");
    let phrases = &Phrases::new(&content.words, &shell);
    let shared = SharedAttempt::of(content, &record).unwrap();
    let (path, plan) = &shared.advice.plans[0];
    for (root, is_public, foot) in [
        ("https://quiz.example/play/#q1.AAAA", true, SAID),
        ("file:///quiz/play/index.html#q1.AAAA", false, SAID),
        (ROOT, true, "quiz.example"),
        ("", false, ""),
    ] {
        let mut sheet = sheet(record.clone());
        sheet.context.root = root.to_owned();
        sheet.context.is_public = is_public;
        for kind in [ShareKind::Challenge, ShareKind::Result] {
            for size in [PosterSize::Wide, PosterSize::Tall] {
                let card = picture::card(kind, size, &shared, &sheet, phrases);
                assert_eq!(card.poster.foot, foot, "{root}");
            }
        }
        let entries = weeks::entries(path, plan, &shared, &sheet, phrases);
        let told = entries.iter().filter(|entry| entry.text.contains(SAID)).count();
        assert_eq!(told, if foot == SAID { entries.len() } else { 0 }, "{root}");
        assert_eq!(texts::markdown(&shared, &sheet, phrases).contains(SAID), foot == SAID);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn all_that_shows_a_result_says_the_same_numbers(answers in answers()) {
        let (model, record) = taken(&answers);
        let page = page(&model);
        let content = SHIPPED.with(|content| *content);
        let shell = BuildShell::new("en");
        let phrases = &Phrases::new(&content.words, &shell);
        let sheet = sheet(record.clone());
        let shared = SharedAttempt::of(content, &record).unwrap();

        // The score: on the card, in its dots, behind the link, on the picture.
        let score = found(&page, ".card .score strong");
        let (right, total) = (shared.score.right, shared.score.answered);
        prop_assert_eq!(&score, &[format!("{right} of {total} right.")]);
        prop_assert_eq!(total, if answers.2 { 17 } else { 5 });
        prop_assert_eq!(found(&page, ".card .dots .right").len(), right);
        prop_assert_eq!(found(&page, ".card .dots i").len(), total);
        let link = shared.link(ShareKind::Result, &content.quiz, ROOT, None);
        let followed = read(link.split_once('#').unwrap().1, &content.quiz.id);
        prop_assert!(matches!(followed, Followed::Shared(_)), "{link}");
        let behind = parsed(&sent(content, &followed, &shell));
        let told = &found(&behind, "[data-sent=result]")[0];
        prop_assert!(told.starts_with(&score[0]), "{told}");
        for size in [PosterSize::Wide, PosterSize::Tall] {
            let card = picture::card(ShareKind::Result, size, &shared, &sheet, phrases);
            prop_assert!(card.poster.line.starts_with(&score[0]), "{}", card.poster.line);
            prop_assert_eq!(&card.poster.heading, &found(&page, ".card h1")[0]);
            prop_assert_eq!(card.poster.dots.len(), total);
        }

        // The plan: on the tiles, in its row, in the text and in the calendar.
        let text = texts::markdown(&shared, &sheet, phrases);
        let plans = found(&page, ".plan");
        prop_assert_eq!(plans.len(), shared.advice.plans.len());
        let tiles = found(&page, ".tiles strong");
        let first = &shared.advice.plans[0].1;
        prop_assert_eq!((number(&tiles[0]), number(&tiles[1])), (first.hours(), first.weeks()));
        prop_assert_eq!(&tiles[2], phrases.cost(first.money()));
        let begins = found(&page, ".first-week")[0].strip_prefix("First: ").map(str::to_owned).unwrap();
        if first.unlearn.is_empty() {
            prop_assert_eq!(&begins, &shared.advice.plans[0].0.first_week);
        } else {
            let entries = weeks::entries(shared.advice.plans[0].0, first, &shared, &sheet, phrases);
            let weeks = entries.iter().filter(|entry| entry.title.starts_with("Unlearn "));
            let unlearned = weeks.map(|entry| number(&entry.title)).sum::<u32>();
            prop_assert_eq!(number(&begins), unlearned, "{}", begins);
        }
        for ((path, plan), shown) in shared.advice.plans.iter().zip(&plans) {
            let section = text.split("# ").find(|part| part.starts_with(&*path.title)).unwrap();
            for said in [shown.as_str(), section] {
                let intro = crate::ui::parts::intro_of(plan, phrases);
                prop_assert!(said.contains(&intro), "{intro} is not in {said}");
            }
            let entries = weeks::entries(path, plan, &shared, &sheet, phrases);
            prop_assert_eq!(entries.len(), usize::try_from(plan.weeks()).unwrap());
            let hours = entries.iter().map(|entry| number(&entry.text)).sum::<u32>();
            prop_assert_eq!(hours, plan.hours(), "hours of the weeks");
            for step in &plan.steps {
                let weeks = crate::ui::parts::weeks_text(step.from_week, step.to_week, phrases);
                let heading = format!("## {weeks}: {}", step.step.title);
                prop_assert!(text.contains(&heading), "{heading} is not in {text}");
                prop_assert!(shown.contains(&weeks), "{weeks} is not in {shown}");
            }
        }
    }
}
