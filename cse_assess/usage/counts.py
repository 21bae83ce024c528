"""Counting the ledger's events, for the desk they were made at.

Small numbers are not hidden here: these counts are for looking at, not for publication.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from cse_assess.usage.events import Event

NOTE = "Not for publication: small numbers are not hidden."
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Count(msgspec.Struct, frozen=True):
    """One number.

    Attributes:
        measure: What was counted, such as ``referral-sealed``.
        dimension: By what, such as ``level``; empty for the total.
        value: Which one, such as ``serious``.
        count: How many.
    """

    measure: str
    dimension: str
    value: str
    count: int


def tabulate(events: Iterable[Event]) -> list[Count]:
    """Count events by step, and each step by level, profession, age band and rule."""
    counted = Counter(cell for event in events for cell in _cells(event))
    return [Count(*cell, count=count) for cell, count in sorted(counted.items())]


def to_csv(counts: Iterable[Count]) -> bytes:
    """Counts as CSV (RFC 4180) in UTF-8, with a last row that says what they are not for."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["measure", "dimension", "value", "count"])
    for count in counts:
        cells = (count.measure, count.dimension, count.value)
        writer.writerow([*(_harmless(cell) for cell in cells), count.count])
    writer.writerow(["note", "", NOTE, ""])
    return text.getvalue().encode()


def _cells(event: Event) -> Iterator[tuple[str, str, str]]:
    yield event.kind, "", ""
    for dimension, value in (
        ("level", event.level),
        ("profession", event.profession),
        ("age-band", event.age_band),
    ):
        if value:
            yield event.kind, dimension, value
    for rule in event.rules:
        yield event.kind, "rule", rule


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
