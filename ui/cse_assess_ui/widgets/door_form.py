"""Writing down a front door that has no card: how to reach it, and what it accepts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.errors import Refusal
from cse_assess.package.front_door import of_listing
from cse_assess_ui.models.address_book import AddressBook, listing_of
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.identifier import IdentifierField
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


class DoorForm(QFrame):
    """Asks for a front door's details.

    Args:
        book: Whose details are known.

    Signals:
        taken: It was kept; carries its ``FrontDoor``.
        left: The user does not want to, after all.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, book: AddressBook) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._book = book
        self.fields: dict[str, LineField] = {
            "name": LineField(self.tr("What is the front door called?")),
            "area": LineField(self.tr("Which area does it serve?")),
            "phone": IdentifierField(
                "phone",
                self.tr("Its phone number"),
                self.tr("From its own page, not from a message that somebody sent you."),
            ),
            "phone_out_of_hours": IdentifierField(
                "phone", self.tr("Its number at night and at weekends")
            ),
            "email": LineField(self.tr("Its secure e-mail address")),
        }
        self.plain = ChoiceField(
            self.tr("May a file go there without a passphrase?"),
            [(True, self.tr("Yes")), (False, self.tr("No"))],
            self.tr("Only to an accredited secure address, or into their own web form."),
        )
        self.plain.set_value(False)
        self.problem = Notice()
        self.keep = Button(self.tr("Keep it"), "primary")
        self.leave = Button(self.tr("Leave it"))
        self.keep.clicked.connect(self._on_keep)
        self.leave.clicked.connect(self._on_leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Write down a front door"), "heading"))
        for field in self.fields.values():
            column.addWidget(field)
        column.addWidget(self.plain)
        column.addWidget(self.problem)
        row = FlowLayout()
        row.addWidget(self.keep)
        row.addWidget(self.leave)
        column.addLayout(row)

    def focus_first(self) -> None:
        """Give the keyboard to the name."""
        self.fields["name"].setFocus()

    def _on_keep(self) -> None:
        written = {name: field.value() for name, field in self.fields.items()}
        missing = next((name for name in ("name", "phone") if not written[name].strip()), "")
        if missing:
            self.problem.say(
                self.tr("Its name and its phone number are needed. Nothing is kept yet.")
            )
            self.fields[missing].setFocus()
            return
        ways = ("pdf", "plain") if self.plain.value() else ("pdf",)
        try:
            listing = listing_of(written, ways)
            self._book.put_listing(listing)
        except Refusal as refusal:
            self.problem.say(str(refusal))
            return
        self.problem.clear()
        self.taken.emit(of_listing(listing))

    def _on_leave(self) -> None:
        self.left.emit()  # first: whoever hears it takes the keyboard
        self.hide()
