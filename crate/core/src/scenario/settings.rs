//! The values a scenario was given, checked one by one, and the canonical text they make.

use super::error::{InputError, Notice};
use super::kinds::Setting;
use super::params::{self, ALGORITHMS, Fallback, PARAMS, Param};
use super::text::{Pair, checksum, passed_on, unescape};
use crate::terms::NodeId;
use litemap::LiteMap;

/// What was given: known keys by the table of one algorithm, unknown ones as they are passed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    algorithm: &'static str,
    given: LiteMap<&'static str, Setting>,
    unknown: Vec<(String, String)>,
}

/// Lists that are an error if they list nothing: whoever wrote them meant something.
const NEVER_EMPTY: [&str; 5] = ["part", "lat", "places", "down_list", "power"];

impl Settings {
    /// Reads the pairs by the table of their algorithm; nothing if that is missing or unknown. What
    /// is wrong becomes an error, and its key is left out.
    pub(crate) fn read(
        pairs: &[Pair],
        errors: &mut Vec<InputError>,
        notices: &mut Vec<Notice>,
    ) -> Option<Self> {
        let algorithm = algorithm(pairs, errors)?;
        let mut settings = Self { algorithm, given: LiteMap::new(), unknown: Vec::new() };
        for (place, &(key, raw)) in pairs.iter().enumerate() {
            match settings.take(place, key, raw) {
                Ok(None) => {}
                Ok(Some(notice)) => notices.push(notice),
                Err(error) => errors.push(error),
            }
        }
        Some(settings)
    }

    /// The algorithm by name.
    pub(crate) fn algorithm(&self) -> &'static str {
        self.algorithm
    }

    fn take(&mut self, place: usize, key: &str, raw: &str) -> Result<Option<Notice>, InputError> {
        let Some(param) = params::find(key, self.algorithm) else {
            if let Some(homes) = params::homes(key) {
                let allowed = format!("{key} only with alg={}", homes.join(", "));
                return Err(InputError::value(key, raw, allowed));
            }
            let value = passed_on(raw).ok_or_else(|| InputError::escape(key, raw))?;
            self.unknown.push((key.into(), value));
            return Ok((!key.starts_with("x_")).then(|| Notice::unknown(key)));
        };
        if key == "v" && place != 0 {
            return Err(InputError::value(key, raw, "v as the first key"));
        }
        let setting = param.kind.read(key, raw).map_err(|error| match key {
            "v" | "e" if later(raw) => InputError::newer(key, raw, param.kind.allowed()),
            _ => error,
        })?;
        if key == "req" {
            return Err(InputError::newer(key, raw, "no features that must be asked for"));
        }
        if setting.is_empty() && NEVER_EMPTY.contains(&key) {
            return Err(InputError::value(key, raw, param.kind.allowed()));
        }
        if !setting.is_empty() {
            self.given.insert(param.key, setting);
        }
        Ok(None)
    }

    /// Sets a key in place of what was given.
    pub(crate) fn put(&mut self, key: &'static str, setting: Setting) {
        self.given.insert(key, setting);
    }

    /// Forgets a key, so that its default holds.
    pub(crate) fn forget(&mut self, key: &'static str) {
        self.given.remove(key);
    }

    /// Whether the key was given.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.given.contains_key(key)
    }

    /// The known keys that were given, in no order that means anything.
    pub(crate) fn given(&self) -> impl Iterator<Item = &'static str> {
        self.given.keys().copied()
    }

    /// The known keys that were given, in the table's order.
    pub(crate) fn keys(&self) -> Vec<&'static str> {
        self.params().map(|param| param.key).filter(|key| self.has(key)).collect()
    }

    /// What was given for the key, or the default that the table writes out.
    pub(crate) fn get(&self, key: &str) -> Option<Setting> {
        if let Some(setting) = self.given.get(key) {
            return Some(setting.clone());
        }
        params::known(key, self.algorithm)?.default.clone()
    }

    /// A whole number, given or by default.
    pub(crate) fn int(&self, key: &str) -> Option<u64> {
        match self.get(key) {
            Some(Setting::Int(number)) => Some(number),
            _ => None,
        }
    }

    /// A name of a choice, given or by default.
    pub(crate) fn word(&self, key: &str) -> Option<&'static str> {
        match self.get(key) {
            Some(Setting::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// The ids given.
    pub(crate) fn ids(&self, key: &str) -> Option<Vec<NodeId>> {
        match self.get(key) {
            Some(Setting::Ids(ids)) => Some(ids),
            _ => None,
        }
    }

    /// Plain text given.
    pub(crate) fn string(&self, key: &str) -> Option<String> {
        match self.get(key) {
            Some(Setting::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Labels given.
    pub(crate) fn strings(&self, key: &str) -> Vec<String> {
        match self.get(key) {
            Some(Setting::Texts(texts)) => texts,
            _ => Vec::new(),
        }
    }

    /// The canonical text: `v=1`, then the table's order, defaults and checksum omitted, unknown
    /// keys last.
    pub(crate) fn canonical(&self) -> String {
        let rest = self.pairs();
        if rest.is_empty() { "v=1".into() } else { format!("v=1&{rest}") }
    }

    /// Whether the checksum, if there is one, fits the rest.
    pub(crate) fn checksum_fits(&self) -> bool {
        self.string("c").is_none_or(|given| given == checksum(&self.pairs()))
    }

    /// The parameters of the algorithm, in the table's order.
    pub(crate) fn params(&self) -> impl Iterator<Item = &'static Param> + use<> {
        let algorithm = self.algorithm;
        PARAMS.iter().filter(move |param| param.belongs_to(algorithm))
    }

    fn pairs(&self) -> String {
        let known = self.params().filter(|param| !matches!(param.key, "v" | "c")).filter_map(|p| {
            let text = self.given.get(p.key)?.text();
            let plain = matches!(p.default, Fallback::Value(default) if default == text);
            (!plain).then(|| format!("{}={text}", p.key))
        });
        let unknown = self.unknown.iter().map(|(key, raw)| format!("{key}={raw}"));
        known.chain(unknown).collect::<Vec<_>>().join("&")
    }
}

/// The algorithm that the pairs name.
fn algorithm(pairs: &[Pair], errors: &mut Vec<InputError>) -> Option<&'static str> {
    let names = || ALGORITHMS.iter().map(|&(name, _)| name);
    let known = names().collect::<Vec<_>>().join(", ");
    let Some((_, raw)) = pairs.iter().find(|(key, _)| *key == "alg") else {
        errors.push(InputError::value("alg", "", format!("alg=, one of {known}")));
        return None;
    };
    let found = names().find(|&name| unescape(raw).is_some_and(|given| given == name));
    if found.is_none() {
        errors.push(InputError::newer("alg", raw, known));
    }
    found
}

/// Whether it is the number of a version to come.
fn later(raw: &str) -> bool {
    !raw.starts_with('0') && !raw.is_empty() && raw.bytes().all(|byte| byte.is_ascii_digit())
}
