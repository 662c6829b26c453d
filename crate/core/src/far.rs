//! A run of generals that nobody has to send: what its loyal lieutenants decide, and what is said
//! along any path, each known without the other messages. It keeps no trace.

use crate::checks::{self, Agreement, Validity};
use crate::fast::prune;
use crate::fast::window::Window;
use crate::path::Path;
use crate::report::Named;
use crate::scenario::{Scenario, count_text};
use crate::terms::{NodeId, Value};
use serde::Serialize;

/// The most paths that are walked while somebody types.
const PATHS_MAX: u128 = 1 << 18;

/// What the loyal lieutenants decide by OM(m) however large the run is (Lamport 1982, Lemma 1).
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Settled {
    /// What each decides; nothing for the commander and for traitors.
    pub decisions: Vec<Named>,
    /// Whether they agree.
    pub agreement: Agreement,
    /// Whether they obey.
    pub validity: Validity,
    /// How many paths had to be walked.
    #[cfg_attr(feature = "types", ts(type = "number"))]
    pub paths: u64,
}

/// The messages along one path.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Told {
    /// The path; the last on it tells.
    pub path: Vec<NodeId>,
    /// What whoever tells has heard itself along the path; the order if it is the commander.
    pub heard: Named,
    /// To whom what is told.
    pub rows: Vec<Saying>,
    /// How many messages have a path of this length, as text.
    pub messages: String,
    /// The number of the first of these messages among them, as text.
    pub first: String,
    /// Whether a receiver passes it on.
    pub goes_on: bool,
}

/// One message.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Saying {
    /// Who is told.
    pub to: NodeId,
    /// What; nothing for silence.
    pub says: Named,
}

/// What the loyal decide, where few enough paths tell it.
pub(crate) fn settled(scenario: &Scenario) -> Option<Settled> {
    let paths = prune::paths(scenario).filter(|&paths| paths <= PATHS_MAX)?;
    let decided = prune::decisions(scenario)?;
    Some(Settled {
        agreement: checks::agreement(scenario, &decided),
        validity: checks::validity(scenario, &decided),
        decisions: decided.into_iter().map(|value| named(scenario, value)).collect(),
        paths: paths as u64,
    })
}

/// What is told along a path: the commander, who told, who passed it on. Nothing if the scenario
/// has no such path, or is none whose messages are known one by one.
pub fn told(scenario: &Scenario, along: &[NodeId]) -> Option<Told> {
    let window = Window::of(scenario)?;
    let path = path_of(scenario, along)?;
    let to: Vec<NodeId> = (0..scenario.n).filter(|&id| !path.passes(id)).collect();
    let first = window.number(&path, *to.first()?)?;
    let saying = |&to: &NodeId| Saying { to, says: named(scenario, window.says(&path, to)) };
    let heard = match along {
        [] => None,
        [_] => scenario.om().map(|om| om.order),
        [before @ .., teller] => window.says(&path_of(scenario, before)?, *teller),
    };
    Some(Told {
        path: along.to_vec(),
        heard: named(scenario, heard),
        rows: to.iter().map(saying).collect(),
        messages: count_text(Some(window.messages(path.round()).into())),
        first: (first + 1).to_string(),
        goes_on: window.messages(path.round() + 1) > 0,
    })
}

fn path_of(scenario: &Scenario, hops: &[NodeId]) -> Option<Path> {
    let (&origin, rest) = hops.split_first()?;
    let longest = scenario.om()?.m as usize + 1;
    if hops.len() > longest || hops.iter().any(|&hop| hop >= scenario.n) {
        return None;
    }
    rest.iter().try_fold(Path::from_origin(origin), |path, &hop| {
        (!path.passes(hop)).then(|| path.then(hop))
    })
}

fn named(scenario: &Scenario, value: Option<Value>) -> Named {
    value.map(|value| scenario.alphabet().name(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_along(text: &str, path: &[NodeId]) -> Option<Told> {
        let scenario = Scenario::parse(text).expect("a sound text");
        told(&scenario, path)
    }

    #[test]
    fn a_run_of_175_million_messages_shows_what_is_told_along_any_path() {
        let text = "alg=om&n=19&m=6&bad=0.14.15.16.17.18&adv=flip&order=a";
        let order = told_along(text, &[0]).expect("the commander's messages");
        assert_eq!((order.heard, order.rows.len()), (Some("a"), 18));
        assert!(order.rows.iter().all(|row| row.says == Some("r")), "a flipped order");
        let deep = told_along(text, &[0, 3, 15, 7, 14, 1, 2]).expect("the last round");
        assert_eq!((deep.rows.len(), deep.messages.as_str()), (12, "160392960"));
        // Two traitors turned it on the way, after the commander himself had.
        assert_eq!((deep.heard, deep.goes_on), (Some("r"), false));
        assert!(deep.rows.iter().all(|row| row.says == Some("r")));
        for wrong in [&[][..], &[1], &[0, 0], &[0, 19], &[0, 1, 2, 3, 4, 5, 6, 7]] {
            assert!(told_along(text, wrong).is_none(), "{wrong:?}");
        }
    }

    #[test]
    fn what_the_loyal_decide_is_known_at_once() {
        let text = "alg=om&n=19&m=6&bad=0.14.15.16.17.18&adv=split&order=a";
        let settled = settled(&Scenario::parse(text).expect("a sound text")).expect("few paths");
        assert_eq!(settled.agreement, Agreement::Held);
        assert_eq!(settled.decisions.iter().flatten().count(), 13);
        assert!(settled.paths < 2_000, "{}", settled.paths);
    }
}
