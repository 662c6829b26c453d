// What to look for in each scenario of the gallery, in English. Their titles are their own.

/** @type {Record<string, string>} by the scenario's file */
export const galleryText = {
  'seven-two': 'The commander is loyal and orders attack. Watch two traitors turn four loyal '
    + 'lieutenants, because a flat vote counts every echo of their lies.',
  'four-one': 'The smallest army that can bear a traitor. Watch two honest reports outweigh '
    + 'the lie.',
  'three-one': 'One general too few: the loyal lieutenant hears one word against another, cannot '
    + 'tell who lies, and disobeys.',
  'forged-order': 'Nobody is a traitor here, but one order is forged on the road. To who hears it, '
    + 'that is no different from a lying general: both loyal lieutenants disobey.',
  'split-commander': 'The commander itself lies: attack to some, retreat to others. Watch the '
    + 'lieutenants compare notes and agree, where a flat vote would part them.',
  'three-m': 'Six generals, two traitors who say anything: one general short of the bound, and '
    + 'the loyal lieutenants end up on two sides.',
  'three-m-plus-one': 'One loyal general more, and no lie can part them any longer.',
  'notebook-4-2': 'Half of the army lies. Fifteen messages are enough to turn an attack into a '
    + 'retreat.',
  'notebook-9-3': 'Two thousand messages, counted at face value: each loyal lieutenant hears '
    + 'attack 41 times and retreat 219 times.',
  'seven-five': 'Traitors in the majority: the one loyal lieutenant hears attack once in 326 '
    + 'reports.',
  'fifteen-ten': 'It would take 19,029,436,804 messages, so nobody sends them: a closed form '
    + 'knows the answer.',
  'majority-same': 'Everybody tells everybody, once. D is the most common among the loyal, but '
    + 'five faulty peers all say B: they agree in one round, and wrongly.',
  'majority-equivocate': 'The same peers, but each liar tells everyone something else: the '
    + 'loyal come apart first, and need three rounds to hold one value.',
  'neighbours-cell': 'Peers hear only their neighbours and take turns, so that the later ones '
    + 'already hear what the earlier ones chose: two rounds are enough.',
  'neighbours-sync': 'The same network, but all vote at once, on what everybody held a round '
    + 'ago: three rounds instead of two.',
  'benor-cell': 'No value is far enough ahead, so round after round everybody proposes “?” and '
    + 'tosses a coin, until chance tips the balance and all decide.',
  'benor-b': 'Ben-Or’s protocol B against two liars: one loyal peer proposes B, then two, then '
    + 'four, then all nine; then all decide.',
  'crash-gossip': 'The client tells half of its neighbours one payment and the rest another '
    + 'under the same number; peers come and go. Watch the two versions race for every peer.',
  'push-waves': 'One honest payment, passed on to three at a time: four waves are enough for '
    + 'all, and each peer hears it twenty times.',
  'two-places': 'Six peers on either side of an ocean: a payment is everywhere on one side '
    + 'before the other has heard of it.',
  partition: 'For two seconds nothing passes between one half and the other. Watch the halves '
    + 'fill up with different versions, and see that joining them again mends nothing.',
  'tampering-relays': 'Three relays in ten pass on a forged copy to half of those they tell. '
    + 'Nothing is signed, so nobody notices.',
  'then-majority': 'After gossip every contested payment is put to the vote: everybody tells '
    + 'everybody which version it holds, and one round settles it.',
  'then-neighbours': 'The same by asking one’s neighbours only: it takes two rounds, and nothing '
    + 'promises that it ends well.',
  'then-benor': 'Thirteen loyal peers, three liars, and coins that settle which version of each '
    + 'payment stands.',
  'then-om': 'Each of seven peers commands the version that it holds, as the generals would: '
    + '1,092 messages a payment.',
  'then-lottery': 'A lottery decides: whoever wins writes its own versions into a block, and six '
    + 'blocks later nobody doubts them.',
  lottery: 'Whoever wins says what comes next. Watch forks open and close as two win at once.',
  'lottery-forks': 'Blocks come almost as fast as they travel: nearly half of the work is in '
    + 'vain.',
  slots: 'Every second two known leaders make a block each, so every second the chain forks.',
  'double-spend': 'The merchant ships after two blocks. Watch a longer chain come out of the '
    + 'dark, in which the payment was never made.',
  'no-rule': 'The same lottery without one rule: both versions of every payment end up in the '
    + 'chain.',
};
