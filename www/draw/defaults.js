/**
 * The few style rules that the pictures cannot do without, with no specificity, so that any rule
 * of a page wins over them.
 */

const RULES = `
:where(.stage-canvas) { display: block; inline-size: 100%; block-size: 100%; }
:where(.stage-canvas.points) { cursor: pointer; }
:where(.stage-canvas:focus-visible) { outline: 3px solid var(--accent); outline-offset: -4px; }
:where(.graph) { display: block; max-inline-size: 100%; }
:where(.graph [data-node], .graph [data-message]) { cursor: pointer; }
`;

/** @type {WeakMap<Document, CSSStyleSheet>} */
const adopted = new WeakMap();

/**
 * Gives a document the rules, once.
 * @param {Document} document
 */
export function adoptDefaults(document) {
  const view = document.defaultView;
  if (!view || adopted.has(document)) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  adopted.set(document, sheet);
}
