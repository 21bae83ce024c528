"""The trail tells who did what, and tells when somebody has changed it."""

from pathlib import Path

import apsw
import pytest
from cases import DAY

from cse_assess.assessment.record import Assessment
from cse_assess.vault.opening import open_vault
from cse_assess.vault.store import Vault
from cse_assess.vault.trail import Trail

PASSPHRASE = "correct horse battery"
CASE = Assessment(form="cse-risk", date=DAY)
KEY = bytes(32)


def test_who_did_what(vault: Vault, folder: Path) -> None:
    vault.cases.save("a", CASE)
    vault.note("printed", case_id="a", detail="referral")
    vault.close()
    with open_vault(folder, user="nina", passphrase=PASSPHRASE) as again:
        told = [(entry.user, entry.kind, entry.case_id) for entry in again.trail()]
    assert told == [
        ("Nina", "opened", ""),
        ("Nina", "begun", "a"),
        ("Nina", "printed", "a"),
        ("Nina", "locked", ""),
        ("Nina", "opened", ""),
    ]


@pytest.mark.parametrize("statement", ["UPDATE trail SET user = 'Eve'", "DELETE FROM trail"])
def test_it_is_never_changed_by_the_app(vault: Vault, statement: str) -> None:
    with pytest.raises(apsw.ConstraintError, match="never changed"):
        vault._connection.execute(statement)


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE trail SET user = 'Eve' WHERE id = 2", "Entry 2 of the trail, or one before it"),
        ("DELETE FROM trail WHERE id = 2", "Entry 2 of the trail is missing"),
        ("DELETE FROM trail WHERE id = 5", "end of the trail is missing"),
        ("DELETE FROM trail", "end of the trail is missing"),
        ("UPDATE trail_head SET signature = zeroblob(64)", "signature at the end"),
        ("DELETE FROM trail_head", "not signed"),
        (
            "INSERT INTO trail SELECT 6, at, user, kind, case_id, detail, link FROM trail "
            "WHERE id = 5",
            "Entry 6 of the trail, or one",
        ),
    ],
)
def test_what_was_changed_by_hand_is_found(vault: Vault, statement: str, sentence: str) -> None:
    for number in range(4):
        vault.note("read", case_id=str(number))
    connection = vault._connection
    assert vault.check().findings == ()
    for trigger in ("trail_keeps", "trail_holds"):
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(statement)
    found = {finding.where: finding.what for finding in vault.check().findings}
    assert sentence in found["trail"]
    assert "tables" in found or "trail_keeps" in str(vault.check().findings)


def test_nobody_without_the_key_can_sign_a_new_end(vault: Vault) -> None:
    vault.note("read")
    for trigger in ("trail_keeps", "trail_holds"):
        vault._connection.execute(f"DROP TRIGGER {trigger}")
    vault._connection.execute("DELETE FROM trail")
    vault._connection.execute("DELETE FROM trail_head")
    Trail(vault._connection, KEY).add("2026-11-23", "Eve", "read")
    assert "signature" in str(vault.check().findings)
