/**
 * The pen as SVG: it grows a plain tree of elements with presentation attributes. `show` brings a
 * part of the page up to a tree, `serialize` writes it as text for an export.
 */
import { styleOf } from './styles.js';

/** @import { Palette } from './palette.js' */
/** @import { Ink, Pen } from './pen.js' */
/** @import { Style } from './styles.js' */

/**
 * @typedef {{tag: string, attributes: Record<string, string>,
 *   children: (Tree | string)[]}} Tree
 */

const SPACE = 'http://www.w3.org/2000/svg';

/** @param {number} number @returns {string} */
const short = (number) => String(Math.round(number * 100) / 100);

/**
 * @param {{width: number, height: number}} size
 * @param {Palette} palette
 * @returns {{pen: Pen, tree: Tree}}
 */
export function svgPen({ width, height }, palette) {
  /** @type {Tree} */
  const tree = branch('svg', { xmlns: SPACE, viewBox: `0 0 ${short(width)} ${short(height)}`,
    width: short(width), height: short(height), direction: 'ltr' });
  let parent = tree;
  let path = '';
  /** @type {(verb: string, ...at: number[]) => Pen} */
  const add = (verb, ...at) => {
    path += verb + at.map(short).join(' ');
    return pen;
  };
  /** @type {Pen} */
  const pen = {
    move: (x, y) => add('M', x, y),
    line: (x, y) => add('L', x, y),
    curve: (x1, y1, x2, y2, x, y) => add('C', x1, y1, x2, y2, x, y),
    bend: (x1, y1, x, y) => add('Q', x1, y1, x, y),
    ellipse: (x, y, rx, ry = rx) => {
      add('M', x + rx, y);
      add('A', rx, ry, 0, 1, 1, x - rx, y);
      return add('A', rx, ry, 0, 1, 1, x + rx, y);
    },
    rect: (x, y, w, h) => {
      add('M', x, y);
      add('L', x + w, y);
      add('L', x + w, y + h);
      add('L', x, y + h);
      return add('Z');
    },
    close: () => add('Z'),
    shape: (outline) => {
      path += outline.replace(/\s*([MLCQZ])\s*/g, '$1');
      return pen;
    },
    paint: (name, ink) => {
      parent.children.push(branch('path', { d: path, ...painted(styleOf(name), palette, ink) }));
      path = '';
    },
    text: (text, x, y, name, ink) => {
      const attributes = { x: short(x), y: short(y), ...written(styleOf(name), palette, ink) };
      parent.children.push(branch('text', attributes, [text]));
    },
    group: (place, body) => {
      const outer = parent;
      parent = branch('g', placed(place));
      outer.children.push(parent);
      body();
      parent = outer;
    },
    still: (_key, _box, body) => body(pen),
  };
  return { pen, tree };
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Tree | string)[]} [children]
 * @returns {Tree}
 */
function branch(tag, attributes, children = []) {
  return { tag, attributes, children };
}

/**
 * @param {import('./pen.js').Place} place
 * @returns {Record<string, string>}
 */
function placed({ x = 0, y = 0, scale = 1, flip = false, opacity = 1, data = {} }) {
  /** @type {Record<string, string>} */
  const attributes = {};
  if (x !== 0 || y !== 0) attributes.transform = `translate(${short(x)} ${short(y)})`;
  if (scale !== 1 || flip) {
    const size = `scale(${short(flip ? -scale : scale)} ${short(scale)})`;
    attributes.transform = `${attributes.transform ?? ''}${size}`;
  }
  if (opacity !== 1) attributes.opacity = short(opacity);
  for (const [key, value] of Object.entries(data)) attributes[`data-${key}`] = String(value);
  return attributes;
}

/**
 * @param {Style} style
 * @param {Palette} palette
 * @param {Ink} [ink]
 * @returns {Record<string, string>}
 */
function painted(style, palette, ink) {
  /** @type {Record<string, string>} */
  const attributes = { fill: style.fill ? palette[style.fill] ?? 'none' : 'none' };
  if (style.opacity !== undefined) attributes.opacity = String(style.opacity);
  if (!style.stroke) return attributes;
  attributes.stroke = palette[style.stroke] ?? 'none';
  attributes['stroke-width'] = short(ink?.width ?? style.width ?? 1);
  attributes['stroke-linecap'] = attributes['stroke-linejoin'] = 'round';
  if (style.dash) attributes['stroke-dasharray'] = style.dash.join(' ');
  if (style.stroke === 'none') attributes['pointer-events'] = 'stroke';
  return attributes;
}

/**
 * @param {Style} style
 * @param {Palette} palette
 * @param {Ink} [ink]
 * @returns {Record<string, string>}
 */
function written(style, palette, ink) {
  /** @type {Record<string, string>} */
  const attributes = {
    fill: palette[style.fill ?? 'ink'],
    'font-family': palette[style.face ?? 'sans'],
    'font-size': short(ink?.size ?? style.size ?? 12),
    'text-anchor': style.anchor ?? 'start',
  };
  if (style.weight) attributes['font-weight'] = String(style.weight);
  if (style.italic) attributes['font-style'] = 'italic';
  if (style.opacity !== undefined) attributes.opacity = String(style.opacity);
  if (!style.halo) return attributes;
  return { ...attributes, stroke: palette[style.halo], 'stroke-width': '3.5',
    'stroke-linejoin': 'round', 'paint-order': 'stroke' };
}

/**
 * Brings an element up to a tree, keeping every element that is already right: a click between
 * two pictures still finds what it pressed.
 * @param {Element} element
 * @param {Tree} tree  of the same tag
 * @param {string[]} [keep]  attributes of the element that are not the tree's
 */
export function show(element, tree, keep = ['role', 'aria-label', 'class']) {
  for (const [key, value] of Object.entries(tree.attributes)) {
    if (key !== 'xmlns' && element.getAttribute(key) !== value) element.setAttribute(key, value);
  }
  for (const { name } of [...element.attributes]) {
    if (!(name in tree.attributes) && !keep.includes(name)) element.removeAttribute(name);
  }
  tree.children.forEach((child, i) => showChild(element, child, element.childNodes[i]));
  while (element.childNodes.length > tree.children.length) element.lastChild?.remove();
}

/**
 * @param {Element} element
 * @param {Tree | string} child
 * @param {ChildNode | undefined} old
 */
function showChild(element, child, old) {
  if (typeof child === 'string') {
    if (old?.nodeValue !== child) element.replaceChildren(child);
    return;
  }
  if (old?.nodeName === child.tag) {
    show(/** @type {Element} */ (old), child);
    return;
  }
  const fresh = element.ownerDocument.createElementNS(SPACE, child.tag);
  show(fresh, child);
  if (old) old.replaceWith(fresh);
  else element.append(fresh);
}

/** @type {Record<string, string>} */
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * @param {Tree | string} tree
 * @returns {string}
 */
export function serialize(tree) {
  const escape = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);
  if (typeof tree === 'string') return escape(tree);
  const attributes = Object.entries(tree.attributes)
    .map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  const inside = tree.children.map(serialize).join('');
  return `<${tree.tag}${attributes}>${inside}</${tree.tag}>`;
}
