"""R8: judgement outranks the score, within the form's limits."""

import pytest
from cases import DAY

from cse_assess.assessment.judgement import JudgementRefused, final_level
from cse_assess.assessment.record import Answers, ChildFacts, Judgement
from cse_assess.assessment.result import Result
from cse_assess.assessment.scoring import score
from cse_assess.instrument.definition import Form

NO_SIGNS = {f"{letter}{n:02}": "no" for letter in "VM" for n in range(1, 18)}
ALL_KNOWN = NO_SIGNS | {f"S{n:02}": {"recent": "no", "earlier": "no"} for n in range(1, 16)}


def result_of(form: Form, changes: dict) -> Result:
    child = ChildFacts(age=15)
    return score(form, Answers(form=form.id, date=DAY, child=child, answers=ALL_KNOWN | changes))


@pytest.fixture
def by_rule(form: Form) -> Result:
    """Level 3 from R5."""
    return result_of(form, {"S05": {"recent": "yes"}})


@pytest.fixture
def by_harm(form: Form) -> Result:
    """Level 4 from R2."""
    return result_of(form, {"S08": {"recent": "suspected", "earlier": "no"}})


def test_without_a_judgement_the_score_stands(form: Form, by_rule: Result) -> None:
    assert final_level(form, by_rule, None) == 3
    assert final_level(form, by_rule, Judgement(level=3)) == 3


def test_judgement_may_raise_to_any_level_with_a_reason(form: Form) -> None:
    nothing = result_of(form, {})
    assert nothing.level == 1
    assert final_level(form, nothing, Judgement(level=4, reason="His mother is afraid.")) == 4
    with pytest.raises(JudgementRefused, match="Say in a sentence why"):
        final_level(form, nothing, Judgement(level=4, reason="  "))


def test_one_level_down_needs_a_reason_and_a_second_person(form: Form, by_rule: Result) -> None:
    down = Judgement(level=2, reason="The car was his uncle's.", second_person="J. Doe, lead")
    assert final_level(form, by_rule, down) == 2
    with pytest.raises(JudgementRefused, match="second person"):
        final_level(form, by_rule, Judgement(level=2, reason="The car was his uncle's."))


def test_two_levels_down_is_refused(form: Form, by_rule: Result) -> None:
    with pytest.raises(JudgementRefused, match="by 1 at most"):
        final_level(form, by_rule, Judgement(level=1, reason="r", second_person="J. Doe, lead"))


@pytest.mark.parametrize("answers", [{"D01": "yes"}, {"S08": {"recent": "yes"}}])
def test_never_below_danger_or_harm(form: Form, answers: dict) -> None:
    with pytest.raises(JudgementRefused, match="does not allow a lower level"):
        final_level(
            form,
            result_of(form, answers),
            Judgement(level=3, reason="r", second_person="J. Doe, lead"),
        )


def test_old_harm_holds_judgement_at_its_own_floor(form: Form) -> None:
    old = result_of(form, {"S08": {"recent": "no", "earlier": "no", "older": "yes"}})
    assert old.level == 3
    with pytest.raises(JudgementRefused, match="does not allow"):
        final_level(form, old, Judgement(level=2, reason="r", second_person="J. Doe, lead"))


def test_a_level_that_does_not_exist(form: Form, by_rule: Result) -> None:
    with pytest.raises(JudgementRefused, match="no level 9"):
        final_level(form, by_rule, Judgement(level=9, reason="r"))


def test_too_little_known_cannot_be_judged_low(form: Form) -> None:
    unknown = score(form, Answers(form=form.id, date=DAY, child=ChildFacts(age=15)))
    assert unknown.level is None
    with pytest.raises(JudgementRefused, match="Too little is known"):
        final_level(form, unknown, Judgement(level=2, reason="r", second_person="s"))
    assert final_level(form, unknown, Judgement(level=3, reason="I saw her face.")) == 3
    assert final_level(form, unknown, None) is None
