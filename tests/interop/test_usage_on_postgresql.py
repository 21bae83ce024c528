"""The same counts on PostgreSQL, by a server of our own that listens to nobody else."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import ibis
import pytest
from hypothesis import HealthCheck, given, settings
from usage_events import LEDGERS

from cse_assess.usage import measures
from cse_assess.usage.at_scale import backend, counting, ledger_table, merge
from cse_assess.usage.counting import count
from cse_assess.usage.events import Event
from cse_assess.usage.period import period
from cse_assess.usage.returns import SCHEMA, Return, Service

pytestmark = [
    pytest.mark.interop,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:ibis"),
]
MEASURES = measures.load()
Q3 = period("2026-Q3")


def programs() -> Path | None:
    """The folder of Debian's PostgreSQL; the newest where there are several."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Any]:
    home = programs()
    if home is None:
        pytest.skip("PostgreSQL is missing: install Debian's package postgresql")
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # a short path: it holds the socket
    user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
    if os.geteuid() == 0:
        shutil.chown(folder, user)

    def run(*words: str) -> None:
        as_user = {"user": user} if os.geteuid() == 0 else {}
        subprocess.run(words, check=True, capture_output=True, cwd=folder, **as_user)

    data = folder / "data"
    run(str(home / "initdb"), "-D", str(data), "-U", "nobody", "--auth=trust", "--no-sync")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    control = str(home / "pg_ctl")
    run(control, "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        connection = ibis.postgres.connect(host=str(folder), user="nobody", database="postgres")
        yield connection
        connection.disconnect()
    finally:
        run(control, "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@settings(
    max_examples=8,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(LEDGERS)
def test_a_ledger_counts_the_same_on_postgresql(postgresql: Any, events: list[Event]) -> None:
    postgresql.drop_table("ledger", force=True)
    ledger = ledger_table.create(postgresql, "ledger", ledger_table.rows(events))
    assert counting.count(ledger, Q3, MEASURES) == count(events, Q3, MEASURES)


def test_returns_add_up_to_the_same_on_postgresql(postgresql: Any) -> None:
    event = Event(
        kind="referral-sealed", day=Q3.start, form="f", form_version="1", level="serious", days=3
    )
    returns = [
        Return(
            schema=SCHEMA,
            service=Service(name=f"Service {number}", sector="health", area="E06000033"),
            period=Q3,
            made=Q3.end,
            form="f",
            form_versions=("1",),
            exact=count([event] * number, Q3, MEASURES),
        )
        for number in range(1, 5)
    ]
    found = merge.added(merge.create(postgresql, returns))
    assert found == merge.added(merge.create(backend.duckdb(), returns))
    assert found.totals["referral"] == 10
