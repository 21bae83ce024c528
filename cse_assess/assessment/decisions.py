"""What a front door can decide, from ``forms/outcomes/decisions.toml``."""

from typing import Annotated, Literal

import msgspec

from cse_assess import data, files
from cse_assess.decoding import decode_toml
from cse_assess.errors import Refusal

_FILE = "decisions.toml"
_LIMIT = 64 * 1024


class DecisionsRefused(Refusal):
    """The list of decisions cannot be read."""


class Decision(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decision.

    Attributes:
        id: Its name in receipts.
        label: The words for it.
        label_cy: The same in Welsh.
        meaning: What it means for the person who referred.
        meaning_cy: The same in Welsh.
        minutes: A meeting follows, whose notes the sender should get.
    """

    id: Annotated[str, msgspec.Meta(pattern="^[a-z][a-z-]*$")]
    label: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    label_cy: str
    meaning: Annotated[str, msgspec.Meta(min_length=1)]
    meaning_cy: str
    minutes: bool = False

    def told(self, language: str) -> tuple[str, str]:
        """Its label and meaning.

        Args:
            language: ``en`` or ``cy``.
        """
        if language == "cy":
            return self.label_cy or self.label, self.meaning_cy or self.meaning
        return self.label, self.meaning


class _Decisions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: Literal[1]
    decisions: Annotated[tuple[Decision, ...], msgspec.Meta(min_length=1)] = msgspec.field(
        name="decision"
    )


def load() -> tuple[Decision, ...]:
    """The decisions that travel with the app, the most urgent first.

    Raises:
        DecisionsRefused: They are missing or not sound.
    """
    path = data.folder("forms") / "outcomes" / _FILE
    content = files.read(path, limit=_LIMIT)
    decisions = decode_toml(content, _Decisions, file=_FILE, refusal=DecisionsRefused).decisions
    ids = [decision.id for decision in decisions]
    twice = next((id_ for id_ in ids if ids.count(id_) > 1), None)
    if twice:
        raise DecisionsRefused("This decision is given twice.", file=_FILE, place=twice)
    return decisions
