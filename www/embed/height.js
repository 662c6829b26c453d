// How tall the frame would be to show everything without scrolling, told to the page around it.

/** @import { Presentation } from '../pkg/messages.js' */
/** @import { Tell } from './events.js' */

/**
 * @param {Document} document
 * @param {Presentation} look
 * @param {Tell} tell
 * @returns {() => void} stop
 */
export function followHeight(document, look, tell) {
  const { 'min-height': least = 0, 'max-height': most = Infinity } = look;
  let last = 0;
  const watch = new ResizeObserver(() => {
    const tall = Math.ceil(document.body.getBoundingClientRect().height);
    const height = Math.min(Math.max(tall, least), most);
    if (height === last) return;
    last = height;
    tell({ type: 'resize', height });
  });
  watch.observe(document.body);
  return () => watch.disconnect();
}
