"""The settings as a list: each with its type, default and bounds, and what is said of it."""

import functools
import typing
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, Literal

import msgspec

from cse_assess.config.policy import Policy
from cse_assess.config.told import Told

Kind = Literal["yes-no", "number", "choice", "choices", "text"]

_DAYS, _YEARS, _YEAR = ("day", "days"), ("year", "years"), 365

GROUPS = {
    "privacy": "Privacy in the room",
    "handing-over": "Handing over",
    "records": "Records and backups",
    "counts": "Counts",
    "window": "How it looks and speaks",
    "computer": "This computer",
}
"""Every group of settings and its heading, in the order of the page."""


class NotAllowedError(ValueError):
    """A value that a setting cannot have; its message is a sentence that says which it can."""


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """One setting.

    Attributes:
        name: Its name in ``policy.toml`` and in the registry.
        kind: What it holds.
        default: What holds where nobody has chosen.
        told: What is said of it.
        least: The smallest number.
        most: The largest number.
        choices: What can be chosen, each with its words.
    """

    name: str
    kind: Kind
    default: Any
    told: Told
    least: int = 0
    most: int = 0
    choices: Mapping[str, str] = {}

    @property
    def may_be_chosen(self) -> bool:
        """Whether somebody other than the organisation may choose."""
        return self.told.chosen_by != "organisation"

    @property
    def shared(self) -> bool:
        """Whether one choice holds for everybody who opens the vault."""
        return self.told.shared or self.told.chosen_by == "lead"

    def read(self, value: object) -> Any:
        """A value, as it is kept.

        Args:
            value: Plain: true or false, a number, text, or a list of texts.

        Raises:
            NotAllowedError: It is none that this can have.
        """
        if self.kind == "choice" and not (isinstance(value, str) and value in self.choices):
            raise NotAllowedError(self.wanted())
        if self.kind == "choices" and isinstance(value, list | tuple):
            if len(set(map(repr, value))) != len(value):
                raise NotAllowedError("One of these is there twice.")
            ordered = tuple(choice for choice in self.choices if choice in value)
            value = ordered if len(ordered) == len(value) else value
        try:
            read = msgspec.convert(value, _hints()[self.name])
        except msgspec.ValidationError:
            raise NotAllowedError(self.wanted()) from None
        if self.told.folder and read and not self._is_whole(read):
            raise NotAllowedError("This should be a whole path, from the drive or the share on.")
        return read

    def _is_whole(self, path: str) -> bool:
        """Whether a path is the same from wherever the app is started, on whichever system.

        What only the organisation sets must not lead into a folder that each user has.
        """
        whole = PurePosixPath(path).is_absolute() or PureWindowsPath(path).is_absolute()
        return whole or (self.may_be_chosen and path.startswith("~"))

    def wanted(self) -> str:
        """What it should be, as a sentence."""
        if self.kind == "yes-no":
            return "This should be true or false, without quotation marks."
        if self.kind == "number":
            return f"This should be a whole number from {self.least:,} to {self.most:,}."
        quoted = ", ".join(f'"{choice}"' for choice in self.choices)
        if self.kind == "choice":
            return f"This should be one of {quoted}."
        if self.kind == "choices":
            return f"This should be a list of at least one of {quoted}."
        if self.name == "updates_signer":
            return "This should be 64 of the letters a to f and numbers, in quotation marks."
        return "This should be text on one line, in quotation marks, of at most 400 letters."


def settings() -> tuple[Setting, ...]:
    """Every setting, in the order of the table."""
    return tuple(_table().values())


def setting(name: str) -> Setting | None:
    """A setting by its name; None where there is none."""
    return _table().get(name)


def in_units(one: Setting, number: int) -> tuple[int, tuple[str, str]]:
    """A number in the unit in which people say it, and that unit, one and many.

    Args:
        one: A setting that is a number.
        number: Its value.
    """
    if one.told.unit == _DAYS and number % _YEAR == 0:
        return number // _YEAR, _YEARS
    return number, one.told.unit


def texts() -> Iterator[str]:
    """Everything that is said of settings, for translation."""
    yield from GROUPS.values()
    for one in settings():
        told = one.told
        said = (told.title, told.sentence, told.why_held, told.empty, *told.words.values())
        yield from (text for text in said if text)
        yield from (f"{{n}} {unit}" for unit in told.unit if unit)
    yield from (f"{{n}} {unit}" for unit in _YEARS)


@functools.cache
def _hints() -> dict[str, Any]:
    return typing.get_type_hints(Policy, include_extras=True)


@functools.cache
def _table() -> dict[str, Setting]:
    fields = msgspec.structs.fields(Policy)
    return {field.name: _described(field.name, field.default) for field in fields}


def _described(name: str, default: object) -> Setting:
    parts = typing.get_args(_hints()[name])
    type_, extra = parts[0], parts[1:]
    told = next(part for part in extra if isinstance(part, Told))
    meta = next((part for part in extra if isinstance(part, msgspec.Meta)), msgspec.Meta())
    words = dict(told.words)
    if name == "disclosure":
        from cse_assess.usage.disclosure import policy as disclosure  # noqa: PLC0415 - seldom

        words = {one.id: one.title for one in disclosure.load()}
    return Setting(
        name=name,
        kind=_kind(type_, words),
        default=default,
        told=told,
        least=int(meta.ge or 0),
        most=int(meta.le or 0),
        choices={} if type_ is bool else words,
    )


def _kind(type_: Any, words: Mapping[str, str]) -> Kind:
    if type_ is bool:
        return "yes-no"
    if type_ is int:
        return "number"
    if typing.get_origin(type_) is tuple:
        return "choices"
    return "choice" if words else "text"
