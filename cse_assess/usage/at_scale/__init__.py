"""The same counts for millions of steps: expressions of ibis, on DuckDB, PostgreSQL or Spark.

It comes with the extra ``partnership``. Nothing that a desk needs imports this package. No
connection is opened here but to a DuckDB in memory; a server's is given by whoever asks.
"""
