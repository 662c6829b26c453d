/**
 * What the marks on the stage mean, along its lower edge, and what it leaves out at this scale.
 */
import { glyph, rider } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf, shownOrder } from '../draw/values.js';
import { pairOf } from '../pairs.js';
import { WHOLE } from '../whole.js';
import { brickWorth, drawScrolls } from './stage-tally.js';

/** @import { Layout, Size } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Form, Scene } from './stage-scene.js' */

/** @typedef {{text: string, width: number,
 *   draw: (pen: Pen, x: number, y: number) => void}} Entry */

const NARROW = 640;
/** A stage that is lower shows its camps alone: what they carry has its letter too. */
const LOW = 170;
const GAP = 18;

/**
 * @param {Size} size
 * @returns {number}  the height that the legend takes
 */
export function legendHeight({ width, height }) {
  return height < LOW ? 0 : width < NARROW ? 44 : 30;
}

/**
 * @param {Pen} pen
 * @param {Scene} scene
 * @param {Layout} layout
 * @param {{form: Form, count: number}} shown
 */
export function drawLegend(pen, scene, layout, { form, count }) {
  const { width, height } = layout.size;
  if (legendHeight(layout.size) === 0) return;
  const narrow = width < NARROW;
  const caption = captionOf(scene, layout, form, count);
  const needed = [...valueEntries(scene), ...faultEntries(scene, narrow)];
  const roomy = WHOLE && form === 'riders' && layout.form === 'tents';
  const others = roomy ? messengerEntries(scene) : [];
  const all = [...others, ...needed];
  const fits = !narrow && widthOf(all) + 60 + textWidth(caption, 12) < width;
  const entries = fits ? all : needed;
  const total = widthOf(entries);
  const left = narrow ? (width - total) / 2 : width - total - 18;
  const box = { x: left - 4, y: height - 28, width: width - left, height: 26 };
  pen.still(`legend ${entries.map(({ text }) => text).join(' ')}`, box, (still) => {
    let x = left;
    for (const entry of entries) {
      entry.draw(still, x, height - 12);
      x += entry.width + GAP;
    }
  });
  pen.text(caption, narrow ? 12 : 18, height - (narrow ? 32 : 12), 'caption');
}

/** @param {Entry[]} entries */
const widthOf = (entries) => entries.reduce((sum, entry) => sum + entry.width + GAP, -GAP);

/** @param {Scene} scene @param {Layout} layout @param {Form} form @param {number} count */
function captionOf(scene, layout, form, count) {
  const bricks = layout.form !== 'mark' && brickWorth(scene) > 1;
  return [...(form === 'riders' ? [] : [scene.words[form](count)]),
    ...(bricks ? [scene.words.brick(brickWorth(scene))] : [])].join(' · ');
}

/** Where each general has one messenger: who waits for it, and that it has to come back.
 * @param {Scene} scene @returns {Entry[]} */
function messengerEntries({ trace: { header }, words }) {
  if (pairOf(header.scenario, 'messengers') === 'each' || header.n < 3) return [];
  /** @type {(text: string, wide: number, sign: (pen: Pen) => void) => Entry} */
  const entry = (text, wide, sign) => ({
    text, width: wide + 6 + textWidth(text, 12),
    draw: (pen, x, y) => {
      pen.group({ x: x + wide / 2, y }, () => sign(pen));
      pen.text(text, x + wide + 6, y, 'legend');
    },
  });
  return [
    entry(words.queued, 16, (pen) => pen.group({ y: 3 }, () => drawScrolls(pen, 2))),
    entry(words.home, 30, (pen) =>
      pen.group({ y: 2, scale: 0.34 }, () => rider(pen, 'rider-home'))),
  ];
}

/**
 * @param {Scene} scene
 * @returns {Entry[]}
 */
function valueEntries({ trace, words }) {
  const { values } = trace.header;
  return shownOrder(values).map((number) => {
    const value = values[number];
    const { letter, shape } = lookOf(value);
    const name = words.values[value] ?? value;
    return {
      text: name,
      width: 28 + textWidth(name, 12),
      draw: (pen, x, y) => {
        glyph(pen, shape, x + 5, y - 4.4, 5);
        pen.paint(`dot.${value}`);
        pen.text(letter, x + 14, y, `legend-value.${value}`);
        pen.text(name, x + 27, y, 'legend');
      },
    };
  });
}

/**
 * @param {Scene} scene
 * @param {boolean} narrow
 * @returns {Entry[]}
 */
function faultEntries({ trace, index, conceal, words }, narrow) {
  /** @type {(style: string, text: string) => Entry} */
  const entry = (style, text) => ({
    text,
    width: 32 + textWidth(text, 12) * 0.95,
    draw: (pen, x, y) => {
      pen.move(x, y - 4).line(x + 25, y - 4).paint(style);
      pen.text(text, x + 31, y, 'legend-lie');
    },
  });
  if (conceal) return [];
  const { ticks } = trace.header;
  const silences = index.ghosts(ticks, ticks + 1).length;
  return [
    ...(index.lies.length > 0 ? [entry('lie', narrow ? words.lieShort : words.lie)] : []),
    ...(silences > 0 ? [entry('silence', narrow ? words.silence : words.silenceLegend)] : []),
  ];
}
