"""Where the file is, what to write, what to say on the phone, and that it was sent."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Person
from cse_assess_ui.clipboard import copy
from cse_assess_ui.models.hand_overs import Made
from cse_assess_ui.models.phones import other_told, phones
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.drag_file import DragFile
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.passphrase import PassphraseByPhone
from cse_assess_ui.widgets.sign import Signed
from cse_assess_ui.widgets.text import Label


class MadeFile(QFrame):
    """Everything needed to get the file to the front door.

    Signals:
        sent: The user has sent it.
    """

    sent = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._path = Path()
        self.title = Label(role="heading")
        self.where = Label()
        self.message = Label()
        self.ring = Label(role="heading")
        self.other_number = Label()
        self.script = Label()
        self.passphrase = PassphraseByPhone()
        self.copy_path = Button(self.tr("Copy where it is"))
        self.open_folder = Button(self.tr("Open the folder"))
        self.drag = DragFile(self.tr("Drag the file from here"))
        self.drag.set_sign("file")
        self.drag.setAccessibleDescription(
            self.tr("Into an e-mail or a folder. With the keyboard, open the folder instead.")
        )
        self.drag.clicked.connect(self._on_open_folder)
        self.copy_message = Button(self.tr("Copy the message"))
        self.sent_button = Button(self.tr("I have sent it"), "primary")
        self.copy_path.clicked.connect(lambda: copy(self.where.text()))
        self.open_folder.clicked.connect(self._on_open_folder)
        self.copy_message.clicked.connect(lambda: copy(self.message.text()))
        self.sent_button.clicked.connect(self.sent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._column.setSpacing(8)
        self._lay_out()
        self.hide()

    def show_made(self, made: Made, path: Path, person: Person) -> None:
        """Show what was made.

        Args:
            made: The file.
            path: Where it is.
            person: Whoever refers.
        """
        hand_over = made.hand_over
        self._path = path
        titles = {
            "sealed": self.tr("Sealed. Nothing has been sent yet."),
            "pdf": self.tr("The PDF is locked. Nothing has been sent yet."),
            "plain": self.tr("The plain PDF is saved. Nothing has been sent yet."),
        }
        self.title.setText(titles[hand_over.way])
        self.where.setText(str(path))
        self.message.setText(self._message(made))
        self._show_numbers(hand_over)
        self.script.setText(self._script(made, person))
        self.drag.set_path(path)
        self.passphrase.show_passphrase(made.passphrase)
        self.sent_button.setEnabled(True)
        self.sent_button.show()
        self.show()
        announce(self, self.title.text())

    def forget(self) -> None:
        """Show the passphrase no longer."""
        self.passphrase.forget()

    def _show_numbers(self, made: HandOver) -> None:
        """Whoever rings at two in the morning needs the number that is answered then."""
        numbers = phones(made.hub_phone, made.hub_phone_out_of_hours)
        self.ring.setText(f"{made.hub}: {numbers.ring}".rstrip(": "))
        self.other_number.setText(other_told(numbers))
        self.other_number.setHidden(not numbers.other)

    def _lay_out(self) -> None:
        steps: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (
                self.tr("1. The file is here"),
                (self.where, self._row(self.drag, self.open_folder, self.copy_path)),
            ),
            (
                self.tr("2. Attach it to an e-mail, and write no names in it"),
                (self.message, self._row(self.copy_message)),
            ),
            (
                self.tr("3. Ring, and stay on the line until they have opened it"),
                (Signed("phone", self.ring), self.other_number, self.script, self.passphrase),
            ),
            (self.tr("4. Start the clock"), (self._row(self.sent_button),)),
        )
        self._column.addWidget(self.title)
        for title, parts in steps:
            self._column.addSpacing(12)
            self._column.addWidget(Label(title, "subheading"))
            for part in parts:
                self._column.addWidget(part)

    def _message(self, made: Made) -> str:
        messages = {
            "sealed": self.tr(
                "Referral {reference}\n\nAttached is a sealed referral. Please open it with your "
                "front door's key today and tell me that you have it. I will ring you as well."
            ),
            "pdf": self.tr(
                "Referral {reference}\n\nAttached is a referral, a PDF under a passphrase. I will "
                "ring you with the passphrase. Please tell me today that you can open it."
            ),
            "plain": self.tr(
                "Referral {reference}\n\nAttached is a referral. Please tell me today that you "
                "have it. I will ring you as well."
            ),
        }
        return messages[made.hand_over.way].format(reference=made.hand_over.reference)

    def _script(self, made: Made, person: Person) -> str:
        who = ", ".join(part for part in (person.name, person.role, person.organisation) if part)
        return self.tr(
            "“This is {who}. I am referring a child who I believe is being sexually exploited. "
            "The reference is {reference}. {level}. Please open the file now. Who am I speaking "
            "to, and who will ring me back on {phone}?”"
        ).format(
            who=who,
            reference=made.hand_over.reference,
            level=made.referral.level.label,
            phone=person.phone,
        )

    def _row(self, *buttons: Button) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row)
        for button in buttons:
            flow.addWidget(button)
        return row

    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
