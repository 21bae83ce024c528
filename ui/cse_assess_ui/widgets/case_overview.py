"""What needs the user, the outbox, the inbox and everything else, part by part."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.overview import Overview, Section, SectionId
from cse_assess_ui.widgets.case_row import CaseButton
from cse_assess_ui.widgets.case_section import AT_ONCE, CaseSection
from cse_assess_ui.widgets.drawn_row import Inks
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.text import Label

_FIRST = 8  # of what needs the user; more would push the rest out of sight
_REST = 40
_ON_ITS_WAY: tuple[SectionId, ...] = ("overdue", "not-sent", "waiting", "answers")


class CaseOverview(QWidget):
    """The parts of the first page below each other; those that hold nothing are not there.

    Args:
        inks: The letters and colours of the page.

    Attributes:
        sections: The parts that hold something, by their ids.

    Signals:
        case_chosen: A case was pressed; carries its id.
        review_chosen: A case to be countersigned was pressed; carries its id.
        progress_chosen: A case that is on its way, or answered, was pressed; carries its id.
    """

    case_chosen = Signal(str)
    review_chosen = Signal(str)
    progress_chosen = Signal(str)

    def __init__(self, inks: Inks) -> None:
        super().__init__()
        self._inks = inks
        self.needs = Label(self.tr("What needs you"), "heading")
        self.nothing = Label(self.tr("Nothing is waiting for you here."), "muted")
        self.sections: dict[SectionId, CaseSection] = {}
        self._pending: list[Section] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._show_some)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self.needs)
        self._column.addWidget(self.nothing)

    @property
    def unfinished(self) -> bool:
        """Whether some rows are still to be shown."""
        pending = self._timer.isActive()
        return pending or any(section.unfinished for section in self.sections.values())

    def buttons(self) -> list[CaseButton]:
        """The rows that are shown, in order."""
        return [button for section in self.sections.values() for button in section.buttons]

    def show_overview(self, told: Overview) -> None:
        """Show the parts, the first of them now and the rest when nothing else is to be done.

        Args:
            told: What is to be shown.
        """
        for section in self.sections.values():
            self._column.removeWidget(section)
            section.hide()
            section.deleteLater()
        words = self._words()
        self.sections = {part.id: self._section(part, *words[part.id]) for part in told.sections}
        for section in self.sections.values():
            self._column.addWidget(section)
        self.nothing.setHidden(any(part.needs_you for part in told.sections))
        self._pending = list(told.sections)
        self._show_some()

    def _show_some(self) -> None:
        put = 0
        while self._pending and put < AT_ONCE:
            section = self._pending.pop(0)
            self.sections[section.id].show_rows(section.rows)
            put += min(len(section.rows), AT_ONCE)
        if self._pending:
            self._timer.start()
        if self.isVisible():
            settle(self)

    def _section(self, part: Section, title: str, why: str) -> CaseSection:
        to_sign = part.id == "to-sign"
        most = _FIRST if part.needs_you else _REST
        section = CaseSection(title, why, self._inks, most=most, to_sign=to_sign)
        if part.id == "act-now":
            section.title.setProperty("danger", True)
        on_its_way = self.progress_chosen if part.id in _ON_ITS_WAY else self.case_chosen
        section.chosen.connect(self.review_chosen if to_sign else on_its_way)
        return section

    def _words(self) -> dict[SectionId, tuple[str, str]]:
        """The heading of each part, and why its cases are there."""
        return {
            "act-now": (
                self.tr("Act now"),
                self.tr("The child may be in danger today. Open it and see what to do first."),
            ),
            "overdue": (
                self.tr("No answer from the front door"),
                self.tr("They should have answered by now. Ring them. The longest silence first."),
            ),
            "to-sign": (
                self.tr("To countersign"),
                self.tr("These wait for you to read them. What went urgently comes first."),
            ),
            "changes": (
                self.tr("Changes asked for"),
                self.tr("Your lead has read these and asks you to change something."),
            ),
            "not-sent": (
                self.tr("Outbox: made, but not sent"),
                self.tr("Nobody has these until you send the file, and say here that you did."),
            ),
            "refer": (
                self.tr("Not handed over yet"),
                self.tr("What you answered asks for a referral. The most serious first."),
            ),
            "review": (
                self.tr("Time to look again"),
                self.tr("The day to look again has come. What has changed?"),
            ),
            "drafts": (
                self.tr("Drafts"),
                self.tr("Begun and not finished. The one you changed last comes first."),
            ),
            "damaged": (
                self.tr("Cannot be read"),
                self.tr("Delete nothing. Ask IT to restore the newest sound backup."),
            ),
            "due-to-go": (
                self.tr("Kept long enough"),
                self.tr(
                    "Your organisation keeps records no longer. Destroy them in their history."
                ),
            ),
            "waiting": (
                self.tr("Outbox: sent, waiting for an answer"),
                self.tr("The answer that is due first comes first."),
            ),
            "answers": (
                self.tr("Inbox: answers that have come in"),
                self.tr("In the last two weeks. Older ones are further down."),
            ),
            "others": (
                self.tr("All other cases"),
                self.tr("Answered before, looked at again, or to practise on."),
            ),
        }
