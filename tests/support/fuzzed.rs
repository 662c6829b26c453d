//! What must hold for any bytes whatever: the bodies of the fuzz targets, which the ordinary tests
//! run over what fuzzing has found worth keeping. None of them may panic, hang or take more memory
//! than a small multiple of what comes in.

use bivouac::scenario::checksum;
use bivouac::sweep::Grid;
use bivouac::trace::Record;
use bivouac::{Run, Scenario, Source, preview, told};

/// The most messages of a run that is carried out.
const MESSAGES_MAX: u128 = 2_000;
/// The most events of one: a vote without messages has rounds too.
const EVENTS_MAX: u32 = 20_000;

/// A link: what is valid of it reads back as itself, signed or not, and is looked at without harm.
pub(crate) fn link(bytes: &[u8]) {
    read(bytes, Source::Link);
}

/// The same of a file, which may be longer.
pub(crate) fn file(bytes: &[u8]) {
    read(bytes, Source::File);
}

fn read(bytes: &[u8], source: Source) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let seen = preview(text, source);
    assert!(seen.errors.iter().all(|error| error.got().chars().count() <= 40), "{text:?}");
    let Some(scenario) = Scenario::read(text, source).scenario else { return };
    let canonical = scenario.text();
    let rest = canonical.strip_prefix("v=1&").expect("a version");
    let signed = format!("v=1&c={}&{rest}", checksum(rest));
    for written in [&canonical, &signed] {
        let again = Scenario::read(written, Source::File);
        assert!(again.errors.is_empty(), "{text:?} {:?}", again.errors);
        assert!(again.notices.iter().all(|notice| notice.code == "UNKNOWN"), "{text:?}");
        assert_eq!(again.scenario.map(|same| same.text()).as_ref(), Some(&canonical), "{text:?}");
    }
}

/// What a page sends besides: questions to a run, or the axes of a sweep.
pub(crate) fn message(bytes: &[u8]) {
    if let Some((t, node)) = moment(bytes) {
        let run = Run::begin("alg=om&n=4&m=1&bad=3").expect("a sound scenario").finish();
        assert_eq!(run.answers(t, node).is_some(), node < 4);
        assert_eq!(run.tree(t, node).is_some(), node < 4);
        assert!(told(run.scenario(), &[0, node]).is_none_or(|told| told.path == [0, node]));
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    // A grid of a million cells is allowed, and takes its time and memory: neither long ranges nor
    // many values, which multiply.
    let long = text.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() > 3)
        || text.matches("..").count() > 1
        || text.matches('.').count() > 12;
    if let Some(axes) = serde_json::from_str::<Vec<String>>(text).ok().filter(|_| !long) {
        let grid = Grid::new("alg=om&n=4&m=1", &axes, 3);
        assert!(grid.err().is_none_or(|error| !error.to_string().is_empty()));
    }
}

/// A tick and a node that these bytes can be read as.
fn moment(bytes: &[u8]) -> Option<(u64, u32)> {
    let (t, rest) = bytes.split_first_chunk()?;
    Some((u64::from_le_bytes(*t), u32::from_le_bytes(*rest.first_chunk()?)))
}

/// A small run: it ends, and comes to the same however it is sliced and whatever is kept of it.
pub(crate) fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(scenario) = Scenario::read(text, Source::File).scenario else { return };
    let cost = bivouac::scenario::cost::Cost::of(&scenario);
    if scenario.nodes() > 40 || cost.messages.is_none_or(|all| all > MESSAGES_MAX) {
        return;
    }
    let Ok(mut whole) = Run::of(scenario.clone(), Record::Everything) else { return };
    if !whole.advance(EVENTS_MAX).done {
        return;
    }
    let report = whole.report();
    let mut sliced = Run::of(scenario, Record::Sums).expect("what ran with its trace");
    while !sliced.advance(7).done {}
    assert_eq!(sliced.report().digest, report.digest, "{text:?}");
    assert!(whole.take().starts_with(b"BIVOUAC1"), "{text:?}");
}
