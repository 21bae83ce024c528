"""The referral beside what is written: it follows, and takes neither keyboard nor place."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess import data
from cse_assess.assessment import answers
from cse_assess.vault.slots import Cost
from cse_assess_ui.models.panes import KeptPanes
from cse_assess_ui.models.session import Session
from cse_assess_ui.pages.referral import ReferralPage

AMIRA = data.folder("forms") / "practice" / "amira" / "model.json"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
SLOW = 20_000


@pytest.fixture
def case(session: Session):
    model = answers.read(AMIRA.read_bytes(), file="amira")
    session.vault.cases.save(
        "amira", msgspec.structs.replace(model, practice=False, practice_case="")
    )
    return session.cases.open("amira")


def shown(qtbot: QtBot, case, session, panes=None, width: int = 1600) -> ReferralPage:
    page = ReferralPage(case, session, panes)
    qtbot.addWidget(page)
    page.resize(width, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.waitUntil(lambda: not page.steps.unfinished)
    return page


def told(page: ReferralPage) -> str:
    return page.preview.view.toPlainText()


def test_it_follows_what_is_written_and_leaves_keyboard_and_place_alone(
    qtbot: QtBot, case, session
) -> None:
    page = shown(qtbot, case, session)
    qtbot.waitUntil(lambda: "Amira" in told(page), timeout=SLOW)
    place = page.preview.view.verticalScrollBar()
    place.setValue(120)
    editor = page.fields["reason_now"].editor
    editor.setFocus()
    with qtbot.waitSignal(page.preview.drawn, timeout=SLOW):
        qtbot.keyClicks(editor, " A car waited at the gate.")
    assert "A car waited at the gate." in told(page)
    assert QApplication.focusWidget() is editor
    assert place.value() == 120


def test_what_cannot_be_rendered_is_said_and_the_last_one_stays(
    qtbot: QtBot, case, session
) -> None:
    page = shown(qtbot, case, session)
    qtbot.waitUntil(lambda: "Amira" in told(page), timeout=SLOW)
    case.set_child(date_of_birth=None, age=None)
    qtbot.waitUntil(page.preview.problem.isVisible, timeout=SLOW)
    assert "how old is the child?" in page.preview.problem.text()
    assert page.preview.view.placeholderText() == ""
    assert "Amira" in told(page)


def test_it_is_put_away_brought_back_and_remembered(
    qtbot: QtBot, case, session, tmp_path: Path
) -> None:
    page = shown(qtbot, case, session, KeptPanes(tmp_path))
    assert page.preview.isVisible()
    page.preview.hide_button.click()
    assert not page.preview.isVisible()
    assert KeptPanes(tmp_path).now.preview is False
    again = shown(qtbot, case, session, KeptPanes(tmp_path))
    assert not again.preview.isVisible()
    again._beside.bring.click()
    assert again.preview.isVisible()
    assert KeptPanes(tmp_path).now.preview is True


def test_in_a_narrow_window_it_takes_turns_with_the_page(qtbot: QtBot, case, session) -> None:
    page = shown(qtbot, case, session, width=800)
    assert not page.preview.isVisible()
    page._beside.bring.click()
    assert page.preview.isVisible()
    assert not page.urgent.isVisible()
    page.focus_field("reason_now")
    assert page.urgent.isVisible()
    assert not page.preview.isVisible()


def test_panes_that_cannot_be_read_are_all_shown(tmp_path: Path) -> None:
    (tmp_path / "panes.json").write_text("{")
    kept = KeptPanes(tmp_path)
    assert (kept.now.help, kept.now.preview) == (True, True)
    kept.set(help=False)
    assert KeptPanes(tmp_path).now.help is False
