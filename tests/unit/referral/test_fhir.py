"""The FHIR bundle: valid R4, complete, and free of what is held back."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cse_assess import data
from cse_assess.assessment import answers as reading
from cse_assess.assessment.record import Assessment, Note
from cse_assess.instrument.definition import Form
from cse_assess.referral.build import build
from cse_assess.referral.fhir import NHS_NUMBER, bundle
from cse_assess.referral.model import Referral

CREATED = dt.datetime(2026, 11, 20, 10, 45, tzinfo=dt.UTC)
CANARY = "canary-7f3a"
RESTRICTED = ("M10", "M11", "V15", "V16")


@pytest.fixture
def amira() -> Assessment:
    file = data.folder("forms") / "practice" / "amira" / "model.json"
    return reading.read(Path(file).read_bytes(), file=file.name)


def referral_of(form: Form, assessment: Assessment) -> Referral:
    return build(form, assessment, reference="R-7K3M-Q9TX", created=CREATED)


def resources(referral: Referral) -> dict[str, Any]:
    entries = json.loads(bundle(referral))["entry"]
    return {entry["resource"]["resourceType"]: entry["resource"] for entry in entries}


def items(referral: Referral) -> dict[str, Any]:
    return {item["linkId"]: item for item in resources(referral)["QuestionnaireResponse"]["item"]}


def with_child(assessment: Assessment, **changes: Any) -> Assessment:
    child = msgspec.structs.replace(assessment.child, **changes)
    return msgspec.structs.replace(assessment, child=child)


@pytest.mark.filterwarnings("ignore")  # the models' own library warns of its future
@pytest.mark.parametrize("bare", [False, True])
def test_it_is_valid_r4(form: Form, amira: Assessment, bare: bool) -> None:
    if bare:
        urgent = msgspec.structs.replace(amira.referral, urgent=True)
        amira = Assessment(form=form.id, date=amira.date, referral=urgent)
        amira = with_child(amira, age=14)
    from fhir.resources.R4B.bundle import Bundle  # noqa: PLC0415 - seconds to import

    content = bundle(referral_of(form, amira))
    read = Bundle.model_validate_json(content)
    assert json.loads(read.model_dump_json(exclude_none=True))["entry"]
    assert len(read.entry) == 6


def test_every_reference_leads_to_an_entry(form: Form, amira: Assessment) -> None:
    content = bundle(referral_of(form, amira)).decode()
    document = json.loads(content)
    addresses = {entry["fullUrl"] for entry in document["entry"]}
    told = [line.split('"')[3] for line in content.splitlines() if '"reference":' in line]
    assert told
    assert set(told) <= addresses


def test_answers_are_codings_by_window(form: Form, amira: Assessment) -> None:
    told = items(referral_of(form, amira))
    windows = {item["linkId"]: item for item in told["S01"]["item"]}
    coding = windows["S01.recent"]["answer"][0]["valueCoding"]
    assert (coding["code"], coding["display"]) == ("yes", "Yes")
    assert windows["S01.older"]["answer"][0]["valueCoding"]["display"] == "Not known"
    assert windows["S01.note.source"]["answer"][0]["valueString"] == "record"
    assert told["V04"]["answer"][0]["valueCoding"]["display"] == "In the past"
    assert told["P02"]["answer"][0]["valueCoding"]["display"] == "In part"


def test_every_answer_that_may_be_shared_is_there(form: Form, amira: Assessment) -> None:
    shared = {item.code for item in form.items if not item.restricted}
    assert set(items(referral_of(form, amira))) == shared


def test_the_level_comes_with_what_is_not_known(form: Form, amira: Assessment) -> None:
    assessed = resources(referral_of(form, amira))["RiskAssessment"]
    assert assessed["prediction"][0]["qualitativeRisk"]["text"] == "Serious concern"
    numbered = [note["text"] for note in assessed["note"] if "33" in note["text"]]
    assert numbered == ["6 of 49 things that count are not known. The points add up to 33."]


def test_a_level_that_is_not_established_is_told_so(form: Form, amira: Assessment) -> None:
    empty = msgspec.structs.replace(amira, answers={}, notes={})
    assessed = resources(referral_of(form, empty))["RiskAssessment"]
    assert assessed["prediction"][0]["qualitativeRisk"]["text"] == "Level not established"
    assert assessed["note"][0]["text"].startswith("49 of 49 things")


@pytest.mark.parametrize(
    ("written", "told"),
    [("943 476 5919", "9434765919"), ("9434765919", "9434765919"), ("9434765918", None)],
)
def test_only_a_sound_nhs_number_is_an_identifier(
    form: Form, amira: Assessment, written: str, told: str | None
) -> None:
    patient = resources(referral_of(form, with_child(amira, nhs_number=written)))["Patient"]
    expected = [{"system": NHS_NUMBER, "value": told}] if told else None
    assert patient.get("identifier") == expected


def test_what_is_held_back_is_nowhere(form: Form, amira: Assessment) -> None:
    answers = dict(amira.answers) | dict.fromkeys(("M10", "M11"), "yes")
    answers |= dict.fromkeys(("V15", "V16"), "current")
    notes = dict(amira.notes) | dict.fromkeys(RESTRICTED, Note(what_happened=CANARY))
    amira = msgspec.structs.replace(amira, answers=answers, notes=notes)
    content = bundle(referral_of(form, amira)).decode()
    assert CANARY not in content
    assert not any(f'"{code}' in content or form.item(code).text in content for code in RESTRICTED)
    details = msgspec.structs.replace(amira.referral, release=("M10",))
    released = bundle(referral_of(form, msgspec.structs.replace(amira, referral=details))).decode()
    assert released.count(CANARY) == 1


def test_it_is_labelled_and_always_the_same(form: Form, amira: Assessment) -> None:
    referral = referral_of(form, amira)
    assert bundle(referral) == bundle(referral)
    labels = json.loads(bundle(referral))["meta"]["security"]
    assert [label["code"] for label in labels] == ["R", "HTEST"]
    real = msgspec.structs.replace(referral, practice=False)
    assert [label["code"] for label in json.loads(bundle(real))["meta"]["security"]] == ["R"]
