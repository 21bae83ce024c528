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
from usage_servers import added_there, counted_here, counted_there

from cse_assess.usage.at_scale import backend
from cse_assess.usage.events import Event

pytestmark = [
    pytest.mark.interop,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:ibis"),
]


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
    assert counted_there(postgresql, events) == counted_here(events)


def test_returns_add_up_to_the_same_on_postgresql(postgresql: Any) -> None:
    found = added_there(postgresql)
    assert found == added_there(backend.duckdb())
    assert found.totals["referral"] == 10
