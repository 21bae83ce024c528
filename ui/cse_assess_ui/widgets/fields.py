"""Questions with a place for the answer. None of them ever loses the last words.

Text is announced 400 ms after the last key, twice a second while somebody types without a rest, and
at once when the field loses the keyboard, is hidden or is flushed.
"""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cse_assess_ui.models.dates import no_such_day, parse_date, show_date
from cse_assess_ui.widgets.choice import ChoiceField
from cse_assess_ui.widgets.growing import GrowingText
from cse_assess_ui.widgets.text import Label

if TYPE_CHECKING:  # the page that unlocks has fields too, and needs no rules
    from cse_assess.assessment.language import Rules
    from cse_assess_ui.widgets.hinted import LanguageHints

__all__ = ["ChoiceField", "DateField", "LineField", "TextField"]

_QUIET_MS, _LONGEST_MS = 400, 500
_LINE_LIMIT, _TEXT_LIMIT = 400, 20_000  # what a record's short and long texts hold
_LEAVING = {QEvent.Type.FocusOut, QEvent.Type.Hide}


class _WrittenField(QWidget):
    """A label, help, and an editor below it; what was written is announced when typing rests."""

    edited = Signal(object)

    def __init__(self, label: str, help: str, editor: QLineEdit | GrowingText) -> None:
        super().__init__()
        self.editor = editor
        self._announced = ""
        self._typing = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._typing.timeout.connect(self.flush)
        self._since = QElapsedTimer()  # from the first key that is not yet announced
        self.label = Label(label, "subheading")
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        editor.installEventFilter(self)
        editor.textChanged.connect(self._on_typed)
        self.setFocusProxy(editor)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        self._help = Label("", "muted")
        column.addWidget(self._help)
        column.addWidget(editor)
        self.say_help(help)

    def say_help(self, help: str) -> None:
        """Say another line under the question.

        Args:
            help: The line; empty for none.
        """
        self._help.setText(help)
        self._help.setVisible(bool(help))
        self.editor.setAccessibleDescription(help)

    def keep_short(self) -> None:
        """Be as wide as a short answer, such as a date: the width says what is wanted."""
        self.column.setAlignment(self.editor, Qt.AlignmentFlag.AlignLeft)

    def flush(self) -> None:
        """Announce what was written and not yet announced."""
        self._typing.stop()
        self._since.invalidate()
        text = self.editor.text()
        if text != self._announced:
            self._announce(text)

    def _on_typed(self) -> None:
        """Wait for a rest, but not for long: what is only here is lost if the power goes."""
        if not self._since.isValid():
            self._since.start()
        left = max(0, _LONGEST_MS - self._since.elapsed())
        self._typing.start(min(_QUIET_MS, left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LEAVING:
            self.flush()
        return False

    def _show_text(self, text: str) -> None:
        """Show another text without announcing it; while someone types, their words win."""
        if self._typing.isActive() or text == self.editor.text():
            return
        self._announced = text
        self.editor.blockSignals(True)
        self.editor.setText(text)
        self.editor.blockSignals(False)

    def _announce(self, text: str) -> None:
        self._announced = text
        self.edited.emit(text)


class LineField(_WrittenField):
    """One line of text.

    Args:
        label: The question, shown above.
        help: A line under the question.
        secret: Show dots for what is typed.

    Signals:
        edited: The text has changed; carries it.
    """

    def __init__(self, label: str, help: str = "", *, secret: bool = False) -> None:
        line = QLineEdit()
        line.setMaxLength(_LINE_LIMIT)
        if secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(label, help, line)

    def value(self) -> str:
        """The text, as it stands."""
        return self.editor.text()

    def set_value(self, value: str) -> None:
        """Show another text, unless the user is typing."""
        self._show_text(value)


class TextField(_WrittenField):
    """Several lines of text, in a box that grows.

    Args:
        label: The question, shown above.
        help: A line under the question.
        rows: The fewest rows shown.
        rules: For hints at words that could be put better; None for no hints.

    Signals:
        edited: The text has changed; carries it.
    """

    def __init__(
        self, label: str, help: str = "", rows: int = 3, rules: "Rules | None" = None
    ) -> None:
        box = GrowingText(rows)
        super().__init__(label, help, box)
        self.problem = Label()  # in ink: it is no help text
        self.problem.hide()
        self.column.addWidget(self.problem)
        self.hints = _hints(box, rules) if rules is not None else None
        if self.hints is not None:
            self.column.addWidget(self.hints)
        box.textChanged.connect(self._keep_to_limit)

    def value(self) -> str:
        """The text, as it stands."""
        return self.editor.text()

    def set_value(self, value: str) -> None:
        """Show another text, unless the user is typing."""
        self._show_text(value)

    def _keep_to_limit(self) -> None:
        text = self.editor.text()
        over = len(text) > _TEXT_LIMIT
        if over:
            self.problem.setText(
                self.tr(
                    "This box is full: it holds {limit} characters. The rest was left out."
                ).format(limit=f"{_TEXT_LIMIT:,}")
            )
            self.editor.setText(text[:_TEXT_LIMIT])
        self.problem.setVisible(over or len(text) == _TEXT_LIMIT)


def _hints(box: GrowingText, rules: "Rules") -> "LanguageHints":
    """What underlines words; loaded with the rules, and never for a page without them."""
    from cse_assess_ui.widgets.hinted import LanguageHints  # noqa: PLC0415

    return LanguageHints(box, rules)


class DateField(_WrittenField):
    """A date, typed: 4/3/2012, 04.03.2012 or 2012-03-04.

    Args:
        label: The question, shown above.
        help: A line under the question.

    Signals:
        edited: The date has changed; carries it, None where the field was emptied. A date that
            is half typed or cannot be read is not announced; the field says so when it is left.
    """

    def __init__(self, label: str, help: str = "") -> None:
        super().__init__(label, help, QLineEdit())
        self.keep_short()
        self.problem = Label()  # in ink: it is no help text
        self.problem.hide()
        self.column.addWidget(self.problem)

    def value(self) -> dt.date | None:
        """The date, or None where there is none or it cannot be read."""
        return parse_date(self.editor.text())

    def set_value(self, value: dt.date | None) -> None:
        """Show another date, unless the user is typing."""
        if value != self.value():
            self._show_text(show_date(value))
            self.problem.hide()

    def flush(self) -> None:
        """Announce the date, or say why it cannot be."""
        super().flush()
        readable = self.value() is not None or not self.editor.text().strip()
        self.problem.setVisible(not readable and not self.editor.hasFocus())

    def _announce(self, text: str) -> None:
        if self.value() is not None or not text.strip():
            self._announced = text
            self.edited.emit(self.value())
        else:
            self.problem.setText(self._refused(text))

    def _refused(self, text: str) -> str:
        """Why a text is no date; a day that the calendar does not have is told as that."""
        wrong = no_such_day(text)
        if wrong is not None and 1 <= wrong.month <= 12:
            month = QLocale().standaloneMonthName(wrong.month)
            reason = self.tr("{month} {year} has no day {day}, so this date is not kept yet.")
            said = reason.format(month=month, year=wrong.year, day=wrong.day)
            return f"{said[:1].upper()}{said[1:]}"
        if wrong is not None and wrong.month > 12:
            return self.tr(
                "There is no month {month}, so this date is not kept yet. "
                "Write the day first, then the month, such as 4/3/2012."
            ).format(month=wrong.month)
        return self.tr(
            "We cannot read this as a date, so it is not kept yet. "
            "Write day, month and year, such as 4/3/2012."
        )
