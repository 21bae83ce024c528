"""A referral as headings and lines of text, for a screen or a screen reader.

What the front door reads first comes first. It says what the PDF says, from the same record.
"""

from collections.abc import Iterator

import msgspec

from cse_assess.referral import words
from cse_assess.referral.groups import groups
from cse_assess.referral.model import Concern, Referral


class Line(msgspec.Struct, frozen=True):
    """One line.

    Attributes:
        text: What it says.
        label: What it is about; empty for a line that stands alone.
    """

    text: str
    label: str = ""


class Part(msgspec.Struct, frozen=True):
    """A heading and what stands under it.

    Attributes:
        title: The heading.
        lines: What stands under it.
        level: 1 for a chapter, 2 for a part of one.
    """

    title: str
    lines: tuple[Line, ...]
    level: int = 1


def reading(referral: Referral) -> tuple[Part, ...]:
    """Everything that a referral says, the most urgent first."""
    return (
        _at_once(referral),
        *_worries(referral),
        _child(referral),
        _request(referral),
        _unknown(referral),
        *_analysis(referral),
        _sharing(referral),
        Part(
            "Who refers",
            _facts(
                ("Name", referral.assessor.name),
                ("Role", referral.assessor.role),
                ("Organisation", referral.assessor.organisation),
                ("Phone", referral.assessor.phone),
                ("E-mail", referral.assessor.email),
            ),
        ),
    )


def _at_once(referral: Referral) -> Part:
    level = referral.level
    lines = [Line(f"{level.label}. {level.meaning}", "Level of concern")]
    if referral.details.urgent:
        lines.append(Line("Sent by the urgent route: the rest of the writing may follow."))
    lines += [Line(concern.text, "Act now") for concern in referral.act_now]
    lines += [Line(fired.text, "Why this level") for fired in referral.result.fired]
    if level.by_judgement:
        told = f"The referrer's judgement. The answers alone gave: {level.score_label}."
        lines.append(Line(f"{told} {level.reason}".strip(), "Judgement"))
    lines += _filled(
        ("Where the child is now", referral.child.whereabouts),
        ("How to reach the child safely", referral.child.safe_contact),
        ("Why now", referral.details.reason_now),
        ("What is asked for", referral.details.asked_for),
        ("Done so far", referral.details.actions_taken),
        ("Who has been rung", referral.details.phoned),
    )
    lines.append(Line(f"{words.not_known(referral)} {words.held_back(referral)}".strip()))
    return Part("At once", tuple(lines))


def _worries(referral: Referral) -> Iterator[Part]:
    yield Part("The worries", () if referral.answers else (Line(words.NOT_RECORDED),))
    for title, concerns in groups(referral):
        lines = [line for concern in concerns for line in _concern(concern)]
        yield Part(title, tuple(lines), level=2)
    if referral.strengths:
        helps = tuple(
            Line(f"{strength.text}: {strength.answer.lower()}") for strength in referral.strengths
        )
        yield Part("What helps to keep the child safe", helps, level=2)


def _concern(concern: Concern) -> Iterator[Line]:
    given = "; ".join(
        f"{given.window}: {given.answer}" if given.window else given.answer
        for given in concern.given
    )
    yield Line(f"{concern.text} {given}", concern.code)
    note = concern.note
    yield from _filled(
        ("When", note.period),
        ("How it is known", words.source(concern)),
        ("What happened", note.what_happened),
        ("What it means for this child", note.what_it_means),
    )


def _child(referral: Referral) -> Part:
    child = referral.child
    return Part(
        "About the child",
        _facts(
            ("Name", child.name),
            ("Known as", child.known_as),
            ("Age", words.age(referral)),
            ("Date of birth", words.date(child.date_of_birth) if child.date_of_birth else ""),
            ("NHS number", child.nhs_number),
            ("Gender", child.gender),
            ("Ethnicity", child.ethnicity),
            ("First language", child.first_language),
            ("Where the child lives", child.address),
            ("Parents and carers", child.carers),
            ("School, college or work", child.school),
            ("General practice", child.gp),
            ("In care now", words.fact(child.in_care)),
            ("Learning disability", words.fact(child.learning_disability)),
            ("Special needs or disability", words.fact(child.send)),
        ),
    )


def _request(referral: Referral) -> Part:
    told = [Line(action) for action in referral.level.actions]
    return Part("What the referrer is told to do", tuple(told))


def _unknown(referral: Referral) -> Part:
    lines = [Line(unknown) for unknown in referral.unknowns]
    lines += [Line(who, f"Who could tell: {part}") for part, who in referral.who_could_tell.items()]
    return Part("What is not known", tuple(lines) or (Line("Nothing that counts."),))


def _analysis(referral: Referral) -> Iterator[Part]:
    analysis = referral.analysis
    written = _filled(
        ("The worry", analysis.worries),
        ("What works well", analysis.strengths),
        ("The pattern over time", analysis.pattern),
        ("Earlier referrals and what came of them", analysis.earlier_referrals),
        ("What has changed since last time", analysis.what_changed),
        ("What needs to happen", analysis.needs_to_happen),
    )
    yield Part("What the referrer thinks", tuple(written) or (Line(words.NOT_RECORDED),))
    if analysis.actions:
        yield Part("What will be done", tuple(_actions(referral)), level=2)
    said = analysis.child_words.strip() or words.NOT_RECORDED
    yield Part("What the child says and shows", (Line(said),), level=2)


def _actions(referral: Referral) -> Iterator[Line]:
    for action in referral.analysis.actions:
        parts = (action.owner, action.by, action.measure)
        yield Line(". ".join(part.strip() for part in parts if part.strip()), action.what.strip())


def _sharing(referral: Referral) -> Part:
    sharing = referral.details.sharing
    return Part(
        "Who knows, and why this is shared",
        (
            *_facts(
                ("The child has been told", words.yes_no(sharing.child_told)),
                ("The child agrees", words.yes_no(sharing.child_agrees)),
                ("A parent or carer knows", words.yes_no(sharing.parent_told)),
            ),
            *_filled(
                ("Why someone was not told or not asked", sharing.reason),
                ("Why the law allows it to be shared", sharing.basis),
            ),
        ),
    )


def _facts(*facts: tuple[str, str]) -> tuple[Line, ...]:
    """Every fact; an empty one says that it is not recorded."""
    return tuple(Line(content.strip() or words.NOT_RECORDED, label) for label, content in facts)


def _filled(*fields: tuple[str, str]) -> list[Line]:
    """The fields that say something."""
    return [Line(content.strip(), label) for label, content in fields if content.strip()]
