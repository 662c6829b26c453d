// The Content-Security-Policy of the page and of the one-file embed. Both name what may run and
// nothing else; neither lets a byte come from another place or go there.

import { createHash } from 'node:crypto';

/** Lit makes its templates through the first policy, our own scripts pass the others.
 * @param {string[]} [more] */
const trusted = (more = []) => "require-trusted-types-for 'script'; "
  + `trusted-types ${['lit-html', 'bivouac', ...more].join(' ')}`;

/** @param {string} text @returns {string} the source expression that allows this very text */
export const hashOf = (text) =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** The page of many files, on a host of its own. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  trusted(),
].join('; ');

/**
 * The embed. Never 'self': in a sandboxed frame one engine holds a page's own script for foreign.
 * @param {string[]} scripts what may run, as text @param {string[]} styles the same of style sheets
 */
export const embedPolicy = (scripts, styles) => [
  "default-src 'none'",
  `script-src ${scripts.map(hashOf).join(' ')} 'wasm-unsafe-eval'`,
  'worker-src blob:',
  `style-src ${styles.map(hashOf).join(' ')}`,
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  trusted(['bivouac-packed']),
].join('; ');

/** @param {string} policy as the first thing in the head, before anything that it governs */
export const policyTag = (policy) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
