"""Oral messages as one writes them by hand in Python: a function that calls itself. The last m of n
generals are traitors, who tell even generals to attack and odd ones to retreat."""

import sys

from turns import serve


def oral(m, first_traitor, sender, value, others):
    """What each of the others makes of what the sender holds."""
    heard = [value if sender < first_traitor else 1 - to % 2 for to in others]
    if m == 0:
        return heard
    votes = list(heard)
    for place, relay in enumerate(others):
        rest = others[:place] + others[place + 1 :]
        told = oral(m - 1, first_traitor, relay, heard[place], rest)
        for at, vote in enumerate(told):
            votes[at if at < place else at + 1] += vote
    return [int(2 * votes_for > len(others)) for votes_for in votes]


def messages(n, m):
    """How many messages OM(m) among n sends."""
    level, count = n - 1, 0
    for depth in range(m + 1):
        count += level
        level *= n - 2 - depth
    return count


n, m = int(sys.argv[1]), int(sys.argv[2])
serve("Python", "messages", messages(n, m), lambda: sum(oral(m, n - m, 0, 1, list(range(1, n)))))
