"""What papers with several readers say of a child: no name, an exact age, no sensitive answer."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable

import msgspec

from cse_assess.assessment import summary
from cse_assess.assessment.record import Child
from cse_assess.assessment.surroundings import Connection
from cse_assess.referral import words
from cse_assess.referral.model import Concern, Referral

_ORDINARY_NAMES = """
    april art august banks bell bill bird black bob brook brown bush chance chase china
    christian church clay cook crystal daisy dale dawn day dean dee destiny dot drew earl eve
    example faith fern field fields finn flora fox frank gene grace grant green guy harmony
    harry hazel heather hill holly hope hunter iris ivy jack jay jean jewel joy june king kit
    lane lee lily little long love man mark marsh mary mason may mercy miles mo nick north olive
    page park parks pat patience pearl penny pike poppy price ray reed rice rich rivers rob
    robin rose ruby rusty sandy short skip sky small song sonny south star stone street sue
    summer sunny sweet teddy tommy trinity victor violet wade walker ward waters west white will
    winter wise wood woods wright young
"""
_ORDINARY = frozenset(_ORDINARY_NAMES.split())
"""Names that are words as well: left alone where they are written small."""

_MONTHS = frozenset({"april", "august", "june", "may"})
_BEFORE_A_MONTH = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|\b(?:in|since|until|last|early|mid|late|from|to))[\s-]+$", re.I
)
_AFTER_A_MONTH = re.compile(r"\s+\d")
_PART = re.compile(r"[^\s,;/()\"“”]+")


def initials(child: Child) -> str:
    """The child's initials, or that there are none to tell."""
    return summary.initials(child) or "Initials not recorded"


def nameless(child: Child, *, whole: bool = False) -> Callable[[str], str]:
    """A way of telling texts without the child's name.

    The whole name and a given name become the initials; a family name alone becomes its first
    letter, as it may be a parent's. A word that only happens to be the name is replaced too: what
    is odd can be asked about, and a name that is out cannot be called back. A month stays a month.

    Args:
        child: The child.
        whole: Only where the whole name stands: for the names of other people, who may share
            a part of it.
    """
    stand_in = summary.initials(child) or "the child"
    whole_names = [name for name in _whole_names(child) if len(name) > 1]
    parts = {} if whole else _parts(child, stand_in)
    phrases = sorted(
        {r"[\s,]+".join(map(re.escape, name)) for name in _turned(whole_names)},
        key=len,
        reverse=True,
    )
    together = _either(phrases, re.IGNORECASE)
    alone = _either(sorted(map(re.escape, parts), key=len, reverse=True), 0)

    def told(text: str) -> str:
        plain = unicodedata.normalize("NFC", text)
        if together:
            plain = together.sub(stand_in, plain)
        return alone.sub(lambda found: _part(found, parts), plain) if alone else plain

    return told


def telling(child: Child) -> Callable[[Connection], Connection]:
    """A way of telling facts about people, vehicles and places without the child's name.

    Somebody of concern may share a part of the name, and has to be told by it.

    Args:
        child: The child.
    """
    told, named = nameless(child), nameless(child, whole=True)

    def without(one: Connection) -> Connection:
        about = named if one.kind in {"person", "other-child", "online"} else told
        return msgspec.structs.replace(
            one,
            what=about(one.what),
            looks=told(one.looks),
            link=told(one.link),
            when=told(one.when),
        )

    return without


def _either(patterns: list[str], flags: int) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", flags) if patterns else None


def _part(found: re.Match[str], parts: dict[str, str]) -> str:
    name, text = found.group(), found.string
    if name.casefold() not in _MONTHS or text[found.end() :].startswith(("'s", "’s")):
        return parts[name]
    before = text[max(0, found.start() - 12) : found.start()]
    is_month = _BEFORE_A_MONTH.search(before) or _AFTER_A_MONTH.match(text, found.end())
    return name if is_month else parts[name]


def _whole_names(child: Child) -> list[list[str]]:
    """The name, and each of the other names, in their words."""
    told = [child.name, *re.split(r"[,;/()]", child.known_as)]
    return [_PART.findall(unicodedata.normalize("NFC", name)) for name in told]


def _turned(names: Iterable[list[str]]) -> list[list[str]]:
    """As they are, without the names in the middle, and each with the family name first."""
    shown = [shape for name in names for shape in (name, [name[0], name[-1]])]
    return [*shown, *([name[-1], *name[:-1]] for name in shown)]


def _parts(child: Child, stand_in: str) -> dict[str, str]:
    """Each part of a name, in each way of writing it, and what stands for it."""
    found: dict[str, str] = {}
    for at, name in enumerate(_whole_names(child)):
        small = all(word == word.lower() for word in name)
        # "de" or "online" is no name; in one that is written small throughout, every word may be
        parts = [word for word in name if len(word) > 1 and (small or word != word.lower())]
        for word in parts:
            family = at == 0 and len(name) > 1 and word == name[-1]
            for piece in {word, *(piece for piece in word.split("-") if len(piece) > 2)}:
                for way in _ways(piece):
                    found.setdefault(way, word[0].upper() if family else stand_in)
    return found


def _ways(word: str) -> set[str]:
    ways = {word, word.upper(), word.capitalize()}
    return ways if word.casefold() in _ORDINARY else ways | {word.lower()}


def years_and_months(day: dt.date, *, born: dt.date) -> tuple[int, int]:
    """Age in whole years and whole months.

    A month is complete on the same day of a later month; where that month has no such day, on the
    first of the one after. So a child born on 29 February turns a year older on 1 March in common
    years, as in :func:`cse_assess.assessment.age.age_on`.

    Args:
        day: The day, not before ``born``.
        born: The date of birth.
    """
    months = 12 * (day.year - born.year) + day.month - born.month - (day.day < born.day)
    return divmod(months, 12)


def age_told(referral: Referral, day: dt.date) -> str:
    """The child's age on a day in years and months, or how well it is known.

    Args:
        referral: The referral.
        day: The day.
    """
    born = referral.child.date_of_birth
    if born is None:
        since = words.date(referral.assessed_on)
        return f"about {_count(referral.age, 'year')} old (an estimate on {since})"
    if born > day:
        return "age not known: the date of birth is later than this day"
    years, months = years_and_months(day, born=born)
    return f"{_count(years, 'year')} {_count(months, 'month')} old"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def open_signs(referral: Referral) -> list[Concern]:
    """The worries that may be told to several readers, what weighs most first.

    An answer that is restricted and was released was released to the front door, and goes no
    further without asking again.
    """
    released = set(referral.details.release)
    return [
        concern
        for concern in (*referral.act_now, *referral.concerns)
        if concern.code not in released
    ]


def dated(concern: Concern) -> str:
    """When a sign was there, after what was answered where that is not a plain yes.

    The period as it was written down, or else the stretches of time that it was answered for.
    """
    marked = [given for given in concern.given if given.concern]
    when = concern.note.period.strip() or joined(*(one.window for one in marked), between="; ")
    plain = any(one.code == "yes" for one in marked)
    answer = marked[0].answer if marked and not plain else ""
    when = when or "date not recorded"
    return f"{answer} ({when})" if answer else when


def joined(*parts: str, between: str = ", ") -> str:
    """The parts that say something, in one line.

    Args:
        parts: Texts, some of them empty.
        between: What stands between them.
    """
    return between.join(part.strip() for part in parts if part.strip())


def lowered(text: str) -> str:
    """With a small first letter, to stand within a sentence."""
    return text[:1].lower() + text[1:]
