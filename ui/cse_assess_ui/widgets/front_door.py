"""The front door that the referral goes to: its phone, what it accepts, its fingerprint."""

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess.errors import Refusal
from cse_assess.package.front_door import FrontDoor, of_card
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.phones import Phones, other_told, phones
from cse_assess_ui.models.session import Session
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.card_offer import CardOffer
from cse_assess_ui.widgets.door_form import DoorForm
from cse_assess_ui.widgets.fields import ChoiceField
from cse_assess_ui.widgets.fingerprint import Fingerprint
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.fold_button import FoldButton
from cse_assess_ui.widgets.keyboard import hand_on
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.sign import Signed
from cse_assess_ui.widgets.text import Label


class FrontDoorChoice(QWidget):
    """Chooses among the front doors known, and adds one from its card or by hand.

    Args:
        session: The session, which knows them.
        practice: Whether the child is fictional: then there is one front door, which is nobody's.

    Signals:
        changed: Another front door is chosen, or none.
    """

    changed = Signal()

    def __init__(self, session: Session, *, practice: bool = False) -> None:
        super().__init__()
        self._session = session
        self._practice = practice
        self._practised: FrontDoor | None = None
        if practice:
            allowed = session.settings.now.hand_overs
            self._practised = of_card(session.keys.practice_card()).allowed_by(allowed)
        self.choice: ChoiceField | None = None
        self.none_yet = Label(
            self.tr(
                "No front door is known yet. If they use this app, they give you their card: a "
                "small file. If not, write down how to reach them."
            ),
            "muted",
        )
        self.add = Button(self.tr("Add a front door's card…"))
        self.by_hand = Button(self.tr("Write a front door down"))
        self.offer = CardOffer(session.book, self.add)
        self.problem = self.offer.problem
        self.form = DoorForm(session.book)
        self.form.hide()
        self.details = _Details()
        self.add.clicked.connect(self.offer.choose)
        self.by_hand.clicked.connect(self._on_by_hand)
        self.offer.taken.connect(self._on_taken)
        self.form.taken.connect(self._on_taken)
        self.form.left.connect(self.by_hand.setFocus)
        self.details.confirmed.connect(self._on_confirmed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        for widget in (self.none_yet, self.details, self.offer):
            self._column.addWidget(widget)
        self._buttons = FlowLayout()
        self._buttons.addWidget(self.add)
        self._buttons.addWidget(self.by_hand)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self.form)
        session.book.changed.connect(self._show_doors)
        self._show_doors()

    def door(self) -> FrontDoor | None:
        """The front door that is chosen."""
        name = self.choice.value() if self.choice is not None else None
        return next((door for door in self._doors() if door.name == name), None)

    def add_card(self, path: Path) -> None:
        """Add a card or listing from a file and choose it; say so inline where it is refused.

        Args:
            path: The file.
        """
        self.offer.offer(path)

    def focus_first(self) -> None:
        """Give the keyboard to the choice, or to the way to add one."""
        if self.choice is not None and self._doors():
            self.choice.setFocus()
        elif self._session.book.open_to_all:
            self.add.setFocus()

    def _doors(self) -> tuple[FrontDoor, ...]:
        return (self._practised,) if self._practised else self._session.book.front_doors()

    def _show_doors(self) -> None:
        chosen = self.choice.value() if self.choice is not None else None
        if self.choice is not None:
            self._column.removeWidget(self.choice)
            self.choice.hide()
            self.choice.deleteLater()
        doors = self._doors()
        self.choice = ChoiceField(
            self.tr("Which front door?"), [(door.name, door.name) for door in doors]
        )
        self.choice.set_value(chosen or (doors[0].name if len(doors) == 1 else None))
        self.choice.edited.connect(self._on_chosen)
        self._column.insertWidget(0, self.choice)
        self.choice.setVisible(bool(doors))
        self.none_yet.setVisible(not doors)
        if not self._session.book.open_to_all:
            self.none_yet.setText(
                self.tr("Your organisation has not given a front door yet. Ring yours, and ask IT.")
            )
        for button in (self.add, self.by_hand):
            button.setVisible(not self._practice and self._session.book.open_to_all)
        self._on_chosen()

    def _on_chosen(self) -> None:
        door = self.door()
        self.details.setVisible(door is not None)
        if door is not None:
            self.details.show_door(door, by_organisation=self._session.book.by_organisation(door))
        self.changed.emit()

    def _on_by_hand(self) -> None:
        self.form.show()
        self.form.focus_first()

    def _on_taken(self, door: FrontDoor) -> None:
        hand_on(self.form, self.by_hand)
        self.form.hide()
        if self.choice is not None:
            self.choice.set_value(door.name)
        self._on_chosen()
        self.focus_first()  # what had the keyboard may be gone

    def _on_confirmed(self) -> None:
        door = self.door()
        if door is None:
            return
        try:
            self._session.book.confirm(door)
        except Refusal as refusal:
            self.problem.say(str(refusal))


class _Details(QFrame):
    """How to reach a front door, and how sure we are of that.

    Signals:
        confirmed: The user has compared a listing with the front door's own page.
    """

    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.phone = Label(role="title")
        self._ring = Signed("phone", self.phone)
        self.about = Label()
        self.doubt = Notice()
        self.checked = Button(self.tr("I have compared these with their own page today"))
        self.checked.clicked.connect(self.confirmed)
        self.compare = FoldButton(self.tr("Compare this card with theirs by phone"))
        self.fingerprint = Fingerprint()
        # It is long, and wanted once: what is rung each time matters more.
        self.fingerprint.hide()
        self.compare.opened.connect(self.fingerprint.setVisible)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20, 16, 20, 16)
        for widget in (self._ring, self.about, self.doubt, self.checked):
            inside.addWidget(widget)
        inside.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self.fingerprint)
        inside.setAlignment(self.checked, Qt.AlignmentFlag.AlignLeft)

    def show_door(self, door: FrontDoor, *, by_organisation: bool) -> None:
        """Show a front door."""
        numbers = phones(door.phone, door.phone_out_of_hours)
        ring = self.tr("Ring {phone}").format(phone=numbers.ring)
        self.phone.setText(self.tr("Practice: ring nobody") if door.practice else ring)
        self._ring.sign.setHidden(door.practice)
        lines = [*self._when(numbers), *self._lines(door, by_organisation)]
        self.about.setText("\n".join(lines))
        doubt = self._doubt(door)
        self.doubt.label.setText(doubt)
        self.doubt.setHidden(not doubt)
        self.checked.setHidden(not doubt)
        self.compare.setHidden(door.card is None)
        self.compare.set_open(False)
        if door.card is not None:
            self.fingerprint.show_card(door.card)

    def _when(self, numbers: Phones) -> list[str]:
        """When the number that is shown large is answered, and the other one."""
        night = self.tr("This is their number at night and at weekends.")
        return [line for line in (night if numbers.closed else "", other_told(numbers)) if line]

    def _lines(self, door: FrontDoor, by_organisation: bool) -> list[str]:
        lines = [door.area]
        if door.email:
            lines.append(self.tr("E-mail: {email}").format(email=door.email))
        if door.card is not None:
            valid = self.tr("The card is good until {day}.")
            lines.append(valid.format(day=show_day(door.card.valid_until)))
        if door.listing is not None:
            lines.append(door.listing.web)
            lines.append(door.listing.note)
            checked = self.tr("Checked on {day}: {source}")
            lines.append(
                checked.format(day=show_day(door.listing.checked_on), source=door.listing.source)
            )
        if by_organisation:
            lines.append(self.tr("Set by your organisation."))
        return [line for line in lines if line]

    def _doubt(self, door: FrontDoor) -> str:
        if door.example:
            return self.tr(
                "This is an example. Nothing goes there until you have compared the numbers and "
                "the address with the front door's own page."
            )
        if door.stale_on(dt.datetime.now().astimezone().date()):
            return self.tr(
                "Nobody has checked these for half a year. Ring before you send anything."
            )
        return ""
