"""The world of a vote, as the command's core drew it: so every peer does the very same work."""

import json
import sys

import numpy

ROUNDS = 10


def read():
    """Who hears whom, what each holds at the start in each run, and whose turn comes when."""
    with open(sys.argv[1], encoding="utf-8") as file:
        world = json.load(file)
    held = numpy.array(world["held"], dtype=numpy.int32)
    return world["neighbours"], held, numpy.array(world["order"], dtype=numpy.int64)


def rows(neighbours):
    """The same lists in one: where each begins, and all of them."""
    starts = numpy.zeros(len(neighbours) + 1, dtype=numpy.int64)
    starts[1:] = numpy.cumsum([len(one) for one in neighbours])
    ends = numpy.concatenate([numpy.array(one, dtype=numpy.int64) for one in neighbours])
    return starts, ends
