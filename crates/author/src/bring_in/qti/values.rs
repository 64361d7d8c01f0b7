//! Values that rules of an item work with.

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// Identifiers or words; none of them is null.
    Words(Vec<String>),
    /// A number.
    Number(f64),
    /// True or false.
    Truth(bool),
}

impl Value {
    pub(super) const NULL: Self = Self::Words(Vec::new());

    /// From text: a number where the base type says so.
    pub(super) fn of(text: &str, base_type: Option<&str>) -> Self {
        let text = text.trim();
        match base_type {
            Some("float" | "integer") => text.parse().map_or(Self::NULL, Self::Number),
            Some("boolean") => Self::Truth(text == "true"),
            _ => Self::Words(vec![text.to_owned()]),
        }
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Words(words) if words.is_empty())
    }

    pub(super) fn is_true(&self) -> bool {
        *self == Self::Truth(true)
    }

    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Words(words) => words.first()?.parse().ok(),
            Self::Truth(_) => None,
        }
    }

    pub(super) fn words(&self) -> &[String] {
        match self {
            Self::Words(words) => words,
            _ => &[],
        }
    }

    /// Whether both are the same, in whatever order their words stand.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Words(one), Self::Words(two)) => {
                let (mut one, mut two) = (one.clone(), two.clone());
                one.sort();
                two.sort();
                !one.is_empty() && one == two
            }
            _ => match (self.number(), other.number()) {
                (Some(one), Some(two)) => (one - two).abs() < 1e-9,
                _ => self == other,
            },
        }
    }
}
