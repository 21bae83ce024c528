"""Where I am, on top of every page; and what is always within reach."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from cse_assess_ui.language import LANGUAGES
from cse_assess_ui.models.appearance import TEXT_SIZES, Appearance
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.text import Label

Chosen = TypeVar("Chosen", str, float)


class Header(QFrame):
    """The way home, the steps of a case, the look, the lock.

    Signals:
        home_requested: Back to the list of cases.
        step_requested: A step of the case; carries its name.
        scheme_requested: Other colours; carries their name.
        text_requested: Another text size; carries it, 1.0 for 100 %.
        language_requested: Another language; carries its code.
        profile_requested: The user's own details.
        keys_requested: Our own card, and those that are known.
        counts_requested: How the tool was used.
        audit_requested: Finished cases, looked at by two people.
        care_requested: Who may come in, backups, a check.
        history_requested: What was changed in the open case.
        shortcuts_requested: The list of keys.
        about_requested: What this is, and in which version.
        lock_requested: Lock at once.
    """

    home_requested = Signal()
    step_requested = Signal(str)
    scheme_requested = Signal(str)
    text_requested = Signal(float)
    language_requested = Signal(str)
    profile_requested = Signal()
    keys_requested = Signal()
    counts_requested = Signal()
    audit_requested = Signal()
    care_requested = Signal()
    history_requested = Signal()
    shortcuts_requested = Signal()
    about_requested = Signal()
    lock_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "header")
        self.setAccessibleName(self.tr("Where you are"))
        self.home = Button(self.tr("Home"), "quiet")
        self.home.clicked.connect(self.home_requested)
        self.steps = {name: self._step(name, words) for name, words in self._step_words()}
        self.saved = Label(role="small")
        self.saved.setWordWrap(False)
        self.view = Button(self.tr("View"), "quiet")
        self.menu = self._make_menu()
        self.view.setMenu(self.menu)
        self.lock = Button(self.tr("Lock"), "quiet")
        self.lock.setToolTip(self.tr("Ctrl+L"))
        self.lock.clicked.connect(self.lock_requested)
        self._lay_out()
        self.show_place(unlocked=False)

    def show_place(
        self, *, unlocked: bool, step: str = "", in_case: bool = False, practice: bool = False
    ) -> None:
        """Say where the user is.

        Args:
            unlocked: Whether the vault is open.
            step: The step of the case that is shown; empty on other pages.
            in_case: Whether a case is open.
            practice: Whether it is one to talk over at the end.
        """
        self.home.setVisible(unlocked)
        self.lock.setVisible(unlocked)
        self.profile_action.setVisible(unlocked)
        self.keys_action.setVisible(unlocked)
        self.counts_action.setVisible(unlocked)
        self.audit_action.setVisible(unlocked)
        self.care_action.setVisible(unlocked)
        self.history_action.setVisible(in_case)
        count = len(self.steps) - 1 - (not practice)
        for place, (name, button) in enumerate(self.steps.items(), start=1):
            button.setVisible(in_case and (practice or name != "talk-over"))
            button.setChecked(name == step)
            button.setAccessibleDescription(
                self.tr("Beside the steps")
                if name == "papers"
                else self.tr("Step {place} of {count}").format(place=place, count=count)
            )
        if not in_case:
            self.saved.clear()

    def show_language(self, language: str) -> None:
        """Mark the language in use."""
        for code, action in self._languages.items():
            action.setChecked(code == language)

    def show_appearance(self, appearance: Appearance) -> None:
        """Mark the colours and the text size in use."""
        for name, action in self._schemes.items():
            action.setChecked(name == appearance.scheme)
        for size, action in self._sizes.items():
            action.setChecked(size == appearance.text)

    def focus_first(self) -> None:
        """Give the keyboard to the step that is shown, or to the first thing here."""
        shown = [button for button in self.steps.values() if button.isChecked()]
        candidates = [*shown, self.home, self.view]
        next(button for button in candidates if not button.isHidden()).setFocus()

    def _step_words(self) -> list[tuple[str, str]]:
        return [
            ("child", self.tr("Child")),
            ("questions", self.tr("Questions")),
            ("think", self.tr("Think")),
            ("refer", self.tr("Refer")),
            ("hand-over", self.tr("Hand over")),
            ("follow-up", self.tr("Follow up")),
            ("talk-over", self.tr("Talk it over")),
            ("papers", self.tr("Papers")),
        ]

    def _step(self, name: str, words: str) -> Button:
        button = Button(words, "step")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.step_requested.emit(name))
        return button

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        sizes = [(size, f"{size:.0%}") for size in TEXT_SIZES]
        self._sizes = self._choices(menu, self.tr("Text size"), sizes, self.text_requested.emit)
        schemes = [
            ("system", self.tr("As the system has them")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high-contrast", self.tr("High contrast")),
        ]
        self._schemes = self._choices(menu, self.tr("Colours"), schemes, self.scheme_requested.emit)
        self._languages = self._choices(
            menu, self.tr("Language"), list(LANGUAGES.items()), self.language_requested.emit
        )
        menu.addSeparator()
        self.profile_action = menu.addAction(self.tr("Your details"))
        self.profile_action.triggered.connect(self.profile_requested)
        self.keys_action = menu.addAction(self.tr("Cards and keys"))
        self.keys_action.triggered.connect(self.keys_requested)
        self.counts_action = menu.addAction(self.tr("Counts"))
        self.counts_action.triggered.connect(self.counts_requested)
        self.audit_action = menu.addAction(self.tr("Audit"))
        self.audit_action.triggered.connect(self.audit_requested)
        self.care_action = menu.addAction(self.tr("People and safekeeping"))
        self.care_action.triggered.connect(self.care_requested)
        self.history_action = menu.addAction(self.tr("History of this case"))
        self.history_action.triggered.connect(self.history_requested)
        keyboard = menu.addAction(self.tr("Keyboard (F1)"))
        keyboard.triggered.connect(self.shortcuts_requested)
        about = menu.addAction(self.tr("About"))
        about.triggered.connect(self.about_requested)
        return menu

    def _choices(
        self,
        menu: QMenu,
        title: str,
        choices: Sequence[tuple[Chosen, str]],
        chosen: Callable[[Chosen], object],
    ) -> dict[Chosen, QAction]:
        """A heading and things of which one is chosen; gives the action of each."""
        menu.addSection(title)
        group = QActionGroup(menu)
        actions = {}
        for value, words in choices:
            action = actions[value] = group.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(partial(self._on_chosen, chosen, value))
            menu.addAction(action)
        return actions

    @staticmethod
    def _on_chosen(chosen: Callable[[Chosen], object], value: Chosen, _checked: bool) -> None:
        chosen(value)

    def _lay_out(self) -> None:
        steps = FlowLayout(gap=4)
        for button in self.steps.values():
            steps.addWidget(button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(12)
        layout.addWidget(self.home)
        layout.addLayout(steps, 1)
        for widget in (self.saved, self.view, self.lock):
            layout.addWidget(widget)
