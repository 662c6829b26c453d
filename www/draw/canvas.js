/**
 * The pen on a canvas.
 */
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
  /** @type {Pen} */
  const pen = {
    move: (x, y) => (context.moveTo(x, y), pen),
    line: (x, y) => (context.lineTo(x, y), pen),
    curve: (x1, y1, x2, y2, x, y) => (context.bezierCurveTo(x1, y1, x2, y2, x, y), pen),
    bend: (x1, y1, x, y) => (context.quadraticCurveTo(x1, y1, x, y), pen),
    ellipse: (x, y, rx, ry = rx) => {
      context.moveTo(x + rx, y);
      context.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
      return pen;
    },
    rect: (x, y, width, height) => (context.rect(x, y, width, height), pen),
    close: () => (context.closePath(), pen),
    paint: (name, ink) => {
      paint(context, palette, styleOf(name), ink);
      context.beginPath();
    },
    text: (text, x, y, name, ink) => write(context, palette, styleOf(name), { text, x, y, ink }),
    group: ({ x = 0, y = 0, scale = 1, flip = false, opacity = 1 }, body) => {
      context.save();
      context.translate(x, y);
      context.scale(flip ? -scale : scale, scale);
      context.globalAlpha *= opacity;
      body();
      context.restore();
    },
  };
  return pen;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {Style} style
 * @param {Ink} [ink]
 */
function paint(context, palette, style, ink) {
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * (style.opacity ?? 1);
  if (style.fill && style.fill !== 'none') {
    context.fillStyle = palette[style.fill];
    context.fill();
  }
  if (style.stroke && style.stroke !== 'none') {
    context.strokeStyle = palette[style.stroke];
    context.lineWidth = ink?.width ?? style.width ?? 1;
    context.setLineDash(style.dash ?? []);
    context.stroke();
  }
  context.globalAlpha = alpha;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Palette} palette
 * @param {Style} style
 * @param {{text: string, x: number, y: number, ink?: Ink}} what
 */
function write(context, palette, style, { text, x, y, ink }) {
  const size = ink?.size ?? style.size ?? 12;
  const slant = style.italic ? 'italic ' : '';
  context.font = `${slant}${style.weight ?? 400} ${size}px ${palette[style.face ?? 'sans']}`;
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
