"""The banner above everything while somebody may be in danger."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cse_assess.instrument.definition import Item
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fitted import FittedScroll
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.sign import Signed
from cse_assess_ui.widgets.text import Label

_SHARE = 0.42


class _Row(QWidget):
    """What to do at once because of one answer. It can be folded small, never away."""

    def __init__(self, item: Item, profession: str) -> None:
        super().__init__()
        if item.act_now is None:
            raise ValueError(item.code)
        steps = item.act_now.told(profession)
        self.first = Label(steps.first.strip(), "subheading")
        self._why = Label(f"{item.code}: {item.text}", "small")
        self.phones = [Label(phone, "title") for phone in steps.phones]
        self.button = Button(self.tr("I have done this"))
        self.button.clicked.connect(self._on_clicked)
        self._numbers = QWidget()
        numbers = QVBoxLayout(self._numbers)
        numbers.setContentsMargins(0, 0, 0, 0)
        numbers.setSpacing(4)
        for phone in self.phones:
            phone.setWordWrap(False)
            phone.setAccessibleName(self.tr("Ring {phone}").format(phone=phone.text()))
            numbers.addWidget(Signed("phone", phone))
        numbers.addStretch()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.first)
        words.addWidget(self._why)
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._numbers)
        self._numbers.setVisible(bool(self.phones))
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.done_at: QTime | None = None
        self._code = item.code

    def _on_clicked(self) -> None:
        self.done_at = QTime.currentTime() if self.done_at is None else None
        folded = self.done_at is not None
        self._numbers.setVisible(bool(self.phones) and not folded)
        self._why.setVisible(not folded)
        self.first.setProperty("role", "small" if folded else "subheading")
        self.first.style().polish(self.first)
        if self.done_at is not None:
            self._told = self.first.text()
            done = self.tr("You did this at {time} ({code}): {first}")
            self.first.setText(
                done.format(time=self.done_at.toString("HH:mm"), code=self._code, first=self._told)
            )
            self.button.setText(self.tr("Show again"))
        else:
            self.first.setText(self._told)
            self.button.setText(self.tr("I have done this"))


class ActNowBanner(QFrame):
    """Tells at once, for every act-now answer, what to do first and whom to ring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setAccessibleName(self.tr("Act now"))
        self.rows: dict[str, _Row] = {}
        self._scroll = FittedScroll(_SHARE)
        self._scroll.body.setSpacing(8)
        self._heading = Label(self.tr("Act now. The questions can wait."), "heading")
        self._scroll.body.addWidget(self._heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.addWidget(self._scroll)
        self.hide()

    def show_items(self, items: Sequence[Item], profession: str = "") -> None:
        """Show what to do for these items; what was folded stays folded.

        Args:
            items: The act-now items that are a concern, in the form's order.
            profession: Whose first steps are told.
        """
        wanted = {item.code for item in items}
        for code in [code for code in self.rows if code not in wanted]:
            row = self.rows.pop(code)
            self._scroll.body.removeWidget(row)
            row.deleteLater()
        for place, item in enumerate(items, start=1):
            if item.code not in self.rows:
                self._add(place, item, profession)
        self._say_what_waits()
        self.setVisible(bool(items))
        self._settle()

    def _settle(self) -> None:
        """Take the whole height before anything is painted: a banner that grows is read twice."""
        if not self.isVisible():
            return
        settle(self)  # gives it its width
        for row in self.rows.values():
            if (layout := row.layout()) is not None:
                layout.activate()  # else its height is that of before
        self._scroll.fit()
        self.updateGeometry()
        settle(self)

    def _say_what_waits(self) -> None:
        """The questions wait only while something is still to be done."""
        self._heading.setHidden(all(row.done_at is not None for row in self.rows.values()))

    def _add(self, place: int, item: Item, profession: str) -> None:
        row = self.rows[item.code] = _Row(item, profession)
        row.button.clicked.connect(self._on_folded)
        self._scroll.body.insertWidget(place, row)
        row.show()
        self.show()
        phones = ", ".join(phone.text() for phone in row.phones)
        said = self.tr("Act now. {first} Ring {phones}.") if phones else self.tr("Act now. {first}")
        announce(self, said.format(first=row.first.text(), phones=phones), at_once=True)

    def _on_folded(self) -> None:
        self._say_what_waits()
        self._settle()
