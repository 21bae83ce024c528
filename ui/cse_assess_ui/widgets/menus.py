"""The header's menus: how the window looks, and where one can go from everywhere."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QStyle, QWidget, QWidgetAction

from cse_assess_ui.language import LANGUAGES
from cse_assess_ui.models.appearance import TEXT_SIZES, Appearance
from cse_assess_ui.widgets.text import Label

Chosen = TypeVar("Chosen", str, float)

_EVERYBODY = ("practitioner", "lead", "front-door")
_SENDERS = ("practitioner", "lead")
_EDGES = 2 * 5  # the frame and the padding of a menu, above and below


class _PartedMenu(QMenu):
    """A menu in parts, each under its heading; where it would not fit, each opens beside it.

    Qt would break it into columns, wherever that falls.

    Args:
        parent: Its owner.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts: list[_Part] = []
        self.aboutToShow.connect(self.fit)

    def fit(self) -> None:
        """Fit it to the screen as it is now."""
        self.ensurePolished()
        self._show_parts(folded=False)
        room = self.screen().availableGeometry().height() - 2 * self.style().pixelMetric(
            QStyle.PixelMetric.PM_MenuDesktopFrameWidth
        )
        shown = [action for action in self.actions() if action.isVisible()]
        if sum(self.actionGeometry(action).height() for action in shown) + _EDGES > room:
            self._show_parts(folded=True)

    def _part(self, words: str, actions: Sequence[QAction]) -> None:
        """Things that belong together, under a heading."""
        heading, beside = _Heading(words, self), QMenu(words, self)
        beside.addActions(actions)
        self.addMenu(beside)
        part = _Part(heading, beside, tuple(actions))
        self._parts.append(part)
        part.show(self, folded=False)

    def _show_parts(self, *, folded: bool) -> None:
        for part in self._parts:
            part.show(self, folded=folded)


class _Part:
    """A part of a menu: in it, or in a menu of its own.

    Args:
        heading: The words above it.
        beside: The menu of its own.
        actions: What is in it.
    """

    def __init__(self, heading: QAction, beside: QMenu, actions: tuple[QAction, ...]) -> None:
        self._heading, self._beside, self._actions = heading, beside, actions

    def show(self, menu: QMenu, *, folded: bool) -> None:
        """Show it, as far as there is anything in it.

        Args:
            menu: The menu that it is a part of.
            folded: Whether in a menu of its own.
        """
        shown = sum(action.isVisible() for action in self._actions)
        within = not folded or shown == 1  # one thing alone is no menu
        self._beside.menuAction().setVisible(shown > 0 and not within)
        for action in (self._heading, *self._actions):
            menu.removeAction(action)
        if within:
            wanted = self._actions if folded or not shown else (self._heading, *self._actions)
            menu.insertActions(self._beside.menuAction(), wanted)


class LookMenu(_PartedMenu):
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
        group = QActionGroup(self)
        actions = {}
        for value, words in choices:
            action = actions[value] = group.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(_choosing(chosen, value))
        self._part(title, list(actions.values()))
        return actions


class PlacesMenu(_PartedMenu):
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
        history = self._place("history", self.tr("History of this case"), _EVERYBODY)
        self._part(self.tr("This case"), [history])
        own = [
            self._place("profile", self.tr("Your details"), _EVERYBODY),
            self._place("settings", self.tr("Settings"), _EVERYBODY),
            self._place("keys", self.tr("Cards and keys"), _EVERYBODY),
            self._place("care", self.tr("People and safekeeping"), _EVERYBODY),
        ]
        self._part(self.tr("You and this computer"), own)
        # An audit takes two people, of whom one may be a practitioner; a front door has no cases.
        service = [
            self._place("desk", self.tr("Lead's desk"), ("lead",)),
            self._place("counts", self.tr("Counts"), _SENDERS),
            self._place("audit", self.tr("Audit"), _SENDERS),
        ]
        self._part(self.tr("The service"), service)
        help = [
            self._place("shortcuts", self.tr("Keyboard (F1)"), ()),
            self._place("about", self.tr("About"), ()),
        ]
        self._part(self.tr("Help"), help)

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
        self._show_parts(folded=False)

    def _place(self, name: str, words: str, roles: tuple[str, ...]) -> QAction:
        """A place for some roles; for everybody, locked or not, where no role is named."""
        self._roles[name] = roles
        action = self.actions_by_name[name] = QAction(words, self)
        return action


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
