/**
 * What each peer holds after each round: a row a peer, a column a round. Of random agreement also
 * what it proposed, and whether its coin decided.
 */
import { lookOf } from '../draw/values.js';
import { mask } from '../draw/figures.js';
import { textWidth } from '../draw/pen.js';
import { valueName } from '../trace/votes.js';

/** @import { Pen } from '../draw/pen.js' */
/** @import { VotesLayout } from './votes-layout.js' */
/** @import { VotesScene } from './votes-chart.js' */

/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {{name: string, node: number, round: number, box: Box, faulty: boolean,
 *   later: boolean}} Cell */

const LETTERS_MAX = 1500;
const PROPOSAL_MIN = 26;
const LATER = 0.34;

/** @param {Pen} pen @param {VotesScene} scene @param {VotesLayout} layout */
export function drawStrip(pen, scene, layout) {
  pen.text(scene.words.strip, 12, layout.stripTop - 53, 'heading');
  wrapped(noteOf(scene, layout), layout.size.width - 24).slice(0, 3).forEach((line, i) =>
    pen.text(line, 12, layout.stripTop - 36 + 14 * i, 'note'));
  const cells = cellsOf(scene, layout);
  const lettered = layout.cell >= 11 && layout.step >= 11 && cells.length <= LETTERS_MAX;
  for (const later of [false, true]) {
    pen.group({ opacity: later ? LATER : 1 }, () => {
      const drawn = cells.filter((cell) => cell.later === later);
      drawCells(pen, scene, drawn);
      if (lettered) drawLetters(pen, drawn);
      if (hasProposals(scene, layout)) drawProposals(pen, scene, layout, drawn);
      drawDecisions(pen, scene, drawn);
    });
  }
  drawRows(pen, scene, layout);
}

/** @param {VotesScene} scene @param {VotesLayout} layout */
function hasProposals({ votes }, { step, everyRound }) {
  return votes.phases > 1 && everyRound === 1 && step >= PROPOSAL_MIN;
}

/** @param {VotesScene} scene @param {VotesLayout} layout @returns {string} */
function noteOf(scene, layout) {
  const { words, votes, trace: { header }, conceal, index } = scene;
  return [words.seek,
    ...(header.bad.length > 0 && !conceal ? [words.faulty] : []),
    ...(votes.loyal.some((id) => index.decidedAt(id) !== null) ? [words.decided] : []),
    ...(votes.phases > 1 ? [words.coin] : []),
    ...(hasProposals(scene, layout) ? [words.proposal] : []),
    ...(layout.everyNode > 1 ? [words.peersThinned(layout.everyNode)] : []),
    ...(layout.everyRound > 1 ? [words.roundsThinned(layout.everyRound)] : []),
  ].join(' · ');
}

/** @param {string} note @param {number} room @returns {string[]} its parts on as few lines */
function wrapped(note, room) {
  /** @type {string[]} */
  const lines = [];
  for (const part of note.split(' · ')) {
    const longer = lines.length > 0 ? `${lines[lines.length - 1]} · ${part}` : part;
    if (lines.length > 0 && textWidth(longer, 11) <= room) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** @param {VotesScene} scene @param {VotesLayout} layout @returns {Cell[]} */
function cellsOf(scene, layout) {
  const { votes, trace: { header }, index, t, conceal } = scene;
  const over = votes.roundAt(t);
  const wide = layout.step * layout.everyRound;
  const proposals = hasProposals(scene, layout) ? Math.min(16, layout.step * 0.36) : 0;
  return layout.nodes.flatMap((node, row) => layout.rounds.flatMap((round) => {
    const name = valueName(header, votes.heldAfter(round, node));
    if (name === null) return [];
    const room = round === 0 ? 0 : proposals;
    const box = {
      x: layout.left + layout.step * round + room + 0.5,
      y: layout.stripTop + layout.cell * row + 0.5,
      width: Math.max(1, wide - room - 1), height: layout.cell - 1,
    };
    return [{ name, node, round, box, later: round > over,
      faulty: !conceal && index.deeds.traitor(votes.endOf(round), node) }];
  }));
}

/** One stroke for all that look alike. @param {Pen} pen @param {VotesScene} scene
 * @param {Cell[]} cells */
function drawCells(pen, { votes, trace: { header } }, cells) {
  const tossed = (/** @type {Cell} */ { node, round }) => votes.toss(round, node) !== null;
  for (const name of header.values) {
    const alike = cells.filter((cell) => cell.name === name && !cell.faulty);
    for (const cell of alike) {
      const { x, y, width, height } = cell.box;
      if (!tossed(cell)) pen.rect(x, y, width, height);
      else pen.ellipse(x + width / 2, y + height / 2, Math.min(width, height) / 2);
    }
    if (alike.length > 0) pen.paint(`cell.${name}`);
  }
  const faulty = cells.filter((cell) => cell.faulty);
  for (const { box } of faulty) pen.rect(box.x, box.y, box.width, box.height);
  if (faulty.length > 0) pen.paint('cell-faulty');
}

/** @param {Pen} pen @param {Cell[]} cells */
function drawLetters(pen, cells) {
  for (const { name, box, faulty } of cells) {
    pen.text(lookOf(name).letter, box.x + box.width / 2, box.y + box.height / 2 + 4,
      faulty ? 'cell-text-faulty' : 'cell-text');
  }
}

/** @param {Pen} pen @param {VotesScene} scene @param {VotesLayout} layout @param {Cell[]} cells */
function drawProposals(pen, { votes, trace: { header } }, { step }, cells) {
  for (const { node, round, box } of cells) {
    const name = round === 0 ? null : valueName(header, votes.proposal(round, node));
    if (name === null) continue;
    const x = box.x - Math.min(16, step * 0.36) / 2;
    pen.text(lookOf(name).letter, x, box.y + box.height / 2 + 4, `proposal-text.${name}`);
  }
}

/** @param {Pen} pen @param {VotesScene} scene @param {Cell[]} cells */
function drawDecisions(pen, { votes }, cells) {
  const decided = cells.filter(({ node, round }) => votes.decidedIn(node) === round);
  for (const { box } of decided) {
    pen.move(box.x + box.width - 1, box.y).line(box.x + box.width - 1, box.y + box.height);
  }
  if (decided.length > 0) pen.paint('decision');
}

/** The ids at the side, and whoever is looked at. @param {Pen} pen @param {VotesScene} scene
 * @param {VotesLayout} layout */
function drawRows(pen, scene, { nodes, cell, stripTop, left: side, size }) {
  const { index, t, conceal, selection, hover } = scene;
  const apart = Math.max(1, Math.ceil(11 / cell));
  nodes.forEach((node, row) => {
    const y = stripTop + cell * row;
    const looked = [selection, hover].some((pick) => pick?.kind === 'node' && pick.id === node);
    const faulty = !conceal && index.deeds.traitor(t, node);
    if (faulty) pen.group({ x: side - 31, y: y + cell / 2, scale: 0.42 }, () => mask(pen));
    if (row % apart === 0 || looked) {
      pen.text(String(node), side - 5, y + cell / 2 + 4, looked ? 'axis-end-strong' : 'axis-end');
    }
    if (looked) pen.rect(side - 1, y - 0.5, size.width - side - 10, cell + 1).paint('row-chosen');
  });
}
