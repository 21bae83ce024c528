"""The way in: a name, a passphrase."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.secret import SecretField
from cse_assess_ui.widgets.text import Label

_OFTEN = 2  # refused so often, somebody may have forgotten it


class UnlockPage(QWidget):
    """Opens what is kept on this computer.

    Args:
        users: Names of the people who have a passphrase here.
        last: Who was here last; chosen from the start.
        told: What the user should know first, such as that their last answer is kept.
        keychain: Those for whom the system's keychain opens it.

    Signals:
        keychain_requested: The system's keychain is to open it; carries a name.
        submitted: A name and a passphrase.
        recovered: A name, a recovery code and a new passphrase.
    """

    submitted = Signal(str, str)
    recovered = Signal(str, str, str)
    keychain_requested = Signal(str)

    def __init__(
        self,
        users: Sequence[str],
        *,
        last: str = "",
        told: str = "",
        keychain: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.users = ChoiceField(self.tr("Who are you?"), [(user, user) for user in users])
        self.users.set_value(last if last in users else users[0])
        self.passphrase = SecretField(self.tr("Your passphrase"))
        self.notice = Notice()
        self._refused, self._tried = 0, self.passphrase
        self.open_button = Button(self.tr("Unlock"), "primary")
        self.open_button.clicked.connect(self._submit)
        self.passphrase.entered.connect(self._submit)
        self._keychain = set(keychain)
        self.by_keychain = Button(self.tr("Let this computer unlock it"))
        self.by_keychain.clicked.connect(
            lambda: self.keychain_requested.emit(str(self.users.value()))
        )
        self.users.edited.connect(self._on_user)
        self._on_user()
        self.forgotten = Button(self.tr("I have forgotten my passphrase"), "link")
        self.forgotten.clicked.connect(self._on_forgotten)
        self.recovery = _Recovery()
        self.recovery.submitted.connect(self._on_recovery)
        column = ReadingColumn()
        if len(users) == 1:
            column.add(Label(self.tr("Welcome back, {name}").format(name=users[0]), "title"))
            self.users.hide()
        else:
            column.add(Label(self.tr("Welcome back"), "title"))
        if told:
            column.add(Label(told, "muted"))
        column.add(self.users)
        column.add(self.passphrase)
        column.add(self.notice)
        column.add_left(self.open_button, self.by_keychain, self.forgotten, space=8)
        column.add(self.recovery)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def refuse(self, sentence: str) -> None:
        """Say why it was not opened, and make the next try easy."""
        self.set_busy(False)
        self._refused += 1
        if self._refused >= _OFTEN and not self.recovery.isVisible():
            forgotten = self.tr('If it is gone, press "I have forgotten my passphrase".')
            sentence = f"{sentence} {forgotten}"
        self.notice.say(sentence)
        self._tried.select()

    def set_busy(self, busy: bool) -> None:
        """Say that it is being opened, and take nothing meanwhile."""
        self.open_button.setDisabled(busy)
        self.open_button.setText(self.tr("Unlocking …") if busy else self.tr("Unlock"))
        self.passphrase.setDisabled(busy)
        self.recovery.setDisabled(busy)
        if busy:
            self.notice.clear()

    def focus_first(self) -> None:
        """Give the keyboard to the passphrase."""
        self.passphrase.setFocus()

    def flush(self) -> None:
        """Nothing is kept of this page."""

    def _on_user(self) -> None:
        self.by_keychain.setHidden(str(self.users.value()) not in self._keychain)

    def _on_forgotten(self) -> None:
        self.recovery.show()
        self.recovery.code.setFocus()

    def _on_recovery(self, code: str, fresh: str) -> None:
        self._tried = self.recovery.fresh
        self.recovered.emit(str(self.users.value()), code, fresh)

    def _submit(self) -> None:
        self._tried = self.passphrase
        if not self.open_button.isEnabled():
            return
        if not self.passphrase.value():
            self.notice.say(self.tr("Type your passphrase first."))
            self.passphrase.setFocus()
            return
        self.submitted.emit(str(self.users.value()), self.passphrase.value())


class _Recovery(QFrame):
    """Asks for the recovery code and a new passphrase.

    Signals:
        submitted: The code and the new passphrase.
    """

    submitted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.code = LineField(
            self.tr("The recovery code"),
            self.tr("Twelve words, from the sheet that was locked away."),
        )
        self.fresh = SecretField(
            self.tr("A new passphrase"), self.tr("Four or five words that only you would choose.")
        )
        self.come_in = Button(self.tr("Let me back in"), "primary")
        self.come_in.clicked.connect(self._submit)
        self.fresh.entered.connect(self._submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (
            Label(
                self.tr(
                    "Nobody can look your passphrase up. The recovery code, if one was made, lets "
                    "you choose a new one. Without it, ask your lead, who can give you a new "
                    "passphrase from their own screen."
                ),
                "muted",
            ),
            self.code,
            self.fresh,
        ):
            column.addWidget(widget)
        row = FlowLayout()
        row.addWidget(self.come_in)
        column.addLayout(row)
        self.hide()

    def _submit(self) -> None:
        self.submitted.emit(self.code.value(), self.fresh.value())
