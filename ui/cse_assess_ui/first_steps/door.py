"""The front door's card: already there, from a file, or later."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout
from shiboken6 import isValid

from cse_assess.package.front_door import FrontDoor
from cse_assess_ui.first_steps.step import Step
from cse_assess_ui.models.beginning import read_door
from cse_assess_ui.operations import Worker
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.card_file import choose_card_file
from cse_assess_ui.widgets.fingerprint import Fingerprint
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


class DoorStep(Step):
    """Shows the front doors that the organisation has set, and takes a card from a file.

    Args:
        worker: Reads the file.

    Attributes:
        door: The front door whose card was chosen here; None for none.
    """

    def __init__(self, worker: Worker) -> None:
        super().__init__("", "")
        self._worker = worker
        self.door: FrontDoor | None = None
        self.go_on = self.tr("Begin")
        self.title.setText(self.tr("Where your referrals go"))
        self.about.setText(
            self.tr(
                "A front door that uses this app gives out a small file, its card. With it, only "
                "they can open what you send. You can begin without, and add it when you need it."
            )
        )
        self.given = Label("")
        self.given.hide()
        self.shown = _Door()
        self.choose = Button(self.tr("Choose their card…"))
        self.choose.clicked.connect(self._on_choose)
        self.leave = Button(self.tr("Leave this card out"))
        self.leave.clicked.connect(self._on_leave)
        self.leave.hide()
        self.problem = Notice()
        buttons = FlowLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.leave)
        self.add(self.given, self.shown, self.problem)
        self.body.addLayout(buttons)

    def set_given(self, doors: Sequence[FrontDoor], problems: Sequence[str]) -> None:
        """Say which front doors the organisation has set.

        Args:
            doors: The front doors.
            problems: What of its folder could not be used.
        """
        self.given.setVisible(bool(doors))
        names = "\n".join(f"{door.name}: {door.phone}" for door in doors)
        told = self.tr("Your organisation has set these already:")
        self.given.setText(f"{told}\n{names}")
        if len(doors) == 1 and self.door is None:
            self.shown.show_door(doors[0])
        self.problem.say("\n".join(problems))

    def take(self, path: Path) -> None:
        """Take a card or listing from a file; say so where it is refused.

        Args:
            path: The file.
        """
        self.problem.clear()
        self._worker.run(lambda: read_door(path), done=self._on_read, failed=self._on_refused)

    def take_over(self, other: "DoorStep") -> None:
        """Show what another one shows, as the window speaks another language now."""
        if other.door is not None:
            self._on_read(other.door)

    def focus_first(self) -> None:
        self.choose.setFocus()

    def _on_refused(self, sentence: str) -> None:
        if isValid(self):
            self.problem.say(sentence)

    def _on_read(self, door: FrontDoor) -> None:
        if not isValid(self):
            return
        self.door = door
        self.shown.show_door(door)
        self.leave.show()
        self.choose.setText(self.tr("Choose another…"))
        announce(self.shown, self.shown.name.text())

    def _on_choose(self) -> None:
        path = choose_card_file(self)
        if path is not None:
            self.take(path)

    def _on_leave(self) -> None:
        self.door = None
        self.shown.hide()
        self.leave.hide()
        self.choose.setText(self.tr("Choose their card…"))
        self.choose.setFocus()


class _Door(QFrame):
    """A front door: its name, its phones, and the fingerprint to compare."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.name = Label("", "heading")
        self.phones = Label("")
        self.fingerprint = Fingerprint()
        self.compare = Label(
            self.tr("Ring them on a number that you know, and read the fingerprint to each other."),
            "muted",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (self.name, self.phones, self.fingerprint, self.compare):
            column.addWidget(widget)
        self.hide()

    def show_door(self, door: FrontDoor) -> None:
        """Show a front door.

        Args:
            door: The front door.
        """
        self.name.setText(door.name)
        lines = [self.tr("In office hours: {phone}").format(phone=door.phone)]
        if door.phone_out_of_hours:
            told = self.tr("Out of hours: {phone}")
            lines.append(told.format(phone=door.phone_out_of_hours))
        if door.stale_on(dt.datetime.now().astimezone().date()) or door.example:
            lines.append(self.tr("Nobody has checked these lately. Ring before you send anything."))
        self.phones.setText("\n".join(lines))
        for widget in (self.fingerprint, self.compare):
            widget.setHidden(door.card is None)
        if door.card is not None:
            self.fingerprint.show_card(door.card)
        self.show()
