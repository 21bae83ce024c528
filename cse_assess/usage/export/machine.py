"""A release as JSON: the record itself, for programs and for whoever makes charts of several."""

import re

import msgspec

from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.usage.release import Release, Shown

LIMIT = 16 * 1024 * 1024
"""The most bytes that a release can have; a partnership's is under 1 MiB."""


_SHOWN = re.compile(r"(?P<number>0|[1-9][0-9]{0,14})|\[(c|low|x|z)\]|[01] to [1-9][0-9]?")
"""All that a number can be shown as; 15 digits are what a spreadsheet tells apart."""


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
            place = f"{table.id}.{row.id}"
            if len(row.cells) != len(table.columns):
                raise ReleaseFileRefused(
                    "A row has more or fewer numbers than there are columns.",
                    file=file,
                    place=place,
                )
            for cell in row.cells:
                _refuse_unless_shown(cell, file, place)
    for past in release.before:
        for name, cell in past.numbers.items():
            _refuse_unless_shown(cell, file, f"{past.period.id}.{name}")
    return release


def _refuse_unless_shown(cell: Shown, file: str, place: str) -> None:
    found = _SHOWN.fullmatch(cell.text)
    if not found:
        raise ReleaseFileRefused(
            f"“{cell.text[:40]}” is neither a whole number nor shorthand such as [c].",
            file=file,
            place=place,
        )
    if found["number"] and cell.why:
        raise ReleaseFileRefused(
            f"{cell.text} is said to be hidden, and it is shown.", file=file, place=place
        )
