//! Round trips between places, and stretches of time, as a scenario's text writes them.

use super::kinds::{id, number};
use super::wires::RoundTrip;
use crate::terms::{NodeId, Tick};

/// Two places and the round trips between them.
pub(crate) type Trip = (u8, u8, RoundTrip);

/// The most places.
pub(crate) const PLACES_MAX: u64 = 16;
/// The greatest parameter of a distribution: a thousand seconds in millionths of a millisecond.
const PARAMETER_MAX: u64 = 1_000_000_000_000;
/// The greatest shape; the least is a tenth.
const SHAPES: (u64, u64) = (100_000, 1_000_000_000);
/// The last tick of a stretch.
const TICK_MAX: u64 = 1_000_000_000_000;

/// What is allowed, for a message to a person.
pub(crate) const ALLOWED: &str = "round trips split by dots: two places from 0 to 15, then n, mean \
    and standard deviation, or g, shape, location and scale, all in millionths and none below 0, \
    such as 0-1-n-80000000-2000000";
/// The same for stretches.
pub(crate) const STRETCHES: &str =
    "stretches split by dots: who, from which tick, to which later one, such as 3-1000000-2000000";

/// Reads two places and a distribution.
pub(crate) fn read(text: &str) -> Option<Trip> {
    let pieces: Vec<&str> = text.split('-').collect();
    let place = |text| number(text, 0, PLACES_MAX - 1).map(|place| place as u8);
    let millionths = |text| number(text, 0, PARAMETER_MAX);
    match pieces[..] {
        [one, two, "n", mean, sd] => {
            let trip = RoundTrip::Normal { mean_e6: millionths(mean)?, sd_e6: millionths(sd)? };
            Some((place(one)?, place(two)?, trip))
        }
        [one, two, "g", shape, loc, scale] => {
            let trip = RoundTrip::InverseGamma {
                shape_e6: number(shape, SHAPES.0, SHAPES.1)?,
                loc_e6: millionths(loc)?,
                scale_e6: millionths(scale)?,
            };
            Some((place(one)?, place(two)?, trip))
        }
        _ => None,
    }
}

/// The text of two places and a distribution.
pub(crate) fn text((one, two, trip): &Trip) -> String {
    match trip {
        RoundTrip::Normal { mean_e6, sd_e6 } => format!("{one}-{two}-n-{mean_e6}-{sd_e6}"),
        RoundTrip::InverseGamma { shape_e6, loc_e6, scale_e6 } => {
            format!("{one}-{two}-g-{shape_e6}-{loc_e6}-{scale_e6}")
        }
    }
}

/// Reads who is offline from when to when.
pub(crate) fn stretch(text: &str) -> Option<(NodeId, Tick, Tick)> {
    let pieces: Vec<&str> = text.split('-').collect();
    let [who, from, to] = pieces[..] else { return None };
    let (from, to) = (number(from, 0, TICK_MAX)?, number(to, 0, TICK_MAX)?);
    (from < to).then_some((id(who)?, from, to))
}
