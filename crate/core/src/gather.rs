//! Lists put in order, maps and sets filled, with one sort for all.
//!
//! A sort, and a map that is collected, are some kilobytes of code for each type that they are made
//! of. The page downloads this code, so types that need not be told apart share it.

use std::collections::{BTreeMap, BTreeSet};

/// The places of some keys, by their keys; of equal keys the earlier comes first.
pub(crate) fn places_by(keys: impl Iterator<Item = u64>) -> Vec<usize> {
    let mut keyed: Vec<(u64, usize)> = keys.zip(0..).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, place)| place).collect()
}

/// A map of these entries, of equal keys the last.
pub(crate) fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(entries);
    map
}

/// The set of these.
pub(crate) fn set<T: Ord>(all: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(all);
    set
}
