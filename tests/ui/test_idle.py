"""When nobody is there: warned before, and found out by either clock."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest

from cse_assess_ui.idle import IdleWatch

MINUTE = 60.0


class Clocks:
    """The clock that only runs forward, and the one on the wall."""

    def __init__(self) -> None:
        self.forward, self.wall = 1000.0, 1_700_000_000.0

    def work(self, seconds: float) -> None:
        self.forward += seconds
        self.wall += seconds

    def sleep(self, seconds: float) -> None:
        """Asleep: only the clock on the wall goes on."""
        self.wall += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def watch(qtbot, clocks):
    owner = QObject()
    watch = IdleWatch(5, owner, clocks=(lambda: clocks.forward, lambda: clocks.wall))
    watch.told = []
    watch.soon.connect(lambda seconds: watch.told.append(f"in {seconds}"))
    watch.returned.connect(lambda: watch.told.append("returned"))
    watch.left_alone.connect(lambda: watch.told.append("alone"))
    watch.begin()
    yield watch
    owner.deleteLater()


@pytest.fixture
def window(qtbot, watch):
    window = QWindow()
    watch.watch(window)
    window.create()
    return window


def test_half_a_minute_before_it_is_told_once(watch, clocks) -> None:
    clocks.work(4 * MINUTE + 29)
    watch.look()
    assert watch.told == []
    clocks.work(1)
    watch.look()
    watch.look()
    assert watch.told == ["in 30"]
    clocks.work(30)
    watch.look()
    assert watch.told == ["in 30", "returned", "alone"]
    watch.look()


def test_any_key_stays(watch, clocks, window) -> None:
    clocks.work(4 * MINUTE + 40)
    watch.look()
    QTest.keyClick(window, Qt.Key.Key_Shift)
    clocks.work(4 * MINUTE)
    watch.look()
    assert watch.told == ["in 20", "returned"]


def test_a_sleep_that_no_signal_told_of(watch, clocks) -> None:
    clocks.sleep(5 * MINUTE)
    watch.look()
    assert watch.told == ["alone"]


def test_the_key_that_wakes_it_finds_it_locked(watch, clocks, window) -> None:
    clocks.sleep(60 * MINUTE)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert watch.told == ["alone"]


def test_a_short_sleep_is_none(watch, clocks, window) -> None:
    clocks.sleep(2 * MINUTE)
    QTest.keyClick(window, Qt.Key.Key_A)
    watch.look()
    assert watch.told == []


def test_a_clock_that_is_set_back_does_not_keep_it_open(watch, clocks) -> None:
    clocks.wall -= 60 * MINUTE
    clocks.work(5 * MINUTE)
    watch.look()
    assert watch.told == ["alone"]


def test_other_minutes_count_at_once(watch, clocks) -> None:
    watch.set_minutes(1)
    clocks.work(MINUTE)
    watch.look()
    assert watch.told == ["alone"]


def test_a_short_wait_is_not_all_warning(watch, clocks) -> None:
    watch.set_minutes(0.5)
    clocks.work(14)
    watch.look()
    assert watch.told == []
    clocks.work(2)
    watch.look()
    assert watch.told == ["in 14"]


def test_it_watches_by_itself(qtbot, watch, clocks) -> None:
    watch.set_minutes(0.01)
    clocks.work(1)
    qtbot.waitUntil(lambda: watch.told == ["alone"])


def test_while_there_is_nothing_to_lock_it_is_quiet(qtbot, watch, clocks, window) -> None:
    watch.end()
    clocks.work(60 * MINUTE)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert watch.told == []
