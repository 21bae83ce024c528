"""Setting up a front door: who we are, what we accept, or the key file that we have already."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from cse_assess.assessment.record import Person
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.identifier import IdentifierField
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.secret import SecretField
from cse_assess_ui.widgets.text import Label


class DoorSetUpPage(QWidget):
    """Makes the front door's keys and card, or takes a key file in.

    Signals:
        made: The details of a new front door, a dict for ``Keyring.generate``.
        brought: A key file's path, and its passphrase.
    """

    made = Signal(dict)
    brought = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.fields: dict[str, LineField] = {
            "name": LineField(
                self.tr("What is your front door called?"), self.tr("As people here know it.")
            ),
            "area": LineField(self.tr("Which area do you serve?")),
            "phone": IdentifierField("phone", self.tr("Your phone number in office hours")),
            "phone_out_of_hours": IdentifierField(
                "phone", self.tr("Your number at night and at weekends")
            ),
            "email": LineField(self.tr("Your secure e-mail address")),
        }
        yes_no = [(True, self.tr("Yes")), (False, self.tr("No"))]
        self.pdf = ChoiceField(
            self.tr("Do you also take PDFs under a passphrase?"),
            yes_no,
            self.tr("From people who cannot seal files. They tell you the passphrase by phone."),
        )
        self.plain = ChoiceField(
            self.tr("Do you take files without a passphrase?"),
            yes_no,
            self.tr("Only if your address is accredited as secure."),
        )
        self.pdf.set_value(True)
        self.plain.set_value(False)
        self.notice = Notice()
        self.begin = Button(self.tr("Make our keys"), "primary")
        self.begin.clicked.connect(self._on_begin)
        self.have = Button(self.tr("We have a key file already…"))
        self.have.clicked.connect(self._on_have)
        self.key_file = _KeyFile()
        self.key_file.submitted.connect(self.brought)
        self._lay_out()

    def refuse(self, sentence: str) -> None:
        """Say why nothing was made."""
        self.begin.set_busy(False)
        self.key_file.open_button.setEnabled(True)
        self.notice.say(sentence)

    def suggest(self, person: Person) -> None:
        """Fill in what was said already, to be changed where the front door has another.

        Args:
            person: Whoever sets it up.
        """
        self.fields["phone"].set_value(person.phone)
        self.fields["email"].set_value(person.email)

    def focus_first(self) -> None:
        """Give the keyboard to the name."""
        self.fields["name"].setFocus()

    def flush(self) -> None:
        """Nothing is in hand: the button submits what is shown."""

    def bring(self, path: Path) -> None:
        """Ask for the passphrase of a key file.

        Args:
            path: The file.
        """
        self.key_file.show_file(path)

    def _lay_out(self) -> None:
        column = ReadingColumn()
        column.add(Label(self.tr("Set up your front door"), "title"))
        column.add(
            Label(
                self.tr(
                    "This makes two things: your card, a small file that you give to everybody who "
                    "refers to you, and your keys, which stay here and open what they send."
                )
            )
        )
        column.add_left(self.have)
        column.add(self.key_file)
        for field in self.fields.values():
            column.add(field)
        column.add(self.pdf)
        column.add(self.plain)
        column.add(self.notice)
        column.add_left(self.begin, space=8)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _on_begin(self) -> None:
        written: dict[str, Any] = {
            name: " ".join(field.value().split())[:200] for name, field in self.fields.items()
        }
        missing = next((name for name in ("name", "phone") if not written[name]), "")
        if missing:
            self.notice.say(
                self.tr("Your name and phone number are needed: they are on your card.")
            )
            self.fields[missing].setFocus()
            return
        ways = [("sealed", True), ("pdf", self.pdf.value()), ("plain", self.plain.value())]
        written["accepts"] = [way for way, wanted in ways if wanted]
        self.begin.set_busy(True)
        self.notice.clear()
        self.made.emit(written)

    def _on_have(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Your key file"), str(documents()), self.tr("Keys (*.key);;All files (*)")
        )
        if path:
            self.bring(Path(path))


class _KeyFile(QFrame):
    """Asks for the passphrase of a key file.

    Signals:
        submitted: The file's path and its passphrase.
    """

    submitted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._path = Path()
        self.name = Label(role="subheading")
        self.passphrase = SecretField(self.tr("The passphrase of this key file"))
        self.open_button = Button(self.tr("Use this key file"), "primary")
        self.open_button.clicked.connect(self._submit)
        self.passphrase.entered.connect(self._submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.addWidget(self.name)
        column.addWidget(self.passphrase)
        row = FlowLayout()
        row.addWidget(self.open_button)
        column.addLayout(row)
        self.hide()

    def show_file(self, path: Path) -> None:
        self._path = path
        self.name.setText(path.name)
        self.show()
        self.passphrase.setFocus()

    def _submit(self) -> None:
        if self.open_button.isEnabled():
            self.open_button.setEnabled(False)
            self.submitted.emit(self._path, self.passphrase.value())
