"""A vote among neighbours as one writes it on a graph of networkx."""

import networkx

from turns import serve
from world import ROUNDS, read

neighbours, held, _ = read()
graph = networkx.Graph()
graph.add_nodes_from(range(len(neighbours)))
graph.add_edges_from((node, end) for node, one in enumerate(neighbours) for end in one)


def once():
    now = {node: int(value) for node, value in enumerate(held[0])}
    for _ in range(ROUNDS):
        after = {}
        for node in graph:
            twice = 2 * sum(now[end] for end in graph[node]) - graph.degree(node)
            after[node] = now[node] if twice == 0 else int(twice > 0)
        now = after
    return sum(now.values())


serve("networkx", "updates", len(neighbours) * ROUNDS, once)
