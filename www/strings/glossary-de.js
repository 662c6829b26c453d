// The words of the field in German, in the order in which they are best read.

/** @type {Record<string, { term: string, text: string }>} */
export const terms = {
  general: { term: 'General', text: 'Wer am Krieg teilnimmt; anderswo ein Knoten oder ein Peer.' },
  commander: { term: 'Befehlshaber', text: 'Der General, der den Befehl gibt. Alle anderen sind '
    + 'seine Leutnants.' },
  traitor: { term: 'Verräter, fehlerhaft', text: 'Wer alles darf: lügen, jeden anders belügen oder '
    + 'schweigen. Alle anderen sind loyal.' },
  peer: { term: 'Peer', text: 'Ein Knoten eines Netzes, der abstimmt und weitergibt. Clients '
    + 'machen nur Zahlungen.' },
  tick: { term: 'Tick', text: 'Die Zeiteinheit des Modells: eine Millionstelsekunde seiner Uhr.' },
  round: { term: 'Runde', text: 'Ein Durchgang, in dem jeder einmal spricht. Unter Generälen ist '
    + 'der Befehl Runde 1, jede Weitergabe eine weitere.' },
  path: { term: 'Pfad', text: 'Wer eine Meldung weitergab, vom Befehlshaber bis zum letzten '
    + 'Sprecher: „3 sagte, 1 sagte, der Befehlshaber sagte“.' },
  majority: { term: 'Mehrheit', text: 'Strikt: mehr als die Hälfte aller Stimmen. Einfach: mehr '
    + 'als jeder andere Wert. Qualifiziert: zwei Drittel oder mehr.' },
  tie: { term: 'Gleichstand', text: 'Kein Wert hat genug Stimmen. Eine Regel klärt es: Rückzug, '
    + 'das zuerst Gehörte, der eigene, ein zufälliger oder der niedrigste Wert.' },
  flat: { term: 'flache Zählung', text: 'Die Regel des Notebooks: Alle Meldungen aller Runden '
    + 'zählen gleich.' },
  silence: { term: 'Schweigen', text: 'Keine Nachricht, wo eine sein sollte. Wer es bemerkt, nimmt '
    + 'es für Rückzug.' },
  ic1: { term: 'IC1', text: 'Interaktive Konsistenz 1: Alle loyalen Leutnants gehorchen demselben '
    + 'Befehl.' },
  ic2: { term: 'IC2', text: 'Interaktive Konsistenz 2: Ist der Befehlshaber loyal, gehorcht jeder '
    + 'loyale Leutnant seinem Befehl.' },
  agreement: { term: 'Übereinstimmung', text: 'Keine zwei Loyalen kommen zu verschiedenen '
    + 'Ergebnissen.' },
  validity: { term: 'Gültigkeit', text: 'Wozu sie kommen, ist das, wonach gefragt war: der Befehl '
    + 'des loyalen Befehlshabers, der Wert, mit dem alle begannen, oder einer, den die meisten '
    + 'hielten.' },
  termination: { term: 'Terminierung', text: 'Jeder Loyale kommt irgendwann zu einem Ergebnis.' },
  oracle: { term: 'Orakel, Beobachter', text: 'Jemand außerhalb, der alle Knoten zugleich sieht. '
    + 'Knoten können das nie.' },
  flp: { term: 'FLP', text: 'Fischer, Lynch, Paterson 1985: Dürfen Nachrichten beliebig lange '
    + 'brauchen und kann ein Knoten ausfallen, entscheidet keine Regel ohne Zufall immer.' },
  coin: { term: 'Münze', text: 'Eine faire Wahl durch Zufall, je eine eigene oder eine, die alle '
    + 'gleich sehen.' },
  gossip: { term: 'Gossip', text: 'Weitersagen, was man hört, an einige andere, die dasselbe tun. '
    + 'Push: sagen; Pull: fragen.' },
  version: { term: 'Fassung', text: 'Eine von zwei Zahlungen, die ein Client unter derselben '
    + 'Nummer machte, um sein Geld zweimal auszugeben.' },
  block: { term: 'Block, Kette', text: 'Eine Seite mit Zahlungen, die die Seite davor nennt. Die '
    + 'Kette ist der Weg von der letzten zurück zur ersten.' },
  fork: { term: 'Gabelung', text: 'Zwei Blöcke auf demselben. Eine Seite für eine längere '
    + 'aufzugeben heißt Reorganisation.' },
  confirmation: { term: 'Bestätigung', text: 'Ein Block über einer Zahlung, ihr eigener '
    + 'mitgezählt. Genügend viele machen sie praktisch endgültig.' },
  seed: { term: 'Seed', text: 'Woher aller Zufall eines Laufs kommt. Dasselbe Szenario mit '
    + 'demselben Seed ist derselbe Lauf, Byte für Byte.' },
  digest: { term: 'Digest', text: 'Eine kurze Zahl, die zwei Läufe nur dann gemeinsam haben, wenn '
    + 'alle ihre Ereignisse dieselben sind.' },
};

export const glossary = {
  title: 'Glossar',
  intro: 'Die Wörter des Fachs, wie diese Seite sie gebraucht.',
  terms,
};
