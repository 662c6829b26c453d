// The Vite plugin that writes the page's policy into every page it builds. While the page is being
// worked on, Vite serves scripts of its own that the policy would stop, so it is not written there.

import { PAGE_POLICY, policyTag } from './policy.js';

/** @returns {import('vite').Plugin} */
export function pagePolicy() {
  const charset = '<meta charset="utf-8">';
  return {
    name: 'bivouac-page-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(charset)) throw new Error('a page does not begin with its charset');
        return html.replace(charset, `${charset}\n  ${policyTag(PAGE_POLICY)}`);
      },
    },
  };
}
