// A list of cases as people write it becomes scenarios, or is refused.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseText, readCases, sharedBy } from '../../www/story/cases.js';

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
