// How each algorithm works, in English: what it promises, provided what, in which steps. A word in
// brackets is explained in the glossary; [general:generals] shows another form of it.

/**
 * @typedef {object} Page
 * @property {string} lead
 * @property {string[]} promises @property {string[]} assumes
 * @property {Record<string, string>} steps
 */

/** @type {Record<string, Page>} by algorithm */
export const pages = {
  om: {
    lead: 'One [commander] gives an order; everybody passes on what was heard, along every [path], '
      + 'so that no single liar decides what the others believe.',
    promises: [
      '[ic1:IC1]: all loyal lieutenants decide the same.',
      '[ic2:IC2]: if the commander is loyal, they decide what it ordered.',
      'After m + 1 [round:rounds], whatever the traitors do.',
    ],
    assumes: [
      'At most m [traitor:traitors], and n ≥ 3m + 1 [general:generals].',
      'Messages arrive, their sender is known, and [silence] is noticed (A1 to A3).',
    ],
    steps: {
      order: 'OM(m), step 1. The commander sends its order to every lieutenant.',
      relay: 'Step 2. Every lieutenant is the commander of OM(m − 1) towards all who are not on '
        + 'the path yet, and relays what it heard; whoever heard nothing relays retreat.',
      fold: 'Step 3. From the longest paths up to the first: a lieutenant takes the strict '
        + '[majority] of what it heard itself and of what the others say they heard. A [tie] is '
        + 'retreat. What the fold comes to is the decision.',
      count: 'Or, as in the notebook, the [flat:flat count]: every report of every round counts '
        + 'alike, at face value. It needs far more generals for the same promise.',
    },
  },
  majority: {
    lead: 'Everybody tells everybody what it holds, and takes what most hold.',
    promises: [
      'If nobody tells different peers different things, all hold one value after one [round], '
        + 'ties aside.',
      'Nothing, once liars tell each peer something else: the loyal may come apart first.',
    ],
    assumes: [
      'Everybody reaches everybody, and a round is longer than any message takes.',
      'The faulty are few enough not to be the [majority].',
    ],
    steps: {
      tell: 'Every peer sends the value that it holds to everybody.',
      choose: 'It counts what it received, and takes the value that has enough votes: more than '
        + 'half, more than any other, or two thirds. A [tie] is settled by the tie rule.',
      stop: 'The [round:rounds] end when an [oracle] sees one value at all the loyal, or when each '
        + 'peer by itself has seen no change for some rounds, and then it may be too early.',
    },
  },
  neighbours: {
    lead: 'Peers hear only their neighbours, and still often come to one value.',
    promises: [
      'No theorem: it depends on who is tied to whom, and in which order they vote.',
      'All at once, with two values and nobody faulty, it settles or alternates with period two.',
    ],
    assumes: [
      'A [round] is longer than any message takes; only peers vote, never clients.',
    ],
    steps: {
      tell: 'A peer whose turn it is tells its neighbours what it holds. One by one, later peers '
        + 'already hear what earlier ones chose; all at once, everybody speaks of the last round.',
      choose: 'It takes the value that enough of its neighbours hold; a [tie] goes by the tie '
        + 'rule.',
      stop: 'The vote ends when an [oracle] sees one value at all the loyal. Peers themselves '
        + 'cannot see that: a rule of their own, “no change for so long”, sometimes stops too '
        + 'early.',
    },
  },
  benor: {
    lead: 'No fixed rule can always decide when messages may take any time (the [flp:FLP] '
      + 'theorem). So peers toss coins when the votes do not settle it.',
    promises: [
      '[agreement:Agreement]: no two loyal peers decide differently.',
      '[validity:Validity]: if all loyal peers start with one value, they decide it in round 1.',
      '[termination:Termination] with probability 1; after how many rounds, chance decides.',
    ],
    assumes: [
      'Protocol B, against traitors: n > 5f. Protocol A, against crashes: n > 2f.',
      'Every message arrives at some time; nothing is assumed about when.',
    ],
    steps: {
      report: 'Phase 1. Send one’s value to all, and wait for n − f values. If more than (n + f) '
        + '/ 2 of them are v, propose v, else propose nothing, “?”. (A: more than n / 2.)',
      propose: 'Phase 2. Send the proposal to all, and wait for n − f proposals.',
      decide: 'More than (n + f) / 2 of them propose v: decide v. (A: more than f.)',
      adopt: 'At least f + 1 propose v: hold v in the next round. (A: at least one.)',
      toss: 'Fewer: toss a coin, and hold what it shows in the next round.',
    },
  },
  gossip: {
    lead: 'News travels from peer to peer as a rumour does. Everybody ends up with something; '
      + 'whether it is the same something is another question.',
    promises: [
      'A payment reaches almost everybody after about log n hops, if enough are told at a time.',
      'Not [agreement]: of two versions of one payment each peer keeps the one it heard first.',
    ],
    assumes: [
      'The links hang together, and peers are online often enough to be told.',
      'Payments are signed: else whoever passes one on can change it unnoticed.',
    ],
    steps: {
      link: 'Peers greet each other, look after their links by pings, and give up who is silent.',
      make: 'A client makes a payment; one that spends twice makes two versions of it.',
      pass: 'Push: who has something new passes it on to a few, so many hops far.',
      ask: 'Pull: now and then a peer asks a few others for what it lacks.',
      keep: 'A peer checks what it gets, and keeps the first version that is in order.',
    },
  },
  lottery: {
    lead: 'Nobody is asked for a vote: whoever wins a lottery writes the next page, and everybody '
      + 'follows the longest book.',
    promises: [
      'The deeper a payment lies, the less likely it is ever taken back; never is it certain.',
      'One order for all payments, and so only one version of each.',
    ],
    assumes: [
      'Most of the power to win is with the loyal.',
      'Blocks are rare, measured by how long they travel; else the chain keeps forking.',
    ],
    steps: {
      pay: 'Payments spread by [gossip].',
      mine: 'Whoever wins adds a block to the end of its own chain, with the payments it knows.',
      spread: 'The block is passed on.',
      choose: 'Everybody goes on at the end of the longest chain that it knows. Two winners at a '
        + 'time make a [fork]; giving up blocks for a longer chain is a reorganisation.',
      confirm: 'A payment so many blocks deep counts as final ([confirmation]), and the merchant '
        + 'ships.',
    },
  },
};

/**
 * @typedef {object} Question
 * @property {string} ask @property {string} answer
 * @property {string[]} on the algorithms on whose pages it stands
 * @property {string} file of the gallery @property {string} see
 * @property {Record<string, string>} [change] to its scenario
 */

/** What readers, and the course's notebooks, ask. @type {Question[]} */
export const questions = [
  { on: ['om'], file: 'three-m', see: 'See it break with 3m generals',
    ask: '3m generals should fail. Why does this not happen in the notebook?',
    answer: 'Its traitors always say retreat, the same to everybody, so the loyal never disagree: '
      + 'IC1 holds by luck. With an order to attack they still disobey, which breaks IC2. Traitors '
      + 'who say anything break both.' },
  { on: ['om'], file: 'seven-two', see: 'See the flat count fail',
    ask: 'Why is counting every report not enough?',
    answer: 'A lie is echoed by everybody who relays it, and each echo counts. Folding asks who '
      + 'said so: a liar then has one vote a level.' },
  { on: ['om'], file: 'notebook-4-2', see: 'Watch the last message arrive',
    ask: 'How do the generals know when they are finished?',
    answer: 'By counting rounds: after m + 1 of them every report is there or will never come. The '
      + 'notebook waits two seconds instead; here a run ends exactly, when nothing is under way.' },
  { on: ['majority', 'neighbours', 'benor'], file: 'neighbours-cell', see: 'Watch two rounds '
    + 'suffice',
    ask: 'How many rounds does it take?',
    answer: 'Majority among all takes one, if liars say the same to all. Among neighbours, two or '
      + 'three as a rule, now and then many. Random agreement leaves it to chance: some '
      + 'eighteen on average in the notebook’s cell, seven by the textbook.' },
  { on: ['majority', 'neighbours'], file: 'neighbours-cell', change: { stop: 'local' },
    see: 'Let every peer stop by itself',
    ask: 'Nodes do not know when to stop. What then?',
    answer: 'Whoever runs the notebook sees all peers at once; no peer does. A local rule, such as '
      + '“no change for so many rounds”, can be wrong, and this page counts how often.' },
  { on: ['benor'], file: 'benor-cell', see: 'Watch the coins decide',
    ask: 'Why coins at all?',
    answer: 'Without a bound on how long messages take, no rule without chance can always decide, '
      + 'even if only one peer may crash (Fischer, Lynch, Paterson 1985).' },
  { on: ['gossip'], file: 'then-majority', see: 'Watch a majority choose',
    ask: 'Two valid versions of one payment: which one to choose?',
    answer: 'Any, as long as everybody chooses the same. Gossip alone cannot; a vote, oral '
      + 'messages, coins or a lottery can, each at its own price.' },
  { on: ['gossip', 'lottery'], file: 'then-lottery', see: 'Watch a lottery decide',
    ask: 'What if the order of payments matters?',
    answer: 'Then agreeing on each payment is not enough: all must agree on one list. A chain of '
      + 'blocks is such a list.' },
  { on: ['lottery'], file: 'double-spend', see: 'Watch the merchant be robbed',
    ask: 'How deep is deep enough?',
    answer: 'It depends on the share of power that attacks: with a tenth, six blocks leave '
      + 'less than one chance in a thousand; with half, no depth is enough.' },
];

export const how = {
  title: 'How it works', choose: 'Algorithm',
  promises: 'What it promises', assumes: 'Provided that', here: 'In this run',
  steps: 'Its steps', now: 'The step at this moment', sources: 'Where it comes from',
  questions: 'Questions', glossary: 'Glossary', terms: 'All words explained',
  opens: (/** @type {string} */ term) => `What “${term}” means`,
  pages, ask: questions,
};
