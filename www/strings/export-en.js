// The sentences of the export sheet in English.

export const exporting = {
  button: 'Export',
  title: 'Take it away',
  pictures: 'Pictures',
  picturesNote: 'As they stand at this moment, drawn anew at the size of a page.',
  picture: {
    stage: 'The stage', graph: 'Execution graph', votes: 'Votes', spacetime: 'Space-time',
    tree: 'Who told whom',
  },
  /** @param {string} form @param {string} what */
  take: (form, what) => `${form} of ${what}`,
  data: 'Data',
  rows: 'Every event', messages: 'Every message', scenario: 'The scenario',
  csv: 'CSV', file: 'File', svg: 'SVG', png: 'PNG',
  words: 'To quote',
  link: 'Link to this moment', digest: 'Digest of the run', citation: 'Citation',
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
  /** @param {{ title: string, digest: string, t: string, ticks: string }} run */
  caption: ({ title, digest, t, ticks }) =>
    `Bivouac · ${title} · tick ${t} of ${ticks} · digest ${digest}`,
};
