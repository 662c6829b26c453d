"""Blocks that flood a network, as a loop over a heap of events."""

import heapq
import sys

from chain import delay, world
from turns import serve

nodes, links, blocks = map(int, sys.argv[1:4])
neighbours, found, draw = world(nodes, links, blocks)


def once():
    seen = [set() for _ in range(nodes)]
    queue, arrived, number = [], 0, 0
    for now, node, block in found:
        queue.append((now, number, node, -1, block))
        number += 1
    heapq.heapify(queue)
    while queue:
        now, _, node, sender, block = heapq.heappop(queue)
        arrived += sender >= 0
        if block in seen[node]:
            continue
        seen[node].add(block)
        for end in neighbours[node]:
            if end != sender:
                heapq.heappush(queue, (now + delay(draw), number, end, node, block))
                number += 1
    return arrived


serve("heapq", "messages", once(), once)
