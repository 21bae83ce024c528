"""The doctor finds what is wrong, says it in a sentence, and names nobody."""

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

import filelock
import msgspec
import pytest

from cse_assess import config, places
from cse_assess.assessment.record import Assessment, Child
from cse_assess.computer import Computer
from cse_assess.diagnostics import checks, doctor, vault_checks, window_checks
from cse_assess.diagnostics.doctor import Line, examine, look, ok, without_names
from cse_assess.places import Places
from cse_assess.updates.trust import Trust
from cse_assess.vault.opening import create_vault
from cse_assess.vault.slots import Cost

NOW = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
CANARY = "Xcanaryx"


@pytest.fixture
def here(tmp_path: Path) -> Computer:
    return Computer(
        places=Places(
            vault=tmp_path / "vault",
            policy=tmp_path / "policy",
            machine_packs=tmp_path / "machine",
            own_packs=tmp_path / "own",
            log=tmp_path / "log",
        ),
        trust=Trust(),
    )


@pytest.fixture
def vault(here: Computer) -> Path:
    cheap = Cost(iterations=1, lanes=1, memory_kib=1024)
    folder = here.places.vault
    with create_vault(folder, user=CANARY, passphrase="correct horse battery", cost=cheap) as made:
        child = Child(age=14, name=CANARY)
        made.cases.save("case-1", Assessment(form="f", date=NOW.date(), child=child))
    return folder


def found(here: Computer, name: str, now: dt.datetime = NOW) -> list[Line]:
    chosen = [one for one in checks.checks(here, now) if one[0] == name]
    assert chosen
    return examine(chosen)


def of_vault(folder: Path) -> dict[str, Line]:
    return {line.check: line for line in examine(vault_checks.checks(folder))}


def test_a_check_that_breaks_is_a_line_and_hides_no_other() -> None:
    def broken():
        yield ok("One.")
        raise RuntimeError(CANARY)

    def told():
        yield look("Three.")

    assert examine([("first", broken), ("second", told)]) == [
        Line("first", "ok", "One."),
        Line("first", "look", "This could not be looked at (RuntimeError)."),
        Line("second", "look", "Three."),
    ]


def test_a_computer_on_which_all_is_well(here, vault) -> None:
    lines = [*examine(checks.checks(here, dt.datetime.now().astimezone()))]
    lines += examine(vault_checks.checks(vault))
    assert [line for line in lines if line.state != "ok"] == []
    assert len(lines) > 15
    assert all(line.text.endswith(".") for line in lines)


def test_a_clock_that_goes_wrong(here, vault) -> None:
    (early,) = found(here, "clock", NOW.replace(year=2020))
    assert early.state == "look"
    assert "before this version was made" in early.text
    later = dt.datetime(2030, 1, 1, tzinfo=dt.UTC).timestamp()
    os.utime(vault / "vault.db", (later, later))
    (line,) = found(here, "clock")
    assert line.state == "look"
    assert "last written at a later time" in line.text


def test_a_folder_that_cannot_be_used(here) -> None:
    here.places.vault.write_bytes(b"")
    line = found(here, "places")[1]
    assert line.state == "look"
    assert "a file is in the way" in line.text


def test_a_disk_that_is_nearly_full(here, monkeypatch) -> None:
    usage = type("Usage", (), {"free": 100 * 1024**2})
    monkeypatch.setattr(checks.shutil, "disk_usage", lambda _: usage)
    (line,) = found(here, "space")
    assert (line.state, line.text[-16:]) == ("look", "Free some space.")


def test_settings_are_named_and_not_quoted(here) -> None:
    given = config.enforcing(backup_folder=f"/srv/{CANARY}")
    line = found(msgspec.structs.replace(here, given=given), "policy")[0]
    assert (line.state, "backup_folder" in line.text) == ("ok", True)
    assert CANARY not in line.text


def test_the_vault_is_looked_at_from_outside(vault) -> None:
    told = of_vault(vault)
    assert {line.state for line in told.values()} == {"ok"}
    assert told["vault people"].text == "1 person can open it; there is no recovery code."
    assert told["vault lock"].text == "Nobody has the vault open."


def test_a_vault_in_use_is_no_fault(vault) -> None:
    with filelock.FileLock(vault / "vault.lock"):
        line = of_vault(vault)["vault lock"]
    assert line.state == "ok"
    assert line.text.startswith("Somebody has the vault open, since about ")


@pytest.mark.parametrize(
    ("harm", "check", "told"),
    [
        (lambda v: (v / "vault.db").unlink(), "vault", "A part of the vault is missing (vault.db)"),
        (lambda v: (v / "slots.json").unlink(), "vault", "is missing (slots.json)"),
        (lambda v: (v / "slots.json").write_text("{"), "vault people", "cannot be read"),
        (lambda v: os.truncate(v / "vault.db", 5000), "vault file", "It was cut short"),
        (lambda v: os.truncate(v / "vault.db", 0), "vault file", "It was cut short"),
        (
            lambda v: (v / "vault.db").write_bytes(b"SQLite format 3\0" + bytes(4080)),
            "vault file",
            "It is not encrypted",
        ),
    ],
)
def test_a_vault_that_is_damaged(vault, harm, check, told) -> None:
    harm(vault)
    line = of_vault(vault)[check]
    assert line.state == "look"
    assert told in line.text


def test_no_vault_is_no_fault_and_none_is_made(here) -> None:
    told = of_vault(here.places.vault)
    assert [line.state for line in told.values()] == ["ok"]
    found(here, "places")
    assert not here.places.vault.exists()


def test_names_of_people_are_left_out(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(places.Path, "home", lambda: tmp_path / CANARY)
    monkeypatch.setenv("USER", CANARY)
    text = f"In {tmp_path / CANARY}/vault, /srv/{CANARY}/x, /srv/{CANARY}, C:\\{CANARY}."
    assert without_names(text) == "In ~/vault, /srv/.../x, /srv/..., C:\\...."


def test_qt_is_asked_in_a_program_of_its_own() -> None:
    probe = window_checks.ask_qt()
    assert isinstance(probe, window_checks.Probe), probe
    assert probe.qt.startswith("6.")


def run(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    home = folder / CANARY
    home.mkdir(exist_ok=True)
    surroundings = {
        **os.environ,
        "HOME": str(home),
        "USER": CANARY,
        "LOGNAME": CANARY,
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CONFIG_DIRS": str(folder / "etc"),
        **more,
    }
    return subprocess.run(
        [sys.executable, "-m", "cse_assess", "doctor", *words],
        capture_output=True,
        text=True,
        check=False,
        env={name: value for name, value in surroundings.items() if value},
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="folders as on Linux")
def test_nothing_that_names_anybody_is_said(tmp_path) -> None:
    home = tmp_path / CANARY
    vault = home / "share" / "cse-assess"
    cheap = Cost(iterations=1, lanes=1, memory_kib=1024)
    with create_vault(vault, user=CANARY, passphrase="correct horse battery", cost=cheap) as made:
        made.cases.save("case-1", Assessment(form="f", date=NOW.date(), child=Child(name=CANARY)))
    etc = tmp_path / "etc" / "cse-assess"
    (etc / "updates").mkdir(parents=True)
    (etc / "updates" / f"{CANARY}.card.json").write_text(f'{{"name": "{CANARY}"}}')
    (etc / "policy.toml").write_text(f'backup_keep = "{CANARY}"\n')
    (vault / "packs" / "ours" / "1").mkdir(parents=True)
    (vault / "packs" / "ours" / "1" / "manifest.json").write_text(f'{{"name": "{CANARY}"}}')
    log = home / "state" / "cse-assess" / "log"
    log.mkdir(parents=True)
    (log / "events.log").write_text(f"{CANARY}\n2026-11-23T12:00:00Z locked why=asked\n")
    for words in ((), ("--json",), ("--log",)):
        for harm in ("", "slots.json"):
            if harm:
                (vault / harm).write_text(f'{{"user": "{CANARY}"}}')
            done = run(tmp_path, *words)
            assert CANARY not in done.stdout + done.stderr
            assert "Traceback" not in done.stderr
            assert len(done.stdout) > 30
    told = json.loads(run(tmp_path, "--json").stdout)
    wrong = {line["check"] for line in told if line["state"] == "look"}
    assert wrong >= {"policy", "packs", "vault people"}
    assert run(tmp_path, "--log").stdout == "2026-11-23T12:00:00Z locked why=asked\n"


def test_the_exit_status_says_whether_there_is_something_to_look_at(tmp_path) -> None:
    well = run(tmp_path, "--json", QT_QPA_PLATFORM="offscreen")
    assert [one for one in json.loads(well.stdout) if one["state"] == "look"] == []
    assert well.returncode == 0
    (tmp_path / CANARY / "share").write_bytes(b"")
    ill = run(tmp_path, QT_QPA_PLATFORM="offscreen")
    assert ill.returncode == 1
    assert "Look at this  Cases belong in ~/share/cse-assess" in ill.stdout
    assert ill.stdout.endswith("1 thing to look at.\n"), ill.stdout


def test_lines_are_few_enough_to_read_out(tmp_path) -> None:
    done = run(tmp_path, QT_QPA_PLATFORM="offscreen")
    lines = done.stdout.splitlines()
    assert len(lines) < 40
    assert max(map(len, lines)) <= 160
    assert doctor.State
