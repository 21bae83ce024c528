"""Results count each case once, and hold nothing of cases, reviewers or remarks."""

import datetime as dt
from collections.abc import Mapping

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.audit.criteria import ANSWERS, Answer, AuditRefused, Criterion
from cse_assess.audit.marks import Mark, refuse_unless_whole
from cse_assess.audit.results import AuditResult, Found, results
from cse_assess.audit.sample import Sample
from cse_assess.usage.period import period

AT = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
CASES = ("case-a", "case-b", "case-c", "case-d")
SAMPLE = Sample(
    id="2026-Q3-00000001",
    period=period("2026-Q3"),
    drawn=AT.date(),
    by="Priya",
    case_ids=CASES,
)


def criterion(name: str) -> Criterion:
    return Criterion(id=name, question=f"Is {name} there?", yes="Yes.", no="No.", finding="F16")


CRITERIA = (criterion("voice"), criterion("actions"))


def mark(
    case: str,
    reviewer: str,
    voice: Answer = "yes",
    actions: Answer = "yes",
    alone: Mapping[str, Answer] | None = None,
) -> Mark:
    return Mark(
        case_id=case,
        reviewer=reviewer,
        at=AT,
        answers={"voice": voice, "actions": actions},
        remark="XCANARYX",
        alone=dict(alone or {}),
    )


def of(result: AuditResult, name: str) -> Found:
    (found,) = [one for one in result.found if one.criterion == name]
    return found


def test_each_case_counts_once() -> None:
    result = results(
        SAMPLE,
        [
            mark("case-a", "Priya", "yes", "no"),
            mark("case-a", "Sam", "yes", "partly"),
            mark("case-b", "Priya", "no", "no"),
            mark("case-b", "Sam", "no", "no"),
            mark("case-c", "Sam", "n/a", "yes"),
        ],
        CRITERIA,
    )
    assert (result.size, result.reviewed, result.twice) == (4, 3, 2)
    voice, actions = of(result, "voice"), of(result, "actions")
    assert (voice.answers, voice.differ) == ({"yes": 1, "partly": 0, "no": 1, "n/a": 1}, 0)
    assert (actions.answers, actions.differ) == ({"yes": 1, "partly": 0, "no": 1, "n/a": 0}, 1)
    assert (voice.agreement.answers, voice.agreement.kappa) == (2, 1.0)
    assert (actions.agreement.same, actions.agreement.answers) == (1, 2)
    assert (result.agreement.same, result.agreement.answers) == (3, 4)


def test_answers_that_were_changed_after_talking_count_and_do_not_agree() -> None:
    talked = mark("case-a", "Sam", "yes", "yes", alone={"voice": "no", "actions": "yes"})
    result = results(SAMPLE, [mark("case-a", "Priya"), talked], CRITERIA)
    voice = of(result, "voice")
    assert (voice.answers["yes"], voice.differ) == (1, 0)
    assert (voice.agreement.same, voice.agreement.answers) == (0, 1)
    assert of(result, "actions").agreement.same == 1


def test_one_reviewer_alone_has_counts_and_a_reason_for_no_kappa() -> None:
    result = results(SAMPLE, [mark("case-a", "Sam")], CRITERIA)
    assert (result.reviewed, result.twice) == (1, 0)
    assert of(result, "voice").answers["yes"] == 1
    assert result.agreement.kappa is None
    assert "two people" in result.agreement.why


def test_a_sample_that_nobody_has_reviewed_has_nothing_in_it() -> None:
    result = results(SAMPLE, [], CRITERIA)
    assert (result.size, result.reviewed) == (4, 0)
    assert all(sum(one.answers.values()) == one.differ == 0 for one in result.found)


def test_what_is_not_in_the_sample_is_not_counted() -> None:
    assert results(SAMPLE, [mark("elsewhere", "Sam")], CRITERIA) == results(SAMPLE, [], CRITERIA)


def test_a_third_reviewer_or_a_second_mark_is_refused() -> None:
    with pytest.raises(AuditRefused, match="More than two people"):
        results(SAMPLE, [mark("case-a", name) for name in ("Priya", "Sam", "Ada")], CRITERIA)
    with pytest.raises(AuditRefused, match="two marks by one"):
        results(SAMPLE, [mark("case-a", "Sam"), mark("case-a", "Sam", "no")], CRITERIA)


answers = st.sampled_from(ANSWERS)
taken = st.dictionaries(
    st.tuples(st.sampled_from(CASES), st.sampled_from(["Priya Shah", "Sam Okoro"])),
    st.tuples(answers, answers),
)


@given(taken)
def test_counts_add_up_and_name_nothing(
    given_: dict[tuple[str, str], tuple[Answer, Answer]],
) -> None:
    marks = [mark(case, who, *answers) for (case, who), answers in given_.items()]
    result = results(SAMPLE, marks, CRITERIA)
    assert result == results(SAMPLE, marks[::-1], CRITERIA)
    for found in result.found:
        assert sum(found.answers.values()) + found.differ == result.reviewed
        assert found.differ == found.agreement.answers - found.agreement.same
        assert found.agreement.answers == result.twice
    written = msgspec.json.encode(result)
    assert msgspec.json.decode(written, type=AuditResult) == result
    for word in (*CASES, "Priya", "Sam", "XCANARYX", SAMPLE.id):
        assert word.encode() not in written


@pytest.mark.parametrize(
    ("answers", "place", "reason"),
    [
        ({"voice": "yes"}, "actions", "1 question has no answer"),
        ({}, "voice", "2 questions have no answer"),
        ({"voice": "yes", "actions": "no", "more": "yes"}, "more", "not asked"),
    ],
)
def test_a_mark_is_whole_or_refused(answers: dict[str, Answer], place: str, reason: str) -> None:
    whole = mark("case-a", "Sam")
    refuse_unless_whole(whole, CRITERIA)
    with pytest.raises(AuditRefused, match=reason) as told:
        refuse_unless_whole(msgspec.structs.replace(whole, answers=answers), CRITERIA)
    assert told.value.place == place


@pytest.mark.parametrize(
    "change",
    [
        {"answers": {"voice": "maybe"}},
        {"reviewer": ""},
        {"at": "2026-11-20T09:00:00"},
        {"child": "Ben"},
        {"alone": {"voice": "perhaps"}},
    ],
)
def test_a_mark_that_is_not_sound_is_not_read(change: dict[str, object]) -> None:
    sound = msgspec.to_builtins(mark("case-a", "Sam"))
    assert msgspec.convert(sound, Mark) == mark("case-a", "Sam")
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**sound, **change}, Mark)
