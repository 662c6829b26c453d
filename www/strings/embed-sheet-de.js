// What the sheet says that makes a frame of a run, in German.

export const embedSheet = {
  button: 'Einbetten', title: 'Auf eine Seite setzen', fromShare: 'Auf eine eigene Seite setzen',
  width: 'Breite', height: 'Höhe', controls: 'Bedienung', view: 'Zeigt', theme: 'Farben',
  mode: 'Schrift', form: 'Als', stage: 'Die Bühne',
  controlsOf: {
    full: 'alle Ansichten und Einstellungen', basic: 'mit Zeitleiste', none: 'keine',
  },
  themeOf: {
    auto: 'wie das System', light: 'hell', dark: 'dunkel', contrast: 'kontrastreich',
    projector: 'für einen Beamer',
  },
  modeOf: { explore: 'wie gewohnt', present: 'groß' },
  formOf: { iframe: 'iframe: geht überall', element: 'Element: nimmt Befehle an' },
  moment: 'In diesem Augenblick beginnen', autoplay: 'Sofort abspielen',
  narration: 'Erzählen, was geschieht', links: 'Wege hinaus: öffnen, teilen, exportieren',
  seedlock: 'Den Seed festhalten',
  preview: (/** @type {string} */ title) => `So wird es aussehen: ${title}`,
  code: 'Was in die Seite zu schreiben ist',
  note: 'Es läuft in einer Sandbox, fragt keinen anderen Server und behält nichts. Zieht diese '
    + 'Website um, muss die Adresse folgen; embed.html ist eine einzige Datei, die auch neben '
    + 'der eigenen Seite liegen kann.',
  copied: 'Kopiert.',
  notCopied: 'Diese Seite darf nicht an die Zwischenablage: Bitte von Hand kopieren.',
};
