"""Page one, which stands alone: what a front-door worker needs within a minute.

It is one page. Long text is cut at a word and says so, and the later pages have all of it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cse_assess.paper.document import Block, Box, Facts, PageOne, Plain, Text
from cse_assess.referral import words
from cse_assess.referral.model import Concern, Referral
from cse_assess.referral.words import NOT_RECORDED


class _Room(NamedTuple):
    """How much of the page free text may take.

    Attributes:
        letters: The most letters of one text.
        concerns: The most concerns.
        small: A full page in small type beats half of it overleaf.
        facts: Date, source and what happened stand beside each worry.
    """

    letters: int
    concerns: int
    small: bool = False
    facts: bool = True


_ROOMS = (
    _Room(600, 6),
    _Room(420, 5),
    _Room(300, 4),
    _Room(200, 3),
    _Room(300, 4, small=True),
    _Room(180, 3, small=True),
    _Room(90, 2, small=True),
    _Room(40, 1, small=True, facts=False),
)


def first_page(referral: Referral) -> tuple[PageOne, ...]:
    """Ways of filling page one, the fullest first."""
    return tuple(PageOne(tuple(_page(referral, room)), small=room.small) for room in _ROOMS)


def _page(referral: Referral, room: _Room) -> Iterator[Block]:
    yield from _who(referral, room)
    if referral.details.urgent or referral.act_now:
        yield Box(tuple(_urgent(referral, room)), heavy=True)
    yield Box(tuple(_level(referral, room)))
    yield Facts(tuple(_rows(referral, room)))


def _who(referral: Referral, room: _Room) -> Iterator[Block]:
    child = referral.child
    yield Text(f"Made on {words.moment(referral.created)}", "detail")
    name = words.left_to_right(_cut(words.child(referral), room))
    yield Text(f"{name}, {words.age(referral)}", "large")
    if child.name.strip() and child.known_as.strip():
        yield Text(f"Known as {_cut(child.known_as, room)}")
    born = words.date(child.date_of_birth) if child.date_of_birth else "not known"
    number = _cut(child.nhs_number, room) or "not recorded"
    yield Text(f"Born: {born}. NHS number: {number}.")
    where = _cut(child.whereabouts, room) or NOT_RECORDED
    yield Text(f"Where the child is now: {where}")
    if child.safe_contact.strip():
        yield Text(f"How to reach the child safely: {_cut(child.safe_contact, room)}")


def _urgent(referral: Referral, room: _Room) -> Iterator[Plain]:
    yield Text("Act now" if referral.act_now else "Urgent", "large")
    for concern in referral.act_now:
        note = concern.note
        facts = (note.period, words.source(concern), note.what_happened)
        yield Text(concern.text, "strong")
        told = _cut(_sentences(facts), room)
        if told and room.facts:
            yield Text(told, "small")
        if concern.told_to_do and room.facts:
            yield Text(f"The referrer was told: {concern.told_to_do}", "small")
    if referral.details.urgent:
        yield Text("Sent by the urgent route: the rest of the writing may follow.")


def _level(referral: Referral, room: _Room) -> Iterator[Plain]:
    level = referral.level
    yield Text(level.label, "large")
    yield Text(level.meaning)
    if referral.result.low_confidence:
        yield Text("This rests on little: much is not known.")
    if not referral.act_now:
        yield Text(f"What the referrer is told to do first: {level.actions[0]}")
    if level.by_judgement:
        told = f"The referrer's judgement. The answers alone gave: {level.score_label}."
        yield Text(f"{told} {_cut(level.reason, room)}")
        if level.second_person:
            yield Text(f"Agreed with {_cut(level.second_person, room)}.")


def _rows(referral: Referral, room: _Room) -> Iterator[tuple[str, str]]:
    details = referral.details
    yield "Why now", _cut(details.reason_now, room) or NOT_RECORDED
    yield "Why this level", "\n".join(_why(referral))
    yield "Main worries", "\n".join(_strongest(referral, room))
    before = _before(referral, room)
    if before:
        yield "Known before", before
    yield "Not known", f"{words.not_known(referral)} {words.held_back(referral)}".strip()
    yield "Asked for", _cut(details.asked_for, room) or NOT_RECORDED
    done = " ".join(_cut(part, room) for part in (details.actions_taken, details.phoned) if part)
    yield "Done so far", done or NOT_RECORDED
    yield "Ring back", "\n".join(_ring_back(referral, room))
    yield "Who knows", "\n".join(_who_knows(referral, room))


def _why(referral: Referral) -> Iterator[str]:
    fired = " ".join(fired.text for fired in referral.result.fired)
    yield fired or "No rule raised it. It follows from the answers taken together."
    harm = sum(concern.harm for concern in referral.concerns)
    told = (
        f"{harm} recorded, listed first below"
        if harm
        else "none recorded, which does not mean that there was none"
    )
    yield f"Signs of harm, apart from risk: {told}."


def _strongest(referral: Referral, room: _Room) -> Iterator[str]:
    shown = referral.concerns[: room.concerns]
    for concern in shown:
        harm = "Sign of harm: " if concern.harm else ""
        facts = _cut(_facts(concern), room) if room.facts else ""
        yield f"{harm}{concern.text}{f': {facts}' if facts else ''}"
    more = len(referral.concerns) - len(shown)
    if more:
        yield f"And {more} more, on the pages that follow."
    if not referral.concerns:
        yield "None recorded in what can be shared here."


def _before(referral: Referral, room: _Room) -> str:
    """What had built up already: old concerns weigh, and stand on page one (dossier 7.1, F07)."""
    return " ".join(
        _cut(part, room)
        for part in (referral.analysis.pattern, referral.analysis.earlier_referrals)
        if part.strip()
    )


def _facts(concern: Concern) -> str:
    """When, and how it is known; where no date is recorded, what was answered."""
    given = (
        f"{given.answer} {given.window[:1].lower()}{given.window[1:]}".strip()
        for given in concern.given
        if given.concern
    )
    return _sentences((concern.note.period or "; ".join(given), words.source(concern)))


def _sentences(parts: Iterable[str]) -> str:
    """The parts that say something, each with a capital and a stop."""
    tidied = (part.strip() for part in parts)
    return " ".join(
        f"{part[:1].upper()}{part[1:]}{'' if part[-1] in '.!?' else '.'}" for part in tidied if part
    )


def _ring_back(referral: Referral, room: _Room) -> Iterator[str]:
    person = referral.assessor
    who = ", ".join(
        _cut(part, room) for part in (person.name, person.role, person.organisation) if part
    )
    reach = ", ".join(
        _cut(part, room) for part in (person.phone, person.best_time, person.email) if part
    )
    yield reach or "No number recorded"
    yield who or "Name not recorded"


def _who_knows(referral: Referral, room: _Room) -> Iterator[str]:
    sharing = referral.details.sharing
    yield (
        f"Child told: {words.yes_no(sharing.child_told)}. "
        f"Child agrees: {words.agreement(sharing.child_agrees)}. "
        f"Parent or carer told: {words.yes_no(sharing.parent_told)}."
    )
    if sharing.reason:
        yield _cut(sharing.reason, room)


def _cut(content: str, room: _Room) -> str:
    """The text, or its beginning and that there is more."""
    whole = " ".join(content.split())
    if len(whole) <= room.letters:
        return whole
    begun = whole[: room.letters]
    return f"{begun.rpartition(' ')[0] or begun} … (more inside)"
