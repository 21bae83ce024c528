"""What the law and statutory guidance say here: short, dated, with its source."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.assessment.statutory import Shown
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.disclosure import Disclosure
from cse_assess_ui.widgets.text import Label


class Duties(QFrame):
    """Statutory prompts, each a line that opens; one that is out of date says so first."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.lines: list[Disclosure] = []
        self._shown: list[Shown] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(4)
        self._column.addWidget(Label(self.tr("The law, and you"), "subheading"))

    def show_prompts(self, prompts: Sequence[Shown], *, opened: bool = False) -> None:
        """Show prompts.

        Args:
            prompts: The prompts, in order.
            opened: Whether their texts are open from the start.
        """
        self.setVisible(bool(prompts))
        if self._shown == list(prompts):
            return
        self._shown = list(prompts)
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(shown, opened=opened) for shown in prompts]
        for line in self.lines:
            self._column.addWidget(line)

    def _line(self, shown: Shown, *, opened: bool) -> Disclosure:
        prompt = shown.prompt
        only = self.tr(" (only in {nation})").format(nation=shown.only_in)
        source = self.tr("Source: {source}. Checked on {date}.").format(
            source=prompt.source, date=show_day(prompt.checked_on)
        )
        title = prompt.title + (only if shown.only_in else "")
        return Disclosure(title, shown.told(), source, opened=opened)
