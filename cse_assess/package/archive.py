"""The ZIP inside a package: one possible file for one set of members, and nothing else accepted.

Stored, dated 1980, without extra fields, and padded with a member of zeros so that the length is a
Padmé length (Nikitin et al., 2019): it tells the rough size and no more. Reading packs the members
again and compares, so two programs can never see two different contents in one file.
"""

import io
import re
import stat
import zipfile
from collections.abc import Mapping

from cse_assess.errors import Refusal

PADDING = "padding"
SIZE_LIMIT = 256 * 1024 * 1024
"""The most bytes that a whole archive can have."""
MEMBER_LIMIT = 64

_DATE = (1980, 1, 1, 0, 0, 0)
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*){0,2}")
_NAME_LIMIT = 120
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_ZIP_ERRORS = (
    zipfile.BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises for files that are no ZIP it can read."""
_HEADERS = 30 + 46  # a member's local and central header, without its name (APPNOTE 4.3)


class ArchiveRefused(Refusal):
    """A ZIP that this module would not have written."""


def pack(members: Mapping[str, bytes]) -> bytes:
    """Pack members, in their order, and pad.

    Args:
        members: Names and contents.

    Raises:
        ArchiveRefused: A name is not safe on every system.
    """
    _check_names(list(members))
    bare = len(_zip(members)) + _HEADERS + 2 * len(PADDING)
    return _zip({**members, PADDING: bytes(padme(bare) - bare)})


def unpack(content: bytes) -> dict[str, bytes]:
    """Read an archive that :func:`pack` wrote.

    Returns:
        The members without the padding, in their order.

    Raises:
        ArchiveRefused: It is anything but what :func:`pack` writes.
    """
    if len(content) > SIZE_LIMIT:
        raise ArchiveRefused(f"It is larger than {SIZE_LIMIT:,} bytes.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = _read(archive, len(content))
    except _ZIP_ERRORS as error:
        raise ArchiveRefused("It is not a sound ZIP file.") from error
    if next(reversed(members), None) != PADDING or any(members.pop(PADDING)):
        raise ArchiveRefused("Its padding is missing or hides something.")
    if pack(members) != content:
        raise ArchiveRefused("It holds something beside its members.")
    return members


def padme(length: int) -> int:
    """The Padmé length for ``length`` bytes: at most 12 % more, and few distinct values."""
    if length < 2:
        return length
    exponent = length.bit_length() - 1
    low_bits = exponent - exponent.bit_length()
    mask = (1 << low_bits) - 1
    return (length + mask) & ~mask


def _read(archive: zipfile.ZipFile, length: int) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > MEMBER_LIMIT:
        raise ArchiveRefused(f"It has more than {MEMBER_LIMIT} members.")
    if sum(entry.file_size for entry in entries) > length:
        raise ArchiveRefused("Its members claim to be larger than the whole.")
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
        raise ArchiveRefused("A member is compressed.")
    _check_names([entry.filename for entry in entries if entry.filename != PADDING])
    return {entry.filename: archive.read(entry) for entry in entries}


def _check_names(names: list[str]) -> None:
    for name in names:
        parts = name.split("/")
        if (
            not _NAME.fullmatch(name)
            or len(name) > _NAME_LIMIT
            or name.lower() == PADDING
            or any(_RESERVED.fullmatch(part) or part.endswith(".") for part in parts)
        ):
            raise ArchiveRefused("A member has a name that is not safe on every system.")
    folded = [name.lower() for name in names]
    folders = {
        name.rsplit("/", depth)[0] for name in folded for depth in range(1, 3) if "/" in name
    }
    if len(set(folded)) != len(folded) or folders & set(folded):
        raise ArchiveRefused("Two members have the same name.")


def _zip(members: Mapping[str, bytes]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system = 3
            entry.external_attr = (stat.S_IFREG | 0o600) << 16
            archive.writestr(entry, content)
    return sink.getvalue()
