// What the lamps say of networks in which things are passed on, in German.

import { number } from './words-de.js';

/** @param {number} part @param {number} whole */
const share = (part, whole) =>
  (whole === 0 ? '' : ` ${number(((100 * part) / whole).toFixed(part === whole ? 0 : 1))} %`);

export const networkLamps = Object.freeze({
  lamp: {
    agreement: { held: 'Übereinstimmung', undecided: 'Übereinstimmung',
      violated: 'Übereinstimmung verletzt', vacuous: 'Übereinstimmung: nichts zu beurteilen' },
    validity: { held: 'Gültigkeit', undecided: 'Gültigkeit', violated: 'Einig, aber falsch',
      vacuous: 'Gültigkeit: nichts zu beurteilen' },
    coverage: (/** @type {number} */ part, /** @type {number} */ whole) =>
      `Abdeckung${share(part, whole)}`,
    decided: (/** @type {number} */ part, /** @type {number} */ whole) =>
      `Entschieden ${number(part)} von ${number(whole)}`,
    heads: (/** @type {number} */ same, /** @type {number} */ peers) =>
      `Gleiche Spitze: ${number(same)} von ${number(peers)}`,
    once: (/** @type {number} */ twice) =>
      (twice === 0 ? 'Nichts doppelt ausgegeben' : `Doppelt ausgegeben: ${number(twice)}`),
    confirmed: (/** @type {number} */ part, /** @type {number} */ whole) =>
      `Bestätigt ${number(part)} von ${number(whole)}`,
  },
  validityHelp: {
    held: 'Gültig heißt hier: Worauf sie sich einigen, ist das, was die Regel der Abstimmung '
      + 'verlangt. So ist es.',
    violated: 'Worauf sie sich einigen, ist nicht das, was die Regel der Abstimmung verlangt.',
    undecided: 'Gültig heißt hier: Worauf sie sich einigen, ist das, was die Regel der Abstimmung '
      + 'verlangt. Das zeigt sich am Ende.',
    vacuous: 'Gültig heißt hier: Worauf sie sich einigen, ist das, was die Regel der Abstimmung '
      + 'verlangt. Hier gibt es nichts zu beurteilen.',
  },
  lampHelp: {
    agreement: {
      held: 'Jeden bisherigen Eintrag halten alle loyalen Peers in derselben Fassung.',
      violated: 'Zwei loyale Peers halten verschiedene Fassungen eines Eintrags.',
      undecided: 'Keine zwei loyalen Peers halten verschiedene Fassungen, aber nicht alle halten '
        + 'alles.',
      vacuous: 'Es gibt keinen Eintrag, über den man sich einigen könnte.',
    },
    decisions: {
      held: 'Alle loyalen Peers haben sich bei jedem Eintrag für dieselbe Fassung entschieden.',
      violated: 'Zwei loyale Peers haben sich für verschiedene Fassungen eines Eintrags '
        + 'entschieden.',
      undecided: 'Noch haben nicht alle loyalen Peers über jeden Eintrag entschieden.',
      vacuous: 'Es gibt keinen Eintrag, über den man sich einigen könnte.',
    },
    finals: {
      held: 'Keine zwei loyalen Peers halten verschiedene Fassungen eines Eintrags für endgültig, '
        + 'und keiner musste etwas zurücknehmen.',
      violated: 'Zwei loyale Peers hielten verschiedene Fassungen eines Eintrags für endgültig, '
        + 'oder einer musste zurücknehmen, was er für endgültig hielt.',
      undecided: 'Noch ist nicht jeder Eintrag bei jedem loyalen Peer endgültig.',
      vacuous: 'Es gibt keinen Eintrag, über den man sich einigen könnte.',
    },
    coverage: 'Wie viel von allem, was entstand, die loyalen Peers halten; jeder Eintrag zählt bei '
      + 'jedem Peer einmal.',
    decided: 'Über wie viele Einträge jeder loyale Peer entschieden hat.',
    heads: 'Bei wie vielen loyalen Peers die Kette in dem Block endet, in dem die meisten enden.',
    once: 'Wie viele Zahlungen die Kette der meisten Peers in beiden Fassungen enthält: dasselbe '
      + 'Geld, zweimal ausgegeben.',
    confirmed: 'Wie viele Einträge bei jedem loyalen Peer endgültig sind.',
  },
});
