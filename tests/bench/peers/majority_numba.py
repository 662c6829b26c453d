"""A vote among neighbours with numba: the loops that one would write in C, all at once or in turns."""

import sys

import numpy
from numba import njit

from turns import serve
from world import read, rows

neighbours, held, order = read()
starts, ends = rows(neighbours)
begin = held[0].astype(numpy.int8)
ROUNDS = int(sys.argv[3])


@njit(cache=False)
def vote(starts, ends, now, node):
    twice = starts[node] - starts[node + 1]
    for at in range(starts[node], starts[node + 1]):
        twice += 2 * now[ends[at]]
    if twice == 0:
        return now[node]
    return numpy.int8(1) if twice > 0 else numpy.int8(0)


@njit(cache=False)
def at_once(starts, ends, begin, rounds):
    now, after = begin.copy(), begin.copy()
    for _ in range(rounds):
        for node in range(len(now)):
            after[node] = vote(starts, ends, now, node)
        now, after = after, now
    return now.astype(numpy.int64).sum()


@njit(cache=False)
def in_turns(starts, ends, begin, order, rounds):
    now = begin.copy()
    for _ in range(rounds):
        for node in order:
            now[node] = vote(starts, ends, now, node)
    return now.astype(numpy.int64).sum()


def once():
    if sys.argv[2] == "sync":
        return at_once(starts, ends, begin, ROUNDS)
    return in_turns(starts, ends, begin, order, ROUNDS)


serve(f"numba, {sys.argv[2]}", "updates", len(neighbours) * ROUNDS, once)
