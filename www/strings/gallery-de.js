// What to look for in each scenario of the gallery, in German, and what they are called.

/** By the title that the scenario gives itself. */
export const TITLES = new Map([
  ['Ben-Or: two traitors among eleven', 'Ben-Or: zwei Verräter unter elf'],
  ['The notebook: random agreement', 'Das Notebook: zufällige Übereinkunft'],
  ['Crash gossip: a client that spends twice', 'Gossip mit Ausfällen: ein Client zahlt doppelt'],
  ['The merchant is robbed', 'Der Händler wird geprellt'],
  ['Fifteen generals, ten traitors', 'Fünfzehn Generäle, zehn Verräter'],
  ['Four generals, one traitor', 'Vier Generäle, ein Verräter'],
  ['No traitor, one forged order', 'Kein Verräter, ein gefälschter Befehl'],
  ['Blocks too fast for the network', 'Blöcke, zu schnell für das Netz'],
  ['A lottery orders payments', 'Eine Lotterie ordnet Zahlungen'],
  ['Majority: liars who tell each one something else',
    'Mehrheit: Lügner, die jedem etwas anderes sagen'],
  ['Majority among all', 'Mehrheit aller'],
  ['The notebook: majority with neighbours', 'Das Notebook: Mehrheit mit Nachbarn'],
  ['Neighbours all at once', 'Nachbarn, alle zugleich'],
  ['A chain without the rule', 'Eine Kette ohne die Regel'],
  ['The notebook: four generals, two traitors', 'Das Notebook: vier Generäle, zwei Verräter'],
  ['The notebook: nine generals, three traitors', 'Das Notebook: neun Generäle, drei Verräter'],
  ['A network cut in two', 'Ein Netz, entzweigeschnitten'],
  ['A rumour spreads', 'Ein Gerücht macht die Runde'],
  ['Seven generals, five of them traitors', 'Sieben Generäle, fünf davon Verräter'],
  ['Seven generals, two traitors: the flat vote fails',
    'Sieben Generäle, zwei Verräter: Die flache Zählung versagt'],
  ['Two leaders at a time', 'Zwei Anführer zugleich'],
  ['A commander who says yes and no', 'Ein Befehlshaber, der Ja und Nein sagt'],
  ['Relays that tamper', 'Wer weitergibt, fälscht'],
  ['Coins settle what gossip left open', 'Münzen klären, was Gossip offen ließ'],
  ['A lottery decides', 'Eine Lotterie entscheidet'],
  ['Majority decides what gossip left open', 'Die Mehrheit klärt, was Gossip offen ließ'],
  ['Neighbours decide', 'Die Nachbarn entscheiden'],
  ['Seven peers ask the generals', 'Sieben Peers fragen die Generäle'],
  ['3m + 1 generals: just enough', '3m + 1 Generäle: gerade genug'],
  ['3m generals: one too few', '3m Generäle: einer zu wenig'],
  ['Three generals, one traitor', 'Drei Generäle, ein Verräter'],
  ['Two places, one ocean', 'Zwei Orte, ein Ozean'],
]);

/** @type {Record<string, string>} by the scenario's file */
export const galleryText = {
  'seven-two': 'Der Befehlshaber ist loyal und befiehlt den Angriff. Zwei Verräter stimmen vier '
    + 'loyale Leutnants um, weil eine flache Zählung jedes Echo ihrer Lügen mitzählt.',
  'four-one': 'Das kleinste Heer, das einen Verräter erträgt: Zwei ehrliche Meldungen wiegen die '
    + 'Lüge auf.',
  'three-one': 'Ein General zu wenig: Beim loyalen Leutnant steht Wort gegen Wort, die Lüge ist '
    + 'nicht zu erkennen, und der Befehl wird missachtet.',
  'forged-order': 'Niemand ist hier ein Verräter, aber ein Befehl wird unterwegs gefälscht. Wer '
    + 'ihn hört, kann das von einem lügenden General nicht unterscheiden: Beide Leutnants '
    + 'missachten den Befehl.',
  'split-commander': 'Der Befehlshaber selbst lügt: Angriff für die einen, Rückzug für die '
    + 'anderen. Die Leutnants vergleichen, was sie hörten, und einigen sich, wo eine flache '
    + 'Zählung sie trennen würde.',
  'three-m': 'Sechs Generäle, zwei Verräter, die Beliebiges sagen: ein General unter der '
    + 'Schranke, und die loyalen Leutnants stehen am Ende auf zwei Seiten.',
  'three-m-plus-one': 'Ein loyaler General mehr, und keine Lüge kann sie noch trennen.',
  'notebook-4-2': 'Das halbe Heer lügt. Fünfzehn Nachrichten genügen, um aus einem Angriff einen '
    + 'Rückzug zu machen.',
  'notebook-9-3': 'Zweitausend Nachrichten, für bare Münze genommen: Jeder loyale Leutnant hört '
    + '41-mal Angriff und 219-mal Rückzug.',
  'seven-five': 'Die Verräter sind in der Mehrheit: Der eine loyale Leutnant hört in 326 '
    + 'Meldungen ein einziges Mal Angriff.',
  'fifteen-ten': 'Es wären 19.029.436.804 Nachrichten, also sendet sie niemand: Eine '
    + 'geschlossene Formel kennt die Antwort.',
  'majority-same': 'Jeder sagt es allen, einmal. Unter den Loyalen ist D am häufigsten, aber '
    + 'fünf fehlerhafte Peers sagen alle B: Einigkeit in einer Runde, und auf das Falsche.',
  'majority-equivocate': 'Dieselben Peers, aber jeder Lügner sagt jedem etwas anderes: Die '
    + 'Loyalen geraten erst auseinander und brauchen drei Runden zu einem gemeinsamen Wert.',
  'neighbours-cell': 'Die Peers hören nur ihre Nachbarn und kommen nacheinander dran, sodass die '
    + 'späteren schon hören, was die früheren wählten: Zwei Runden genügen.',
  'neighbours-sync': 'Dasselbe Netz, aber alle stimmen zugleich ab, über den Stand der Runde '
    + 'davor: drei Runden statt zwei.',
  'benor-cell': 'Kein Wert liegt weit genug vorn, also schlägt Runde um Runde jeder „?“ vor und '
    + 'wirft eine Münze, bis der Zufall den Ausschlag gibt und alle entscheiden.',
  'benor-b': 'Ben-Ors Protokoll B gegen zwei Lügner: Erst schlägt ein loyaler Peer B vor, dann '
    + 'zwei, dann vier, dann alle neun; dann entscheiden alle.',
  'crash-gossip': 'Der Client nennt der Hälfte seiner Nachbarn eine Zahlung und den übrigen '
    + 'unter derselben Nummer eine andere; Peers kommen und gehen. Die zwei Fassungen laufen um '
    + 'jeden Peer um die Wette.',
  'push-waves': 'Eine ehrliche Zahlung, an je drei weitergegeben: Vier Wellen genügen für alle, '
    + 'und jeder Peer hört sie zwanzigmal.',
  'two-places': 'Sechs Peers auf jeder Seite eines Ozeans: Auf der einen Seite ist eine Zahlung '
    + 'überall, ehe die andere von ihr gehört hat.',
  partition: 'Zwei Sekunden lang kommt nichts von einer Hälfte in die andere. Die Hälften füllen '
    + 'sich mit verschiedenen Fassungen, und die Wiedervereinigung heilt nichts.',
  'tampering-relays': 'Drei von zehn geben der Hälfte derer, denen sie es sagen, eine gefälschte '
    + 'Kopie weiter. Nichts ist unterschrieben, also merkt es niemand.',
  'then-majority': 'Nach dem Gossip kommt jede strittige Zahlung zur Abstimmung: Jeder sagt '
    + 'allen, welche Fassung er hält, und eine Runde klärt es.',
  'then-neighbours': 'Dasselbe, aber gefragt werden nur die Nachbarn: Es braucht zwei Runden, '
    + 'und nichts verspricht, dass es gut ausgeht.',
  'then-benor': 'Dreizehn loyale Peers, drei Lügner, und Münzen klären, welche Fassung jeder '
    + 'Zahlung gilt.',
  'then-om': 'Jeder von sieben Peers befiehlt die Fassung, die er hält, wie es die Generäle '
    + 'täten: 1.092 Nachrichten je Zahlung.',
  'then-lottery': 'Eine Lotterie entscheidet: Wer gewinnt, schreibt die eigenen Fassungen in '
    + 'einen Block, und sechs Blöcke später zweifelt niemand mehr daran.',
  lottery: 'Wer gewinnt, sagt, was als Nächstes kommt. Gabelungen öffnen und schließen sich, '
    + 'wenn zwei zugleich gewinnen.',
  'lottery-forks': 'Blöcke kommen fast so schnell, wie sie reisen: Beinahe die halbe Arbeit ist '
    + 'vergebens.',
  slots: 'Jede Sekunde machen zwei bekannte Anführer je einen Block, also gabelt sich die Kette '
    + 'jede Sekunde.',
  'double-spend': 'Der Händler liefert nach zwei Blöcken. Aus dem Dunkel kommt eine längere '
    + 'Kette, in der die Zahlung nie stattfand.',
  'no-rule': 'Dieselbe Lotterie ohne eine einzige Regel: Beide Fassungen jeder Zahlung landen in '
    + 'der Kette.',
};
