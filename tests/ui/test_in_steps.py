"""A long page is made in parts: in order, a few at a time, and laid out before it is read."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QMoveEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.in_steps import InSteps, one_by_one, settle
from cse_assess_ui.widgets.text import Label

SLOW = 20_000


def parts(made: list[int], number: int) -> Iterator[None]:
    for n in range(number):
        made.append(n)
        yield


def slowly(made: list[int], number: int) -> Iterator[None]:
    for n in range(number):
        made.append(n)
        over = perf_counter() + 0.005
        while perf_counter() < over:
            pass
        yield


def test_what_is_seen_first_is_there_at_once_and_the_rest_later(qtbot: QtBot) -> None:
    made: list[int] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    steps = InSteps(owner)
    steps.begin(slowly(made, 6))
    assert made == [0]
    assert steps.unfinished
    with qtbot.waitSignal(steps.finished):
        pass
    assert made == list(range(6))
    assert not steps.unfinished


def test_something_that_needs_a_later_part_is_done_when_it_is_there(qtbot: QtBot) -> None:
    made: list[int] = []
    reached: list[int] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    steps = InSteps(owner)
    steps.begin(slowly(made, 6))

    def go() -> bool:
        if 3 in made:
            reached.append(len(made))
        return 3 in made

    steps.reach(go)
    assert reached == []
    qtbot.waitUntil(lambda: not steps.unfinished)
    assert reached == [4]


def test_what_never_comes_is_given_up_without_a_word(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    steps = InSteps(owner)
    steps.begin(parts([], 2))
    steps.reach(lambda: False)
    steps.finish()
    assert not steps.unfinished


def test_other_parts_may_be_begun_before_the_first_are_done(qtbot: QtBot) -> None:
    first: list[int] = []
    second: list[int] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    steps = InSteps(owner)
    steps.begin(slowly(first, 6))
    steps.begin(slowly(second, 3))
    qtbot.waitUntil(lambda: not steps.unfinished)
    assert second == [0, 1, 2]
    assert len(first) == 1


def test_the_window_works_between_the_parts(qtbot: QtBot) -> None:
    made: list[int] = []
    turns: list[int] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    steps = InSteps(owner)
    steps.grew.connect(lambda: turns.append(len(made)))
    with qtbot.waitSignal(steps.finished, timeout=SLOW):
        steps.begin(slowly(made, 12))
    qtbot.waitUntil(lambda: turns[-1] == 12)
    assert made == list(range(12))
    assert max(after - before for before, after in zip([0, *turns], turns, strict=False)) < 12


def test_nothing_to_make_is_finished_too(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    steps = InSteps(owner)
    with qtbot.waitSignal(steps.finished, timeout=SLOW):
        steps.begin(iter(()))
    assert not steps.unfinished


def test_what_is_stopped_makes_nothing_more(qtbot: QtBot) -> None:
    made: list[int] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    steps = InSteps(owner)
    steps.begin(slowly(made, 3))
    steps.stop()
    QCoreApplication.processEvents()
    assert made == [0]
    assert not steps.unfinished


def test_parts_with_makers_of_their_own_are_made_in_their_order(qtbot: QtBot) -> None:
    made: list[str] = []
    owner = QWidget()
    qtbot.addWidget(owner)
    steps = InSteps(owner)
    steps.begin(one_by_one(partial(made.append, letter) for letter in "abc"))
    qtbot.waitUntil(lambda: not steps.unfinished)
    assert made == ["a", "b", "c"]


def test_what_is_added_is_laid_out_before_it_is_painted(qtbot: QtBot) -> None:
    column = ReadingColumn()
    qtbot.addWidget(column)
    column.resize(600, 200)
    column.show()
    labels = [Label("One line after the other. " * 20) for _ in range(6)]
    column.fill(one_by_one(partial(column.add, label) for label in labels))
    column.steps.finish()
    for above, below in pairwise(labels):
        assert below.y() >= above.y() + above.heightForWidth(above.width())
    assert column.content.height() >= labels[-1].geometry().bottom()


class Row(QWidget):
    """Counts how often it is given a place, and whether its words ever lacked room."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("One line after the other. " * 20)
        self.moved, self.squeezed = 0, False
        QVBoxLayout(self).addWidget(self.words)

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802
        self.moved += 1
        super().moveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        width = self.words.width()
        self.squeezed |= self.words.height() < self.words.heightForWidth(width)
        super().paintEvent(event)


def test_what_is_there_stays_where_it_is_while_more_is_added_deep_inside(qtbot: QtBot) -> None:
    column = ReadingColumn()
    qtbot.addWidget(column)
    column.resize(600, 200)
    column.show()
    around, rows = QWidget(), [Row() for _ in range(30)]
    inside = QVBoxLayout()
    QVBoxLayout(around).addLayout(inside)
    column.add(around)

    def add(row: Row) -> QWidget:
        inside.addWidget(row)
        return around

    qtbot.waitUntil(around.isVisible)
    column.fill(one_by_one(partial(add, row) for row in rows))
    qtbot.waitUntil(lambda: not column.steps.unfinished)
    QCoreApplication.processEvents()
    assert not any(row.squeezed for row in rows)
    assert max(row.moved for row in rows) <= 3
    for above, below in pairwise(rows):
        assert below.y() >= above.y() + above.heightForWidth(above.width())


def test_what_comes_after_the_last_part_has_its_place_too(qtbot: QtBot) -> None:
    column = ReadingColumn()
    qtbot.addWidget(column)
    column.resize(600, 200)
    column.show()
    first, last = Row(), Row()

    def parts() -> Iterator[None]:
        column.add(first)
        yield
        column.add(last)

    column.fill(parts())
    qtbot.waitUntil(lambda: not column.steps.unfinished)
    QCoreApplication.processEvents()
    assert not first.squeezed
    assert not last.squeezed
    assert last.y() >= first.y() + first.heightForWidth(first.width())


def test_a_page_that_goes_takes_its_unmade_parts_with_it(qtbot: QtBot) -> None:
    inside, made = QWidget(), []
    InSteps(inside).begin(slowly(made, 3))
    with qtbot.waitSignal(inside.destroyed, timeout=SLOW):
        inside.deleteLater()
        QCoreApplication.sendPostedEvents(inside, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    assert made == [0]


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
