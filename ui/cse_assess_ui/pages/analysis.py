"""Thinking: what the worry is, what helps, what has built up, and what needs to happen."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.statutory import on_page
from cse_assess.paper.document import Document
from cse_assess.referral.papers.catalogue import make
from cse_assess_ui.models import papers
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.panes import KeptPanes
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.words import name_of
from cse_assess_ui.widgets.actions import Actions
from cse_assess_ui.widgets.analysis_questions import AnalysisQuestions
from cse_assess_ui.widgets.beside import Beside
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.duties import Duties
from cse_assess_ui.widgets.history import HistoryView
from cse_assess_ui.widgets.judgement import JudgementField
from cse_assess_ui.widgets.preview import Preview
from cse_assess_ui.widgets.rows import RowsField
from cse_assess_ui.widgets.sheet import Maker, Sheet
from cse_assess_ui.widgets.text import Label
from cse_assess_ui.widgets.unknowns import UnknownsField
from cse_assess_ui.widgets.way_on import WayOn
from cse_assess_ui.widgets.while_shown import WhileShown


class AnalysisPage(QWidget):
    """The analysis, and the judgement beside the level.

    Args:
        case: The case.
        session: The person at work; without one there is no chronology beside it.
        panes: What is shown beside the page.

    Signals:
        next_requested: On to the referral.
        back_requested: Back to the questions.
    """

    next_requested = Signal()
    back_requested = Signal()

    def __init__(
        self, case: CaseModel, session: Session | None = None, panes: KeptPanes | None = None
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case = case
        self._child = name_of(case.assessment.child)
        self._ask = AnalysisQuestions(self._child, case.rules)
        self._sheet = Sheet(lambda: case.assessment.analysis, case.set_analysis)
        self.judgement = JudgementField(case)
        self.history = HistoryView(case, *self._sheet.make(self._ask.what_changed()))
        self.unknowns = UnknownsField(case)
        self.duties = Duties()
        self.to_do = RowsField(Actions(self._child), "heading")
        self.way_on = WayOn(self.tr("Back to the questions"), self.tr("Next: the referral"))
        self.way_on.next_requested.connect(self.next_requested)
        self.way_on.back_requested.connect(self.back_requested)
        self._column = ReadingColumn()
        self.steps = self._column.steps
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.chronology: Preview | None = None
        self._beside: Beside | None = None
        if session is None:
            layout.addWidget(self._column)
        else:
            layout.addWidget(self._with_chronology(session, panes or KeptPanes()))
        self._column.fill(self._lay_out())
        self.steps.finished.connect(self._refresh)
        self._sheet.grew.connect(self._column.order_tabs)
        WhileShown(self, case.changed, self._refresh)
        self._refresh()

    @property
    def fields(self) -> dict[str, Any]:
        """The fields, by the name of what they hold; those that are not there yet are made."""
        self.steps.finish()
        return self._sheet.fields

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self._sheet.focus("worries")

    def focus_field(self, field: str) -> None:
        """Give the keyboard to a field, and open what it is in.

        Args:
            field: Its name in the analysis or the judgement, such as ``strengths``,
                ``actions.0.what`` or ``who_could_tell.E``.
        """
        name, _, rest = field.partition(".")
        judged: dict[str, QWidget] = {
            "level": self.judgement.choice,
            "reason": self.judgement.reason,
            "second_person": self.judgement.second,
        }
        if self._beside is not None:
            self._beside.show_main()
        self.focus_first()
        if name == "who_could_tell":
            self._go_to(self.unknowns, lambda: self.unknowns.focus_section(rest))
        elif name in judged:
            self._go_to(self.judgement, judged[name].setFocus)
        else:
            self._column.go_to(lambda: self._sheet.focus(field))

    def flush(self) -> None:
        """Put everything that is still in hand into the case."""
        self._sheet.flush()
        self.judgement.flush()
        self.unknowns.flush()

    def _lay_out(self) -> Iterator[None]:
        column, ask = self._column, self._ask
        column.add(Label(self.tr("Think it through"), "title"))
        column.add(
            Label(
                self.tr("A list of signs says what happened. These answers say why it matters."),
                "muted",
            )
        )
        enough = self.tr(
            "Short of time? Four are enough: what worries you, what keeps {child} safe, what "
            "needs to happen, and what {child} says or shows. The rest helps, and can follow."
        )
        column.add(Label(enough.format(child=self._child), "muted"))
        column.add(self.history, space=8)
        self.history.refresh()
        yield from self._add(ask.worry())
        yield from self._add_group(self.tr("What helps, and what came before"), ask.before())
        column.add(
            self._sheet.fold(
                self.tr("What makes it hard to help"),
                self.tr("What stands in the way, and what has been tried"),
                ask.hindered(),
            ),
            space=8,
        )
        yield
        yield from self._add_group(self.tr("What comes next"), ask.next())
        yield from self._add_group(
            self.tr("What {child} and the carers say").format(child=self._child), ask.voice()
        )
        column.add(self._sheet.add("actions", self.to_do), space=16)
        yield
        column.add(self.unknowns, space=16)
        yield
        column.add(
            self._sheet.fold(
                self.tr("For a multi-agency meeting"),
                self.tr("What you ask it, where this goes to such a meeting"),
                ask.meeting(),
            ),
            space=8,
        )
        column.add(self.duties, space=8)
        column.add(Label(self.tr("The level, and your judgement"), "heading"), space=16)
        column.add(self.judgement)
        yield
        column.add(self.way_on)

    def _with_chronology(self, session: Session, panes: KeptPanes) -> Beside:
        case = self._case

        def document() -> Document:
            return make("chronology", papers.matter_of(session, case, door=None, meeting=None))

        self.chronology = Preview(self.tr("What happened when"), case, document, session.worker)
        self._beside = beside = Beside(
            self._column,
            self.chronology,
            self.tr("See what happened when"),
            shown=panes.now.chronology,
        )
        beside.wanted.connect(lambda shown: panes.set(chronology=shown))
        return beside

    def _add(self, makers: dict[str, Maker]) -> Iterator[None]:
        for field in self._sheet.make_each(makers):
            self._column.add(field, space=8)
            yield

    def _add_group(self, title: str, makers: dict[str, Maker]) -> Iterator[None]:
        self._column.add(Label(title, "heading"), space=16)
        yield from self._add(makers)

    def _go_to(self, part: QWidget, give_keyboard: Callable[[], None]) -> None:
        def go() -> bool:
            there = self.isAncestorOf(part)
            if there:
                give_keyboard()
            return there

        self._column.go_to(go)

    def _refresh(self) -> None:
        self._sheet.refresh()
        if self.steps.unfinished:
            return  # what is not on the page yet would show up as a window of its own
        self.history.refresh()
        self.unknowns.refresh()
        self.judgement.refresh()
        self.duties.show_prompts(on_page(self._case.duties(), "think"))
