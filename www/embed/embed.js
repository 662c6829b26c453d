// The page in a frame of somebody else's.

import { unpackCore } from '../engine/packed-core.js';
import { readLink } from '../link.js';
import { able, start } from '../main.js';
import { scriptPolicy } from '../policy.js';

function open() {
  const store = start({
    module: unpackCore(), policy: scriptPolicy(window), first: {},
    href: () => window.location.href, shows: () => true, sketches: {},
  });
  const { text } = readLink(window.location.href);
  store.dispatch({ type: 'wish', text, from: 'link' });
}

if (able()) open();
