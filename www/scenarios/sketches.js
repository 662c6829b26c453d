// Sketches of the gallery's stages, drawn from the runs themselves (tests/web/pictures.js): files
// of the site, of which a page that is one file has none.

/** @type {Record<string, string>} */
const FILES = import.meta.glob('./pictures/*.svg',
  { query: '?url', import: 'default', eager: true });

/** Their addresses by the scenario's file. @type {Record<string, string>} */
export const SKETCHES = Object.fromEntries(Object.entries(FILES).map(([file, address]) =>
  [file.replace(/^.*\/|\.svg$/g, ''), address]));
