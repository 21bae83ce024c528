"""A release as JSON: the record itself, for programs and for whoever makes charts of several."""

import msgspec

from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.usage.release import Release

LIMIT = 16 * 1024 * 1024
"""The most bytes that a release can have; a partnership's is under 1 MiB."""


class ReleaseFileRefused(Refusal):
    """A file that is no release."""


def to_json(release: Release) -> bytes:
    """The release, indented, with its fields in order."""
    return msgspec.json.format(msgspec.json.encode(release), indent=2) + b"\n"


def read(content: bytes, *, file: str) -> Release:
    """A release from a file's content.

    Args:
        content: JSON.
        file: The file's name, for messages.

    Raises:
        ReleaseFileRefused: It is not sound; the message names the field.
    """
    release = decode_json(content, Release, file=file, refusal=ReleaseFileRefused)
    for table in release.tables:
        for row in table.rows:
            if len(row.cells) != len(table.columns):
                raise ReleaseFileRefused(
                    "A row has more or fewer numbers than there are columns.",
                    file=file,
                    place=f"{table.id}.{row.id}",
                )
    return release
