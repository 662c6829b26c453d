//! What a run that comes out otherwise than it did asks for.

/// Fails unless a run has the digest that it had.
pub(crate) fn replays(text: &str, had: &str, has: &str) {
    assert_eq!(
        has, had,
        "\nnow and then, of the run of\n{text}\n\nThe engine's rules have changed: links that \
         people gave away would show something else. If that is not meant, mend it. If it is:\n\
         1. raise ENGINE in crate/core/src/terms.rs;\n\
         2. keep the older rules callable, for every scenario whose `Scenario::rules()` says so;\n\
         3. `BLESS=1 cargo test --test replay` writes the new tests/golden/rules-N.tsv and leaves \
         the older ones as they are;\n\
         4. say in CHANGELOG.md, under Replay-breaking: \"Rules version N: ...\".\n"
    );
}
