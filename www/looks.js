// How the page shows a run, in the query of an address: which views stand beside the stage, how a
// network is laid out, whom the stage follows. Nothing of it changes the run.

import { START } from './state.js';

/** @import { Layout, State, Tab } from './state.js' */

/** @typedef {{ view?: string, beside?: string, layout?: string, follow?: string }} Looks */
export const LOOKS = /** @type {const} */ (['view', 'beside', 'layout', 'follow']);

/** @type {readonly Tab[]} */
const TABS = ['inspector', 'graph', 'votes', 'table', 'chain', 'spacetime', 'tree', 'compare',
  'log'];
/** @type {readonly Layout[]} */
const LAYOUTS = ['place', 'force', 'hops', 'race'];
/** @param {string} name @returns {name is Tab} */
const isTab = (name) => TABS.includes(/** @type {Tab} */ (name));
/** @param {string} name @returns {name is Layout} */
const isLayout = (name) => LAYOUTS.includes(/** @type {Layout} */ (name));

/** @param {State} state @returns {Looks} what is not as it is at first */
export function lookOf({ tab, beside, layout, followed }) {
  return {
    ...(tab === START.tab ? {} : { view: tab }), ...(beside ? { beside } : {}),
    ...(layout === START.layout ? {} : { layout }),
    ...(followed === null ? {} : { follow: String(followed) }),
  };
}

/** @param {string} href @returns {Partial<State>} the looks that an address asks for */
export function readLook(href) {
  const asked = new URL(href).searchParams;
  const [view, beside, layout, follow] = LOOKS.map((key) => asked.get(key) ?? '');
  return {
    ...(isTab(view) ? { tab: view } : {}),
    ...(isTab(beside) && beside !== view ? { beside } : {}),
    ...(isLayout(layout) ? { layout } : {}),
    ...(/^\d{1,9}$/.test(follow) ? { followed: Number(follow) } : {}),
  };
}
