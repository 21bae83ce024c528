"""The first page in order: what needs the user and why, the outbox, the inbox, and a quick search.

Nothing here touches a widget, so that a long list can be put in order where nobody waits.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple, get_args

from cse_assess_ui.models.case_list import CaseRow

SectionId = Literal[
    "act-now",
    "overdue",
    "to-sign",
    "changes",
    "not-sent",
    "refer",
    "review",
    "drafts",
    "damaged",
    "due-to-go",
    "waiting",
    "answers",
    "others",
]
"""The parts of the page from top to bottom."""

State = Literal["drafts", "waiting", "answered", "again", "practice"]
"""What a list can be narrowed to."""

STATES: tuple[State, ...] = get_args(State)
ANSWERS_DAYS = 14
"""For so many days an answer that has come in stands apart from the rest."""

_PARTS: tuple[SectionId, ...] = get_args(SectionId)
_QUIET: frozenset[SectionId] = frozenset({"waiting", "answers", "others"})
_OUT = ("not-sent", "waiting", "overdue")
_BACK = ("received", "answered")


class Section(NamedTuple):
    """A part of the page.

    Attributes:
        id: Which.
        rows: Its cases, in the order in which they are worth looking at.
    """

    id: SectionId
    rows: tuple[CaseRow, ...]

    @property
    def needs_you(self) -> bool:
        """Whether something is left to do for each of its cases."""
        return self.id not in _QUIET


class Overview(NamedTuple):
    """Everything that the first page shows.

    Attributes:
        rows: All cases, in the order of the page.
        sections: The parts that hold something, from top to bottom.
        states: How many cases are in each state.
        today: The day on which it holds.
    """

    rows: tuple[CaseRow, ...]
    sections: tuple[Section, ...]
    states: dict[State, int]
    today: dt.date

    @property
    def to_sign(self) -> tuple[CaseRow, ...]:
        """What waits to be countersigned by the user."""
        return next((part.rows for part in self.sections if part.id == "to-sign"), ())


def overview(rows: Iterable[CaseRow], today: dt.date | None = None) -> Overview:
    """Put the cases in order.

    Args:
        rows: The cases, newest first within what is alike.
        today: The present day, if not the computer's.

    Returns:
        The page. What waits to be countersigned stands there as well where it is in danger or
        unanswered: what presses is not moved away by a lead's list.
    """
    day = today or dt.datetime.now().astimezone().date()
    held: dict[SectionId, list[CaseRow]] = {part: [] for part in _PARTS}
    states: dict[State, int] = dict.fromkeys(STATES, 0)
    known = tuple(rows)
    for row in known:
        part = section_of(row, day)
        if row.to_sign is not None:
            held["to-sign"].append(row)
        if row.to_sign is None or part in ("act-now", "overdue"):
            held[part].append(row)
        for state in STATES:
            states[state] += in_state(row, state, day)
    sections = tuple(
        Section(part, tuple(sorted(found, key=_ORDERS.get(part, _as_given))))
        for part, found in held.items()
        if found
    )
    shown = dict.fromkeys(row.id for section in sections for row in section.rows)
    by_id = {row.id: row for row in known}
    return Overview(tuple(by_id[id_] for id_ in shown), sections, states, day)


def section_of(row: CaseRow, today: dt.date) -> SectionId:
    """Where a case stands on the page, whoever looks.

    Args:
        row: The case.
        today: The present day.
    """
    return next((part for part, holds in _RULES if holds(row, today)), "drafts")


def needs_you(row: CaseRow, today: dt.date) -> bool:
    """Whether something is left to do for a case: danger, silence, a file to send, a review.

    Args:
        row: The case.
        today: The present day.
    """
    return section_of(row, today) not in _QUIET


def in_state(row: CaseRow, state: State, today: dt.date) -> bool:
    """Whether a case is in a state.

    Args:
        row: The case.
        state: The state.
        today: The present day.
    """
    if row.practice or state == "practice":
        return row.practice and state == "practice"
    if state == "again":
        return _is_due(row, today)
    if state == "drafts":
        return row.last is None
    return _state(row) in (_OUT if state == "waiting" else _BACK)


class Finder:
    """Finds cases while somebody types; one more letter looks through what was found alone.

    Args:
        told: The first page.

    Attributes:
        looked_at: How many cases the last search looked at.
    """

    def __init__(self, told: Overview) -> None:
        self._told = told
        self._before: tuple[str, State | None] = ("", None)
        self._found: Sequence[CaseRow] = told.rows
        self.looked_at = 0

    def find(self, typed: str, state: State | None = None) -> Sequence[CaseRow]:
        """The cases that fit, in the order of the page.

        Args:
            typed: Words, each of which is in what a case is found by.
            state: Only cases in this state; None for all.
        """
        text = typed.casefold().strip()
        before, state_before = self._before
        if state != state_before or not text.startswith(before):
            self._found = self._in_state(state)
        self._before = (text, state)
        found = self._found
        self.looked_at = len(found)
        for word in text.split():
            found = [row for row in found if word in row.words]
        self._found = found
        return found

    def _in_state(self, state: State | None) -> Sequence[CaseRow]:
        rows, today = self._told.rows, self._told.today
        return rows if state is None else [row for row in rows if in_state(row, state, today)]


def _state(row: CaseRow) -> str:
    """Where the last handing over stands; empty for a draft."""
    return row.progress.state if row.progress else ""


def _is_due(row: CaseRow, today: dt.date) -> bool:
    return row.review is not None and row.review <= today


def _is_fresh(row: CaseRow, today: dt.date) -> bool:
    """Whether an answer has come in lately."""
    heard = _heard(row)
    return heard is not None and (today - heard.astimezone().date()).days < ANSWERS_DAYS


def _heard(row: CaseRow) -> dt.datetime | None:
    """When the front door was last heard of."""
    if row.progress is not None and row.progress.latest is not None:
        return row.progress.latest.at
    return row.last.told_at if row.last is not None else None


def _as_given(_: CaseRow) -> tuple[float, ...]:
    return ()


def _by_due(row: CaseRow) -> tuple[float, ...]:
    told = row.progress
    due = (told.due or told.minutes_due) if told else None
    return (float(due.toordinal()),) if due else (0.0,)


def _by_age(row: CaseRow) -> tuple[float, ...]:
    return (row.last.at.timestamp(),) if row.last else (0.0,)


def _by_review(row: CaseRow) -> tuple[float, ...]:
    return (float(row.review.toordinal()),) if row.review else (0.0,)


def _by_level(row: CaseRow) -> tuple[float, ...]:
    return (-float(row.level.step),) if row.level else (0.0,)


def _newest_answer(row: CaseRow) -> tuple[float, ...]:
    heard = _heard(row)
    return (-heard.timestamp(),) if heard else (0.0,)


_ORDERS: dict[SectionId, Callable[[CaseRow], tuple[float, ...]]] = {
    "overdue": _by_due,
    "to-sign": lambda row: row.list_place,
    "not-sent": _by_age,
    "refer": _by_level,
    "review": _by_review,
    "waiting": _by_due,
    "answers": _newest_answer,
}

# The first that holds decides; where none does, it is a draft.
_RULES: tuple[tuple[SectionId, Callable[[CaseRow, dt.date], bool]], ...] = (
    ("others", lambda row, _: row.practice),
    ("damaged", lambda row, _: row.damaged),
    ("act-now", lambda row, _: row.act_now),
    ("overdue", lambda row, today: row.overdue or row.minutes_late(today)),
    ("changes", lambda row, _: row.changes_asked is not None),
    ("due-to-go", lambda row, _: row.due_to_go),
    ("not-sent", lambda row, _: _state(row) == "not-sent"),
    ("refer", lambda row, _: row.refer),
    ("waiting", lambda row, _: _state(row) == "waiting"),
    ("review", _is_due),
    ("answers", lambda row, today: _state(row) in _BACK and _is_fresh(row, today)),
    ("others", lambda row, _: _state(row) in _BACK),
)
