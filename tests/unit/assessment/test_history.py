"""Reassessing: what is taken over, what is asked afresh, and how the level moved."""

import datetime as dt

import msgspec
from cases import DAY
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_assess.assessment.history import builds_up, reassess, steps
from cse_assess.assessment.record import (
    Action,
    Analysis,
    Assessment,
    Child,
    Judgement,
    Note,
    Person,
    ReferralDetails,
)
from cse_assess.assessment.scoring import score
from cse_assess.instrument import loader
from cse_assess.instrument.definition import Form

FORM = loader.load("cse-risk")
LATER = dt.date(2027, 2, 1)
LAST = Assessment(
    form=FORM.id,
    form_version=FORM.version,
    date=DAY,
    child=Child(age=14, name="Ben"),
    answers={"S08": {"recent": "yes", "earlier": "no"}, "M02": "yes", "V01": "past"},
    notes={"S08": Note(what_happened="h")},
    analysis=Analysis(
        worries="w", pattern="p", child_words="c", actions=(Action(what="Ring"),), what_changed="x"
    ),
    judgement=Judgement(level=4, reason="r"),
    referral=ReferralDetails(reason_now="n"),
)


def form_of(_: Assessment) -> Form:
    return FORM


def again(**fields: object) -> Assessment:
    carried = reassess(
        LAST, case_id="c1", old=FORM, new=FORM, assessor=Person(name="N"), date=LATER
    )
    return msgspec.structs.replace(carried.assessment, **fields)


def test_a_reassessment_starts_from_the_last_answers() -> None:
    new = again()
    assert new.answers == LAST.answers
    assert new.notes == LAST.notes
    assert new.child == LAST.child
    assert set(new.carried) == set(LAST.answers)
    assert (new.follows, new.date) == ("c1", LATER)
    assert score(FORM, new, today=LATER).level == score(FORM, LAST).level


def test_what_must_be_heard_or_decided_afresh_is_not_taken_over() -> None:
    new = again()
    assert (new.analysis.worries, new.analysis.pattern) == ("w", "p")
    assert (new.analysis.child_words, new.analysis.what_changed) == ("", "")
    assert new.analysis.actions == ()
    assert new.judgement is None
    assert new.referral == ReferralDetails()


def test_steps_tell_levels_and_changes() -> None:
    new = again(answers=LAST.answers | {"S08": {"recent": "no", "earlier": "yes"}, "M03": "yes"})
    first, second = steps([LAST, new], form_of)
    assert (first.level, first.label, first.changes) == (4, FORM.level(4).label, ())
    assert [change.item for change in second.changes] == ["M03", "S08"]
    assert second.changes[1].before["recent"] == "yes"


def test_a_step_that_cannot_be_worked_out_stays_in_the_line() -> None:
    no_age = msgspec.structs.replace(LAST, child=Child())
    (step,) = steps([no_age], form_of)
    assert (step.level, step.label, step.score) == (None, "", None)


def test_concerns_that_rise_three_times_build_up() -> None:
    def one(codes: str) -> Assessment:
        return Assessment(
            form=FORM.id,
            form_version=FORM.version,
            date=DAY,
            child=Child(age=14),
            answers=dict.fromkeys(codes.split(), "yes"),
        )

    rising_ = [one("M01"), one("M01 M02"), one("M01 M02 M03")]
    assert builds_up(rising_, form_of)
    assert not builds_up(rising_[1:], form_of)
    assert not builds_up([rising_[0], rising_[2], rising_[1]], form_of)
    assert not builds_up([], form_of)


def test_answers_without_a_place_in_a_newer_version_are_named() -> None:
    newer = msgspec.structs.replace(
        FORM,
        version="2.0.0",
        items=tuple(
            msgspec.structs.replace(item, text="Asked differently") if item.code == "V01" else item
            for item in FORM.items
            if item.code != "M02"
        ),
    )
    carried = reassess(LAST, case_id="c", old=FORM, new=newer, assessor=Person(), date=LATER)
    assert carried.dropped == ("M02",)
    assert carried.reworded == ("V01",)
    assert carried.assessment.form_version == "2.0.0"
    assert set(carried.assessment.answers) == {"S08", "V01"}


answers = st.fixed_dictionaries(
    {},
    optional={
        item.code: st.sampled_from([o.code for o in FORM.scale_of(item).options])
        if FORM.kind(item.kind).bare or not FORM.kind(item.kind).windows
        else st.fixed_dictionaries(
            {},
            optional={
                window: st.sampled_from([o.code for o in FORM.scale_of(item).options])
                for window in FORM.kind(item.kind).windows
            },
        )
        for item in FORM.items
    },
)


@settings(max_examples=40)
@given(answers)
def test_beginning_again_never_changes_the_level_by_itself(given_: dict[str, object]) -> None:
    last = msgspec.structs.replace(LAST, answers=given_, judgement=None)
    new = reassess(last, case_id="c", old=FORM, new=FORM, assessor=Person(), date=DAY).assessment
    before, after = score(FORM, last), score(FORM, new)
    assert (before.level, before.score, before.rules) == (after.level, after.score, after.rules)
