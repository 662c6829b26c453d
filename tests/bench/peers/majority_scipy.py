"""A vote among neighbours with scipy: a sparse matrix times what all hold, one run or many."""

import sys

import numpy
from scipy.sparse import csr_matrix

from turns import serve
from world import ROUNDS, read, rows

neighbours, held, _ = read()
starts, ends = rows(neighbours)
n = len(neighbours)
ones = numpy.ones(len(ends), dtype=numpy.int32)
matrix = csr_matrix((ones, ends, starts), shape=(n, n))
batch = int(sys.argv[2])
begin = numpy.ascontiguousarray(held[:batch].T) if batch > 1 else held[0]
degree = numpy.diff(starts).astype(numpy.int32)
degree = degree[:, None] if batch > 1 else degree


def once():
    now = begin
    for _ in range(ROUNDS):
        twice = 2 * (matrix @ now) - degree
        now = numpy.where(twice == 0, now, twice > 0).astype(numpy.int32)
    return now.sum()


serve(f"scipy, {batch} at once" if batch > 1 else "scipy", "updates", n * ROUNDS * batch, once)
