"""The conditions that a form can state, as data.

They follow FHIR R4 ``Questionnaire.item.enableWhen`` (question, operator, answer; all or any),
with tests for counts, scores, age, facts about the child and unknowns added. In TOML a condition
is a table whose key ``test`` names its kind::

    { test = "answer", question = "V13", operator = "=", answer = "current" }
    { test = "count", kinds = ["moderate"], windows = ["now"], value = 2 }

What they mean is decided in :mod:`cse_assess.assessment.evaluation`.
"""

from typing import Literal

import msgspec

Operator = Literal["=", "!=", ">", "<", ">=", "<="]
Behaviour = Literal["all", "any"]


class _Test(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="test"):
    """What every condition has: its kind, in the key ``test``."""


class AnswerTest(_Test, frozen=True, tag="answer"):
    """One item's answer, as in FHIR's enableWhen.

    Attributes:
        question: The item's code.
        operator: ``=`` or ``!=``.
        answer: An option's code.
        window: The window that is meant, for items that are answered once a window.
    """

    question: str
    answer: str
    operator: Literal["=", "!="] = "="
    window: str | None = None


class CountTest(_Test, frozen=True, tag="count"):
    """How many items have one of the given answers in one of the given windows.

    Attributes:
        value: The number of items to compare with.
        operator: How to compare; at least, if not said.
        kinds: Counts items of these kinds.
        flags: Of those, only items with one of these flags.
        items: Instead of a kind or a flag: exactly these items.
        windows: Windows to look in; none means every window of the item.
        answers: Option codes that count; none means every option marked as a concern.
    """

    value: int = 1
    operator: Operator = ">="
    kinds: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    windows: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


class ScoreTest(_Test, frozen=True, tag="score"):
    """A part of the score, or ``total``."""

    score: str
    value: int
    operator: Operator = ">="


class UnknownTest(_Test, frozen=True, tag="unknown"):
    """How many scored items nothing is known about."""

    value: int
    operator: Operator = ">="


class AgeTest(_Test, frozen=True, tag="age"):
    """The child's age in whole years on the date of the assessment."""

    value: int
    operator: Operator = ">="


class FactTest(_Test, frozen=True, tag="fact"):
    """A fact about the child; one that nobody has established is neither true nor false."""

    fact: str
    answer: bool = True


class AllTest(_Test, frozen=True, tag="all"):
    """Every condition inside holds."""

    of: tuple["Condition", ...]


class AnyTest(_Test, frozen=True, tag="any"):
    """At least one condition inside holds."""

    of: tuple["Condition", ...]


class NotTest(_Test, frozen=True, tag="not"):
    """The condition inside does not hold."""

    of: "Condition"


Condition = (
    AnswerTest
    | CountTest
    | ScoreTest
    | UnknownTest
    | AgeTest
    | FactTest
    | AllTest
    | AnyTest
    | NotTest
)
