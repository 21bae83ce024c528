"""Cases for lists: rows in every state, made without a vault."""

import datetime as dt

import msgspec

from cse_assess.assessment.follow_up import HandOver, Progress, Receipt, State
from cse_assess_ui.models.case_list import CaseRow, LevelShown

TODAY = dt.datetime.now().astimezone().date()
NOW = dt.datetime.now().astimezone()
SERIOUS = LevelShown("serious", "Serious concern", 4, 4)
EMERGING = LevelShown("emerging", "Emerging concern", 2, 4)


def draft(id_: str = "draft", **fields: object) -> CaseRow:
    """A case that nothing has come of yet.

    Args:
        id_: Its name in the vault.
        fields: What differs.
    """
    bare = CaseRow(
        id=id_,
        initials="BI",
        words="bi ben imaginary 14 emerging concern",
        age=14,
        level=EMERGING,
        act_now=False,
        refer=False,
        last=None,
        progress=None,
        changed=NOW,
        review=None,
        practice=False,
    )
    return msgspec.structs.replace(bare, **fields)


def handed_over(
    id_: str, state: State, *, days_ago: int = 1, due: int = 1, **fields: object
) -> CaseRow:
    """A case that was handed over.

    Args:
        id_: Its name in the vault.
        state: What has become of it.
        days_ago: When.
        due: In how many days an answer is due.
        fields: What differs.
    """
    at = NOW - dt.timedelta(days=days_ago)
    last = HandOver(
        reference="R-1",
        hub="Seaside front door",
        hub_phone="01632 960200",
        file="a.age",
        at=at,
        sent=None if state == "not-sent" else at,
    )
    answer = Receipt(
        schema="cse-assess/receipt/1",
        reference="R-1",
        kind="outcome" if state == "answered" else "received",
        at=at,
        decision_label="An assessment begins",
    )
    heard = state in ("received", "answered")
    progress = Progress(
        state=state,
        due=None if heard else TODAY + dt.timedelta(days=due),
        latest=answer if heard else None,
    )
    return draft(id_, last=last, progress=progress, level=SERIOUS, **fields)


def one_of_each() -> list[CaseRow]:
    """A case for every part of the first page, in no order."""
    past = TODAY - dt.timedelta(days=3)
    return [
        handed_over("answered-long-ago", "answered", days_ago=60),
        handed_over("answered", "answered", days_ago=2),
        draft("practice", practice=True, act_now=True),
        draft("drafted"),
        handed_over("waiting", "waiting"),
        handed_over("to-look-at", "received", days_ago=50, review=past),
        draft("worth-referring", refer=True, level=SERIOUS),
        handed_over("made", "not-sent"),
        handed_over("silent", "overdue", days_ago=9, due=-3),
        draft("in-danger", act_now=True, refer=True, level=SERIOUS),
        draft("unreadable", damaged=True, level=None),
        draft("old", due_to_go=True),
    ]
