"""The first page: what needs you and why; every case, found as you type."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from cse_assess.errors import Refusal
from cse_assess.vault.sittings import CutOff
from cse_assess_ui.models.case_list import CaseRow
from cse_assess_ui.models.listing import Listing
from cse_assess_ui.models.overview import Finder, Overview, overview
from cse_assess_ui.operations import Worker
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.case_filter import CaseFilter
from cse_assess_ui.widgets.case_overview import CaseOverview
from cse_assess_ui.widgets.case_row import CaseButton
from cse_assess_ui.widgets.case_section import CaseSection
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.cut_off import CutOffNotice
from cse_assess_ui.widgets.drawn_row import Inks
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label

_HANDFUL = 6
_FOUND_AT_MOST = 40


class HomePage(QWidget):
    """What needs you first; below it every case.

    Args:
        rows: The cases; none where they are to be loaded.
        practice: Whether practice cases are offered.

    Signals:
        new_requested: A new assessment is to begin.
        practice_requested: The practice cases are to be shown.
        desk_requested: What waits for a lead is to be shown.
        case_requested: A case is to open; carries its id.
        review_requested: A case is to be read and countersigned; carries its id.
        progress_requested: What became of a referral is to be shown; carries the case's id.
        resume_requested: Go on where the app was cut off; carries the ``CutOff``.
        answer_chosen: A front door's answer is to be taken in; carries the file's path.
    """

    new_requested = Signal()
    practice_requested = Signal()
    desk_requested = Signal()
    case_requested = Signal(str)
    review_requested = Signal(str)
    progress_requested = Signal(str)
    answer_chosen = Signal(object)
    resume_requested = Signal(object)

    def __init__(self, rows: Sequence[CaseRow] | None = None, *, practice: bool = True) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._told = overview(rows or ())
        self._finder = Finder(self._told)
        self._cut_off: tuple[CutOff, str] | None = None
        self._source: tuple[Listing, Worker] | None = None
        self.title = Label("", "title")
        self.empty = Label("")
        self.looking = Label(self.tr("Looking for your cases …"), "muted")
        self.notice = Notice()
        self.again_button = Button(self.tr("Try again"))
        self.cut_off = CutOffNotice()
        self.new_button = Button(self.tr("New assessment"), "primary")
        self._practice = practice
        self.practice_button = Button(self.tr("Practise"))
        if not practice:
            self.practice_button.hide()
        self.desk_button = Button(self.tr("Lead's desk"))
        self.desk_button.hide()
        self.answer_button = Button(self.tr("Open an answer…"))
        self.search = LineField(self.tr("Find a case"))
        told = self.tr("A name, initials, age, level, place or reference.")
        self.search.editor.setPlaceholderText(told)
        self.search.editor.setAccessibleDescription(told)
        self.states = CaseFilter()
        self.to_sign_button = Button("")
        inks = Inks(self)
        self.found = CaseSection("", "", inks, most=_FOUND_AT_MOST)
        self.nothing_found = Label(self.tr("No case fits what you typed."), "muted")
        self.overview = CaseOverview(inks)
        self._connect()
        self._lay_out()
        if rows is not None:
            self.show_overview(self._told)

    def load(self, listing: Listing, worker: Worker) -> None:
        """Show all cases; where they are many, the page says that it looks for them."""
        self._source = listing, worker
        self._set_failed("")
        try:
            if listing.is_short():
                self.show_rows(listing.rows())
                return
        except Refusal as refusal:
            self.show_overview(self._told)
            self._set_failed(str(refusal))
            return
        self.show_overview(self._told)
        self._set_looking(True)
        worker.run(
            lambda: overview(listing.rows()),
            done=lambda told: self._while_here(self.show_overview, told),
            failed=lambda told: self._while_here(self._set_failed, told),
        )

    def show_rows(self, rows: Sequence[CaseRow]) -> None:
        """Show these cases.

        Args:
            rows: The cases.
        """
        self.show_overview(overview(rows))

    def show_overview(self, told: Overview) -> None:
        """Show the cases as they are now.

        Args:
            told: The cases in order.
        """
        self._told, self._finder = told, Finder(told)
        some = bool(told.rows)
        self._set_looking(False)
        self.title.setText(self.tr("Your cases") if some else self.tr("Welcome"))
        self.empty.setText(self._teaching())
        self.empty.setHidden(some)
        practise = self.tr("Practise") if some else self.tr("Try a practice case")
        self.practice_button.setText(practise)
        self.answer_button.setVisible(any(row.last is not None for row in told.rows))
        self.search.setVisible(len(told.rows) > _HANDFUL)
        self.states.show_counts(told)
        self.states.setVisible(len(told.rows) > _HANDFUL)
        self.overview.show_overview(told)
        self._show_cut_off()
        self._show()

    def show_cut_off(self, cut_off: CutOff, place: str) -> None:
        """Tell that the app was cut off last time, what is kept, and offer to go on there.

        Args:
            cut_off: Where that was.
            place: The same in words.
        """
        self._cut_off = (cut_off, place)
        self._show_cut_off()

    def focus_first(self) -> None:
        """Give the keyboard to what is done most often here."""
        self.new_button.setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def buttons(self) -> list[CaseButton]:
        """The cases that are shown, in order."""
        return self.found.buttons if self._narrowed() else self.overview.buttons()

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_requested)
        self.practice_button.clicked.connect(self.practice_requested)
        self.desk_button.clicked.connect(self.desk_requested)
        self.answer_button.clicked.connect(self._on_answer)
        self.again_button.clicked.connect(self._on_again)
        self.to_sign_button.clicked.connect(self._go_to_first)
        self.search.editor.textChanged.connect(self._show)
        self.search.edited.connect(self._tell_found)
        self.states.edited.connect(self._on_state)
        self.cut_off.resume_requested.connect(self.resume_requested)
        self.found.why.hide()
        self.found.chosen.connect(self.case_requested)
        self.overview.case_chosen.connect(self.case_requested)
        self.overview.review_chosen.connect(self.review_requested)
        self.overview.progress_chosen.connect(self.progress_requested)

    def _lay_out(self) -> None:
        column = ReadingColumn()
        for widget in (self.title, self.empty, self.notice):
            column.add(widget)
        column.add_left(self.again_button)
        column.add(self.cut_off)
        column.add_left(
            self.new_button,
            self.practice_button,
            self.answer_button,
            self.to_sign_button,
            self.desk_button,
        )
        parts = (self.search, self.states, self.found, self.nothing_found, self.overview)
        for part in (self.looking, *parts):
            column.add(part)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _teaching(self) -> str:
        told = [
            self.tr(
                "Worried about a child? Begin an assessment: you do not need to be sure, and you "
                "do not need every answer."
            ),
            self.tr(
                "What you write is kept as you write it, locked on this computer, and goes "
                "nowhere until you hand it over yourself."
            ),
        ]
        if self._practice:
            told.append(
                self.tr(
                    "New to this? Try a practice case first: nobody in it is real, and nothing is "
                    "counted."
                )
            )
        return "\n\n".join(told)

    def _narrowed(self) -> bool:
        return bool(self.search.value().strip()) or self.states.state() is not None

    def _show(self) -> None:
        """Show what fits what was typed; everything in its parts where nothing was."""
        narrowed = self._narrowed()
        found = self._finder.find(self.search.value(), self.states.state()) if narrowed else ()
        self.found.show_rows(found)
        if narrowed:
            self.found.title.setText(self.tr("{n} found").format(n=len(found)))
        self.overview.setVisible(not narrowed and bool(self._told.rows))
        self.nothing_found.setVisible(narrowed and not found)
        settle(self.found if narrowed else self.overview)
        count = len(self._told.to_sign)
        self.to_sign_button.setText(self.tr("To countersign: {n}").format(n=count))
        self.to_sign_button.setVisible(count > 0 and not narrowed)

    def _tell_found(self) -> None:
        """Say how many there are, once typing rests."""
        if self._narrowed():
            told = self.found.title if self.found.rows else self.nothing_found
            announce(self.found, told.text())

    def _on_state(self) -> None:
        self._show()
        self._tell_found()

    def _show_cut_off(self) -> None:
        cut_off, place = self._cut_off or (None, "")
        row = next((one for one in self._told.rows if cut_off and one.id == cut_off.case_id), None)
        if row is not None and cut_off is not None:
            self.cut_off.tell(cut_off, row.initials, place)
            self._cut_off = None

    def _while_here(self, show: Callable[[Any], None], told: object) -> None:
        """Show what was found, unless the user has gone to another page meanwhile."""
        if isValid(self):
            show(told)

    def _set_looking(self, looking: bool) -> None:
        self.looking.setVisible(looking)
        if looking:
            self.title.setText(self.tr("Your cases"))
            for widget in (self.empty, self.overview):
                widget.hide()

    def _set_failed(self, sentence: str) -> None:
        if sentence:
            self._set_looking(False)
            self.title.setText(self.tr("Your cases"))
            self.empty.hide()
        self.notice.say(sentence)
        self.again_button.setVisible(bool(sentence))

    def _on_again(self) -> None:
        if self._source is not None:
            self.load(*self._source)

    def _on_answer(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("A front door's answer"),
            str(documents()),
            self.tr("Sealed answers (*.age);;All files (*)"),
        )
        if path:
            self.answer_chosen.emit(Path(path))

    def _go_to_first(self) -> None:
        """Give the keyboard to the case that has waited longest to be countersigned."""
        self.overview.sections["to-sign"].buttons[0].setFocus()
