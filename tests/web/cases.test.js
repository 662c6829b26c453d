// A list of cases as people write it becomes scenarios, or is refused.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CALM } from '../../www/many-state.js';
import { casesOf, caseText, readCases, sharedBy } from '../../www/story/cases.js';
import { parse } from './core.js';

test('pairs are read however they are split, and nothing else is', () => {
  const notebook = [{ n: '9', t: '3' }, { n: '4', t: '2' }];
  for (const text of ['9,3; 4,2', '(9, 3),\n(4, 2)', '9,3;4,2;']) {
    assert.deepEqual(readCases(text), notebook, text);
  }
  for (const text of ['', '9', '9,3,4', 'nine, three', '-1,2', '9,3 4,2', '1,2;'.repeat(101)]) {
    assert.equal(readCases(text), null, text);
  }
});

test('a case keeps what all share and nothing that fits one run alone', () => {
  const scenario = 'v=1&alg=om&n=7&bad=1.2&m=2&rule=flat&title=Seven&at=17&seed=5';
  assert.equal(sharedBy(scenario), 'v=1&alg=om&rule=flat&seed=5');
  assert.equal(caseText(scenario, { n: '9', t: '3' }),
    'v=1&alg=om&rule=flat&seed=5&n=9&t=3');
});

test('before any are written, the case on the page comes first, and what is written stays', () => {
  const cases = (/** @type {string} */ text, runner = CALM) =>
    casesOf({ runner, preview: parse(text) });
  assert.equal(cases('v=1&alg=om&n=7&t=2'), '7,2; 9,3; 4,2');
  assert.equal(cases('v=1&alg=om&n=9&t=3&rule=flat'), '9,3; 4,2');
  assert.equal(cases('v=1&alg=benor&n=11&t=2'), '11,2; 11,0; 11,3');
  assert.equal(cases('v=1&alg=majority&n=3&t=3'), '3,3; 3,0');
  assert.equal(cases('v=1&alg=om&n=7&t=2', { ...CALM, cases: 'nine' }), 'nine');
  assert.ok(readCases(cases('v=1&alg=gossip&n=25&clients=1')));
});
