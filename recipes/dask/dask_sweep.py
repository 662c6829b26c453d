"""A sweep of Bivouac on a Dask cluster: one task a shard, each a call of the command.

Nothing is computed in Python. Workers and client share a folder; a shard has its name there only
once it is whole, so what is run again, after a worker died or on another day, finds what is done
already. The merged table is byte for byte the one that a single machine would have written.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import cloudpickle
from distributed import Client, as_completed


def call(command: str, *arguments: str) -> None:
    """Calls the command; what it says of a failure becomes the message of the exception."""
    done = subprocess.run([command, *arguments], stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"bivouac {arguments[0]} ended with {done.returncode}: {done.stderr}")


def shard(command: str, words: list[str], part: int, parts: int, folder: str) -> str:
    """Writes one shard of a sweep, unless it is there; its path.

    One thread: how many shards a worker runs at once is for the cluster to say.
    """
    path = Path(folder) / f"shard-{part}-of-{parts}"
    if not path.exists():
        place = ["--shard", f"{part}/{parts}", "--threads", "1", "--out", str(path)]
        call(command, "sweep", *words, *place)
    return str(path)


def sweep(
    client: Client,
    words: list[str],
    *,
    out: str,
    folder: str,
    shards: int,
    form: str = "arrow",
    command: str = "bivouac",
) -> None:
    """Sweeps what the words say (`bivouac sweep` takes them) and writes the table to `out`.

    `folder` must be the same place for all workers and belong to this sweep alone.
    """
    # Workers need not have this file: what they run comes with the task.
    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    Path(folder).mkdir(parents=True, exist_ok=True)
    tasks = [
        client.submit(shard, command, words, part, shards, folder, pure=False)
        for part in range(1, shards + 1)
    ]
    done = 0
    for task in as_completed(tasks):
        task.result()
        done += 1
        if sys.stderr.isatty():
            end = "\n" if done == shards else ""
            print(f"\r{done} of {shards} shards", end=end, file=sys.stderr, flush=True)
    call(command, "merge", *client.gather(tasks), "--format", form, "--out", out)


def main() -> None:
    """The recipe as a program."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scheduler", help="where the cluster is; without it one starts here")
    parser.add_argument("--shards", type=int, default=16, help="how many tasks; a few a core")
    parser.add_argument("--folder", required=True, help="a folder that all workers share")
    parser.add_argument("--out", required=True, help="where the table goes")
    parser.add_argument("--format", default="arrow", choices=["arrow", "csv", "json"])
    parser.add_argument("--command", default="bivouac", help="the command on the workers")
    parser.add_argument("words", nargs="+", help="after --: what bivouac sweep is to sweep")
    given = parser.parse_args()
    with Client(given.scheduler, dashboard_address=None) as client:
        sweep(
            client,
            given.words,
            out=given.out,
            folder=given.folder,
            shards=given.shards,
            form=given.format,
            command=given.command,
        )


if __name__ == "__main__":
    main()
