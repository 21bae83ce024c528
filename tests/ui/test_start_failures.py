"""A vault that cannot be opened is told of on the page where it should have been."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cse_assess.diagnostics.events import Fault, Locked, NotSaved, Why
from cse_assess.diagnostics.log import EventLog
from cse_assess.vault.migrations import MIGRATIONS
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost
from cse_assess_ui import app, starting
from cse_assess_ui.pages.cannot_start import CannotStartPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.profile import ProfilePage
from cse_assess_ui.pages.unlock import UnlockPage

PASSPHRASE = "four quiet grey herons"
SLOW = 20_000


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    cheap = Cost(iterations=1, lanes=1, memory_kib=1024)
    create_vault(tmp_path / "vault", user="Nina", passphrase=PASSPHRASE, cost=cheap).close()
    return tmp_path / "vault"


def unlocked(qtbot, folder: Path):
    shell = app.build(folder)
    qtbot.addWidget(shell)
    shell.show()
    assert isinstance(shell.page, UnlockPage)
    qtbot.keyClicks(shell.page.passphrase.editor, PASSPHRASE)
    qtbot.keyClick(shell.page.passphrase.editor, Qt.Key.Key_Return)
    return shell


def refused(qtbot, folder: Path) -> str:
    shell = unlocked(qtbot, folder)
    qtbot.waitUntil(shell.page.notice.isVisible, timeout=SLOW)
    assert isinstance(shell.page, UnlockPage)
    return shell.page.notice.text()


def test_a_vault_of_a_newer_version(qtbot, vault) -> None:
    with open_vault(vault, user="Nina", passphrase=PASSPHRASE) as opened:
        opened._connection.pragma("user_version", len(MIGRATIONS) + 1)
    before = (vault / "vault.db").read_bytes()
    assert refused(qtbot, vault) == (
        "This vault was made by a newer version of the app. Nothing was changed. "
        "Ask IT to update this PC."
    )
    assert (vault / "vault.db").read_bytes() == before


def test_a_vault_that_is_damaged(qtbot, vault) -> None:
    content = bytearray((vault / "vault.db").read_bytes())
    content[100:200] = bytes(100)
    (vault / "vault.db").write_bytes(content)
    told = refused(qtbot, vault)
    assert "The vault is damaged" in told
    assert "newest backup" in told


def test_a_vault_that_was_emptied(qtbot, vault) -> None:
    os.truncate(vault / "vault.db", 0)
    assert "Do not delete it." in refused(qtbot, vault)


def test_a_vault_that_is_gone(qtbot, vault) -> None:
    (vault / "vault.db").unlink()
    assert "The vault is not there" in refused(qtbot, vault)


def test_a_vault_that_is_sound(qtbot, vault) -> None:
    shell = unlocked(qtbot, vault)
    qtbot.waitUntil(lambda: isinstance(shell.page, ProfilePage | HomePage), timeout=SLOW)
    assert shell.session.vault.migrated_from is None


def test_the_page_that_says_why(qtbot) -> None:
    page = CannotStartPage("The disk is gone. Ask IT.")
    qtbot.addWidget(page)
    page.show()
    page.focus_first()
    qtbot.waitUntil(page.close_button.hasFocus)
    assert page.accessibleName() == "The disk is gone. Ask IT."
    qtbot.keyClick(page.close_button, Qt.Key.Key_Return)
    assert not page.isVisible()


def test_the_log_can_be_switched_off(tmp_path) -> None:
    off = EventLog(None)
    for event in (Locked(Why.ASKED), NotSaved(Fault.DISK_FULL), starting.started()):
        off.add(event)
    assert not list(tmp_path.iterdir())
