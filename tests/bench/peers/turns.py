"""What every peer does with its turns: told for how many seconds, it repeats its work, and prints a
line of JSON with the times and what the work came to."""

import json
import sys
import time


def serve(name, unit, units, once):
    """Takes turns until standard input ends. `once` does the work and returns its checksum; `units`
    of `unit` is how much work that is."""
    once()
    print(json.dumps({"name": name, "unit": unit, "units": units}), flush=True)
    for line in sys.stdin:
        span = float(line)
        times = []
        begun = time.perf_counter()
        while time.perf_counter() - begun < span or len(times) < 2:
            before = time.perf_counter()
            checksum = once()
            times.append(time.perf_counter() - before)
        print(json.dumps({"times": times, "checksum": int(checksum)}), flush=True)
