// What the lamps of a vote mean, in German.

const VALID = 'Gültig heißt hier: Der Wert, auf den sie sich einigen, gehörte am Anfang zu den '
  + 'häufigsten unter den Loyalen.';
const KEPT = 'Gültig heißt hier: Beginnen alle loyalen Peers mit einem Wert, wird kein anderer '
  + 'entschieden.';

export const VOTER_HELP = {
  agreement: {
    held: 'Alle loyalen Peers halten denselben Wert.',
    violated: 'Zwei loyale Peers kamen zu verschiedenen Werten.',
    undecided: 'Noch halten die loyalen Peers nicht denselben Wert.',
  },
  validity: {
    held: `${VALID} So war es.`,
    violated: 'Einig, aber falsch: Der Wert, auf den sie sich einigen, gehörte am Anfang nicht zu '
      + 'den häufigsten unter den Loyalen.',
    vacuous: `${VALID} Sie einigten sich auf keinen.`,
    undecided: VALID,
  },
  termination: {
    reached: 'Die Abstimmung kam zu ihrem Ende.',
    capped: 'Die Abstimmung wurde abgebrochen, ehe die loyalen Peers denselben Wert hielten.',
    undecided: 'Die Abstimmung dauert noch an.',
  },
};
export const BENOR_HELP = {
  agreement: {
    held: 'Alle loyalen Peers haben gleich entschieden.',
    violated: 'Zwei loyale Peers haben verschieden entschieden.',
    undecided: 'Noch haben nicht alle loyalen Peers entschieden.',
  },
  validity: {
    held: `${KEPT} So war es.`,
    violated: 'Alle loyalen Peers begannen mit einem Wert, aber ein anderer wurde entschieden.',
    vacuous: `${KEPT} Sie begannen mit verschiedenen, also ist jeder davon recht.`,
    undecided: 'Alle loyalen Peers beginnen mit einem Wert: Kein anderer darf entschieden werden.',
  },
  termination: {
    reached: 'Jeder loyale Peer hat entschieden.',
    capped: 'Der Lauf wurde abgebrochen, ehe jeder loyale Peer entschieden hatte.',
    undecided: 'Einige loyale Peers müssen noch entscheiden.',
  },
};
