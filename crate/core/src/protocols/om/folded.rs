//! The tree of one lieutenant at a moment, with every vote on the way to its root: what came along
//! each path, what it resolves to, and what would turn the decision, changed alone.
//!
//! The observer's own reading, like `answers`. A level is told in columns, a sign or a number a
//! path; the paths that extend one lie side by side, so that no path has to be written out.

use super::answers::listen;
use super::tree::{Heard, Tree, Votes};
use crate::scenario::{OralMessages, Scenario, Tie};
use crate::terms::{ATTACK, NodeId, RETREAT, Round, Tick, Value};
use crate::trace::{Kind, Trace};
use serde::Serialize;

/// What one lieutenant was told up to a moment, and how that folds.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Folded {
    /// The moment.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub t: Tick,
    /// The lieutenant.
    pub node: NodeId,
    /// The notebook's count of the same reports.
    pub flat: Count,
    /// The levels, the commander's own words first; none for the commander.
    pub levels: Vec<Level>,
}

/// A count of votes and what it comes to.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Count {
    /// Votes for attack.
    pub attack: u32,
    /// Votes for retreat.
    pub retreat: u32,
    /// `a`, `r`, or `-` without a vote.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub answer: char,
}

/// The paths of one length, a place in every column for each.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Level {
    /// How many paths of the next level extend each of this one; 0 on the last level.
    pub relays: u32,
    /// Who told it: the last of the path.
    pub from: Vec<NodeId>,
    /// What was told: `a`, `r`, `s` for noticed silence, `-` for nothing yet.
    pub heard: String,
    /// The message that told it, if one did.
    pub message: Vec<Option<u32>>,
    /// Votes for attack among its own report and what its relays resolve to.
    pub attack: Vec<u32>,
    /// Votes for retreat.
    pub retreat: Vec<u32>,
    /// What these come to: `a`, `r`, or `-` without a vote.
    pub answer: String,
    /// `1` where nothing below is still to come.
    pub whole: String,
    /// `1` where the fold's answer would turn, had this subtree resolved to the other value.
    pub pivotal: String,
    /// `1` where the fold's answer would turn, had this report alone said the other value.
    pub alone: String,
    /// `1` where the flat count's answer would turn.
    pub flat: String,
}

/// The tree of one general at tick `t`.
pub fn folded(
    scenario: &Scenario,
    om: &OralMessages,
    trace: &Trace,
    (t, node): (Tick, NodeId),
) -> Folded {
    let mut tree = Tree::new(scenario.n, om.m, node);
    listen(trace, t, |other, path, heard| {
        if other == node {
            tree.hear(path, heard);
        }
    });
    let votes = tree.folded();
    let messages = messages(&tree, trace, (t, node));
    let whole = whole(&tree);
    let (pivotal, alone) = pivots(&tree, &votes);
    let turns = FlatTurns::of(&tree, om.tie);
    let levels = (0..votes.len()).map(|depth| {
        let heard = &tree.levels()[depth];
        let last = depth + 1 == votes.len();
        let places = 0..heard.len();
        let turned = heard.iter().map(|&own| turns.by(depth, own));
        Level {
            relays: if last { 0 } else { tree.relays(depth) as u32 },
            from: places.map(|place| tree.path(depth as Round + 1, place).sender()).collect(),
            heard: heard.iter().map(|&heard| sign(heard)).collect(),
            message: messages[depth].clone(),
            attack: votes[depth].iter().map(|votes| votes.attack).collect(),
            retreat: votes[depth].iter().map(|votes| votes.retreat).collect(),
            answer: votes[depth].iter().map(|votes| letter(votes.answer)).collect(),
            whole: flags(whole[depth].iter().copied()),
            pivotal: flags(pivotal[depth].iter().copied()),
            alone: flags(alone[depth].iter().copied()),
            flat: flags(turned),
        }
    });
    let Votes { attack, retreat, answer } = tree.count(om.tie);
    let flat = Count { attack, retreat, answer: letter(answer) };
    Folded { t, node, flat, levels: levels.collect() }
}

fn letter(value: Option<Value>) -> char {
    value.map_or('-', |value| if value == ATTACK { 'a' } else { 'r' })
}

fn sign(heard: Heard) -> char {
    match heard {
        Heard::Nothing => '-',
        Heard::Silence => 's',
        Heard::Value(value) => letter(Some(value)),
    }
}

fn flags(flags: impl Iterator<Item = bool>) -> String {
    flags.map(|flag| if flag { '1' } else { '0' }).collect()
}

fn other(value: Value) -> Value {
    if value == ATTACK { RETREAT } else { ATTACK }
}

/// The message that came along each path up to tick `t`.
fn messages(tree: &Tree, trace: &Trace, (t, node): (Tick, NodeId)) -> Vec<Vec<Option<u32>>> {
    let mut found: Vec<_> = tree.levels().iter().map(|level| vec![None; level.len()]).collect();
    let rows = trace.rows();
    let until = rows.time.partition_point(|time| time <= t);
    for row in 0..until {
        if rows.kind[row] == Kind::Arrive as u8 && rows.node[row] == node {
            let path = trace.path(rows.message[row]);
            found[path.len() - 1][tree.place(path)] = Some(rows.message[row]);
        }
    }
    found
}

/// Where neither the path nor any extension of it still waits for a report.
fn whole(tree: &Tree) -> Vec<Vec<bool>> {
    let mut levels: Vec<Vec<bool>> = Vec::new();
    for (depth, level) in tree.levels().iter().enumerate().rev() {
        let below = levels.last();
        let whole = level.iter().enumerate().map(|(place, &own)| {
            let rest = below.is_none_or(|below| {
                let relays = tree.relays(depth);
                below[place * relays..(place + 1) * relays].iter().all(|&whole| whole)
            });
            own != Heard::Nothing && rest
        });
        let whole = whole.collect();
        levels.push(whole);
    }
    levels.reverse();
    levels
}

/// Which subtrees, and which reports, would turn the root's answer, changed alone: a vote counts
/// for the root if it turns the vote it is cast in, and that one counts for the root.
fn pivots(tree: &Tree, votes: &[Vec<Votes>]) -> (Vec<Vec<bool>>, Vec<Vec<bool>>) {
    let mut pivotal: Vec<Vec<bool>> = Vec::new();
    let mut alone: Vec<Vec<bool>> = Vec::new();
    for (depth, level) in tree.levels().iter().enumerate() {
        let here = votes[depth].iter().enumerate().map(|(place, own)| match depth.checked_sub(1) {
            None => own.answer.is_some(),
            Some(above) => {
                let parent = place / tree.relays(above);
                pivotal[above][parent]
                    && own.answer.is_some_and(|answer| votes[above][parent].turns_on(answer))
            }
        });
        let here: Vec<bool> = here.collect();
        let reports = level.iter().zip(&votes[depth]).zip(&here).map(|((&own, votes), &here)| {
            here && matches!(own, Heard::Value(value) if votes.turns_on(value))
        });
        alone.push(reports.collect());
        pivotal.push(here);
    }
    (pivotal, alone)
}

/// What the flat count turns on. Reports of one value differ in nothing, but for the commander's
/// own words where these settle a tie.
struct FlatTurns {
    direct: bool,
    relayed: [bool; 2],
}

impl FlatTurns {
    fn of(tree: &Tree, tie: Tie) -> Self {
        let answer = tree.count(tie).answer;
        let turns = |depth: usize, place: usize, value: Value| {
            tree.but(depth, place, other(value)).count(tie).answer != answer
        };
        let first = |value: Value| {
            let mut relayed = tree.levels().iter().enumerate().skip(1);
            relayed.find_map(|(depth, level)| {
                let place = level.iter().position(|&heard| heard == Heard::Value(value))?;
                Some(turns(depth, place, value))
            })
        };
        let direct = match tree.levels().first().map(|level| level[0]) {
            Some(Heard::Value(value)) => turns(0, 0, value),
            _ => false,
        };
        Self { direct, relayed: [RETREAT, ATTACK].map(|value| first(value).unwrap_or(false)) }
    }

    fn by(&self, depth: usize, own: Heard) -> bool {
        match own {
            Heard::Value(_) if depth == 0 => self.direct,
            Heard::Value(value) => self.relayed[usize::from(value.0)],
            Heard::Nothing | Heard::Silence => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::Running;
    use crate::trace::Record;

    fn finished(text: &str) -> (Scenario, Running) {
        let scenario = Scenario::parse(text).expect("a good scenario");
        let mut running = Running::new(&scenario, Record::Everything);
        while !running.advance(u32::MAX) {}
        (scenario, running)
    }

    /// Each report in turn is changed in a copy of the tree, and both rules are asked again.
    #[test]
    fn what_is_called_pivotal_turns_the_answer_and_nothing_else_does() {
        for text in [
            "v=1&alg=om&n=7&t=2",
            "v=1&alg=om&n=4&m=2&bad=2.3",
            "v=1&alg=om&n=6&m=2&bad=0.4&adv=split",
            "v=1&alg=om&n=5&m=1&t=1&adv=silent&tie=first",
            "v=1&alg=om&n=3&bad=2&tie=first",
            "v=1&alg=om&n=2&m=0",
        ] {
            let (scenario, running) = finished(text);
            let (scenario, trace) = (&scenario, running.trace());
            let om = scenario.om().expect("generals");
            for t in [trace.ticks() / 3, trace.ticks()] {
                for node in 1..scenario.n {
                    check(&folded(scenario, om, trace, (t, node)), (scenario, om, trace), text);
                }
            }
        }
    }

    fn check(told: &Folded, run: (&Scenario, &OralMessages, &Trace), text: &str) {
        let (scenario, om, trace) = run;
        let mut tree = Tree::new(scenario.n, om.m, told.node);
        listen(trace, told.t, |other, path, heard| {
            if other == told.node {
                tree.hear(path, heard);
            }
        });
        for (depth, level) in tree.levels().iter().enumerate() {
            for (place, &heard) in level.iter().enumerate() {
                let flag = |flags: &str| flags.as_bytes()[place] == b'1';
                let told = &told.levels[depth];
                let turns = |rule: &dyn Fn(&Tree) -> Option<Value>| match heard {
                    Heard::Value(value) => {
                        rule(&tree.but(depth, place, other(value))) != rule(&tree)
                    }
                    _ => false,
                };
                let what = format!("{text}, level {depth}, place {place}");
                assert_eq!(flag(&told.alone), turns(&|tree| tree.fold().answer), "{what}");
                assert_eq!(flag(&told.flat), turns(&|tree| tree.count(om.tie).answer), "{what}");
                assert_eq!(told.message[place].is_some(), matches!(heard, Heard::Value(_)));
            }
        }
    }

    #[test]
    fn a_subtree_is_whole_once_nothing_of_it_is_missing() {
        let (scenario, running) = finished("v=1&alg=om&n=5&m=2&t=1");
        let om = scenario.om().expect("generals");
        let at = |t| folded(&scenario, om, running.trace(), (t, 2));
        assert!(at(0).levels.iter().all(|level| !level.whole.contains('1')));
        let end = at(running.trace().ticks());
        assert!(end.levels.iter().all(|level| !level.whole.contains('0')));
        assert_eq!(end.levels.iter().map(|level| level.from.len()).collect::<Vec<_>>(), [1, 3, 6]);
    }
}
