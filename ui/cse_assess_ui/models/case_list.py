"""The cases as the first page tells them: who, how worrying, what was done last, what is next."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from cse_assess.assessment.age import age_on
from cse_assess.assessment.follow_up import HandOver, Progress
from cse_assess.assessment.judgement import final_level
from cse_assess.assessment.record import Assessment, Child
from cse_assess.assessment.scoring import Scorer
from cse_assess.errors import Refusal
from cse_assess.instrument.library import Library
from cse_assess.vault.store import CaseEntry
from cse_assess_ui.models.hand_overs import Standings
from cse_assess_ui.models.picture import Picture, picture_of


class CaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """One case in the list.

    Attributes:
        id: Its name in the vault.
        initials: Of the child; empty where no name is written.
        age: In years on the day of the assessment, where it is known.
        picture: The level and why; None where it cannot be worked out yet.
        act_now: An act-now question is answered yes and nothing has been handed over.
        refer: The level asks for a referral, and none has been made.
        last: The last handing over; None for a draft.
        progress: Where that stands.
        changed: When it was last changed.
        review: The day to look again at the latest, where there is a level.
        practice: A fictional child.
    """

    id: str
    initials: str
    age: int | None
    picture: Picture | None
    act_now: bool
    refer: bool
    last: HandOver | None
    progress: Progress | None
    changed: dt.datetime
    review: dt.date | None
    practice: bool

    @property
    def overdue(self) -> bool:
        """Whether the front door should have answered by now."""
        return self.progress is not None and self.progress.state == "overdue"

    def needs_you(self, today: dt.date) -> bool:
        """Whether something is left to do: a draft, a file to send, silence, or a review."""
        if self.progress is None or self.progress.state in ("not-sent", "overdue"):
            return True
        minutes = self.progress.minutes_due
        if minutes is not None and minutes < today:
            return True
        return self.review is not None and self.review <= today

    def matches(self, typed: str) -> bool:
        """Whether every typed word is in what the list shows of it."""
        level = self.picture.label if self.picture else ""
        hub = self.last.hub if self.last else ""
        shown = f"{self.initials} {self.age or ''} {level} {hub}".casefold()
        return all(word in shown for word in typed.casefold().split())


def case_rows(
    library: Library, entries: Iterable[CaseEntry], *, today: dt.date | None = None
) -> list[CaseRow]:
    """The cases in the order in which they are worth looking at.

    Args:
        library: The forms at hand.
        entries: The cases, newest first.
        today: The present day, if not the computer's.

    Returns:
        Danger first, then what a front door has not answered, then what should be referred, then
        the rest; newest first within each. Of a child's assessments that follow one another, only
        the last.
    """
    entries = list(entries)
    followed = {entry.assessment.follows for entry in entries}
    scorers = _Scorers(library)
    day, standings = today or dt.datetime.now().astimezone().date(), Standings()
    rows = [_row(scorers, standings, entry, day) for entry in entries if entry.id not in followed]
    return sorted(rows, key=lambda row: (not row.act_now, not row.overdue, not row.refer))


def initials(child: Child) -> str:
    """The first letters of the child's names, at most three."""
    words = (child.name or child.known_as).split()
    return "".join(word[0].upper() for word in words[:3])


class _Scorers:
    """Each form prepared once, however many cases were made with it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._ready: dict[tuple[str, str], Scorer] = {}

    def of(self, assessment: Assessment) -> Scorer:
        """The scorer of an assessment's form, in the version that it is bound to.

        Raises:
            FormRefused: That version is not installed.
        """
        key = (assessment.form, assessment.form_version or "")
        if key not in self._ready:
            form = self._library.bound(assessment.form, assessment.form_version)
            self._ready[key] = Scorer(form)
        return self._ready[key]


def _row(scorers: _Scorers, standings: Standings, entry: CaseEntry, today: dt.date) -> CaseRow:
    assessment, last = entry.assessment, entry.last
    picture, refer, review_days = _level(scorers, assessment)
    made_on = last.at.astimezone().date() if last else None
    review = None
    if review_days is not None:
        review = (made_on or assessment.date) + dt.timedelta(days=review_days)
    progress = None
    if last is not None:
        days = _working_days(scorers, assessment)
        progress = standings.of(last, entry.receipts, today=today, working_days=days)
    return CaseRow(
        id=entry.id,
        initials=initials(assessment.child),
        age=_age(assessment),
        picture=picture,
        act_now=last is None and _act_now(scorers, assessment),
        refer=last is None and refer,
        last=last,
        progress=progress,
        changed=entry.updated.astimezone(),
        review=review,
        practice=assessment.practice,
    )


def _level(scorers: _Scorers, assessment: Assessment) -> tuple[Picture | None, bool, int | None]:
    """The level as it would be told, whether it asks for a referral, and the days to a review."""
    try:
        scorer = scorers.of(assessment)
        form, result = scorer.form, scorer.score(assessment)
        level = final_level(form, result, assessment.judgement)
    except Refusal:
        return None, False, None
    judged = msgspec.structs.replace(result, level=level)
    refer = level is not None and form.level(level).refer
    return picture_of(form, judged), refer, result.review_days


def _act_now(scorers: _Scorers, assessment: Assessment) -> bool:
    try:
        return bool(scorers.of(assessment).act_now(assessment.answers))
    except Refusal:
        return False


def _working_days(scorers: _Scorers, assessment: Assessment) -> int:
    """The form's time limit for an acknowledgement; the shortest where the form is not here."""
    try:
        return scorers.of(assessment).form.acknowledge_working_days
    except Refusal:
        return 1


def _age(assessment: Assessment) -> int | None:
    born = assessment.child.date_of_birth
    return age_on(assessment.date, born=born) if born else assessment.child.age
