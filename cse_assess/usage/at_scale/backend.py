"""DuckDB in memory, with limits: what it works on never rests on a disk."""

from typing import Any

import ibis

MEMORY = "700MB"


def duckdb(*, threads: int = 2) -> Any:
    """A DuckDB of our own.

    Nothing that is too large for its memory is put on the disk: tokens and small counts would lie
    there in clear. It fails instead.

    Args:
        threads: How many threads it may use.
    """
    return ibis.duckdb.connect(
        threads=threads,
        memory_limit=MEMORY,
        temp_directory="",
        preserve_insertion_order=False,
    )
