// What embed.html leaves to the whole page it leaves whole: no part of it that is left asks for a
// sentence that it does not carry.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { frame } from '../../build/frame.js';

const www = fileURLToPath(new URL('../../www/', import.meta.url));
/** By the files of build/frame.js. */
const UNSAID = ['map', 'how', 'runner', 'search', 'glossary'];

/** The modules of the embed, with what is left of their code. */
async function modules() {
  /** @type {Record<string, string>} */
  const found = {};
  await build({ configFile: false, root: www, publicDir: false, logLevel: 'silent',
    plugins: [frame(), { name: 'look', generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { code }] of Object.entries(chunk.modules)) found[id] = code ?? '';
      }
    } }],
    build: { write: false, minify: false, rollupOptions: {
      input: `${www}embed/boot.js`, treeshake: { moduleSideEffects: false,
        propertyReadSideEffects: false } } } });
  return found;
}

test('the embed asks for no sentence and has no view that it leaves out', async () => {
  const all = await modules();
  const names = Object.keys(all).map((id) => id.replace(www, ''));
  assert.ok(names.includes('views/stage.js'), names.join(' '));
  const left = names.filter((name) =>
    /^(?:views\/(?:map|how)|elements\/(?:runner|settle|glossary))/.test(name));
  assert.deepEqual(left, []);
  const asking = Object.entries(all).filter(([id, code]) => !id.includes('/strings/')
    && UNSAID.some((name) => new RegExp(`strings\\.${name}\\b`).test(code)));
  assert.deepEqual(asking.map(([id]) => id.replace(www, '')), []);
});
