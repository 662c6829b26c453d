//! The rules between values: what each alone cannot tell. A value that breaks one becomes an error
//! and is dropped, so that what remains is a sound scenario.

use super::choices::{Messengers, Order, Rule, Strategy, Tie};
use super::error::InputError;
use super::kinds::{Lie, Setting, lie_text};
use super::settings::Settings;
use super::text::Source;
use super::{Liars, Network, OralMessages, Scenario, Script};
use crate::rng::{Purpose, below, draw};
use crate::terms::{ATTACK, NodeId, RETREAT, Value};

/// Builds the scenario; nothing if the algorithm is missing.
pub(crate) fn scenario(
    mut settings: Settings,
    source: Source,
    errors: &mut Vec<InputError>,
) -> Option<Scenario> {
    if !settings.has("alg") {
        if errors.iter().all(|error| error.key() != "alg") {
            errors.push(InputError::value("alg", "", "alg=om"));
        }
        return None;
    }
    let mut check = Check { settings: &mut settings, errors };
    let n = check.generals();
    let seed = check.int("seed");
    let bad = check.traitors(n, seed);
    let om = check.oral_messages(n, &bad, seed);
    let liars = check.liars(n, om.m, &bad, source);
    let network = check.network();
    let names = check.names(n);
    Some(Scenario {
        n,
        bad,
        liars,
        om,
        network,
        seed,
        at: settings.int("at"),
        title: settings.string("title"),
        names,
        expected_digest: settings.string("d"),
        settings,
    })
}

/// The settings under check and where complaints go.
struct Check<'a> {
    settings: &'a mut Settings,
    errors: &'a mut Vec<InputError>,
}

impl Check<'_> {
    /// A number that the table has a default for.
    fn int(&self, key: &str) -> u64 {
        self.settings.int(key).expect("the table has a default")
    }

    /// A choice that the table has a default for.
    fn word(&self, key: &str) -> &'static str {
        self.settings.word(key).expect("the table has a default")
    }

    /// How many generals. A text without a sound number of them is an error; what remains of it
    /// opens with the fewest that can bear a traitor.
    fn generals(&mut self) -> u32 {
        if let Some(n) = self.settings.int("n") {
            return n as u32;
        }
        if self.errors.iter().all(|error| error.key() != "n") {
            self.errors.push(InputError::value("n", "", "n=, such as n=4"));
        }
        self.settings.put("n", Setting::Int(4));
        4
    }

    fn refuse(&mut self, key: &'static str, allowed: impl Into<String>) {
        let got = self.settings.get(key).map_or_else(String::new, |setting| setting.text());
        self.errors.push(InputError::value(key, &got, allowed));
        self.settings.forget(key);
    }

    /// The traitors: named, counted from the last id, drawn, or a share.
    fn traitors(&mut self, n: u32, seed: u64) -> Vec<NodeId> {
        for (key, other) in [("t", "bad"), ("t_pm", "bad"), ("t_pm", "t")] {
            if self.settings.has(key) && self.settings.has(other) {
                self.refuse(key, format!("either {key} or {other}, not both"));
            }
        }
        if self.settings.ids("bad").is_some_and(|ids| ids.iter().any(|&id| id >= n)) {
            self.refuse("bad", format!("ids from 0 to {}", n - 1));
        }
        if self.settings.int("t").is_some_and(|t| t > u64::from(n)) {
            self.refuse("t", format!("a whole number from 0 to {n}, or random"));
        }
        if let Some(ids) = self.settings.ids("bad") {
            return ids;
        }
        let share = self.settings.int("t_pm").map(|pm| u64::from(n) * pm / 1_000);
        let count = match self.settings.get("t") {
            Some(Setting::Int(t)) => t,
            Some(_) => below(u64::from(n), draw(seed, Purpose::Traitors, &[])),
            None => share.unwrap_or(0),
        };
        (n - count as u32..n).collect()
    }

    fn oral_messages(&mut self, n: u32, bad: &[NodeId], seed: u64) -> OralMessages {
        let deepest = n.saturating_sub(2);
        if self.settings.int("m").is_some_and(|m| m > u64::from(deepest)) {
            self.refuse("m", format!("a whole number from 0 to {deepest}, which is n - 2"));
        }
        let given = self.settings.int("m").map(|m| m as u32);
        let order = match Order::named(self.word("order")) {
            Order::Attack => ATTACK,
            Order::Retreat => RETREAT,
            Order::Random => Value((draw(seed, Purpose::City, &[]) & 1) as u8),
        };
        OralMessages {
            m: given.unwrap_or(deepest.min(bad.len() as u32)),
            order,
            rule: Rule::named(self.word("rule")),
            tie: Tie::named(self.word("tie")),
        }
    }

    fn liars(&mut self, n: u32, m: u32, bad: &[NodeId], source: Source) -> Liars {
        let strategy = Strategy::named(self.word("adv"));
        let mut script = Script::new();
        if let Some(Setting::Script(lies)) = self.settings.get("say") {
            match tell(&lies, n, m, bad, source) {
                Ok(told) => script = told,
                Err((got, allowed)) => {
                    self.errors.push(InputError::value("say", &got, allowed));
                    self.settings.forget("say");
                }
            }
        }
        Liars { strategy, script }
    }

    fn network(&self) -> Network {
        Network {
            messengers: Messengers::named(self.word("messengers")),
            delay: self.int("delay"),
            jitter_pm: self.int("jitter_pm"),
            loss_pm: self.int("loss_pm"),
            timeout: self.settings.int("timeout"),
        }
    }

    fn names(&mut self, n: u32) -> Vec<String> {
        if self.settings.strings("names").len() > n as usize {
            self.refuse("names", format!("at most {n} labels, one a general"));
        }
        self.settings.strings("names")
    }
}

/// A script as a table, or the first lie that cannot be told and why.
fn tell(
    lies: &[Lie],
    n: u32,
    m: u32,
    bad: &[NodeId],
    source: Source,
) -> Result<Script, (String, String)> {
    if lies.len() > source.lies_max() {
        let allowed = format!("at most {} lies", source.lies_max());
        return Err((format!("{} lies", lies.len()), allowed));
    }
    let mut script = Script::new();
    for lie in lies {
        impossible(lie, n, m, bad).map_or(Ok(()), |allowed| Err((lie_text(lie), allowed)))?;
        if script.insert((lie.path, lie.to), lie.says).is_some() {
            return Err((lie_text(lie), "each message once".into()));
        }
    }
    Ok(script)
}

/// What speaks against a lie, if anything does.
fn impossible(lie: &Lie, n: u32, m: u32, bad: &[NodeId]) -> Option<String> {
    let hops = lie.path.hops();
    let repeats = (1..hops.len()).any(|i| hops[..i].contains(&hops[i]));
    let known = hops.iter().all(|&hop| u32::from(hop) < n) && lie.to < n;
    if hops[0] != 0 || repeats || !known || lie.path.passes(lie.to) {
        let last = n - 1;
        return Some(format!("paths from 0 through different ids up to {last}, then another id"));
    }
    if u32::from(lie.path.round()) > m + 1 {
        return Some(format!("paths of at most {} ids, which is m + 1", m + 1));
    }
    let loyal = bad.binary_search(&lie.path.sender()).is_err();
    loyal.then(|| format!("lies of traitors; general {} is loyal", lie.path.sender()))
}
