// Why a goal is missed, as far as it is known: what was found where the time or the room goes. The
// page of results says it of the rows that fall short, and of no others.

/** The first that fits wins. @type {[RegExp, string][]} */
const REASONS = [
  [/^Blocks flood/, 'The engine does for every message what a bare loop does not: it draws its '
    + 'journey from the seed, keeps a digest that chains four words of it (about 190 cycles, one '
    + 'multiplication after another), lets adversaries, interventions, crashes and watchers have '
    + 'their say, and finds the receiver’s own tree of blocks, which is rarely in the cache. The '
    + 'loop it is raced with floods numbers. Without a digest nobody could check a replay, so it '
    + 'stays.'],
  [/10: the whole trace kept/, 'A run this small is over in some 1.5 µs, of which half a '
    + 'microsecond is reading its settings and drawing what its traitors say.'],
  [/neighbours: one run against scipy/, 'The votes of one run are summed neighbour by neighbour, '
    + 'each a load from memory; 64 runs at once share that load and are far above the goal.'],
  [/wasm against native, geometric mean|wasm against native, the worst/, 'The page’s core is '
    + 'built for its size but for the kernels, and a compiler for WebAssembly may use neither the '
    + 'wide registers nor the conditional moves that the native one has.'],
  [/^The compiled core/, 'It holds six algorithms, their settings and errors in sentences, three '
    + 'ways of asking about many runs, and the search for the worst lie. The embed’s core, which '
    + 'leaves the last two out, is two fifths smaller.'],
  [/^All that the page loads/, 'The core, and a script with every view in it: they are loaded '
    + 'together, since whoever opens a link wants the run and its views at once.'],
  [/^embed\.html, gzipped/, 'The core takes half of it, the script with its views and two '
    + 'languages the other half.'],
  [/script/, 'Letters, numbers and flags are drawn anew in each frame; camps, riders and names '
    + 'are copied from bitmaps.'],
  [/seek/i, 'A seek moves every part of the page at once: the stage, the table of tallies, the '
    + 'sentences, the timeline. Finding the moment takes less than a tenth of it; style, layout '
    + 'and painting in software take the rest.'],
];

/** @param {string} what the row's name @returns {string} */
export const reasonOf = (what) =>
  REASONS.find(([pattern]) => pattern.test(what))?.[1] ?? 'Why is not known yet.';
