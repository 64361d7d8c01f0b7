//! The emblems that a path can have: simple line drawings of this project.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A drawing for a path; each path of a quiz has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Emblem {
    /// A bridge: from what one does already to what is new.
    Bridge,
    /// A signpost: several ways from one place.
    Signpost,
    /// A compass: a direction to hold.
    Compass,
    /// A ladder: one rung after another.
    Ladder,
    /// A seedling: something that has just begun.
    Seedling,
    /// An hourglass: a trial with an end.
    Hourglass,
    /// A magnifying glass: knowing one field well.
    Loupe,
    /// A toolbox: what somebody who builds brings along.
    Toolbox,
    /// A key: something that opens a door.
    Key,
    /// A lantern: light for those who come along.
    Lantern,
}

impl Emblem {
    /// Its drawing: the `d` of an SVG path on a grid of 24 by 24, drawn as a line two wide.
    pub const fn drawing(self) -> &'static str {
        match self {
            Self::Bridge => "M2 17h20M4 17c0-5 3.5-9 8-9s8 4 8 9M12 8v9M8 9.2V17M16 9.2V17",
            Self::Signpost => "M11 22V2M11 4h7l3 2.5L18 9h-7M11 11H6l-3 2.5L6 16h5",
            Self::Compass => "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M15.5 8.5l-2 5-5 2 2-5z",
            Self::Ladder => "M8 22V2M16 22V2M8 6h8M8 11h8M8 16h8",
            Self::Seedling => {
                "M12 22V11M12 14c0-4-3-7-8-7c0 4 3 7 8 7M12 11c0-4 3-7 8-7c0 4-3 7-8 7"
            }
            Self::Hourglass => {
                "M6 2h12M6 22h12M7 2c0 6 5 6 5 10s-5 4-5 10M17 2c0 6-5 6-5 10s5 4 5 10"
            }
            Self::Loupe => "M10.5 3a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M16 16l6 6",
            Self::Toolbox => "M3 9h18v11H3zM8 9V5h8v4M3 14h18M10 12.5v3h4v-3",
            Self::Key => {
                "M7.5 10a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.8 11.2L20 2M16 6l3 3M13 9l2.5 2.5"
            }
            Self::Lantern => "M8 8h8l1 11H7zM9 8c0-4 6-4 6 0M6 22h12M12 12v4",
        }
    }
}
