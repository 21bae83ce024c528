"""A section of many questions comes in parts; every one of them is still one key away."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_form import SMALL
from stalls import StallWatch, watched

from cse_assess.assessment.record import Assessment, Child
from cse_assess.instrument import loader
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.assessment import AssessmentPage
from cse_assess_ui.widgets.section_view import MOST_CARDS

MANY = 1000


@pytest.fixture
def case(tmp_path: Path, worker: Worker) -> CaseModel:
    start, end = SMALL.index("[[item]]"), SMALL.index("[[score]]")
    items = "".join(
        f'[[item]]\ncode = "A{n}"\nkind = "sign"\nsection = "A"\nflags = ["odd"]\n'
        f'text = "Something that somebody has noticed, number {n}"\n'
        f'[item.help]\nmeans = "A."\nexample = "B."\nis_not = "C."\nask = "D?"\n\n'
        for n in range(MANY)
    )
    (tmp_path / loader.FORM_FILE).write_text(SMALL[:start] + items + SMALL[end:], encoding="utf-8")
    form = loader.load(tmp_path)
    assessment = Assessment(
        form=form.id, form_version=form.version, date=dt.date(2026, 11, 23), child=Child(age=14)
    )
    return CaseModel(form, "1", assessment, store=lambda *_: None, worker=worker)


@pytest.fixture
def page(case: CaseModel, qtbot: QtBot, dressed: QApplication) -> AssessmentPage:
    page = AssessmentPage(case)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_only_a_part_is_made_and_the_way_on_leads_to_the_next(page, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.view.unfinished)
    assert len(page.view.cards) == MOST_CARDS
    page.view.next.click()
    assert page.view.part[0] == f"A{MOST_CARDS}"
    page.view.back.click()
    assert page.view.part[0] == "A0"


def test_any_question_is_jumped_to_and_the_keys_go_on_from_there(page, qtbot: QtBot) -> None:
    page.show_item("A777")
    assert "A777" in page.view.part
    QTest.keyClick(QApplication.focusWidget(), "1")
    last = page.view.part[-1]
    page.show_item(last)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_N)
    assert page.view.part[0] == f"A{int(last[1:]) + 1}"
    assert page.sections.count_of("A") == "1 of 1000"


def test_neither_showing_nor_answering_holds_the_window_up(page, qtbot: QtBot) -> None:
    def flow(watch: StallWatch) -> None:
        watch.do("jump", lambda: page.show_item("A500"))
        for number in "123123":
            watch.do("answer", lambda number=number: QTest.keyClick(page.focusWidget(), number))
        watch.do("on", page.view.next.click)

    assert watched(flow).stalls() == []
