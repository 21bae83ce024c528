"""One place in which an organisation has set things, read whole or not at all."""

from collections.abc import Mapping
from typing import Any

import msgspec

from cse_assess.config.described import NotAllowedError, setting
from cse_assess.errors import Refusal

RECOMMENDED = "recommended"


class PolicyRefused(Refusal):
    """Settings of an organisation that cannot be used."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """What one place says.

    Attributes:
        name: What it is called.
        enforced: What the organisation has set for good.
        recommended: What holds until a user chooses otherwise.
        problem: Why nothing in it counts; empty where it was read.
    """

    name: str
    enforced: Mapping[str, Any] = {}
    recommended: Mapping[str, Any] = {}
    problem: str = ""


def source_of(document: Mapping[str, Any], *, name: str) -> Source:
    """What a document says.

    Args:
        document: Plain values by the names of settings; what is recommended in a table of its own.
        name: What the document is called, for messages.

    Raises:
        PolicyRefused: It names a setting that there is not, gives a value that a setting cannot
            have, or contradicts itself.
    """
    enforced = dict(document)
    recommended = enforced.pop(RECOMMENDED, {})
    if not isinstance(recommended, Mapping):
        raise PolicyRefused("This should be a table of settings.", file=name, place=RECOMMENDED)
    source = Source(
        name=name,
        enforced={key: _value(key, value, name) for key, value in enforced.items()},
        recommended={
            key: _value(key, value, name, recommended=True) for key, value in recommended.items()
        },
    )
    _refuse_contradiction(source)
    return source


def _value(key: str, value: object, file: str, *, recommended: bool = False) -> Any:
    """The value of a setting, as it is kept."""
    place = f"{RECOMMENDED}.{key[:80]}" if recommended else key[:80]
    known = setting(key)
    if known is None:
        raise PolicyRefused(
            "There is no such setting.", file=file, place=place, remedy="docs/POLICY.md lists all."
        )
    if recommended and not known.may_be_chosen:
        raise PolicyRefused(
            "Nobody but the organisation chooses this, so it cannot be recommended.",
            file=file,
            place=place,
            remedy="Set it outside of what is recommended.",
        )
    if not recommended and not known.told.enforced:
        raise PolicyRefused(
            "This can be recommended, and not enforced: people need the words and colours that "
            "they can read.",
            file=file,
            place=place,
            remedy="Put it under [recommended].",
        )
    try:
        return known.read(value)
    except NotAllowedError as refusal:
        raise PolicyRefused(str(refusal), file=file, place=place) from None


def _refuse_contradiction(source: Source) -> None:
    most = source.enforced.get("auto_lock_most")
    for table, values in (("", source.enforced), (f"{RECOMMENDED}.", source.recommended)):
        minutes = values.get("auto_lock_minutes")
        if most is not None and minutes is not None and minutes > most:
            raise PolicyRefused(
                f"This is longer than auto_lock_most allows ({most}).",
                file=source.name,
                place=f"{table}auto_lock_minutes",
            )
