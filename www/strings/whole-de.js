// What the whole page says and no frame does, in German: to a first visit, of a file that is
// dropped onto it, and of the way to what was chosen.

export const whole = Object.freeze({
  dropHere: 'Eine Szenariodatei irgendwo auf der Seite ablegen, um sie zu öffnen.',
  dropOne: 'Es lässt sich nur eine Datei auf einmal öffnen.',
  closer: (/** @type {string} */ name) => `${name}: näher ansehen`,
  welcome: {
    hello: 'Zum ersten Mal hier?',
    text: 'Generäle lagern um eine Stadt; die mit Masken sind Verräter. „Abspielen“ schickt ihre '
      + 'Boten los; ein Klick auf einen General zeigt ihn näher.',
    skip: 'Verstanden',
  },
});
