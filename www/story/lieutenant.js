// Whose tree of reports is shown: the lieutenant that is looked at, or else the first loyal one.

/** @import { State } from '../state.js' */
/** @import { Run } from '../store.js' */

/**
 * @param {Pick<State, 'selection' | 'why' | 'told'>} state
 * @param {Run} run
 * @returns {number | null}  null where there is no lieutenant
 */
export function lieutenantOf({ selection, why, told }, { trace: { header, rows, messages } }) {
  const { n, bad, commander } = header;
  if (commander === null || n < 2) return null;
  const all = Array.from({ length: n }, (_, node) => node).filter((node) => node !== commander);
  const wished = [
    why === null ? null : rows.node[why],
    selection?.kind === 'node' ? selection.id : null,
    selection?.kind === 'message' ? messages.to[selection.id] : null,
    told?.node ?? null,
  ];
  return wished.find((node) => node !== null && all.includes(node))
    ?? all.find((node) => !bad.includes(node)) ?? all[0];
}
