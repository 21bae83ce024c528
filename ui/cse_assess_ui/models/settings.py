"""The settings of whoever is at work: what counts now, what they may choose, and the way back."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from cse_assess.config import Given, Origin, Policy, Standing, choices
from cse_assess.config.described import (
    GROUPS,
    NotAllowedError,
    Setting,
    in_units,
    setting,
    settings,
)
from cse_assess.errors import Refusal
from cse_assess.vault import people
from cse_assess.vault.store import Vault
from cse_assess_ui.models.words import said
from cse_assess_ui.operations import Worker


class Beside(Protocol):
    """Keeps the choices that lie beside the vault: colours and language."""

    def chosen(self) -> Mapping[str, str]:
        """What was chosen, by the names of settings."""

    def choose(self, name: str, value: str) -> None:
        """Choose; an empty value takes the choice back."""


class Change(NamedTuple):
    """A choice that was made.

    Attributes:
        name: The setting.
        before: What was chosen before; None where nothing was.
        after: What is chosen now; None where the choice was taken back.
    """

    name: str
    before: Any
    after: Any


class Row(NamedTuple):
    """A setting as the page shows it.

    Attributes:
        setting: The setting.
        value: What counts now.
        words: The same in words.
        origin: Who has set it.
        offered: What can be chosen, each with its words; empty where it cannot be changed.
        editable: Whether the user may choose.
        chosen: Whether there is a choice that can be taken back.
    """

    setting: Setting
    value: Any
    words: str
    origin: Origin
    offered: tuple[tuple[Any, str], ...]
    editable: bool
    chosen: bool


class Settings(QObject):
    """What counts for whoever has the vault open.

    Args:
        given: What the organisation has given to this computer.
        vault: The open vault, which keeps choices.
        worker: Writes them.

    Attributes:
        now: Every setting's value.
        last: The last change, until it is taken back.

    Signals:
        changed: A value may have changed; carries the setting's name.
        failed: A choice could not be kept, and is as it was; carries the setting's name and a
            sentence.
    """

    changed = Signal(str)
    failed = Signal(str, str)

    def __init__(self, given: Given, vault: Vault, worker: Worker) -> None:
        super().__init__()
        self.given, self._vault, self._worker = given, vault, worker
        self._beside: Beside | None = None
        self._stored = choices.stored(vault)
        self.last: Change | None = None
        self._stand()

    def keep_beside(self, beside: Beside) -> None:
        """Offer what is kept beside the vault too.

        Args:
            beside: Keeps it.
        """
        self._beside = beside
        self._stand()

    @property
    def contact(self) -> str:
        """Who to ask about settings; empty where nobody has said."""
        return self.now.contact.strip()

    def is_fixed(self, name: str) -> bool:
        """Whether the organisation has set something, or it is held while nobody can tell."""
        return self._standing.is_fixed(name)

    def groups(self) -> list[tuple[str, list[Row]]]:
        """What concerns the user, by the headings of the page."""
        found = []
        for group, heading in GROUPS.items():
            rows = [self.row(one) for one in settings() if one.told.group == group]
            shown = [row for row in rows if self._concerns(row.setting)]
            if shown:
                found.append((said(heading), shown))
        return found

    def row(self, one: Setting) -> Row:
        """A setting as it stands now."""
        value, origin = self._standing.value(one.name), self._standing.origins[one.name]
        editable = self._may_choose(one)
        return Row(
            setting=one,
            value=value,
            words=words_of(one, value),
            origin=origin,
            offered=self._offered(one, value) if editable else (),
            editable=editable,
            chosen=editable and origin in ("you", "lead"),
        )

    def choose(self, name: str, value: Any) -> None:
        """Choose, from now on.

        Args:
            name: The setting.
            value: The choice; None takes it back.

        Raises:
            Refusal: It is not the user's to choose, or cannot be that.
        """
        one = setting(name)
        if one is None or not self._may_choose(one):
            raise self._why_not(name)
        if value is not None:
            try:
                value = one.read(value)
            except NotAllowedError as error:
                raise Refusal(str(error)) from None
        before = self._chosen().get(name)
        self._keep(one, value)
        self.last = Change(name, before, value)
        self._stand()
        self.changed.emit(name)

    def undo(self) -> Change | None:
        """Take the last change back.

        Returns:
            What was taken back; None where there was nothing.

        Raises:
            Refusal: It is not the user's to choose any more.
        """
        last, self.last = self.last, None
        if last is not None:
            self.choose(last.name, last.before)
            self.last = None
        return last

    def _why_not(self, name: str) -> Refusal:
        """Why the user cannot choose something."""
        if self._standing.origins.get(name) == "organisation":
            return Refusal(self.tr("This is set by your organisation. Nothing was changed."))
        self._vault.turns.refuse_if_held()
        return Refusal(self.tr("This is not yours to change here. Nothing was changed."))

    def _concerns(self, one: Setting) -> bool:
        """Whether the user is shown a setting."""
        if one.name in choices.BESIDE and self._beside is None:
            return False
        shown = self._vault.ways.role in one.told.concerns
        return shown and (not one.told.managers or self._manages())

    def _manages(self) -> bool:
        """Whether the user looks after the vault."""
        return people.may_manage(self._vault.ways.slots, self._vault.user)

    def _may_choose(self, one: Setting) -> bool:
        if not one.may_be_chosen or self._standing.is_fixed(one.name):
            return False
        if one.name in choices.BESIDE:
            return self._beside is not None
        if self._vault.read_only:
            return False
        return one.told.chosen_by != "lead" or self._manages()

    def _offered(self, one: Setting, value: Any) -> tuple[tuple[Any, str], ...]:
        values: tuple[Any, ...] = tuple(one.choices)
        if one.kind == "yes-no":
            values = (True, False)
        elif one.kind == "number":
            most = self.now.auto_lock_most if one.name == "auto_lock_minutes" else one.most
            fitting = {number for number in one.told.offered if number <= most}
            usual = self.given.standing().value(one.name)
            values = tuple(sorted(fitting | {value, usual}))
        return tuple((each, words_of(one, each)) for each in values)

    def _chosen(self) -> dict[str, Any]:
        beside = self._beside.chosen() if self._beside is not None else {}
        return {**self._stored, **beside}

    def _keep(self, one: Setting, value: Any) -> None:
        """Let a choice hold at once; it is written a moment later."""
        if one.name in choices.BESIDE and self._beside is not None:
            self._beside.choose(one.name, value or "")
            return
        before = self._stored
        self._stored = {key: kept for key, kept in before.items() if key != one.name}
        if value is not None:
            self._stored[one.name] = value
        self._worker.run(
            lambda: choices.store(self._vault, one, value),
            failed=lambda sentence: self._on_failed(one.name, before, sentence),
        )

    def _on_failed(self, name: str, before: dict[str, Any], sentence: str) -> None:
        self._stored, self.last = before, None
        self._stand()
        self.changed.emit(name)
        self.failed.emit(name, sentence)

    def _stand(self) -> None:
        self._standing: Standing = self.given.standing(self._chosen())
        self.now: Policy = self._standing.policy


def words_of(one: Setting, value: Any) -> str:
    """A value of a setting, in words.

    Args:
        one: The setting.
        value: The value.
    """
    told = one.told
    if one.kind == "yes-no":
        return said(told.words["true" if value else "false"])
    if one.kind == "number":
        number, units = in_units(one, value)
        return said(f"{{n}} {units[number != 1]}", n=f"{number:,}")
    if one.kind == "choice":
        return said(one.choices.get(value, value))
    if one.kind == "choices":
        return ", ".join(said(one.choices[each]) for each in value)
    return value or said(told.empty)


def follow(settings: Settings, effects: Mapping[str, Callable[[Any], object]]) -> None:
    """Let something follow a setting from now on: at once, and whenever it changes.

    Args:
        settings: The settings of whoever is at work.
        effects: What is called with the value, by the setting's name.
    """

    def apply(name: str) -> None:
        if name in effects:
            effects[name](getattr(settings.now, name))

    settings.changed.connect(apply)
    for name in effects:
        apply(name)
