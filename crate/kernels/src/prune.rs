//! OM(m) as far as it can matter: what the loyal decide, by Lemma 1 (Lamport, Shostak, Pease 1982).
//!
//! The lemma: OM(d) keeps IC2 if there are more than 2k + d generals, k of them traitors. Under a
//! path of h hops d is m + 1 - h and n + 1 - h generals are left, so the depth cancels: where a
//! loyal general speaks and n > 2k + m, k being the traitors not on the path, all loyal receivers
//! resolve what he said, whatever the traitors say. Nothing below such a path is evaluated. What
//! remains are mostly the paths of traitors alone.

use crate::columns::Columns;
use crate::om::{COMMANDER, Orders, Unread};
use crate::path::Path;

/// Whether nothing below a loyal sender can matter, of n generals, with k traitors not on the path.
pub fn settles(n: u32, m: u32, k: u32) -> bool {
    n > 2 * k + m
}

impl Orders<'_> {
    /// How many paths are walked to know what Lemma 1 leaves open.
    pub fn paths_left(&self) -> u128 {
        let traitors = (self.traitors & self.lieutenants()).count_ones();
        let loyal_commander = self.traitors >> COMMANDER & 1 == 0;
        if loyal_commander && settles(self.n, self.m, traitors) {
            return 1;
        }
        // By the traitors that are left: the paths below one of so many hops, the longest first.
        let mut below = vec![1_u128; traitors as usize + 1];
        for hops in (1..=self.m).rev() {
            let mut these = Vec::with_capacity(below.len());
            for left in 0..=traitors {
                // So many of the lieutenants on the path are loyal.
                let gone = (hops - 1).saturating_sub(traitors - left);
                let loyal = (self.n - 1 - traitors).saturating_sub(gone);
                let mut sum = 1;
                if left > 0 {
                    sum += u128::from(left) * below[left as usize - 1];
                }
                if !settles(self.n, self.m, left) {
                    sum += u128::from(loyal) * below[left as usize];
                }
                these.push(sum);
            }
            below = these;
        }
        below[traitors as usize]
    }

    /// Which of the loyal resolve ATTACK; what the mask says of traitors means nothing.
    pub fn decide_loyal(&self) -> u64 {
        let to = self.lieutenants();
        let said = self.told(None, COMMANDER, self.attack, to);
        let left = (self.traitors & to).count_ones();
        let loyal = self.traitors >> COMMANDER & 1 == 0;
        if loyal && settles(self.n, self.m, left) {
            return said.attack;
        }
        self.resolve_left(&Path::from_origin(COMMANDER), said.attack, to, left)
    }

    /// Who of the loyal resolves ATTACK for a path, `left` traitors not being on it. Relays are
    /// heard until nothing that the others say could matter to any of the loyal.
    fn resolve_left(&self, path: &Path, heard: u64, to: u64, left: u32) -> u64 {
        let hops = u32::from(path.round());
        if hops > self.m {
            return heard;
        }
        if hops == self.m {
            return self.last_relays_left(path, heard, to);
        }
        let need = self.majority(hops);
        if settles(self.n, self.m, left) {
            // Loyal relays settle what they say, so that they count as in the last round.
            let loyal = (heard & !self.traitors).count_ones();
            let mut votes = Columns::<7>::full_with(need.saturating_sub(loyal));
            let mut others = to & self.traitors;
            while self.is_open(&votes, others, to) {
                let relay = others.trailing_zeros();
                others &= others - 1;
                votes.add(self.relayed(path, relay, heard, to, left - 1));
            }
            return votes.full() & to;
        }
        let mut votes = Columns::<7>::full_with(need);
        votes.add(heard);
        let mut others = to;
        while self.is_open(&votes, others, to) {
            // Below traitors there is less to walk.
            let traitors = others & self.traitors;
            let relay = if traitors == 0 { others } else { traitors }.trailing_zeros();
            others &= !(1 << relay);
            let left = left - u32::from(traitors != 0);
            votes.add(self.relayed(path, relay, heard, to, left));
        }
        votes.full() & to
    }

    /// Whether votes of these relays could still matter to any of the loyal.
    #[inline]
    fn is_open(&self, votes: &Columns<7>, relays: u64, to: u64) -> bool {
        let within_reach = votes.at_least((Columns::<7>::HALF as u32) - relays.count_ones());
        within_reach & !votes.full() & to & !self.traitors != 0
    }

    /// The last relays: nobody asks what traitors make of them.
    fn last_relays_left(&self, path: &Path, heard: u64, to: u64) -> u64 {
        let need = self.majority(u32::from(path.round()));
        let loyal = (heard & !self.traitors).count_ones();
        let relays = to & self.traitors;
        if loyal >= need {
            return to;
        }
        if loyal + relays.count_ones() < need {
            return 0;
        }
        if self.liars.rows().is_some() {
            return self.last_relays(path, heard, to, &mut Unread);
        }
        let mut votes = Columns::<7>::full_with(need - loyal);
        let mut others = relays;
        while self.is_open(&votes, others, to) {
            let relay = others.trailing_zeros();
            others &= others - 1;
            let asked = to & !self.traitors;
            votes.add(self.told(Some(path), relay, heard >> relay & 1 == 1, asked).attack);
        }
        votes.full() & to
    }

    fn relayed(&self, path: &Path, relay: u32, heard: u64, to: u64, left: u32) -> u64 {
        let rest = to & !(1 << relay);
        let said = self.told(Some(path), relay, heard >> relay & 1 == 1, rest);
        self.resolve_left(&path.then(relay), said.attack, rest, left)
    }
}
