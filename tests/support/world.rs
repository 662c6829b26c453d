//! The protocols' own nodes under a model checker: every order of delivery, every coin, every lie
//! and every crash that the model allows, one at a time.

use bivouac::{Chance, Context, Effect, Message, Node, NodeId, Value};
use stateright::Model;
use std::collections::{BTreeMap, VecDeque};
use std::fmt::Debug;
use std::hash::Hash;

/// What the checker may do to the nodes, and with which it begins.
pub(crate) struct World<N: Citizen> {
    /// The states to begin with, each with one node an id.
    pub(crate) starts: Vec<Vec<N>>,
    /// How many nodes may crash.
    pub(crate) crashes: usize,
    /// Whose messages may say anything, or nothing.
    pub(crate) traitor: Option<NodeId>,
    /// How many rounds end by all being told so; none where absence is not noticed.
    pub(crate) rounds: u16,
    /// What must hold of every state's decisions: the nodes' own starts come first.
    pub(crate) safe: fn(&World<N>, &State<N>) -> bool,
    /// Who must be judged.
    pub(crate) judged: Vec<NodeId>,
}

/// The nodes, what is under way, and what has been decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct State<N: Node> {
    pub(crate) start: usize,
    pub(crate) nodes: Vec<N>,
    pub(crate) decided: Vec<Option<Value>>,
    crashed: Vec<bool>,
    /// Messages under way, and how many of each.
    network: BTreeMap<(NodeId, NodeId, Parcel), usize>,
    ended: u16,
}

/// A message in an order that the network can keep.
type Parcel = (u16, u8, Vec<u16>, Value);

/// One thing that happens.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Action {
    /// A message arrives, saying this; coins fall by the bits.
    Deliver((NodeId, NodeId, Parcel), Value, u64),
    /// A traitor's message is never sent.
    Withhold((NodeId, NodeId, Parcel)),
    /// A node crashes.
    Crash(NodeId),
    /// Everybody is told that nothing more of the next round will come.
    End,
}

/// What the world needs of a node and its messages.
pub(crate) trait Citizen: Node + Clone + Eq + Hash + Debug + Send + Sync + 'static {
    /// The message again that a parcel stands for.
    fn unpack(from: NodeId, parcel: &Parcel) -> Self::Message;
}

fn pack<M: Message>(message: &M) -> Parcel {
    let key = message.key();
    (key.round(), key.phase(), key.hops().to_vec(), message.value())
}

impl<N: Citizen> World<N> {
    /// Lets a node act and carries out what it asks; its messages to itself arrive at once.
    fn act(
        state: &mut State<N>,
        id: NodeId,
        bits: u64,
        act: impl FnOnce(&mut N, &mut Context<N::Message>),
    ) {
        let mut cx = Context::new(Chance::Dealt(bits));
        act(&mut state.nodes[id as usize], &mut cx);
        let mut own = Self::carry_out(state, id, cx);
        while let Some(message) = own.pop_front() {
            let mut cx = Context::new(Chance::Dealt(bits));
            state.nodes[id as usize].receive(id, message, &mut cx);
            own.extend(Self::carry_out(state, id, cx));
        }
    }

    /// Carries out what a node asked: its messages to itself.
    fn carry_out(
        state: &mut State<N>,
        id: NodeId,
        mut cx: Context<N::Message>,
    ) -> VecDeque<N::Message> {
        let mut own = VecDeque::new();
        for effect in std::mem::take(&mut cx.effects) {
            match effect {
                Effect::Send(to, letter) => {
                    let message = cx.take(letter).expect("a letter is read once");
                    if to == id {
                        own.push_back(message);
                    } else {
                        *state.network.entry((id, to, pack(&message))).or_default() += 1;
                    }
                }
                Effect::Decide(value, _) => state.decided[id as usize] = Some(value),
                _ => {}
            }
        }
        own
    }

    /// Takes a message off the network.
    fn take(state: &mut State<N>, letter: &(NodeId, NodeId, Parcel)) {
        match state.network.get_mut(letter) {
            Some(1) | None => {
                state.network.remove(letter);
            }
            Some(count) => *count -= 1,
        }
    }

    /// Drops what changes nothing any more: messages to the crashed, and messages that their
    /// receiver would ignore.
    fn tidy(state: &mut State<N>) {
        let ignored = |state: &State<N>, (from, to, parcel): &(NodeId, NodeId, Parcel)| {
            let mut node = state.nodes[*to as usize].clone();
            let mut cx = Context::new(Chance::Dealt(0));
            node.receive(*from, N::unpack(*from, parcel), &mut cx);
            cx.effects.is_empty() && node == state.nodes[*to as usize]
        };
        let keep: Vec<_> = (state.network.keys())
            .filter(|letter| !state.crashed[letter.1 as usize] && !ignored(state, letter))
            .cloned()
            .collect();
        state.network.retain(|letter, _| keep.binary_search(letter).is_ok());
    }
}

impl<N: Citizen> Model for World<N> {
    type State = State<N>;
    type Action = Action;

    fn init_states(&self) -> Vec<State<N>> {
        let begin = |(start, nodes): (usize, &Vec<N>)| {
            let n = nodes.len();
            let mut state = State {
                start,
                nodes: nodes.clone(),
                decided: vec![None; n],
                crashed: vec![false; n],
                network: BTreeMap::new(),
                ended: 0,
            };
            for id in 0..n as NodeId {
                Self::act(&mut state, id, 0, N::start);
            }
            state
        };
        self.starts.iter().enumerate().map(begin).collect()
    }

    fn actions(&self, state: &State<N>, actions: &mut Vec<Action>) {
        for letter in state.network.keys() {
            let lies = self.traitor == Some(letter.0);
            let said = if lies { vec![Value(0), Value(1)] } else { vec![letter.2.3] };
            for value in said {
                actions.extend([0, 1].map(|bits| Action::Deliver(letter.clone(), value, bits)));
            }
            if lies {
                actions.push(Action::Withhold(letter.clone()));
            }
        }
        let gone = state.crashed.iter().filter(|&&crashed| crashed).count();
        if gone < self.crashes {
            actions.extend((0..state.nodes.len() as NodeId).map(Action::Crash));
        }
        if state.network.is_empty() && state.ended < self.rounds {
            actions.push(Action::End);
        }
    }

    fn next_state(&self, state: &State<N>, action: Action) -> Option<State<N>> {
        let mut next = state.clone();
        match action {
            Action::Deliver(letter, value, bits) => {
                Self::take(&mut next, &letter);
                let (from, to, parcel) = letter;
                let message = N::unpack(from, &parcel).forged(value);
                Self::act(&mut next, to, bits, |node, cx| node.receive(from, message, cx));
            }
            Action::Withhold(letter) => Self::take(&mut next, &letter),
            Action::Crash(id) => next.crashed[id as usize] = true,
            Action::End => {
                next.ended += 1;
                let round = next.ended;
                for id in 0..next.nodes.len() as NodeId {
                    Self::act(&mut next, id, 0, |node, cx| node.ended(round, cx));
                }
            }
        }
        Self::tidy(&mut next);
        (next != *state).then_some(next)
    }

    fn properties(&self) -> Vec<stateright::Property<Self>> {
        vec![
            stateright::Property::always("safe", |world: &Self, state| (world.safe)(world, state)),
            stateright::Property::sometimes("all decide", |world: &Self, state: &State<N>| {
                world.judged.iter().all(|&id| state.decided[id as usize].is_some())
            }),
        ]
    }
}
