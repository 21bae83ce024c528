"""The dossier's worked cases, written out by hand: what is known of each child, and what follows.

`known_no` is what is left of the scored items once concerns and unknowns are taken away; which of
the rest are unknown does not matter to the score, so the last of the form's order are.
"""

import datetime as dt
from dataclasses import dataclass

from cse_assess.assessment.record import Answers, ChildFacts
from cse_assess.instrument.definition import Form

DAY = dt.date(2026, 11, 23)


@dataclass(frozen=True)
class Worked:
    """A worked case and its hand-computed result."""

    name: str
    age: int
    vulnerabilities: str
    moderate: str
    recent: str
    earlier: str
    unknown: int
    score: int
    points: tuple[int, int, int, int]
    category: int
    rules: tuple[str, ...]
    level: int | None
    low_confidence: bool = False
    in_care: bool | None = None
    learning_disability: bool | None = None

    def answers(self, form: Form) -> Answers:
        """The case as an answers record, with every scored item answered or left unknown."""
        given: dict[str, str | dict[str, str]] = {}
        given.update(dict.fromkeys(self.vulnerabilities.split(), "current"))
        given.update(dict.fromkeys(self.moderate.split(), "yes"))
        for code in self.recent.split():
            given[code] = {"recent": "yes", "earlier": "no"}
        for code in self.earlier.split():
            given[code] = {"recent": "no", "earlier": "yes"}
        rest = [code for code in scored_items(form) if code not in given]
        for code in rest[: len(rest) - self.unknown]:
            given[code] = {"recent": "no", "earlier": "no"} if code[0] == "S" else "no"
        return Answers(
            form=form.id,
            date=DAY,
            child=ChildFacts(
                age=self.age,
                in_care=self.in_care,
                learning_disability=self.learning_disability,
            ),
            answers=given,
        )


def scored_items(form: Form) -> list[str]:
    """The 49 items that carry points."""
    return [item.code for item in form.items if item.code[0] in "VMS"]


WORKED = (
    Worked(
        name="C01 Amira",
        age=14,
        vulnerabilities="V04 V05 V07 V09",
        moderate="M02 M03 M06 M08",
        recent="S01 S02 S03 S04 S06",
        earlier="",
        unknown=6,
        score=33,
        points=(4, 4, 25, 0),
        category=4,
        rules=("R5",),
        level=4,
    ),
    Worked(
        name="C03 Chloe",
        age=17,
        learning_disability=True,
        vulnerabilities="V07 V14",
        moderate="M10 M15",
        recent="S02",
        earlier="",
        unknown=14,
        score=9,
        points=(2, 2, 5, 0),
        category=2,
        rules=("R4", "R5", "R7"),
        level=3,
        low_confidence=True,
    ),
    Worked(
        name="C04 Dylan",
        age=16,
        vulnerabilities="V09 V16",
        moderate="M04",
        recent="S06 S07 S09",
        earlier="",
        unknown=8,
        score=18,
        points=(2, 1, 15, 0),
        category=4,
        rules=("R2", "R5"),
        level=4,
    ),
    Worked(
        name="C06 Farid",
        age=13,
        in_care=True,
        vulnerabilities="V08 V11 V13 V15",
        moderate="M09",
        recent="S01 S05 S06",
        earlier="",
        unknown=12,
        score=20,
        points=(4, 1, 15, 0),
        category=4,
        rules=("R5", "R6"),
        level=4,
    ),
    Worked(
        name="C07 Grace",
        age=16,
        vulnerabilities="V01 V07 V10",
        moderate="M08",
        recent="",
        earlier="S01 S06 S07",
        unknown=5,
        score=7,
        points=(3, 1, 0, 3),
        category=2,
        rules=("R9",),
        level=2,
    ),
    Worked(
        name="C09 Isla",
        age=14,
        vulnerabilities="V01 V04 V05 V06 V10 V11",
        moderate="M01 M02 M05 M09",
        recent="",
        earlier="",
        unknown=7,
        score=10,
        points=(6, 4, 0, 0),
        category=2,
        rules=(),
        level=2,
    ),
)
