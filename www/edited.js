// What a reader has written and not run: it must not get lost when something else is opened.

/** @import { State } from './state.js' */

/** Whatever ran stands in the history. @param {State} state @returns {string | null} */
export const edited = ({ draft, scenario, aside }) =>
  (draft === null || draft === scenario ? aside : draft);
