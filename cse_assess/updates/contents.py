"""What can be in a pack: the same folders as in the app's own ``forms/``, and nothing beside."""

import re
from typing import Literal

Kind = Literal["form", "statutory", "front-door", "language"]

STATUTORY = "statutory"
FRONT_DOORS = "front-doors"
LANGUAGE = "language"

_NOT_BY_PACK = ("calendar", "identifiers", "outcomes", "practice", "schemas", "usage")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_FORM = re.compile(r"(form|[a-z]{2,3}|guidance/[a-z0-9-]{1,64})\.toml")
_FILES: dict[str, tuple[Kind, re.Pattern[str]]] = {
    STATUTORY: ("statutory", re.compile(r"[a-z0-9-]{1,64}\.toml")),
    LANGUAGE: ("language", re.compile(r"[a-z]{2,3}\.toml")),
    FRONT_DOORS: ("front-door", re.compile(r"[a-z0-9-]{1,64}\.(toml|card\.json)")),
}


def kind_of(name: str) -> Kind | None:
    """What a file of a pack is; None if it does not belong there.

    Args:
        name: Its name, with ``/`` between folders.
    """
    folder, _, rest = name.partition("/")
    if folder in _FILES:
        kind, pattern = _FILES[folder]
        return kind if pattern.fullmatch(rest) else None
    if folder in _NOT_BY_PACK or not _ID.fullmatch(folder):
        return None
    return "form" if _FORM.fullmatch(rest) else None


def forms_in(names: list[str]) -> list[str]:
    """The ids of the forms that files belong to, in alphabetical order."""
    return sorted({name.partition("/")[0] for name in names if kind_of(name) == "form"})
