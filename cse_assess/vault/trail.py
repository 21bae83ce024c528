"""The trail: who did what, when; chained, so that nothing can be taken out or put in between.

Each entry's link is SHA-256 over the link before it and the entry. The last link is signed with an
Ed25519 key that is derived from the vault's key: whoever can open the vault can sign, so the trail
shows that nobody changed it *without* the key. A head that was written down elsewhere (in a backup,
on paper) also shows what somebody *with* the key has rewritten since.
"""

import hashlib
import json
from typing import Any, Literal, NamedTuple

import apsw
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

Kind = Literal[
    "opened",
    "locked",
    "begun",
    "read",
    "changed",
    "handed-over",
    "sent",
    "receipt",
    "arrival",
    "answered",
    "review-asked",
    "reviewed",
    "saved-in-clear",
    "exported",
    "audit-drawn",
    "audit-marked",
    "audit-closed",
    "printed",
    "copied",
    "card",
    "person",
    "backup",
    "destroyed",
    "salvaged",
]
_FIRST = bytes(32)
_INFO = b"cse-assess/trail/1"


class Entry(NamedTuple):
    """One entry.

    Attributes:
        id: Its place, from 1 without a gap.
        at: When, UTC, as the computer's clock had it.
        user: Who.
        kind: What was done.
        case_id: To which case; empty where to none.
        detail: More about it, without what was written in the case.
    """

    id: int
    at: str
    user: str
    kind: str
    case_id: str
    detail: str


class Trail:
    """The trail inside a database. It begins no transaction.

    Args:
        connection: The database.
        key: The vault's key, 32 bytes.
    """

    def __init__(self, connection: apsw.Connection, key: bytes) -> None:
        self._connection = connection
        seed = HKDF(hashes.SHA256(), length=32, salt=None, info=_INFO).derive(key)
        self._signing = Ed25519PrivateKey.from_private_bytes(seed)

    def add(self, at: str, user: str, kind: Kind, *, case_id: str = "", detail: str = "") -> None:
        """Add an entry.

        Args:
            at: When, UTC.
            user: Who.
            kind: What was done.
            case_id: To which case.
            detail: More about it; never what is written in a case.
        """
        head = self.head()
        entry = Entry(head[0] + 1, at, user, kind, case_id, detail)
        link = _link(head[1], entry)
        self._connection.execute(
            "INSERT INTO trail (id, at, user, kind, case_id, detail, link) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*entry, link),
        )
        self._connection.execute(
            "INSERT INTO trail_head (one, id, link, signature) VALUES (1, ?1, ?2, ?3) "
            "ON CONFLICT (one) DO UPDATE SET id = ?1, link = ?2, signature = ?3",
            (entry.id, link, self._signing.sign(_signed(entry.id, link))),
        )

    def head(self) -> tuple[int, bytes]:
        """The last entry's place and link; 0 and zeros for an empty trail."""
        row: tuple[Any, ...] | None = self._connection.execute(
            "SELECT id, link FROM trail_head"
        ).fetchone()
        return (row[0], row[1]) if row else (0, _FIRST)

    def entries(self, case_id: str | None = None) -> list[Entry]:
        """The entries, oldest first.

        Args:
            case_id: Of one case alone; None for all.
        """
        rows = self._connection.execute(
            "SELECT id, at, user, kind, case_id, detail FROM trail "
            "WHERE ?1 IS NULL OR case_id = ?1 ORDER BY id",
            (case_id,),
        )
        return [Entry(*row) for row in rows]

    def fault(self) -> str:
        """What is wrong with the trail, in a sentence; empty if nothing is."""
        link, place = _FIRST, 0
        rows = self._connection.execute(
            "SELECT id, at, user, kind, case_id, detail, link FROM trail ORDER BY id"
        )
        for *fields, stored in rows:
            entry = Entry(*fields)
            place += 1
            if entry.id != place:
                return f"Entry {place} of the trail is missing."
            link = _link(link, entry)
            if link != stored:
                return f"Entry {place} of the trail, or one before it, was changed."
        row: tuple[Any, ...] | None = self._connection.execute(
            "SELECT id, link, signature FROM trail_head"
        ).fetchone()
        if row is None:
            return "" if place == 0 else "The end of the trail is not signed."
        if (row[0], row[1]) != (place, link):
            return "The end of the trail is missing, or was added to by hand."
        try:
            self._signing.public_key().verify(row[2], _signed(place, link))
        except InvalidSignature:
            return "The signature at the end of the trail does not hold."
        return ""


def _link(before: bytes, entry: Entry) -> bytes:
    text = json.dumps(list(entry), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(before + text.encode()).digest()


def _signed(place: int, link: bytes) -> bytes:
    return _INFO + b"\0" + place.to_bytes(8, "big") + link
