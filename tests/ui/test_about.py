"""What the app is built from, listed without a stall and found by typing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot
from stalls import StallWatch, watched

from cse_assess.licences import Part, licences
from cse_assess_ui.app import build
from cse_assess_ui.models.parts import matching
from cse_assess_ui.pages.about import AboutPage
from cse_assess_ui.widgets.parts import PartsList

SLOW = 20_000
PARTS = (
    Part(name="apsw", version="3.50", licence="Any-OSI", text="Do what you like."),
    Part(name="click", version="8.3", licence="BSD-3-Clause", text="Redistribution " * 9000),
    Part(name="Qt", version="6.10", licence="LGPL-3.0-only", text=""),
)


def names(typed: str) -> list[str]:
    return [part.name for part in matching(PARTS, typed)]


def test_a_part_is_found_by_its_name_or_its_licence() -> None:
    assert names("") == ["apsw", "click", "Qt"]
    assert names("qt") == names("lgpl") == names("6.10 qt") == ["Qt"]
    assert names("osi") == ["apsw"]
    assert names("redistribution") == []


@pytest.fixture
def shown(qtbot: QtBot) -> PartsList:
    shown = PartsList()
    qtbot.addWidget(shown)
    shown.show()
    shown.show_parts(PARTS)
    qtbot.waitUntil(lambda: not shown.steps.unfinished)
    return shown


def test_typing_leaves_the_parts_that_fit(qtbot, shown) -> None:
    assert shown.count.text().startswith("3 parts")
    qtbot.keyClicks(shown.search.editor, "bsd")
    assert [part.name for part, row in shown.rows.items() if row.isVisible()] == ["click"]
    assert shown.count.text() == "1 of 3 parts"


def test_a_licence_unfolds_and_tab_comes_to_its_words_and_leaves_them(qtbot, shown) -> None:
    row = shown.rows[PARTS[1]]
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    row.setFocus()
    qtbot.keyClick(row.button, Qt.Key.Key_Return)
    words = row.content
    assert isinstance(words, QPlainTextEdit)
    assert words.toPlainText() == PARTS[1].text
    assert words.isReadOnly()
    assert words.accessibleName() == "Licence of click"
    qtbot.keyClick(row.button, Qt.Key.Key_Tab)
    qtbot.waitUntil(words.hasFocus)
    qtbot.keyClick(words, Qt.Key.Key_Tab)
    qtbot.waitUntil(shown.rows[PARTS[2]].button.hasFocus)


def test_a_part_whose_words_are_not_there_says_so(qtbot, shown) -> None:
    row = shown.rows[PARTS[2]]
    row.open()
    assert "did not come with this part" in row.content.text()


def test_a_list_that_is_damaged_is_told(qtbot) -> None:
    shown = PartsList()
    qtbot.addWidget(shown)
    shown.refuse("The list is damaged.")
    assert shown.problem.text() == "The list is damaged."
    assert not shown.search.isVisibleTo(shown)


def test_the_page_lists_everything_and_never_stalls(qtbot, tmp_path) -> None:
    shell = build(tmp_path / "vault")
    qtbot.addWidget(shell)
    shell.show()
    count = len(licences())

    def whole() -> bool:
        page = shell.page
        return isinstance(page, AboutPage) and len(page.parts.rows) == count

    def flow(watch: StallWatch) -> None:
        watch.do("about", shell.help.show_about, until=whole)
        parts = shell.page.parts
        longest = max(parts.rows, key=lambda part: len(part.text))
        watch.do("unfold", parts.rows[longest].open)
        watch.do("find", lambda: parts.search.editor.setText("mit"))

    assert watched(flow).stalls() == []
    shell.close()
