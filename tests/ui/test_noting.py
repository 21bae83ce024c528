"""What the log is told while somebody works: kinds of events, and no word of any case."""

import shutil
from pathlib import Path

import apsw
import pytest
from pytestqt.qtbot import QtBot

from cse_assess.diagnostics.log import EventLog, lines
from cse_assess.errors import Refusal
from cse_assess.package.opening import PassedOn
from cse_assess.vault.database import telling
from cse_assess_ui import noting
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.unlock import UnlockPage
from cse_assess_ui.shell import Shell

SLOW = 20_000
VAULTS = Path(__file__).parents[1] / "golden" / "vaults"
"""A vault of each format that there ever was."""

PASSPHRASE = "frozen specimen"
NEWEST = max(int(one.name) for one in VAULTS.iterdir())


def vault_of(version: int, folder: Path) -> Path:
    shutil.copytree(VAULTS / str(version), folder / "vault")
    return folder / "vault"


def come_in(qtbot: QtBot, shell: Shell) -> None:
    page = shell.page
    assert isinstance(page, UnlockPage)
    page.submitted.emit(page.users.value(), PASSPHRASE)
    qtbot.waitUntil(lambda: shell.sitting is not None, timeout=SLOW)
    qtbot.waitUntil(lambda: not shell.worker.awaited, timeout=SLOW)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path, log: Path):
    shell = window(qtbot, vault_of(NEWEST, tmp_path))
    noting.keep_log(shell, EventLog(log))
    yield shell
    shell.close()


def window(qtbot: QtBot, folder: Path) -> Shell:
    shell = Shell(folder)
    qtbot.addWidget(shell)
    shell.show()
    return shell


def told(log: Path) -> list[str]:
    return [line.partition(" ")[2] for line in lines(log)]


def test_coming_in_and_locking_are_noted_with_why(qtbot, shell, log) -> None:
    come_in(qtbot, shell)
    shell.lock()
    qtbot.waitUntil(lambda: shell.sitting is None, timeout=SLOW)
    come_in(qtbot, shell)
    shell.locking.due.emit("Locked after 5 minutes.")
    qtbot.waitUntil(lambda: shell.sitting is None, timeout=SLOW)
    assert told(log) == [
        "unlocked",
        "locked why=asked",
        "unlocked",
        "locked why=left-alone",
    ]


def test_what_cannot_be_saved_at_once_is_noted(shell, log) -> None:
    def save() -> None:
        with telling():
            raise apsw.FullError("Ben Imaginary")

    def choose() -> None:
        raise Refusal("An everyday refusal, about Ben Imaginary.")

    for action in (save, choose):
        assert not shell.work.attempt(action)
    assert told(log) == ["not-saved fault=disk-full"]


@pytest.mark.parametrize("version", [NEWEST - 1, NEWEST])
def test_a_vault_of_an_earlier_format_is_told_of_once(qtbot, tmp_path, version) -> None:
    shell = window(qtbot, vault_of(version, tmp_path))
    come_in(qtbot, shell)
    qtbot.waitUntil(lambda: not isinstance(shell.page, UnlockPage), timeout=SLOW)
    qtbot.waitUntil(lambda: not shell.worker.busy, timeout=SLOW)  # it is said last
    said = shell.work.notice.text()
    assert ("brought up to date" in said and "Nothing was lost" in said) is (version < NEWEST)
    shell.lock()
    qtbot.waitUntil(lambda: shell.sitting is None, timeout=SLOW)
    come_in(qtbot, shell)
    assert not shell.work.notice.text()
    shell.close()


def test_a_fault_in_a_job_is_one_line_in_the_log(qtbot, tmp_path) -> None:
    log = EventLog(tmp_path)
    worker = Worker()
    noting.note_jobs(worker, log)
    told: list[str] = []
    worker.run(lambda: {}["Ben Imaginary"], failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    (line,) = lines(tmp_path)
    assert "crash fault=KeyError at=cse_assess_ui.operations:" in line
    assert "Imaginary" not in line + told[0]


def test_what_keeps_a_save_from_being_kept_is_one_line_in_the_log(qtbot, tmp_path) -> None:
    worker = Worker()
    noting.note_jobs(worker, EventLog(tmp_path))
    told: list[str] = []

    def save() -> None:
        with telling():
            raise apsw.FullError("Ben Imaginary")

    def open_() -> None:
        raise PassedOn("It was sealed for Ben Imaginary.")

    def choose() -> None:
        raise Refusal("An everyday refusal, about Ben Imaginary.")

    for work in (save, open_, choose):
        worker.run(work, failed=told.append)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert [line.partition(" ")[2] for line in lines(tmp_path)] == [
        "not-saved fault=disk-full",
        "package-opened result=not-for-us",
    ]


def test_a_slow_turn_of_the_event_loop_is_noted(qtbot, tmp_path, monkeypatch) -> None:
    now = [1000]
    monkeypatch.setattr(noting, "_milliseconds", lambda: now[0])
    beat = noting.Beat(EventLog(tmp_path), Worker())
    now[0] += 510
    beat._on_beat()
    assert list(lines(tmp_path)) == []
    now[0] += 2500
    beat._on_beat()
    (line,) = lines(tmp_path)
    assert line.endswith("slow-turn milliseconds=2000")
