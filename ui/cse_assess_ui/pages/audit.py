"""Audit: a few cases that chance drew, looked at by two people, each alone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess.audit.criteria import Answer, Criterion
from cse_assess.audit.sample import Sample
from cse_assess.errors import Refusal
from cse_assess.usage.period import period
from cse_assess.vault.audits import Drawn
from cse_assess_ui.models.audit import Auditing
from cse_assess_ui.operations import Worker
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.audit_results import AuditResults
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.folded import Folded
from cse_assess_ui.widgets.group import Group
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label

SIZES = (5, 10, 20)
_OFFERED = 6


class AuditPage(QWidget):
    """Draws a sample, takes one case after the other, and tells what was found.

    Args:
        auditing: Does the work.
        worker: Runs what takes a moment.

    Signals:
        back_requested: Back to where the user was.
        case_requested: A case is to be read; carries its id.
        saved: A paper was written; carries its path.
    """

    back_requested = Signal()
    case_requested = Signal(str)
    saved = Signal(object)

    def __init__(self, auditing: Auditing, worker: Worker) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._auditing, self._worker = auditing, worker
        self._sample: Sample | None = None
        self._cases: tuple[str, ...] = ()
        self._case = ""
        self.folder = documents()
        self.notice = Notice()
        self.how_many = ChoiceField(
            self.tr("How many cases?"), [(size, str(size)) for size in SIZES]
        )
        self.how_many.set_value(SIZES[1])
        periods = auditing.periods()[:_OFFERED]
        self.which = ChoiceField(
            self.tr("Handed over in which period?"), [(one.id, one.label) for one in periods]
        )
        self.which.set_value(auditing.usual(periods).id)
        self.draw_button = Button(self.tr("Draw them"), "primary")
        self.draw_button.clicked.connect(self._on_draw)
        self.place = Label("", "heading")
        self.read_button = Button(self.tr("Read this case"))
        self.read_button.clicked.connect(lambda: self.case_requested.emit(self._case))
        self.answers = {one.id: self._asked(one) for one in auditing.criteria}
        self.remark = LineField(
            self.tr("What do you want to remember?"), self.tr("It is in no result.")
        )
        self.keep_button = Button(self.tr("Keep, and go to the next"), "primary")
        self.keep_button.clicked.connect(self._on_keep)
        self.before_button = Button(self.tr("The one before"))
        self.before_button.clicked.connect(lambda: self._go(-1))
        self.close_button = Button(self.tr("Close the sample"))
        self.close_button.clicked.connect(self._on_close)
        self.close_alone = Button(self.tr("Close it for good, without a second person"))
        self.close_alone.clicked.connect(self._close)
        self.form_button = Button(self.tr("Save a blank form…"))
        self.form_button.clicked.connect(lambda: self._on_save(None))
        self.back = Button(self.tr("Back"))
        self.back.clicked.connect(self.back_requested)
        self.closed = AuditResults(auditing)
        self.closed.save_requested.connect(self._on_save)
        self._drawing, self._marking = Group(), Group()
        self._lay_out()
        self._show()

    @property
    def results(self) -> list[Folded]:
        """The samples that are closed."""
        return self.closed.results

    def focus_first(self) -> None:
        """Give the keyboard to what comes next."""
        (self.read_button if self._sample else self.how_many).setFocus()

    def flush(self) -> None:
        """What is written here is kept by its buttons alone."""

    def save(self, drawn: Drawn | None, folder: Path) -> None:
        """Write what was found, or a blank form.

        Args:
            drawn: A closed sample; None for the form.
            folder: Where it goes.
        """
        self.notice.say(self.tr("Writing the file…"))
        self._worker.run(
            lambda: self._auditing.save(self._auditing.sheet(drawn), folder),
            done=self._on_saved,
            failed=self.notice.say,
        )

    def _lay_out(self) -> None:
        for widget in (self.how_many, self.which, self.draw_button, self.form_button):
            self._drawing.add(widget)
        self._marking.add(self.place)
        self._marking.add(self.read_button)
        for field in (*self.answers.values(), self.remark):
            self._marking.add(field)
        for button in (self.keep_button, self.before_button, self.close_button, self.close_alone):
            self._marking.add(button)
        column = ReadingColumn()
        column.add_left(self.back)
        column.add(Label(self.tr("Audit"), "title"))
        column.add(
            Label(
                self.tr(
                    "Chance draws a few cases that were handed over. You look at each against the "
                    "same questions; a second person does so too, without seeing your answers. "
                    "What is kept in the end are counts that name nobody: neither a child nor a "
                    "colleague. It is about what is written, never about who wrote it."
                ),
                "muted",
            )
        )
        for group in (self._drawing, self._marking):
            column.add(group, space=8)
        column.add(self.notice)
        column.add(self.closed, space=8)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _asked(self, criterion: Criterion) -> ChoiceField:
        return ChoiceField(
            criterion.question,
            [
                ("yes", self.tr("Yes")),
                ("partly", self.tr("Partly")),
                ("no", self.tr("No")),
                ("n/a", self.tr("Does not apply")),
            ],
            self.tr("Yes: {yes}\nNo: {no}").format(yes=criterion.yes, no=criterion.no),
        )

    def _show(self) -> None:
        self._sample = self._auditing.open_sample()
        self._cases = self._auditing.cases(self._sample) if self._sample else ()
        self._drawing.setVisible(self._sample is None)
        self._marking.setVisible(self._sample is not None)
        if self._sample is not None:
            done = self._auditing.own_marks(self._sample)
            open_ = [case for case in self._cases if case not in done]
            self._show_case(open_[0] if open_ else next(iter(self._cases), ""))
        self.closed.show_samples()

    def _show_case(self, case_id: str) -> None:
        """Show what the user has found in a case so far."""
        sample = self._sample
        if sample is None:
            return
        self._case = case_id
        own = self._auditing.own_marks(sample)
        mark = own.get(case_id)
        for name, field in self.answers.items():
            field.set_value(mark.answers.get(name) if mark else None)
        self.remark.set_value(mark.remark if mark else "")
        here = self._cases.index(case_id) + 1 if case_id in self._cases else 0
        done = len([case for case in self._cases if case in own])
        self.place.setText(
            self.tr("Case {place} of {count}. You have finished {done}.").format(
                place=here, count=len(self._cases), done=done
            )
        )
        whole = bool(self._cases) and done == len(self._cases)
        self.close_button.setVisible(whole)
        self.close_alone.hide()
        self.read_button.setEnabled(bool(case_id))
        self.keep_button.setEnabled(bool(case_id))
        if not self._cases:
            self.notice.say(
                self.tr("You began every case of this sample, so somebody else looks at it.")
            )
        elif whole and not self._auditing.others(sample):
            self.notice.say(
                self.tr(
                    "You have finished every case. Ask a second person to look at them too, under "
                    "their own name; then close the sample. You can close it without them: nothing "
                    "is said of agreement then."
                )
            )

    def _on_draw(self) -> None:
        size, wanted = int(str(self.how_many.value() or SIZES[1])), str(self.which.value())
        self.notice.say(self.tr("Drawing…"))
        self._worker.run(
            lambda: self._auditing.draw(size, period(wanted)),
            done=lambda _: self._on_drawn(),
            failed=self.notice.say,
        )

    def _on_drawn(self) -> None:
        self.notice.clear()
        self._show()
        self.read_button.setFocus()

    def _on_keep(self) -> None:
        sample = self._sample
        if sample is None:
            return
        answers: dict[str, Answer] = {}
        for name, field in self.answers.items():
            for answer in ("yes", "partly", "no", "n/a"):
                if field.value() == answer:
                    answers[name] = answer
        lacking = [field for name, field in self.answers.items() if name not in answers]
        if lacking:
            self.notice.say(
                self.tr("Each question needs an answer. The first without one is open.")
            )
            lacking[0].setFocus()
            return
        remark = self.remark.value().strip()
        if self._attempt(lambda: self._auditing.mark(sample, self._case, answers, remark)):
            done = self._auditing.own_marks(sample)
            open_ = [case for case in self._cases if case not in done]
            self._show_case(open_[0] if open_ else self._case)
            announce(self, self.place.text())
            self.read_button.setFocus()

    def _go(self, by: int) -> None:
        if self._case in self._cases:
            place = self._cases.index(self._case) + by
            self._show_case(self._cases[place % len(self._cases)])

    def _on_close(self) -> None:
        """Close what two people have looked at; for one person alone, say first what is lost."""
        sample = self._sample
        if sample is None:
            return
        if self._auditing.others(sample):
            self._close()
            return
        self.notice.say(
            self.tr(
                "Nobody else has finished these cases. Closed now, it can never say how far two "
                "people agree, and it cannot be opened again. To wait, just leave this page."
            )
        )
        self.close_alone.show()
        settle(self._marking)
        self.close_alone.setFocus()

    def _close(self) -> None:
        sample = self._sample
        if sample is not None and self._attempt(lambda: self._auditing.close(sample)):
            self._show()
            self.notice.say(self.tr("Closed. What is kept are counts, below."))
            self.draw_button.setFocus()

    def _on_save(self, drawn: Drawn | None) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where the file goes"), str(self.folder)
        )
        if chosen:
            self.save(drawn, Path(chosen))

    def _on_saved(self, path: Path) -> None:
        self.notice.say(self.tr("Saved: {path}. It names nobody.").format(path=path))
        self.saved.emit(path)

    def _attempt(self, work: Callable[[], object]) -> bool:
        self.notice.clear()
        try:
            work()
        except Refusal as refusal:
            self.notice.say(str(refusal))
            return False
        return True
