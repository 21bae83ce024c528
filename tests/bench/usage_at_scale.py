"""Counting millions of steps: our expressions against SQL that was written by hand.

    python -m tests.bench.usage_at_scale [ROWS in millions]

Both run on DuckDB with the same threads and memory, each in a process of its own, by turns; the
counts must be the same. The best of the turns counts; processor time beside it says the same on a
machine that does other things too. Cost by size, memory, and a merge of 5,000 returns follow.
It is part of ``python make.py bench``.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from cse_assess.usage import measures
from cse_assess.usage.at_scale import backend
from cse_assess.usage.at_scale.counting import count
from cse_assess.usage.at_scale.ledger_table import SCHEMA
from cse_assess.usage.period import period

ROUNDS = 5
PERIOD = period("2026-Q3")

_LEVELS = "['serious', 'substantial', 'emerging', 'nothing-found', 'not-established']"
_PICK = "list_extract({values}, 1 + (hash(id, {salt}) % {size})::INT)"
_LIST = (
    "list_transform(range(0, (hash(id, {salt}) % {most})::BIGINT), "
    "lambda n: '{letter}' || lpad(((hash(id, n, {salt}) % {size}) + 1)::VARCHAR, 2, '0'))"
)


def make(path: Path, rows: int) -> None:
    """A ledger of steps over a year, of 5,000 services, as a Parquet file."""

    def pick(salt: int, *values: str) -> str:
        told = "[" + ", ".join(f"'{value}'" for value in values) + "]"
        return _PICK.format(values=told, salt=salt, size=len(values))

    def several(salt: int, letter: str, size: int, most: int) -> str:
        listed = _LIST.format(salt=salt, letter=letter, size=size, most=most)
        return f"list_distinct({listed})"

    columns = {
        "source": "'S' || (hash(id // 5, 1) % 5000)::VARCHAR",
        "id": "id",
        "kind": pick(
            2,
            "assessment-started",
            "assessment-scored",
            "assessment-scored",
            "referral-sealed",
            "referral-sent",
            "referral-acknowledged",
            "referral-answered",
            "review-signed",
        ),
        "day": f"DATE '2026-01-01' + (id * 365 // {rows})::INT",
        "form": "'cse-risk'",
        "form_version": "'1.0.0'",
        "profession": pick(3, "gp", "sexual-health", "school", "police", "school-nurse", ""),
        "level": _PICK.format(values=_LEVELS, salt=4, size=5),
        "age_band": pick(5, "10-12", "13-15", "16-17", "under 10", ""),
        "rules": several(6, "R", 9, 4),
        "case": "CASE WHEN hash(id, 9) % 50 = 0 THEN '' ELSE md5((id // 5)::VARCHAR)[:24] END",
        "child": "md5('c' || (id // 6)::VARCHAR)[:24]",
        "step": pick(7, "first", "again"),
        "follows": "''",
        "computed": _PICK.format(values=_LEVELS, salt=8, size=5),
        "judgement": pick(10, "", "agreed", "raised", "lowered"),
        "gender": pick(11, "girl", "boy", ""),
        "ethnicity": pick(12, "white", "black", "asian", "mixed", "other", ""),
        "disability": pick(13, "yes", "no", ""),
        "care": pick(14, "in-care", "no", ""),
        "items": several(15, "S", 49, 14),
        "exploitation": several(16, "E", 6, 3),
        "places": several(17, "P", 6, 3),
        "flags": several(18, "F", 12, 8),
        "unknown": "(hash(id, 19) % 40)::INT",
        "days": "(hash(id, 20) % 30)::INT",
        "way": pick(21, "sealed", "pdf", "plain"),
        "training": pick(22, "level-1", "level-2", "level-3", ""),
        "decision": pick(23, "strategy-discussion", "family-help", ""),
        "review_by": f"DATE '2026-01-29' + (id * 365 // {rows})::INT",
    }
    assert list(columns) == list(SCHEMA)
    told = ", ".join(f'{sql} AS "{name}"' for name, sql in columns.items())
    import duckdb  # noqa: PLC0415

    connection = duckdb.connect(config={"memory_limit": "2GB", "threads": 2})
    connection.execute(
        f"COPY (SELECT {told} FROM range(1, {rows + 1}) AS t(id)) TO '{path}' "  # noqa: S608
        "(FORMAT parquet, COMPRESSION zstd)"
    )


def ours(connection: Any, path: Path) -> dict[str, Any]:
    """The counts by our expressions."""
    ledger = connection.read_parquet(str(path))
    found = count(ledger, PERIOD, measures.load())
    counted = {
        table.table: {f"{cell.row}|{cell.column}": cell.count for cell in table.cells}
        for table in found.tables
    }
    return {"totals": found.totals, "tables": counted}


def connect_by_hand() -> Any:
    """A DuckDB with the limits of ours."""
    import duckdb  # noqa: PLC0415

    connection = duckdb.connect(
        config={"memory_limit": backend.MEMORY, "threads": 2, "preserve_insertion_order": False}
    )
    connection.execute("SET temp_directory = ''")
    return connection


def by_hand(connection: Any, path: Path) -> dict[str, Any]:
    """The same counts by SQL: one table of last events a unit, and grouping sets over it."""
    connection.execute(f"CREATE VIEW ledger AS FROM read_parquet('{path}')")
    all_, totals, tables = measures.load(), {}, {}
    for unit in all_.units:
        connection.execute(_last_sql(unit))
        own = [table for table in all_.tables if table.unit == unit.id]
        single = [one for one in own if not all_.dimension(one.by[0]).several]
        names = sorted({name for table in single for name in table.by})
        source = "chosen" if unit.id == "due" else "ledger SEMI JOIN chosen USING (id)"
        coded = ", ".join(f'{_code_sql(all_.dimension(name))} AS "{name}"' for name in names)
        sets = ", ".join("(" + ", ".join(f'"{n}"' for n in table.by) + ")" for table in single)
        listed = ", ".join(f'"{name}"' for name in names)
        groups = f"GROUP BY GROUPING SETS ({sets}, ())" if names else ""
        flags = ", ".join(f'grouping("{name}")' for name in names)
        inner = f"SELECT {coded or '1'} FROM {source}"  # noqa: S608
        picked = f"{listed}, {flags}, " if names else ""
        rows = connection.execute(
            f"SELECT {picked} count(*) FROM ({inner}) {groups}"  # noqa: S608
        ).fetchall()
        totals[unit.id] = 0
        found = {table.id: {} for table in own}
        for *cells, number in rows:
            values, hidden = cells[: len(names)], cells[len(names) :]
            shown = {n: v for n, v, is_out in zip(names, values, hidden, strict=True) if not is_out}
            if not shown:
                totals[unit.id] = number
            for table in single:
                if shown and set(table.by) == set(shown):
                    column = shown[table.by[1]] if len(table.by) > 1 else ""
                    found[table.id][f"{shown[table.by[0]]}|{column}"] = number
        for table in own:
            dimension = all_.dimension(table.by[0])
            if dimension.several:
                unnested = connection.execute(
                    f"SELECT code, count(*) FROM (SELECT unnest({dimension.field}) AS code "  # noqa: S608
                    f"FROM {source}) GROUP BY code"
                ).fetchall()
                found[table.id] = {f"{code}|": number for code, number in unnested}
        tables |= found
        connection.execute("DROP TABLE chosen")
    return {"totals": totals, "tables": {table.id: tables[table.id] for table in all_.tables}}


def _last_sql(unit: Any) -> str:
    start, end = PERIOD.start, PERIOD.end
    if unit.id == "due":
        return (
            'CREATE TEMP TABLE chosen AS WITH states AS (SELECT source, "case", '  # noqa: S608
            f"arg_max(review_by, id) AS due FROM ledger WHERE day <= DATE '{end}' "
            "AND \"case\" <> '' AND review_by IS NOT NULL GROUP BY ALL), followed AS ("
            f"SELECT DISTINCT source, follows FROM ledger WHERE day <= DATE '{end}' "
            "AND follows <> '' AND \"case\" <> '') "
            "SELECT CASE WHEN f.follows IS NULL THEN 'no' ELSE 'yes' END AS done FROM states s "
            'LEFT JOIN followed f ON f.source = s.source AND f.follows = s."case" '
            f"WHERE due BETWEEN DATE '{start}' AND DATE '{end}'"
        )
    kinds = ", ".join(f"'{kind}'" for kind in unit.kinds)
    where = f"kind IN ({kinds}) AND day BETWEEN DATE '{start}' AND DATE '{end}'"
    return (
        f"CREATE TEMP TABLE chosen AS SELECT max(id) AS id FROM ledger WHERE {where} "  # noqa: S608
        f'AND "{unit.key}" <> \'\' GROUP BY source, "{unit.key}" '
        f"UNION ALL SELECT id FROM ledger WHERE {where} AND \"{unit.key}\" = ''"
    )


def _code_sql(dimension: Any) -> str:
    if not dimension.bands:
        return f'"{dimension.field}"'
    cases = "".join(
        f" WHEN {dimension.field} <= {last} THEN '{code}'"
        for code, _, last in dimension.bands
        if last >= 0
    )
    rest = next(code for code, _, last in dimension.bands if last < 0)
    return f"CASE WHEN {dimension.field} IS NULL THEN ''{cases} ELSE '{rest}' END"


def timed(way: str, path: Path) -> tuple[float, float, int, dict[str, Any]]:
    """Seconds, processor seconds, peak memory in bytes and counts of a run in a fresh process."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.usage_at_scale", "--one", way, str(path)],
        check=True,
        capture_output=True,
    ).stdout
    seconds, busy, peak, counts = json.loads(told)
    return seconds, busy, peak, counts


def one(way: str, path: Path) -> None:
    """One run; prints what it took. Programs are loaded and connected before the clock starts."""
    if way == "ours":
        connection, run = backend.duckdb(), ours
        connection.create_table("warm", schema={"a": "int"}).count().to_pyarrow()
    else:
        connection, run = connect_by_hand(), by_hand
        connection.execute("SELECT 1").fetchall()
    begun, worked = time.perf_counter(), time.process_time()
    counts = run(connection, path)
    took, busy = time.perf_counter() - begun, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps([took, busy, peak, counts]))


def compare(path: Path, rows: int) -> str:
    """A line of the table: seconds of both, their ratios, memory."""
    best: dict[str, list[float]] = {way: [float("inf")] * 2 for way in ("ours", "hand")}
    peaks = dict.fromkeys(best, 0)
    counts: dict[str, Any] = {}
    for _ in range(ROUNDS):
        for way, before in best.items():
            *taken, peak, counts[way] = timed(way, path)
            best[way] = [min(pair) for pair in zip(before, taken, strict=True)]
            peaks[way] = max(peak, peaks[way])
    if counts["ours"] != counts["hand"]:
        raise SystemExit("the two count differently")
    mine, hand = best["ours"], best["hand"]
    return (
        f"| {rows / 1e6:g} million | {mine[0]:.2f} s | {hand[0]:.2f} s | {mine[0] / hand[0]:.2f} | "
        f"{mine[1] / hand[1]:.2f} | {mine[0] / rows * 1e6:.2f} s | "
        f"{peaks['ours'] / 1e6:.0f} MB | {peaks['hand'] / 1e6:.0f} MB |"
    )


def merge(number: int) -> str:
    """A line of what it takes to open, verify, add up and publish sealed returns."""
    import datetime as dt  # noqa: PLC0415
    import random  # noqa: PLC0415

    from cse_assess.instrument import loader  # noqa: PLC0415
    from cse_assess.package.contacts import Contacts  # noqa: PLC0415
    from cse_assess.package.keyring import Keyring  # noqa: PLC0415
    from cse_assess.package.usage_return import open_return, seal_return  # noqa: PLC0415
    from cse_assess.usage import merging, returns  # noqa: PLC0415
    from cse_assess.usage.counting import count as counted  # noqa: PLC0415
    from cse_assess.usage.disclosure import policy  # noqa: PLC0415
    from cse_assess.usage.events import Event  # noqa: PLC0415
    from cse_assess.usage.publishing import Terms, publish  # noqa: PLC0415

    now, form = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC), loader.load("cse-risk")
    analyst = Keyring.generate("analyst", "Partnership", today=now.date())
    service = Keyring.generate("agency", "Service", today=now.date())
    chance = random.Random(1)  # noqa: S311
    codes = [item.code for item in form.items]
    events = [
        Event(
            kind=chance.choice(["assessment-scored", "referral-sealed"]),
            day=PERIOD.start,
            form=form.id,
            form_version=form.version,
            case=str(place),
            child=str(place),
            level=chance.choice([level.id for level in form.levels]),
            age_band=chance.choice(["10-12", "13-15", "16-17"]),
            items=tuple(chance.sample(codes, 9)),
            days=chance.randrange(20),
        )
        for place in range(80)
    ]
    exact = counted(events, PERIOD, measures.load())
    cells = sum(len(table.cells) for table in exact.tables)
    areas = ("E06000033", "E10000012", "E06000034")
    sealed = []
    for place in range(number):
        told = returns.Service(name=f"Service {place}", sector="health", area=areas[place % 3])
        made = returns.Return(
            schema=returns.SCHEMA,
            service=told,
            period=PERIOD,
            made=now.date(),
            form=form.id,
            form_versions=(form.version,),
            exact=exact,
        )
        sealed.append(seal_return(made, sender=service, to=analyst.card, now=now))
    expected = [merging.Expected(name=f"Service {place}") for place in range(number)]
    partnership = merging.Partnership(schema=1, name="Partnership", services=tuple(expected))
    terms = Terms(publisher="Partnership", policy=policy.policy(), today=now.date())
    begun = time.perf_counter()
    opened = [
        (f"{place}.age", open_return(content, analyst, file="r.age", contacts=Contacts()).counts)
        for place, content in enumerate(sealed)
    ]
    read = time.perf_counter()
    merged = merging.merge(opened, measures.load(), partnership)
    publish(merged.exact, PERIOD, merged.measures, [form], terms)
    done = time.perf_counter()
    return (
        f"{number:,} sealed returns of {cells} counts each: opened and verified in "
        f"{read - begun:.1f} s, added up and published in {done - read:.1f} s"
    )


def main() -> None:
    """Print the table."""
    most = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    print("| steps | ours | by hand | ratio | processor | ours a million | peak | its peak |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for rows in (int(most * 1e6 / 4), int(most * 1e6 / 2), int(most * 1e6)):
            path = Path(folder) / f"{rows}.parquet"
            make(path, rows)
            print(compare(path, rows), flush=True)
            path.unlink()
    print(merge(5_000))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
