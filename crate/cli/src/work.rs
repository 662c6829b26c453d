//! Blocks of a sweep on all cores: counted in any order, handed over in theirs, stopped by Ctrl+C.

use bivouac::sweep::{Block, Grid};
use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;
use std::collections::BTreeMap;
use std::io;
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;

/// Which blocks of a grid, on how many threads.
pub(crate) struct Work<'a> {
    pub(crate) grid: &'a Grid,
    /// The first block, and how many lie between one and the next.
    pub(crate) first: u64,
    pub(crate) step: u64,
    /// All cores unless said otherwise.
    pub(crate) threads: Option<u16>,
}

/// How the work ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Done {
    /// How many blocks were handed over.
    pub(crate) blocks: u64,
    /// Out of how many.
    pub(crate) of: u64,
}

impl Done {
    /// Whether somebody stopped it half-way.
    pub(crate) fn stopped(self) -> bool {
        self.blocks < self.of
    }
}

/// So many blocks may be ready before the one that is due.
const AHEAD: u64 = 1024;
/// What a shell reports of a program that Ctrl+C ended.
pub(crate) const EXIT_STOPPED: u8 = 130;

/// What the threads share.
struct Desk<T> {
    /// Blocks that somebody has begun, and those that were handed over.
    begun: u64,
    taken: u64,
    ready: BTreeMap<u64, T>,
    working: usize,
    closed: bool,
}

struct Office<T> {
    desk: Mutex<Desk<T>>,
    changed: Condvar,
}

impl<T> Office<T> {
    fn desk(&self) -> MutexGuard<'_, Desk<T>> {
        self.desk.lock().expect("nobody panics at the desk")
    }

    /// The next block to begin, once it is near enough to the one that is due.
    fn next(&self, count: u64, stop: &AtomicBool) -> Option<u64> {
        let mut desk = self.desk();
        while !desk.closed && desk.begun < count && desk.begun >= desk.taken + AHEAD {
            desk = self.changed.wait(desk).expect("nobody panics at the desk");
        }
        if desk.closed || desk.begun >= count || stop.load(Ordering::Relaxed) {
            return None;
        }
        desk.begun += 1;
        Some(desk.begun - 1)
    }

    fn put(&self, number: u64, result: T) {
        self.desk().ready.insert(number, result);
        self.changed.notify_all();
    }

    /// What is due, once it is ready; nothing when no more will come.
    fn take(&self) -> Option<(u64, T)> {
        let mut desk = self.desk();
        loop {
            let due = desk.taken;
            if let Some(result) = desk.ready.remove(&due) {
                desk.taken += 1;
                self.changed.notify_all();
                return Some((due, result));
            }
            if desk.working == 0 {
                return None;
            }
            desk = self.changed.wait(desk).expect("nobody panics at the desk");
        }
    }

    fn close(&self) {
        self.desk().closed = true;
        self.changed.notify_all();
    }
}

/// A thread at work; one that panics has left, too.
struct Clerk<'a, T>(&'a Office<T>);

impl<T> Drop for Clerk<'_, T> {
    fn drop(&mut self) {
        self.0.desk().working -= 1;
        self.0.changed.notify_all();
    }
}

impl Work<'_> {
    /// How many blocks it has.
    fn count(&self) -> u64 {
        self.grid.block_count().saturating_sub(self.first).div_ceil(self.step)
    }

    /// Counts every block on some thread and hands the results over in order, on this one. Ctrl+C
    /// ends it after the blocks that are under way; a second one at once.
    ///
    /// # Errors
    /// Whatever `take` fails with, which ends the work.
    pub(crate) fn run<T: Send>(
        &self,
        count: impl Fn(&Block) -> T + Sync,
        mut take: impl FnMut(&Block, T) -> io::Result<()>,
    ) -> io::Result<Done> {
        let all = self.count();
        let cores = || thread::available_parallelism().map_or(1, NonZero::get);
        let threads = self.threads.map_or_else(cores, usize::from);
        // No more than there are blocks: whoever has none to count would only be in the way.
        let threads = threads.min(usize::try_from(all).unwrap_or(usize::MAX)).max(1);
        let desk =
            Desk { begun: 0, taken: 0, ready: BTreeMap::new(), working: threads, closed: false };
        let office = Office { desk: Mutex::new(desk), changed: Condvar::new() };
        let stop = stop()?;
        let block = |number| self.grid.block(self.first + number * self.step);
        let bar = bar(all);
        let clerk = || {
            let clerk = Clerk(&office);
            while let Some(number) = clerk.0.next(all, &stop) {
                clerk.0.put(number, count(&block(number)));
            }
        };
        let (mut blocks, mut runs) = (0, 0);
        let result = thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(clerk);
            }
            while let Some((number, result)) = office.take() {
                let block = block(number);
                if let Err(error) = take(&block, result) {
                    office.close();
                    return Err(error);
                }
                blocks += 1;
                runs += block.seeds.end - block.seeds.start;
                bar.set_message(HumanCount(runs).to_string());
                bar.inc(1);
            }
            Ok(())
        });
        bar.finish_and_clear();
        result.map(|()| Done { blocks, of: all })
    }
}

/// A flag that is raised when somebody asks the command to stop; who asks twice ends it at once.
fn stop() -> io::Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        flag::register_conditional_shutdown(signal, EXIT_STOPPED.into(), Arc::clone(&stop))?;
        flag::register(signal, Arc::clone(&stop))?;
    }
    Ok(stop)
}

/// A progress bar, drawn where standard error is a terminal.
fn bar(blocks: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {percent}%, {msg} runs, {eta} left");
    ProgressBar::with_draw_target(Some(blocks), ProgressDrawTarget::stderr())
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
