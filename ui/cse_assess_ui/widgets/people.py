"""Who may come in: everybody with a row of their own, and a form to let somebody in."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.vault.slots import Slot
from cse_assess_ui.models.caretaker import Caretaker
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.keyboard import let_go
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.person_form import PersonForm
from cse_assess_ui.widgets.person_row import PersonRow


class People(QWidget):
    """Lets people in and shuts them out; the last shutting out can be undone.

    Args:
        caretaker: Does the work.

    Signals:
        changed: Somebody came or went.
    """

    changed = Signal()

    def __init__(self, caretaker: Caretaker) -> None:
        super().__init__()
        self._caretaker = caretaker
        self._shut_out: tuple[Slot, ...] = ()
        self._asked_from: str | None = None
        self.rows: list[PersonRow] = []
        self.notice = Notice()
        self.form = PersonForm()
        self.form.submitted.connect(self._on_submitted)
        self.form.left.connect(self._on_left)
        self.add = Button(self.tr("Let somebody in"))
        self.add.clicked.connect(lambda: self._ask(None))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        beside = QWidget()
        FlowLayout(beside).addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(self._list)
        for widget in (self.notice, self.form, beside):
            column.addWidget(widget)
        self._show()

    def row(self, user: str) -> PersonRow:
        """The row of somebody who is listed."""
        return next(row for row in self.rows if row.name.text() == user)

    def _show(self) -> None:
        for row in self.rows:
            let_go(row)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        manages, me = self._caretaker.may_manage(), self._caretaker.user
        undoes = {slot.user for slot in self._shut_out}
        self.rows = [
            PersonRow(slot, manages=manages, own=slot.user == me, undoes=slot.user in undoes)
            for slot in self._caretaker.people()
        ]
        for row in self.rows:
            row.passphrase_requested.connect(self._ask)
            row.disable_requested.connect(self._on_disable)
            row.undo_requested.connect(self._on_undo)
            self._list.addWidget(row)
            row.show()  # now: it may be given the keyboard in a moment
        self.add.setHidden(not manages)
        settle(self)

    def _ask(self, user: str | None) -> None:
        self.notice.clear()
        self._asked_from = user
        self.form.ask(user or "")

    def _on_left(self) -> None:
        """Give the keyboard back to whatever had asked."""
        (self.add if self._asked_from is None else self.row(self._asked_from).passphrase).setFocus()

    def _on_submitted(self, user: str, passphrase: str, role: str) -> None:
        known = {slot.user for slot in self._caretaker.people()}
        told = self.tr("{name} has a new passphrase.")
        if user not in known:
            told = self.tr("{name} may come in now.")

        def done(_: object) -> None:
            self.add.setFocus()
            self.form.clear()
            self._shut_out = tuple(slot for slot in self._shut_out if slot.user != user)
            self._on_changed(told.format(name=user))

        self.form.set_busy(True)
        self._run(lambda: self._caretaker.let_in(user, passphrase, role), done, self._refused)

    def _refused(self, told: str) -> None:
        self.form.refuse(told)

    def _on_disable(self, user: str) -> None:
        def done(before: tuple[Slot, ...]) -> None:
            self._shut_out = before
            self._on_changed(self.tr("{name} may come in no longer.").format(name=user))
            self.row(user).undo.setFocus()

        self._run(lambda: self._caretaker.disable(user), done)

    def _on_undo(self) -> None:
        before = self._shut_out

        def done(_: object) -> None:
            self._shut_out = ()
            told = self.tr("{name} may come in as before, with the same passphrase.")
            self._on_changed(told.format(name=before[0].user))
            self.row(before[0].user).disable.setFocus()

        self._run(lambda: self._caretaker.put_back(before), done)

    def _on_changed(self, told: str) -> None:
        self._show()
        self.notice.say(told)
        self.changed.emit()

    def _run(
        self,
        work: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        self._caretaker.worker.run(work, done=done, failed=failed or self.notice.say)
