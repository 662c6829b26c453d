/**
 * The pen on a canvas.
 */
import { still } from './stills.js';
import { styleOf } from './styles.js';

/** @import { Palette } from './palette.js' */
/** @import { Ink, Pen } from './pen.js' */
/** @import { Style } from './styles.js' */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @returns {Pen}
 */
export function canvasPen(context, palette) {
  context.beginPath();
  context.direction = 'ltr';
  context.lineCap = 'round';
  context.lineJoin = 'round';
  let [startX, startY] = [0, 0];
  let written = '';
  /** Whole shapes that belong to the path as well. @type {Path2D[]} */
  let shapes = [];
  /** @type {Pen} */
  const pen = {
    move: (x, y) => {
      startX = x;
      startY = y;
      context.moveTo(x, y);
      return pen;
    },
    line: (x, y) => (context.lineTo(x, y), pen),
    curve: (x1, y1, x2, y2, x, y) => (context.bezierCurveTo(x1, y1, x2, y2, x, y), pen),
    bend: (x1, y1, x, y) => (context.quadraticCurveTo(x1, y1, x, y), pen),
    ellipse: (x, y, rx, ry = rx) => {
      context.moveTo(x + rx, y);
      context.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
      return pen;
    },
    rect: (x, y, width, height) => (context.rect(x, y, width, height), pen),
    // A line home looks the same under round joins and caps, and costs a tenth of closing a path.
    close: () => (context.lineTo(startX, startY), pen),
    shape: (outline) => (shapes.push(shapeOf(outline)), pen),
    paint: (name, ink) => {
      paint(context, palette, styleOf(name), ink, shapes);
      if (shapes.length > 0) shapes = [];
      context.beginPath();
    },
    text: (text, x, y, name, ink) => {
      const style = styleOf(name);
      const font = fontOf(style, palette, ink);
      // Telling a canvas its font again costs as much as drawing the text.
      if (font !== written) context.font = written = font;
      write(context, palette, style, { text, x, y });
    },
    group: ({ x = 0, y = 0, scale = 1, flip = false, opacity = 1 }, body) => {
      context.save();
      context.translate(x, y);
      context.scale(flip ? -scale : scale, scale);
      context.globalAlpha *= opacity;
      const outer = written;
      body();
      context.restore();
      written = outer;
    },
    still: (key, box, body) => {
      const draw = (/** @type {CanvasRenderingContext2D} */ inside) =>
        body(canvasPen(inside, palette));
      if (!still(context, palette, { key, box }, draw)) body(pen);
    },
  };
  return pen;
}

/** @type {Map<string, Path2D>} */
const known = new Map();

/** @param {string} outline @returns {Path2D} made once, however often it is drawn */
function shapeOf(outline) {
  const made = known.get(outline) ?? new Path2D(outline);
  known.set(outline, made);
  return made;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {Style} style
 * @param {Ink | undefined} ink
 * @param {Path2D[]} shapes  that are painted after the path
 */
function paint(context, palette, style, ink, shapes) {
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * (style.opacity ?? 1);
  if (style.fill && style.fill !== 'none') {
    context.fillStyle = palette[style.fill];
    context.fill();
    for (const shape of shapes) context.fill(shape);
  }
  if (style.stroke && style.stroke !== 'none') {
    context.strokeStyle = palette[style.stroke];
    context.lineWidth = ink?.width ?? style.width ?? 1;
    context.setLineDash(style.dash ?? []);
    context.stroke();
    for (const shape of shapes) context.stroke(shape);
  }
  context.globalAlpha = alpha;
}

/** @param {Style} style @param {Palette} palette @param {Ink} [ink] @returns {string} */
function fontOf({ italic, weight = 400, size = 12, face = 'sans' }, palette, ink) {
  return `${italic ? 'italic ' : ''}${weight} ${ink?.size ?? size}px ${palette[face]}`;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {Style} style
 * @param {{text: string, x: number, y: number}} what
 */
function write(context, palette, style, { text, x, y }) {
  context.textAlign = style.anchor === 'middle' ? 'center' : style.anchor ?? 'start';
  context.textBaseline = 'alphabetic';
  const alpha = context.globalAlpha;
  if (style.halo) {
    context.strokeStyle = palette[style.halo];
    context.lineWidth = 3.5;
    context.setLineDash([]);
    context.strokeText(text, x, y);
  }
  context.globalAlpha = alpha * (style.opacity ?? 1);
  context.fillStyle = palette[style.fill ?? 'ink'];
  context.fillText(text, x, y);
  context.globalAlpha = alpha;
}
