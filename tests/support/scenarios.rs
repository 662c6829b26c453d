//! Scenarios for the property tests, drawn from a seed or written out exhaustively.

use bivouac::{Purpose, below, draw};

/// Picks one thing after another, the same for the same seed.
pub(crate) struct Pick {
    seed: u64,
    picked: u64,
}

impl Pick {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, picked: 0 }
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        self.picked += 1;
        let bits = draw(self.seed, Purpose::Lie, &[self.picked]);
        low + below(u64::from(high - low) + 1, bits) as u32
    }

    pub(crate) fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.between(0, choices.len() as u32 - 1) as usize]
    }

    /// So many different ids below n, as the scenario's text lists them.
    pub(crate) fn ids(&mut self, n: u32, count: u32) -> String {
        let mut left: Vec<u32> = (0..n).collect();
        let mut ids: Vec<u32> = (0..count)
            .map(|_| left.remove(self.between(0, left.len() as u32 - 1) as usize))
            .collect();
        ids.sort_unstable();
        ids.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
    }
}

/// Any small scenario of generals.
pub(crate) fn random_scenario(pick: &mut Pick) -> String {
    let n = pick.between(1, 7);
    let m = pick.between(0, n.saturating_sub(2).min(3));
    let traitors = pick.between(0, n);
    let bad = pick.ids(n, traitors);
    let liars = ["honest", "retreat", "attack", "flip", "split", "random", "silent"];
    let adv = pick.one_of(&liars);
    let order = pick.one_of(&["a", "r"]);
    let (rule, tie) = (pick.one_of(&["flat", "recursive"]), pick.one_of(&["first", "retreat"]));
    let seed = pick.between(0, 1_000);
    format!(
        "alg=om&n={n}&bad={bad}&m={m}&order={order}&rule={rule}&tie={tie}&adv={adv}&seed={seed}"
    )
}

/// Every message of OM(m) that a traitor sends, as `hops-receiver`.
fn traitor_messages(n: u32, m: u32, bad: &[u32]) -> Vec<String> {
    let mut messages = Vec::new();
    let mut paths = vec![vec![0]];
    for _ in 0..=m {
        for path in &paths {
            let liar = path.last().expect("a path has a sender");
            let hops: Vec<String> = path.iter().map(u32::to_string).collect();
            let others = (0..n).filter(|to| !path.contains(to) && bad.contains(liar));
            messages.extend(others.map(|to| format!("{}-{to}", hops.join("-"))));
        }
        let extend = |path: &Vec<u32>| -> Vec<Vec<u32>> {
            let free = (0..n).filter(|hop| !path.contains(hop));
            free.map(|hop| path.iter().copied().chain([hop]).collect()).collect()
        };
        paths = paths.iter().flat_map(extend).collect();
    }
    messages
}

fn scripted(n: u32, m: u32, bad: &str, order: &str, lies: &[String]) -> String {
    let say = lies.join(".");
    format!("alg=om&n={n}&bad={bad}&m={m}&order={order}&adv=scripted&say={say}")
}

/// Every traitor's message with a value or silence at random.
pub(crate) fn random_script(pick: &mut Pick, n: u32, m: u32, bad: &str) -> String {
    let ids: Vec<u32> = bad.split('.').filter_map(|id| id.parse().ok()).collect();
    let messages = traitor_messages(n, m, &ids);
    let lies: Vec<String> =
        messages.iter().map(|key| format!("{key}-{}", pick.one_of(&["a", "r", "x"]))).collect();
    scripted(n, m, bad, pick.one_of(&["a", "r"]), &lies)
}

/// All tables of one traitor of OM(1) over the given values, for each traitor and both orders.
fn tables(n: u32, values: &[&str]) -> Vec<String> {
    let mut texts = Vec::new();
    for bad in 0..n {
        let messages = traitor_messages(n, 1, &[bad]);
        for table in 0..values.len().pow(messages.len() as u32) {
            let value =
                |place: usize| values[table / values.len().pow(place as u32) % values.len()];
            let lies: Vec<String> = messages
                .iter()
                .enumerate()
                .map(|(place, key)| format!("{key}-{}", value(place)))
                .collect();
            texts.extend(["a", "r"].map(|order| scripted(n, 1, &bad.to_string(), order, &lies)));
        }
    }
    texts
}

/// Every table of one traitor, silence included.
pub(crate) fn exhaustive_tables(n: u32) -> Vec<String> {
    tables(n, &["a", "r", "x"])
}

/// Every table of one traitor who always says something.
pub(crate) fn tables_without_silence(n: u32) -> Vec<String> {
    tables(n, &["a", "r"])
}

/// Every table of the traitors of a scenario of generals, silence included.
pub(crate) fn tables_of(text: &str) -> Vec<String> {
    let scenario = bivouac::Scenario::parse(text).expect("a sound text");
    let m = scenario.om().expect("generals").m;
    let messages = traitor_messages(scenario.n, m, &scenario.bad);
    let table = |number: usize| {
        let says = |place: usize| ["a", "r", "x"][number / 3_usize.pow(place as u32) % 3];
        let lies = messages.iter().enumerate().map(|(place, key)| format!("{key}-{}", says(place)));
        format!("{text}&adv=scripted&say={}", lies.collect::<Vec<_>>().join("."))
    };
    (0..3_usize.pow(messages.len() as u32)).map(table).collect()
}
