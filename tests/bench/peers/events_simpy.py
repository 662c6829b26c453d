"""Blocks that flood a network, with simpy: a timeout for each message, which calls back when it is
over; a process for each would take several times as long."""

import sys

import simpy

from chain import delay, world
from turns import serve

nodes, links, blocks = map(int, sys.argv[1:4])
neighbours, found, draw = world(nodes, links, blocks)


class Network:
    def __init__(self):
        self.clock = simpy.Environment()
        self.seen = [set() for _ in range(nodes)]
        self.arrived = 0
        self.clock.process(self.lottery())

    def lottery(self):
        for now, node, block in found:
            yield self.clock.timeout(now - self.clock.now)
            self.learn(node, -1, block)

    def learn(self, node, sender, block):
        if block in self.seen[node]:
            return
        self.seen[node].add(block)
        for end in neighbours[node]:
            if end != sender:
                self.send(node, end, block)

    def send(self, node, end, block):
        def arrive(_):
            self.arrived += 1
            self.learn(end, node, block)

        self.clock.timeout(delay(draw)).callbacks.append(arrive)


def once():
    network = Network()
    network.clock.run()
    return network.arrived


serve("simpy", "messages", once(), once)
