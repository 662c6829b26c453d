//! Lists put in order, maps and sets filled, with one sort for all.
//!
//! A sort, and a map that is collected, are some kilobytes of code for each type that they are made
//! of. The page downloads this code, so types that need not be told apart share it.

use crate::terms::NodeId;
use litemap::LiteMap;
use std::collections::BTreeMap;

/// The places of some keys, by their keys; of equal keys the earlier comes first.
pub(crate) fn places_by(keys: impl Iterator<Item = u64>) -> Vec<usize> {
    let mut keyed: Vec<(u64, usize)> = keys.zip(0..).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, place)| place).collect()
}

/// These ids, ascending.
pub(crate) fn ascending(ids: &[NodeId]) -> Vec<NodeId> {
    places_by(ids.iter().map(|&id| id.into())).into_iter().map(|place| ids[place]).collect()
}

/// The different ones among these, ascending, and the last place of each.
pub(crate) fn distinct(all: impl Iterator<Item = u32>) -> Vec<(u32, usize)> {
    let all: Vec<u32> = all.collect();
    let places = places_by(all.iter().map(|&one| one.into()));
    let mut last: Vec<(u32, usize)> = places.into_iter().map(|at| (all[at], at)).collect();
    last.reverse();
    last.dedup_by_key(|(one, _)| *one);
    last.reverse();
    last
}

/// A short list in order, of which equal ones stay as they came: each is put where it belongs.
pub(crate) fn lined_up<T, K: Ord>(
    all: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    let mut line = Vec::new();
    for one in all {
        let place = line.partition_point(|other| key(other) <= key(&one));
        line.insert(place, one);
    }
    line
}

/// A map of these entries, of equal keys the last.
pub(crate) fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(entries);
    map
}

/// A few things by name.
pub type ByName<V> = LiteMap<&'static str, V>;

/// These by their names.
pub(crate) fn by_name<V>(entries: impl IntoIterator<Item = (&'static str, V)>) -> ByName<V> {
    let mut named = ByName::new();
    for (name, one) in entries {
        named.insert(name, one);
    }
    named
}
