"""What a form makes of its answers: scores, bands, levels, rules, prompts, and for whom.

Part of a form's definition, as ``form.toml`` states it (docs/FORMS.md).
"""

from typing import Annotated

import msgspec

from cse_assess.instrument.conditions import Behaviour, Condition
from cse_assess.instrument.fields import Code, Count, Record, Text


class Score(Record, frozen=True, kw_only=True):
    """One part of the score: what each answer of one kind is worth in one window.

    Attributes:
        id: The key in the result's ``points``.
        label: What it is called.
        kind: The kind whose items count.
        points: Points for every option of the kind's scale; none may be left out.
        window: The window that counts, for kinds with windows.
        cap: The most that this part can add.
    """

    id: Code
    label: Text
    kind: Code
    points: dict[Code, Count]
    window: Code | None = None
    cap: Annotated[int, msgspec.Meta(ge=1)] | None = None


class Band(Record, frozen=True, kw_only=True):
    """A range of the total score.

    Attributes:
        category: The arithmetic category.
        lowest: The lowest total in it.
        highest: The highest total in it; none for the last band.
        level: The level that it gives, before rules.
    """

    category: int
    lowest: Count = msgspec.field(name="from")
    highest: Count | None = msgspec.field(name="to", default=None)
    level: int


class Level(Record, frozen=True, kw_only=True):
    """A level of concern, as it is told to people.

    Attributes:
        value: Its rank.
        id: Its name in code and style sheets.
        label: The words for it.
        meaning: What it means, in a sentence or two.
        actions: What to do, in order.
        review: When to look again, in words.
        review_days: The same, in days.
        refer: Whether a referral to the front door follows.
    """

    value: int
    id: Code
    label: Text
    meaning: Text
    actions: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]
    review: Text
    review_days: Annotated[int, msgspec.Meta(ge=1)]
    refer: bool = False


class NotEstablished(Record, frozen=True, kw_only=True):
    """What is said when too little is known for a level.

    Attributes:
        label: The words for it.
        meaning: What it means, in a sentence or two.
        actions: What to do, in order.
        review: When to look again, in words.
        review_days: The same, in days.
    """

    label: Text
    meaning: Text
    actions: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]
    review: Text
    review_days: Annotated[int, msgspec.Meta(ge=1)]


class Case(Record, frozen=True, kw_only=True):
    """One way in which a rule fires, and what follows.

    Attributes:
        when: The conditions.
        behaviour: Whether all or any of them must hold.
        text: Why, told to the user.
        floor: The level is at least this.
        judgement_floor: Nor may judgement go below the floor.
        low_confidence: The result is marked as resting on too little.
        not_established_below: A level below this is not shown.
        review_days: Look again at the latest after so many days.
        prompts: Prompts to raise.
    """

    when: Annotated[tuple[Condition, ...], msgspec.Meta(min_length=1)]
    text: Text
    behaviour: Behaviour = "all"
    floor: int | None = None
    judgement_floor: bool = False
    low_confidence: bool = False
    not_established_below: int | None = None
    review_days: Annotated[int, msgspec.Meta(ge=1)] | None = None
    prompts: tuple[Code, ...] = ()


class Rule(Record, frozen=True, kw_only=True):
    """A rule that corrects the arithmetic. Its first case that holds is the one that fires.

    Attributes:
        id: Its name.
        title: What it is called.
        rests_on: Published tools and research that name it.
        cases: The ways in which it fires, in order.
    """

    id: Code
    title: Text
    rests_on: tuple[Text, ...] = ()
    cases: Annotated[tuple[Case, ...], msgspec.Meta(min_length=1)] = msgspec.field(name="case")


class Prompt(Record, frozen=True, kw_only=True):
    """Something to think of, raised by a rule or by its own conditions.

    Attributes:
        id: Its name.
        title: A heading.
        text: What to think of, or the question to answer.
        when: Conditions of its own; none means that only rules raise it.
        behaviour: Whether all or any of them must hold.
    """

    id: Code
    title: Text
    text: Text
    when: tuple[Condition, ...] = ()
    behaviour: Behaviour = "all"


class Eligibility(Record, frozen=True, kw_only=True):
    """Whom the form is for.

    Attributes:
        max_age: The oldest age in years.
        extended_max_age: The oldest age where one of ``extended_facts`` is true.
        extended_facts: Facts about the child.
    """

    max_age: Count
    extended_max_age: Count | None = None
    extended_facts: tuple[Code, ...] = ()


class JudgementLimits(Record, frozen=True, kw_only=True):
    """How far a person's judgement may go from the level.

    Attributes:
        lower_by_at_most: Levels down, with a reason and a second named person; up is free, with
            a reason.
        fall_needs_reason: A fall by so many levels since the last assessment needs a reason.
        rising_kinds: Kinds whose concerns are counted over time.
        rising_over: A count that rises over so many assessments raises ``rising_prompt``.
        rising_prompt: The prompt's id.
    """

    lower_by_at_most: Count = 0
    fall_needs_reason: Annotated[int, msgspec.Meta(ge=1)] | None = None
    rising_kinds: tuple[Code, ...] = ()
    rising_over: Annotated[int, msgspec.Meta(ge=2)] | None = None
    rising_prompt: Code | None = None
