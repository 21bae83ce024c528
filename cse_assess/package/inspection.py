"""What can be said of a file without any key."""

import io
from collections import Counter
from typing import Literal

import msgspec

from cse_assess.errors import Refusal
from cse_assess.package.age import AgeError, read_header
from cse_assess.package.card import Card, CardRefused, read_card


class InspectionRefused(Refusal):
    """A file that is none of ours."""


class Inspection(msgspec.Struct, frozen=True, omit_defaults=True):
    """What can be said without a key; never anything of a case.

    Attributes:
        kind: What the file is.
        size: Its length in bytes.
        recipients: Kinds of age recipients and how many of each.
        card: The card, where it is one.
        fingerprint: The card's fingerprint.
    """

    kind: Literal["package", "key", "card"]
    size: int
    recipients: dict[str, int] = {}
    card: Card | None = None
    fingerprint: str = ""


def inspect(content: bytes, *, file: str) -> Inspection:
    """Look at a file from outside.

    Args:
        content: The file.
        file: Its name, for messages.

    Raises:
        InspectionRefused: It is neither a package, a key nor a sound card.
    """
    if content.lstrip().startswith(b"{"):
        try:
            card = read_card(content, file=file)
        except CardRefused as refusal:
            raise InspectionRefused(
                refusal.reason, file=file, place=refusal.place, remedy=refusal.remedy
            ) from refusal
        return Inspection("card", len(content), card=card, fingerprint=card.fingerprint())
    try:
        header = read_header(io.BytesIO(content))
    except AgeError as error:
        raise InspectionRefused(
            "This is neither a sealed package, a key nor a card.", file=file
        ) from error
    kinds = Counter(stanza.kind for stanza in header.stanzas)
    kind: Literal["package", "key"] = "key" if "scrypt" in kinds else "package"
    return Inspection(kind, len(content), recipients=dict(kinds))
