// The drawer's words for votes in German: what its settings and their choices are called.

import { number, plural } from './words-de.js';

export const votesSettings = Object.freeze({
  algorithm: 'Algorithmus',
  algorithmHelp: 'Nach welcher Regel die Teilnehmer sich einigen wollen.',
  label: /** @type {Record<string, string>} */ ({
    n: 'Peers', clients: 'Clients', values: 'Werte', inputs: 'Anfangswerte',
    share_pm: 'Anteile am Anfang', mode: 'Protokoll', f: 'Erträgt', coin: 'Münze',
    rule: 'Ein Wert gewinnt mit', tie: 'Bei Gleichstand', update: 'Reihenfolge',
    stop: 'Wer die Abstimmung beendet', stable: 'Unverändert seit', after: 'Danach noch',
    rounds: 'Abgebrochen nach', adv: 'Fehlerhafte Peers', say: 'Drehbuch der Lügen', topo: 'Netz',
    p_pm: 'Chance einer Verbindung', p_ppm: 'Dasselbe, feiner', links: 'Verbindungen insgesamt',
    degree: 'Nachbarn je Peer', rewire_pm: 'Abkürzungen', attach: 'Verbindungen eines Neulings',
    edges: 'Verbindungen, einzeln', topo_seed: 'Seed des Netzes',
    order_seed: 'Seed der Reihenfolge',
    delay: 'Laufzeit', miss: 'Kommen nie an', t: 'Fehlerhaft',
    t_pm: 'Anteil der Fehlerhaften', jitter_pm: 'Schwankung',
    loss_pm: 'Verlust', seed: 'Seed', title: 'Titel', names: 'Namen', pick: 'Die Fehlerhaften sind',
  }),
  option: /** @type {Record<string, Record<string, string>>} */ ({
    pick: { last: 'die letzten Ids', random: 'ausgelost' },
    mode: { b: 'Ben-Or B, Verräter', a: 'Ben-Or A, Ausfälle', seed: 'die Zelle des Notebooks' },
    coin: { local: 'je eine eigene', common: 'eine für alle' },
    rule: { strict: 'mehr als der Hälfte', plurality: 'mehr als jeder andere',
      two_thirds: 'zwei Dritteln' },
    tie: { first: 'der zuerst gehörte', own: 'den eigenen behalten', random: 'zufällig',
      lowest: 'der niedrigste Buchstabe' },
    update: { in_place: 'nacheinander', sync: 'alle zugleich' },
    stop: { oracle: 'ein Beobachter', local: 'jeder für sich' },
    adv: { honest: 'bleiben ehrlich', same: 'sagen allen immer dasselbe',
      random: 'sagen Beliebiges, jede Runde neu', equivocate: 'sagen jedem etwas anderes',
      flip: 'sagen einen anderen Wert', split: 'gerade Ids hören einen Wert, ungerade den anderen',
      crash: 'fallen aus', silent: 'schweigen', scripted: 'folgen dem Drehbuch',
      cell: 'wie in der Zelle des Notebooks' },
    topo: { complete: 'alle mit allen', ring: 'Ring', grid: 'Gitter', star: 'Stern',
      er: 'zufällig, jedes Paar gleich (ER)', gnm: 'so viele Verbindungen, ausgelost',
      ws: 'kleine Welt (WS)', ba: 'wer hat, bekommt (BA)', regular: 'alle gleich viele',
      edges: 'ausgeschrieben' },
  }),
  hint: /** @type {Record<string, string>} */ ({
    values: 'abca', numbers: '500.300.200', edges: '0-1.1-2', steps: '1-1-3-0-b',
  }),
  faultyAre: 'Wer ist fehlerhaft?',
  isFaulty: (/** @type {string} */ who) => `${who} ist fehlerhaft`,
  condition: {
    'n>=5f+1': {
      holds: (/** @type {string} */ n, /** @type {string} */ need) =>
        `${plural(n, 'Peer genügt', 'Peers genügen')} gegen Verräter: n ≥ 5f + 1 = ${
          number(need)}.`,
      broken: (/** @type {string} */ n, /** @type {string} */ need) =>
        `Zu wenige Peers: n = ${number(n)}, aber 5f + 1 = ${number(need)}. Sie können verschieden `
        + 'entscheiden oder ewig warten.',
    },
    'n>=2f+1': {
      holds: (/** @type {string} */ n, /** @type {string} */ need) =>
        `${plural(n, 'Peer genügt', 'Peers genügen')} gegen Ausfälle: n ≥ 2f + 1 = ${
          number(need)}.`,
      broken: (/** @type {string} */ n, /** @type {string} */ need) =>
        `Zu wenige Peers: n = ${number(n)}, aber 2f + 1 = ${number(need)}. Sie können verschieden `
        + 'entscheiden oder ewig warten.',
    },
    'f>=faulty': {
      holds: (/** @type {string} */ f, /** @type {string} */ faulty) =>
        `Das Protokoll erträgt ${number(f)}; fehlerhaft ${faulty === '1' ? 'ist' : 'sind'} ${
          number(faulty)}.`,
      broken: (/** @type {string} */ f, /** @type {string} */ faulty) =>
        `Mehr fehlerhafte Peers, als das Protokoll erträgt: ${
          plural(faulty, 'Peer', 'Peers')} > f = ${number(f)}. Nichts ist garantiert.`,
    },
  },
});
