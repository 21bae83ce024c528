"""What an audit has found: counts and agreement, without cases, reviewers or remarks."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from cse_assess.audit.agreement import Agreement, agreement
from cse_assess.audit.criteria import Answer, AuditRefused, Criterion, same_person
from cse_assess.audit.marks import Mark
from cse_assess.audit.sample import Sample
from cse_assess.usage.period import Period

REVIEWERS = 2
"""Cohen's kappa compares two people, and a sample is reviewed by no more."""


class Found(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was found of one criterion.

    Attributes:
        criterion: The criterion's name.
        answers: How many cases have each answer; a case is counted once.
        differ: How many cases the two reviewers answered differently, also after they had talked.
        agreement: How far the two agreed, each alone.
    """

    criterion: str
    answers: dict[Answer, int]
    differ: int
    agreement: Agreement


class AuditResult(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an audit has found.

    Attributes:
        period: The period in which the cases were finished.
        size: How many cases were drawn.
        reviewed: How many of them somebody has reviewed.
        twice: How many of them two people have reviewed.
        found: What was found, criterion by criterion.
        agreement: How far the two agreed over all criteria together.
    """

    period: Period
    size: int
    reviewed: int
    twice: int
    found: tuple[Found, ...]
    agreement: Agreement


def results(sample: Sample, marks: Iterable[Mark], criteria: Sequence[Criterion]) -> AuditResult:
    """Count what was found in a sample.

    Args:
        sample: The sample.
        marks: What its reviewers have found; of cases that are not in it nothing is counted.
        criteria: What is looked at, in the order in which it is told.

    Raises:
        AuditRefused: More than two people have reviewed it, or somebody has marked a case twice.
    """
    first, second = _by_reviewer(sample, marks)
    cases = [case for case in sample.case_ids if case in first or case in second]
    twice = [case for case in cases if case in first and case in second]
    pairs = {
        criterion.id: [
            (first[case].independent[criterion.id], second[case].independent[criterion.id])
            for case in twice
            if criterion.id in first[case].independent and criterion.id in second[case].independent
        ]
        for criterion in criteria
    }
    return AuditResult(
        period=sample.period,
        size=len(sample.case_ids),
        reviewed=len(cases),
        twice=len(twice),
        found=tuple(
            _found(
                criterion.id,
                [[by[case] for by in (first, second) if case in by] for case in cases],
                agreement(pairs[criterion.id]),
            )
            for criterion in criteria
        ),
        agreement=agreement([pair for all_ in pairs.values() for pair in all_]),
    )


def _by_reviewer(sample: Sample, marks: Iterable[Mark]) -> tuple[dict[str, Mark], dict[str, Mark]]:
    """Each reviewer's marks by case, those of whoever drew the sample first."""
    found: dict[str, dict[str, Mark]] = {}
    for mark in marks:
        if mark.case_id not in sample.case_ids:
            continue
        theirs = found.setdefault(mark.reviewer, {})
        if mark.case_id in theirs:
            raise AuditRefused("A case has two marks by one reviewer. Nothing was counted.")
        theirs[mark.case_id] = mark
    if len(found) > REVIEWERS:
        raise AuditRefused(
            "More than two people have reviewed this sample. Nothing was counted.",
            remedy="Draw a sample for each two reviewers.",
        )
    names = sorted(found, key=lambda name: (not same_person(name, (sample.by,)), name))
    ordered = [found[name] for name in names] + [{}, {}]
    return ordered[0], ordered[1]


def _found(criterion: str, cases: Iterable[Sequence[Mark]], agreed: Agreement) -> Found:
    """Each case counts once: with the answer that its reviewers share, or as one they differ on."""
    counts: Counter[Answer] = Counter()
    differ = 0
    for marks in cases:
        answers = {mark.answers[criterion] for mark in marks if criterion in mark.answers}
        if len(answers) == 1:
            counts[answers.pop()] += 1
        elif answers:
            differ += 1
    return Found(criterion=criterion, answers=_all_answers(counts), differ=differ, agreement=agreed)


def _all_answers(counts: Counter[Answer]) -> dict[Answer, int]:
    return {
        "yes": counts["yes"],
        "partly": counts["partly"],
        "no": counts["no"],
        "n/a": counts["n/a"],
    }
