// Where each algorithm comes from, as papers are cited in every language.

/** @type {Record<string, string[]>} by algorithm */
export const SOURCES = {
  om: ['Lamport, Shostak, Pease: The Byzantine Generals Problem. ACM TOPLAS 4(3), 1982, '
    + 'algorithm OM(m), Lemma 1, Theorem 1.',
  'Pease, Shostak, Lamport: Reaching Agreement in the Presence of Faults. JACM 27(2), 1980.',
  'Bar-Noy, Dolev, Dwork, Strong: Shifting Gears. Information and Computation 97, 1992 (EIG).'],
  majority: ['Goles, Olivos: Comportement périodique des fonctions à seuil binaires et '
    + 'applications. Discrete Applied Mathematics 3, 1981.',
  'Fischer, Lynch, Paterson: Impossibility of Distributed Consensus with One Faulty Process. '
    + 'JACM 32(2), 1985.'],
  neighbours: ['Goles, Olivos: Comportement périodique des fonctions à seuil binaires et '
    + 'applications. Discrete Applied Mathematics 3, 1981.',
  'Peleg: Local majorities, coalitions and monopolies in graphs: a review. Theoretical '
    + 'Computer Science 282(2), 2002.'],
  benor: ['Ben-Or: Another Advantage of Free Choice. PODC 1983, protocols A and B.',
    'Fischer, Lynch, Paterson: Impossibility of Distributed Consensus with One Faulty Process. '
    + 'JACM 32(2), 1985.',
    'Rabin: Randomized Byzantine Generals. FOCS 1983 (a common coin).'],
  gossip: ['Demers et al.: Epidemic Algorithms for Replicated Database Maintenance. PODC 1987.',
    'Karp, Schindelhauer, Shenker, Vöcking: Randomized Rumor Spreading. FOCS 2000.'],
  lottery: ['Nakamoto: Bitcoin: A Peer-to-Peer Electronic Cash System. 2008, sections 4, 5, 11.',
    'Rosenfeld: Analysis of Hashrate-Based Double Spending. 2012.',
    'Garay, Kiayias, Leonardos: The Bitcoin Backbone Protocol. EUROCRYPT 2015.'],
};
