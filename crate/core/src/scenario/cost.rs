//! What a scenario costs, exactly and before anything is allocated.

use serde::Serialize;

/// How far a run's size lets it go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum Band {
    /// Every message can be drawn.
    Draw,
    /// It runs at once; its messages are drawn as dots or ribbons.
    Run,
    /// It runs, but a person is asked first.
    Ask,
    /// It does not run message by message.
    Refuse,
}

/// The most messages of which each is drawn.
const DRAW_MAX: u128 = 5_000;
/// The most messages that run without asking.
const RUN_MAX: u128 = 200_000;
/// The most messages of a run with its trace.
pub const MESSAGES_MAX: u128 = 1_000_000;

impl Band {
    /// The band of a run with so many messages; nothing stands for more than 128 bits.
    pub fn of(messages: Option<u128>) -> Self {
        match messages {
            Some(count) if count <= DRAW_MAX => Self::Draw,
            Some(count) if count <= RUN_MAX => Self::Run,
            Some(count) if count <= MESSAGES_MAX => Self::Ask,
            _ => Self::Refuse,
        }
    }
}

/// The messages that OM(m) sends among `n` generals: the sum of (n-1)(n-2)...(n-k) over the
/// rounds k = 1..=m+1 (Lamport, Shostak, Pease 1982, section 3). Nothing beyond 128 bits.
pub fn om_messages(n: u64, m: u64) -> Option<u128> {
    let mut level = Some(1_u128);
    let mut sum = Some(0_u128);
    for round in 1..=(m + 1).min(n.saturating_sub(1)) {
        level = level?.checked_mul(u128::from(n - round));
        sum = sum?.checked_add(level?);
    }
    sum
}

/// The deepest m with the same n, then the greatest n with the same m, that still run.
pub fn om_nearest(n: u64, m: u64) -> (Option<u64>, Option<u64>) {
    let runs = |n, m| Band::of(om_messages(n, m)) != Band::Refuse;
    ((0..m).rev().find(|&m| runs(n, m)), (m + 2..n).rev().find(|&n| runs(n, m)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_of_the_table_come_out() {
        let table = [
            (4, 1, 9),
            (7, 2, 156),
            (10, 3, 3_609),
            (13, 4, 108_384),
            (16, 5, 3_999_675),
            (19, 6, 174_865_860),
            (15, 10, 19_029_436_804),
            (30, 10, 1_457_513_533_249_789),
            (1, 0, 0),
            (2, 0, 1),
        ];
        for (n, m, messages) in table {
            assert_eq!(om_messages(n, m), Some(messages), "n={n} m={m}");
        }
        assert_eq!(om_messages(1_000, 998), None);
    }

    #[test]
    fn the_nearest_values_are_the_last_that_run() {
        assert_eq!(om_nearest(30, 10), (Some(3), None));
        assert_eq!(om_nearest(16, 5), (Some(4), Some(13)));
    }
}
