"""Tokens: that two steps belong to one case or one child, and nothing more.

A token is a keyed hash (HMAC-SHA256, RFC 2104) of what tells children apart. The key is random, is
kept in the vault and leaves it in no file; without it a token says nothing, and a list of every
NHS number does not help. Tokens stand in the ledger alone: no count, release or return holds one.
"""

import hmac
import secrets
import unicodedata

from cse_assess.assessment.record import Child

KEY_BYTES = 32
_LENGTH = 24  # hexadecimal figures: 96 bits


def new_key() -> bytes:
    """A new key."""
    return secrets.token_bytes(KEY_BYTES)


def token(key: bytes, kind: str, what: str) -> str:
    """The token of something.

    Args:
        key: The vault's key for tokens.
        kind: What sort of thing it is, so that no two sorts have the same token.
        what: What tells it apart.
    """
    return hmac.digest(key, f"{kind}\x00{what}".encode(), "sha256").hex()[:_LENGTH]


def marks(key: bytes, child: Child) -> tuple[str, ...]:
    """Tokens of what tells a child apart: a number, or name and date of birth together.

    Two assessments are of one child where any of them is the same. None is given where too little
    is known: a name alone is shared by many.

    Args:
        key: The vault's key for tokens.
        child: The child.
    """
    found = []
    for kind in ("nhs_number", "upn", "social_care_id"):
        number = "".join(filter(str.isalnum, getattr(child, kind))).upper()
        if number:
            found.append(token(key, kind, number))
    name = " ".join(unicodedata.normalize("NFKC", child.name).casefold().split())
    if name and child.date_of_birth:
        found.append(token(key, "name", f"{name}\x00{child.date_of_birth.isoformat()}"))
    return tuple(found)
