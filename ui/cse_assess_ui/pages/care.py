"""Looking after the vault: who may come in, the recovery code, backups, and a check."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.caretaker import Caretaker
from cse_assess_ui.widgets.backups import Backups
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.people import People
from cse_assess_ui.widgets.tab_order import order_tabs
from cse_assess_ui.widgets.text import Label

_WORDS_A_LINE = 4


class CarePage(QWidget):
    """Shows who may come in, and what keeps the cases from being lost.

    Args:
        caretaker: Does the work.

    Signals:
        back_requested: Back to where the user was.
    """

    back_requested = Signal()

    def __init__(self, caretaker: Caretaker) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._caretaker = caretaker
        self.people = People(caretaker)
        self.people.changed.connect(self._show)
        self.keychain = ChoiceField(
            self.tr("May this computer unlock it for you?"),
            [(True, self.tr("Yes")), (False, self.tr("No"))],
            self.tr("Whoever is signed in to this computer as you then needs no passphrase."),
        )
        self.keychain.edited.connect(self._on_keychain)
        self.keychain_notice, self.code_notice = Notice(), Notice()
        self.code = Label(role="heading")
        self.code.hide()
        self.new_code = Button(self.tr("Make a recovery code"))
        self.new_code.clicked.connect(self._on_new_code)
        self.backups = Backups(caretaker)
        self.back = Button(self.tr("Back"))
        self.back.clicked.connect(self.back_requested)
        self._lay_out()
        self._show()

    def focus_first(self) -> None:
        """Give the keyboard to the way back."""
        self.back.setFocus()

    def flush(self) -> None:
        """What is written here is kept by its buttons alone."""

    def back_up_into(self, folder: Path) -> None:
        """Make a backup in a folder.

        Args:
            folder: The folder that holds backups.
        """
        self.backups.back_up_into(folder)

    def _lay_out(self) -> None:
        self._column = column = ReadingColumn()
        column.add_left(self.back)
        column.add(Label(self.tr("People and safekeeping"), "title"))
        column.add(Label(self.tr("Who may come in"), "heading"), space=8)
        column.add(
            Label(
                self.tr(
                    "Everybody here opens the same cases, each with their own passphrase, so that "
                    "it is known who did what. Roles say what is offered; they are no wall."
                ),
                "muted",
            )
        )
        column.add(self.people)
        column.add(self.keychain)
        column.add(self.keychain_notice)
        column.add(Label(self.tr("Recovery code"), "heading"), space=16)
        column.add(
            Label(
                self.tr(
                    "Twelve words that let somebody back in who has forgotten their passphrase. "
                    "Print them or write them down now: they are shown only once. Lock them away "
                    "as you would a master key. A new code replaces the one before."
                ),
                "muted",
            )
        )
        column.add(self.code)
        column.add_left(self.new_code)
        column.add(self.code_notice)
        column.add(Label(self.tr("Backups"), "heading"), space=16)
        column.add(
            Label(
                self.tr(
                    "A backup is encrypted like the cases themselves, and opens with the same "
                    "passphrases. Put it on another disk."
                ),
                "muted",
            )
        )
        column.add(self.backups)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _show(self) -> None:
        self.new_code.setHidden(not self._caretaker.may_manage())
        self.keychain.setHidden(self._caretaker.keychain() is None)
        self.keychain.set_value(self._caretaker.keychain_opens())
        order_tabs(self._column)

    def _on_keychain(self, opens: object) -> None:
        keychain = self._caretaker.keychain()
        if keychain is None:
            return
        told = self.tr("This computer unlocks it for you now.")
        if not opens:
            told = self.tr("Only your passphrase opens it now.")

        def done(_: object) -> None:
            self._show()
            self.keychain_notice.say(told)

        self._caretaker.worker.run(
            lambda: self._caretaker.set_keychain(keychain, opens=bool(opens)),
            done=done,
            failed=self.keychain_notice.say,
        )

    def _on_new_code(self) -> None:
        self.code_notice.say(self.tr("Making the code…"))
        self._caretaker.worker.run(
            self._caretaker.new_recovery_code, done=self._on_code, failed=self.code_notice.say
        )

    def _on_code(self, code: str) -> None:
        words = code.split()
        lines = [words[n : n + _WORDS_A_LINE] for n in range(0, len(words), _WORDS_A_LINE)]
        self.code_notice.clear()
        self.code.setText("\n".join("   ".join(line) for line in lines))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.code.setAccessibleName(self.tr("The recovery code: {code}").format(code=code))
        self.code.show()
        self.code.setFocus()
