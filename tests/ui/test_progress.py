"""Long jobs: what they do, how far they are, and that they can be stopped."""

import threading

import pytest
from PySide6.QtCore import QObject

from cse_assess_ui.operations import Progress, Worker
from cse_assess_ui.widgets import progress as line_of
from cse_assess_ui.widgets.progress import ProgressLine


@pytest.fixture
def line(qtbot, monkeypatch) -> ProgressLine:
    monkeypatch.setattr(line_of, "SAY_AFTER_MS", 1)
    monkeypatch.setattr(line_of, "SHOW_AFTER_MS", 20)
    line = ProgressLine()
    qtbot.addWidget(line)
    return line


def test_a_long_job_says_how_far_it_is(qtbot, worker, line) -> None:
    go, results = threading.Event(), []

    def work(progress: Progress) -> str:
        progress.report(5_000_000_000, 10_000_000_000)
        go.wait(20)
        return "done"

    line.follow(worker.run_long(work, done=results.append), "Making a backup")
    assert line.isHidden()
    qtbot.waitUntil(lambda: not line.isHidden())
    assert line.told.text() == "Making a backup"
    qtbot.waitUntil(lambda: not line.cancel.isHidden())
    qtbot.waitUntil(lambda: line.bar.value() * 2 == line.bar.maximum())
    go.set()
    qtbot.waitUntil(lambda: results == ["done"])
    assert line.isHidden()


def test_cancel_stops_it_where_it_looks_next(qtbot, worker, line) -> None:
    go, told = threading.Event(), []

    def work(progress: Progress) -> None:
        go.wait(20)
        progress.report(1, 2)
        told.append("went on")

    progress = worker.run_long(
        work, done=lambda _: told.append("done"), stopped=lambda: told.append("stopped")
    )
    line.follow(progress, "Reading every case")
    qtbot.waitUntil(lambda: not line.cancel.isHidden())
    line.cancel.click()
    assert progress.cancelled
    assert "Stopping" in line.told.text()
    go.set()
    qtbot.waitUntil(lambda: told == ["stopped"])
    assert line.isHidden()
    assert not worker.busy


def test_a_short_job_says_nothing(qtbot, worker) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    progress = worker.run_long(lambda _: None)
    line.follow(progress, "Saving")
    qtbot.waitUntil(lambda: not worker.busy)
    qtbot.wait(line_of.SAY_AFTER_MS + 100)
    assert line.isHidden()


def test_a_report_to_a_page_that_is_gone_is_dropped(qtbot, worker) -> None:
    import shiboken6  # noqa: PLC0415

    class Page(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.told = heard

        def hear(self, result: object) -> None:
            self.objectName()  # what is gone cannot be asked
            self.told.append(result)

    heard: list[object] = []
    gone, there = Page(), Page()
    worker.run(lambda: 1, done=gone.hear)
    worker.run(lambda: 2, done=lambda result: gone.hear([result]))
    worker.run(lambda: 3, done=there.hear)
    shiboken6.delete(gone)
    qtbot.waitUntil(lambda: not worker.busy)
    assert heard == [3]


def test_waiting_for_jobs_does_not_hold_up_the_window(qtbot, worker) -> None:
    go, order = threading.Event(), []
    worker.run(lambda: go.wait(20), done=lambda _: order.append("reported"))
    worker.when_idle(lambda: order.append("first"))
    worker.when_idle(lambda: order.append("second"))
    assert order == []
    go.set()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["reported", "first", "second"]


def test_nobody_waits_for_a_quiet_job(qtbot, worker) -> None:
    go, order = threading.Event(), []
    worker.run(lambda: go.wait(20), quiet=True)
    worker.when_idle(lambda: order.append("went on"))
    assert order == ["went on"]
    assert worker.busy
    go.set()
    qtbot.waitUntil(lambda: not worker.busy)


def test_receivers_do_not_pile_up(qtbot) -> None:
    worker = Worker()
    for _ in range(20):
        worker.run(lambda: None)
    qtbot.waitUntil(lambda: not worker.busy)
    qtbot.waitUntil(lambda: len(worker.children()) == 1)  # the pool of threads
