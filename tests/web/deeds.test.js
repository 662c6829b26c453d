// Interventions as the page writes them, run by the core: each keeps what was before its moment,
// several at one moment do not get into each other's way, and the trace tells them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as deeds from '../../www/deeds.js';
import { pairOf } from '../../www/pairs.js';
import { mouthOf } from '../../www/story/mouth.js';
import { indexTrace } from '../../www/trace/at.js';
import { decode } from '../../www/trace/decode.js';
import { afterNumber } from '../../www/trace/search.js';
import { parse, run as compute } from './core.js';

/** @typedef {import('../../www/deeds.js').Now} Now */

const SEVEN = 'v=1&alg=om&n=7&bad=5&m=2&adv=flip';
const VOTES = 'v=1&alg=majority&n=7&t=2&values=3&adv=same&rounds=6';
const GOSSIP = 'v=1&alg=gossip&n=8&loc=course&until=2000000&t=1';

/** @param {string} text @param {number} t @returns {Now} */
function at(text, t) {
  const { valid } = parse(text);
  const { buffer, report } = compute(text);
  const trace = decode(buffer);
  return { run: { trace, index: indexTrace(trace), report }, scenario: valid.scenario, valid, t };
}

/** What was there at a moment, but for the deeds and the numbers of rows. @param {Now} now */
function past({ run: { trace: { rows, header } }, t }) {
  const kinds = ['betray', 'reform', 'sever', 'fall', 'waylay', 'hinder', 'forge'];
  return Array.from({ length: afterNumber(rows.time, t) }, (_, row) => row)
    .filter((row) => !kinds.includes(header.kinds[rows.kind[row]]))
    .map((row) => [rows.time[row], rows.kind[row], rows.node[row], rows.peer[row],
      rows.message[row]]);
}

/** @param {Now} now @param {{ text: string }} forked @returns {Now} the branch at that moment */
function branch(now, { text }) {
  const found = at(text, now.t);
  assert.deepEqual(past(found), past(now), text);
  for (const done of found.run.report.interventions ?? []) assert.equal(done.missed, null, text);
  return found;
}

test('a general is turned where the playhead stands, and not before', () => {
  const now = at(SEVEN, 25000);
  const turned = branch(now, deeds.turn(now, 3));
  const { traitor } = turned.run.index.deeds;
  assert.deepEqual([traitor(0, 3), traitor(25000, 3), traitor(25000, 4)], [false, true, false]);
  assert.equal(turned.run.report.nodes[3].loyal, false);
  assert.deepEqual(turned.run.trace.header.bad, [3, 5]);
  const back = branch(turned, deeds.turn(turned, 3));
  assert.equal(back.run.index.deeds.traitor(25000, 3), false);
  assert.equal(pairOf(back.scenario, 'do')?.split('.').length, 2);
});

test('before anything has happened a traitor is one from the start, at the same depth', () => {
  const now = at('v=1&alg=om&n=7&t=1&say=0-6-1-a', 0);
  const more = at(deeds.turn(now, 3).text, 0);
  assert.deepEqual(more.valid.bad, [3, 6]);
  assert.equal(more.valid.m, 1);
  assert.equal(pairOf(more.scenario, 'say'), '0-6-1-a');
  const fewer = at(deeds.turn(more, 6).text, 0);
  assert.deepEqual([fewer.valid.bad, pairOf(fewer.scenario, 'say')], [[3], null]);
});

test('what is done to two messages at one moment does not depend on the order', () => {
  for (const [text, t] of /** @type {[string, number][]} */ ([[SEVEN, 25000], [VOTES, 4000]])) {
    const now = at(text, t);
    const [one, two] = now.run.index.inFlight(t).slice(-2);
    const says = text === SEVEN ? 'r' : 'c';
    const first = branch(now, deeds.drop(now, one));
    const both = branch(first, deeds.lie(first, two, says));
    const other = branch(now, deeds.lie(now, two, says));
    const again = branch(other, deeds.drop(other, one));
    assert.equal(both.scenario, again.scenario);
    const { trace: { messages, header }, index } = both.run;
    assert.equal(header.outcomes[messages.outcome[one]], 'lost');
    assert.deepEqual(index.deeds.to(two).map(({ kind }) => kind), ['forge']);
    assert.equal(index.isLie(two), false);
  }
});

test('a message is held up by as much as is said, again and again', () => {
  const now = at(SEVEN, 25000);
  const [id] = now.run.index.inFlight(25000);
  const once = branch(now, deeds.delay(now, id, 700));
  const twice = branch(once, deeds.delay(once, id, 11));
  assert.equal(twice.run.trace.messages.arrived[id], now.run.trace.messages.arrived[id] + 711);
  assert.ok(deeds.isUnderWay(twice.run, id, 25000));
});

test('a crash and a cut hold in a network, and a fork leaves later deeds behind', () => {
  const now = at(GOSSIP, 1200000);
  const crashed = branch(now, deeds.crash(now, 2));
  assert.equal(crashed.run.index.network?.offline(2000000, 2), true);
  const cut = branch(crashed, deeds.cut(crashed, 4, 1));
  assert.deepEqual(cut.run.index.deeds.severed(1200000), [[1, 4]]);
  const earlier = { ...cut, t: 600000 };
  const forked = branch(earlier, deeds.crash(earlier, 5));
  assert.equal(pairOf(forked.scenario, 'do')?.split('.').length, 1);
});

test('a traitor says what its player writes, and only what it has not yet sent', () => {
  const now = at(SEVEN, 0);
  const groups = mouthOf(now.run, now.scenario, 5, 0);
  assert.deepEqual(groups[0].path, [0, 5]);
  assert.deepEqual(groups[0].lines.map(({ says }) => says), ['r', 'r', 'r', 'r', 'r']);
  const lines = groups[0].lines.map(({ place, to }) =>
    ({ place, from: 5, value: to === 1 ? 'a' : to === 2 ? 'x' : null }));
  const forked = deeds.say(now, 5, lines);
  assert.equal(pairOf(forked.text, 'say'), '0-5-1-a.0-5-2-x');
  const told = at(forked.text, 0);
  const heard = mouthOf(told.run, told.scenario, 5, 0)[0].lines;
  assert.deepEqual(heard.map(({ says }) => says), ['a', 'x', 'r', 'r', 'r']);
  assert.deepEqual(heard.map(({ scripted }) => scripted), [true, true, false, false, false]);
  assert.deepEqual(mouthOf(told.run, told.scenario, 5, told.run.trace.header.ticks), []);
  const undone = deeds.say(told, 5, lines.map((line) => ({ ...line, value: null })));
  assert.equal(pairOf(undone.text, 'say'), null);
});

test('votes are played by round, and a link has room for so many lies', () => {
  const now = at(VOTES, 0);
  const groups = mouthOf(now.run, now.scenario, 6, 0);
  assert.equal(groups[0].lines.length, 6);
  assert.equal(groups[0].lines[0].place, '1-1-6-0');
  const forked = deeds.say(now, 6, [{ place: '1-1-6-0', from: 6, value: 'b' }]);
  assert.ok(parse(forked.text).ok && deeds.fits(forked.text));
  const many = Array.from({ length: 257 }, (_, place) =>
    ({ place: `1-1-6-${place}`, from: 6, value: 'a' }));
  assert.equal(deeds.fits(deeds.say(now, 6, many).text), false);
  const long = many.slice(0, 200).map((line) => ({ ...line, place: `1000-1-6-${line.place}` }));
  assert.equal(deeds.fits(deeds.say(now, 6, long).text), false);
});

test('taking one back takes back what came after', () => {
  const now = at(SEVEN, 25000);
  const once = branch(now, deeds.turn(now, 3));
  const twice = branch(once, deeds.crash(once, 1));
  assert.deepEqual(deeds.actsIn(twice.scenario).length, 2);
  assert.equal(at(deeds.takeBack(twice, 1).text, 0).scenario, once.scenario);
  assert.equal(at(deeds.takeBack(twice, 0).text, 0).scenario, now.scenario);
});
