// What the sheet says that makes a frame of a run, in English.

export const embedSheet = {
  button: 'Embed', title: 'Put it on a page', fromShare: 'Put it on a page of yours',
  width: 'Width', height: 'Height', controls: 'Controls', view: 'Shows', theme: 'Colours',
  mode: 'Type', form: 'As', stage: 'The stage',
  controlsOf: { full: 'all views and settings', basic: 'with timeline', none: 'no controls' },
  themeOf: {
    auto: 'as the system', light: 'light', dark: 'dark', contrast: 'high contrast',
    projector: 'for a projector',
  },
  modeOf: { explore: 'usual', present: 'large' },
  formOf: { iframe: 'an iframe: works everywhere', element: 'an element: can be commanded' },
  moment: 'Begin at this moment', autoplay: 'Play at once', narration: 'Tell what happens',
  links: 'Ways out: open, share, export', seedlock: 'Keep the seed as it is',
  preview: (/** @type {string} */ title) => `As it will look: ${title}`,
  code: 'What to write into the page',
  note: 'It runs in a sandbox, asks no other server and keeps nothing. If this site moves, the '
    + 'address has to follow it; embed.html is one file that can lie beside your page.',
  copied: 'Copied.', notCopied: 'This page may not reach the clipboard: copy it by hand.',
};
