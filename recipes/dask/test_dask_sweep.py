"""The recipe on a cluster of processes on this machine: same bytes as without one, and the same
again when a worker is killed in the middle of a shard. BIVOUAC names the command."""

import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

import pandas
import polars
import pyarrow
from distributed import Client, LocalCluster

from dask_sweep import sweep

COMMAND = os.environ["BIVOUAC"]
SCENARIO = "v=1&alg=benor&n=9&adv=split&seed=7"
GRID = ["--vary", "t=0..1", "--vary", "adv=split.flip"]


def words(each: str, seeds: int) -> list[str]:
    return [SCENARIO, *GRID, "--each", each, "--seeds", str(seeds)]


def alone(each: str, seeds: int, form: str, path: Path) -> bytes:
    """The table that one machine writes."""
    call = [COMMAND, "sweep", *words(each, seeds), "--format", form, "--out", str(path)]
    subprocess.run(call, check=True)
    return path.read_bytes()


def busy(client: Client) -> int | None:
    """The process of a worker that is at a shard, if there is one."""
    pids = client.run(os.getpid)
    at_work = [worker for worker, tasks in client.processing().items() if tasks]
    return next((pids[worker] for worker in at_work if worker in pids), None)


class OnACluster(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cluster = LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address=None,
            silence_logs=logging.CRITICAL,
        )
        cls.client = Client(cls.cluster)
        cls.place = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.place.name)

    @classmethod
    def tearDownClass(cls):
        cls.client.close()
        cls.cluster.close()
        cls.place.cleanup()

    def on_cluster(self, each: str, seeds: int, shards: int, form: str) -> bytes:
        name = f"{each}-{seeds}-{form}"
        out = self.folder / f"{name}-merged"
        sweep(
            self.client,
            words(each, seeds),
            out=str(out),
            folder=str(self.folder / name),
            shards=shards,
            form=form,
            command=COMMAND,
        )
        return out.read_bytes()

    def test_the_table_of_cells_has_the_bytes_of_one_machine(self):
        whole = alone("cell", 300, "csv", self.folder / "cells.csv")
        self.assertEqual(self.on_cluster("cell", 300, 5, "csv"), whole)

    def test_the_table_of_runs_is_read_by_pyarrow_pandas_and_polars(self):
        path = self.folder / "runs.arrow"
        whole = alone("run", 300, "arrow", path)
        self.assertEqual(self.on_cluster("run", 300, 5, "arrow"), whole)
        table = pyarrow.ipc.open_file(path).read_all()
        table.validate(full=True)
        self.assertEqual(table.num_rows, 4 * 300)
        self.assertEqual(table.schema.field("tosses").metadata[b"unit"], b"coins")
        frame = pandas.read_feather(path)
        agreed = (frame.agreement == "held").groupby([frame.t, frame.adv], observed=True).sum()
        self.assertEqual(len(agreed), 4)
        again = polars.read_ipc(path)
        again = again.group_by("t", "adv").agg((polars.col("agreement") == "held").sum())
        for t, adv, count in again.iter_rows():
            self.assertEqual(agreed[t, adv], count)

    def test_a_worker_that_is_killed_midway_changes_nothing(self):
        seeds, shards = 6_000, 8
        killed = []

        def kill():
            folder = self.folder / f"run-{seeds}-arrow"
            # In the middle: a shard is whole, and others are being written.
            while not any(folder.glob("shard-*-of-*[0-9]")):
                time.sleep(0.02)
            while (pid := busy(self.client)) is None:
                time.sleep(0.02)
            os.kill(pid, signal.SIGKILL)
            killed.append(pid)

        killer = threading.Thread(target=kill)
        killer.start()
        merged = self.on_cluster("run", seeds, shards, "arrow")
        killer.join()
        self.assertEqual(len(killed), 1)
        self.assertNotIn(killed[0], self.client.run(os.getpid).values())
        self.assertEqual(merged, alone("run", seeds, "arrow", self.folder / "whole.arrow"))

    def test_what_the_command_refuses_is_said(self):
        with self.assertRaisesRegex(RuntimeError, "vary got"):
            sweep(
                self.client,
                [SCENARIO, "--vary", "n"],
                out=str(self.folder / "none"),
                folder=str(self.folder / "refused"),
                shards=2,
                command=COMMAND,
            )


if __name__ == "__main__":
    # To standard output, where whoever counts tests reads.
    unittest.main(testRunner=unittest.TextTestRunner(stream=sys.stdout, verbosity=2))
