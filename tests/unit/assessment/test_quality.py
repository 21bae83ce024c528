"""What is missing is told, in the reader's order; what is there is not nagged about."""

import msgspec
import pytest
from cases import DAY

from cse_assess.assessment.quality import Missing, quality
from cse_assess.assessment.record import (
    Action,
    Analysis,
    Assessment,
    Child,
    Note,
    Sharing,
)
from cse_assess.assessment.scoring import Scorer
from cse_assess.instrument import loader

FORM = loader.load("cse-risk")
SCORER = Scorer(FORM)
NOTE = Note(period="May", source="seen", what_happened="h", what_it_means="m")
WHOLE = Assessment(
    form=FORM.id,
    date=DAY,
    child=Child(age=14, gender="Boy", ethnicity="Not asked: he was upset", first_language="Welsh"),
    answers={
        **{item.code: "no" for item in FORM.items if item.kind == "vulnerability"},
        **{item.code: "no" for item in FORM.items if item.kind == "moderate"},
        **{
            item.code: {"recent": "no", "earlier": "no"}
            for item in FORM.items
            if item.kind == "significant"
        },
        "S01": {"recent": "yes", "earlier": "no"},
        "M02": "suspected",
    },
    notes={"S01": NOTE, "M02": NOTE},
    analysis=Analysis(
        pattern="p",
        earlier_referrals="none",
        child_words="He said nothing yet.",
        impact="He sleeps four hours.",
        if_nothing_changes="He will be hurt again.",
        actions=(Action(what="Ring the school", owner="Nina", by="today", measure="m"),),
    ),
)


def found(assessment: Assessment, **levels: int | None) -> list[Missing]:
    return quality(SCORER, assessment, SCORER.score(assessment), **levels)


def changed(part: str, **fields: object) -> Assessment:
    return msgspec.structs.replace(
        WHOLE, **{part: msgspec.structs.replace(getattr(WHOLE, part), **fields)}
    )


def test_a_whole_assessment_lacks_nothing() -> None:
    assert found(WHOLE) == []


@pytest.mark.parametrize(
    ("action", "field", "asked"),
    [
        (Action(what="Continue to monitor", owner="N", by="today", measure="m"), "what", "verb"),
        (
            Action(what="Visit", owner="All agencies", by="today", measure="m"),
            "owner",
            "one person",
        ),
        (Action(what="Visit", owner="Nina", by="ongoing", measure="m"), "by", "by which day"),
    ],
)
def test_an_action_that_nobody_can_check_is_asked_about(
    action: Action, field: str, asked: str
) -> None:
    (missing,) = found(changed("analysis", actions=(action,)))
    assert missing.field == f"analysis.actions.0.{field}"
    assert asked in missing.told()


@pytest.mark.parametrize(
    "sharing",
    [Sharing(child_told="no"), Sharing(parent_told="no"), Sharing(parent_agrees="not-asked")],
)
def test_who_was_not_told_or_asked_needs_a_reason(sharing: Sharing) -> None:
    (missing,) = found(changed("referral", sharing=sharing))
    assert missing.field == "referral.sharing.reason"
    because = msgspec.structs.replace(sharing, reason="He checks her phone.")
    assert found(changed("referral", sharing=because)) == []


@pytest.mark.parametrize("field", ["period", "source", "what_it_means"])
def test_each_concern_has_a_date_a_source_and_a_meaning(field: str) -> None:
    empty = {"source": None}.get(field, "")
    notes = WHOLE.notes | {"M02": msgspec.structs.replace(NOTE, **{field: empty})}
    (missing,) = found(msgspec.structs.replace(WHOLE, notes=notes))
    assert missing.field == f"notes.M02.{field}"
    assert missing.items == ("M02",)
    assert "M02" in missing.told()


@pytest.mark.parametrize(
    ("part", "fields", "field"),
    [
        ("analysis", {"child_words": " "}, "analysis.child_words"),
        ("analysis", {"pattern": ""}, "analysis.pattern"),
        ("analysis", {"earlier_referrals": ""}, "analysis.earlier_referrals"),
        ("analysis", {"actions": ()}, "analysis.actions"),
        ("child", {"ethnicity": ""}, "child.ethnicity"),
        ("child", {"gender": ""}, "child.gender"),
        ("child", {"first_language": ""}, "child.first_language"),
    ],
)
def test_each_gap_is_named(part: str, fields: dict[str, object], field: str) -> None:
    (missing,) = found(changed(part, **fields))
    assert missing.field == field
    assert missing.told().endswith((".", "?"))


@pytest.mark.parametrize("field", ["what", "owner", "by", "measure"])
def test_an_action_has_a_verb_an_owner_a_date_and_a_measure(field: str) -> None:
    action = msgspec.structs.replace(WHOLE.analysis.actions[0], **{field: ""})
    (missing,) = found(changed("analysis", actions=(WHOLE.analysis.actions[0], action)))
    assert missing.field == f"analysis.actions.1.{field}"
    assert missing.told().startswith("Action 2: ")


def test_unknowns_are_named_with_who_could_fill_them() -> None:
    answers = {code: given for code, given in WHOLE.answers.items() if code not in ("M01", "S05")}
    assessment = msgspec.structs.replace(WHOLE, answers=answers)
    (missing,) = found(assessment)
    assert set(missing.items) == {"M01", "S05"}
    sections = {FORM.item(code).section for code in ("M01", "S05")}
    asked = dict.fromkeys(sections, "The school")
    analysis = msgspec.structs.replace(assessment.analysis, who_could_tell=asked)
    assert found(msgspec.structs.replace(assessment, analysis=analysis)) == []


def test_identity_may_be_left_unasked_if_that_was_a_choice() -> None:
    answers = {code: given for code, given in WHOLE.answers.items() if code != "V16"}
    analysis = msgspec.structs.replace(WHOLE.analysis, who_could_tell={"D": "His youth worker"})
    assessment = msgspec.structs.replace(WHOLE, answers=answers, analysis=analysis)
    (missing,) = found(assessment)
    assert missing.field == "notes.V16.why_unknown"
    notes = WHOLE.notes | {"V16": Note(why_unknown="not-asked")}
    assert found(msgspec.structs.replace(assessment, notes=notes)) == []


def test_a_far_fall_asks_what_changed_until_it_is_told() -> None:
    (missing,) = found(WHOLE, level=1, level_before=3)
    assert missing.field == "analysis.what_changed"
    assert found(changed("analysis", what_changed="She moved."), level=1, level_before=3) == []
    assert found(WHOLE, level=2, level_before=3) == []


def test_earlier_signs_that_have_gone_ask_what_changed() -> None:
    answers = WHOLE.answers | {"S01": {"recent": "no", "earlier": "yes"}}
    (missing,) = found(msgspec.structs.replace(WHOLE, answers=answers))
    assert missing.field == "analysis.what_changed"


def test_answers_carried_over_and_not_looked_at_are_named() -> None:
    (missing,) = found(msgspec.structs.replace(WHOLE, carried=("S01", "M02")))
    assert set(missing.items) == {"M02", "S01"}


def test_an_empty_assessment_is_told_everything_and_graded_nothing() -> None:
    empty = Assessment(form=FORM.id, date=DAY, child=Child(age=14))
    fields = [missing.field for missing in found(empty)]
    assert fields[0] == "analysis.child_words"
    assert len(fields) == len(set(fields)) >= 8
