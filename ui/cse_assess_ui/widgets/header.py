"""Where I am, on top of every page; and what is always within reach."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from cse_assess_ui import keys
from cse_assess_ui.models.appearance import Appearance
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.menus import LookMenu, PlacesMenu
from cse_assess_ui.widgets.text import Label

_ROOM = 10
_SIGNS_UP_TO = 1.5  # times the usual letters; the steps need the room then
_EDGE, _GAP = 12, 4


class StepButton(Button):
    """A step of a case; one of them is where the user is.

    It cannot be checked, or a screen reader would call it a check box.

    Args:
        words: What the step is called.
    """

    def __init__(self, words: str) -> None:
        super().__init__(words, "step")

    def is_current(self) -> bool:
        """Whether it is the step that is shown."""
        return bool(self.property("current"))

    def show_current(self, current: bool, told: str) -> None:
        """Say whether it is the step that is shown.

        Args:
            current: Whether it is.
            told: Which of the steps it is, for screen readers.
        """
        here = self.tr("You are here")
        self.setAccessibleDescription(f"{told}. {here}" if current else told)
        if current != self.is_current():
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)


class Header(QFrame):
    """The way home, the steps of a case, how it looks, other places, hiding and locking.

    Attributes:
        look: How it looks.
        places: What can be gone to from everywhere.

    Signals:
        home_requested: Back to the list of cases.
        step_requested: A step of the case; carries its name.
        scheme_requested: Other colours; carries their name.
        text_requested: Another text size; carries it, 1.0 for 100 %.
        language_requested: Another language; carries its code.
        profile_requested: The user's own details.
        keys_requested: Our own card, and those that are known.
        settings_requested: What can be set.
        desk_requested: What waits for a lead.
        counts_requested: How the tool was used.
        audit_requested: Finished cases, looked at by two people.
        care_requested: Who may come in, backups, a check.
        history_requested: What was changed in the open case.
        shortcuts_requested: The list of keys.
        about_requested: What this is, and in which version.
        hide_requested: Hide everything at once.
        lock_requested: Lock at once.
    """

    home_requested = Signal()
    step_requested = Signal(str)
    scheme_requested = Signal(str)
    text_requested = Signal(float)
    language_requested = Signal(str)
    profile_requested = Signal()
    keys_requested = Signal()
    settings_requested = Signal()
    desk_requested = Signal()
    counts_requested = Signal()
    audit_requested = Signal()
    care_requested = Signal()
    history_requested = Signal()
    shortcuts_requested = Signal()
    about_requested = Signal()
    hide_requested = Signal()
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
        self.look, self.places = LookMenu(self), PlacesMenu(self)
        self.view = Button(self.tr("View"), "quiet")
        self._drop(self.view, self.look)
        self.view.setToolTip(self.tr("Text size, colours, language"))
        self.go_to = Button(self.tr("Go to"), "quiet")
        self._drop(self.go_to, self.places)
        self.go_to.setToolTip(self.tr("Your details, settings, help and more"))
        self.hide_button = Button(self.tr("Hide"), "quiet")
        self.hide_button.setToolTip(keys.told("hide"))
        self.hide_button.setAccessibleDescription(self.tr("Hides everything at once"))
        self.hide_button.clicked.connect(self.hide_requested)
        self.lock = Button(self.tr("Lock"), "quiet")
        self.lock.setToolTip(keys.told("lock"))
        self.lock.clicked.connect(self.lock_requested)
        self._reach = (self.view, self.go_to, self.hide_button, self.lock)
        self._connect_menus()
        self._lay_out()
        self.show_place(unlocked=False)

    def show_place(
        self,
        *,
        unlocked: bool,
        role: str = "",
        step: str = "",
        in_case: bool = False,
        practice: bool = False,
    ) -> None:
        """Say where the user is.

        Args:
            unlocked: Whether the vault is open.
            role: Who the user is to the vault: practitioner, lead or front-door.
            step: The step of the case that is shown; empty on other pages.
            in_case: Whether a case is open.
            practice: Whether it is one to talk over at the end.
        """
        self.home.setVisible(unlocked)
        self.lock.setVisible(unlocked)
        self.places.show_for(unlocked=unlocked, role=role, in_case=in_case)
        count = len(self.steps) - 1 - (not practice)
        for place, (name, button) in enumerate(self.steps.items(), start=1):
            button.setVisible(in_case and (practice or name != "talk-over"))
            told = (
                self.tr("Beside the steps")
                if name == "papers"
                else self.tr("Step {place} of {count}").format(place=place, count=count)
            )
            button.show_current(name == step, told)
        if not in_case:
            self.saved.clear()

    def show_language(self, language: str) -> None:
        """Mark the language in use."""
        self.look.mark_language(language)

    def show_appearance(self, appearance: Appearance) -> None:
        """Mark the colours and the text size in use."""
        self.look.mark(appearance)
        room = round(_ROOM * appearance.text)
        self.saved.setContentsMargins(room, room, room, room)  # as high as the steps beside it
        roomy = appearance.text <= _SIGNS_UP_TO  # the words alone say it too
        self.hide_button.set_sign("hide" if roomy else "")
        self.lock.set_sign("lock" if roomy else "")

    def focus_first(self) -> None:
        """Give the keyboard to the step that is shown, or to the first thing here."""
        shown = [button for button in self.steps.values() if button.is_current()]
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

    def _step(self, name: str, words: str) -> StepButton:
        button = StepButton(words)
        button.clicked.connect(lambda: self.step_requested.emit(name))
        return button

    def _drop(self, button: Button, menu: LookMenu | PlacesMenu) -> None:
        """Give a button its menu; it is fitted before Qt asks how tall it is, to place it."""
        button.pressed.connect(menu.fit)
        button.setMenu(menu)

    def _connect_menus(self) -> None:
        self.look.text_chosen.connect(self.text_requested)
        self.look.scheme_chosen.connect(self.scheme_requested)
        self.look.language_chosen.connect(self.language_requested)
        for place, signal in (
            ("profile", self.profile_requested),
            ("keys", self.keys_requested),
            ("settings", self.settings_requested),
            ("desk", self.desk_requested),
            ("counts", self.counts_requested),
            ("audit", self.audit_requested),
            ("care", self.care_requested),
            ("history", self.history_requested),
            ("shortcuts", self.shortcuts_requested),
            ("about", self.about_requested),
        ):
            self.places.actions_by_name[place].triggered.connect(signal)

    def _lay_out(self) -> None:
        steps = FlowLayout(gap=_GAP)
        for button in self.steps.values():
            steps.addWidget(button)
        steps.addWidget(self.saved)  # goes on to the next row with them
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_EDGE, 6, _EDGE, 6)
        layout.setSpacing(_EDGE)
        layout.addWidget(self.home)
        layout.addLayout(steps, 1)
        reach = QHBoxLayout()
        reach.setSpacing(0)
        for within_reach in self._reach:
            reach.addWidget(within_reach)
        layout.addLayout(reach)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit_saved()
        return super().event(event)

    def _fit_saved(self) -> None:
        """Leave out when it was saved where that alone would open a second row.

        That it could not be saved is told above the page in any case.
        """
        beside = [one for one in (self.home, *self._reach) if not one.isHidden()]
        room = self.width() - 4 * _EDGE - sum(button.sizeHint().width() for button in beside)
        steps = [button for button in self.steps.values() if not button.isHidden()]
        needed = sum(button.sizeHint().width() + _GAP for button in steps)
        self.saved.setHidden(needed <= room < needed + self.saved.sizeHint().width())
