"""R10: what has changed since last time."""

import pytest
from cases import DAY

from cse_assess.assessment.record import Answers, ChildFacts
from cse_assess.assessment.trend import Change, changes, fall_needs_reason, rising
from cse_assess.instrument.definition import Form


def answers(**given) -> Answers:
    return Answers(form="cse-risk", date=DAY, child=ChildFacts(age=15), answers=given)


def test_changes_name_each_item_with_both_answers(form: Form) -> None:
    before = answers(V01="no", M01="yes", S01={"recent": "no"})
    after = answers(V01="past", M01={"now": "yes"}, S01={"recent": "no", "earlier": "yes"})
    found = {change.item: change for change in changes(form, before, after)}
    assert found == {
        "V01": Change("V01", {"": "no"}, {"": "past"}),
        "S01": Change(
            "S01",
            {"recent": "no", "earlier": "not-known", "older": "not-known"},
            {"recent": "no", "earlier": "yes", "older": "not-known"},
        ),
    }


@pytest.mark.parametrize(
    ("before", "after", "needed"),
    [(4, 2, True), (4, 3, False), (3, 1, True), (2, 4, False), (None, 1, False), (4, None, False)],
)
def test_a_fall_by_two_needs_a_reason(form: Form, before, after, needed: bool) -> None:
    assert fall_needs_reason(form, before, after) is needed


def test_three_rising_assessments_are_a_pattern(form: Form) -> None:
    one, two, three = (
        answers(V01="past"),
        answers(V01="past", M01="yes"),
        answers(V01="past", M01="suspected", V10="current"),
    )
    assert rising(form, [one, two, three])
    assert not rising(form, [two, three])
    assert not rising(form, [one, two, two])
    assert not rising(form, [three, two, one])


def test_significant_signs_are_not_part_of_the_chronic_count(form: Form) -> None:
    one = answers()
    two = answers(S01={"recent": "yes"})
    three = answers(S01={"recent": "yes"}, S02={"recent": "yes"})
    assert not rising(form, [one, two, three])
