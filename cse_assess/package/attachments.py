"""Files that go with a referral: documents and pictures, and nothing that a computer would run.

They are told by what is in them, not by what they are called, and their names are replaced: a file
name often holds a child's name.
"""

from collections.abc import Iterable
from pathlib import PurePosixPath

import msgspec

from cse_assess.errors import Refusal

FOLDER = "attachments/"
SIZE_LIMIT = 10 * 1024 * 1024
"""The most bytes of one file."""
TOTAL_LIMIT = 20 * 1024 * 1024
"""The most bytes of all together; many mail servers take no more."""
COUNT_LIMIT = 20

_BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".docx": (b"PK\x03\x04",),
    ".odt": (b"PK\x03\x04",),
    ".txt": (),
}
KINDS = tuple(_BEGINNINGS)
"""Endings of files that can be attached."""


class AttachmentRefused(Refusal):
    """A file that cannot go with a referral."""


class Attachment(msgspec.Struct, frozen=True):
    """A file that goes with a referral.

    Attributes:
        kind: Its ending, such as ``.pdf``.
        content: What is in it.
    """

    kind: str
    content: bytes


def attachment(name: str, content: bytes) -> Attachment:
    """See that a file can go with a referral.

    Args:
        name: Its name, of which only the ending is kept.
        content: What is in it.

    Raises:
        AttachmentRefused: It is too large, empty, or not the document that its name says.
    """
    kind = PurePosixPath(name).suffix.lower()
    if kind not in _BEGINNINGS:
        raise AttachmentRefused(
            "Only documents and pictures can go with a referral.",
            file=name,
            remedy=f"Save it as one of: {', '.join(ending[1:] for ending in KINDS)}.",
        )
    if not content:
        raise AttachmentRefused("This file is empty.", file=name)
    if len(content) > SIZE_LIMIT:
        raise AttachmentRefused(
            f"This file is larger than {SIZE_LIMIT // 1024 // 1024} MB.",
            file=name,
            remedy="Save a smaller copy, or tell the front door that you have it.",
        )
    if not _is(kind, content):
        raise AttachmentRefused(
            f"This file is not what its name says ({kind[1:]}).",
            file=name,
            remedy="Open it, save it anew as a PDF, and attach that.",
        )
    return Attachment(kind, content)


def as_members(attached: Iterable[Attachment]) -> dict[str, bytes]:
    """Attachments by their names in a package, which tell nothing.

    Raises:
        AttachmentRefused: There are too many, or they are too large together.
    """
    found = list(attached)
    if len(found) > COUNT_LIMIT:
        raise AttachmentRefused(f"No more than {COUNT_LIMIT} files can go with a referral.")
    if sum(len(one.content) for one in found) > TOTAL_LIMIT:
        raise AttachmentRefused(
            f"The files are larger than {TOTAL_LIMIT // 1024 // 1024} MB together.",
            remedy="Send the most important ones, and tell the front door of the rest.",
        )
    return {
        f"{FOLDER}attachment-{number}{one.kind}": one.content
        for number, one in enumerate(found, start=1)
    }


def is_safe(name: str, content: bytes) -> bool:
    """Whether a member of a package is an attachment of a kind that may be saved."""
    return name.startswith(FOLDER) and _is(PurePosixPath(name).suffix.lower(), content)


def _is(kind: str, content: bytes) -> bool:
    if kind == ".txt":
        try:
            return "\0" not in content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return False
    return content.startswith(_BEGINNINGS.get(kind) or (b"\0never",))
