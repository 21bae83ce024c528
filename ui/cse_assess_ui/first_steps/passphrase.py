"""What the user unlocks with, and what a guesser would make of it."""

from PySide6.QtCore import QTimer, Signal
from shiboken6 import isValid

from cse_assess.vault.strength import Strength, strength
from cse_assess_ui.first_steps.step import Step
from cse_assess_ui.models.weak import in_words
from cse_assess_ui.operations import Worker
from cse_assess_ui.widgets.secret import SecretField
from cse_assess_ui.widgets.text import Label

_QUIET_MS = 250


class PassphraseStep(Step):
    """Asks for a passphrase, and says while it is typed whether it would be guessed.

    It is typed twice, unless it is shown: what can be read needs no second typing.

    Args:
        worker: Looks at it, which takes a moment.

    Signals:
        looked: It has been looked at; carries whether it may be used.
    """

    looked = Signal(bool)

    def __init__(self, worker: Worker) -> None:
        super().__init__("", "")
        self._worker = worker
        self._user = ""
        self.title.setText(self.tr("Choose a passphrase"))
        self.about.setText(
            self.tr(
                "What you write about a child is locked on this computer, and this alone opens "
                "it. Nobody can look it up or reset it, not even us."
            )
        )
        self.passphrase = SecretField(
            self.tr("A passphrase"),
            self.tr("Four or five words that have nothing to do with each other, or with you."),
        )
        self.advice = Label("", "muted")
        self.again = SecretField(self.tr("The same passphrase again"))
        self.add(self.passphrase, self.advice, self.again)
        self._typing = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._typing.timeout.connect(self.look)
        self.passphrase.editor.textChanged.connect(self._on_typed)
        self.passphrase.show_button.toggled.connect(self.again.setHidden)
        self.passphrase.entered.connect(self.entered)
        self.again.entered.connect(self.entered)

    def set_user(self, user: str) -> None:
        """Say whose passphrase it is: a guesser would try the name.

        Args:
            user: The name.
        """
        self._user = user

    def value(self) -> str:
        """The passphrase."""
        return self.passphrase.value()

    def take_over(self, other: "PassphraseStep") -> None:
        """Hold what another one holds, as the window speaks another language now."""
        self.passphrase.editor.setText(other.value())
        self.again.editor.setText(other.again.value())

    def focus_first(self) -> None:
        self.passphrase.setFocus()

    def missing(self) -> str:
        if not self.value():
            self.passphrase.setFocus()
            return self.tr("Type a passphrase first.")
        if self.again.isHidden() or self.again.value() == self.value():
            return ""
        self.again.select()
        if not self.again.value():
            return self.tr("Type it once more below, or press Show to read what you typed.")
        return self.tr("The two passphrases differ. Type the second one once more.")

    def look(self) -> None:
        """Look at it as a guesser would; what is found is told below it."""
        self._typing.stop()
        typed = self.value()

        def tell(found: Strength) -> None:
            if not isValid(self):
                return
            if typed == self.value():
                self._tell(found)
            else:
                self.look()  # somebody has typed on meanwhile

        self._worker.run(lambda: strength(typed, user=self._user), done=tell)

    def _on_typed(self, typed: str) -> None:
        self.advice.clear()
        if typed:
            self._typing.start()
        else:
            self._typing.stop()

    def _tell(self, found: Strength) -> None:
        if found.enough:
            self.advice.setText(self.tr("Good: this would take very long to guess."))
        elif self.value() and found.weakness:
            told = self.tr("Not enough yet. {advice} Add another word.")
            self.advice.setText(told.format(advice=in_words(found.weakness)))
        self.passphrase.editor.setAccessibleDescription(self.advice.text())
        self.looked.emit(found.enough)
