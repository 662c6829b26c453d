//! The order of events: by tick, then by when they were asked for.

use crate::terms::Tick;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Events to come, in the total order (tick, sequence).
#[derive(Debug)]
pub(crate) struct Queue<E> {
    heap: BinaryHeap<Entry<E>>,
    sequence: u64,
}

#[derive(Debug)]
struct Entry<E> {
    tick: Tick,
    sequence: u64,
    event: E,
}

// The earliest entry is the greatest: the heap hands out its greatest first.
impl<E> Ord for Entry<E> {
    fn cmp(&self, other: &Self) -> Ordering {
        (other.tick, other.sequence).cmp(&(self.tick, self.sequence))
    }
}

impl<E> PartialOrd for Entry<E> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<E> PartialEq for Entry<E> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<E> Eq for Entry<E> {}

impl<E> Queue<E> {
    /// A queue without events.
    pub(crate) fn new() -> Self {
        Self { heap: BinaryHeap::new(), sequence: 0 }
    }

    /// Adds an event; of two at one tick the one added first comes first.
    pub(crate) fn push(&mut self, tick: Tick, event: E) {
        self.heap.push(Entry { tick, sequence: self.sequence, event });
        self.sequence += 1;
    }

    /// The tick of the next event.
    pub(crate) fn next_tick(&self) -> Option<Tick> {
        self.heap.peek().map(|entry| entry.tick)
    }

    /// Takes the next event.
    pub(crate) fn pop(&mut self) -> Option<(Tick, E)> {
        self.heap.pop().map(|entry| (entry.tick, entry.event))
    }

    /// Takes every event left, in order.
    pub(crate) fn drain(&mut self) -> Vec<(Tick, E)> {
        std::iter::from_fn(|| self.pop()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_come_by_tick_and_then_in_the_order_they_were_added() {
        let mut queue = Queue::new();
        for (tick, event) in [(5, 'c'), (3, 'b'), (5, 'a'), (3, 'd')] {
            queue.push(tick, event);
        }
        assert_eq!(queue.next_tick(), Some(3));
        assert_eq!(queue.drain(), [(3, 'b'), (3, 'd'), (5, 'c'), (5, 'a')]);
    }
}
