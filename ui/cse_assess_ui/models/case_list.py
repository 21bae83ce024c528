"""The cases as the first page tells them: who, how worrying, what was done last, what is next."""

import datetime as dt
from collections.abc import Callable, Iterable

import msgspec

from cse_assess.assessment.follow_up import HandOver, Progress
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.review import Review
from cse_assess.assessment.scoring import Scorer
from cse_assess.assessment.summary import NOT_ESTABLISHED, Summary, summarise
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess.instrument.library import Library
from cse_assess.vault.entries import Listed
from cse_assess.vault.reviews import Waiting
from cse_assess_ui.models.hand_overs import Standings
from cse_assess_ui.models.reviews import is_one_of

Load = Callable[[str], Assessment]


class LevelShown(msgspec.Struct, frozen=True):
    """A level of concern as a list shows it.

    Attributes:
        id: Its name in code.
        label: The words for it.
        step: Where it stands among ``steps``, from 1; 0 where it is not established.
        steps: How many levels there are.
    """

    id: str
    label: str
    step: int
    steps: int


class CaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """One case in the list.

    Attributes:
        id: Its name in the vault.
        initials: Of the child; empty where no name is written.
        words: What it is found by, folded.
        age: In years on the day of the assessment, where it is known.
        level: The level; None where it cannot be worked out yet.
        act_now: An act-now question is answered yes and nothing has been handed over.
        refer: The level asks for a referral, and none has been made.
        last: The last handing over; None for a draft.
        progress: Where that stands.
        changed: When it was last changed.
        review: The day to look again at the latest, where there is a level.
        practice: A fictional child.
        damaged: It cannot be read.
        due_to_go: It has been kept for as long as the organisation wants it to be.
        to_sign: Why it waits for the user to countersign it; None where it does not.
        changes_asked: The review that asks the user for changes; None where none does.
    """

    id: str
    initials: str
    words: str
    age: int | None
    level: LevelShown | None
    act_now: bool
    refer: bool
    last: HandOver | None
    progress: Progress | None
    changed: dt.datetime
    review: dt.date | None
    practice: bool
    damaged: bool = False
    due_to_go: bool = False
    to_sign: Waiting | None = None
    changes_asked: Review | None = None

    @property
    def overdue(self) -> bool:
        """Whether the front door should have answered by now."""
        return self.progress is not None and self.progress.state == "overdue"

    @property
    def list_place(self) -> tuple[int, int, float]:
        """Where it stands among what is to be countersigned; last where it is not.

        What went urgently, what was asked for, the rest; the most serious first within each, and
        among those what has waited longest.
        """
        group, since = self.to_sign.place if self.to_sign else (3, 0.0)
        return (group, -self.level.step if self.to_sign and self.level else 0, since)

    def minutes_late(self, today: dt.date) -> bool:
        """Whether notes of a meeting were promised for a day that has gone by."""
        promised = self.progress.minutes_due if self.progress else None
        return promised is not None and promised < today


def case_rows(
    library: Library,
    entries: Iterable[Listed],
    load: Load,
    *,
    today: dt.date | None = None,
    kept_days: int | None = None,
    user: str = "",
    lead: bool = False,
) -> list[CaseRow]:
    """The cases in the order in which they are worth looking at.

    Args:
        library: The forms at hand.
        entries: The cases, newest first.
        load: Gives a case that nobody has summed up yet.
        today: The present day, if not the computer's.
        kept_days: How many days a record is kept after its last change; None for ever.
        user: Who looks.
        lead: They countersign what others have made.

    Returns:
        Danger first, then what a front door has not answered, then what should be referred, then
        what a lead is to countersign, then the rest; newest first within each, and what is to be
        countersigned in the order of its list. Of a child's assessments that follow one another,
        only the last, and those that are to be countersigned.
    """
    summaries = Summaries(library)
    told = [(entry, summaries.of(entry, load)) for entry in entries]
    followed = {summary.follows for _, summary in told if summary is not None}
    day, standings = today or dt.datetime.now().astimezone().date(), Standings()
    oldest = None if kept_days is None else day - dt.timedelta(days=kept_days)
    rows = [
        _for_user(_row(summaries, standings, entry, summary, (day, oldest)), entry, user, lead=lead)
        for entry, summary in told
    ]
    return sorted((row for row in rows if row.id not in followed or row.to_sign), key=_order)


def _for_user(row: CaseRow, entry: Listed, user: str, *, lead: bool) -> CaseRow:
    """The row with what it asks of the user: to countersign somebody else's, or to mend theirs."""
    review, theirs = entry.review, is_one_of(user, (entry.begun_by,))
    to_sign = entry.waiting if lead and not theirs and not row.practice else None
    asks = theirs and review is not None and review.verdict == "changes-asked"
    if to_sign is None and not asks:
        return row
    return msgspec.structs.replace(row, to_sign=to_sign, changes_asked=review if asks else None)


def _order(row: CaseRow) -> tuple[bool, bool, bool, tuple[int, int, float]]:
    return (not row.act_now, not row.overdue, not row.refer, row.list_place)


class Summaries:
    """Sums cases up; each form is prepared once, however many cases were made with it.

    Args:
        library: The forms at hand.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._scorers: dict[tuple[str, str], Scorer | None] = {}
        self._levels: dict[tuple[str, str, str], LevelShown | None] = {}

    def summarise(self, assessment: Assessment) -> bytes:
        """A case's summary, as the vault keeps it."""
        scorer = self._scorer(assessment.form, assessment.form_version or "")
        return msgspec.json.encode(summarise(assessment, scorer))

    def of(self, entry: Listed, load: Load) -> Summary | None:
        """A case's summary; None where the case cannot be read."""
        try:
            if entry.summary is not None:
                return msgspec.json.decode(entry.summary, type=Summary)
            return msgspec.json.decode(self.summarise(load(entry.id)), type=Summary)
        except (Refusal, msgspec.DecodeError):
            return None

    def form(self, summary: Summary) -> Form | None:
        """The form that a case was made with; None where that version is not installed."""
        scorer = self._scorer(summary.form, summary.form_version)
        return scorer.form if scorer else None

    def level(self, summary: Summary) -> LevelShown | None:
        """A case's level as a list shows it; None where it cannot be worked out."""
        key = (summary.form, summary.form_version, summary.level)
        if key not in self._levels:
            form = self.form(summary)
            self._levels[key] = _level(form, summary.level) if form else None
        return self._levels[key]

    def _scorer(self, form: str, version: str) -> Scorer | None:
        if (form, version) not in self._scorers:
            try:
                made: Scorer | None = Scorer(self._library.bound(form, version or None))
            except Refusal:
                made = None
            self._scorers[(form, version)] = made
        return self._scorers[(form, version)]


def _row(
    summaries: Summaries,
    standings: Standings,
    entry: Listed,
    summary: Summary | None,
    days: tuple[dt.date, dt.date | None],
) -> CaseRow:
    today, oldest = days
    last, form = entry.last, summaries.form(summary) if summary else None
    review = progress = None
    if summary is not None and summary.review_days is not None:
        begun = last.at.astimezone().date() if last else summary.date
        review = begun + dt.timedelta(days=summary.review_days)
    if last is not None:
        limit = form.acknowledge_working_days if form else 1
        progress = standings.of(last, entry.receipts, today=today, working_days=limit)
    level = summaries.level(summary) if summary else None
    told = summary or Summary(date=today, form="")
    references = " ".join(f"{made.reference} {made.hub}" for made in entry.hand_overs)
    changed = entry.updated.astimezone()
    words = f"{told.initials} {told.words} {told.age or ''} {level.label if level else ''}"
    return CaseRow(
        id=entry.id,
        initials=told.initials,
        words=f"{words} {references}".casefold(),
        age=told.age,
        level=level,
        act_now=last is None and told.act_now,
        refer=last is None and told.refer,
        last=last,
        progress=progress,
        changed=changed,
        review=review,
        practice=told.practice,
        damaged=summary is None,
        due_to_go=oldest is not None and changed.date() <= oldest,
    )


def _level(form: Form, id_: str) -> LevelShown | None:
    levels = sorted(form.levels, key=lambda level: level.value)
    if id_ == NOT_ESTABLISHED:
        return LevelShown(NOT_ESTABLISHED, form.not_established.label, 0, len(levels))
    for step, level in enumerate(levels, start=1):
        if level.id == id_:
            return LevelShown(id_, level.label, step, len(levels))
    return None
