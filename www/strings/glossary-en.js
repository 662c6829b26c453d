// The words of the field in English, in the order in which they are best read.

/** @type {Record<string, { term: string, text: string }>} */
export const terms = {
  general: { term: 'general', text: 'One who takes part in the war; elsewhere a node or a peer.' },
  commander: { term: 'commander', text: 'The general who gives the order. All others are its '
    + 'lieutenants.' },
  traitor: { term: 'traitor, faulty', text: 'Whoever may do anything: lie, lie differently to '
    + 'each, or be silent. All others are loyal.' },
  peer: { term: 'peer', text: 'A node of a network that votes and passes things on. Clients only '
    + 'make payments.' },
  tick: { term: 'tick', text: 'The unit of time of the model: a millionth of a second of its '
    + 'clock.' },
  round: { term: 'round', text: 'A turn in which everybody speaks once. Among generals: the order '
    + 'is round 1, each relay one more.' },
  path: { term: 'path', text: 'Who passed a report on, from the commander to the last speaker: “3 '
    + 'said that 1 said that the commander said”.' },
  majority: { term: 'majority', text: 'Strict: more than half of all votes. Plurality: more than '
    + 'any other value. Super-majority: two thirds or more.' },
  tie: { term: 'tie', text: 'No value has enough votes. A rule settles it: retreat, what was heard '
    + 'first, one’s own, a random or the lowest value.' },
  flat: { term: 'flat count', text: 'The notebook’s rule: all reports of all rounds count alike.' },
  silence: { term: 'silence', text: 'No message where one should be. Whoever notices it takes it '
    + 'for retreat.' },
  ic1: { term: 'IC1', text: 'Interactive consistency 1: all loyal lieutenants obey the same '
    + 'order.' },
  ic2: { term: 'IC2', text: 'Interactive consistency 2: if the commander is loyal, every loyal '
    + 'lieutenant obeys its order.' },
  agreement: { term: 'agreement', text: 'No two of the loyal come to different results.' },
  validity: { term: 'validity', text: 'What they come to is what the question asked for: the loyal '
    + 'commander’s order, the value all started with, or one that most held.' },
  termination: { term: 'termination', text: 'Everybody loyal comes to a result at some time.' },
  oracle: { term: 'oracle, observer', text: 'Somebody outside who sees all nodes at once. Nodes '
    + 'never can.' },
  flp: { term: 'FLP', text: 'Fischer, Lynch, Paterson 1985: if messages may take any time and one '
    + 'node may crash, no rule without chance always decides.' },
  coin: { term: 'coin', text: 'A fair choice by chance, one each or one that all see alike.' },
  gossip: { term: 'gossip', text: 'Passing on what one hears to a few others, who do the same. '
    + 'Push: telling; pull: asking.' },
  version: { term: 'version', text: 'One of two payments that a client made under the same '
    + 'number, to spend its money twice.' },
  block: { term: 'block, chain', text: 'A page of payments that names the page before it. The '
    + 'chain is the way back from the last to the first.' },
  fork: { term: 'fork', text: 'Two blocks on top of the same one. Giving up one side for a longer '
    + 'one is a reorganisation.' },
  confirmation: { term: 'confirmation', text: 'A block on top of a payment, its own included. So '
    + 'many make it final, in practice.' },
  seed: { term: 'seed', text: 'Where all chance of a run comes from. The same scenario with the '
    + 'same seed is the same run, byte for byte.' },
  digest: { term: 'digest', text: 'A short number that two runs share only if all their events are '
    + 'the same.' },
};

export const glossary = {
  title: 'Glossary',
  intro: 'The words of the field, as this page uses them.',
  terms,
};
