"""Our own card, to give out; and for a front door its keys, to keep and to change."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from cse_assess import files
from cse_assess.errors import Refusal
from cse_assess.package.keyring import Keyring
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fingerprint import Fingerprint
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.secret import SecretField
from cse_assess_ui.widgets.text import Label

_LONGEST_STEM = 60
_SHORTEST = 10


class OwnCard(QFrame):
    """A card that is ours.

    Args:
        keyring: The keys that it belongs to.

    Signals:
        key_file_requested: Write the key file; carries its path and the passphrase.
        step_requested: Change keys; carries ``renew``, ``next``, ``promote`` or ``retire``.
    """

    key_file_requested = Signal(object, str)
    step_requested = Signal(str)

    def __init__(self, keyring: Keyring) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._card = keyring.card
        front_door = keyring.card.kind == "front-door"
        self.fingerprint = Fingerprint()
        self.fingerprint.show_card(keyring.card)
        self.save = Button(self.tr("Save our card…"), "primary")
        self.save.clicked.connect(self._on_save)
        self.notice = Notice()
        self.passphrase = SecretField(
            self.tr("A passphrase for the key file"),
            self.tr("At least 10 characters. Whoever has the file and the passphrase opens all."),
        )
        self.save_key = Button(self.tr("Save the key file…"))
        self.save_key.clicked.connect(self._on_save_key)
        self.steps = {step: self._step(step, words) for step, words in self._step_words()}
        roles = keyring.card.roles
        for step, fits in (
            ("renew", True),
            ("next", "next" not in roles),
            ("promote", "next" in roles),
            ("retire", "retiring" in roles),
        ):
            if not fits:  # shown without a parent, it would flash up as a window of its own
                self.steps[step].hide()
        self._lay_out(front_door=front_door)

    def write_card(self, path: Path) -> None:
        """Write the card.

        Args:
            path: The file.
        """
        try:
            files.write(path, self._card.to_json())
        except Refusal as refusal:
            self.notice.say(str(refusal))
            return
        told = self.tr("Saved as {file}. Give it out freely: it holds no secret.")
        self.notice.say(told.format(file=path.name))

    def _lay_out(self, *, front_door: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        column.addWidget(Label(self._card.name, "heading"))
        valid = self.tr("Good until {day}").format(day=show_day(self._card.valid_until))
        column.addWidget(Label(valid, "small"))
        column.addWidget(self.fingerprint)
        column.addLayout(_row(self.save))
        column.addWidget(self.notice)
        if front_door:
            column.addSpacing(12)
            column.addWidget(Label(self.tr("Your keys"), "subheading"))
            column.addWidget(
                Label(
                    self.tr(
                        "Keep a copy of the key file somewhere safe, and give one to every desk "
                        "that reads referrals. Without it, nobody opens what was sealed to you."
                    ),
                    "muted",
                )
            )
            column.addWidget(self.passphrase)
            column.addLayout(_row(self.save_key))
            column.addSpacing(12)
            column.addWidget(Label(self.tr("Change keys, in three steps"), "subheading"))
            column.addWidget(Label(self._how(), "muted"))
            column.addLayout(_row(*self.steps.values()))

    def _how(self) -> str:
        if "next" in self._card.roles:
            return self.tr(
                "A next key is on your card. Give every desk the new key file, and senders the new "
                "card. Then make it the present key."
            )
        if "retiring" in self._card.roles:
            return self.tr(
                "The old key is still on your card. When every sender has the new card, take it "
                "off. What was sealed to it still opens."
            )
        return self.tr("Do this once a year, or when somebody who had the key file has left.")

    def _step_words(self) -> list[tuple[str, str]]:
        return [
            ("renew", self.tr("Renew the card for a year")),
            ("next", self.tr("1. Make the next key")),
            ("promote", self.tr("2. Make it the present key")),
            ("retire", self.tr("3. Take the old key off the card")),
        ]

    def _step(self, step: str, words: str) -> Button:
        button = Button(words)
        button.clicked.connect(lambda: self.step_requested.emit(step))
        return button

    def _on_save(self) -> None:
        name = f"{file_stem(self._card.name)}.card.json"
        self._ask(self.tr("Where to save the card"), name, self.write_card)

    def _on_save_key(self) -> None:
        if len(self.passphrase.value()) < _SHORTEST:
            self.notice.say(self.tr("The passphrase is too short. Four unrelated words are good."))
            self.passphrase.setFocus()
            return
        secret = self.passphrase.value()
        self._ask(
            self.tr("Where to save the key file"),
            f"{file_stem(self._card.name)}.key",
            lambda path: self.key_file_requested.emit(path, secret),
        )

    def _ask(self, title: str, name: str, write: Callable[[Path], None]) -> None:
        path, _ = QFileDialog.getSaveFileName(self, title, str(documents() / name))
        if path:
            write(Path(path))


def file_stem(name: str) -> str:
    """What a card's file is called: whoever has several has to tell them apart.

    Args:
        name: Whose card it is.
    """
    return "-".join(re.findall(r"\w+", name.casefold()))[:_LONGEST_STEM] or "card"


def _row(*buttons: Button) -> FlowLayout:
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    return row
