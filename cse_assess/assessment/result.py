"""What scoring gives back: the level and, before any number, why."""

import msgspec


class _Record(msgspec.Struct, frozen=True, kw_only=True):
    """Frozen and by keyword."""


class Reason(_Record, frozen=True):
    """Where points come from. All reasons together add up to the score.

    Attributes:
        item: The item's code; None where a cap takes points off.
        points: Points; negative for a cap.
        text: The reason in words.
        score: The part of the score that it belongs to.
        window: The window that counted, for items answered per window.
        suspected: The concern is suspected, not established.
    """

    item: str | None
    points: int
    text: str
    score: str
    window: str | None = None
    suspected: bool = False


class Fired(_Record, frozen=True):
    """A rule that fired.

    Attributes:
        rule: Its id.
        title: Its title.
        text: Why, in words.
        floor: The least level that it demands, if any.
        items: The items that made it fire.
    """

    rule: str
    title: str
    text: str
    floor: int | None
    items: tuple[str, ...]


class Result(_Record, frozen=True):
    """The result of scoring one assessment (DESIGN: ``score --json``).

    Attributes:
        points: Each part of the score.
        score: The total; None for a form that does not add.
        category: The arithmetic category of the total, before rules.
        suspected_points: Points that rest on suspicion alone.
        not_known: How many scored items nothing is known about.
        rules: Ids of the rules that fired, in the form's order.
        level: The level after rules; None where it is not established.
        low_confidence: The result rests on too little.
        reasons: Where the points come from.
        form: The form's id.
        form_version: The form's version.
        age: The child's age in years on the day.
        harm: Signs of harm, told apart from risk: codes of items flagged ``harm``.
        act_now: Codes of items that say what to do at once.
        unknown_items: Codes of the scored items that nothing is known about.
        fired: The rules that fired, with their reasons.
        judgement_floor: The level below which judgement may not go; None where there is none.
        prompts: Ids of prompts to raise.
        review_days: Look again at the latest after so many days.
    """

    points: dict[str, int]
    score: int | None
    category: int | None
    suspected_points: int
    not_known: int
    rules: tuple[str, ...]
    level: int | None
    low_confidence: bool
    reasons: tuple[Reason, ...]
    form: str
    form_version: str
    age: int
    harm: tuple[str, ...]
    act_now: tuple[str, ...]
    unknown_items: tuple[str, ...]
    fired: tuple[Fired, ...]
    judgement_floor: int | None
    prompts: tuple[str, ...]
    review_days: int
