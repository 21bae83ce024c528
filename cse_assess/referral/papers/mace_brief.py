"""One page for a multi-agency meeting about a child (MACE), for whoever chairs and sits there.

It answers what the joint inspection said of such meetings: no structure, minutes without ages,
actions that were unspecific, and notes that never came (dossier 7.1, F12 to F14). So the age is
worked out for the day of the meeting, what an action lacks stands where it is missing, and those
who should get the minutes are listed with a box to tick. Contents after dossier 5.2. It goes to
many readers: initials only, no address, no score, nothing that is restricted or for the police.
"""

from collections.abc import Iterator

from cse_assess.assessment.action_grammar import ASK, Problem, day_of, problems
from cse_assess.assessment.record import Action
from cse_assess.assessment.surroundings import Connection
from cse_assess.paper.document import (
    Block,
    Bullets,
    Document,
    Lines,
    PageOne,
    Table,
    Text,
    known,
)
from cse_assess.referral import words
from cse_assess.referral.model import Concern
from cse_assess.referral.papers.initials import (
    age_told,
    dated,
    initials,
    joined,
    lowered,
    open_signs,
    telling,
)
from cse_assess.referral.papers.mace_facts import Glance, glance_at
from cse_assess.referral.papers.mace_page import Page, pages_of
from cse_assess.referral.papers.matter import Matter

_KINDS = {
    "person": "Person",
    "vehicle": "Vehicle",
    "place": "Place",
    "online": "Online name",
    "phone": "Phone",
    "other-child": "Another child",
}
_STATUS = {"": "open", "open": "open", "done": "done", "dropped": "dropped"}
_LEVEL_LETTERS = 140
_CHILD_LETTERS = 120
"""So many letters are always told: half a level is worse than none, and the child comes first."""


def make(matter: Matter) -> Document:
    """The brief: one page, in ways that take less and less room.

    Args:
        matter: The case. The age is that on the day of its meeting, or today where none is set.
    """
    referral = matter.referral
    day = matter.meeting or matter.today
    glance = glance_at(matter)
    return Document(
        kind="mace-brief",
        title="Brief for a multi-agency meeting",
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        page_one=tuple(
            PageOne(tuple(_blocks(page, glance)), small=page.room.small)
            for page in pages_of(matter, day)
        ),
    )


def _blocks(page: Page, glance: Glance) -> Iterator[Block]:
    yield from _who(page, glance)
    yield from _signs(page)
    yield from _story(page)
    yield from _questions(page)
    yield from _actions(page)
    yield from _after(page)


def _who(page: Page, glance: Glance) -> Iterator[Block]:
    referral, child = page.referral, page.referral.child
    yield Text(f"{initials(child)}, {age_told(referral, page.day)}", "large")
    person = referral.assessor
    by = joined(person.name, person.role, person.organisation, person.phone)
    who = page.shortened(page.named(by), 60)
    brought = f"Brought by {who}." if who else "Who brings this is not recorded."
    what = "Meeting" if page.matter.meeting else "Age"
    told = f"{referral.reference}. {what} on {words.date(page.day)}. {brought}"
    yield Text(told, "detail")
    facts = [(label, page.cut(text)) for label, text in glance.rows if text.strip()]
    level = ("Level of concern", page.cut(glance.level, _LEVEL_LETTERS))
    if page.room.dense:
        yield Text(": ".join(level))
        yield from _run_on(facts)
    else:
        yield from known(level, *facts)
    if glance.missing:
        yield Text(f"Not recorded yet: {joined(*glance.missing)}.")


def _run_on(facts: list[tuple[str, str]]) -> Iterator[Block]:
    """Facts in one paragraph, where rows would take too much room."""
    if facts:
        yield Text(" ".join(f"{label}: {text.rstrip('.')}." for label, text in facts))


def _signs(page: Page) -> Iterator[Block]:
    signs = open_signs(page.referral)
    rows = tuple(_sign(page, concern) for concern in signs[: page.room.signs])
    title = f"Main signs, as told on {words.date(page.referral.assessed_on)}"
    yield Text(page.heading(title, rows, len(signs)), "strong")
    yield Bullets(rows or ("None recorded yet in what can be shared here.",))


def _sign(page: Page, concern: Concern) -> str:
    known_by = words.source(concern)
    when = page.cut(dated(concern), 45, more="").rstrip(".")
    return f"{concern.text}: {when}{f', {known_by}' if known_by else ''}."


def _story(page: Page) -> Iterator[Block]:
    analysis, details = page.referral.analysis, page.referral.details
    told = telling(page.referral.child)
    connections = [told(one) for one in details.connections if not one.police_only]
    shown = [_connection(page, one) for one in connections[: page.room.rows]]
    label = page.heading("Of concern", [""] * len(shown), len(connections))
    tried = joined(analysis.tried, details.actions_taken, between=" ")
    yield from known(
        (
            "The child's words",
            page.cut(analysis.child_words, _CHILD_LETTERS)
            or "Nobody has written them down. Who has heard the child?",
        ),
        ("What the child wants", page.cut(analysis.child_wants)),
        ("Not known, and who could tell", " ".join(_not_known(page))),
        (label, " ".join(shown)),
        ("What has been tried", page.cut(tried) or "Nothing is written down. Ask."),
    )


def _not_known(page: Page) -> Iterator[str]:
    referral = page.referral
    yield words.not_known(referral)
    who = "; ".join(f"{part}: {name}" for part, name in referral.who_could_tell.items())
    if who:
        yield page.cut(f"Who could tell. {who}.")
    elif referral.result.not_known:
        yield "Nobody has said who could tell. Ask each service here."


def _connection(page: Page, one: Connection) -> str:
    told = joined(one.what, one.looks)
    parts = (f"{_KINDS[one.kind]}: {told or 'not named'}", one.link.strip(), one.when.strip())
    told = joined(*(part.rstrip(".") for part in parts), between=". ")
    return f"{page.shortened(page.without_address(told)).removesuffix('.')}."


def _questions(page: Page) -> Iterator[Block]:
    asked = [line.strip(" -•*\t") for line in page.referral.analysis.panel_questions.splitlines()]
    asked = [line for line in asked if line]
    rows = tuple(page.cut(line, more="") for line in asked[: page.room.rows])
    if rows:
        yield Text(page.heading("Questions for the panel", rows, len(asked)), "strong")
        yield Bullets(rows)
    else:
        yield Lines("Questions for the panel", max(page.room.lines, 1))


def _actions(page: Page) -> Iterator[Block]:
    actions = [one for one in page.referral.analysis.actions if _is_written(one)]
    rows = tuple(_action(page, one) for one in actions[: page.room.actions])
    if rows:
        title = f"Actions, as written on {words.date(page.referral.assessed_on)}"
        yield Table(
            page.heading(title, [" ".join(row) for row in rows], len(actions)),
            ("What", "Who, agency", "By when (status)", "How we will know"),
            rows,
            (31, 20, 20, 29),
        )
    else:
        yield Text("No action is written down yet.")
    if page.room.lines:
        yield Lines(
            "Agreed here: what, which one person, by which day, how we know", page.room.lines
        )


def _is_written(action: Action) -> bool:
    return any(part.strip() for part in (action.what, action.owner, action.by, action.measure))


def _action(page: Page, action: Action) -> tuple[str, ...]:
    """The cells; what is missing is asked for in the cell where it is missing."""
    finished = action.status in {"done", "dropped"}
    lacks = set() if finished else set(problems(action))

    def cell(text: str, *codes: Problem) -> str:
        asks = [f"To ask: {lowered(ASK[code])}" for code in codes if code in lacks]
        return " ".join(
            part
            for part in (_stopped(page.cut(text, 45, more="").rstrip("."), asks), *asks)
            if part
        )

    day = day_of(action.by)
    status = _STATUS[action.status]
    if day is not None and day < page.day and not finished:
        status = f"{status}, overdue"
    by = cell(words.date(day) if day else action.by, "no-date", "date-is-vague")
    return (
        cell(action.what, "no-verb"),
        cell(action.owner, "no-owner", "owner-is-everyone"),
        f"{by} ({status})".strip(),
        cell(action.measure, "no-measure"),
    )


def _stopped(text: str, asks: list[str]) -> str:
    """With a full stop where a question follows."""
    return f"{text}." if text and asks and text[-1] not in ".?!…" else text


def _after(page: Page) -> Iterator[Block]:
    review = page.referral.level.review.strip().rstrip(".")
    asks = f" (this level asks to look again: {lowered(review)})" if review else ""
    yield Lines(f"Next date{asks}", 1)
    readers = _readers(page)
    most = None if page.room.rows is None else page.room.rows + 1
    title = "Sent to. Tick when the minutes have been received"
    yield Text(page.heading(title, readers[:most], len(readers)), "strong")
    yield Bullets(tuple(readers[:most]), boxes=True)


def _readers(page: Page) -> list[str]:
    """Who should get the minutes: whoever brings the case, the front door, each service."""
    person = page.referral.assessor
    own = joined(person.name, person.organisation)
    services = (joined(one.service, one.who) for one in page.referral.details.agencies)
    told = (own or "Whoever brings this", page.matter.door.name.strip() or "Front door", *services)
    return [page.shortened(page.named(one), 45, more="") for one in told if one]
