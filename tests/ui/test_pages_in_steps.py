"""Pages are made in pieces: what is asked for early is there, and Tab still reads downwards."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cse_assess.assessment.record import Child
from cse_assess_ui.pages.analysis import AnalysisPage
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.referral import ReferralPage
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.while_shown import WhileShown


@pytest.mark.parametrize(
    ("page_type", "field"),
    [
        (ChildPage, "social_care_id"),
        (AnalysisPage, "panel_questions"),
        (ReferralPage, "discussed_with"),
    ],
)
def test_a_field_far_down_is_jumped_to_before_it_is_made(
    qtbot: QtBot, make_case, page_type, field: str
) -> None:
    page: QWidget = page_type(make_case(child=Child(age=14)))
    qtbot.addWidget(page)
    page.resize(1000, 500)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_field(field)
    qtbot.waitUntil(lambda: not page.steps.unfinished)
    editor = page.fields[field].editor
    qtbot.waitUntil(editor.hasFocus)
    column = page.findChild(ReadingColumn)
    qtbot.waitUntil(lambda: editor.visibleRegion().boundingRect().height() > 0)
    assert column.verticalScrollBar().value() > 0


def test_what_is_typed_while_the_page_is_made_stays_where_it_is_typed(
    qtbot: QtBot, make_case
) -> None:
    case = make_case(child=Child(age=14))
    page = ChildPage(case)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_first()
    for letter in "Amira":
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        qtbot.keyClicks(focus, letter)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: not page.steps.unfinished)
    page.flush()
    assert case.assessment.child.name == "Amira"


def test_a_hidden_page_catches_up_when_it_is_shown(qtbot: QtBot, make_case) -> None:
    case = make_case(child=Child(age=14))
    page = QWidget()
    qtbot.addWidget(page)
    seen: list[str] = []
    WhileShown(page, case.changed, lambda: seen.append(case.assessment.child.name))
    case.set_child(name="A")
    case.set_child(name="B")
    assert seen == []
    page.show()
    assert seen == ["B"]
    case.set_child(name="C")
    assert seen == ["B", "C"]
    page.hide()
    page.show()
    assert seen == ["B", "C"]
