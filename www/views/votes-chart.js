/**
 * How many loyal peers hold each value over the rounds, as stacked steps with their letters in
 * them; a pure function of the run, the moment and the layout.
 */
import { glyph } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { Trace } from '../trace/decode.js' */
/** @import { Ballots } from '../trace/votes.js' */
/** @import { Pick } from '../state.js' */
/** @import { Index } from '../trace/at.js' */
/** @import { VotesLayout } from './votes-layout.js' */
/** @typedef {import('../strings/strings.js').Strings['votesChart']} VotesWords */

/**
 * @typedef {Object} VotesScene
 * @property {Trace} trace
 * @property {Index} index
 * @property {Ballots} votes
 * @property {number} t
 * @property {Pick | null} selection
 * @property {Pick | null} hover
 * @property {boolean} conceal
 * @property {VotesWords} words
 */

/** A letter stands in a band that is at least this high and wide. */
const LETTER = { high: 13, wide: 14 };

/** @param {Pen} pen @param {VotesScene} scene @param {VotesLayout} layout */
export function drawChart(pen, scene, layout) {
  const { chart, x, size } = layout;
  pen.text(scene.words.chart(scene.votes.loyal.length), 12, 20, 'heading');
  drawCounts(pen, scene);
  const samples = sample(scene, layout);
  drawAreas(pen, scene, layout, samples);
  drawAxis(pen, scene, layout);
  const now = x(scene.t);
  if (scene.t < scene.trace.header.ticks) {
    pen.rect(now, chart.top, Math.max(0, size.width - 12 - now), chart.height).paint('later');
  }
  // Words stand between the chart and the strip.
  pen.move(now, chart.top - 4).line(now, chart.top + chart.height + 4)
    .move(now, layout.stripTop - 4).line(now, size.height - 8).paint('playhead');
}

/** The counts at the playhead, each with its sign. @param {Pen} pen @param {VotesScene} scene */
function drawCounts(pen, { trace: { header }, votes, t }) {
  let x = 12;
  votes.counts(t).forEach((count, value) => {
    const name = header.values[value];
    const { letter, shape } = lookOf(name);
    const text = `${letter} ${count}`;
    pen.group({ data: { holds: name, count } }, () => {
      glyph(pen, shape, x + 5, 34, 4.6);
      pen.paint(`dot.${name}`);
      pen.text(text, x + 14, 38, `share-text.${name}`);
    });
    x += 26 + textWidth(text, 12, 700);
  });
}

/**
 * The counts wherever they change by a pixel, and the places where they do.
 * @param {VotesScene} scene @param {VotesLayout} layout
 * @returns {{x: number, counts: number[]}[]}
 */
function sample({ votes }, { left, step, t }) {
  const right = left + step * votes.rounds;
  /** @type {{x: number, counts: number[]}[]} */
  const samples = [{ x: left, counts: votes.counts(0) }];
  for (let x = left + 1; x < right; x += 1) {
    const counts = votes.counts(Math.round(t(x)));
    if (counts.some((count, i) => count !== samples[samples.length - 1].counts[i])) {
      samples.push({ x, counts });
    }
  }
  const counts = votes.counts(Math.round(t(right)));
  return [...samples, { x: right, counts }, { x: right + step, counts }];
}

/**
 * @param {Pen} pen @param {VotesScene} scene @param {VotesLayout} layout
 * @param {{x: number, counts: number[]}[]} samples
 */
function drawAreas(pen, { trace: { header }, votes }, { chart }, samples) {
  const unit = chart.height / Math.max(1, votes.loyal.length);
  header.values.forEach((name, value) => {
    const before = samples.map(({ counts }) =>
      chart.top + unit * counts.slice(0, value).reduce((sum, one) => sum + one, 0));
    const under = samples.map(({ counts }, i) => before[i] + unit * counts[value]);
    pen.move(samples[0].x, before[0]);
    for (let i = 1; i < samples.length; i++) {
      pen.line(samples[i].x, before[i - 1]).line(samples[i].x, before[i]);
    }
    for (let i = samples.length - 1; i > 0; i--) {
      pen.line(samples[i].x, under[i]).line(samples[i].x, under[i - 1]);
    }
    pen.line(samples[0].x, under[0]).close().paint(`area.${name}`);
    drawLetters(pen, name, samples, before, under);
  });
}

/**
 * In the widest band that has room for it.
 * @param {Pen} pen @param {string} name @param {{x: number}[]} samples
 * @param {number[]} over @param {number[]} under
 */
function drawLetters(pen, name, samples, over, under) {
  let best = LETTER.wide;
  let spot = null;
  for (let i = 0; i + 1 < samples.length; i++) {
    const wide = samples[i + 1].x - samples[i].x;
    if (wide < best || under[i] - over[i] < LETTER.high) continue;
    best = wide;
    spot = { x: samples[i].x + wide / 2, y: (over[i] + under[i]) / 2 };
  }
  if (spot) pen.text(lookOf(name).letter, spot.x, spot.y + 4.5, 'bar-text', { size: 13 });
}

/** @param {Pen} pen @param {VotesScene} scene @param {VotesLayout} layout */
function drawAxis(pen, { votes, words }, { chart, left, step, rounds }) {
  const foot = chart.top + chart.height;
  pen.text(String(votes.loyal.length), left - 5, chart.top + 9, 'axis-end');
  pen.text('0', left - 5, foot, 'axis-end');
  for (const round of rounds.slice(1)) {
    const x = left + step * round;
    pen.move(x, chart.top).line(x, foot).paint('round-line');
  }
  const apart = Math.max(1, Math.ceil(26 / step));
  for (const round of rounds) {
    if (round % apart !== 0 && round !== votes.rounds) continue;
    const near = round !== votes.rounds && votes.rounds - round < apart;
    const text = round === 0 && step > 28 ? words.start : String(round);
    if (!near) pen.text(text, left + step * (round + 0.5), foot + 14, 'axis-text');
  }
}
