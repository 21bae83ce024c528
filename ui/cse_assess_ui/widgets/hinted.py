"""Quiet underlines below words that blame, play down or say nothing, and what to write instead."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from cse_assess.assessment.language import Hint, Rules, hints
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.growing import GrowingText
from cse_assess_ui.widgets.text import Label

_QUIET_MS = 400


class LanguageHints(QWidget):
    """Watches a box, underlines what could be put better, and says why. It never stops anybody.

    Args:
        box: The box that is written in.
        rules: The rules of its language.
    """

    def __init__(self, box: GrowingText, rules: Rules) -> None:
        super().__init__()
        self._box = box
        self._rules = rules
        self.found: tuple[Hint, ...] = ()
        self._place = 0
        self._looked_at = ""
        self._made = False
        self._resting = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._resting.timeout.connect(self.look)
        box.document().contentsChanged.connect(self._on_changed)
        box.cursorPositionChanged.connect(self._on_moved)
        self.hide()

    def look(self) -> None:
        """Look at what is written now."""
        self._resting.stop()
        self._looked_at = self._box.text()
        self.found = hints(self._rules, self._looked_at)
        self._place = min(self._place, max(len(self.found) - 1, 0))
        self._box.setExtraSelections([self._underline(hint) for hint in self.found])
        self._tell()

    def _make(self) -> None:
        """Most boxes never have a hint; a page of them is there sooner without."""
        self._made = True
        self.told = Label("", "small")
        self.next = Button(self.tr("Next"), "quiet")
        self.next.setAccessibleName(self.tr("Next hint about words"))
        self.next.clicked.connect(self._on_next)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.told, 1)
        row.addWidget(self.next)

    def _underline(self, hint: Hint) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(self._box.palette().color(self._box.foregroundRole()))
        cursor = QTextCursor(self._box.document())
        text = self._box.text()
        cursor.setPosition(_units(text[: hint.start]))
        cursor.setPosition(_units(text[: hint.end]), QTextCursor.MoveMode.KeepAnchor)
        selection.format, selection.cursor = form, cursor
        return selection

    def _on_changed(self) -> None:
        if self._box.text() != self._looked_at:
            self._resting.start()

    def _tell(self) -> None:
        if self.found and not self._made:
            self._make()
        self.setHidden(not self.found)
        if not self.found:
            return
        self.next.setHidden(len(self.found) < 2)
        hint = self.found[self._place]
        words = self._box.text()[hint.start : hint.end]
        self.told.setText(
            self.tr("“{words}”: {reason} Better: {better}").format(
                words=" ".join(words.split()),
                reason=hint.pattern.reason.strip(),
                better=hint.pattern.better.strip(),
            )
        )

    def _on_moved(self) -> None:
        """Tell of the words under the cursor, if there is something to tell."""
        position = self._box.textCursor().position()
        text = self._box.text()
        for place, hint in enumerate(self.found):
            if _units(text[: hint.start]) <= position <= _units(text[: hint.end]):
                self._place = place
                self._tell()
                return

    def _on_next(self) -> None:
        self._place = (self._place + 1) % len(self.found)
        self._tell()


def _units(text: str) -> int:
    """The length of a text as Qt counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2
