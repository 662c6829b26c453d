/**
 * The ground under a network: the places and how far apart they are, the rings of hops, the line
 * of a race.
 */
import { textWidth } from '../draw/pen.js';
import { itemName } from '../parts/item-name.js';
import { MS } from '../trace/ground.js';

/** @import { Plan } from '../draw/network.js' */
/** @import { Oval, Race } from '../draw/network-places.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { GossipScene } from './network-scene.js' */

/** In a narrower region's title, a ride inside it is left out. */
const ROOMY = 110;
/** The size of the words on the ground, and how far apart their lines must be. */
const [SIZE, LINE] = [13, 18];
/** Marks on the line of a race are at least so far apart. */
const MARKS_APART = 56;

/** @param {Pen} pen @param {GossipScene} scene @param {Plan} plan */
export function drawGround(pen, scene, { marks }) {
  if (marks.regions) drawRegions(pen, scene, marks.regions);
  if (marks.rings) {
    for (const [i, { x, y, rx, ry, name }] of marks.rings.entries()) {
      pen.ellipse(x, y, rx, ry).paint('hop-ring');
      pen.text(scene.words.hops(i + 1), name.x, name.y + 4, 'ground-text');
    }
  }
  if (marks.race) drawRace(pen, scene, marks.race);
}

/** @param {Pen} pen @param {GossipScene} scene @param {Oval[]} regions */
function drawRegions(pen, { net, words }, regions) {
  const { places, trips } = net.ground;
  /** One way is half of there and back. @param {number} one @param {number} other */
  const ride = (one, other) => trips[one * places.length + other] / 2;
  const rides = regions.flatMap((one, i) => regions.slice(0, i).map((other, j) => {
    const [from, to] = [rim(one, other), rim(other, one)];
    pen.move(from.x, from.y).line(to.x, to.y).paint('region-line');
    const text = words.ride(ride(i, j) / MS);
    return { text, x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 4 };
  })).filter((one) => !regions.some((oval) => within(oval, one)));
  for (const { x, y, rx, ry } of regions) pen.ellipse(x, y, rx, ry).paint('region');
  for (const { text, x, y } of rides) pen.text(text, x, y, 'region-ride');
  for (const [i, { x, y, rx, ry }] of regions.entries()) {
    const whole = words.region(places[i], ride(i, i) / MS);
    // A name gives way to the times beside it before it runs into them.
    const crowded = rides.some((one) => Math.abs(one.y - (y - ry - 5)) < LINE
      && Math.abs(one.x - x) < (textWidth(whole, SIZE) + textWidth(one.text, SIZE)) / 2);
    const title = rx < ROOMY || crowded ? words.place(places[i]) : whole;
    pen.text(title, x, y - ry - 5, 'region-name');
  }
}

/** @param {Oval} oval @param {{x: number, y: number}} spot @returns {boolean} */
const within = (oval, spot) =>
  Math.hypot((spot.x - oval.x) / oval.rx, (spot.y - oval.y) / oval.ry) < 1;

/** @param {Oval} oval @param {{x: number, y: number}} towards  a place outside
 * @returns {{x: number, y: number}} where the way there leaves it */
function rim({ x, y, rx, ry }, towards) {
  const [dx, dy] = [towards.x - x, towards.y - y];
  const share = 1 / (Math.hypot(dx / rx, dy / ry) || 1);
  return { x: x + dx * share, y: y + dy * share };
}

/** @param {Pen} pen @param {GossipScene} scene @param {Race} race */
function drawRace(pen, { net, item, names, words, t }, { left, right, never, foot, x }) {
  const wave = net.wave(item ?? net.list[0]?.id ?? -1);
  if (!wave) return;
  pen.move(left, foot).line(right, foot).paint('axis');
  const length = wave.last - wave.tick;
  const room = Math.max(1, Math.floor((right - left) / MARKS_APART));
  const step = roundStep(length / MS / room) * MS;
  for (let mark = 0; mark <= length; mark += step) {
    const at = x(wave.tick + mark);
    pen.move(at, foot - 3).line(at, foot + 3).paint('axis');
    pen.text(words.after(mark / MS), at, foot + 16, 'axis-text');
  }
  if (t >= wave.tick && t < wave.last) {
    pen.move(x(t), foot - 10).line(x(t), foot + 5).paint('playhead');
  }
  if (never < right + 400 && wave.by.some((kept) => kept === null)) {
    pen.text(words.never, never, foot + 16, 'axis-text-start');
  }
  pen.text(words.race(itemName(names, wave)), left, foot - 8, 'ground-text-start');
}

/** @param {number} least @returns {number} 1, 2, 5, 10, 20, 50, ... */
function roundStep(least) {
  let step = 1;
  for (let i = 0; step < least; i++) step *= i % 3 === 1 ? 2.5 : 2;
  return step;
}
