//! OM(m) without its tree: every message is evaluated, depth first, one mask of receivers a path.
//!
//! A path's mask says who heard ATTACK along it; a silent bit is RETREAT, as the algorithm reads
//! it. What each receiver resolves for the path is a mask as well, counted in columns. The last
//! round has a closed form: what loyal relays pass on is the number of them that heard ATTACK, so
//! only traitors' masks are added one by one. Memory is that of one path.

use crate::columns::{Columns, places};
use crate::path::{HOPS_MAX, Path};
use crate::told::{Liars, Told};
use crate::{NodeId, Round};

/// The id of the commander.
pub const COMMANDER: NodeId = 0;

/// At most 64 generals and their liars, m being below [`HOPS_MAX`].
#[derive(Clone, Copy, Debug)]
pub struct Orders<'a> {
    /// How many generals there are, the commander included.
    pub n: u32,
    /// How often reports are relayed.
    pub m: u32,
    /// Whether the order is ATTACK.
    pub attack: bool,
    /// Who is a traitor.
    pub traitors: u64,
    /// What traitors say.
    pub liars: Liars<'a>,
}

/// What everybody heard.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    /// Who resolves ATTACK.
    pub resolved: u64,
    /// Who heard ATTACK from the commander himself.
    pub direct: u64,
    /// How often each general, by id, heard ATTACK, and how often nothing.
    pub heard: [[u64; 2]; 64],
    /// How many messages of each round were never sent, the first round being 1.
    pub silent: [u64; HOPS_MAX + 1],
}

/// Who keeps account of what is heard; the decisions of OM(m) need nobody.
pub(crate) trait Account {
    /// Whether anybody asks.
    const READ: bool;
    /// These receivers hear ATTACK.
    fn hear(&mut self, attack: u64);
    /// All who are not on the path at hand hear ATTACK so many times.
    fn hear_all(&mut self, times: u64);
    /// How often all have heard ATTACK so far.
    fn mark(&self) -> u64;
    /// What all have heard since the mark was no report to this general, who was on the path.
    fn except(&mut self, general: NodeId, mark: u64);
    /// These receivers hear nothing in a round.
    fn miss(&mut self, round: Round, silence: u64);
}

/// Nobody.
pub(crate) struct Unread;

impl Account for Unread {
    const READ: bool = false;

    fn hear(&mut self, _: u64) {}
    fn hear_all(&mut self, _: u64) {}
    fn mark(&self) -> u64 {
        0
    }
    fn except(&mut self, _: NodeId, _: u64) {}
    fn miss(&mut self, _: Round, _: u64) {}
}

/// As many digits as the most messages have.
type Long = Columns<34>;

/// What each general hears.
struct Ledger {
    attack: Long,
    silence: Long,
    all: u64,
    on_path: [u64; 64],
    silent: [u64; HOPS_MAX + 1],
}

impl Default for Ledger {
    fn default() -> Self {
        let (attack, silence) = (Long::all(0), Long::all(0));
        Self { attack, silence, all: 0, on_path: [0; 64], silent: [0; HOPS_MAX + 1] }
    }
}

impl Account for Ledger {
    const READ: bool = true;

    fn hear(&mut self, attack: u64) {
        self.attack.add_seldom_far(attack);
    }

    fn hear_all(&mut self, times: u64) {
        self.all += times;
    }

    fn mark(&self) -> u64 {
        self.all
    }

    fn except(&mut self, general: NodeId, mark: u64) {
        self.on_path[general as usize] += self.all - mark;
    }

    fn miss(&mut self, round: Round, silence: u64) {
        self.silence.add_seldom_far(silence);
        self.silent[usize::from(round)] += u64::from(silence.count_ones());
    }
}

impl Orders<'_> {
    /// Who resolves ATTACK.
    pub fn decide(&self) -> u64 {
        let Some(rows) = self.liars.rows() else { return self.run(&mut Unread).0 };
        let to = self.lieutenants();
        let said = self.told(None, COMMANDER, self.attack, to).attack;
        if self.n <= 16 {
            self.resolve_rows::<5>(1, said, to, rows)
        } else {
            self.resolve_rows::<7>(1, said, to, rows)
        }
    }

    /// The same, and all that is heard on the way.
    pub fn count(&self) -> Count {
        let mut ledger = Ledger::default();
        let (resolved, direct) = self.run(&mut ledger);
        let of = |id: usize| {
            if id >= self.n as usize {
                return [0, 0];
            }
            let all = ledger.all - ledger.on_path[id];
            [ledger.attack.count(id as u32) + all, ledger.silence.count(id as u32)]
        };
        let (heard, silent) = (std::array::from_fn(of), ledger.silent);
        Count { resolved, direct, heard, silent }
    }

    /// All but the commander.
    pub fn lieutenants(&self) -> u64 {
        u64::MAX >> (64 - self.n) & !(1 << COMMANDER)
    }

    /// What `sender` says to each of `to` about what was told along `before`.
    pub fn told(&self, before: Option<&Path>, sender: NodeId, attack: bool, to: u64) -> Told {
        if self.traitors >> sender & 1 == 1 {
            self.liars.told(before, sender, attack, to)
        } else {
            Told { attack: if attack { to } else { 0 }, silence: 0 }
        }
    }

    /// How many votes for ATTACK resolve a path of so many hops: a strict majority.
    pub(crate) fn majority(&self, hops: u32) -> u32 {
        (self.n - hops) / 2 + 1
    }

    /// Who resolves ATTACK, and who heard it from the commander himself.
    fn run<A: Account>(&self, account: &mut A) -> (u64, u64) {
        let to = self.lieutenants();
        let said = self.told(None, COMMANDER, self.attack, to);
        account.miss(1, said.silence);
        let root = Path::from_origin(COMMANDER);
        let resolved = if self.n <= 16 {
            self.resolve::<5, A>(&root, said.attack, to, account)
        } else {
            self.resolve::<7, A>(&root, said.attack, to, account)
        };
        (resolved, said.attack)
    }

    /// OM(m), step 3, for one path and all who are not on it: who resolves ATTACK, `heard` being
    /// who heard it along the path.
    fn resolve<const P: usize, A: Account>(
        &self,
        path: &Path,
        heard: u64,
        to: u64,
        account: &mut A,
    ) -> u64 {
        let hops = u32::from(path.round());
        if hops == self.m {
            return self.last_relays(path, heard, to, account);
        }
        account.hear(heard);
        if hops > self.m {
            return heard;
        }
        let mut votes = Columns::<P>::full_with(self.majority(hops));
        votes.add(heard);
        for relay in places(to) {
            let rest = to & !(1 << relay);
            let mark = account.mark();
            let said = self.told(Some(path), relay, heard >> relay & 1 == 1, rest);
            if said.silence != 0 {
                account.miss(hops as Round + 1, said.silence);
            }
            let path = path.then(relay);
            votes.add(self.resolve::<P, A>(&path, said.attack, rest, account));
            account.except(relay, mark);
        }
        votes.full() & to
    }

    /// The same where traitors who hold the same say the same: nobody asks for the path.
    fn resolve_rows<const P: usize>(&self, hops: u32, heard: u64, to: u64, rows: [u64; 2]) -> u64 {
        if hops >= self.m {
            let last = hops == self.m;
            return if last { self.last_rows(hops, heard, to, rows) } else { heard };
        }
        let mut votes = Columns::<P>::full_with(self.majority(hops));
        votes.add(heard);
        for relay in places(to) {
            let (rest, held) = (to & !(1 << relay), heard >> relay & 1);
            let lies = self.traitors >> relay & 1 == 1;
            let said = if lies { rows[held as usize] } else { held.wrapping_neg() };
            votes.add(self.resolve_rows::<P>(hops + 1, said & rest, rest, rows));
        }
        votes.full() & to
    }

    /// The same where only the last relays are missing.
    pub(crate) fn last_relays<A: Account>(
        &self,
        path: &Path,
        heard: u64,
        to: u64,
        account: &mut A,
    ) -> u64 {
        if let Some(rows) = self.liars.rows().filter(|_| !A::READ) {
            return self.last_rows(u32::from(path.round()), heard, to, rows);
        }
        // At most seven masks fit into four digits.
        if (to & self.traitors).count_ones() <= 6 {
            self.last_votes::<4>(path, heard, to, account)
        } else {
            self.last_votes::<7>(path, heard, to, account)
        }
    }

    /// The last relays where traitors who hold the same say the same: their votes are counted for
    /// receivers of four kinds, by what both sorts of traitors tell them. To a traitor his own
    /// report takes the place of the relay that he does not send himself.
    pub(crate) fn last_rows(&self, hops: u32, heard: u64, to: u64, rows: [u64; 2]) -> u64 {
        let need = self.majority(hops).cast_signed();
        let traitors = to & self.traitors;
        let loyal = (heard & !self.traitors).count_ones().cast_signed();
        // Mostly nothing that traitors say can matter.
        if loyal >= need {
            return to;
        }
        if loyal + traitors.count_ones().cast_signed() < need {
            return 0;
        }
        let holding = [traitors & !heard, traitors & heard];
        let [retreat, attack] = holding.map(|holding| holding.count_ones().cast_signed());
        let won = |votes: i32| if votes >= need { u64::MAX } else { 0 };
        let mut resolved = 0;
        for kind in 0..4 {
            let (of_retreat, of_attack) = (kind & 1, kind >> 1);
            let row = |row: u64, told: i32| if told == 1 { row } else { !row };
            let whose = row(rows[0], of_retreat) & row(rows[1], of_attack);
            if whose & to == 0 {
                continue;
            }
            let votes = loyal + of_retreat * retreat + of_attack * attack;
            let wins = (won(votes) & !traitors)
                | (won(votes - of_retreat) & holding[0])
                | (won(votes - of_attack + 1) & holding[1]);
            resolved |= wins & whose;
        }
        resolved & to
    }

    /// The last relays of a path. A loyal receiver's own report takes the place of the relay that
    /// it does not send itself, so all receivers get the same number of votes from the loyal, and
    /// only a traitor's own report is added.
    fn last_votes<const P: usize>(
        &self,
        path: &Path,
        heard: u64,
        to: u64,
        account: &mut impl Account,
    ) -> u64 {
        let hops = u32::from(path.round());
        let loyal = (heard & !self.traitors).count_ones();
        let own = heard & self.traitors;
        let mut votes = Columns::<P>::full_with(self.majority(hops).saturating_sub(loyal));
        votes.add(own);
        account.hear(own);
        account.hear_all(loyal.into());
        for relay in places(to & self.traitors) {
            let rest = to & !(1 << relay);
            let said = self.told(Some(path), relay, heard >> relay & 1 == 1, rest);
            if said.silence != 0 {
                account.miss(hops as Round + 1, said.silence);
            }
            votes.add(said.attack);
            account.hear(said.attack);
        }
        votes.full() & to
    }
}
