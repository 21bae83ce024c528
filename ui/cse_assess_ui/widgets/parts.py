"""What the app is built from: each part with its licence, whose words unfold."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from cse_assess_ui.models.parts import matching
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.folded import Folded
from cse_assess_ui.widgets.in_steps import InSteps
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.tab_order import order_tabs
from cse_assess_ui.widgets.text import Label

if TYPE_CHECKING:  # it takes a moment to load, and whoever finds the parts has done so
    from cse_assess.licences import Part

_LINES = 16


class PartsList(QWidget):
    """Lists the parts as soon as they are known, and finds one by its name or licence.

    Attributes:
        rows: The parts that are listed.
        steps: Makes them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts: Sequence[Part] = ()
        self.rows: dict[Part, Folded] = {}
        self.steps = InSteps(self)
        self.steps.finished.connect(lambda: order_tabs(self))
        self.count = Label(self.tr("Looking for what it is built from …"), "muted")
        self.problem = Notice()
        self.search = LineField(
            self.tr("Find a part"), self.tr("Its name or its licence, such as MIT.")
        )
        self.search.editor.textChanged.connect(self._narrow)
        self.search.edited.connect(lambda _: announce(self.search, self.count.text()))
        self.search.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(Label(self.tr("What it is built from"), "heading"))
        for widget in (self.problem, self.search, self.count):
            self._column.addWidget(widget)

    def show_parts(self, parts: "Sequence[Part]") -> None:
        """List the parts.

        Args:
            parts: The parts, in the order of the alphabet.
        """
        self._parts = parts
        self.search.show()
        self._narrow()
        self.steps.begin(self._make_rows())

    def refuse(self, sentence: str) -> None:
        """Say why they cannot be listed.

        Args:
            sentence: Why.
        """
        self.count.hide()
        self.problem.say(sentence)

    def _make_rows(self) -> Iterator[None]:
        for part in self._parts:
            row = self.rows[part] = Folded(partial(self._words, part))
            row.grew.connect(lambda: order_tabs(self))
            row.tell(f"{part.name} {part.version}".strip(), part.licence)
            self._column.addWidget(row)  # shown before that, it would be a window of its own
            row.setVisible(part in self._found())
            yield

    def _words(self, part: "Part") -> QWidget:
        if not part.text:
            told = self.tr("The full text did not come with this part. Its licence is: {licence}.")
            return Label(told.format(licence=part.licence))
        return _Words(self.tr("Licence of {name}").format(name=part.name), part.text)

    def _found(self) -> "frozenset[Part]":
        return frozenset(matching(self._parts, self.search.value()))

    def _narrow(self) -> None:
        found = self._found()
        for part, row in self.rows.items():
            row.setVisible(part in found)
        if self.search.value().strip():
            told = self.tr("{n} of {count} parts").format(n=len(found), count=len(self._parts))
        else:
            told = self.tr("{count} parts, most of them made by others, with thanks").format(
                count=len(self._parts)
            )
        self.count.setText(told)


class _Words(QPlainTextEdit):
    """A licence's words, in a box of its own: some are as long as a book. Tab leaves it."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlainText(text)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _LINES * self.fontMetrics().lineSpacing())
