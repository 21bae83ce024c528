"""What was found in the samples that are closed, each folded until somebody asks."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cse_assess.paper.document import flattened
from cse_assess.usage.period import period
from cse_assess.vault.audits import Drawn
from cse_assess_ui.models.audit import Auditing
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.folded import Folded
from cse_assess_ui.widgets.group import Group
from cse_assess_ui.widgets.text import Label


class AuditResults(Group):
    """The closed samples, the newest first.

    Args:
        auditing: Knows them.

    Signals:
        save_requested: What was found is to be saved; carries the ``Drawn``.
        grew: One was opened; Tab has to find what is in it.
    """

    save_requested = Signal(object)
    grew = Signal()

    def __init__(self, auditing: Auditing) -> None:
        super().__init__()
        self._auditing = auditing
        self.results: list[Folded] = []

    def show_samples(self) -> None:
        """Show the samples that are closed now."""
        self.empty()
        self.results = []
        closed = self._auditing.closed()
        if closed:
            self.add(Label(self.tr("What was found"), "heading"))
        for drawn in closed:
            folded = Folded(partial(self._found, drawn))
            result = drawn.result
            folded.tell(
                period(drawn.sample.period.id).label,
                self.tr("{reviewed} of {size} cases, drawn on {day}").format(
                    reviewed=result.reviewed if result else 0,
                    size=len(drawn.sample.case_ids),
                    day=show_day(drawn.sample.drawn),
                ),
            )
            folded.grew.connect(self.grew)
            self.results.append(folded)
            self.add(folded)

    def _found(self, drawn: Drawn) -> QWidget:
        inside = Group()
        for part in self._auditing.sheet(drawn).parts:
            inside.add(Label(part.title, "subheading"))
            for label, text in flattened(part.blocks):
                inside.add(Label(_line(label, text)))
        button = Button(self.tr("Save it as a PDF…"))
        button.clicked.connect(lambda: self.save_requested.emit(drawn))
        inside.add(button)
        return inside


def _line(label: str, text: str) -> str:
    if not label or not text:
        return label or text
    return f"{label} {text}" if label.endswith("?") else f"{label}: {text}"
