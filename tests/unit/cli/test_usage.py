"""Counts from the command line: released once, returned sealed, merged and remembered."""

import csv
import datetime as dt
import io
import json
import random
import shutil
from pathlib import Path

import pytest

from cse_assess import cli
from cse_assess.assessment.record import Assessment, Child
from cse_assess.usage.events import Event
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost

CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
PASSPHRASE = "four quiet grey herons"
PERIOD = "2026-Q3"
PARTNERSHIP = """
schema = 1
name = "Example partnership"
[[service]]
name = "Clinic"
code = "A1"
sector = "health"
area = "E06000033"
[[service]]
name = "School"
code = "B2"
[[service]]
name = "Station"
code = "C3"
[[area]]
code = "E06000033"
name = "Southend-on-Sea"
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "p").write_text(PASSPHRASE)
    (tmp_path / "partnership.toml").write_text(PARTNERSHIP)
    return tmp_path


def vault(name: str, count: int) -> None:
    chance = random.Random(name)  # noqa: S311 - the same every time
    with create_vault(Path(name), user="Nina", passphrase=PASSPHRASE, cost=CHEAP) as made:
        for number in range(count):
            day = dt.date(2026, 7, 1) + dt.timedelta(days=chance.randrange(90))
            case = Assessment(
                form="cse-risk",
                form_version="1.0.0",
                date=day,
                child=Child(age=14, name="XCANARYX"),
            )
            event = Event(
                kind="assessment-scored",
                day=day,
                form="cse-risk",
                form_version="1.0.0",
                level=chance.choice(["serious", "substantial"]),
            )
            made.cases.save(f"case{number}", case, event=event)


def run(*words: str) -> int:
    return cli.main([*words, "--passphrase-file", "p"])


def export(name: str, out: str, period: str = PERIOD) -> int:
    return run(
        "usage", "export", "--period", period, "--vault", name, "-o", out, "--publisher", "Clinic"
    )  # fmt: skip


def test_a_period_is_released_once_and_the_same_for_good(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vault("v", 40)
    assert export("v", "a.csv") == 0
    assert export("v", "b.csv") == 0
    assert (here / "a.csv").read_bytes() == (here / "b.csv").read_bytes()
    assert (here / "a.csv-metadata.json").exists()
    assert b"XCANARYX" not in (here / "a.csv").read_bytes()
    assert export("v", "year.csv", "2026-M08") == 1
    assert "was released already" in capsys.readouterr().err
    assert not (here / "year.csv").exists()


def test_a_kind_of_file_that_nobody_knows_releases_nothing(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vault("v", 40)
    assert export("v", "a.doc") == 1
    assert "End the name in one of: .xlsx" in capsys.readouterr().err
    with open_vault(here / "v", user="Nina", passphrase=PASSPHRASE) as opened:
        assert opened.usage.releases() == []


@pytest.mark.parametrize("name", ["2026-Q5", "soon", "2026-13", "2026-M13", ""])
def test_what_is_no_period_is_refused(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    vault("v", 1)
    assert export("v", "a.csv", name) == 1
    assert "is no period" in capsys.readouterr().err


def test_a_preview_remembers_nothing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vault("v", 40)
    assert run("usage", "preview", "--period", PERIOD, "--vault", "v") == 0
    assert "Assessments by level of concern" in capsys.readouterr().out
    with open_vault(here / "v", user="Nina", passphrase=PASSPHRASE) as opened:
        assert opened.usage.releases() == []


def returned(name: str, code: str, count: int, sector: str = "education") -> None:
    vault(f"v{code}", count)
    assert run("agency", "create", "--name", name, "-o", f"keys{code}") == 0
    assert (
        run(
            "usage", "return", "--period", PERIOD, "--analyst", "analyst/analyst.card.json",
            "--sender", f"keys{code}/agency.key", "--name", name, "--code", code,
            "--sector", sector, "-o", f"{code}.age", "--vault", f"v{code}",
            "--vault-passphrase-file", "p",
        )
        == 0
    )  # fmt: skip


def merge(*returns: str, out: str = "all.json") -> int:
    return run(
        "usage", "merge", *returns, "--key", "analyst/analyst.key",
        "--partnership", "partnership.toml", "-o", out,
    )  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two returns and the analyst's key, made once: keys under a passphrase take their time."""
    folder = tmp_path_factory.mktemp("returns")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        (folder / "p").write_text(PASSPHRASE)
        assert run("usage", "analyst", "create", "--name", "Analyst", "-o", "analyst") == 0
        returned("Clinic", "A1", 40, "voluntary")  # the partnership's file knows better
        returned("School", "B2", 25)
    return folder


@pytest.fixture
def returns(here: Path, made: Path) -> None:
    shutil.copytree(made, here, dirs_exist_ok=True)


@pytest.mark.usefixtures("returns")
def test_returns_are_merged_by_sector_and_area_and_who_is_missing_is_told(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert merge("A1.age", "B2.age") == 0
    assert "No return came from 1: Station." in capsys.readouterr().err
    release = json.loads((here / "all.json").read_bytes())
    assert (release["members"], release["missing"]) == (["Clinic", "School"], ["Station"])
    tables = {table["id"]: table for table in release["tables"]}
    sector = {row["id"]: row["cells"][0]["text"] for row in tables["sector"]["rows"]}
    assert (sector["health"], sector["education"], sector["voluntary"]) == ("40", "25", "0")
    area = {row["label"]: row["cells"][0]["text"] for row in tables["area"]["rows"]}
    assert area["Southend-on-Sea (E06000033)"] == "40"
    assert "setting" not in tables


@pytest.mark.usefixtures("returns")
def test_the_same_merge_is_the_same_and_another_is_refused(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert merge("A1.age", "B2.age", out="one.csv") == 0
    assert merge("B2.age", "A1.age", out="two.csv") == 0
    assert (here / "one.csv").read_bytes() == (here / "two.csv").read_bytes()
    assert merge("A1.age", out="three.csv") == 1
    assert "published from other returns" in capsys.readouterr().err
    assert not (here / "three.csv").exists()
    rows = list(csv.DictReader(io.StringIO((here / "one.csv").read_text())))
    assert {row["publisher"] for row in rows} == {"Example partnership"}


@pytest.mark.usefixtures("returns")
@pytest.mark.parametrize(
    ("files", "told"),
    [(("A1.age", "A1.age"), "is there twice"), (("A1.age", "keysA1/agency.card.json"), "")],
)
def test_what_cannot_be_merged_is_refused_by_its_file(
    here: Path, files: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert merge(*files) == 1
    err = capsys.readouterr().err
    assert told in err
    assert Path(files[1]).name in err
    assert not (here / "all.json").exists()
    assert not (here / "usage-register.json").exists()


@pytest.mark.usefixtures("returns")
def test_a_stranger_to_the_partnership_is_refused(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    returned("Elsewhere", "Z9", 12)
    assert merge("A1.age", "Z9.age") == 1
    assert "does not belong to this partnership" in capsys.readouterr().err


@pytest.mark.usefixtures("returns")
def test_a_register_that_cannot_be_read_stops_everything(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "usage-register.json").write_text("{}x")
    assert merge("A1.age", "B2.age") == 1
    assert "usage-register.json" in capsys.readouterr().err
    assert not (here / "all.json").exists()


def test_a_return_goes_to_no_front_door(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vault("v", 3)
    assert run("hub", "create", "--name", "Hub", "-o", "hub") == 0
    assert run("agency", "create", "--name", "Clinic", "-o", "keys") == 0
    status = run(
        "usage", "return", "--period", PERIOD, "--analyst", "hub/hub.card.json", "--sender",
        "keys/agency.key", "--name", "Clinic", "--sector", "health", "-o", "r.age",
        "--vault", "v", "--vault-passphrase-file", "p",
    )  # fmt: skip
    assert status == 1
    assert "is no analyst" in capsys.readouterr().err
    assert not (here / "r.age").exists()
    with open_vault(here / "v", user="Nina", passphrase=PASSPHRASE) as opened:
        assert opened.usage.returns() == []
