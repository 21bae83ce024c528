"""The watch itself: what it catches, and what it lets pass."""

import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from stalls import StallWatch


def spin(ms: float) -> None:
    over = time.thread_time() + ms / 1000
    while time.thread_time() < over:
        pass


def sleep(ms: float) -> None:
    time.sleep(ms / 1000)


@pytest.mark.parametrize("work", [spin, sleep])
def test_a_slot_that_holds_the_window_up_is_caught(work, qtbot: QtBot) -> None:
    watch = StallWatch()
    # A little more than is asked for below: what the thread waited to be let again is taken off.
    watch.do("a click", lambda: QTimer.singleShot(0, lambda: work(90)))
    (stall,) = watch.stalls()
    assert stall.step == "a click"
    assert stall.ms >= 80


@pytest.mark.parametrize("work", [spin, sleep])
def test_a_slot_that_is_quick_passes(work, qtbot: QtBot) -> None:
    watch = StallWatch()
    watch.do("a click", lambda: QTimer.singleShot(0, lambda: work(20)))
    assert watch.stalls() == []
    assert watch.longest["a click"] >= 20


def test_what_the_user_does_is_a_turn_too(qtbot: QtBot) -> None:
    watch = StallWatch()
    watch.do("a key", lambda: spin(80))
    assert [stall.step for stall in watch.stalls()] == ["a key"]


def test_many_short_turns_are_no_stall(qtbot: QtBot) -> None:
    left = 6

    def go_on() -> None:
        nonlocal left
        spin(15)
        left -= 1
        if left:
            QTimer.singleShot(0, go_on)

    watch = StallWatch()
    watch.do("a page", lambda: QTimer.singleShot(0, go_on), until=lambda: left == 0)
    assert watch.stalls() == []


def test_it_says_when_the_window_never_gets_there(qtbot: QtBot, monkeypatch) -> None:
    monkeypatch.setattr("stalls.PATIENCE_S", 0.05)
    with pytest.raises(AssertionError, match="a page: the window did not get there"):
        StallWatch().do("a page", lambda: None, until=lambda: False)
