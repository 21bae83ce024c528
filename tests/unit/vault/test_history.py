"""Every earlier state can be had back, in the order in which it was made, not the clock's."""

import datetime as dt
from pathlib import Path

import apsw
import msgspec
import pytest
from cases import DAY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Analysis, Assessment, Child, Note
from cse_assess.vault import case_book
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import open_vault
from cse_assess.vault.patches import NotPatchableError, applied, difference, paths
from cse_assess.vault.store import Vault

PASSPHRASE = "correct horse battery"
BARE = Assessment(form="cse-risk", form_version="1.0.0", date=DAY)
values = st.recursive(
    st.booleans() | st.text(max_size=4) | st.lists(st.integers(), max_size=3),
    lambda inner: st.dictionaries(st.sampled_from("abcd"), inner, max_size=4),
    max_leaves=12,
)
documents = st.dictionaries(st.sampled_from("abcd"), values, max_size=4)


@given(documents, documents)
def test_a_patch_leads_from_one_document_to_another(
    start: dict[str, object], end: dict[str, object]
) -> None:
    try:
        patch = difference(start, end)
    except NotPatchableError:
        return
    assert applied(patch, start) == end
    assert bool(patch) is (start != end)


def test_what_a_merge_patch_cannot_say_is_refused() -> None:
    for start, end in (({"a": None}, {}), ({}, {"a": None}), ({"a": 1}, {"a": {}})):
        with pytest.raises(NotPatchableError):
            difference(start, end)


def test_the_places_of_a_patch() -> None:
    assert paths({"a": {"b": 1, "c": None}, "d": {}}) == ("a.b", "a.c", "d")


def states() -> list[Assessment]:
    return [
        BARE,
        msgspec.structs.replace(BARE, answers={"S04": {"recent": "yes"}}),
        msgspec.structs.replace(BARE, answers={"S04": {"recent": "no"}}, notes={"S04": Note()}),
        msgspec.structs.replace(BARE, child=Child(name="Ben", age=14), answers={}),
        msgspec.structs.replace(BARE, analysis=Analysis(worries="He is afraid.")),
        BARE,
    ]


def test_every_state_can_be_had_back(vault: Vault, folder: Path) -> None:
    wanted = states()
    for state in wanted:
        vault.cases.save("a", state)
    vault.close()
    with open_vault(folder, user="Nina", passphrase=PASSPHRASE) as opened:
        changes = opened.cases.changes("a")
        assert [opened.cases.before("a", change.id) for change in changes] == wanted[:-1]
        assert opened.cases.load("a") == wanted[-1]
    assert changes[0].places == ("answers.S04.recent",)
    assert {change.user for change in changes} == {"Nina"}


def test_typing_on_is_one_change(vault: Vault) -> None:
    vault.cases.save("a", BARE)
    for length in range(1, 30):
        vault.cases.save(
            "a", msgspec.structs.replace(BARE, analysis=Analysis(worries="x" * length))
        )
    (change,) = vault.cases.changes("a")
    assert vault.cases.before("a", change.id) == BARE
    kinds = [entry.kind for entry in vault.trail("a")]
    assert kinds == ["begun", "changed"]


def test_saving_the_same_again_changes_nothing(vault: Vault) -> None:
    for _ in range(3):
        vault.cases.save("a", BARE)
    assert vault.cases.changes("a") == []


def test_a_clock_that_goes_back_reorders_nothing(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    hours = [f"2026-10-25T{hour:02}:00:00.000000+00:00" for hour in (12, 3, 23, 1, 0, 2)]
    monkeypatch.setattr(case_book, "now", iter(hours).__next__)
    wanted = states()[:4]
    for state in wanted:
        vault.cases.save("a", state)
    changes = vault.cases.changes("a")
    assert [vault.cases.before("a", change.id) for change in changes] == wanted[:-1]
    vault.cases.save("b", BARE)
    vault.cases.save("a", BARE)
    assert [entry.id for entry in vault.cases.listing()] == ["a", "b"]
    assert vault.check().findings == ()
    monkeypatch.undo()


MADE = HandOver(reference="R-1", hub="Hub", hub_phone="1", file="a.age", at=dt.datetime.now(dt.UTC))


def test_what_was_signed_is_kept_as_it_was(vault: Vault) -> None:
    signed = states()[3]
    vault.cases.save("a", signed)
    vault.referrals.hand_over("a", MADE, signed=signed)
    vault.cases.save("a", states()[4])
    vault.referrals.hand_over("a", msgspec.structs.replace(MADE, sent=MADE.at), signed=BARE)
    assert vault.referrals.signed("R-1") == signed
    assert vault.referrals.signed("R-2") is None
    with pytest.raises(apsw.ConstraintError, match="never changed"):
        vault._connection.execute("UPDATE hand_over SET signed = x'00'")


def test_a_case_that_is_destroyed_leaves_no_trace_of_the_child(vault: Vault, folder: Path) -> None:
    canary = msgspec.structs.replace(BARE, child=Child(name="XCANARYX", age=14))
    vault.cases.save("keep", BARE)
    for state in (BARE, canary, states()[1]):
        vault.cases.save("a", state)
    vault.referrals.hand_over("a", MADE, signed=canary)
    vault.cases.destroy("a")
    assert [entry.id for entry in vault.cases.all()] == ["keep"]
    with pytest.raises(VaultRefused, match="no such case"):
        vault.cases.load("a")
    last = vault.trail()[-1]
    assert (last.kind, last.case_id) == ("destroyed", "a")
    assert last.detail.startswith("form cse-risk, begun 20")
    assert vault.check().findings == ()
    everything = [
        row
        for (table,) in vault._connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        )
        for row in vault._connection.execute(f"SELECT * FROM {table}")  # noqa: S608
    ]
    assert "XCANARYX" not in str(everything)
    with pytest.raises(VaultRefused, match="no such case"):
        vault.cases.destroy("a")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(range(6)), max_size=12))
def test_every_state_that_was_left_for_a_minute_can_be_had_back(
    vault: Vault, steps: list[int]
) -> None:
    """A state may be merged into the next within a minute, never into a wrong one."""
    case_id = vault.cases.new_id()
    wanted = [states()[step] for step in steps]
    for state in wanted:
        vault.cases.save(case_id, state)
    got = [vault.cases.before(case_id, change.id) for change in vault.cases.changes(case_id)]
    left = iter(wanted)
    assert all(any(state == one for one in left) for state in got)
