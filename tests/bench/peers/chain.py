"""The network in which both peers of events pass on blocks: random pairs of peers, and when blocks
are found. A message takes 70 ms, a fifth more or less; a block comes every two seconds."""

import random

DELAY, JITTER, GAP = 70_000, 0.2, 2_000_000
SEED = 1


def world(nodes, links, blocks):
    """Who hears whom, and who finds a block when."""
    draw = random.Random(SEED)
    neighbours = [[] for _ in range(nodes)]
    left = links
    while left:
        one, other = draw.randrange(nodes), draw.randrange(nodes)
        if one != other and other not in neighbours[one]:
            neighbours[one].append(other)
            neighbours[other].append(one)
            left -= 1
    found, now = [], 0.0
    for block in range(blocks):
        now += draw.expovariate(1 / GAP)
        found.append((now, draw.randrange(nodes), block))
    return neighbours, found, draw


def delay(draw):
    """How long a message takes."""
    return DELAY * (1 - JITTER + 2 * JITTER * draw.random())
