"""The passphrase of a PDF, to be told by phone: large, one word at a time, gone with one key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess.spoken import Passphrase
from cse_assess_ui.models.spelling import spelled
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.text import Label


class PassphraseByPhone(QFrame):
    """Seven words to read out, shown when somebody is on the phone, and kept nowhere.

    N and B go from word to word, H hides them again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._all: tuple[str, ...] = ()
        self._place = 0
        self._one = False
        self.words = Label(role="title")
        self.spelled = Label(role="heading")
        self.typed = Label()
        self._shown = QWidget()
        self.show_button = Button(self.tr("Show the passphrase"))
        self.show_button.setAccessibleDescription(self.tr("Hidden again with the key H."))
        self.one_button = Button(self.tr("One word at a time"))
        self.back = Button(self.tr("Word before (B)"))
        self.next = Button(self.tr("Next word (N)"))
        self.show_button.clicked.connect(lambda: self.reveal(self._shown.isHidden()))
        self.one_button.clicked.connect(self._on_one)
        self.back.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self._lay_out()
        self.hide()

    def show_passphrase(self, passphrase: Passphrase | None) -> None:
        """Have a passphrase ready to be shown.

        Args:
            passphrase: It; None where what was made has none.
        """
        self.setVisible(passphrase is not None)
        self._all = passphrase.words if passphrase is not None else ()
        typed = self.tr("They type it in small letters, without spaces: {text}")
        self.typed.setText(typed.format(text=passphrase.text) if passphrase is not None else "")
        self._place, self._one = 0, False
        self._tell()
        self.reveal(False)

    def reveal(self, shown: bool) -> None:
        """Show the words, or hide them again; they are not forgotten."""
        self._shown.setVisible(shown)
        self.show_button.setText(
            self.tr("Hide the passphrase (H)") if shown else self.tr("Show the passphrase")
        )

    def forget(self) -> None:
        """Take it away for good."""
        self.show_passphrase(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not plain or self._shown.isHidden():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_H:
            self.reveal(False)
            self.show_button.setFocus()
        elif key in (Qt.Key.Key_N, Qt.Key.Key_B) and self._one:
            self._step(1 if key == Qt.Key.Key_N else -1)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("The passphrase, word by word"), "subheading"))
        column.addWidget(
            Label(
                self.tr(
                    "It is kept nowhere. Tell it by phone, never in the same message as the file. "
                    "If it is lost, make the file again."
                ),
                "muted",
            )
        )
        column.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        inside = QVBoxLayout(self._shown)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(8)
        for label in (self.words, self.spelled, self.typed):
            inside.addWidget(label)
        row = FlowLayout()
        for button in (self.one_button, self.back, self.next):
            row.addWidget(button)
        inside.addLayout(row)
        column.addWidget(self._shown)
        for part in (self.show_button, self.one_button, self.back, self.next):
            part.setAutoDefault(False)

    def _on_one(self) -> None:
        self._one = not self._one
        self._tell()
        (self.next if self._one else self.one_button).setFocus()

    def _step(self, step: int) -> None:
        self._place = max(0, min(len(self._all) - 1, self._place + step))
        self._tell()
        announce(self, f"{self.words.text()}. {self.spelled.text()}")

    def _tell(self) -> None:
        one = self._one and bool(self._all)
        for part in (self.spelled, self.back, self.next):
            part.setVisible(one)
        self.typed.setHidden(one)
        self.one_button.setText(
            self.tr("All words") if self._one else self.tr("One word at a time")
        )
        if not one:
            self.words.setText("   ".join(self._all))
            return
        word = self._all[self._place]
        told = self.tr("{n} of {all}:  {word}")
        self.words.setText(told.format(n=self._place + 1, all=len(self._all), word=word))
        self.spelled.setText(spelled(word))
        self.back.setEnabled(self._place > 0)
        self.next.setEnabled(self._place + 1 < len(self._all))
