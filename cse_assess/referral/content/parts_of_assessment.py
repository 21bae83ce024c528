"""The assessment in full.

Every worry, what came before, what helps, what the assessor makes of it, what the child says, and
what is not known. That list is long, and would stand between the worries and the child's own words.
"""

from collections.abc import Iterator

from cse_assess.assessment.surroundings import Connection, MissingEpisode
from cse_assess.paper.document import Block, Bullets, Field, Part, Table, Text, known
from cse_assess.referral import words
from cse_assess.referral.content.blocks import facts, written
from cse_assess.referral.groups import groups
from cse_assess.referral.model import Concern, Referral
from cse_assess.referral.words import NOT_RECORDED


def assessment(referral: Referral) -> Iterator[Part]:
    """The pages between the request and the level."""
    yield from _worries(referral)
    yield from _before(referral)
    yield from _connections(referral)
    yield Part("What helps to keep the child safe", tuple(_strengths(referral)))
    yield from _analysis(referral)
    yield from _voice(referral)
    yield from _unknowns(referral)


def _worries(referral: Referral) -> Iterator[Part]:
    told = referral.act_now or referral.concerns
    none = (Text("None recorded in what can be shared here."),)
    exploitation = known(("In which ways, as far as is known", referral.details.exploitation))
    yield Part("The worries", (*exploitation, *(() if told else none)))
    for title, concerns in groups(referral):
        yield Part(title, level=2)
        for concern in concerns:
            heading = f"{concern.code}\N{NO-BREAK SPACE} {concern.text}"
            yield Part(heading, tuple(_concern(concern)), level=3)
    held_back = words.held_back(referral)
    if held_back:
        yield Part("Held back", (Text(held_back),), level=2)


def _concern(concern: Concern) -> Iterator[Block]:
    note = concern.note
    for given in concern.given:
        text = f"{given.window}: {given.answer}" if given.window else f"Answer: {given.answer}"
        yield Text(text, "strong" if given.concern else "body")
    if not any((note.period.strip(), note.source, note.what_happened, note.what_it_means)):
        yield Text("No date, source or facts are recorded.", "detail")
        return
    when = note.period.strip() or "not recorded"
    known_by = words.source(concern) or "not recorded"
    yield Text(f"When: {when}. How it is known: {known_by}.", "detail")
    yield Field("What happened", note.what_happened.strip() or NOT_RECORDED)
    yield Field("What it means for this child", note.what_it_means.strip() or NOT_RECORDED)


def _before(referral: Referral) -> Iterator[Part]:
    """Earlier concerns stand at full size, before any single incident is forgotten."""
    analysis, details = referral.analysis, referral.details
    yield Part("What came before")
    yield Part("The pattern over time", (written(analysis.pattern),), level=2)
    earlier = written(analysis.earlier_referrals)
    yield Part("Earlier referrals and what came of them", (earlier,), level=2)
    if analysis.tried.strip():
        yield Part("What has been tried", (written(analysis.tried),), level=2)
    if details.events:
        rows = tuple(
            (
                event.when.strip() or "No date",
                event.what.strip() or NOT_RECORDED,
                words.source_of(event.source) or NOT_RECORDED,
                event.done.strip() or NOT_RECORDED,
            )
            for event in details.events
        )
        columns = ("When", "What happened", "How known", "Done")
        table = Table("Events, as they were written down", columns, rows, (3, 7, 3, 5))
        yield Part("Events", (table,), level=2)
    if details.missing:
        columns = ("Gone", "Back", "Police told", "Found and learned")
        episodes = tuple(_missing(episode) for episode in details.missing)
        table = Table("Each time, with the return interview", columns, episodes, (4, 4, 2, 8))
        yield Part("Missing from home or care", (table,), level=2)


def _missing(episode: MissingEpisode) -> tuple[str, ...]:
    told = (
        episode.found.strip(),
        f"Return interview: {words.interview(episode.interview)}.",
        episode.learned.strip(),
    )
    return (
        episode.gone.strip() or "No date",
        episode.back.strip() or NOT_RECORDED,
        words.yes_no(episode.told_police),
        " ".join(part for part in told if part),
    )


def _connections(referral: Referral) -> Iterator[Part]:
    connections = referral.details.connections
    if connections:
        columns = ("What", "Which", "Link to the child", "Seen")
        rows = tuple(map(_connection, connections))
        table = Table("One fact a row", columns, rows, (3, 6, 6, 4))
        yield Part("People, vehicles, places and online names", (table,))


def _connection(one: Connection) -> tuple[str, ...]:
    what = ". ".join(part.strip() for part in (one.what, one.looks) if part.strip())
    seen = ", ".join(part for part in (one.when.strip(), words.source_of(one.source)) if part)
    again = " Has come up before." if one.seen_before == "yes" else ""
    return (
        words.connection(one.kind),
        what or NOT_RECORDED,
        one.link.strip() or NOT_RECORDED,
        f"{seen or NOT_RECORDED}.{again}",
    )


def _strengths(referral: Referral) -> Iterator[Block]:
    if not referral.strengths:
        yield Text(NOT_RECORDED)
    for strength in referral.strengths:
        yield Bullets((f"{strength.text}: {strength.answer.lower()}",))
        for content in (strength.note.what_happened, strength.note.what_it_means):
            if content.strip():
                yield Text(content.strip())


def _analysis(referral: Referral) -> Iterator[Part]:
    analysis = referral.analysis
    late = "Sent by the urgent route; what is missing here may follow."
    yield Part("What the referrer thinks", (Text(late),) if referral.details.urgent else ())
    for title, content, always in (
        ("The worry", analysis.worries, True),
        ("What the child's days are like", analysis.impact, True),
        ("What works well", analysis.strengths, True),
        ("What makes it harder to help", analysis.complicating, False),
        ("What has changed since last time", analysis.what_changed, False),
        ("What needs to happen", analysis.needs_to_happen, True),
        ("What is likely if nothing changes", analysis.if_nothing_changes, True),
    ):
        if always or content.strip():
            yield Part(title, (written(content),), level=2)
    if analysis.actions:
        yield Part("What will be done", (_actions(referral),), level=2)
    if analysis.panel_questions.strip():
        asked = (written(analysis.panel_questions),)
        yield Part("What a multi-agency meeting is asked", asked, level=2)


def _actions(referral: Referral) -> Table:
    return Table(
        "Each action with its owner, its day and its measure",
        ("What", "Who", "By when", "Measure", "Stands"),
        tuple(
            (
                action.what.strip() or NOT_RECORDED,
                action.owner.strip() or NOT_RECORDED,
                action.by.strip() or NOT_RECORDED,
                action.measure.strip() or NOT_RECORDED,
                words.status(action.status),
            )
            for action in referral.analysis.actions
        ),
        (6, 4, 3, 5, 2),
    )


def _voice(referral: Referral) -> Iterator[Part]:
    analysis = referral.analysis
    said = analysis.child_words.strip()
    yield Part(
        "What the child says and shows",
        (
            Text(said or NOT_RECORDED, "quote" if said else "body"),
            *facts(
                ("How the child was heard", analysis.heard_how),
                ("What the child wants and fears", analysis.child_wants),
                ("How a parent or carer sees it", analysis.carer_view),
            ),
        ),
    )


def _unknowns(referral: Referral) -> Iterator[Part]:
    unnamed = referral.result.not_known - len(referral.unknowns)
    more = (f"{unnamed} more, about sensitive matters and not named here",) if unnamed else ()
    told = (*referral.unknowns, *more)
    yield Part(
        "What is not known",
        (
            Text(f"{words.not_known(referral)} What nobody knows is not a no."),
            *((Bullets(told),) if told else ()),
        ),
    )
    if referral.who_could_tell:
        who = tuple(f"{part}: {who}" for part, who in referral.who_could_tell.items())
        yield Part("Who could tell", (Bullets(who),), level=2)
    if referral.carried:
        codes = ", ".join(referral.carried)
        text = f"These answers were taken over from the last assessment as they were: {codes}."
        yield Part("Not asked again", (Text(text),), level=2)
