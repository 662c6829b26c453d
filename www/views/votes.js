/**
 * The votes in the page: the chart and the strip in one drawing. A click goes to a moment, and in
 * the strip to a peer too.
 */
import { mountFigure } from '../parts/figure.js';
import { strings } from '../strings/strings.js';
import { drawChart } from './votes-chart.js';
import { layOutVotes, votesAt } from './votes-layout.js';
import { drawStrip } from './votes-strip.js';

/** @import { Size } from '../draw/layout.js' */
/** @import { Pen } from '../draw/pen.js' */
/** @import { Picture } from '../parts/picture.js' */
/** @import { Run, Store } from '../store.js' */
/** @import { VotesLayout } from './votes-layout.js' */

/**
 * @param {HTMLElement} el
 * @param {Store} store
 * @returns {() => void} unmount
 */
export function mount(el, store) {
  const layoutFor = rememberLayout();
  const layout = () => layoutFor(store.run(), el.clientWidth);
  return mountFigure(el, store, {
    title: strings.votesChart.title,
    size: ({ clientWidth }) => layout()?.size ?? { width: clientWidth, height: 10 },
    draw: (pen) => {
      const run = store.run();
      const place = layout();
      if (!run?.index.votes || !place) return;
      drawVotes(pen, store, run, place);
    },
    listen: (svg, signal) => listen(svg, store, layout, signal),
  });
}

/** @param {Pen} pen @param {Store} store @param {Run} run @param {VotesLayout} place */
function drawVotes(pen, store, run, place) {
  const { votes } = run.index;
  if (!votes) return;
  const { t, selection, hover, conceal } = store.state();
  const scene = { ...run, votes, t, selection, hover, conceal, words: strings.votesChart };
  drawStrip(pen, scene, place);
  drawChart(pen, scene, place);
}

/**
 * What an export shows.
 * @param {Store} store
 * @param {Size} size  of which the width counts
 * @returns {Picture | null}
 */
export function picture(store, { width }) {
  const run = store.run();
  if (!run?.index.votes) return null;
  const place = layOutVotes(run.trace, run.index.votes, width);
  return { size: place.size, draw: (pen) => drawVotes(pen, store, run, place) };
}

/** @returns {(run: Run | null, width: number) => VotesLayout | null}  the same while it may be */
function rememberLayout() {
  /** @type {{run: Run, width: number, layout: VotesLayout} | null} */
  let known = null;
  return (run, width) => {
    if (!run?.index.votes) return null;
    if (known?.run !== run || known.width !== width) {
      known = { run, width, layout: layOutVotes(run.trace, run.index.votes, width) };
    }
    return known.layout;
  };
}

/**
 * @param {SVGElement} svg
 * @param {Store} store
 * @param {() => VotesLayout | null} layout
 * @param {AbortSignal} signal
 */
function listen(svg, store, layout, signal) {
  /** @param {MouseEvent} event */
  const under = (event) => {
    const place = layout();
    const { left, top } = svg.getBoundingClientRect();
    return place && votesAt(place, event.clientX - left, event.clientY - top);
  };
  svg.addEventListener('click', (event) => {
    const found = under(event);
    if (!found) return;
    store.dispatch({ type: 'seek', t: found.t });
    const { node } = found;
    if (node !== null) store.dispatch({ type: 'select', pick: { kind: 'node', id: node } });
  }, { signal });
  svg.addEventListener('pointermove', (event) => {
    const found = under(event);
    if (!found) return;
    const { node, t } = found;
    store.dispatch({ type: 'hover', pick: node === null ? null : { kind: 'node', id: node } });
    if (event.buttons & 1) store.dispatch({ type: 'seek', t });
  }, { signal });
  svg.addEventListener('pointerleave', () =>
    store.dispatch({ type: 'hover', pick: null }), { signal });
}
