"""Help for the question that has the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cse_assess.instrument.definition import Item
from cse_assess.instrument.guidance import Guidance
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.text import Label

Told = Sequence[tuple[str, str]]
"""Headings, each with what is said under it."""


class HelpPane(QFrame):
    """What a question means, what it looks like where I work, and how to ask it there.

    Args:
        guidance: For the user's profession; None where there is none.
        story: Of a practice case, to look back at while answering; empty for real ones.

    Signals:
        hide_requested: The pane is in the way.
    """

    hide_requested = Signal()

    def __init__(
        self,
        guidance: Guidance | None = None,
        story: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._story = story
        self.setAccessibleName(self.tr("Help"))
        self.item: Item | None = None
        self._guidance = guidance
        self._title = Label(role="subheading")
        self._column = ReadingColumn()
        self._column.body.setContentsMargins(16, 24, 16, 24)
        self._column.body.setSpacing(4)
        self.hide_button = Button(self.tr("Hide"), "quiet")
        self.hide_button.setAccessibleName(self.tr("Hide help"))
        self.hide_button.clicked.connect(self.hide_requested)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.hide_button)
        self._column.body.addLayout(top)
        self._told: list[tuple[Label, Label]] = []
        self._said = QWidget()
        self._texts = QVBoxLayout(self._said)
        self._texts.setContentsMargins(0, 0, 0, 0)
        self._texts.setSpacing(4)
        self._column.body.addWidget(self._said)
        self._column.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)

    def show_item(self, item: Item, also: Told = ()) -> None:
        """Show the help for an item.

        Args:
            item: The item.
            also: What else is to be said beside it, such as a duty in law.
        """
        if item is self.item:
            return
        self.item = item
        self._title.setText(self.tr("Help with {code}").format(code=item.code))
        story = [(self.tr("The story"), self._story)] if self._story else []
        self._say([*story, *self._help(item), *also, *self._room()])
        self._column.verticalScrollBar().setValue(0)

    def texts(self) -> list[str]:
        """What is said, heading by heading."""
        return [
            f"{heading.text()}: {text.text()}"
            for heading, text in self._told
            if not heading.isHidden()
        ]

    def _help(self, item: Item) -> Told:
        help = item.help
        entry = self._guidance.entries.get(item.code) if self._guidance else None
        if self._guidance is None or entry is None:
            return (
                (self.tr("What it means"), help.means),
                (self.tr("For example"), help.example),
                (self.tr("What not to assume"), help.is_not),
                (self.tr("How to ask"), help.ask),
            )
        here = self.tr("What you may see: {profession}").format(profession=self._guidance.title)
        return (
            (self.tr("What it means"), help.means),
            (here, entry.looks_like),
            (self.tr("How to ask"), entry.ask),
            (self.tr("What to write"), entry.write),
            (self.tr("What not to assume"), f"{entry.not_assume.strip()} {help.is_not.strip()}"),
            (self.tr("For example"), help.example),
        )

    def _room(self) -> Told:
        if self._guidance is None:
            return ()
        room = self._guidance.room
        return (
            (self.tr("Before you ask"), room.before),
            (self.tr("Where to write it"), room.record),
        )

    def _say(self, told: Told) -> None:
        self._said.hide()  # so that all of it is laid out once, not after each label
        while len(self._told) < len(told):
            heading, text = Label("", "small"), Label()
            heading.setContentsMargins(0, 12, 0, 0)
            self._texts.addWidget(heading)
            self._texts.addWidget(text)
            self._told.append((heading, text))
        for place, (heading, text) in enumerate(self._told):
            used = place < len(told)
            heading.setVisible(used)
            text.setVisible(used)
            if used:
                heading.setText(told[place][0])
                text.setText(told[place][1].strip())
        self._said.show()
