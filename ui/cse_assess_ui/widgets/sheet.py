"""The fields of one record on one page: tied to it, and found by name wherever they sit."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.fields import Record
from cse_assess_ui.widgets.binding import Bindings, Read, Write
from cse_assess_ui.widgets.folded import Folded

Maker = Callable[[], Any]
"""Makes a field; one that is a widget and keeps to ``binding.Field``."""


_Field = TypeVar("_Field", bound=Any)


class _Focusable(Protocol):
    def focus_part(self, path: str) -> None:
        """Give the keyboard to a part of the field."""


class Sheet(QObject):
    """Fields of one record.

    Args:
        read: Gives the record as the case holds it.
        change: Changes fields of the record, given by name.

    Attributes:
        fields: The fields that have been made, by the name of what they hold.

    Signals:
        grew: Controls were added that Tab has to find.
    """

    grew = Signal()

    def __init__(self, read: Callable[[], Record], change: Callable[..., None]) -> None:
        super().__init__()
        self._read = read
        self._change = change
        self._bindings = Bindings()
        self.fields: dict[str, Any] = {}
        self._folds: list[tuple[Folded, tuple[str, ...], tuple[str, str]]] = []

    def add(
        self, name: str, field: _Field, *, read: Read | None = None, write: Write | None = None
    ) -> _Field:
        """Tie a field to the record.

        Args:
            name: What it holds.
            field: The field.
            read: Gives what it shows, where that is not simply what the record holds.
            write: Takes what was edited, where that is not simply put into the record.

        Returns:
            The field.
        """
        self.fields[name] = field
        self._bindings.add(
            field,
            read or (lambda: getattr(self._read(), name)),
            write or (lambda value: self._write(name, value)),
        )
        if hasattr(field, "grew"):
            field.grew.connect(self.grew)
        return field

    def make(self, makers: Mapping[str, Maker]) -> list[Any]:
        """Make fields and tie them to the record.

        Args:
            makers: Makes each field, by the name of what it holds.

        Returns:
            The fields, in their order.
        """
        return list(self.make_each(makers))

    def make_each(self, makers: Mapping[str, Maker]) -> Iterator[Any]:
        """The same, one field each time that the next is asked for."""
        for name, maker in makers.items():
            yield self.add(name, maker())

    def fold(self, title: str, line: str, makers: Mapping[str, Maker]) -> Folded:
        """Put fields into a card that is closed, and says how many of them are filled in.

        Args:
            title: What they are about.
            line: What is inside, in a line.
            makers: Makes each field when the card is first opened.
        """
        folded = Folded(lambda: below_each_other(self.make(makers), space=24))
        folded.grew.connect(self.grew)
        self._folds.append((folded, tuple(makers), (title, line)))
        self._tell(folded, tuple(makers), (title, line))
        return folded

    def focus(self, path: str) -> bool:
        """Give the keyboard to a field, and open what it is in.

        Args:
            path: The field's name, and after a dot what a part of it is called.

        Returns:
            Whether there is such a field.
        """
        name, _, rest = path.partition(".")
        for folded, names, _told in self._folds:
            if name in names:
                folded.open()
        field = self.fields.get(name)
        if field is None:
            return False
        if rest and hasattr(field, "focus_part"):
            part: _Focusable = field
            part.focus_part(rest)
        else:
            getattr(field, "editor", field).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def refresh(self) -> None:
        """Show what has changed in the case."""
        self._bindings.refresh()
        for folded, names, told in self._folds:
            self._tell(folded, names, told)

    def flush(self) -> None:
        """Put what is still in hand into the case."""
        self._bindings.flush()

    def _write(self, name: str, value: Any) -> None:
        """An answer that is taken back leaves what a new record holds."""
        if value is None:
            value = getattr(type(self._read())(), name)
            self.fields[name].set_value(value)
        self._change(**{name: value})

    def _tell(self, folded: Folded, names: tuple[str, ...], told: tuple[str, str]) -> None:
        record = self._read()
        held = [getattr(record, name) for name in names]
        if any(isinstance(value, tuple) for value in held):
            number = sum(len(value) for value in held)
            short = words = self.tr("{n} written").format(n=number)
        else:
            empty = type(record)()
            number = sum(getattr(record, name) != getattr(empty, name) for name in names)
            short = self.tr("{n} of {all}").format(n=number, all=len(names))
            words = self.tr("{n} of {all} filled in").format(n=number, all=len(names))
        folded.tell(*told, short, words)


def below_each_other(fields: Iterable[QWidget], space: int) -> QWidget:
    """What is inside a card, made when the page is there already.

    Args:
        fields: The fields.
        space: Pixels between them.
    """
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(space)
    for field in fields:
        # Tab also stops at whatever has a focus proxy, in the order in which it was made: it
        # would come back to these after the last control of the page.
        field.setFocusProxy(None)  # type: ignore[arg-type]
        column.addWidget(field)
    return content
