"""How a referral is handed over: what the front door accepts, the safest first, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.package.card import Handover
from cse_assess.package.front_door import FrontDoor
from cse_assess_ui.widgets.fields import ChoiceField, TextField
from cse_assess_ui.widgets.text import Label


class Ways(QWidget):
    """Chooses a way of handing over; asks for the reason where it is not the safest.

    Signals:
        changed: Another way is chosen, or the reason has changed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice: ChoiceField | None = None
        self._door: FrontDoor | None = None
        self.meaning = Label(role="muted")
        self.reason = TextField(
            self.tr("Why in this way?"),
            self.tr("Kept with the case. One sentence is enough."),
            rows=2,
        )
        self.reason.editor.textChanged.connect(self.changed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.meaning)
        self.not_possible = Label(role="small")
        self._column.addWidget(self.not_possible)
        self._column.addWidget(self.reason)
        self.reason.hide()

    def show_door(self, door: FrontDoor | None) -> None:
        """Show what a front door accepts.

        Args:
            door: The front door; None where none is chosen.
        """
        if door == self._door:
            return
        self._door = door
        if self.choice is not None:
            self._column.removeWidget(self.choice)
            self.choice.hide()
            self.choice.deleteLater()
            self.choice = None
        self.not_possible.setText(self._not_possible(door) if door is not None else "")
        self.not_possible.setVisible(bool(self.not_possible.text()))
        if door is not None:
            names = self._names()
            self.choice = ChoiceField(
                self.tr("How does it go?"), [(way, names[way]) for way in door.accepts]
            )
            self.choice.set_value(door.accepts[0] if door.accepts else None)
            self.choice.edited.connect(self._on_chosen)
            self._column.insertWidget(0, self.choice)
            self.choice.setVisible(bool(door.accepts))
        self._on_chosen()

    def way(self) -> Handover | None:
        """The way that is chosen."""
        value = self.choice.value() if self.choice is not None else None
        known: tuple[Handover, ...] = self._door.accepts if self._door else ()
        return next((way for way in known if way == value), None)

    def ready(self) -> bool:
        """Whether a way is chosen, with its reason where one is needed."""
        return self.way() is not None and (self.way() != "plain" or bool(self.written_reason()))

    def written_reason(self) -> str:
        """The reason, where one is asked for."""
        return "" if self.reason.isHidden() else self.reason.value().strip()

    def _on_chosen(self) -> None:
        way, door = self.way(), self._door
        safest = door.accepts[0] if door is not None and door.accepts else None
        told = self._meaning(way, door) if door is not None else ""
        if way is not None and way == safest and way != "plain":
            told = f"{self.tr('Chosen for you: it is the safest way that they take.')} {told}"
        self.meaning.setText(told)
        self.reason.setHidden(way is None or (way == safest and way != "plain"))
        self.changed.emit()

    def _names(self) -> dict[Handover, str]:
        return {
            "sealed": self.tr("Sealed file"),
            "pdf": self.tr("PDF under a passphrase"),
            "plain": self.tr("Plain PDF"),
        }

    def _not_possible(self, door: FrontDoor) -> str:
        """What the front door does not take, and why."""
        if not door.accepts:
            return ""
        why: dict[Handover, str] = {
            "sealed": self.tr("they have no card with a key yet")
            if door.card is None
            else self.tr("their card says that they cannot open it"),
            "pdf": self.tr("they do not take files under a passphrase"),
            "plain": self.tr("they do not take a file that anybody can read"),
        }
        names = self._names()
        told = [f"{names[way]}: {why[way]}." for way in names if way not in door.accepts]
        return f"{self.tr('Not possible here.')} {' '.join(told)}" if told else ""

    def _meaning(self, way: Handover | None, door: FrontDoor) -> str:
        if not door.accepts and door.ruled_out:
            return self.tr(
                "Your organisation allows none of the ways in which they take files. Ring them "
                "now: the referral goes by phone. Then ask IT."
            )
        if not door.accepts:
            return self.tr("They take no files. Ring them.")
        if way is None:
            return self.tr("Choose how it goes.")
        return {
            "sealed": self.tr(
                "Only they can open it, and it proves that it comes from you. They have this app, "
                "or the page that opens such files in a browser."
            ),
            "pdf": self.tr(
                "They need nothing but a PDF reader. A passphrase opens it: you tell them by "
                "phone, never in the same message."
            ),
            "plain": self.tr(
                "Anybody who gets this file can read it. Use it only where they say that it may "
                "come like this: an accredited secure address, or their own web form."
            ),
        }[way]
