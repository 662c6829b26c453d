/**
 * The tree of who told whom as a picture: a node for every path along which a report can come. Its
 * flag is what was said; its disc is what it resolves to, and majorities rise from the leaves to
 * the root as what is missing lands.
 */
import { flag, glyph } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { lookOf } from '../draw/values.js';
import { drawCells } from './tree-icicle.js';
import { isLookedAt, isOnTheWay, isSeenLie, resolvedAt, turns } from './tree-scene.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { TreePlan } from './tree-layout.js' */
/** @import { Spot, TreeScene, TreeWords } from './tree-scene.js' */

/** What the two numbers beside a bar may take. */
const VOTES_WIDE = 104;

/**
 * @param {Pen} pen
 * @param {TreeScene} scene
 * @param {TreePlan} plan
 */
export function drawTree(pen, scene, plan) {
  if (plan.form === 'icicle') drawCells(pen, scene, plan);
  else {
    eachNode(plan, (spot) => drawEdge(pen, scene, plan, spot));
    eachNode(plan, (spot) => drawNode(pen, scene, plan, spot));
    eachNode(plan, (spot) => drawLie(pen, scene, plan, spot));
  }
  drawCounts(pen, scene, plan);
}

/** @param {TreePlan} plan @param {(spot: Spot) => void} act */
function eachNode({ counts }, act) {
  counts.forEach((count, depth) => {
    for (let place = 0; place < count; place++) act({ depth, place });
  });
}

/** @param {TreeScene} scene @param {Spot} spot */
const opacityOf = (scene, spot) => (isOnTheWay(scene, spot) ? 1 : 0.3);

/** @param {Pen} pen @param {TreeScene} scene @param {TreePlan} plan @param {Spot} spot */
function drawEdge(pen, scene, plan, spot) {
  if (spot.depth === 0) return;
  const { told } = scene;
  const parent = Math.floor(spot.place / told.levels[spot.depth - 1].relays);
  const from = plan.at(spot.depth - 1, parent);
  const to = plan.at(spot.depth, spot.place);
  const heard = told.levels[spot.depth].heard[spot.place];
  const lie = isSeenLie(scene, spot);
  const style = heard === '-' ? 'branch-empty' : heard === 's' ? 'silence'
    : lie ? 'lie-strong' : 'branch';
  pen.group({ opacity: opacityOf(scene, spot) }, () => {
    pen.move(from.x, from.y);
    if (plan.form === 'down') {
      const middle = (from.y + to.y) / 2;
      pen.curve(from.x, middle, to.x, middle, to.x, to.y);
    } else {
      const middle = (from.x + to.x) / 2;
      pen.curve(middle, from.y, middle, to.y, to.x, to.y);
    }
    pen.paint(style);
  });
}

/** @param {Pen} pen @param {TreeScene} scene @param {TreePlan} plan @param {Spot} spot */
function drawNode(pen, scene, plan, spot) {
  const { told, words } = scene;
  const level = told.levels[spot.depth];
  const { x, y } = plan.at(spot.depth, spot.place);
  const message = level.message[spot.place];
  const root = spot.depth === 0;
  const r = root ? plan.r * 1.35 : plan.r;
  /** @type {Record<string, number>} */
  const data = message === null ? {} : { message };
  pen.group({ x, y, opacity: opacityOf(scene, spot), data }, () => {
    if (isLookedAt(scene, spot)) pen.ellipse(0, 0, r + 5).paint('selected', { width: 2 });
    if (turns(scene, spot)) pen.rect(-r - 4, -r - 4, 2 * r + 8, 2 * r + 8).paint('pivot');
    drawDisc(pen, scene, spot, r);
    const inner = spot.depth < told.levels.length - 1;
    if (inner && 'ar'.includes(level.heard[spot.place])) {
      pen.group({ x: -r - 1, y: -r - 12, scale: 0.52 }, () => {
        pen.move(0, 0).line(0, 26).paint('pole');
        flag(pen, level.heard[spot.place]);
      });
    }
    const sender = root ? words.commander : String(level.from[spot.place]);
    drawName(pen, plan, { r, inner, text: sender, votes: votesAt(scene, spot) });
  });
}

/** @param {TreeScene} scene @param {Spot} spot @returns {string} of an inner node that has any */
function votesAt({ told, folded }, { depth, place }) {
  const { attack, retreat, answer } = told.levels[depth];
  const leaf = depth === told.levels.length - 1;
  if (leaf || depth < folded || answer[place] === '-') return '';
  return `${attack[place]}·${retreat[place]}`;
}

/** @param {Pen} pen @param {TreeScene} scene @param {Spot} spot @param {number} r */
function drawDisc(pen, scene, spot, r) {
  const heard = scene.told.levels[spot.depth].heard[spot.place];
  const { value, sure } = resolvedAt(scene, spot);
  if (value === null || heard === '-') {
    pen.ellipse(0, 0, r).paint(heard === 's' ? 'silence-disc' : 'empty-disc');
    if (value === null) return;
  }
  if (heard === 's') pen.ellipse(0, 0, r + 2.5).paint('silence');
  pen.ellipse(0, 0, r).paint(sure ? `sure.${value}` : `unsure.${value}`);
  glyph(pen, lookOf(value).shape, 0, 0, r * 0.56);
  pen.paint(sure ? 'flag-shape' : `dot.${value}`);
}

/** @param {Pen} pen @param {TreePlan} plan
 * @param {{r: number, inner: boolean, text: string, votes: string}} node */
function drawName(pen, plan, { r, inner, text, votes }) {
  if (plan.form === 'down') {
    pen.text(text, inner ? r + 8 : 0, inner ? -2 : r + 13, inner ? 'twig-start' : 'twig');
    if (inner) pen.text(votes, r + 8, 11, 'count-start');
    return;
  }
  if (inner) {
    pen.text(text, 0, r + 15, 'twig');
    pen.text(votes, r + 8, r + 10, 'count-start');
  } else pen.text(text, r + 8, 4, 'twig-start');
}

/** A lie says what was heard; where they stand close only one that is looked at does.
 * @param {Pen} pen @param {TreeScene} scene @param {TreePlan} plan @param {Spot} spot */
function drawLie(pen, scene, plan, spot) {
  const { told, trace: { header, messages }, words } = scene;
  const message = told.levels[spot.depth].message[spot.place];
  if (message === null || !isSeenLie(scene, spot)) return;
  if (plan.step < 120 && !isLookedAt(scene, spot)) return;
  const letter = (/** @type {number} */ value) => lookOf(header.values[value] ?? '?').letter;
  const text = words.lie(letter(messages.held[message]), letter(messages.value[message]));
  const { x, y } = plan.at(spot.depth, spot.place);
  const half = textWidth(text, 11.5, 700) / 2;
  const middle = Math.min(Math.max(x, half + 4), plan.size.width - half - 4);
  pen.text(text, middle, plan.form === 'down' ? y + plan.r + 28 : y - plan.r - 4, 'label-lie');
}

/** The two answers, as bars one under the other. @param {Pen} pen @param {TreeScene} scene
 * @param {TreePlan} plan */
function drawCounts(pen, scene, plan) {
  const { told, words, folded } = scene;
  const root = told.levels[0];
  pen.rect(0, plan.foot, plan.size.width, plan.size.height - plan.foot).paint('ground-plain');
  if (!root) return;
  const fold = folded > 0 ? { attack: 0, retreat: 0, answer: '-' }
    : { attack: root.attack[0], retreat: root.retreat[0], answer: root.answer[0] };
  const names = [scene.rule, words.flat].map((name) => textWidth(name, 12, 600));
  const bars = { left: Math.max(92, 16 + Math.max(...names)), right: plan.size.width };
  drawBar(pen, bars, plan.foot + 16, scene.rule, fold, words);
  drawBar(pen, bars, plan.foot + 42, words.flat, told.flat, words);
  const note = noteOf(scene, plan);
  lines(note, plan.size.width - 24).slice(0, 2).forEach((line, i) =>
    pen.text(line, 12, plan.foot + 78 + i * 15, 'note'));
}

/** @param {TreeScene} scene @param {TreePlan} plan @returns {string} */
function noteOf({ told, words, why }, plan) {
  const reports = plan.counts.reduce((sum, count) => sum + count, 0);
  if (why !== null) {
    const count = told.levels.reduce((sum, level) =>
      sum + [...level[why]].filter((flagged) => flagged === '1').length, 0);
    const subtrees = why === 'flat' ? 0 : told.levels.slice(1).reduce((sum, level) =>
      sum + [...level.pivotal].filter((flagged) => flagged === '1').length, 0);
    return words.pivotal(count, subtrees);
  }
  return plan.form === 'icicle' ? words.icicle(reports, plan.counts.length) : words.legend;
}

/**
 * @param {Pen} pen @param {{left: number, right: number}} bars  from names to answers
 * @param {number} y @param {string} name
 * @param {{attack: number, retreat: number, answer: string}} count @param {TreeWords} words
 */
function drawBar(pen, { left, right: width }, y, name, { attack, retreat, answer }, words) {
  const text = words.votes(attack, retreat);
  const room = Math.max(width - left - VOTES_WIDE - 30, 30);
  const all = Math.max(attack + retreat, 1);
  pen.text(name, 12, y + 13, 'note-strong');
  pen.rect(left, y, room, 16).paint('ground');
  if (attack > 0) pen.rect(left, y, (room * attack) / all, 16).paint('brick.a');
  if (retreat > 0) {
    pen.rect(left + (room * attack) / all, y, (room * retreat) / all, 16).paint('brick.r');
  }
  pen.text(text, left + room + 8, y + 13, 'note',
    { size: Math.min(11.5, (11.5 * VOTES_WIDE) / textWidth(text, 11.5)) });
  if (answer !== '-') pen.text(lookOf(answer).letter, width - 14, y + 13, `answer.${answer}`);
}

/** @param {string} text @param {number} width @returns {string[]} */
function lines(text, width) {
  /** @type {string[]} */
  const found = [''];
  for (const word of text.split(' ')) {
    const line = found[found.length - 1];
    if (line && textWidth(`${line} ${word}`, 11.5) > width * 1.04) found.push(word);
    else found[found.length - 1] = line ? `${line} ${word}` : word;
  }
  return found;
}
