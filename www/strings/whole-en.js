// What the whole page says and no frame does, in English: to a first visit, of a file that is
// dropped onto it, and of the way to what was chosen.

export const whole = Object.freeze({
  dropHere: 'Drop a scenario file anywhere on the page to open it.',
  dropOne: 'Only one file can be opened at a time.',
  closer: (/** @type {string} */ name) => `${name}: look closer`,
  welcome: {
    hello: 'New here?',
    text: 'Generals camp around a city; those with masks are traitors. Press Play and watch their '
      + 'riders; choose a general to look closer.',
    skip: 'Got it',
  },
});
