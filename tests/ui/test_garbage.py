"""Nothing of the window is taken apart by Python on another thread."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cse_assess_ui.garbage import Garbage
from cse_assess_ui.operations import Worker


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    enabled = gc.isenabled()
    yield
    (gc.enable if enabled else gc.disable)()


class Ring:
    """Something that only a search finds."""

    def __init__(self) -> None:
        self.own = self


def test_what_the_worker_leaves_is_searched_on_the_windows_thread(
    qtbot: QtBot, worker: Worker
) -> None:
    gc.enable()
    owner = QObject()
    garbage = Garbage(owner)
    ended: list[int] = []

    def leave() -> None:
        ring = Ring()
        weakref.finalize(ring, lambda: ended.append(threading.get_ident()))
        del ring
        for _ in range(20):  # more than Python lets go by without a search
            [Ring() for _ in range(1_000)]

    worker.run(leave)
    qtbot.waitUntil(lambda: not worker.busy)
    assert ended == []
    garbage.search()
    assert ended == [threading.get_ident()]


def test_little_garbage_is_left_for_later(qtbot: QtBot) -> None:
    owner = QObject()
    garbage = Garbage(owner)
    gc.collect()
    before = gc.get_stats()[0]["collections"]
    garbage.search()
    assert gc.get_stats()[0]["collections"] == before
