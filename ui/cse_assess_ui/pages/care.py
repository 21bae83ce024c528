"""Looking after the vault: who may come in, the recovery code, backups, and a check."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from cse_assess.vault.backup import Backup
from cse_assess.vault.checking import Report
from cse_assess.vault.slots import Slot
from cse_assess_ui.models.caretaker import Caretaker
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.secret import SecretField
from cse_assess_ui.widgets.text import Label


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
        self.notice = Notice()
        self.people: list[_Person] = []
        self._people = QVBoxLayout()
        self._people.setContentsMargins(0, 0, 0, 0)
        self._people.setSpacing(8)
        self.form = _PersonForm()
        self.form.submitted.connect(self._on_submitted)
        self.add = Button(self.tr("Let somebody in"))
        self.add.clicked.connect(self.form.ask_new)
        self.keychain = ChoiceField(
            self.tr("May this computer unlock it for you?"),
            [(True, self.tr("Yes")), (False, self.tr("No"))],
            self.tr("Whoever is signed in to this computer as you then needs no passphrase."),
        )
        self.keychain.edited.connect(self._on_keychain)
        self.code = Label(role="heading")
        self.code.hide()
        self.new_code = Button(self.tr("Make a recovery code"))
        self.new_code.clicked.connect(self._on_new_code)
        self.last_backup = Label()
        self.back_up = Button(self.tr("Back up now…"))
        self.back_up.clicked.connect(self._on_back_up)
        self.check = Button(self.tr("Check everything"))
        self.check.clicked.connect(self._on_check)
        self.back = Button(self.tr("Done"))
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
        self.notice.clear()
        self._run(lambda: self._caretaker.back_up(folder), self._on_backed_up)

    def _lay_out(self) -> None:
        column = ReadingColumn()
        column.add(Label(self.tr("People and safekeeping"), "title"))
        column.add(self.notice)
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
        holder = QWidget()
        holder.setLayout(self._people)
        column.add(holder)
        column.add(self.form)
        column.add_left(self.add)
        column.add(self.keychain)
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
        column.add(self.last_backup)
        column.add_left(self.back_up, self.check)
        column.add_left(self.back, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _show(self) -> None:
        for row in self.people:
            self._people.removeWidget(row)
            row.hide()
            row.deleteLater()
        manages = self._caretaker.may_manage()
        me = self._caretaker.user
        self.people = [
            _Person(slot, manages=manages, own=slot.user == me) for slot in self._caretaker.people()
        ]
        for row in self.people:
            row.passphrase_requested.connect(self.form.ask)
            row.disable_requested.connect(self._on_disable)
            self._people.addWidget(row)
        for button in (self.add, self.new_code):
            button.setHidden(not manages)
        self.keychain.setHidden(self._caretaker.keychain() is None)
        self.keychain.set_value(self._caretaker.keychain_opens())
        newest = self._caretaker.last_backup()
        self.last_backup.setText(
            self.tr("The last backup was made on {day}.").format(day=show_day(newest))
            if newest
            else self.tr("No backup has been made from here yet.")
        )

    def _on_submitted(self, user: str, passphrase: str, role: str) -> None:
        known = {slot.user for slot in self._caretaker.people()}
        told = self.tr("{name} has a new passphrase.")
        if user not in known:
            told = self.tr("{name} may come in now.")
        self._run(
            lambda: self._caretaker.let_in(user, passphrase, role),
            lambda _: self._on_changed(told.format(name=user)),
        )

    def _on_keychain(self, opens: object) -> None:
        keychain = self._caretaker.keychain()
        if keychain is None:
            return
        told = self.tr("This computer unlocks it for you now.")
        if not opens:
            told = self.tr("Only your passphrase opens it now.")
        self._run(
            lambda: self._caretaker.set_keychain(keychain, opens=bool(opens)),
            lambda _: self._on_changed(told),
        )

    def _on_disable(self, user: str) -> None:
        told = self.tr("{name} may come in no longer.").format(name=user)
        self._run(lambda: self._caretaker.disable(user), lambda _: self._on_changed(told))

    def _on_changed(self, told: str) -> None:
        self.form.clear()
        self._show()
        self.notice.say(told)

    def _on_new_code(self) -> None:
        self._run(self._caretaker.new_recovery_code, self._on_code)

    def _on_code(self, code: str) -> None:
        words = code.split()
        self.code.setText("\n".join("   ".join(words[n : n + 4]) for n in range(0, 12, 4)))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.code.show()
        self.code.setFocus()

    def _on_back_up(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where backups are kept"))
        if chosen:
            self.back_up_into(Path(chosen))

    def _on_backed_up(self, made: Backup) -> None:
        told = self.tr("Backed up as {folder}, and read back: {count} cases, all of it sound.")
        count = made.report.sound["assessment"]
        self._show()
        self.notice.say(told.format(folder=made.folder, count=count))

    def _on_check(self) -> None:
        self._run(self._caretaker.check, self._on_checked)

    def _on_checked(self, report: Report) -> None:
        if not report.findings:
            told = self.tr("Everything is sound: {count} cases can be read.")
            self.notice.say(told.format(count=report.sound["assessment"]))
            return
        told = self.tr(
            "{n} things are wrong. Do not delete anything. Ask IT to restore the newest sound "
            "backup. {first}"
        )
        first = f"{report.findings[0].where}: {report.findings[0].what}"
        self.notice.say(told.format(n=len(report.findings), first=first))

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._caretaker.worker.run(work, done=done, failed=self.notice.say)


class _Person(QFrame):
    """Somebody who may come in, or no longer.

    Signals:
        passphrase_requested: A new passphrase for them; carries the name.
        disable_requested: Shut them out; carries the name.
    """

    passphrase_requested = Signal(str)
    disable_requested = Signal(str)

    def __init__(self, slot: Slot, *, manages: bool, own: bool) -> None:
        super().__init__()
        self.setProperty("role", "card")
        roles = {
            "practitioner": self.tr("Assesses and refers"),
            "lead": self.tr("Safeguarding lead"),
            "front-door": self.tr("Receives referrals"),
        }
        self.name = Label(slot.user, "subheading")
        self.passphrase = Button(self.tr("New passphrase"))
        self.disable = Button(self.tr("Shut out"))
        for button in (self.passphrase, self.disable):
            button.setAccessibleDescription(slot.user)
            button.setHidden(not manages)
        self.passphrase.setHidden(not manages and not own)  # everybody changes their own
        self.passphrase.clicked.connect(lambda: self.passphrase_requested.emit(slot.user))
        self.disable.clicked.connect(lambda: self.disable_requested.emit(slot.user))
        if slot.disabled:
            self.disable.hide()
        told = self.tr("May come in no longer") if slot.disabled else roles[slot.role]
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(Label(told, "small"))
        row = FlowLayout()
        row.addWidget(self.passphrase)
        row.addWidget(self.disable)
        column.addLayout(row)


class _PersonForm(QFrame):
    """Asks for a name, a role and a passphrase.

    Signals:
        submitted: A name, a passphrase and a role.
    """

    submitted = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.name = LineField(self.tr("Their name"))
        self.role = ChoiceField(
            self.tr("What will they do?"),
            [
                ("practitioner", self.tr("Assess and refer children")),
                ("lead", self.tr("Lead: countersign, count, look after this")),
                ("front-door", self.tr("Receive referrals, as a front door")),
            ],
        )
        self.role.set_value("practitioner")
        self.passphrase = SecretField(
            self.tr("Their passphrase"),
            self.tr("Let them type it themselves. Four or five unrelated words are good."),
        )
        self.keep = Button(self.tr("Keep it"), "primary")
        self.leave = Button(self.tr("Leave it"))
        self.keep.clicked.connect(self._on_keep)
        self.leave.clicked.connect(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (self.name, self.role, self.passphrase):
            column.addWidget(widget)
        row = FlowLayout()
        row.addWidget(self.keep)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.hide()

    def ask_new(self) -> None:
        """Ask for somebody new."""
        self.ask("")

    def ask(self, user: str) -> None:
        """Ask for a passphrase for somebody who is known; for somebody new where no name is."""
        self.name.set_value(user)
        self.name.editor.setReadOnly(bool(user))
        self.role.setHidden(bool(user))
        self.show()
        (self.passphrase if user else self.name).setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.name.set_value("")
        self.passphrase.editor.clear()
        self.hide()

    def _on_keep(self) -> None:
        name = self.name.value().strip()
        if name:
            role = "" if self.role.isHidden() else str(self.role.value())
            self.submitted.emit(name, self.passphrase.value(), role)
        else:
            self.name.setFocus()
