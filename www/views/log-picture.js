/**
 * A page of the log as a drawing, for an export: the events before and after the moment, each as
 * the sentence that the log has for it, the moment between them. The whole log is a text file.
 */
import { glyph } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { eventText } from '../parts/events.js';
import { plainPhrase } from '../parts/phrase.js';
import { factsOf } from '../story/facts.js';
import { strings } from '../strings/strings.js';
import { afterNumber } from '../trace/search.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { Facts } from '../story/facts.js' */
/** @import { Run, Store } from '../store.js' */

const LINE = 30;
const TOP = 44;
const LEFT = 118;
const FONT = 13;
/** Events in one piece of the text file. */
const PIECE = 2000;

/**
 * @param {Store} store
 * @param {Size} size
 * @returns {Picture | null}
 */
export function picture(store, size) {
  const run = store.run();
  if (!run) return null;
  const { t, conceal } = store.state();
  const { rows } = run.trace;
  const room = Math.floor((size.height - TOP - 12) / LINE);
  const now = afterNumber(rows.time, t);
  const first = Math.max(0, Math.min(now - Math.ceil(room * 0.7), rows.length - room));
  const last = Math.min(rows.length, first + room);
  const facts = Array.from({ length: last - first }, (_, i) => factsOf(run, first + i, conceal));
  return { size, draw: (pen) => {
    pen.text(strings.tabs.log, 16, 26, 'heading');
    facts.forEach((one, i) => drawEvent(pen, run, one, i, { t, width: size.width }));
    const y = TOP + (now - first) * LINE;
    pen.move(16, y).line(size.width - 16, y).paint('playhead');
  } };
}

/** @param {Pen} pen @param {Run} run @param {Facts} facts @param {number} line
 * @param {{t: number, width: number}} scene */
function drawEvent(pen, run, facts, line, { t, width }) {
  const y = TOP + line * LINE + 20;
  const later = facts.t > t;
  pen.group(later ? { opacity: 0.5 } : {}, () => {
    pen.text(strings.number(facts.t), LEFT - 30, y, 'axis-end');
    if (facts.letter) {
      glyph(pen, lookOf(facts.letter).shape, LEFT - 14, y - 4.5, 4.6);
      pen.paint(`dot.${facts.letter}`);
    }
    const text = plainPhrase(eventText(facts, run));
    const size = Math.min(FONT, (FONT * (width - LEFT - 16)) / Math.max(1, textWidth(text, FONT)));
    pen.text(text, LEFT, y, facts.lie ? 'log-lie' : 'log-text', { size });
  });
}

/** Every event as a line of text: its tick and its sentence.
 * @param {Store} store @param {Run} run @returns {Generator<string, void>} in pieces */
export function* logText(store, run) {
  const { conceal } = store.state();
  const { length } = run.trace.rows;
  for (let first = 0; first < length; first += PIECE) {
    let text = '';
    for (let row = first; row < Math.min(first + PIECE, length); row++) {
      const facts = factsOf(run, row, conceal);
      text += `${facts.t}\t${plainPhrase(eventText(facts, run))}\n`;
    }
    yield text;
  }
}
