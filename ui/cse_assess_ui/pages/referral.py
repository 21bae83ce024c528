"""The referral: what is asked of the front door, what was done, who knows."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.statutory import on_page
from cse_assess.paper.document import Document
from cse_assess.referral.papers.catalogue import make
from cse_assess_ui.models import papers
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.handover import missing
from cse_assess_ui.models.panes import KeptPanes
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.words import name_of
from cse_assess_ui.widgets.beside import Beside
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.duties import Duties
from cse_assess_ui.widgets.fields import ChoiceField
from cse_assess_ui.widgets.gap_list import GapList
from cse_assess_ui.widgets.preview import Preview
from cse_assess_ui.widgets.quality_list import QualityList
from cse_assess_ui.widgets.referral_questions import ReferralQuestions
from cse_assess_ui.widgets.release import ReleaseFields
from cse_assess_ui.widgets.review_standing import ReviewStanding
from cse_assess_ui.widgets.sharing import SharingFields
from cse_assess_ui.widgets.sheet import Maker, Sheet
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.way_on import WayOn
from cse_assess_ui.widgets.while_shown import WhileShown


class ReferralPage(QWidget):
    """What the referral says beside the assessment.

    Args:
        case: The case.
        session: The person at work; without one there is no preview, and nobody to countersign.
        panes: What is shown beside the page.

    Signals:
        next_requested: On to handing over.
        back_requested: Back to the analysis.
        jump_requested: Go where something missing is asked; carries the field's path.
        paper_requested: The referral is to be shown as it will be read; carries its name in code.
    """

    next_requested = Signal()
    back_requested = Signal()
    jump_requested = Signal(str)
    paper_requested = Signal(str)

    def __init__(
        self, case: CaseModel, session: Session | None = None, panes: KeptPanes | None = None
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case = case
        self._child = name_of(case.assessment.child)
        self._sheet = Sheet(lambda: case.assessment.referral, case.set_referral)
        self.urgent = self._make_urgent()
        self.sharing = SharingFields(case)
        self.release = ReleaseFields(case)
        self.duties = Duties()
        self.gaps, self.quality = GapList(), QualityList(case)
        for listed in (self.gaps, self.quality):
            listed.jump_requested.connect(self.jump_requested)
            listed.hide()  # until it is known what is missing
        self.look = Button(self.tr("See it as they will read it"))
        self.look.clicked.connect(lambda: self.paper_requested.emit("referral"))
        self.way_on = WayOn(self.tr("Back"), self.tr("Next: hand over"))
        self.way_on.next_requested.connect(self.next_requested)
        self.way_on.back_requested.connect(self.back_requested)
        self._column = ReadingColumn()
        self.steps = self._column.steps
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.standing: ReviewStanding | None = None
        self.preview: Preview | None = None
        self._beside: Beside | None = None
        if session is None:
            layout.addWidget(self._column)
        else:
            self.standing = ReviewStanding(case, session, offers=True)
            layout.addWidget(self._with_preview(session, panes or KeptPanes()))
        self._column.fill(self._lay_out())
        self.steps.finished.connect(self._on_changed)
        for part in (self._sheet, self.sharing):
            part.grew.connect(self._column.order_tabs)
        WhileShown(self, case.changed, self._on_changed)
        self._on_changed()

    @property
    def fields(self) -> dict[str, Any]:
        """The fields, by the name of what they hold; those that are not there yet are made."""
        self.steps.finish()
        return self._sheet.fields

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self.urgent.setFocus()

    def focus_field(self, field: str) -> None:
        """Give the keyboard to a field, and open what it is in.

        Args:
            field: Its name in the referral, such as ``asked_for``, ``sharing.basis`` or
                ``connections.0.what``.
        """
        name, _, rest = field.partition(".")
        if self._beside is not None:
            self._beside.show_main()
        self._sheet.focus("reason_now")
        if name == "sharing":
            self._column.go_to(lambda: self._focus_sharing(rest))
        else:
            self._column.go_to(lambda: self._sheet.focus(field))

    def flush(self) -> None:
        """Put everything that is still in hand into the case."""
        self._sheet.flush()
        self.sharing.flush()

    def _with_preview(self, session: Session, panes: KeptPanes) -> Beside:
        case = self._case

        def document() -> Document:
            return make("referral", papers.matter_of(session, case, door=None, meeting=None))

        self.preview = Preview(self.tr("As they will read it"), case, document, session.worker)
        self._beside = beside = Beside(
            self._column,
            self.preview,
            self.tr("See it as they will read it"),
            shown=panes.now.preview,
        )
        beside.wanted.connect(lambda shown: panes.set(preview=shown))
        return beside

    def _focus_sharing(self, part: str) -> bool:
        there = self.isAncestorOf(self.sharing)
        if there:
            self.sharing.focus_part(part)
        return there

    def _make_urgent(self) -> ChoiceField:
        return self._sheet.add(
            "urgent",
            ChoiceField(
                self.tr("Can it wait until everything is written?"),
                [
                    (False, self.tr("Yes, send it complete")),
                    (True, self.tr("No, send what there is")),
                ],
                self.tr("A child in danger does not wait for a form. You can send the rest later."),
            ),
        )

    def _lay_out(self) -> Iterator[None]:
        column = self._column
        ask = ReferralQuestions(self._child, self._case.rules)
        column.add(Label(self.tr("The referral"), "title"))
        column.add(
            Label(self.tr("The front door reads this first. Short and plain is best."), "muted")
        )
        if self.standing is not None:
            column.add(self.standing)
        column.add(self.urgent, space=8)
        yield from self._add(ask.asked())
        self._fold_story(ask)
        yield
        yield from self._add_group(self.tr("Done so far"), ask.done())
        self._fold_steps(ask)
        yield
        column.add(self.duties, space=16)
        column.add(Label(self.tr("Who knows"), "heading"), space=16)
        column.add(self.sharing)
        yield
        you = self.tr("You and {child}").format(child=self._child)
        yield from self._add_group(you, ask.referrer())
        column.add(self.release, space=16)
        yield
        column.add(self.gaps, space=16)
        column.add(self.quality)
        yield
        column.add_left(self.look)
        column.add(self.way_on)

    def _fold_story(self, ask: ReferralQuestions) -> None:
        self._column.add(
            self._sheet.fold(
                self.tr("What came before"),
                self.tr("Times when {child} was missing, and what else happened").format(
                    child=self._child
                ),
                ask.came_before(),
            ),
            space=8,
        )
        self._column.add(
            self._sheet.fold(
                self.tr("People, vehicles, places and online names"),
                self.tr("One fact at a time; some for the police only"),
                ask.of_concern(),
            )
        )

    def _fold_steps(self, ask: ReferralQuestions) -> None:
        self._column.add(
            self._sheet.fold(
                self.tr("Police, doctors, reports and checks"),
                self.tr("A log number, an examination, trafficking, a duty to report, CP-IS"),
                ask.steps(),
            ),
            space=8,
        )
        self._column.add(
            self._sheet.fold(
                self.tr("Services that know the child"),
                self.tr("Who they are, what they do, and whether they know of this"),
                ask.agencies(),
            )
        )

    def _add(self, makers: dict[str, Maker]) -> Iterator[None]:
        for field in self._sheet.make_each(makers):
            self._column.add(field, space=8)
            yield

    def _add_group(self, title: str, makers: dict[str, Maker]) -> Iterator[None]:
        self._column.add(Label(title, "heading"), space=16)
        yield from self._add(makers)

    def _on_changed(self) -> None:
        self._sheet.refresh()
        if self.steps.unfinished:
            return  # what is not on the page yet would show up as a window of its own
        self.sharing.refresh()
        self.release.refresh()
        # That it cannot wait is asked at the top of this page.
        self.gaps.show_gaps(missing(self._case), urgent_helps=False)
        self.quality.refresh()
        self.duties.show_prompts(on_page(self._case.duties(), "refer"))
