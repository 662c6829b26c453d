//! The rules between values: what each alone cannot tell. A value that breaks one becomes an error
//! and is dropped, so that what remains is a sound scenario.

mod generals;
mod graph;
mod interventions;
mod network;
mod votes;
mod wires;

use super::choices::{Messengers, Order, Pick, Strategy};
use super::error::InputError;
use super::kinds::Setting;
use super::script::{self, Lie};
use super::settings::Settings;
use super::text::Source;
use super::{Act, Algorithm, Graph, Intervention, Liars, Network, OralMessages, Scenario, Script};
use crate::gather::ascending;
use crate::rng::{Purpose, Stream, below, draw};
use crate::terms::NodeId;

/// Builds the scenario of some settings.
pub(crate) fn scenario(
    mut settings: Settings,
    source: Source,
    errors: &mut Vec<InputError>,
) -> Scenario {
    let mut check = Check { settings: &mut settings, errors };
    let n = check.participants();
    let clients = check.settings.int("clients").unwrap_or(0) as u32;
    let seed = check.int("seed");
    let bad = check.traitors(n, seed);
    let values = check.settings.int("values").unwrap_or(2) as u8;
    let algorithm = check.algorithm(n, &bad, seed);
    let inputs = check.inputs(n, clients, values, seed, &algorithm);
    let interventions = check.interventions(n, n + clients, values, &algorithm);
    let liars = check.liars(n, &algorithm, (&bad, &interventions), source);
    let then_liars = check.then_liars(&liars);
    let graph = check.graph(n);
    let network = check.network(n);
    let wires = check.wires(n, n + clients, seed);
    let ties = check.settings.int("ties").unwrap_or(1) as u32;
    let names = check.names(n + clients);
    Scenario {
        n,
        clients,
        bad,
        liars,
        then_liars,
        algorithm,
        values,
        inputs,
        network,
        wires,
        ties,
        graph,
        topo_seed: settings.int("topo_seed").unwrap_or(seed),
        order_seed: settings.int("order_seed").unwrap_or(seed),
        seed,
        interventions,
        at: settings.int("at"),
        title: settings.string("title"),
        names,
        expected_digest: settings.string("d"),
        settings,
    }
}

/// The same scenario with another seed; nothing if something is wrong with that one.
pub(crate) fn reseeded(first: &Scenario, seed: u64) -> Option<Scenario> {
    let mut settings = first.settings.clone();
    settings.put("seed", Setting::Int(seed));
    if let Some(again) = generals_again(first, &settings, seed) {
        return Some(Scenario { settings, ..again });
    }
    let mut errors = Vec::new();
    let scenario = scenario(settings, Source::File, &mut errors);
    errors.is_empty().then_some(scenario)
}

/// The same where it is about generals, of whom chance tells no more than who the traitors are and
/// what the city is like: nothing that was found sound can come out unsound then.
fn generals_again(first: &Scenario, settings: &Settings, seed: u64) -> Option<Scenario> {
    let counted = !matches!(settings.get("t"), Some(Setting::Word(_)));
    let plain = first.liars.script.is_empty() && first.interventions.is_empty();
    let om = first.om().filter(|_| counted && plain && first.wires.is_none())?;
    let mut again = first.clone();
    let drawn = !settings.has("bad") && settings.word("pick").is_some_and(|word| word == "random");
    if drawn {
        again.bad = picked(first.n, first.bad.len(), seed);
    }
    let order = Order::named(settings.word("order")?);
    again.algorithm = Algorithm::Om(OralMessages { order: generals::ordered(order, seed), ..*om });
    again.seed = seed;
    again.topo_seed = settings.int("topo_seed").unwrap_or(seed);
    again.order_seed = settings.int("order_seed").unwrap_or(seed);
    Some(again)
}

/// So many ids, as a seed draws them.
fn picked(n: u32, count: usize, seed: u64) -> Vec<NodeId> {
    let mut ids: Vec<NodeId> = (0..n).collect();
    Stream::new(seed, Purpose::Pick).shuffle(&mut ids);
    ascending(&ids[..count.min(ids.len())])
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

    /// How many participants. A text without a sound number of them is an error; what remains of
    /// it opens with the fewest that can bear a traitor.
    fn participants(&mut self) -> u32 {
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
        self.refuse_value(key, &got, allowed);
    }

    /// The same, of which only this part is to blame.
    fn refuse_value(&mut self, key: &'static str, got: &str, allowed: impl Into<String>) {
        self.errors.push(InputError::value(key, got, allowed));
        self.settings.forget(key);
    }

    /// The faulty: named, counted from the last id, drawn, or a share.
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
        match Pick::named(self.word("pick")) {
            Pick::Last => (n - count as u32..n).collect(),
            Pick::Random => picked(n, count as usize, seed),
        }
    }

    fn algorithm(&mut self, n: u32, bad: &[NodeId], seed: u64) -> Algorithm {
        match self.settings.algorithm() {
            "om" => Algorithm::Om(self.oral_messages(n, bad, seed)),
            "majority" => Algorithm::Majority(self.voting(true)),
            "neighbours" => Algorithm::Neighbours(self.voting(false)),
            "benor" => Algorithm::BenOr(self.ben_or(n, bad)),
            "gossip" => Algorithm::Gossip(self.gossip(n, bad)),
            _ => {
                let lottery = self.lottery(n);
                Algorithm::Lottery(self.gossip(n, bad), lottery)
            }
        }
    }

    fn liars(&mut self, n: u32, told: &Algorithm, bad: Faulty, source: Source) -> Liars {
        let strategy = Strategy::named(self.word("adv"));
        let mut script = Script::new();
        if let Some(Setting::Script(lies)) = self.settings.get("say") {
            match tell(&lies, n, told, bad, source) {
                Ok(told) => script = told,
                Err((got, allowed)) => self.refuse_value("say", &got, allowed),
            }
        }
        Liars { strategy, script }
    }

    fn then_liars(&self, liars: &Liars) -> Liars {
        let strategy = self.settings.word("then_adv").map(Strategy::named);
        Liars { strategy: strategy.unwrap_or(liars.strategy), script: Script::new() }
    }

    fn network(&mut self, n: u32) -> Network {
        if self.settings.int("miss").is_some_and(|miss| miss > u64::from(n)) {
            self.refuse("miss", format!("a whole number from 0 to {n}"));
        }
        let messengers = self.settings.word("messengers").unwrap_or("each");
        Network {
            messengers: Messengers::named(messengers),
            delay: self.int("delay"),
            jitter_pm: self.int("jitter_pm"),
            loss_pm: self.int("loss_pm"),
            miss: self.settings.int("miss").unwrap_or(0) as u32,
            timeout: self.settings.int("timeout"),
        }
    }

    fn graph(&mut self, n: u32) -> Graph {
        graph::graph(self, n)
    }

    fn names(&mut self, nodes: u32) -> Vec<String> {
        if self.settings.strings("names").len() > nodes as usize {
            self.refuse("names", format!("at most {nodes} labels, one each"));
        }
        self.settings.strings("names")
    }
}

/// Who is faulty at the start, and what makes others so.
type Faulty<'a> = (&'a [NodeId], &'a [Intervention]);

/// A script as a table, or the first lie that cannot be told and why.
fn tell(
    lies: &[Lie],
    n: u32,
    told: &Algorithm,
    (bad, interventions): Faulty,
    source: Source,
) -> Result<Script, (String, String)> {
    if lies.len() > source.lies_max() {
        let allowed = format!("at most {} lies", source.lies_max());
        return Err((format!("{} lies", lies.len()), allowed));
    }
    let mut script = Script::new();
    for lie in lies {
        let against = match told {
            Algorithm::Om(om) => generals::impossible(lie, n, om.m),
            _ => votes::impossible(lie, n, told),
        };
        let sender = lie.key.sender();
        let turns = interventions.iter().any(|one| one.act == Act::Turn(sender));
        let loyal = bad.binary_search(&sender).is_err() && !turns;
        let against =
            against.or_else(|| loyal.then(|| format!("lies of the faulty; {sender} is loyal")));
        against.map_or(Ok(()), |allowed| Err((script::text(lie), allowed)))?;
        if script.insert((lie.key, lie.to), lie.says).is_some() {
            return Err((script::text(lie), "each message once".into()));
        }
    }
    Ok(script)
}
