// Why a goal is missed, as far as it is known: what was found where the time or the room goes. The
// page of results says it of the rows that fall short, and of no others.

/** The first that fits wins. @type {[RegExp, string][]} */
const REASONS = [
  [/^Blocks flood/, 'The engine does for every message what a bare loop does not: it draws its '
    + 'journey from the seed, keeps a digest that chains four words of it (by estimate 190 cycles, '
    + 'one multiplication after another), lets adversaries, interventions, crashes and watchers '
    + 'have their say, and finds the receiver’s own tree of blocks, which is rarely in the cache. '
    + 'The loop it is raced with floods numbers. Without a digest nobody could check a replay, so '
    + 'it stays.'],
  [/10: the whole trace kept/, 'A run this small takes some 0.6 µs, most of which is reading its '
    + 'settings and drawing what its traitors say.'],
  [/pruned/, 'What it is measured against evaluates every message, and has become three times as '
    + 'fast as when the goal was set; a pruned run takes half a microsecond, mostly to be set up.'],
  [/^First result/, 'Script and core are there within some 100 ms; compiling both, starting a '
    + 'worker, running, and drawing the page with its run take the rest.'],
  [/256 runs/, 'They are four times 64 runs on plain words, as fast each as 64 alone. Registers of '
    + '128 bits (simd128) are not used.'],
  [/neighbours: one run against scipy/, 'The votes of one run are summed neighbour by neighbour, '
    + 'each a load from memory; 64 runs at once share that load.'],
  [/^wasm against native/, 'The page’s core is built for its size, but for the kernels; and native '
    + 'code has wide registers, which the module does not use.'],
  [/^The compiled core/, 'It holds six algorithms, their settings and errors in sentences, the '
    + 'ways of asking about many runs, and the search for the worst lie. The embed’s core leaves '
    + 'the last two out.'],
  [/^All that the page loads/, 'The core, and a script with every view in it: they are loaded '
    + 'together, since whoever opens a link wants the run and its views at once.'],
  [/script/, 'Letters, numbers and flags are drawn anew in each frame; camps, riders and names '
    + 'are copied from bitmaps.'],
  [/seek/, 'A seek moves every part of the page at once: the stage, the table of tallies, the '
    + 'sentences, the timeline. Style, layout and painting take most of it.'],
];

/** @param {string} what the row's name @returns {string} */
export const reasonOf = (what) =>
  REASONS.find(([pattern]) => pattern.test(what))?.[1] ?? 'Why is not known yet.';
