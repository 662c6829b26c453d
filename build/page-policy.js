// The Vite plugin that writes the page's policy into every page it builds, and into the first one
// where its manifest is (Vite would move that away from what it names). While the page is being
// worked on, Vite serves scripts of its own that the policy would stop, so it is not written there.

import { PAGE_POLICY, policyTag } from './policy.js';

const MANIFEST = '  <link rel="manifest" href="./manifest.webmanifest">\n';

/** @returns {import('vite').Plugin} */
export function pagePolicy() {
  const charset = '<meta charset="utf-8">';
  return {
    name: 'bivouac-page-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        if (!html.includes(charset)) throw new Error('a page does not begin with its charset');
        const guarded = html.replace(charset, `${charset}\n  ${policyTag(PAGE_POLICY)}`);
        return path === '/index.html' ? guarded.replace('</head>', `${MANIFEST}</head>`) : guarded;
      },
    },
  };
}
