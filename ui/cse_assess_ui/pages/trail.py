"""Who did what: every step that anybody took here, the newest first."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.trail import About, Step, TrailRead, chosen
from cse_assess_ui.operations import Worker
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.in_steps import InSteps, one_by_one
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.paragraph import Paragraph
from cse_assess_ui.widgets.tab_order import order_tabs
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.trail_words import TrailWords

_AT_ONCE = 50


class TrailPage(QWidget):
    """Lists steps; finds them by what is typed, and saves those that are found for an auditor.

    Args:
        trail: Reads them.
        worker: Runs that.

    Signals:
        back_requested: Back to where the user was.
        shown: The steps are listed.
        saved: They were written; carries the file's path.
    """

    back_requested = Signal()
    shown = Signal()
    saved = Signal(object)

    def __init__(self, trail: TrailRead, worker: Worker) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._trail, self._worker = trail, worker
        self._words = TrailWords()
        self._all: list[Step] = []
        self._found: list[Step] = []
        self._listed = 0
        self.folder = documents()
        self.back = Button(self.tr("Back"))
        self.back.clicked.connect(self.back_requested)
        self.notice = Notice()
        self.about = ChoiceField(
            self.tr("What are you looking for?"),
            [
                ("everything", self.tr("Everything")),
                ("left", self.tr("What left this computer")),
                ("cases", self.tr("What was done to cases")),
                ("doors", self.tr("People, cards and backups")),
            ],
        )
        self._about: About = "everything"
        self.about.set_value(self._about)
        self.about.edited.connect(self._on_about)
        self.search = LineField(self.tr("Find a step"), self.tr("A name, initials or a reference."))
        self.search.edited.connect(lambda _: self._show())
        self.count = Label(self.tr("Reading the trail…"), "muted")
        self.save_button = Button(self.tr("Save these for an auditor…"))
        self.save_button.clicked.connect(self._on_save)
        self.more = Button(self.tr("Show more"))
        self.more.clicked.connect(self._show_more)
        self.list = QFrame()
        self.list.setProperty("role", "card")
        self._rows = QVBoxLayout(self.list)
        self._rows.setContentsMargins(20, 12, 20, 12)
        self._rows.setSpacing(12)
        self._steps = InSteps(self.list)
        self._steps.finished.connect(self._on_listed)
        self._lay_out()
        worker.run(trail.steps, done=self._on_read, failed=self._on_failed)

    def focus_first(self) -> None:
        """Give the keyboard to the search."""
        self.search.setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def rows(self) -> list[str]:
        """The steps that are listed, in words."""
        return [self._words.line(one) for one in self._found[: self._listed]]

    def save(self, folder: Path) -> None:
        """Write the steps that are found.

        Args:
            folder: Where the file goes.
        """
        found = list(self._found)
        self.notice.say(self.tr("Writing the file…"))
        self._worker.run(
            lambda: self._trail.save(found, self._words.told, folder),
            done=self._on_saved,
            failed=self.notice.say,
        )

    def _lay_out(self) -> None:
        self._column = column = ReadingColumn()
        column.add_left(self.back)
        column.add(Label(self.tr("Who did what"), "title"))
        column.add(
            Label(
                self.tr(
                    "Each step is kept, and chained to the one before it. “Check everything”, "
                    "under people and safekeeping, tells whether one was changed or taken out."
                ),
                "muted",
            )
        )
        for widget in (self.search, self.about, self.count, self.list):
            column.add(widget)
        column.add_left(self.more, self.save_button)
        column.add(self.notice)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        for waiting in (self.list, self.more, self.save_button):
            waiting.hide()

    def _on_read(self, steps: list[Step]) -> None:
        self._all = steps
        self._show()

    def _on_failed(self, told: str) -> None:
        self.count.clear()
        self.notice.say(told)

    def _on_about(self, about: object) -> None:
        if about is None:  # chosen again: there is always one
            self.about.set_value(self._about)
            return
        for known in ("everything", "left", "cases", "doors"):
            if about == known:
                self._about = known
        self._show()

    def _show(self) -> None:
        """List what is found from the top."""
        self._found = chosen(self._all, self._about, self.search.value())
        self._listed = 0
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.count.setText(
            self.tr("Steps: {count}.").format(count=f"{len(self._found):,}")
            if self._found
            else self.tr("No step fits what you are looking for.")
        )
        self.list.setVisible(bool(self._found))
        self.save_button.setVisible(bool(self._found))
        self._show_more()

    def _show_more(self) -> None:
        fresh = self._found[self._listed : self._listed + _AT_ONCE]
        self._listed += len(fresh)
        self.more.setVisible(self._listed < len(self._found))
        self._steps.begin(one_by_one(partial(self._add, one) for one in fresh))

    def _add(self, one: Step) -> None:
        row = QWidget(self.list)
        inside = QVBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        when = f"{show_day(one.at.date())}, {one.at:%H:%M}"
        inside.addWidget(Paragraph(self._words.line(one), "body", row))
        inside.addWidget(Paragraph(when, "small", row))
        self._rows.addWidget(row)

    def _on_listed(self) -> None:
        order_tabs(self._column)
        announce(self, self.count.text())
        self.shown.emit()

    def _on_save(self) -> None:
        chosen_folder = QFileDialog.getExistingDirectory(
            self, self.tr("Where the file goes"), str(self.folder)
        )
        if chosen_folder:
            self.save(Path(chosen_folder))

    def _on_saved(self, path: Path) -> None:
        told = self.tr("Saved: {path}. It names colleagues, and children by initials alone.")
        self.notice.say(told.format(path=path))
        self.saved.emit(path)
