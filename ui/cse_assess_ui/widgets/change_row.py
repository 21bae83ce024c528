"""One change of a case: who, when, where, and what stood there before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from cse_assess.assessment.record import Assessment
from cse_assess.instrument.definition import Form
from cse_assess.vault.versions import Change
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.places import place_told, value_told
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.text import Label


class ChangeRow(QFrame):
    """One change.

    Args:
        change: The change.
        form: The case's form.
    """

    def __init__(self, change: Change, form: Form) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.change = change
        self._form = form
        local = change.at.astimezone()
        self.title = Label(
            self.tr("{day}, {time}: {user}").format(
                day=show_day(local.date()), time=f"{local:%H:%M}", user=change.user
            ),
            "subheading",
        )
        places = dict.fromkeys(place_told(form, place) for place in change.places)
        self.places = Label("; ".join(places), "small")
        self.compare = Button(self.tr("What stood there before?"), "quiet")
        self.compare.setAccessibleDescription(self.title.text())
        self.difference = Label()
        self.difference.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 12)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.places)
        row = FlowLayout()
        row.addWidget(self.compare)
        column.addLayout(row)
        column.addWidget(self.difference)

    def show_difference(self, before: Assessment, after: Assessment) -> None:
        """Show what stood in each place before and after.

        Args:
            before: The state before the change.
            after: The state after it.
        """
        lines = []
        for place in self.change.places:
            old = value_told(self._form, before, place)
            new = value_told(self._form, after, place)
            told = self.tr("{place}\nBefore: {old}\nAfter: {new}")
            nothing, words = self.tr("nothing"), place_told(self._form, place)
            lines.append(told.format(place=words, old=old or nothing, new=new or nothing))
        self.difference.setText("\n\n".join(lines))
        self.difference.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.difference.show()
