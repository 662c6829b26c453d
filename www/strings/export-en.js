// The sentences of the export sheet in English.

import { number } from './words.js';

export const exporting = {
  button: 'Export',
  title: 'Take it away',
  pictures: 'Pictures',
  picturesNote: 'As they stand at this moment, drawn anew at the size of a page.',
  picture: {
    stage: 'The stage', graph: 'Execution graph', votes: 'Votes', spacetime: 'Space-time',
    tree: 'Who told whom', table: 'Table', chain: 'Chain', compare: 'Two runs', log: 'Log',
    map: 'Map',
  },
  /** Why there is no picture, where that is not a failure. @type {Record<string, string>} */
  nothing: {
    tree: 'A tree needs a lieutenant.', table: 'Nothing was passed on in this run.',
    chain: 'Nobody mines in this run.', compare: 'There is no other run to compare.',
  },
  /** @param {string} form @param {string} what */
  take: (form, what) => `${form} of ${what}`,
  data: 'Data',
  dataNote: 'Tables say what holds at this moment; events and messages are those of the whole run.',
  /** @type {Record<string, string>} */
  sheet: {
    nodes: 'Who takes part', rounds: 'What peers held, round by round',
    table: 'The table as it is shown', stores: 'Two stores', items: 'Items that clients made',
    settled: 'How each item was settled', blocks: 'Blocks', book: 'The merchant’s book',
    map: 'The map, cell by cell', runner: 'What many runs came to',
    ways: 'The ways to settle, compared',
    rows: 'Every event', messages: 'Every message', log: 'The log, as sentences',
    trace: 'The trace, byte for byte', scenario: 'The scenario',
  },
  csv: 'CSV', file: 'File', text: 'Text', svg: 'SVG', png: 'PNG',
  words: 'To quote',
  link: 'Link to this moment', digest: 'Digest of the run', citation: 'Citation',
  openFile: 'Open a scenario file',
  /** @param {string} name @param {number} most */
  fileTooLong: (name, most) => `${name} is too long for a scenario: a file may have ${
    number(most)} bytes.`,
  /** @param {string} name */
  fileUnread: (name) => `${name} holds no scenario: a scenario is a line of text such as `
    + 'v=1&alg=om&n=7&t=2.',
  copy: 'Copy',
  copied: 'Copied.', notCopied: 'This page may not reach the clipboard. Select it here:',
  writing: 'Writing…',
  /** @param {string} file */
  done: (file) => `Saved as ${file}.`,
  failed: 'It could not be drawn.',
  noRun: 'There is no run to take away.',
  fromShare: 'Pictures, data and citation',
  /** @param {{ title: string, scenario: string, digest: string, link: string }} run */
  cite: ({ title, scenario, digest, link }) =>
    `Bivouac, run “${title}”, scenario ${scenario}, digest ${digest}. ${link}`,
  /** @param {string} scenario what all cells share */
  mapCaption: (scenario) => `Bivouac · map of ${scenario}`,
  /** @param {{ title: string, digest: string, t: string, ticks: string }} run */
  caption: ({ title, digest, t, ticks }) =>
    `Bivouac · ${title} · tick ${t} of ${ticks} · digest ${digest}`,
};
