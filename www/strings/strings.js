// The language of the page.

export { en as strings } from './en.js';
