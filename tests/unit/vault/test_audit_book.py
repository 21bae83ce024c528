import datetime as dt

import msgspec
import pytest
from cases import DAY

from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Assessment, Child
from cse_assess.audit import criteria
from cse_assess.audit.criteria import AuditRefused
from cse_assess.usage.period import period
from cse_assess.vault.store import Vault

TODAY = dt.date(2026, 11, 23)
Q3 = period("2026-Q3")
CASE = Assessment(form="cse-risk", form_version="1.0.0", date=DAY, child=Child(age=14))
CRITERIA = criteria.load()


def hand_over(vault: Vault, case_id: str, at: dt.datetime, *, practice: bool = False) -> None:
    case = msgspec.structs.replace(CASE, practice=practice)
    vault.cases.save(case_id, case)
    reference = f"R-{case_id.upper()}"
    made = HandOver(reference=reference, hub="Hub", hub_phone="1", file="a.age", at=at)
    vault.referrals.hand_over(case_id, made, signed=case)


@pytest.fixture
def filled(vault: Vault) -> Vault:
    inside = dt.datetime(2026, 8, 1, 12, tzinfo=dt.UTC)
    for number in range(6):
        hand_over(vault, f"case{number}", inside)
    hand_over(vault, "practice", inside, practice=True)
    hand_over(vault, "later", dt.datetime(2026, 10, 5, tzinfo=dt.UTC))
    vault.cases.save("draft", CASE)
    return vault


def as_somebody_else(vault: Vault) -> None:
    """Whoever opened the vault begins nothing here: cases are another person's."""
    vault.turns.user = "Priya"


def test_only_real_cases_of_the_period_are_drawn(filled: Vault) -> None:
    as_somebody_else(filled)
    sample = filled.audits.draw(20, Q3, TODAY)
    assert set(sample.case_ids) == {f"case{number}" for number in range(6)}
    assert [one.sample for one in filled.audits.samples()] == [sample]
    assert filled.trail()[-1].kind == "audit-drawn"


def test_nobody_audits_what_they_began(filled: Vault) -> None:
    with pytest.raises(AuditRefused, match="begun by you"):
        filled.audits.draw(5, Q3, TODAY)
    assert filled.audits.samples() == []


def test_a_closed_audit_keeps_counts_when_its_cases_are_destroyed(filled: Vault) -> None:
    as_somebody_else(filled)
    sample = filled.audits.draw(2, Q3, TODAY)
    answers = {one.id: "yes" for one in CRITERIA}
    for case_id in sample.case_ids:
        filled.audits.put_mark(sample.id, case_id, answers, "Ben is named here.", CRITERIA)
    assert {one.case_id for one in filled.audits.marks(sample.id)} == set(sample.case_ids)
    result = filled.audits.close(sample.id, CRITERIA)
    told = msgspec.json.encode(result)
    secrets = ("Ben", "Priya", *sample.case_ids)
    assert not any(secret.encode() in told for secret in secrets)
    for case_id in sample.case_ids:
        filled.cases.destroy(case_id)
    assert filled.audits.samples()[0].result == result
    assert filled.audits.marks(sample.id) == []
    assert filled.check().findings == ()
