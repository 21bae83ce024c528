"""A long page is made in parts: in order, a few at a time, and laid out before it is read."""

from functools import partial
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cse_assess_ui.widgets.pieces import Pieces, settle
from cse_assess_ui.widgets.text import Label

SLOW = 20_000


def spend(seconds: float) -> None:
    end = perf_counter() + seconds
    while perf_counter() < end:
        pass


def test_parts_are_made_in_order_and_the_window_works_between_them(qtbot: QtBot) -> None:
    inside = QWidget()
    qtbot.addWidget(inside)
    pieces, made, turns = Pieces(inside), [], []
    pieces.grew.connect(lambda: turns.append(len(made)))

    def make(number: int) -> None:
        made.append(number)
        spend(0.005)

    with qtbot.waitSignal(pieces.finished, timeout=SLOW):
        pieces.begin([partial(make, number) for number in range(12)])
        assert pieces.unfinished
        assert made == []  # whoever asked goes on at once
    assert made == list(range(12))
    assert not pieces.unfinished
    assert turns[-1] == 12
    assert max(after - before for before, after in zip([0, *turns], turns, strict=False)) < 12


def test_nothing_to_make_is_finished_too(qtbot: QtBot) -> None:
    inside = QWidget()
    qtbot.addWidget(inside)
    pieces = Pieces(inside)
    with qtbot.waitSignal(pieces.finished, timeout=SLOW):
        pieces.begin([])


def test_what_is_wanted_now_takes_the_place_of_what_was(qtbot: QtBot) -> None:
    inside = QWidget()
    qtbot.addWidget(inside)
    pieces, made = Pieces(inside), []
    pieces.begin([partial(made.append, "old")] * 3)
    with qtbot.waitSignal(pieces.finished, timeout=SLOW):
        pieces.begin([partial(made.append, "new")])
    assert made == ["new"]
    pieces.begin([partial(made.append, "stopped")])
    pieces.stop()
    QCoreApplication.processEvents()
    assert made == ["new"]


def test_a_page_that_goes_takes_its_unmade_parts_with_it(qtbot: QtBot) -> None:
    inside, made = QWidget(), []
    Pieces(inside).begin([partial(made.append, 1)])
    with qtbot.waitSignal(inside.destroyed, timeout=SLOW):
        inside.deleteLater()
        QCoreApplication.sendPostedEvents(inside, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    assert made == []


def test_settling_gives_a_widget_its_place_at_once(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    above, below = Label("above\nabove\nabove"), Label("below")
    above.hide()
    column.addWidget(above)
    column.addWidget(below)
    page.resize(300, 300)
    page.show()
    before = below.y()
    above.show()
    settle(below)
    assert below.y() > before
