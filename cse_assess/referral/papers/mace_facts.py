"""What a meeting is told of a child at a glance: who they are, how they live, how it has gone.

The parts of ``mace_brief`` that are looked up and not set: the words for coded answers, and whether
the level rose or fell.
"""

from itertools import pairwise
from typing import NamedTuple

from cse_assess.assessment.record import Child
from cse_assess.errors import Refusal
from cse_assess.instrument.library import Library
from cse_assess.referral import words
from cse_assess.referral.model import Referral
from cse_assess.referral.papers.initials import joined
from cse_assess.referral.papers.matter import Matter

_PLANS = {
    "yes": "Has an education, health and care plan (EHCP)",
    "no": "No education, health and care plan (EHCP)",
    "applied-for": "An education, health and care plan (EHCP) is applied for",
    "needed": "Needs an education, health and care plan (EHCP); nobody has applied",
}
_SCHOOLING = {
    "full-time": "Full time",
    "reduced": "On a reduced timetable",
    "suspended": "Suspended",
    "excluded": "Excluded",
    "home": "Taught at home",
    "missing": "Missing from education",
    "not-in-education": "Not in education",
}


class Glance(NamedTuple):
    """What is known of the child, for a few rows.

    Attributes:
        rows: Labels and texts, in reading order; a text is empty where nothing is known.
        missing: What nobody has recorded, as words in a sentence.
        level: The level now, and how it came to be.
    """

    rows: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    level: str


def glance_at(matter: Matter) -> Glance:
    """What is known of the child.

    Args:
        matter: The case.
    """
    referral = matter.referral
    child = referral.child
    services = joined(*(one.service for one in referral.details.agencies))
    disability, plan = _disability(child), _PLANS.get(child.health_plan, "")
    home, school = _home(child), _school(child)
    asked = (
        ("gender", child.gender),
        ("ethnicity", child.ethnicity),
        ("disability", disability),
        ("plan (EHCP)", plan),
        ("home", home),
        ("school", school),
        ("services that know the child", services),
    )
    return Glance(
        rows=(
            ("Gender, ethnicity", _sentences(child.gender, child.ethnicity)),
            ("Disability, plan", _sentences(disability, plan)),
            ("Home", home),
            ("School", school),
            ("Services", services),
        ),
        missing=tuple(label for label, text in asked if not text.strip()),
        level=_course(matter),
    )


def _sentences(*parts: str) -> str:
    return joined(*(part.strip().rstrip(".") for part in parts), between=". ")


def _disability(child: Child) -> str:
    """What is written, and what was answered; an answer of no says only what was asked."""
    told = _sentences(
        child.disability,
        "Has a learning disability" if child.learning_disability else "",
        "Has special educational needs or a disability" if child.send else "",
    )
    if not told and child.learning_disability is False:
        return "No learning disability is known of"
    return told


def _home(child: Child) -> str:
    """With whom and in what kind of home, never where."""
    with_whom = joined(
        *(one.relationship for one in child.household if one.lives_with_child == "yes")
    )
    return _sentences(
        f"With {with_whom}" if with_whom else child.carers,
        {True: "In care", False: "Not in care", None: ""}[child.in_care],
        "Has left care" if child.care_leaver else "",
        child.legal_status,
    )


def _school(child: Child) -> str:
    return _sentences(_SCHOOLING.get(child.schooling, ""), child.schooling_note, child.school)


def _course(matter: Matter) -> str:
    """The level of each assessment with its day, newest first, and whether it rose or fell."""
    referral = matter.referral
    told = [(one.date, one.level.strip()) for one in matter.earlier]
    told.append((referral.assessed_on, referral.level.label))
    ranks = _ranks(referral) if matter.earlier else {}
    first = f"{told[0][1]} ({words.date(told[0][0])}, the first assessment)"
    later = [
        f"{level} ({joined(words.date(day), _moved(ranks, before, level))})"
        for (_, before), (day, level) in pairwise(told)
    ]
    newest, *before_it = reversed([first, *later])
    return f"{newest}. Before: {'; '.join(before_it)}." if before_it else f"{newest}."


def _ranks(referral: Referral) -> dict[str, int]:
    """Which level is higher; nothing where the form is not installed any more."""
    try:
        form = Library().bound(referral.form.id, referral.form.version)
    except Refusal:
        return {}
    return {level.label: level.value for level in form.levels}


def _moved(ranks: dict[str, int], before: str, after: str) -> str:
    if before == after:
        return "the same"
    if before not in ranks or after not in ranks:
        return ""
    step = ranks[after] - ranks[before]
    return "rose" if step > 0 else "fell"
