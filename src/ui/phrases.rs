//! The words of a page, in the visitor's language.

use quiz_core::app::Locale;
use quiz_core::quiz::{Certainty, LocalTime, Moment};
use quiz_model::{Cost, Date, Kind, Status, Strength, Verdict, Word, Words, decimal, fill};

/// Words with what it takes to say numbers and days.
pub struct Phrases<'a> {
    words: &'a Words,
    locale: &'a dyn Locale,
}

impl<'a> Phrases<'a> {
    /// The words of a page, said as the place it runs in says numbers and days.
    pub fn new(words: &'a Words, locale: &'a dyn Locale) -> Self {
        Self { words, locale }
    }

    /// A word as it stands.
    pub fn text(&self, word: Word) -> &'a str {
        self.words.text(word)
    }

    /// A word with its places filled.
    pub fn fill(&self, word: Word, values: &[(&str, &str)]) -> String {
        self.words.fill(word, values)
    }

    /// A word in the form for a number, which fills the place named.
    pub fn count(&self, word: Word, place: &str, number: usize) -> String {
        let form = self.locale.plural(u32::try_from(number).unwrap_or(u32::MAX));
        fill(self.words.form(word, form), &[(place, &decimal(number))])
    }

    /// What so many are called, without the number: “studies”.
    pub fn without_number(&self, word: Word, number: usize) -> String {
        let form = self.locale.plural(u32::try_from(number).unwrap_or(u32::MAX));
        fill(self.words.form(word, form), &[("count", "")]).trim().to_owned()
    }

    /// A number of marks, with a minus sign that reads as one.
    pub fn mark(&self, mark: i32) -> String {
        let size = decimal(mark.unsigned_abs());
        if mark < 0 { ["\u{2212}", &size].concat() } else { size }
    }

    /// A time of the visitor's.
    pub fn when(&self, moment: Moment) -> String {
        let LocalTime { hour, minute, .. } = self.locale.local(moment);
        let date = self.day(moment);
        let two_digits = |number: u8| {
            let digits = decimal(number);
            if number < 10 { ["0", &digits].concat() } else { digits }
        };
        let (hour, minute) = (two_digits(hour), two_digits(minute));
        self.fill(Word::DateWhen, &[("date", &date), ("hour", &hour), ("minute", &minute)])
    }

    /// A day of the visitor's.
    pub fn day(&self, moment: Moment) -> String {
        let LocalTime { year, month, day, .. } = self.locale.local(moment);
        self.date(Date { year, month: Some(month), day: Some(day) })
    }

    /// A moment on the visitor's own calendar and clock.
    pub(super) fn local(&self, moment: Moment) -> LocalTime {
        self.locale.local(moment)
    }

    /// A date of a source, as exactly as it is known.
    pub fn date(&self, date: Date) -> String {
        let year = decimal(date.year);
        let names = if date.day.is_some() { Word::MonthNamesInDates } else { Word::MonthNames };
        let month =
            date.month.and_then(|month| self.text(names).split(' ').nth(usize::from(month) - 1));
        match (month, date.day) {
            (Some(month), Some(day)) => self
                .fill(Word::DateDay, &[("day", &decimal(day)), ("month", month), ("year", &year)]),
            (Some(month), None) => self.fill(Word::DateMonth, &[("month", month), ("year", &year)]),
            (None, _) => year,
        }
    }

    /// Several names in a row.
    pub fn list<'b>(&self, names: impl IntoIterator<Item = &'b str>) -> String {
        names.into_iter().collect::<Vec<_>>().join(self.text(Word::ListSeparator))
    }

    /// Titles that stand beside each other: one may have a comma of its own. The sign is the same in all languages
    /// that the pages are in.
    pub fn titles<'b>(&self, titles: impl IntoIterator<Item = &'b str>) -> String {
        titles.into_iter().collect::<Vec<_>>().join(" / ")
    }

    /// A certainty.
    pub fn certainty(&self, certainty: Certainty) -> &'a str {
        self.text(match certainty {
            Certainty::NoIdea => Word::NoIdea,
            Certainty::Guessing => Word::Guessing,
            Certainty::FairlySure => Word::FairlySure,
            Certainty::Certain => Word::Certain,
        })
    }

    /// How much a source can bear.
    pub fn strength(&self, strength: Strength) -> &'a str {
        self.text(match strength {
            Strength::Official => Word::StrengthOfficial,
            Strength::Study => Word::StrengthStudy,
            Strength::Survey => Word::StrengthSurvey,
            Strength::Forecast => Word::StrengthForecast,
            Strength::Trade => Word::StrengthTrade,
            Strength::Article => Word::StrengthArticle,
        })
    }

    /// What a choice stands for.
    pub fn kind(&self, kind: Kind) -> &'a str {
        self.text(match kind {
            Kind::Key => Word::KindKey,
            Kind::Misconception => Word::KindMisconception,
            Kind::Exaggeration => Word::KindExaggeration,
        })
    }

    /// A price band.
    pub fn cost(&self, cost: Cost) -> &'a str {
        self.text(match cost {
            Cost::Free => Word::CostFree,
            Cost::Under100 => Word::CostUnder100,
            Cost::Under1000 => Word::CostUnder1000,
            Cost::Over1000 => Word::CostOver1000,
        })
    }

    /// Whether a certificate can be had.
    pub fn status(&self, status: Status) -> &'a str {
        self.text(match status {
            Status::Open => Word::StatusOpen,
            Status::Changed => Word::StatusChanged,
            Status::Retired => Word::StatusRetired,
            Status::Unclear => Word::StatusUnclear,
        })
    }

    /// What we advise about a certificate.
    pub fn verdict(&self, verdict: Verdict) -> &'a str {
        self.text(match verdict {
            Verdict::Worth => Word::CertificatesWorth,
            Verdict::Later => Word::CertificatesLater,
            Verdict::Skip => Word::CertificatesSkip,
        })
    }
}
