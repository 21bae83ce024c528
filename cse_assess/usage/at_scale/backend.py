"""DuckDB in memory, with limits: what it works on never rests on a disk. Other servers differ."""

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


def keep(connection: Any, name: str, rows: Any, schema: ibis.Schema) -> ibis.Table:
    """Rows as a table that is gone when the connection ends.

    Args:
        connection: ibis's connection.
        name: What the table is called.
        rows: The rows, as a PyArrow table.
        schema: Its columns.
    """
    held = ibis.memtable(rows)
    made: ibis.Table
    if connection.name == "pyspark":  # Spark has no temporary tables; its views end with it
        made = connection.create_view(name, held, overwrite=True)
    else:
        made = connection.create_table(name, held, schema=schema, temp=True)
    return made
