"""What was answered last time, in grey, and a way to say that it still holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cse_assess.assessment.answers import ONCE
from cse_assess.instrument.definition import Item
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.text import Label


class LastTime(QWidget):
    """The answer of the child's last assessment.

    Args:
        case: The case, which follows another.
        item: The item.
    """

    def __init__(self, case: CaseModel, item: Item) -> None:
        super().__init__()
        self._case = case
        self._item = item
        self.told = Label(self._words(), "muted")
        self.still_so = Button(self.tr("Still so"))
        self.still_so.setAccessibleDescription(f"{item.code}. {item.text}. {self.told.text()}")
        self.still_so.clicked.connect(lambda: case.confirm(item.code))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.told, 1)
        row.addWidget(self.still_so, 0, Qt.AlignmentFlag.AlignTop)
        self.refresh()

    def refresh(self) -> None:
        """Offer to confirm the answer as long as nobody has looked at it again."""
        self.still_so.setVisible(self._item.code in self._case.assessment.carried)

    def _words(self) -> str:
        last = self._case.over_time.last
        given = last.answers.get(self._item.code) if last is not None else None
        if last is None or given is None:
            return self.tr("Last time: not answered.")
        kind = self._case.form.kind(self._item.kind)
        labels = self._case.form.scale_of(self._item).labels
        if isinstance(given, str):
            given = {kind.bare or ONCE: given}
        windows = {window.id: window.label for window in kind.spans}
        told = [
            f"{windows[window]}: {labels.get(answer, answer)}"
            if window in windows
            else labels.get(answer, answer)
            for window, answer in given.items()
        ]
        return self.tr("Last time ({date}): {answers}").format(
            date=show_day(last.date), answers=". ".join(told)
        )
