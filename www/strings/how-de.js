// How each algorithm works, in German: what it promises, provided what, in which steps. A word in
// brackets is explained in the glossary; [general:Generäle] shows another form of it.

/** @import { Page, Question } from './how-en.js' */

/** @type {Record<string, Page>} by algorithm */
export const pages = {
  om: {
    lead: 'Ein [commander:Befehlshaber] gibt einen Befehl; alle geben weiter, was sie hörten, auf '
      + 'jedem [path:Pfad], damit kein einzelner Lügner bestimmt, was die anderen glauben.',
    promises: [
      '[ic1:IC1]: Alle loyalen Leutnants entscheiden gleich.',
      '[ic2:IC2]: Ist der Befehlshaber loyal, entscheiden sie, was er befahl.',
      'Nach m + 1 [round:Runden], was die Verräter auch tun.',
    ],
    assumes: [
      'Höchstens m [traitor:Verräter], und n ≥ 3m + 1 [general:Generäle].',
      'Nachrichten kommen an, ihr Absender ist bekannt, und [silence:Schweigen] fällt auf (A1 bis '
        + 'A3).',
    ],
    steps: {
      order: 'OM(m), Schritt 1. Der Befehlshaber sendet seinen Befehl an jeden Leutnant.',
      relay: 'Schritt 2. Jeder Leutnant ist der Befehlshaber von OM(m − 1) gegenüber allen, die '
        + 'noch nicht auf dem Pfad sind, und meldet, was er hörte; wer nichts hörte, meldet '
        + 'Rückzug.',
      fold: 'Schritt 3. Von den längsten Pfaden hinauf zum ersten: Ein Leutnant nimmt die strikte '
        + '[majority:Mehrheit] dessen, was er selbst hörte, und dessen, was die anderen gehört '
        + 'haben wollen. [tie:Gleichstand] heißt Rückzug. Was die Faltung ergibt, ist die '
        + 'Entscheidung.',
      count: 'Oder, wie im Notebook, die [flat:flache Zählung]: Jede Meldung jeder Runde zählt '
        + 'gleich, für bare Münze. Für dasselbe Versprechen braucht sie weit mehr Generäle.',
    },
  },
  majority: {
    lead: 'Jeder sagt allen, was er hält, und übernimmt, was die meisten halten.',
    promises: [
      'Sagt niemand verschiedenen Peers Verschiedenes, halten alle nach einer [round:Runde] einen '
        + 'Wert, von Gleichständen abgesehen.',
      'Nichts, sobald Lügner jedem etwas anderes sagen: Die Loyalen können erst '
        + 'auseinandergeraten.',
    ],
    assumes: [
      'Alle erreichen alle, und eine Runde dauert länger als jede Nachricht.',
      'Die Fehlerhaften sind zu wenige, um die [majority:Mehrheit] zu sein.',
    ],
    steps: {
      tell: 'Jeder Peer sendet den Wert, den er hält, an alle.',
      choose: 'Er zählt, was er bekam, und nimmt den Wert mit genügend Stimmen: mehr als die '
        + 'Hälfte, mehr als jeder andere oder zwei Drittel. Einen [tie:Gleichstand] klärt die '
        + 'Regel dafür.',
      stop: 'Die [round:Runden] enden, wenn ein [oracle:Beobachter] bei allen Loyalen einen Wert '
        + 'sieht, oder wenn jeder Peer für sich einige Runden lang keine Änderung sah; das kann zu '
        + 'früh sein.',
    },
  },
  neighbours: {
    lead: 'Die Peers hören nur ihre Nachbarn und kommen doch oft zu einem gemeinsamen Wert.',
    promises: [
      'Kein Satz: Es kommt darauf an, wer mit wem verbunden ist und in welcher Folge sie stimmen.',
      'Alle zugleich, mit zwei Werten und ohne Fehlerhafte: Es kommt zur Ruhe oder pendelt mit '
        + 'Periode zwei.',
    ],
    assumes: [
      'Eine [round:Runde] dauert länger als jede Nachricht; nur Peers stimmen ab, nie Clients.',
    ],
    steps: {
      tell: 'Wer an der Reihe ist, sagt den Nachbarn, was er hält. Nacheinander hören spätere '
        + 'schon, was frühere wählten; alle zugleich sprechen alle von der letzten Runde.',
      choose: 'Er nimmt den Wert, den genügend Nachbarn halten; einen [tie:Gleichstand] klärt die '
        + 'Regel dafür.',
      stop: 'Die Abstimmung endet, wenn ein [oracle:Beobachter] bei allen Loyalen einen Wert '
        + 'sieht. Die Peers selbst können das nicht: Eine eigene Regel, „so lange keine '
        + 'Änderung“, hört manchmal zu früh auf.',
    },
  },
  benor: {
    lead: 'Keine feste Regel kann immer entscheiden, wenn Nachrichten beliebig lange brauchen '
      + 'dürfen (der Satz [flp:FLP]). Also werfen die Peers Münzen, wenn die Stimmen nicht '
      + 'reichen.',
    promises: [
      '[agreement:Übereinstimmung]: Keine zwei loyalen Peers entscheiden verschieden.',
      '[validity:Gültigkeit]: Beginnen alle loyalen Peers mit einem Wert, entscheiden sie ihn in '
        + 'Runde 1.',
      '[termination:Terminierung] mit Wahrscheinlichkeit 1; nach wie vielen Runden, entscheidet '
        + 'der Zufall.',
    ],
    assumes: [
      'Protokoll B, gegen Verräter: n > 5f. Protokoll A, gegen Ausfälle: n > 2f.',
      'Jede Nachricht kommt irgendwann an; über das Wann wird nichts angenommen.',
    ],
    steps: {
      report: 'Phase 1. Den eigenen Wert an alle senden und auf n − f Werte warten. Sind mehr als '
        + '(n + f) / 2 davon v, wird v vorgeschlagen, sonst nichts, „?“. (A: mehr als n / 2.)',
      propose: 'Phase 2. Den Vorschlag an alle senden und auf n − f Vorschläge warten.',
      decide: 'Mehr als (n + f) / 2 davon schlagen v vor: v entscheiden. (A: mehr als f.)',
      adopt: 'Mindestens f + 1 schlagen v vor: in der nächsten Runde v halten. (A: mindestens '
        + 'einer.)',
      toss: 'Weniger: eine Münze werfen und in der nächsten Runde halten, was sie zeigt.',
    },
  },
  gossip: {
    lead: 'Neues wandert von Peer zu Peer wie ein Gerücht. Am Ende hat jeder etwas; ob es dasselbe '
      + 'ist, ist eine andere Frage.',
    promises: [
      'Eine Zahlung erreicht nach etwa log n Schritten fast alle, wenn genug auf einmal davon '
        + 'erfahren.',
      'Keine [agreement:Übereinstimmung]: Von zwei Fassungen einer Zahlung behält jeder Peer die '
        + 'zuerst gehörte.',
    ],
    assumes: [
      'Die Verbindungen hängen zusammen, und die Peers sind oft genug online, um etwas zu '
        + 'erfahren.',
      'Zahlungen sind unterschrieben: Sonst kann, wer sie weitergibt, sie unbemerkt ändern.',
    ],
    steps: {
      link: 'Peers grüßen einander, pflegen ihre Verbindungen durch Pings und geben auf, wer '
        + 'schweigt.',
      make: 'Ein Client macht eine Zahlung; wer doppelt zahlt, macht zwei Fassungen davon.',
      pass: 'Push: Wer Neues hat, gibt es an einige weiter, so und so viele Schritte weit.',
      ask: 'Pull: Hin und wieder fragt ein Peer einige andere nach dem, was ihm fehlt.',
      keep: 'Ein Peer prüft, was er bekommt, und behält die erste Fassung, die in Ordnung ist.',
    },
  },
  lottery: {
    lead: 'Niemand wird um eine Stimme gefragt: Wer eine Lotterie gewinnt, schreibt die nächste '
      + 'Seite, und alle folgen dem längsten Buch.',
    promises: [
      'Je tiefer eine Zahlung liegt, desto unwahrscheinlicher wird sie zurückgenommen; sicher ist '
        + 'es nie.',
      'Eine Reihenfolge für alle Zahlungen, und damit nur eine Fassung von jeder.',
    ],
    assumes: [
      'Die meiste Leistung liegt bei den Loyalen.',
      'Blöcke sind selten, gemessen an ihrer Laufzeit; sonst gabelt sich die Kette ständig.',
    ],
    steps: {
      pay: 'Zahlungen verbreiten sich durch [gossip:Gossip].',
      mine: 'Wer gewinnt, hängt einen Block mit den bekannten Zahlungen an das Ende der eigenen '
        + 'Kette.',
      spread: 'Der Block wird weitergegeben.',
      choose: 'Alle machen am Ende der längsten Kette weiter, die sie kennen. Zwei Gewinner '
        + 'zugleich ergeben eine [fork:Gabelung]; Blöcke für eine längere Kette aufzugeben heißt '
        + 'Reorganisation.',
      confirm: 'Eine Zahlung in dieser Tiefe gilt als endgültig ([confirmation:Bestätigung]), und '
        + 'der Händler liefert.',
    },
  },
};

/** What readers, and the course's notebooks, ask. @type {Question[]} */
export const questions = [
  { on: ['om'], file: 'three-m', see: 'Mit 3m Generälen scheitern sehen',
    ask: '3m Generäle müssten scheitern. Warum geschieht das im Notebook nicht?',
    answer: 'Seine Verräter sagen immer Rückzug, allen dasselbe, also sind die Loyalen nie uneins: '
      + 'IC1 gilt aus Glück. Bei einem Angriffsbefehl gehorchen sie trotzdem nicht, was IC2 '
      + 'verletzt. Verräter, die Beliebiges sagen, verletzen beides.' },
  { on: ['om'], file: 'seven-two', see: 'Die flache Zählung scheitern sehen',
    ask: 'Warum genügt es nicht, jede Meldung zu zählen?',
    answer: 'Eine Lüge hallt bei allen wider, die sie weitergeben, und jedes Echo zählt. Die '
      + 'Faltung fragt, wer das sagte: Dann hat ein Lügner je Stufe eine Stimme.' },
  { on: ['om'], file: 'notebook-4-2', see: 'Die letzte Nachricht ankommen sehen',
    ask: 'Woher wissen die Generäle, wann sie fertig sind?',
    answer: 'Sie zählen Runden: Nach m + 1 davon ist jede Meldung da oder kommt nie. Das Notebook '
      + 'wartet stattdessen zwei Sekunden; hier endet ein Lauf genau, wenn nichts mehr unterwegs '
      + 'ist.' },
  { on: ['majority', 'neighbours', 'benor'], file: 'neighbours-cell',
    see: 'Zwei Runden genügen sehen',
    ask: 'Wie viele Runden braucht es?',
    answer: 'Die Mehrheit aller braucht eine, wenn Lügner allen dasselbe sagen. Unter Nachbarn '
      + 'sind es meist zwei oder drei, hin und wieder viele. Die zufällige Übereinkunft überlässt '
      + 'es dem Zufall: im Mittel etwa achtzehn in der Zelle des Notebooks, sieben nach dem '
      + 'Lehrbuch.' },
  { on: ['majority', 'neighbours'], file: 'neighbours-cell', change: { stop: 'local' },
    see: 'Jeden Peer für sich aufhören lassen',
    ask: 'Die Knoten wissen nicht, wann Schluss ist. Was dann?',
    answer: 'Wer das Notebook ausführt, sieht alle Peers zugleich; kein Peer kann das. Eine eigene '
      + 'Regel wie „so viele Runden keine Änderung“ kann irren, und diese Seite zählt, wie oft.' },
  { on: ['benor'], file: 'benor-cell', see: 'Die Münzen entscheiden sehen',
    ask: 'Wozu überhaupt Münzen?',
    answer: 'Ohne Schranke für die Laufzeit von Nachrichten kann keine Regel ohne Zufall immer '
      + 'entscheiden, selbst wenn nur ein Peer ausfallen kann (Fischer, Lynch, Paterson 1985).' },
  { on: ['gossip'], file: 'then-majority', see: 'Eine Mehrheit wählen sehen',
    ask: 'Zwei gültige Fassungen einer Zahlung: Welche soll gelten?',
    answer: 'Irgendeine, solange alle dieselbe wählen. Gossip allein kann das nicht; eine '
      + 'Abstimmung, mündliche Nachrichten, Münzen oder eine Lotterie können es, jede zu ihrem '
      + 'Preis.' },
  { on: ['gossip', 'lottery'], file: 'then-lottery', see: 'Eine Lotterie entscheiden sehen',
    ask: 'Und wenn es auf die Reihenfolge der Zahlungen ankommt?',
    answer: 'Dann genügt es nicht, sich über jede Zahlung zu einigen: Alle müssen sich auf eine '
      + 'Liste einigen. Eine Kette von Blöcken ist so eine Liste.' },
  { on: ['lottery'], file: 'double-spend', see: 'Den Händler geprellt sehen',
    ask: 'Wie tief ist tief genug?',
    answer: 'Das hängt vom Anteil der angreifenden Leistung ab: Bei einem Zehntel lassen sechs '
      + 'Blöcke weniger als eine Chance in tausend; bei der Hälfte ist keine Tiefe genug.' },
];

export const how = {
  title: 'Wie es geht', choose: 'Algorithmus',
  promises: 'Was es verspricht', assumes: 'Vorausgesetzt', here: 'In diesem Lauf',
  steps: 'Die Schritte', now: 'Der Schritt in diesem Augenblick', sources: 'Woher es stammt',
  questions: 'Fragen', glossary: 'Glossar', terms: 'Alle Wörter erklärt',
  opens: (/** @type {string} */ term) => `Was „${term}“ bedeutet`,
  pages, ask: questions,
};
