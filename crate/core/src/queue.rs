//! The order of events: by tick, then by when they were asked for.
//!
//! Few events wait in a heap. Once there are many, those of the near future lie in a [`Wheel`], in
//! a bucket for each tick, first in, first out; the heap keeps those beyond it. Order is the same
//! either way, so nobody can tell which it was.

mod wheel;

use crate::slots::Slots;
use crate::terms::Tick;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use wheel::Wheel;

/// How many events wait before a wheel pays for its memory.
const MANY: usize = 1024;

/// Events to come, in the total order (tick, sequence).
#[derive(Debug)]
pub(crate) struct Queue<E> {
    /// The events by number, of which the order knows no more.
    events: Slots<E>,
    order: Order,
}

impl<E> Queue<E> {
    /// A queue without events.
    pub(crate) fn new() -> Self {
        Self { events: Slots::new(), order: Order::default() }
    }

    /// Adds an event; of two at one tick the one added first comes first. No event is added for a
    /// tick before that of the last one taken.
    #[inline]
    pub(crate) fn push(&mut self, tick: Tick, event: E) {
        let number = self.events.put(event);
        self.order.push(tick, number);
    }

    /// The tick of the next event.
    pub(crate) fn next_tick(&self) -> Option<Tick> {
        self.order.next_tick()
    }

    /// Whether no event is left.
    pub(crate) fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// It is the next event's turn: its number, by which it must be taken.
    #[inline]
    pub(crate) fn turn(&mut self) -> Option<(Tick, u32)> {
        self.order.pop()
    }

    /// The event whose turn it is.
    #[inline]
    pub(crate) fn at(&self, number: u32) -> Option<&E> {
        self.events.at(number)
    }

    /// Takes the event whose turn it is.
    #[inline]
    pub(crate) fn take(&mut self, number: u32) -> Option<E> {
        self.events.take(number)
    }

    /// Every event that has not been taken, in no order.
    pub(crate) fn all(&mut self) -> impl Iterator<Item = &mut E> {
        self.events.all()
    }

    /// Takes the next event.
    fn pop(&mut self) -> Option<(Tick, E)> {
        let (tick, number) = self.turn()?;
        Some((tick, self.take(number)?))
    }

    /// Takes every event left, in order.
    pub(crate) fn drain(&mut self) -> Vec<(Tick, E)> {
        std::iter::from_fn(|| self.pop()).collect()
    }
}

/// The order of numbered events.
#[derive(Debug, Default)]
struct Order {
    /// By tick and sequence, the earliest on top.
    heap: BinaryHeap<Reverse<(Tick, u64, u32)>>,
    sequence: u64,
    /// The tick of the last event taken.
    now: Tick,
    /// What comes before all that is in the heap.
    wheel: Option<Wheel>,
}

impl Order {
    #[inline]
    fn push(&mut self, tick: Tick, number: u32) {
        if let Some(wheel) = self.wheel.as_mut().filter(|wheel| wheel.reaches(tick)) {
            return wheel.push(tick, number);
        }
        self.heap.push(Reverse((tick, self.sequence, number)));
        self.sequence += 1;
        if self.wheel.is_none() && self.heap.len() > MANY {
            self.wheel = Some(Wheel::at(self.now));
            self.refill();
        }
    }

    #[inline]
    fn next_tick(&self) -> Option<Tick> {
        let near = self.wheel.as_ref().and_then(Wheel::next_tick);
        near.or_else(|| self.heap.peek().map(|Reverse((tick, ..))| *tick))
    }

    #[inline]
    fn pop(&mut self) -> Option<(Tick, u32)> {
        let Some(wheel) = &mut self.wheel else {
            let Reverse((tick, _, number)) = self.heap.pop()?;
            self.now = tick;
            return Some((tick, number));
        };
        if wheel.is_empty() {
            wheel.turn_to(self.heap.peek()?.0.0);
            self.refill();
        }
        let next = self.wheel.as_mut()?.pop();
        self.refill();
        next
    }

    /// Lets the wheel have all that it reaches by now, before anything new of those ticks.
    #[inline]
    fn refill(&mut self) {
        let Some(wheel) = &mut self.wheel else { return };
        while let Some(Reverse((tick, ..))) = self.heap.peek()
            && wheel.reaches(*tick)
        {
            if let Some(Reverse((tick, _, number))) = self.heap.pop() {
                wheel.push(tick, number);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::wheel::SPAN;
    use super::*;
    use crate::rng::{Purpose, below, draw};
    use std::collections::BTreeMap;

    #[test]
    fn events_come_by_tick_and_then_in_the_order_they_were_added() {
        let mut queue = Queue::new();
        for (tick, event) in [(5, 'c'), (3, 'b'), (5, 'a'), (3, 'd')] {
            queue.push(tick, event);
        }
        assert_eq!(queue.next_tick(), Some(3));
        assert_eq!(queue.drain(), [(3, 'b'), (3, 'd'), (5, 'c'), (5, 'a')]);
        assert!(queue.is_empty());
    }

    /// A queue that grows and shrinks, with events near and far, against a map that is in order.
    #[test]
    fn few_or_many_near_or_far_they_come_in_the_same_order() {
        for seed in 0..40 {
            let (mut queue, mut map) = (Queue::new(), BTreeMap::new());
            let mut now = seed * SPAN / 7;
            let random = |limit, step| below(limit, draw(seed, Purpose::Timer, &[limit, step]));
            for step in 0..20_000 {
                let ebb = step / 4_000 % 2 == 1;
                if random(10, step) < if ebb { 3 } else { 7 } {
                    let far = [1, 40, SPAN - 1, SPAN, 3 * SPAN][random(5, step) as usize];
                    let tick = now + random(far, step);
                    queue.push(tick, step);
                    map.insert((tick, step), step);
                } else {
                    let next = map.pop_first().map(|((tick, _), event)| (tick, event));
                    assert_eq!(queue.next_tick(), next.map(|(tick, _)| tick), "seed {seed}");
                    assert_eq!(queue.pop(), next, "seed {seed}, step {step}");
                    now = next.map_or(now, |(tick, _)| tick);
                }
                assert_eq!(queue.is_empty(), map.is_empty());
            }
            let rest = map.into_iter().map(|((tick, _), event)| (tick, event));
            assert_eq!(queue.drain(), rest.collect::<Vec<_>>(), "seed {seed}");
        }
    }
}
