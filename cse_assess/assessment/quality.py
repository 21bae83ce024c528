"""What would make an assessment of more use to its reader.

The joint inspection found referrals that described and did not analyse, left out what was known
before, and named no ages or actions (dossier section 7). Each of these can be seen in the record.
What is found is told as what is missing, in the order in which the front door reads; it is never
a mark for whoever wrote it, and nothing here stops a referral.
"""

from collections.abc import Iterator

import msgspec

from cse_assess.assessment.action_grammar import Problem, problems
from cse_assess.assessment.answers import complete
from cse_assess.assessment.record import Assessment, Note
from cse_assess.assessment.result import Result
from cse_assess.assessment.scoring import Scorer
from cse_assess.assessment.trend import fall_needs_reason
from cse_assess.instrument.definition import Item

_LISTED = 6

_ABOUT_ACTIONS: dict[Problem, tuple[str, str]] = {
    "no-verb": ("what", "Action {n}: what is to be done? Begin with a verb."),
    "no-owner": ("owner", "Action {n}: who does it?"),
    "owner-is-everyone": ("owner", "Action {n}: which one person does it?"),
    "no-date": ("by", "Action {n}: by when?"),
    "date-is-vague": ("by", "Action {n}: by which day?"),
    "no-measure": ("measure", "Action {n}: how will you know that it has helped?"),
}


class Missing(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that would help the reader.

    Attributes:
        field: Dotted path of where it is written, such as ``analysis.pattern`` or ``notes.S01``.
        text: What is missing and why it matters; ``{items}``, ``{n}`` stand for ``values``.
        items: The items that it is about.
        values: What stands in the text.
    """

    field: str
    text: str
    items: tuple[str, ...] = ()
    values: dict[str, str] = {}

    def told(self) -> str:
        """The text with its values."""
        return self.text.format(**self.values)


def quality(
    scorer: Scorer,
    assessment: Assessment,
    result: Result,
    *,
    level: int | None = None,
    level_before: int | None = None,
) -> list[Missing]:
    """What would make the assessment of more use, most useful first.

    Args:
        scorer: The form, prepared.
        assessment: The assessment as it stands.
        result: Its result.
        level: The level that is told, after judgement.
        level_before: The level that was told last time, where this is a reassessment.
    """
    return [
        *_concerns(scorer, assessment),
        *_voice(assessment),
        *_impact(assessment),
        *_history(scorer, assessment, result, level, level_before),
        *_unknowns(scorer, assessment, result),
        *_identity(scorer, assessment),
        *_actions(assessment),
        *_sharing(assessment),
    ]


def _concerns(scorer: Scorer, assessment: Assessment) -> Iterator[Missing]:
    """Each concern has a date, a source, and what it means for this child."""
    concerns = [item for item in scorer.concerns(assessment.answers) if _evidence(scorer, item)]
    for field, text in (
        ("period", "When was it? Give a date or a rough time for {items}."),
        ("source", "How is it known: seen, told by the child, told by others, on record? {items}"),
        ("what_it_means", "What does it mean for this child? Say it for {items}."),
    ):
        lacking = [
            item for item in concerns if not getattr(assessment.notes.get(item.code, Note()), field)
        ]
        if lacking:
            yield _about(f"notes.{lacking[0].code}.{field}", text, lacking)


def _voice(assessment: Assessment) -> Iterator[Missing]:
    if not assessment.analysis.child_words.strip():
        yield Missing(
            field="analysis.child_words",
            text="The child's own words. If nobody has heard the child, say so and why.",
        )


def _impact(assessment: Assessment) -> Iterator[Missing]:
    """What it is like for the child, and what waiting would cost (dossier 7.1, F37)."""
    for field, text in (
        ("impact", "What are the child's days like now? Say what it does to sleep, school, mood."),
        ("if_nothing_changes", "What is likely to happen if nothing changes?"),
    ):
        if not getattr(assessment.analysis, field).strip():
            yield Missing(field=f"analysis.{field}", text=text)


def _sharing(assessment: Assessment) -> Iterator[Missing]:
    """Somebody who was not told or asked is a decision, and a decision has a reason."""
    sharing = assessment.referral.sharing
    told = (sharing.child_told, sharing.parent_told)
    asked = (sharing.child_agrees, sharing.parent_agrees)
    if ("no" in told or "not-asked" in asked) and not sharing.reason.strip():
        yield Missing(
            field="referral.sharing.reason",
            text="Somebody was not told or not asked. Say why: the front door has to know.",
        )


def _history(
    scorer: Scorer,
    assessment: Assessment,
    result: Result,
    level: int | None,
    level_before: int | None,
) -> Iterator[Missing]:
    analysis = assessment.analysis
    if not analysis.pattern.strip():
        yield Missing(
            field="analysis.pattern",
            text="What was known before, and what has built up? Old concerns weigh.",
        )
    if not analysis.earlier_referrals.strip():
        yield Missing(
            field="analysis.earlier_referrals",
            text="Earlier referrals, and what came of them. If there were none, say so.",
        )
    if analysis.what_changed.strip():
        return
    if fall_needs_reason(scorer.form, level_before, level):
        yield Missing(
            field="analysis.what_changed",
            text="The level has fallen a long way since last time. What changed, and who agrees?",
        )
    elif "what-changed" in result.prompts:
        yield Missing(
            field="analysis.what_changed",
            text="There were strong signs before and none now. What changed?",
        )


def _unknowns(scorer: Scorer, assessment: Assessment, result: Result) -> Iterator[Missing]:
    named = {id_ for id_, who in assessment.analysis.who_could_tell.items() if who.strip()}
    unknown = [scorer.form.item(code) for code in result.unknown_items]
    lacking = [item for item in unknown if item.section not in named]
    if lacking:
        yield Missing(
            field=f"analysis.who_could_tell.{lacking[0].section}",
            text="{n} things are not known. Who could tell you? Name one person for each part.",
            items=tuple(item.code for item in lacking),
            values={"n": str(len(lacking))},
        )
    carried = [item for item in scorer.form.items if item.code in assessment.carried]
    if carried:
        yield _about(
            f"answers.{carried[0].code}",
            "Answers from last time that you have not looked at again: {items}.",
            carried,
        )


def _identity(scorer: Scorer, assessment: Assessment) -> Iterator[Missing]:
    """Answered, or consciously not asked: an empty box says neither."""
    child = assessment.child
    for field, text in (
        ("gender", "Gender, in the child's own words; or write why you did not ask."),
        ("ethnicity", "Ethnicity, as the child or family says it; or write why you did not ask."),
        ("first_language", "First language, and whether an interpreter is needed."),
    ):
        if not getattr(child, field).strip():
            yield Missing(field=f"child.{field}", text=text)
    known = {
        code
        for code, windows in complete(scorer.form, assessment.answers).items()
        if set(windows.values()) != {scorer.form.scale_of(scorer.form.item(code)).unknown}
    }
    silent = [
        item
        for item in scorer.form.items
        if "identity" in item.flags
        and item.code not in known
        and assessment.notes.get(item.code, Note()).why_unknown is None
    ]
    if silent:
        yield _about(
            f"notes.{silent[0].code}.why_unknown",
            "Who the child is matters here. Answer {items}, or say why it was not asked.",
            silent,
        )


def _actions(assessment: Assessment) -> Iterator[Missing]:
    actions = assessment.analysis.actions
    if not actions:
        yield Missing(
            field="analysis.actions",
            text="What will be done? Give each action a verb, an owner, a date, and a measure.",
        )
    for index, action in enumerate(actions):
        for problem in problems(action):
            field, text = _ABOUT_ACTIONS[problem]
            yield Missing(
                field=f"analysis.actions.{index}.{field}",
                text=text,
                values={"n": str(index + 1)},
            )


def _evidence(scorer: Scorer, item: Item) -> bool:
    return scorer.form.kind(item.kind).evidence


def _about(field: str, text: str, items: list[Item]) -> Missing:
    codes = tuple(item.code for item in items)
    more = " ..." if len(codes) > _LISTED else ""
    return Missing(
        field=field, text=text, items=codes, values={"items": ", ".join(codes[:_LISTED]) + more}
    )
