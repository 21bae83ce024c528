r"""The mirror of ``policy.toml`` in the registry of Windows, which Group Policy and Intune fill.

``HKLM\Software\Policies\CSE Assess`` holds a value for each setting, by its name;
``...\Recommended`` below it holds those that are recommended. Ordinary users can read these keys
and write to none of them.
"""

import os
import sys
from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

import msgspec

from cse_assess.config.described import Setting, settings
from cse_assess.config.source import RECOMMENDED, PolicyRefused, Source, source_of

KEY = r"Software\Policies\CSE Assess"
RECOMMENDED_KEY = rf"{KEY}\Recommended"
NAME = "the registry"
_NUMBERS = ("REG_DWORD", "REG_QWORD")
_TEXTS = ("REG_SZ", "REG_EXPAND_SZ")
_MOST_VALUES = 1000


class Value(NamedTuple):
    """A value in the registry.

    Attributes:
        kind: Its type as Windows calls it, such as ``REG_DWORD``.
        data: What it holds.
    """

    kind: str
    data: object


class Registry(Protocol):
    """Where values are read from."""

    def values(self, key: str) -> Mapping[str, Value]:
        """The values of a key below HKEY_LOCAL_MACHINE, by name; none where there is no such key.

        Raises:
            OSError: It is there and cannot be read.
        """


class InMemory(msgspec.Struct, frozen=True):
    """A registry that is no machine's: for trying settings out anywhere.

    Attributes:
        keys: Each key's values.
    """

    keys: Mapping[str, Mapping[str, Value]] = {}

    def values(self, key: str) -> Mapping[str, Value]:
        """The values of a key."""
        return self.keys.get(key, {})


class Windows:
    """The registry of this computer, as a 64-bit program sees it."""

    def values(self, key: str) -> Mapping[str, Value]:
        """The values of a key."""
        import winreg  # noqa: PLC0415 - is on Windows alone

        # mypy looks at this as on the machine that it runs on, where these names may be missing.
        here: Any = winreg
        kinds = {getattr(here, kind): kind for kind in (*_NUMBERS, *_TEXTS, "REG_MULTI_SZ")}
        access = here.KEY_READ | here.KEY_WOW64_64KEY
        found: dict[str, Value] = {}
        try:
            opened = here.OpenKey(here.HKEY_LOCAL_MACHINE, key, 0, access)
        except FileNotFoundError:
            return found
        with opened:
            count = min(here.QueryInfoKey(opened)[1], _MOST_VALUES)
            for place in range(count):
                name, data, kind = here.EnumValue(opened, place)
                found[name] = Value(kinds.get(kind, f"type {kind}"), data)
        return found


def system() -> Registry:
    """The registry of this computer; an empty one where it has none."""
    return Windows() if sys.platform == "win32" else InMemory()


def in_registry(registry: Registry) -> Source | None:
    """What the registry says; None where it says nothing.

    Args:
        registry: Where values are read from.
    """
    try:
        enforced = _plain(registry.values(KEY))
        recommended = _plain(registry.values(RECOMMENDED_KEY), f"{RECOMMENDED}.")
        if not enforced and not recommended:
            return None
        document = {**enforced, RECOMMENDED: recommended} if recommended else enforced
        return source_of(document, name=NAME)
    except PolicyRefused as refusal:
        return Source(name=NAME, problem=str(refusal))
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        return Source(name=NAME, problem=f"{NAME}: It cannot be read ({why}).")


def _plain(values: Mapping[str, Value], table: str = "") -> dict[str, Any]:
    """Values of the registry as those of a file would be, by the names of settings."""
    known = {one.name: one for one in settings()}
    found: dict[str, Any] = {}
    for name, value in values.items():
        if not name:
            continue  # the key's own value, which means nothing here
        key = name.casefold()  # names of the registry are the same in capitals
        if key == RECOMMENDED:
            raise PolicyRefused("There is no such setting.", file=NAME, place=f"{table}{key}")
        setting = known.get(key)
        found[key] = value.data if setting is None else _converted(setting, value, table)
    return found


def _converted(setting: Setting, value: Value, table: str) -> object:
    kind, data = value
    if setting.kind == "yes-no" and kind in _NUMBERS and data in (0, 1):
        return bool(data)
    if setting.kind == "number" and kind in _NUMBERS and type(data) is int:
        return data
    if setting.kind == "choices" and kind == "REG_MULTI_SZ" and isinstance(data, list):
        return data
    if kind in _TEXTS and isinstance(data, str) and setting.kind not in ("yes-no", "number"):
        text = os.path.expandvars(data) if kind == "REG_EXPAND_SZ" else data
        if setting.kind == "choices":
            return [part.strip() for part in text.split(",")]
        return text
    raise PolicyRefused(_wanted(setting), file=NAME, place=f"{table}{setting.name}")


def _wanted(setting: Setting) -> str:
    if setting.kind == "yes-no":
        return "This should be a REG_DWORD of 1 for yes or 0 for no."
    if setting.kind == "number":
        return f"This should be a REG_DWORD from {setting.least:,} to {setting.most:,}."
    if setting.kind == "choices":
        return "This should be a REG_SZ with commas, or a REG_MULTI_SZ with one on a line."
    return "This should be a REG_SZ."
