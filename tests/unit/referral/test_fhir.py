"""The FHIR bundle: valid R4, complete, and free of what is held back."""

import datetime as dt
import json
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cse_assess import __version__, data
from cse_assess.assessment import answers as reading
from cse_assess.assessment.record import (
    Action,
    Analysis,
    Assessment,
    Child,
    Judgement,
    Note,
    Person,
    ReferralDetails,
    Sharing,
)
from cse_assess.assessment.review import Review, version_of
from cse_assess.assessment.surroundings import (
    Agency,
    Connection,
    Event,
    HouseholdMember,
    MissingEpisode,
)
from cse_assess.instrument import loader
from cse_assess.instrument.definition import Form
from cse_assess.referral.build import build, draft
from cse_assess.referral.content import parts
from cse_assess.referral.fhir import NHS_NUMBER, ODS, bundle
from cse_assess.referral.fhir.names import FACT, FORCE, UPN, URN
from cse_assess.referral.fhir.notes import ASSESSED, ELSEWHERE
from cse_assess.referral.model import Referral

CREATED = dt.datetime(2026, 11, 20, 10, 45, tzinfo=dt.UTC)
CANARY = "canary-7f3a"
RESTRICTED = ("M10", "M11", "V15", "V16")
FORM = loader.load("cse-risk")
NOT_TOLD = {"Person.profession", "Person.nation"}
"""How the app shows itself to the referrer; the paper does not tell it either."""


@pytest.fixture
def amira() -> Assessment:
    file = data.folder("forms") / "practice" / "amira" / "model.json"
    return reading.read(Path(file).read_bytes(), file=file.name)


def referral_of(form: Form, assessment: Assessment) -> Referral:
    return build(form, assessment, reference="R-7K3M-Q9TX", created=CREATED)


def listed(referral: Referral) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in json.loads(bundle(referral))["entry"]]


def resources(referral: Referral) -> dict[str, Any]:
    return {resource["resourceType"]: resource for resource in listed(referral)}


def facts(element: dict[str, Any]) -> dict[str, str]:
    """What our extension tells, by the field's name."""
    found = {}
    for extension in element.get("extension", []):
        if extension["url"] == FACT:
            inner = {one["url"]: one for one in extension["extension"]}
            assert inner["label"]["valueString"]
            found[inner["name"]["valueCode"]] = inner["text"]["valueString"]
    return found


def with_details(assessment: Assessment, **changes: Any) -> Assessment:
    details = msgspec.structs.replace(assessment.referral, **changes)
    return msgspec.structs.replace(assessment, referral=details)


def with_sharing(assessment: Assessment, **changes: Any) -> Assessment:
    return with_details(assessment, sharing=Sharing(**changes))


def with_assessor(assessment: Assessment, **changes: Any) -> Assessment:
    assessor = msgspec.structs.replace(assessment.assessor, **changes)
    return msgspec.structs.replace(assessment, assessor=assessor)


def told(cls: type[Any], **given: Any) -> Any:
    """A record whose every text is a canary that names its field."""
    fields = typing.cast("Any", msgspec.inspect.type_info(cls)).fields
    texts = {
        field.name: f"<{cls.__name__}.{field.name}>"
        for field in fields
        if isinstance(field.type, msgspec.inspect.StrType) and field.name not in given
    }
    return cls(**texts, **given)


def everything(amira: Assessment) -> Assessment:
    """Amira's answers, with a canary in every text of the record."""
    notes = {code: told(Note, source="seen") for code in ("S01", "P01")}
    child = told(
        Child,
        date_of_birth=amira.child.date_of_birth,
        in_care=True,
        care_leaver=False,
        learning_disability=True,
        send=True,
        health_plan="applied-for",
        schooling="reduced",
        household=(told(HouseholdMember, bearing="may-pose-risk"),),
    )
    details = told(
        ReferralDetails,
        kind="additional",
        sharing=told(Sharing, basis_in_law="vital-interests"),
        agencies=(told(Agency),),
        missing=(told(MissingEpisode),),
        events=(told(Event),),
        connections=(told(Connection),),
    )
    return msgspec.structs.replace(
        amira,
        child=child,
        notes=notes,
        analysis=told(
            Analysis,
            actions=(told(Action),),
            who_could_tell={FORM.sections[0].id: "<who_could_tell>"},
        ),
        judgement=None,
        assessor=told(Person),
        referral=details,
    )


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
    kinds = [entry.resource.__resource_type__ for entry in read.entry]
    assert kinds == [
        "ServiceRequest",
        "Patient",
        *([] if bare else ["RelatedPerson", "RelatedPerson"]),
        "RiskAssessment",
        "QuestionnaireResponse",
        "Consent",
        "PractitionerRole",
        "Practitioner",
        "Organization",
        "Provenance",
        "Device",
    ]


def references(value: Any) -> Iterator[tuple[str, str]]:
    """Every reference in a resource, with the kind that it says it leads to."""
    if isinstance(value, dict):
        if "reference" in value:
            yield value["reference"], value["type"]
        for one in value.values():
            yield from references(one)
    elif isinstance(value, list):
        for one in value:
            yield from references(one)


def test_every_reference_leads_to_an_entry_of_its_kind(form: Form, amira: Assessment) -> None:
    document = json.loads(bundle(referral_of(form, everything(amira))))
    kinds = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in document["entry"]}
    assert len(kinds) == len(document["entry"])
    found = list(references(document["entry"]))
    assert len(found) > 20
    assert all(kinds[address] == kind for address, kind in found)


def test_answers_are_codings_by_window(form: Form, amira: Assessment) -> None:
    found = items(referral_of(form, amira))
    windows = {item["linkId"]: item for item in found["S01"]["item"]}
    coding = windows["S01.recent"]["answer"][0]["valueCoding"]
    assert (coding["code"], coding["display"]) == ("yes", "Yes")
    assert windows["S01.older"]["answer"][0]["valueCoding"]["display"] == "Not known"
    assert windows["S01.note.source"]["answer"][0]["valueString"] == "record"
    assert found["V04"]["answer"][0]["valueCoding"]["display"] == "In the past"
    assert found["P02"]["answer"][0]["valueCoding"]["display"] == "In part"


def test_every_answer_that_may_be_shared_is_there(form: Form, amira: Assessment) -> None:
    shared = {item.code for item in form.items if not item.restricted}
    assert set(items(referral_of(form, amira))) == shared


def test_the_level_comes_with_what_is_not_known(form: Form, amira: Assessment) -> None:
    assessed = resources(referral_of(form, amira))["RiskAssessment"]
    assert assessed["prediction"][0]["qualitativeRisk"]["text"] == "Serious concern"
    numbered = [note["text"] for note in assessed["note"] if "33" in note["text"]]
    assert numbered[0] == "6 of 49 things that count are not known. The points add up to 33."
    assert all("6 of 49 things that count are not known" in text for text in numbered)
    assert form.evidence.strip().splitlines()[0][:40] in numbered[-1]


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
    found = [(one["system"], one["value"]) for one in patient.get("identifier", [])]
    assert found == ([(NHS_NUMBER, told)] if told else [])
    assert facts(patient).get("nhs_number") == (None if told else written)


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


def test_every_word_of_the_referral_is_told(form: Form, amira: Assessment) -> None:
    assessment = everything(amira)
    content = bundle(referral_of(form, assessment)).decode()
    record = msgspec.json.encode(assessment).decode()
    canaries = {part.split(">")[0] for part in record.split("<")[1:]}
    assert len(canaries) > 80
    assert {one for one in canaries if f"<{one}>" not in content} == NOT_TOLD


def test_what_is_told_in_a_resource_is_a_chapter_of_the_paper(
    form: Form, amira: Assessment
) -> None:
    titles = {part.title for part in parts(referral_of(form, amira)) if part.level == 1}
    assert titles >= ELSEWHERE | ASSESSED


def test_the_police_alone_are_told_nowhere(form: Form, amira: Assessment) -> None:
    secret = told(Connection, what=CANARY, looks=CANARY, link=CANARY, when=CANARY, police_only=True)
    shared = told(Connection, what="Van, white")
    content = bundle(referral_of(form, with_details(amira, connections=(secret, shared)))).decode()
    assert CANARY not in content
    assert "Van, white" in content


def test_the_childs_numbers_and_those_around(form: Form, amira: Assessment) -> None:
    amira = with_child(amira, upn="B801200005001", social_care_id="123456", phone="07700 900123")
    everyone = listed(referral_of(form, amira))
    patient = next(one for one in everyone if one["resourceType"] == "Patient")
    numbers = {one.get("system"): one["value"] for one in patient["identifier"]}
    assert numbers == {UPN: "B801200005001", None: "123456"}
    assert "upn" not in facts(patient)
    assert all("gender" not in one for one in everyone)
    mother = next(one for one in everyone if one["resourceType"] == "RelatedPerson")
    assert mother["relationship"] == [{"text": "mother"}]
    assert facts(mother)["parental_responsibility"] == "Yes"
    assert facts(mother)["bearing"] == "Helps to protect."


def test_a_pupil_number_that_cannot_be_right_is_told_in_words(
    form: Form, amira: Assessment
) -> None:
    patient = resources(referral_of(form, with_child(amira, upn="C801200005001")))["Patient"]
    assert "identifier" not in patient
    assert facts(patient)["upn"] == "C801200005001"


@pytest.mark.parametrize("safe_contact", ["Ring school before 3 pm", ""])
def test_the_childs_phone_is_never_without_what_is_safe(
    form: Form, amira: Assessment, safe_contact: str
) -> None:
    amira = with_child(amira, phone="07700 900123", safe_contact=safe_contact)
    found = resources(referral_of(form, amira))
    (way,) = found["Patient"]["telecom"]
    assert (way["system"], way["value"]) == ("other", "07700 900123")
    assert facts(way)["safe_contact"] == safe_contact or "Ask the referrer" in str(way)
    told_first = [note["text"] for note in found["ServiceRequest"]["note"][:2]]
    assert any(safe_contact and safe_contact in text for text in told_first) == bool(safe_contact)


@pytest.mark.parametrize(
    ("code", "system"),
    [("H81100", ODS), ("RAJ", ODS), ("136305", URN), ("42", FORCE), ("the office", None)],
)
def test_an_organisations_code_stands_under_its_system(
    form: Form, amira: Assessment, code: str, system: str | None
) -> None:
    found = resources(referral_of(form, with_assessor(amira, organisation_code=code)))
    (identifier,) = found["Organization"]["identifier"]
    assert (identifier.get("system"), identifier["value"]) == (system, code)


def test_the_request_says_what_is_asked_and_rests_on_the_assessment(
    form: Form, amira: Assessment
) -> None:
    amira = with_details(amira, kind="additional")
    request = resources(referral_of(form, amira))["ServiceRequest"]
    assert (request["status"], request["intent"]) == ("active", "order")
    assert request["orderDetail"] == [{"text": "More about a child whom the front door knows"}]
    kinds = [one["type"] for one in request["supportingInfo"]]
    assert kinds == ["RiskAssessment", "QuestionnaireResponse", "Consent"]
    notes = "\n".join(note["text"] for note in request["note"])
    wanted = (amira.referral.asked_for, amira.referral.actions_taken, "26 September 2026", "Kyle")
    assert not [text for text in wanted if text not in notes]
    assert request["note"][0]["text"] == "Practice: fictional child"


def test_the_priority_never_plays_down(form: Form, amira: Assessment) -> None:
    def priority(assessment: Assessment) -> str:
        referral = draft(form, assessment, reference="R-7K3M-Q9TX", created=CREATED)
        found: str = resources(referral)["ServiceRequest"]["priority"]
        return found

    nothing = {
        item.code: dict.fromkeys(windows, "no") if (windows := form.kind(item.kind).windows) else no
        for item in form.items
        if (no := "no") in form.scale_of(item).labels
    }
    assert priority(msgspec.structs.replace(amira, answers=nothing, notes={})) == "routine"
    assert priority(msgspec.structs.replace(amira, answers={}, notes={})) == "urgent"
    assert priority(amira) == "urgent"
    assert priority(with_details(amira, urgent=True)) == "asap"
    act_now = next(item.code for item in form.items if item.act_now)
    assert priority(msgspec.structs.replace(amira, answers=nothing | {act_now: "yes"})) == "asap"


@pytest.mark.parametrize(
    ("child", "parent", "status"),
    [
        ("yes", "yes", "active"),
        ("yes", "not-asked", "proposed"),
        ("not-asked", "yes", "proposed"),
        ("no", "yes", "rejected"),
        ("yes", "no", "rejected"),
        ("not-asked", "not-asked", "draft"),
        ("not-known", "not-known", "draft"),
    ],
)
def test_no_consent_is_claimed_that_was_not_given(
    form: Form, amira: Assessment, child: str, parent: str, status: str
) -> None:
    amira = with_sharing(
        amira,
        child_agrees=child,
        parent_agrees=parent,
        reason="It would not be safe.",
        objections="Her father is against it.",
        basis_in_law="legal-obligation",
    )
    consent = resources(referral_of(form, amira))["Consent"]
    assert consent["status"] == status
    assert "provision" not in consent
    assert ("performer" in consent) == (child == "yes")
    rule = (
        "This referral does not rest on consent. Ground in law: Legal obligation: UK GDPR 6(1)(c)."
    )
    assert consent["policyRule"] == {"text": rule}
    assert facts(consent)["objections"] == "Her father is against it."
    assert facts(consent)["reason"] == "It would not be safe."


def test_whoever_agreed_verifies_the_words_that_they_read_and_no_others(
    form: Form, amira: Assessment
) -> None:
    reviews = [
        Review(by="Ade Lead", role="Lead", at=CREATED, verdict="agreed", of=version_of(amira)),
        Review(by="Bo Lead", at=CREATED, verdict="agreed", of="an earlier one"),
        Review(by="Cy Lead", at=CREATED, verdict="changes-asked", of=version_of(amira)),
    ]
    found = resources(build(form, amira, reference="R-7K3M-Q9TX", created=CREATED, reviews=reviews))
    agents = found["Provenance"]["agent"]
    codes = [one["type"].get("coding", [{}])[0].get("code") for one in agents]
    assert codes == ["author", "verifier", None, "assembler"]
    assert [one["who"].get("display") for one in agents[1:3]] == ["Ade Lead", "Bo Lead"]
    assert agents[1]["role"] == [{"text": "Lead"}]
    assert facts(agents[1]) == {"at": "20 November 2026, 10:45 UTC"}
    assert "changed since" in agents[2]["type"]["text"]
    assert "Cy Lead" not in json.dumps(found)
    assert found["Device"]["version"] == [{"value": __version__}]
    source = found["Provenance"]["entity"][0]["what"]
    canonical = found["QuestionnaireResponse"]["questionnaire"]
    assert canonical == f"{source['identifier']['value']}|{form.version}"


def test_a_second_opinion_goes_with_a_judgement(form: Form, amira: Assessment) -> None:
    judged = Judgement(level=3, reason="Because of this.", second_person="Ade Lead, lead")
    amira = msgspec.structs.replace(amira, judgement=judged)
    prediction = resources(referral_of(form, amira))["RiskAssessment"]["prediction"][0]
    assert prediction["rationale"].endswith("Because of this. Agreed with Ade Lead, lead.")


def test_the_names_that_are_ours_are_described() -> None:
    described = (data.folder("forms").parent / "docs" / "FORMATS.md").read_text(encoding="utf-8")
    own = (NHS_NUMBER, ODS, UPN, URN, FORCE, FACT)
    assert not [name for name in own if f"`{name}`" not in described]


def empties(value: Any) -> Iterator[Any]:
    """Elements that FHIR does not allow: empty ones, and text that is white space."""
    if value in (None, "", [], {}) or (isinstance(value, str) and value != value.strip()):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from empties(one)


TEXTS = st.text(max_size=30) | st.sampled_from(["\x00", "a\x0bb\x85c", " \xa0\u2028"])


def records(cls: type[Any], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Records with any texts and any coded values."""
    made = dict(given)
    for field in typing.cast("Any", msgspec.inspect.type_info(cls)).fields:
        if field.name in made:
            continue
        if isinstance(field.type, msgspec.inspect.StrType):
            made[field.name] = TEXTS
        elif isinstance(field.type, msgspec.inspect.LiteralType):
            made[field.name] = st.sampled_from(field.type.values)
        elif isinstance(field.type, msgspec.inspect.BoolType):
            made[field.name] = st.booleans()
    return st.builds(cls, **made)


def rows(cls: type[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(records(cls), max_size=2).map(tuple)


def some_answers() -> st.SearchStrategy[dict[str, Any]]:
    options: dict[str, st.SearchStrategy[Any]] = {}
    for item in FORM.items:
        option = st.sampled_from(sorted(FORM.scale_of(item).labels))
        windows = FORM.kind(item.kind).windows
        options[item.code] = (
            st.fixed_dictionaries(dict.fromkeys(windows, option)) if windows else option
        )
    return st.fixed_dictionaries({}, optional=options)


ASSESSMENTS = st.builds(
    Assessment,
    form=st.just(FORM.id),
    date=st.just(CREATED.date()),
    child=records(Child, age=st.integers(10, 17), household=rows(HouseholdMember)),
    answers=some_answers(),
    notes=st.dictionaries(st.sampled_from([item.code for item in FORM.items]), records(Note)),
    analysis=records(Analysis, actions=rows(Action)),
    assessor=records(Person),
    referral=records(
        ReferralDetails,
        sharing=records(Sharing),
        agencies=rows(Agency),
        missing=rows(MissingEpisode),
        events=rows(Event),
        connections=rows(Connection),
    ),
)


@pytest.mark.filterwarnings("ignore")
@given(assessment=ASSESSMENTS)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_any_words_and_answers_give_a_valid_bundle(assessment: Assessment) -> None:
    from fhir.resources.R4B.bundle import Bundle  # noqa: PLC0415 - seconds to import

    referral = draft(FORM, assessment, reference="R-7K3M-Q9TX", created=CREATED)
    content = bundle(referral)
    Bundle.model_validate_json(content)
    document = json.loads(content)
    assert not list(empties(document))
    addresses = {entry["fullUrl"] for entry in document["entry"]}
    assert {address for address, _ in references(document)} <= addresses
