/**
 * The colours and typefaces of a picture, read from the page's style tokens; a drawing only ever
 * says a token's name. Without a page the light tokens stand in.
 */

/** @typedef {Record<string, string>} Palette */

/** @type {Palette} */
export const LIGHT = Object.freeze({
  paper: '#faf7f1', surface: '#fffdf9', sunken: '#f2ece1', ink: '#211c30', 'ink-2': '#5d566e',
  line: '#ddd4c5', 'line-2': '#c9bda9', accent: '#5b2a86', gold: '#9a6b12', attack: '#b4500a',
  retreat: '#1d5c9e', 'value-c': '#0c7a4d', 'value-d': '#96358a', 'value-e': '#6b5b00',
  'value-f': '#46424f', 'value-g': '#077587', 'value-h': '#7d4a2e',
  violated: '#b3202a', held: '#0d6b62',
  sans: 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
  serif: '"Iowan Old Style", Palatino, Georgia, "DejaVu Serif", serif',
});

/**
 * @param {Pick<CSSStyleDeclaration, 'getPropertyValue'>} style  such as getComputedStyle(element)
 * @returns {Palette}
 */
export function readPalette(style) {
  return Object.fromEntries(Object.entries(LIGHT).map(([token, value]) =>
    [token, style.getPropertyValue(`--${token}`).trim() || value]));
}
