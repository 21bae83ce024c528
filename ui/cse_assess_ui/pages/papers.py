"""The papers of a case: each made with one click, looked at, then saved, printed or copied."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess.paper.document import Document
from cse_assess.paper.rendering import FileKind, as_text
from cse_assess.referral.papers.catalogue import PaperId, make
from cse_assess.referral.papers.matter import Matter
from cse_assess_ui.clipboard import copy
from cse_assess_ui.models import papers
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.words import said
from cse_assess_ui.printing import send
from cse_assess_ui.system.documents import documents
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import ChoiceField, DateField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.paper_list import PaperList
from cse_assess_ui.widgets.paper_view import PaperView
from cse_assess_ui.widgets.papers_frame import PapersFrame
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.tick import TickBox

_LIST_WIDTH = 300
_LEAST_HEIGHT = 320
_SEVERAL = 2
_TO_A_DOOR = ("phone-script", "copy-sheet")


class PapersPage(QWidget):
    """Shows what can be made from the case, and one paper at a time.

    Args:
        case: The case.
        session: The person at work.
        paper: The paper to show first.

    Signals:
        back_requested: Back to where the user came from.
        made: A paper is shown; carries its name in code.
    """

    back_requested = Signal()
    made = Signal(str)

    def __init__(
        self,
        case: CaseModel,
        session: Session,
        *,
        paper: PaperId = "referral",
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case, self._session = case, session
        self._doors = papers.doors(session, case)
        self._matter: Matter | None = None
        self.document: Document | None = None
        self.folder = documents()
        self.list = PaperList()
        self.list.chosen.connect(self.show_paper)
        self.purpose = Label("", "muted")
        self.title = Label("", "title")
        self.meeting = DateField(
            self.tr("When is the meeting?"),
            self.tr("Ages are worked out for that day. Empty means today."),
        )
        self.meeting.edited.connect(lambda _: self._make_anew())
        self.which_door = ChoiceField(
            self.tr("Which front door?"), [(door.name, door.name) for door in self._doors]
        )
        self.which_door.set_value(papers.likely(session, case, self._doors))
        self.which_door.edited.connect(lambda _: self._make_anew())
        self.warning = Notice()
        self.safe = TickBox(self.tr("I have thought about each of these. It is safe to give."))
        self.safe.toggled.connect(lambda _: self._show_ways())
        self.notice = Notice()
        self.view = PaperView(least_height=_LEAST_HEIGHT)
        self.ways = self._make_ways()
        self.back = Button(self.tr("Back"))
        self.back.clicked.connect(self.back_requested)
        self._lay_out()
        self._make_anew(paper)

    def focus_first(self) -> None:
        """Give the keyboard to the list."""
        self.list.setFocus()

    def flush(self) -> None:
        """Nothing of the case is written on this page."""

    def show_paper(self, paper: PaperId) -> None:
        """Make a paper and show it.

        Args:
            paper: Its name in code.
        """
        if self._matter is None:
            return
        matter = self._matter
        self.notice.clear()
        self._session.worker.run(
            lambda: (make(paper, matter), papers.reasons_against(paper, matter)),
            done=partial(self._on_made, paper),
            failed=partial(self._on_refused, paper),
        )

    def save(self, kind: FileKind, folder: Path) -> None:
        """Save the paper that is shown.

        Args:
            kind: What the file is.
            folder: Where it goes.
        """
        document = self.document
        if document is None:
            return
        self._session.worker.run(
            lambda: papers.save(self._session, self._case.case_id, document, kind, folder),
            done=self._on_saved,
            failed=self.notice.say,
        )

    def print_on(self, printer: QPrinter) -> None:
        """Print the paper that is shown.

        Args:
            printer: As it was chosen.
        """
        document = self.document
        if document is None:
            return
        self.notice.say(self.tr("Printing…"))
        self._session.worker.run(
            lambda: send(document, printer),
            done=lambda _: self._on_printed(),
            failed=self.notice.say,
        )

    def _make_ways(self) -> dict[str, Button]:
        ways = {
            "pdf": Button(self.tr("Save as PDF…"), "primary"),
            "docx": Button(self.tr("Save for Word…")),
            "copy": Button(self.tr("Copy as text")),
            "print": Button(self.tr("Print…")),
        }
        ways["pdf"].clicked.connect(lambda: self._on_save("pdf"))
        ways["docx"].clicked.connect(lambda: self._on_save("docx"))
        ways["copy"].clicked.connect(self._on_copy)
        ways["print"].clicked.connect(self._on_print)
        return ways

    def _lay_out(self) -> None:
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for way in self.ways.values():
            flow.addWidget(way)
        for widget in (
            self.title,
            self.purpose,
            self.which_door,
            self.meeting,
            self.warning,
            self.safe,
        ):
            column.addWidget(widget)
        column.addWidget(buttons)
        column.addWidget(self.notice)
        column.addWidget(self.view, 1)
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(24, 24, 0, 16)
        left.setSpacing(12)
        left.addWidget(Label(self.tr("Papers of this case"), "heading"))
        left.addWidget(self.list, 1)
        left.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._frame = PapersFrame(side, shown)
        self._frame.narrowed.connect(self.list.show_whole)
        self._frame.narrowed.connect(self.view.show_whole)
        self.list.itemClicked.connect(self._frame.show_paper)
        self.list.itemActivated.connect(self._frame.show_paper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self.list.setMinimumWidth(_LIST_WIDTH)
        for widget in (self.which_door, self.meeting, self.safe):
            widget.hide()

    def _make_anew(self, paper: PaperId | None = None) -> None:
        """Take the case as it stands now, and show a paper of it."""
        wanted = paper or self.list.paper()
        meeting = self.meeting.value()
        name = self.which_door.value()
        door = next((one for one in self._doors if one.name == name), None)
        self._session.worker.run(
            lambda: papers.matter_of(self._session, self._case, door=door, meeting=meeting),
            done=partial(self._on_matter, wanted),
            failed=partial(self._on_refused, wanted),
        )

    def _on_matter(self, paper: PaperId, matter: Matter) -> None:
        self._matter = matter
        self.list.choose(paper)
        self.show_paper(paper)

    def _on_refused(self, paper: PaperId, sentence: str) -> None:
        """Say why there is no such paper, and show no other in its place."""
        self.list.choose(paper)
        self.document = None
        self._head(paper, ())
        self.view.clear()
        self.notice.say(sentence)

    def _on_made(self, paper: PaperId, found: tuple[Document, tuple[str, ...]]) -> None:
        if paper != self.list.paper():
            return
        self.document, reasons = found
        self._head(paper, reasons)
        self.view.show_paper(self.document)
        self.view.setAccessibleName(self.title.text())
        announce(self, self.title.text())
        self.made.emit(paper)

    def _head(self, paper: PaperId, reasons: tuple[str, ...]) -> None:
        """What the paper is, and what speaks against giving it to anybody."""
        self.title.setText(self.list.title_of(paper))
        self.purpose.setText(self.list.purpose_of(paper))
        self.meeting.setHidden(paper != "mace-brief")
        self.which_door.setHidden(paper not in _TO_A_DOOR or len(self._doors) < _SEVERAL)
        self.warning.say("\n".join(f"• {said(reason)}" for reason in reasons))
        self.safe.setChecked(False)
        self.safe.setHidden(not reasons)
        self._show_ways()

    def _show_ways(self) -> None:
        """A paper that may put the child in danger is not given before somebody has thought."""
        allowed = self.document is not None and (self.safe.isHidden() or self.safe.isChecked())
        for way in self.ways.values():
            way.setEnabled(allowed)

    def _on_save(self, kind: FileKind) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where to save the file"), str(self.folder)
        )
        if chosen:
            self.folder = Path(chosen)
            self.save(kind, self.folder)

    def _on_saved(self, path: Path) -> None:
        told = self.tr("Saved as {file}. It is not locked: keep it where your records are kept.")
        self.notice.say(told.format(file=path.name))

    def _on_copy(self) -> None:
        if self.document is not None:
            copy(as_text(self.document))
            self._note("copied")
            self.notice.say(self.tr("Copied. It is gone from the clipboard in a minute."))

    def _on_print(self) -> None:
        if self.document is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.document.reference)
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)

    def _on_printed(self) -> None:
        self._note("printed")
        self.notice.say(self.tr("It is with the printer. Take every page with you."))

    def _note(self, kind: papers.Left) -> None:
        document = self.document
        if document is not None:
            self._session.worker.run(
                lambda: papers.note(self._session, self._case.case_id, kind, document.kind),
                failed=self.notice.say,
            )
