import datetime as dt
from pathlib import Path

import apsw
import msgspec
import pytest
from cases import DAY

from cse_assess.assessment.follow_up import RECEIPT_SCHEMA, HandOver, Receipt
from cse_assess.assessment.record import Assessment, Child
from cse_assess.instrument import loader
from cse_assess.usage import measures
from cse_assess.usage.disclosure import policy
from cse_assess.usage.events import Event
from cse_assess.usage.period import Period, PeriodRefused, period
from cse_assess.usage.publishing import Terms
from cse_assess.usage.releasing import OverlapRefused
from cse_assess.usage.returns import Service
from cse_assess.vault.store import Vault

TODAY = dt.datetime.now().astimezone().date()
CHILD = Child(name="Ben Imaginary", date_of_birth=dt.date(2011, 5, 1))
CASE = Assessment(form="cse-risk", form_version="1.0.0", date=DAY, child=CHILD)
MADE = HandOver(
    reference="R-TEST-0001", hub="Hub", hub_phone="1", file="a.age", at=dt.datetime.now(dt.UTC)
)
SERVICE = Service(name="Quay Street Clinic", code="A81001", sector="health", area="E06000033")
FORMS = [loader.load("cse-risk")]
MEASURES = measures.load()
Q1, Q2 = period("2026-Q1"), period("2026-Q2")


def event(kind: str = "assessment-scored", day: dt.date = DAY, **fields: object) -> Event:
    told = {"kind": kind, "day": day, "form": "cse-risk", "form_version": "1.0.0", **fields}
    return msgspec.convert(told, Event)


def terms(name: str = "", today: dt.date = dt.date(2026, 11, 23)) -> Terms:
    return Terms(publisher="Quay Street Clinic", policy=policy.policy(name), today=today)


def kinds(vault: Vault) -> list[str]:
    return [one.kind for one in vault.usage.events()]


def test_steps_of_one_case_belong_together_and_say_nothing_of_it(vault: Vault) -> None:
    vault.cases.save("case-a", CASE, event=event("assessment-started"))
    vault.cases.count_state("case-a", event(level="serious"))
    first, second = vault.usage.events()
    assert first.case == second.case != ""
    assert first.child == second.child != ""
    told = msgspec.json.encode([first, second])
    assert not any(word in told for word in (b"case-a", b"Ben", b"Imaginary", b"2011"))


def test_two_cases_of_one_child_are_two_uses_and_one_child(vault: Vault) -> None:
    other = msgspec.structs.replace(
        CASE, child=msgspec.structs.replace(CHILD, name="ben  IMAGINARY")
    )
    stranger = msgspec.structs.replace(CASE, child=Child(name="Ben Imaginary"))
    for case_id, case in (("a", CASE), ("b", other), ("c", stranger)):
        vault.cases.save(case_id, case, event=event())
    events = vault.usage.events()
    assert len({one.case for one in events}) == 3
    assert len({one.child for one in events}) == 2
    assert events[0].child == events[1].child


def test_a_reassessment_is_of_the_same_child_even_without_a_name(vault: Vault) -> None:
    nameless = msgspec.structs.replace(CASE, child=Child(age=14))
    vault.cases.save("a", nameless, event=event())
    vault.cases.save("b", msgspec.structs.replace(nameless, follows="a"), event=event())
    first, second = vault.usage.events()
    assert (first.child, second.follows) == (second.child, first.case)


def test_children_who_turn_out_to_be_one_count_as_one_from_then_on(vault: Vault) -> None:
    numbered = msgspec.structs.replace(CASE, child=Child(name="B", nhs_number="943 476 5919"))
    both = msgspec.structs.replace(
        CASE, child=msgspec.structs.replace(CHILD, nhs_number="9434765919")
    )
    vault.cases.save("a", CASE, event=event())
    vault.cases.save("b", numbered, event=event())
    assert len({one.child for one in vault.usage.events()}) == 2
    vault.cases.save("c", both, event=event())
    assert len({one.child for one in vault.usage.events()}) == 1


def test_a_state_is_counted_only_when_it_has_changed(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    for level in ("emerging", "emerging", "serious", "serious"):
        vault.cases.count_state("a", event(level=level))
    assert [one.level for one in vault.usage.events()] == ["emerging", "serious"]


def test_practice_is_never_counted(vault: Vault) -> None:
    practice = msgspec.structs.replace(CASE, practice=True)
    vault.cases.save("a", practice, event=event())
    vault.cases.count_state("a", event(level="serious"))
    vault.referrals.hand_over("a", MADE, signed=practice, event=event("referral-sealed"))
    vault.referrals.hand_over("a", msgspec.structs.replace(MADE, sent=MADE.at))
    vault.cases.destroy("a", event=event())
    assert vault.usage.events() == []


def test_what_becomes_of_a_referral_is_counted_once_with_its_days(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    vault.referrals.hand_over("a", MADE, signed=CASE, event=event("referral-sealed"))
    sent = msgspec.structs.replace(MADE, sent=MADE.at + dt.timedelta(days=2))
    for _ in range(2):
        vault.referrals.hand_over("a", sent)
    for kind, days in (("received", 3), ("received", 3), ("outcome", 9)):
        receipt = Receipt(
            schema=RECEIPT_SCHEMA,
            reference=MADE.reference,
            kind=kind,
            at=MADE.at + dt.timedelta(days=days),
            decision="strategy-discussion" if kind == "outcome" else "",
        )
        vault.referrals.take_receipt(receipt, signer="aa")
    told = [(one.kind, one.days, one.decision) for one in vault.usage.events()]
    assert told == [
        ("referral-sealed", None, ""),
        ("referral-sent", 2, ""),
        ("referral-acknowledged", 1, ""),
        ("referral-answered", 7, "strategy-discussion"),
    ]
    assert len({one.case for one in vault.usage.events()}) == 1


def test_an_answer_by_phone_is_an_acknowledgement(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    vault.referrals.hand_over("a", MADE, signed=CASE)
    told = msgspec.structs.replace(MADE, told="They have it.", told_at=MADE.at)
    vault.referrals.hand_over("a", told)
    vault.referrals.hand_over("a", told)
    assert kinds(vault) == ["referral-acknowledged"]


def test_a_destroyed_case_stays_counted_and_its_child_cannot_be_found_by_name(
    vault: Vault,
) -> None:
    vault.cases.save("a", CASE)
    vault.cases.destroy("a", event=event(level="serious"))
    (counted,) = vault.usage.events()
    assert counted.level == "serious"
    vault.cases.save("b", CASE, event=event())
    assert vault.usage.events()[1].child != counted.child


def test_a_release_is_the_same_for_good_and_closes_its_days(vault: Vault) -> None:
    for number in range(9):
        case = msgspec.structs.replace(CASE, child=Child(age=14))
        vault.cases.save(f"a{number}", case, event=event(day=dt.date(2026, 2, 1), level="serious"))
    preview = vault.usage.preview(Q1, MEASURES, FORMS, terms())
    released = vault.usage.release(Q1, MEASURES, FORMS, terms())
    assert preview == released
    vault.cases.save("late", CASE, event=event(day=dt.date(2026, 3, 31), level="serious"))
    assert vault.usage.events()[-1].day == dt.date(2026, 4, 1)
    again = vault.usage.release(Q1, MEASURES, FORMS, terms(today=dt.date(2027, 1, 1)))
    assert msgspec.json.encode(again) == msgspec.json.encode(released)
    assert vault.usage.releases() == [released]


@pytest.mark.parametrize("name", ["2026", "2025-26", "2026-M02"])
def test_no_two_releases_share_a_day(vault: Vault, name: str) -> None:
    vault.usage.release(Q1, MEASURES, FORMS, terms())
    with pytest.raises(OverlapRefused, match="January to March 2026 was released already"):
        vault.usage.preview(period(name), MEASURES, FORMS, terms(today=dt.date(2027, 6, 1)))
    assert vault.usage.release(Q2, MEASURES, FORMS, terms()).period == Q2


def test_one_period_is_released_by_one_rule(vault: Vault) -> None:
    vault.usage.release(Q1, MEASURES, FORMS, terms())
    with pytest.raises(OverlapRefused, match="another rule"):
        vault.usage.release(Q1, MEASURES, FORMS, terms("dfe"))


def test_a_period_that_is_not_over_is_not_released(vault: Vault) -> None:
    for give in (vault.usage.preview, vault.usage.release):
        with pytest.raises(PeriodRefused, match="not over yet"):
            give(Q1, MEASURES, FORMS, terms(today=Q1.end))
    with pytest.raises(PeriodRefused, match="not over yet"):
        vault.usage.make_return(Q1, MEASURES, FORMS, SERVICE, Q1.end)
    assert vault.usage.releases() == []


def test_a_return_holds_exact_counts_and_no_token(vault: Vault) -> None:
    vault.cases.save("a", CASE, event=event(day=dt.date(2026, 2, 1), level="serious"))
    made = vault.usage.make_return(Q1, MEASURES, FORMS, SERVICE, TODAY)
    assert (made.exact.totals["assessment"], made.exact.events) == (1, 1)
    (counted,) = vault.usage.events()
    assert counted.case.encode() not in made.to_json()
    assert counted.child.encode() not in made.to_json()
    vault.cases.save("b", CASE, event=event(day=dt.date(2026, 3, 1)))
    assert vault.usage.make_return(Q1, MEASURES, FORMS, SERVICE, TODAY) == made
    with pytest.raises(OverlapRefused):
        vault.usage.make_return(period("2026-M03"), MEASURES, FORMS, SERVICE, TODAY)


def test_what_was_released_is_never_changed(vault: Vault) -> None:
    vault.usage.release(Q1, MEASURES, FORMS, terms())
    for statement in ("UPDATE release SET kind = 'return'", "DELETE FROM release"):
        with pytest.raises(apsw.ConstraintError, match="never changed"):
            vault._connection.execute(statement)


def test_a_release_that_cannot_be_kept_is_not_given(vault: Vault) -> None:
    vault._connection.execute(
        "CREATE TRIGGER full BEFORE INSERT ON release BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    with pytest.raises(apsw.ConstraintError):
        vault.usage.release(Q1, MEASURES, FORMS, terms())
    assert vault.usage.releases() == []


def test_counts_of_another_form_are_left_out(vault: Vault) -> None:
    day = dt.date(2026, 2, 1)
    for number in range(8):
        other = msgspec.structs.replace(event(day=day), form="other-form")
        vault.cases.save(f"a{number}", CASE, event=other)
    release = vault.usage.release(Q1, MEASURES, FORMS, terms())
    assert {cell.text for row in release.tables[0].rows for cell in row.cells} == {"0"}


def test_the_key_for_tokens_never_leaves(vault: Vault, folder: Path) -> None:
    vault.cases.save("a", CASE, event=event(day=dt.date(2026, 2, 1)))
    key = vault.setting("usage-tokens")
    assert key is not None
    assert len(key) == 32
    made = vault.usage.make_return(Q1, MEASURES, FORMS, SERVICE, TODAY)
    assert key.hex().encode() not in made.to_json()
    assert isinstance(made.period, Period)
    assert key not in (folder / "vault.db").read_bytes()
