"""One row of a list: what it holds, and the card that asks for it."""

from collections.abc import Callable, Mapping
from textwrap import shorten
from typing import Any, NamedTuple, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.fields import Record
from cse_assess.assessment.language import Rules
from cse_assess.assessment.record import MOST_ROWS
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.choice import ChoiceField
from cse_assess_ui.widgets.folded import Folded
from cse_assess_ui.widgets.sheet import Maker, Sheet, below_each_other
from cse_assess_ui.widgets.tick import TickField

_LINE = 200  # characters of a row that its card says while it is closed


class Words(NamedTuple):
    """How a list is spoken of.

    Attributes:
        title: What it is about, or what it asks.
        help: A line below the title.
        add: What the button says that adds a row.
        one: What a row is called, with ``{n}`` for its number.
    """

    title: str
    help: str
    add: str
    one: str


class RowKind(QObject):
    """What the rows of one list hold.

    Args:
        child: What the child is called.
        rules: For hints at words that could be put better; None for no hints.

    Attributes:
        most: The most rows that a record holds.
    """

    most = MOST_ROWS

    def __init__(self, child: str, rules: Rules | None = None) -> None:
        super().__init__()
        self.child = child
        self.rules = rules

    def words(self) -> Words:
        """How the list is spoken of."""
        raise NotImplementedError

    def empty(self) -> Record:
        """A row in which nothing is written."""
        raise NotImplementedError

    def makers(self) -> Mapping[str, Maker]:
        """Makes the field for each part of a row, in their order."""
        raise NotImplementedError

    def told(self, row: Any) -> str:
        """A row in a line, for the card while it is closed."""
        raise NotImplementedError


class RowCard(Folded):
    """One row. Closed, it says the row in a line; open, it asks for every part.

    Args:
        kind: What the row holds.
        read: Gives the row.

    Signals:
        edited: Parts were changed; carries them by name.
        removed: The row is to go.
    """

    edited = Signal(object)
    removed = Signal()

    def __init__(self, kind: RowKind, read: Callable[[], Any]) -> None:
        super().__init__(self._make_content, "body")
        self._kind = kind
        self._read = read
        self._index = 0
        self._sheet = Sheet(read, lambda **fields: self.edited.emit(fields))
        self.remove = Button(self.tr("Remove"), "quiet")
        self.remove.clicked.connect(self.removed)

    @property
    def fields(self) -> dict[str, Any]:
        """The field of each part; they are made when they are first asked for."""
        self.make()
        return self._sheet.fields

    def name(self) -> str:
        """What the row is called, such as ``Person 2``."""
        return self._kind.words().one.format(n=self._index + 1)

    def renumber(self, index: int) -> None:
        """Say which of the rows it is.

        Args:
            index: From 0.
        """
        self._index = index
        self.remove.setAccessibleName(self.tr("Remove: {row}").format(row=self.name()))
        self._name_fields()
        self.refresh()

    def refresh(self) -> None:
        """Show what has changed in the row."""
        self._sheet.refresh()
        told = shorten(self._kind.told(self._read()), _LINE, placeholder=" …")
        self.tell(self.name(), told)

    def flush(self) -> None:
        """Announce what was written and not yet announced."""
        self._sheet.flush()

    def focus(self, part: str) -> None:
        """Give the keyboard to a part of the row.

        Args:
            part: What it is called; the first one where there is no such part.
        """
        self.open()
        if not self._sheet.focus(part):
            self._sheet.focus(next(iter(self.fields)))

    def _make_content(self) -> QWidget:
        content = below_each_other(self._sheet.make(self._kind.makers()), space=16)
        column = cast(QVBoxLayout, content.layout())
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._name_fields()
        return content

    def _name_fields(self) -> None:
        """Let a screen reader say which row a question belongs to."""
        for field in self._sheet.fields.values():
            if isinstance(field, ChoiceField):
                asked = f"{self.name()}. {field.label.text()}"
                field.setAccessibleName(asked)
                for button in field.buttons:
                    button.setAccessibleDescription(asked)
            elif isinstance(field, TickField):
                field.box.setAccessibleName(f"{self.name()}. {field.box.text()}")
            else:
                field.editor.setAccessibleName(f"{self.name()}. {field.label.text()}")
