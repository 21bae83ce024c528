"""How long the window takes from a key to the picture, beside a bare Qt window.

Called by ``python make.py bench``; on its own: ``python tests/bench/window.py``.
"""

import datetime as dt
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from PySide6.QtCore import QObject, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from stalls import waited_ns  # noqa: E402

from cse_assess.assessment.record import Assessment, Child  # noqa: E402
from cse_assess.instrument import loader  # noqa: E402
from cse_assess.instrument.definition import Form  # noqa: E402
from cse_assess_ui import theme  # noqa: E402
from cse_assess_ui.models.case import CaseModel  # noqa: E402
from cse_assess_ui.operations import Worker  # noqa: E402
from cse_assess_ui.pages.assessment import AssessmentPage  # noqa: E402

SIZE = (1280, 760)
MANY, ANSWERS, TURNS = 1000, 4, 30
Row = tuple[str, str, str, str]


def answering(form_text: str) -> list[Row]:
    """From a number key to everything painted, in a form of 1,000 items.

    Args:
        form_text: The form.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.Scheme.LIGHT)
    owner = QObject()
    with tempfile.TemporaryDirectory() as name:
        (Path(name) / loader.FORM_FILE).write_text(form_text, encoding="utf-8")
        form = loader.load(name)
    ours = _settled(_page(form, owner))
    ours.show_item("A500")
    mine = _best(lambda n: QTest.keyClick(app.focusWidget() or ours, str(1 + n % 2)))
    ours.hide()
    bare = _settled(_Bare())
    buttons = bare.groups[500].buttons()
    buttons[0].setFocus()
    other = _best(lambda n: QTest.keyClick(buttons[1 - n % 2], Qt.Key.Key_Space))
    bare.hide()
    what = "from a key to the answer, the level and the counts painted, with 1,000 items"
    return [
        (
            f"{what} (a bare Qt window of 1,000 x 4 radio buttons and a sum)",
            f"{mine:.1f} ms",
            f"{other:.1f} ms",
            f"{mine / other:.2f}",
        )
    ]


def _page(form: Form, owner: QObject) -> AssessmentPage:
    assessment = Assessment(
        form=form.id,
        form_version=form.version,
        date=dt.datetime.now().astimezone().date(),
        child=Child(age=14),
    )
    worker = Worker(owner)
    return AssessmentPage(CaseModel(form, "1", assessment, store=lambda *_: None, worker=worker))


class _Bare(QWidget):
    """What a form of 1,000 questions costs Qt alone: text, four buttons each, a sum."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: list[QButtonGroup] = []
        self._sum = QLabel("0")
        inside = QWidget()
        column = QVBoxLayout(inside)
        for n in range(MANY):
            column.addWidget(QLabel(f"Something that somebody has noticed about a child, {n}"))
            row, group = QHBoxLayout(), QButtonGroup(self)
            for answer in range(ANSWERS):
                button = QRadioButton(str(answer))
                group.addButton(button, answer)
                row.addWidget(button)
            group.idClicked.connect(self._add)
            self.groups.append(group)
            column.addLayout(row)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        outside = QVBoxLayout(self)
        outside.addWidget(scroll)
        outside.addWidget(self._sum)

    def _add(self) -> None:
        self._sum.setText(str(sum(max(group.checkedId(), 0) for group in self.groups)))


_Window = TypeVar("_Window", bound=QWidget)


def _settled(window: _Window) -> _Window:
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.qWait(500)
    return window


def _best(press: Callable[[int], None]) -> float:
    """The middle of so many, in ms: the best would be a key that changes little."""
    took = []
    for n in range(TURNS):
        waited, start = waited_ns(), time.perf_counter_ns()
        press(n)
        QApplication.processEvents()
        took.append((time.perf_counter_ns() - start - (waited_ns() - waited)) / 1e6)
        QTest.qWait(5)
    return sorted(took)[len(took) // 2]


if __name__ == "__main__":
    from small_form import SMALL

    first, last = SMALL.index("[[item]]"), SMALL.index("[[score]]")
    help_ = '[item.help]\nmeans = "A."\nexample = "B."\nis_not = "C."\nask = "D?"\n\n'
    items = "".join(
        f'[[item]]\ncode = "A{n}"\nkind = "sign"\nsection = "A"\nflags = ["odd"]\n'
        f'text = "Something that somebody has noticed about a child, number {n}"\n{help_}'
        for n in range(MANY)
    )
    for told in answering(SMALL[:first] + items + SMALL[last:]):
        print(" | ".join(told))
