"""The rules for small numbers, as data: ``forms/usage/policies.toml``."""

import datetime as dt
from typing import Annotated, Literal

import msgspec

from cse_assess import data, files
from cse_assess.decoding import decode_toml
from cse_assess.errors import Refusal

_FILE = "policies.toml"
_LIMIT = 64 * 1024
_Words = Annotated[str, msgspec.Meta(min_length=1)]
_Base = Annotated[int, msgspec.Meta(ge=1, le=1000)]


class PolicyRefused(Refusal):
    """A rule for small numbers that is not sound, or is not there."""


class DisclosurePolicy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule.

    Attributes:
        id: Its name.
        title: What it is called.
        source: Who published it, and where.
        checked: When that was last looked at.
        hide_up_to: Counts from 1 to this are hidden.
        hide_zero: Nought is hidden too.
        base: What is shown is rounded to the nearest multiple; 1 leaves it as it is.
        total_base: The same for totals.
        least_doubt: How many different numbers a hidden count must still be able to be.
        sentences: What it does, in words.
    """

    id: Annotated[str, msgspec.Meta(pattern="^[a-z][a-z-]*$")]
    title: _Words
    source: _Words
    checked: dt.date
    hide_up_to: Annotated[int, msgspec.Meta(ge=1, le=1000)]
    hide_zero: bool = False
    base: _Base
    total_base: _Base
    least_doubt: Annotated[int, msgspec.Meta(ge=2, le=1000)]
    sentences: Annotated[tuple[_Words, ...], msgspec.Meta(min_length=1)]

    def __post_init__(self) -> None:
        if self.least_doubt > self.hide_up_to:
            raise ValueError("least_doubt is more than hide_up_to: no count could be hidden well")
        if self.rounded(self.fewest) == 0 or self.rounded(self.fewest, total=True) == 0:
            raise ValueError("base is so large that counts which may be shown would become nought")

    @property
    def fewest(self) -> int:
        """The smallest count that may be told apart from a hidden one."""
        return self.hide_up_to + 1

    def is_small(self, count: int, *, fewest: int = 0) -> bool:
        """Whether a count must be hidden for its own sake.

        Args:
            count: The count.
            fewest: The smallest count of this kind that may be shown, where that is more than
                the rule asks for.
        """
        if count == 0:
            return self.hide_zero
        return count < max(self.fewest, fewest)

    def rounded(self, count: int, *, total: bool = False) -> int:
        """A count as it is shown; halves go up.

        Args:
            count: The count.
            total: It is a total.
        """
        base = self.total_base if total else self.base
        return base * ((2 * count + base) // (2 * base))

    def behind(self, shown: int, *, total: bool = False) -> tuple[int, int]:
        """The least and the most that a shown number can stand for.

        Args:
            shown: What is shown.
            total: It is a total.
        """
        if shown == 0:
            return 0, 0  # a count that rounds to nought and is not nought is hidden
        base = self.total_base if total else self.base
        return max(self.fewest, shown - base // 2), shown + (base - 1) // 2


class _Policies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: Literal[1]
    policies: Annotated[tuple[DisclosurePolicy, ...], msgspec.Meta(min_length=1)] = msgspec.field(
        name="policy"
    )


def load() -> tuple[DisclosurePolicy, ...]:
    """The rules that travel with the app, the usual one first.

    Raises:
        PolicyRefused: They are missing or not sound.
    """
    content = files.read(data.folder("forms") / "usage" / _FILE, limit=_LIMIT)
    return read(content, file=_FILE)


def read(content: bytes, *, file: str) -> tuple[DisclosurePolicy, ...]:
    """Rules from a file's content.

    Args:
        content: TOML.
        file: The file's name, for messages.

    Raises:
        PolicyRefused: They are not sound.
    """
    return decode_toml(content, _Policies, file=file, refusal=PolicyRefused).policies


def policy(name: str = "") -> DisclosurePolicy:
    """A rule by its id; the usual one where none is named.

    Raises:
        PolicyRefused: There is no such rule.
    """
    known = load()
    if not name:
        return known[0]
    for one in known:
        if one.id == name:
            return one
    ids = ", ".join(one.id for one in known)
    raise PolicyRefused(f"There is no rule “{name}” for small numbers.", remedy=f"Use {ids}.")
