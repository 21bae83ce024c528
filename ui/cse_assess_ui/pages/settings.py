"""Settings: what each does, how it stands, and who has set it."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.errors import Refusal
from cse_assess_ui.models.settings import Change, Settings
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.setting_card import SettingCard
from cse_assess_ui.widgets.text import Label


class SettingsPage(QWidget):
    """Shows every setting that concerns the user. A choice holds at once, and can be undone.

    Args:
        settings: The settings.

    Signals:
        back_requested: Back to where the user was.
    """

    back_requested = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._settings = settings
        self.cards: dict[str, SettingCard] = {}
        self.problem = Notice()
        self.ask = Label(self._who_to_ask())
        self.back = Button(self.tr("Done"))
        self.back.clicked.connect(self._on_back)
        self._lay_out()
        settings.changed.connect(self._show)
        settings.failed.connect(self._say)

    @property
    def whole(self) -> bool:
        """Whether every setting is there; a long page is made between events."""
        return not self._column.steps.unfinished

    def focus_first(self) -> None:
        """Give the keyboard to what was changed last, or to the first setting."""
        if self._settings.last is None:
            next(iter(self.cards.values())).focus_first()
        else:
            self._column.go_to(self._to_last)

    def _to_last(self) -> bool:
        """Go to what was changed last, if it is there."""
        last = self._settings.last
        if last is None or last.name not in self.cards:
            return False
        self.cards[last.name].focus_first()
        return True

    def flush(self) -> None:
        """Every choice is kept at once; there is never anything in hand."""

    def undo(self) -> None:
        """Take the last change back."""
        last = self._settings.last
        if last is not None and self._attempt(last.name, self._settings.undo):
            card = self.cards[last.name]
            card.focus_first()
            card.notice.say(self.tr("Put back to {value}.").format(value=card.row.words))

    def _who_to_ask(self) -> str:
        contact = self._settings.contact or self.tr("your IT department")
        return self.tr("To change what has a lock, ask: {contact}").format(contact=contact)

    def _lay_out(self) -> None:
        column = self._column = ReadingColumn()
        column.add(Label(self.tr("Settings"), "title"))
        column.add(
            Label(
                self.tr(
                    "A change holds at once, and you can undo it. What has a lock beside it "
                    "cannot be changed here."
                ),
                "muted",
            )
        )
        column.add(self.ask)
        column.add(self.problem)
        if self._settings.given.problems:
            told = self.tr(
                "Your organisation's settings cannot be read, so the careful ones hold for now. "
                "Your cases are safe. Tell IT: {problem}"
            )
            self.problem.say(told.format(problem=self._settings.given.problems[0]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        column.fill(self._make_cards())

    def _make_cards(self) -> Iterator[None]:
        """Make one card at a time, and the way back when all are there."""
        last = self._settings.last
        for heading, rows in self._settings.groups():
            self._column.add(Label(heading, "heading"), space=16)
            for row in rows:
                card = self.cards[row.setting.name] = SettingCard(row)
                card.chosen.connect(self._on_chosen)
                card.undo_requested.connect(self.undo)
                self._column.add(card)
                if last is not None and last.name == card.name:
                    self._tell(last)
                yield
        self._column.add_left(self.back, space=16)
        self._column.body.addStretch()

    def _on_chosen(self, name: str, value: Any) -> None:
        if self._attempt(name, lambda: self._settings.choose(name, value)):
            self._tell(self._settings.last)
            if value is None:
                self.cards[name].focus_first()  # the button that was pressed is gone

    def _tell(self, change: Change | None) -> None:
        """Say what was changed, in its card and in no other."""
        for card in self.cards.values():
            card.notice.say("")
        if change is not None and change.name in self.cards:
            card = self.cards[change.name]
            card.notice.say(self.tr("Changed to {value}.").format(value=card.row.words), undo=True)

    def _show(self, _: str) -> None:
        for _heading, rows in self._settings.groups():
            for row in rows:
                if row.setting.name in self.cards:
                    self.cards[row.setting.name].show_row(row)

    def _say(self, name: str, sentence: str) -> None:
        if name in self.cards:
            self.cards[name].notice.say(sentence)

    def _attempt(self, name: str, action: Callable[[], object]) -> bool:
        try:
            action()
        except Refusal as refusal:
            self._show(name)
            self._say(name, str(refusal))
            return False
        return True

    def _on_back(self) -> None:
        self._settings.last = None
        self.back_requested.emit()
