// The drawer's words for networks of peers in German: what its settings and choices are called,
// and what must hold for what is proven of them.

import { number, plural } from './words-de.js';

/** @param {string} ticks @returns {string} */
const ms = (ticks) => `${number(Math.round(Number(ticks) / 1000))} ms`;

export const networkSettings = Object.freeze({
  label: /** @type {Record<string, string>} */ ({
    gossip: 'Nachrichten verbreiten sich durch', fanout: 'Auf einmal erfahren es',
    ttl: 'Weitergegeben', pull_every: 'Fragt alle', pull_after: 'Fragt erstmals nach',
    pull_after_sd: 'Mehr oder weniger', known: 'Listen des Bekannten', sign: 'Unterschriften',
    validate: 'Bei Ankunft', client: 'Der Client', ties: 'Verbindungen des Clients',
    produce_from: 'Erste Zahlung bei', produce_every: 'Zahlt alle',
    produce_count: 'Höchstzahl der Zahlungen', produce_fanout: 'Der Client sagt es',
    balance: 'Guthaben am Anfang', overdraft: 'Überziehen', mine: 'Die Lotterie',
    mine_mean: 'Jemand gewinnt alle', mine_sd: 'Mehr oder weniger',
    power: 'Anteile an der Leistung',
    winners: 'Gewinner je Takt', leader: 'Wer gewinnen kann', valid: 'Eine Kette darf enthalten',
    block_max: 'Zahlungen je Block', block_fanout: 'Von einem Block erfahren',
    block_ttl: 'Ein Block wird weitergegeben', confirm: 'Endgültig bei Tiefe',
    shop: 'Der Händler ist Peer', ship: 'Geliefert wird bei Tiefe',
    lead: 'Vorsprung der geheimen Kette', give_up: 'Aufgegeben bei Rückstand',
    blocks: 'Endet bei Höhe', hello: 'Verbindungen', ping_every: 'Prüft Verbindungen alle',
    silence: 'Gibt eine Verbindung auf nach', loc: 'Orte', lat: 'Umlaufzeiten',
    places: 'Wer ist wo',
    bandwidth: 'Breite der Leitungen', bandwidth_sd: 'Mehr oder weniger', downtime: 'Offline',
    down_after: 'Erster Ausfall nicht vor', down_after_sd: 'Mehr oder weniger', up: 'Online für',
    up_sd: 'Mehr oder weniger', down: 'Offline für', down_sd: 'Mehr oder weniger',
    down_list: 'Wer wann offline ist', part: 'Von den anderen getrennt', part_from: 'Getrennt ab',
    part_to: 'Getrennt bis', until: 'Endet bei', then: 'Danach entscheidet',
    then_adv: 'Die Fehlerhaften dann', then_m: 'Tiefe m', then_f: 'Erträgt',
    then_rounds: 'Abgebrochen nach',
  }),
  option: /** @type {Record<string, Record<string, string>>} */ ({
    gossip: { push: 'Push: einigen sagen', pull: 'Pull: einige fragen',
      ranged: 'Pull in Bereichen', push_pull: 'Push und Pull', flood: 'Fluten: allen sagen',
      direct: 'nur wer es macht' },
    known: { sent: 'wie gesendet', live: 'wächst unterwegs' },
    sign: { on: 'unterschrieben', off: 'nicht unterschrieben' },
    validate: { on: 'prüfen', off: 'nur die Zeit dafür nehmen', skip: 'keins von beiden' },
    client: { conflicting: 'zahlt doppelt', plain: 'ist ehrlich' },
    overdraft: { refused: 'verweigert', original: 'wie im Kurs' },
    mine: { exponential: 'jederzeit', normal: 'nach normalverteilter Zeit', slot: 'im Takt' },
    leader: { any: 'alle', honest: 'nur die Loyalen' },
    valid: { one: 'je eine Fassung', any: 'jede Fassung' },
    hello: { on: 'durch Grüße geknüpft', off: 'einfach da' },
    loc: { none: 'überall gleich', course: 'Ohio, Irland, Tokio', list: 'wie aufgezählt' },
    downtime: { none: 'nie', random: 'hin und wieder', list: 'wie aufgezählt' },
    then: { none: 'nichts', majority: 'Mehrheit aller', neighbours: 'Mehrheit der Nachbarn',
      benor: 'zufällige Übereinkunft', om: 'mündliche Nachrichten', lottery: 'eine Lotterie' },
    adv: { tamper: 'verfälschen die Hälfte', withhold: 'behalten ihre Blöcke',
      two_blocks: 'machen zwei Blöcke', censor: 'lassen Zahlungen weg',
      private: 'arbeiten an einer eigenen Kette' },
  }),
  condition: {
    same_to_all: {
      holds: () => 'Niemand gibt verschiedenen Peers verschiedene Stimmen, also zählen alle '
        + 'dasselbe.',
      broken: () => 'Die Fehlerhaften können jedem etwas anderes sagen: Peers können verschiedene '
        + 'Mehrheiten zählen.',
    },
    'honest_power>faulty_power': {
      holds: (/** @type {string} */ loyal, /** @type {string} */ least) =>
        `Die meiste Leistung liegt bei den Loyalen: ${plural(loyal, 'Teil', 'Teile')} gegen ${
          number(Number(least) - 1)}.`,
      broken: (/** @type {string} */ loyal, /** @type {string} */ least) =>
        `Die Loyalen haben ${plural(loyal, 'Teil', 'Teile')} der Leistung, die Fehlerhaften ${
          number(Number(least) - 1)}: Sie können die Loyalen überholen.`,
    },
    'block_gap>=10*delay': {
      holds: (/** @type {string} */ gap, /** @type {string} */ delays) =>
        `Blöcke sind selten: einer in ${ms(gap)}, mindestens das Zehnfache der längsten Laufzeit, ${
          ms(delays)}.`,
      broken: (/** @type {string} */ gap, /** @type {string} */ delays) =>
        `Blöcke kommen zu schnell: einer in ${ms(gap)}, weniger als das Zehnfache der längsten `
        + `Laufzeit, ${ms(delays)}. Gabelungen sind zu erwarten.`,
    },
  },
});
