//! What the columns of a sheet hold.

use super::heads;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// What is asked.
    Question,
    /// A choice, of which another column says whether it is right.
    Choice,
    /// The right answer: its text, or the letters or numbers of right choices.
    Right,
    /// A wrong answer.
    Wrong,
    /// What is said to somebody who took the choice of that number, from 0.
    Feedback(usize),
    /// What is said to everybody.
    Explanation,
    /// The name of the question.
    Name,
    /// Words it is filed under, with commas.
    Tags,
    /// The folder it lies in.
    Category,
    /// Nothing that is read; its head.
    Unused(String),
}

/// What each column of a sheet holds, from the left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns(Vec<Column>);

impl Columns {
    /// Columns assigned by hand.
    pub fn assigned(columns: Vec<Column>) -> Self {
        Self(columns)
    }

    /// Columns named in a line such as `question, right, wrong, wrong, explanation`; `-` for one that is
    /// not read. The names are those that heads may have.
    pub fn named(line: &str) -> Self {
        let heads: Vec<String> = line.split(',').map(|name| name.trim().to_owned()).collect();
        Self::of_heads(&heads)
    }

    /// Columns recognised by their heads.
    pub(super) fn of_heads(heads: &[String]) -> Self {
        Self(heads::recognised(heads))
    }

    /// Whether questions can be made of them.
    pub fn can_ask(&self) -> bool {
        let count = |column: &Column| self.0.iter().filter(|there| *there == column).count();
        let (choices, right, wrong) =
            (count(&Column::Choice), count(&Column::Right), count(&Column::Wrong));
        count(&Column::Question) == 1
            && (choices >= 2 || right >= 1 && wrong >= 1 || right == 1 && choices == 0)
    }

    /// Each column with its cell of a row; cells that a short row lacks are left out.
    pub(super) fn of_row<'a>(
        &'a self,
        cells: &'a [String],
    ) -> impl Iterator<Item = (&'a Column, &'a str)> {
        self.0.iter().zip(cells).map(|(column, cell)| (column, cell.trim()))
    }

    /// How many columns are of that kind.
    pub(super) fn count(&self, wanted: &Column) -> usize {
        self.0.iter().filter(|column| *column == wanted).count()
    }

    /// Heads of columns that are not read.
    pub(super) fn unused(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|column| match column {
            Column::Unused(head) if !matches!(head.as_str(), "" | "-") => Some(head.as_str()),
            _ => None,
        })
    }
}
