"""What a referral says, and what it leaves out."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from cse_assess import data
from cse_assess.assessment.answers import read
from cse_assess.assessment.judgement import JudgementRefused
from cse_assess.assessment.record import (
    Analysis,
    Assessment,
    Child,
    Judgement,
    Note,
    Person,
    ReferralDetails,
)
from cse_assess.instrument.definition import Form
from cse_assess.referral.build import ReferralRefused, build
from cse_assess.referral.gaps import gaps
from cse_assess.referral.model import Referral

NOW = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)
CANARY = "XCANARYX"


@pytest.fixture
def amira() -> Assessment:
    content = (data.folder("forms") / "practice" / "amira" / "model.json").read_bytes()
    return read(content, file="model.json")


def change(assessment: Assessment, **fields: Any) -> Assessment:
    return msgspec.structs.replace(assessment, **fields)


def made(form: Form, assessment: Assessment) -> Referral:
    return build(form, assessment, reference="R-TEST-0001", created=NOW)


def test_the_bundled_case_is_the_dossiers_first(form: Form, amira: Assessment) -> None:
    referral = made(form, amira)
    assert (referral.result.score, referral.result.not_known) == (33, 6)
    assert referral.result.rules == ("R5",)
    assert referral.level.label == "Serious concern"
    assert (referral.age, referral.age_estimated) == (14, False)
    assert referral.scored_items == 49
    assert len(referral.unknowns) == 4  # two of the six are restricted items
    assert referral.practice


def test_concerns_come_with_what_weighs_most_first(form: Form, amira: Assessment) -> None:
    answers = amira.answers | {"S15": {"recent": "yes"}, "S09": {"recent": "no", "older": "yes"}}
    referral = made(form, change(amira, answers=answers))
    codes = [concern.code for concern in referral.concerns]
    assert codes[:2] == ["S15", "S09"]
    assert codes[2] in {"S01", "S02", "S03", "S04", "S06"}
    assert codes[-1].startswith("V")
    assert [concern.code for concern in referral.concerns if concern.harm] == ["S15", "S09"]
    assert not next(c for c in referral.concerns if c.code == "S09").current


RESTRICTED = ("M10", "M11", "V15", "V16")


@pytest.fixture
def sensitive(amira: Assessment) -> Assessment:
    answers = amira.answers | dict.fromkeys(("M10", "M11"), "yes")
    answers |= dict.fromkeys(("V15", "V16"), "current")
    notes = {code: Note(what_happened=f"{CANARY} {code}") for code in RESTRICTED}
    return change(amira, answers=answers, notes=amira.notes | notes)


def test_restricted_answers_are_left_out(form: Form, sensitive: Assessment) -> None:
    referral = made(form, sensitive)
    text = referral.to_json().decode()
    assert CANARY not in text
    for code in RESTRICTED:
        assert f'"{code}"' not in text
        assert form.item(code).text not in text
    assert "pregnancy" not in text.lower()
    assert referral.withheld == 4
    assert referral.result.score == 33 + 4
    assert sum(reason.points for reason in referral.result.reasons) == 37


def test_a_restricted_answer_is_there_once_released(form: Form, sensitive: Assessment) -> None:
    details = msgspec.structs.replace(sensitive.referral, release=("M10",))
    referral = made(form, change(sensitive, referral=details))
    assert referral.withheld == 3
    text = referral.to_json().decode()
    assert f"{CANARY} M10" in text
    assert text.count(CANARY) == 1


@pytest.mark.parametrize("code", ["S01", "X99"])
def test_only_restricted_items_can_be_released(form: Form, amira: Assessment, code: str) -> None:
    with pytest.raises(ReferralRefused, match="no restricted item"):
        made(form, change(amira, referral=ReferralDetails(release=(code,))))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"child": Child(age=14)}, "child.name"),
        ({"assessor": Person(phone="01632 960 101")}, "assessor.name"),
        ({"assessor": Person(name="Jo Rowe")}, "assessor.phone"),
        ({"analysis": Analysis()}, "analysis.worries"),
        (
            {"analysis": Analysis(worries="a", strengths="b", needs_to_happen="c")},
            "analysis.child_words",
        ),
    ],
)
def test_what_is_missing_is_named(
    form: Form, amira: Assessment, fields: dict[str, Any], field: str
) -> None:
    incomplete = change(amira, **fields)
    assert gaps(incomplete)[0].field == field
    with pytest.raises(ReferralRefused, match="urgent route") as caught:
        made(form, incomplete)
    assert caught.value.place == field


def test_the_urgent_route_is_never_blocked_by_an_empty_box(form: Form) -> None:
    bare = Assessment(
        form=form.id,
        date=NOW.date(),
        child=Child(age=14),
        answers={"D01": "yes"},
        referral=ReferralDetails(urgent=True),
    )
    referral = made(form, bare)
    assert referral.level.id == "serious"
    assert [concern.code for concern in referral.act_now] == ["D01"]
    assert referral.details.urgent


@pytest.mark.parametrize(("profession", "told"), [("police", "Radio it in"), ("gp", "ring 999")])
def test_a_reader_sees_what_the_sender_was_told_to_do(
    form: Form, profession: str, told: str
) -> None:
    bare = Assessment(
        form=form.id,
        date=NOW.date(),
        child=Child(age=14),
        answers={"D01": "yes"},
        assessor=Person(profession=profession),
        referral=ReferralDetails(urgent=True),
    )
    (danger,) = made(form, bare).act_now
    assert told in danger.told_to_do


def test_a_level_that_is_not_established_says_so(form: Form) -> None:
    bare = Assessment(
        form=form.id,
        date=NOW.date(),
        child=Child(age=14),
        referral=ReferralDetails(urgent=True),
    )
    level = made(form, bare).level
    assert (level.value, level.id, level.label) == (
        None,
        "not-established",
        "Level not established",
    )


def test_judgement_is_told_beside_the_score(form: Form, amira: Assessment) -> None:
    lower = Judgement(level=3, reason="The police have arrested him.", second_person="A. Lead")
    level = made(form, change(amira, judgement=lower)).level
    assert (level.value, level.label) == (3, "Substantial concern")
    assert level.by_judgement
    assert (level.score_label, level.second_person) == ("Serious concern", "A. Lead")
    with pytest.raises(JudgementRefused):
        made(form, change(amira, judgement=Judgement(level=3, reason="r")))


def test_strengths_are_told_without_points(form: Form, amira: Assessment) -> None:
    referral = made(form, amira)
    assert [(s.code, s.answer) for s in referral.strengths][:2] == [
        ("P01", "Strong"),
        ("P02", "In part"),
    ]
    assert all(reason.item is None or reason.item[0] != "P" for reason in referral.result.reasons)


def test_the_record_reads_back_as_it_was_written(form: Form, amira: Assessment) -> None:
    referral = made(form, amira)
    assert msgspec.json.decode(referral.to_json(), type=Referral) == referral
