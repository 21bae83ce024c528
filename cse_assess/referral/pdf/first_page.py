"""Page one, which stands alone: what a front-door worker needs within a minute.

It is one page. Long text is cut at a word and says so, and the later pages have all of it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Spacer

from cse_assess.referral import words
from cse_assess.referral.model import Concern, Referral
from cse_assess.referral.pdf.letters import all_printable, tidy
from cse_assess.referral.pdf.marks import box, rows, text
from cse_assess.referral.pdf.styles import HEIGHT, WIDTH, styles
from cse_assess.referral.words import NOT_RECORDED

LOST_LETTERS = (
    "Letters that could not be printed are shown without their accents, or as ◊. Ask the referrer "
    "for the spelling; referral.json has it exactly."
)

_LABEL_WIDTH = 92


class _Room(NamedTuple):
    """How much of the page free text may take.

    Attributes:
        letters: The most letters of one text.
        concerns: The most concerns.
        small: Small type below the boxes: a full page in small type beats half of it overleaf.
        facts: Date, source and what happened stand beside each worry.
    """

    letters: int
    concerns: int
    small: bool = False
    facts: bool = True

    @property
    def style(self) -> ParagraphStyle:
        """The type of what stands below the boxes."""
        style: ParagraphStyle = styles().small if self.small else styles().body
        return style


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


def first_page(referral: Referral) -> list[Flowable]:
    """Page one, with as much in it as fits."""
    for room in _ROOMS:
        page = list(_page(referral, room))
        if sum(part.wrap(WIDTH, HEIGHT)[1] for part in page) <= HEIGHT:
            break
    return [*page, PageBreak()]


def _page(referral: Referral, room: _Room) -> Iterator[Flowable]:
    yield from _who(referral, room)
    if referral.details.urgent or referral.act_now:
        yield Spacer(0, 8)
        yield box(list(_urgent(referral, room)), weight=2.5)
    yield Spacer(0, 8)
    yield box(list(_level(referral, room)), weight=0.75)
    yield Spacer(0, 4)
    yield rows(list(_rows(referral, room)), label_width=_LABEL_WIDTH)


def _who(referral: Referral, room: _Room) -> Iterator[Flowable]:
    child, style = referral.child, styles()
    made = f"Referral to the front door, {words.moment(referral.created)}"
    yield text(made, style.detail)
    yield text(f"{_cut(words.child(referral), room)}, {words.age(referral)}", style.name)
    if child.name.strip() and child.known_as.strip():
        yield text(f"Known as {_cut(child.known_as, room)}", style.body)
    born = words.date(child.date_of_birth) if child.date_of_birth else "not known"
    number = _cut(child.nhs_number, room) or "not recorded"
    yield text(f"Born: {born}. NHS number: {number}.", style.body)
    where = _cut(child.whereabouts, room) or NOT_RECORDED
    yield text(f"Where the child is now: {where}", style.body)
    if child.safe_contact.strip():
        yield text(f"How to reach the child safely: {_cut(child.safe_contact, room)}", style.body)
    if not all_printable(referral.to_json().decode()):
        yield text(LOST_LETTERS, style.small)


def _urgent(referral: Referral, room: _Room) -> Iterator[Flowable]:
    style = styles()
    yield text("Act now" if referral.act_now else "Urgent", style.level)
    for concern in referral.act_now:
        note = concern.note
        facts = (note.period, words.source(concern), note.what_happened)
        yield text(concern.text, style.strong)
        told = _cut(_sentences(facts), room)
        if told and room.facts:
            yield text(told, style.small)
        if concern.told_to_do and room.facts:
            yield text(f"The referrer was told: {concern.told_to_do}", style.small)
    if referral.details.urgent:
        yield text("Sent by the urgent route: the rest of the writing may follow.", style.body)


def _level(referral: Referral, room: _Room) -> Iterator[Flowable]:
    level, style = referral.level, styles()
    yield text(level.label, style.level)
    yield text(level.meaning, style.body)
    if referral.result.low_confidence:
        yield text("This rests on little: much is not known.", style.body)
    if not referral.act_now:
        yield text(f"What the referrer is told to do first: {level.actions[0]}", style.body)
    if level.by_judgement:
        told = f"The referrer's judgement. The answers alone gave: {level.score_label}."
        yield text(f"{told} {_cut(level.reason, room)}", style.body)
        if level.second_person:
            yield text(f"Agreed with {_cut(level.second_person, room)}.", style.body)


def _rows(referral: Referral, room: _Room) -> Iterator[tuple[str, list[Flowable]]]:
    details, body = referral.details, room.style
    yield "Why now", [text(_cut(details.reason_now, room) or NOT_RECORDED, body)]
    yield "Why this level", list(_why(referral, room))
    yield "Main worries", list(_strongest(referral, room))
    yield "Not known", [text(f"{words.not_known(referral)} {words.held_back(referral)}", body)]
    yield "Asked for", [text(_cut(details.asked_for, room) or NOT_RECORDED, body)]
    done = " ".join(_cut(part, room) for part in (details.actions_taken, details.phoned) if part)
    yield "Done so far", [text(done or NOT_RECORDED, body)]
    yield "Ring back", list(_ring_back(referral, room))
    yield "Who knows", list(_who_knows(referral, room))


def _why(referral: Referral, room: _Room) -> Iterator[Flowable]:
    fired = " ".join(fired.text for fired in referral.result.fired)
    yield text(
        fired or "No rule raised it. It follows from the answers taken together.", room.style
    )
    harm = sum(concern.harm for concern in referral.concerns)
    told = (
        f"{harm} recorded, listed first below"
        if harm
        else "none recorded, which does not mean that there was none"
    )
    yield text(f"Signs of harm, apart from risk: {told}.", room.style)


def _strongest(referral: Referral, room: _Room) -> Iterator[Flowable]:
    shown = referral.concerns[: room.concerns]
    for concern in shown:
        harm = "Sign of harm: " if concern.harm else ""
        yield text(f"{harm}{concern.text}", room.style)
        if room.facts:
            yield text(_cut(_facts(concern), room), styles().source)
    more = len(referral.concerns) - len(shown)
    if more:
        yield text(f"And {more} more, on the pages that follow.", room.style)
    if not referral.concerns:
        yield text("None recorded in what can be shared here.", room.style)


def _facts(concern: Concern) -> str:
    """When, and how it is known; where no date is recorded, what was answered."""
    given = (
        f"{given.answer} {given.window[:1].lower()}{given.window[1:]}".strip()
        for given in concern.given
        if given.concern
    )
    return _sentences((concern.note.period or "; ".join(given), words.source(concern)))


def _sentences(parts: Iterable[str]) -> str:
    """The parts that say something, each with a capital, stops between."""
    tidied = (part.strip() for part in parts)
    return ". ".join(part[:1].upper() + part[1:] for part in tidied if part)


def _ring_back(referral: Referral, room: _Room) -> Iterator[Flowable]:
    person = referral.assessor
    who = ", ".join(
        _cut(part, room) for part in (person.name, person.role, person.organisation) if part
    )
    reach = ", ".join(_cut(part, room) for part in (person.phone, person.email) if part)
    yield text(reach or "No number recorded", styles().strong)
    yield text(who or "Name not recorded", room.style)


def _who_knows(referral: Referral, room: _Room) -> Iterator[Flowable]:
    sharing = referral.details.sharing
    told = (
        f"Child told: {words.yes_no(sharing.child_told)}. "
        f"Child agrees: {words.yes_no(sharing.child_agrees)}. "
        f"Parent or carer told: {words.yes_no(sharing.parent_told)}."
    )
    yield text(told, room.style)
    if sharing.reason:
        yield text(_cut(sharing.reason, room), room.style)


def _cut(content: str, room: _Room) -> str:
    """The text, or its beginning and that there is more."""
    whole = " ".join(tidy(content).split())
    if len(whole) <= room.letters:
        return whole
    begun = whole[: room.letters]
    return f"{begun.rpartition(' ')[0] or begun} … (more inside)"
