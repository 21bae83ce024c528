"""The header's menus: how the window looks, and where one can go from everywhere."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from cse_assess_ui.language import LANGUAGES
from cse_assess_ui.models.appearance import TEXT_SIZES, Appearance
from cse_assess_ui.widgets.text import Label

Chosen = TypeVar("Chosen", str, float)

_EVERYBODY = ("practitioner", "lead", "front-door")
_SENDERS = ("practitioner", "lead")


class LookMenu(QMenu):
    """How it looks: text size, colours, language.

    Args:
        parent: Its owner.

    Signals:
        text_chosen: Another text size; carries it, 1.0 for 100 %.
        scheme_chosen: Other colours; carries their name.
        language_chosen: Another language; carries its code.
    """

    text_chosen = Signal(float)
    scheme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        sizes = [(size, f"{size:.0%}") for size in TEXT_SIZES]
        self.sizes = self._choices(self.tr("Text size"), sizes, self.text_chosen.emit)
        schemes = [
            ("system", self.tr("As the system has them")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high-contrast", self.tr("High contrast")),
        ]
        self.schemes = self._choices(self.tr("Colours"), schemes, self.scheme_chosen.emit)
        languages = list(LANGUAGES.items())
        self.languages = self._choices(self.tr("Language"), languages, self.language_chosen.emit)

    def mark(self, appearance: Appearance) -> None:
        """Mark the colours and the text size in use."""
        for name, action in self.schemes.items():
            action.setChecked(name == appearance.scheme)
        for size, action in self.sizes.items():
            action.setChecked(size == appearance.text)

    def mark_language(self, language: str) -> None:
        """Mark the language in use."""
        for code, action in self.languages.items():
            action.setChecked(code == language)

    def _choices(
        self,
        title: str,
        choices: Sequence[tuple[Chosen, str]],
        chosen: Callable[[Chosen], object],
    ) -> dict[Chosen, QAction]:
        """A heading and things of which one is chosen; gives the action of each."""
        self.addAction(_Heading(title, self))
        group = QActionGroup(self)
        actions = {}
        for value, words in choices:
            action = actions[value] = group.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(_choosing(chosen, value))
            self.addAction(action)
        return actions


class PlacesMenu(QMenu):
    """Where one can go from everywhere, each place for those whose work it is.

    Args:
        parent: Its owner.

    Attributes:
        actions_by_name: What leads to each place.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.actions_by_name: dict[str, QAction] = {}
        self._roles: dict[str, tuple[str, ...]] = {}
        self._headings: list[tuple[QAction, str]] = []
        self._heading(self.tr("This case"), "history")
        self._place("history", self.tr("History of this case"), _EVERYBODY)
        self._heading(self.tr("You and this computer"), "profile")
        self._place("profile", self.tr("Your details"), _EVERYBODY)
        self._place("settings", self.tr("Settings"), _EVERYBODY)
        self._place("keys", self.tr("Cards and keys"), _EVERYBODY)
        self._place("care", self.tr("People and safekeeping"), _EVERYBODY)
        self._heading(self.tr("The service"), "counts")
        self._place("desk", self.tr("Lead's desk"), ("lead",))
        # An audit takes two people, of whom one may be a practitioner; a front door has no cases.
        self._place("counts", self.tr("Counts"), _SENDERS)
        self._place("audit", self.tr("Audit"), _SENDERS)
        self._heading(self.tr("Help"), "")
        self._place("shortcuts", self.tr("Keyboard (F1)"), ())
        self._place("about", self.tr("About"), ())

    def show_for(self, *, unlocked: bool, role: str, in_case: bool) -> None:
        """Show the places that this person can go to now.

        Args:
            unlocked: Whether the vault is open.
            role: Who the user is to the vault.
            in_case: Whether a case is open.
        """
        for name, roles in self._roles.items():
            fits = not roles or (unlocked and role in roles)
            self.actions_by_name[name].setVisible(fits and (in_case or name != "history"))
        for heading, first in self._headings:
            heading.setVisible(not first or self.actions_by_name[first].isVisible())

    def _heading(self, words: str, first: str) -> None:
        """A heading, shown where the place under it is that stands for all; always for none."""
        heading = _Heading(words, self)
        self.addAction(heading)
        self._headings.append((heading, first))

    def _place(self, name: str, words: str, roles: tuple[str, ...]) -> None:
        """A place for some roles; for everybody, locked or not, where no role is named."""
        self._roles[name] = roles
        self.actions_by_name[name] = self.addAction(words)


class _Heading(QWidgetAction):
    """Words above what belongs together: our style draws the line of a section, not its words."""

    def __init__(self, words: str, parent: QMenu) -> None:
        super().__init__(parent)
        label = Label(words, "small")
        label.setWordWrap(False)
        label.setContentsMargins(8, 8, 8, 2)
        self.setText(words)
        self.setEnabled(False)
        self.setDefaultWidget(label)


def _choosing(chosen: Callable[[Chosen], object], value: Chosen) -> Callable[..., object]:
    """Tells a value, whatever else is said: some PySides say whether it is checked, some do not."""
    return lambda *_: chosen(value)
