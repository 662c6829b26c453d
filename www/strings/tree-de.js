// The sentences of "Who told whom" in German.

import { number, plural } from './words-de.js';

/** @param {number} count */
const reports = (count) => plural(count, 'Meldung', 'Meldungen');

export const tree = {
  title: 'Wer sagte wem: jeder Pfad, auf dem eine Meldung kam, und wie die Meldungen sich falten',
  keys: 'Pfeiltasten führen von Meldung zu Meldung.',
  none: 'Es gibt keinen Leutnant, dem etwas gesagt werden könnte.',
  asking: 'Wer sagte wem was? Wird erfragt…',
  /** @param {string} who */
  of: (who) => `Was ${who} erfuhr`,
  choose: 'Wessen Baum',
  fold: 'Eine Stufe weiter falten', unfold: 'Eine Stufe auffalten',
  /** @param {number} depth */
  folded: (depth) =>
    (depth === 0 ? 'bis zur Wurzel gefaltet' : `gefaltet bis Weitergabe ${depth}`),
  unfolded: 'nur die Meldungen',
  om: 'OM', flat: 'Flache Zählung',
  /** @param {number} a @param {number} r */
  votes: (a, r) => `${number(a)} A · ${number(r)} R`,
  /** @param {string} held @param {string} value */
  lie: (held, value) => `hörte ${held}, sagt ${value}`,
  silence: 'Schweigen',
  commander: 'B',
  legend: 'Fahne: was gesagt wurde. Scheibe: was sich ergibt, gefüllt, sobald darunter nichts '
    + 'fehlt. Daneben: die Stimmen, A · R.',
  /** @param {number} count @param {number} levels */
  icicle: (count, levels) => `${reports(count)} in ${levels} Stufen, die Wurzel oben: Jedes Feld`
    + ' steht über seinen Weitergaben und hat die Farbe dessen, was sich ergibt.',
  /** @param {number} count of reports @param {number} subtrees */
  pivotal: (count, subtrees) => {
    const framed = count === 0
      ? 'Keine einzelne Meldung würde, allein geändert, diese Abstimmung umkehren.'
      : `Umrahmt: ${reports(count)}; jede würde, allein geändert, diese Abstimmung umkehren.`;
    return subtrees === 0 ? framed
      : `${framed} Hell: woran es hängt, wenn ganze Teilbäume anders ausgehen.`;
  },
};
