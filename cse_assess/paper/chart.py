"""Numbers that are drawn: bars beside each other, or points over time.

What is here is data. How it looks is for paper and the screen; what cannot draw lists the numbers.
"""

from typing import Literal

import msgspec

MEDIAN = "Median"

HIDDEN = "[c]"
"""What stands for a number that is kept back: confidential (Government Statistical Service)."""


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One number of a chart.

    Attributes:
        label: Whose it is.
        text: How it is printed: the number, or what stands in its place.
        number: How far it is drawn, nought or more; None where nothing may be drawn.
    """

    label: str
    text: str
    number: int | None = None


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Points of a chart that have something in common.

    Attributes:
        letter: What stands beside each of them.
        places: Which ones, counted from nought.
        reason: What they have in common.
    """

    letter: str
    places: tuple[int, ...]
    reason: str


class Chart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Numbers that are drawn; whatever cannot draw lists them.

    Attributes:
        kind: ``bars`` from a common line, or a ``run`` of points over time, oldest first.
        caption: What is shown, printed above.
        unit: What is counted, such as ``assessments``.
        head: What the values are, as the heading of a list of them.
        description: The same in whole sentences, for those who do not see it.
        values: The numbers.
        median: The line that points are compared with; none is drawn where it is None.
        marks: Points that stand out, in a run.
        note: What the reader has to know of it, printed below.
    """

    kind: Literal["bars", "run"]
    caption: str
    unit: str
    head: str
    description: str
    values: tuple[Value, ...] = ()
    median: int | None = None
    marks: tuple[Mark, ...] = ()
    note: str = ""

    @property
    def heading(self) -> str:
        """The caption, and what is counted where the caption does not say so."""
        unit = " ".join(self.unit.split())
        if unit.casefold() in self.caption.casefold():
            return self.caption
        return f"{self.caption} ({unit})"

    def letters(self, place: int) -> str:
        """The letters that stand beside a value, with commas between."""
        return ", ".join(mark.letter for mark in self.marks if place in mark.places)

    def listed(self) -> tuple[tuple[str, str], ...]:
        """Every number with its label, as whatever cannot draw shows them."""
        rows = [
            (value.label, f"{value.text} ({letters})" if letters else value.text)
            for place, value in enumerate(self.values)
            for letters in (self.letters(place),)
        ]
        if self.median is not None:
            rows.append((MEDIAN, str(self.median)))
        return tuple(rows)

    def notes(self) -> tuple[str, ...]:
        """What is printed below: what each letter means, and the note."""
        meant = [f"{mark.letter}: {mark.reason}" for mark in self.marks if mark.places]
        return (*meant, *([self.note] if self.note.strip() else []))
