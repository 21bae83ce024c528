"""The vault keeps what it was given, and shows it to nobody else."""

import datetime as dt
import json
import shutil
import sys
from pathlib import Path

import apsw
import msgspec
import pytest
from cases import DAY

from cse_assess import data
from cse_assess.assessment.answers import read
from cse_assess.assessment.follow_up import Arrival, HandOver, Receipt
from cse_assess.assessment.record import Assessment, Child
from cse_assess.usage.events import Event
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import DATABASE, Cost, users
from cse_assess.vault.store import Vault

GOLDEN = Path(__file__).parents[2] / "golden" / "vaults"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
PASSPHRASE = "correct horse battery"
CANARY = "XCANARYX"
ASSESSMENT = Assessment(form="cse-risk", date=DAY, child=Child(age=14, name=f"{CANARY} Child"))
EVENT = Event(kind="assessment-started", day=DAY, form="cse-risk", form_version="1.0.0")
KINDS = ["assessment-started", "referral-sealed"]
SEALED = HandOver(
    reference="R-TEST-0001", hub="Hub", hub_phone="1", file="a.age", at=dt.datetime.now(dt.UTC)
)


def reopen(folder: Path, user: str = "Nina", passphrase: str = PASSPHRASE) -> Vault:
    return open_vault(folder, user=user, passphrase=passphrase)


def test_what_was_saved_is_there_after_reopening(vault: Vault, folder: Path) -> None:
    whole = read(
        (data.folder("forms") / "practice" / "amira" / "model.json").read_bytes(), file="a"
    )
    vault.cases.save("a", whole)
    vault.cases.save("b", ASSESSMENT, event=EVENT)
    vault.set_setting("profile", b"x")
    vault.close()
    with reopen(folder) as again:
        assert again.cases.load("a") == whole
        assert again.setting("profile") == b"x"
        assert again.setting("other") is None
        assert [event.kind for event in again.usage.events()] == ["assessment-started"]


def test_nothing_is_left_for_closing_itself_to_write(vault: Vault, folder: Path) -> None:
    # While a connection closes, no other thread runs: the window would wait for the disk.
    vault.cases.save("a", ASSESSMENT)
    log = folder / f"{DATABASE}-wal"
    assert log.stat().st_size > 0
    left: list[int] = []

    def watch(_frame: object, event: str, called: object) -> None:
        if event == "c_call" and getattr(called, "__qualname__", "") == "Connection.close":
            left.append(log.stat().st_size)

    sys.setprofile(watch)
    try:
        vault.close()
    finally:
        sys.setprofile(None)
    assert left == [0]


def test_cases_are_listed_with_the_last_changed_first(vault: Vault) -> None:
    for case_id in ("a", "b", "a"):
        vault.cases.save(case_id, ASSESSMENT)
    assert [entry.id for entry in vault.cases.all()] == ["a", "b"]
    vault.referrals.hand_over("b", SEALED, event=EVENT)
    first, second = vault.cases.all()
    assert (first.id, first.last, second.last) == ("b", SEALED, None)
    assert first.created < first.updated


def test_nothing_is_in_clear_in_any_file(vault: Vault, folder: Path) -> None:
    for _ in range(20):
        vault.cases.save(vault.cases.new_id(), ASSESSMENT)
    vault.set_setting("name", CANARY.encode())
    contents = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {"vault.db", "vault.db-wal", "slots.json"} <= set(contents)
    assert not [name for name, content in contents.items() if CANARY.encode() in content]
    vault.close()
    assert CANARY.encode() not in (folder / "vault.db").read_bytes()
    assert PASSPHRASE.encode() not in (folder / "slots.json").read_bytes()


def test_names_are_listed_before_anything_is_opened(vault: Vault, folder: Path) -> None:
    assert users(folder) == ["Nina"]
    assert users(folder / "elsewhere") == []


@pytest.mark.parametrize(
    ("user", "passphrase", "sentence"),
    [
        ("Nina", "correct horse batterz", "This passphrase does not open it"),
        ("Nina", "", "This passphrase does not open it"),
        ("Nora", PASSPHRASE, "nobody of this name"),
    ],
)
def test_the_wrong_person_or_passphrase(
    vault: Vault, folder: Path, user: str, passphrase: str, sentence: str
) -> None:
    vault.cases.save("a", ASSESSMENT)
    with pytest.raises(VaultRefused, match=sentence):
        reopen(folder, user, passphrase)
    assert vault.cases.load("a") == ASSESSMENT


def test_names_are_found_in_any_case(vault: Vault, folder: Path) -> None:
    vault.close()
    with reopen(folder, "NINA") as again:
        assert again.user == "Nina"


@pytest.mark.parametrize(
    ("passphrase", "user", "sentence"),
    [
        ("short", "Nina", "shorter than 10 characters"),
        (PASSPHRASE, "", "1 to 80"),
        (PASSPHRASE, "a\nb", "1 to 80"),
        ("password123", "Nina", "close to what many people use"),
    ],
)
def test_what_cannot_be_made(folder: Path, passphrase: str, user: str, sentence: str) -> None:
    with pytest.raises(VaultRefused, match=sentence):
        create_vault(folder, user=user, passphrase=passphrase, cost=CHEAP)
    assert users(folder) == []


def test_a_vault_is_never_made_over_another(vault: Vault, folder: Path) -> None:
    vault.cases.save("a", ASSESSMENT)
    with pytest.raises(VaultRefused, match="already"):
        create_vault(folder, user="Eve", passphrase=PASSPHRASE, cost=CHEAP)
    assert vault.cases.load("a") == ASSESSMENT


def test_an_event_commits_with_its_case_or_not_at_all(vault: Vault) -> None:
    with pytest.raises(VaultRefused, match="no such case"):
        vault.referrals.hand_over("nobody", SEALED, event=EVENT)
    assert vault.usage.events() == []
    vault.cases.save("a", ASSESSMENT, event=EVENT)
    vault.cases.save("b", ASSESSMENT, event=EVENT)
    assert len(vault.usage.events()) == 2


@pytest.mark.parametrize("statement", ["UPDATE ledger SET id = 7", "DELETE FROM ledger"])
def test_the_ledger_is_never_changed(vault: Vault, statement: str) -> None:
    vault.cases.save("a", ASSESSMENT, event=EVENT)
    with pytest.raises(apsw.ConstraintError, match="never changed"):
        vault._connection.execute(statement)
    assert len(vault.usage.events()) == 1


@pytest.mark.parametrize("field", ["salt", "nonce", "wrapped"])
def test_a_slot_that_was_changed(vault: Vault, folder: Path, field: str) -> None:
    document = json.loads((folder / "slots.json").read_text())
    document["slots"][0][field] = "AAAA"
    (folder / "slots.json").write_text(json.dumps(document))
    with pytest.raises(VaultRefused):
        reopen(folder)


def test_a_slot_moved_to_another_name(vault: Vault, folder: Path) -> None:
    document = json.loads((folder / "slots.json").read_text())
    document["slots"][0]["user"] = "Eve"
    (folder / "slots.json").write_text(json.dumps(document))
    with pytest.raises(VaultRefused, match="does not open"):
        reopen(folder, "Eve")


def test_a_slot_that_would_eat_all_memory_is_refused(vault: Vault, folder: Path) -> None:
    document = json.loads((folder / "slots.json").read_text())
    document["slots"][0]["cost"]["memory_kib"] = 2**40
    (folder / "slots.json").write_text(json.dumps(document))
    with pytest.raises(VaultRefused, match="memory_kib"):
        reopen(folder)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"schema": "x"}'])
def test_slots_that_are_no_slots(vault: Vault, folder: Path, content: bytes) -> None:
    (folder / "slots.json").write_bytes(content)
    with pytest.raises(VaultRefused, match=r"slots\.json"):
        reopen(folder)


@pytest.mark.parametrize("cut", [0, 100, 4096, 5000])
def test_a_database_cut_short(vault: Vault, folder: Path, cut: int) -> None:
    vault.cases.save("a", ASSESSMENT)
    vault.close()
    path = folder / "vault.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:cut])
    with pytest.raises(VaultRefused, match=r"damaged|cannot be written"):
        reopen(folder).cases()


def test_a_flipped_bit_in_any_page_is_found(vault: Vault, folder: Path) -> None:
    vault.cases.save("a", ASSESSMENT)
    vault.close()
    path = folder / "vault.db"
    whole = path.read_bytes()
    found = 0
    for page in range(0, len(whole), 4096):
        broken = bytearray(whole)
        broken[page + 2000] ^= 1
        path.write_bytes(broken)
        try:
            with reopen(folder) as opened:
                opened.cases.all(), opened.usage.events(), opened.setting("x")
                opened._connection.execute("PRAGMA quick_check").fetchall()
        except (VaultRefused, apsw.CorruptError, apsw.NotADBError):
            found += 1
    assert found == len(whole) // 4096


def test_a_newer_vault_is_left_alone(vault: Vault, folder: Path) -> None:
    vault._connection.pragma("user_version", 99)
    vault.close()
    with pytest.raises(VaultRefused, match="newer version"):
        reopen(folder)


def test_a_case_that_cannot_be_read_is_not_quoted(vault: Vault) -> None:
    vault.cases.save("a", ASSESSMENT)
    body = f'{{"form": "x", "secret": "{CANARY}"}}'.encode()
    vault._connection.execute("UPDATE assessment SET body = ?", (body,))
    with pytest.raises(VaultRefused) as caught:
        vault.cases.load("a")
    assert CANARY not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_receipt_is_kept_once_with_its_case(vault: Vault) -> None:
    receipt = Receipt(
        schema="cse-assess/receipt/1", reference="R-TEST-0001", kind="received", at=SEALED.at
    )
    vault.cases.save("a", ASSESSMENT)
    with pytest.raises(VaultRefused, match="No referral R-TEST-0001 was made on this computer"):
        vault.referrals.take_receipt(receipt, signer="aa")
    vault.referrals.hand_over("a", SEALED)
    taken = [vault.referrals.take_receipt(receipt, signer="aa") for _ in range(3)]
    assert taken == ["a"] * 3
    (case,) = vault.cases.all()
    assert case.receipts == (receipt,)
    assert [event.kind for event in vault.usage.events()] == ["referral-acknowledged"]
    assert vault.cases.entry("a") == case


def test_only_the_front_door_that_was_sealed_to_can_answer(vault: Vault) -> None:
    receipt = Receipt(
        schema="cse-assess/receipt/1", reference="R-TEST-0001", kind="received", at=SEALED.at
    )
    vault.cases.save("a", ASSESSMENT)
    vault.referrals.hand_over(
        "a", msgspec.structs.replace(SEALED, hub_signer="aa", hub_phone="01632")
    )
    with pytest.raises(VaultRefused, match="not signed by Hub, to whom R-TEST-0001 went") as caught:
        vault.referrals.take_receipt(receipt, signer="bb")
    assert "Ring 01632" in str(caught.value)
    assert vault.cases.entry("a").receipts == ()
    vault.referrals.take_receipt(receipt, signer="aa")
    assert vault.cases.entry("a").receipts == (receipt,)


def test_a_hand_over_that_was_sent_replaces_itself(vault: Vault) -> None:
    vault.cases.save("a", ASSESSMENT)
    sent = msgspec.structs.replace(SEALED, sent=SEALED.at)
    other = msgspec.structs.replace(SEALED, reference="R-TEST-0002", at=SEALED.at + dt.timedelta(1))
    for made in (SEALED, other, sent):
        vault.referrals.hand_over("a", made)
    (case,) = vault.cases.all()
    assert case.hand_overs == (sent, other)
    assert case.last == other


def test_arrivals_are_of_one_sender_each(vault: Vault) -> None:
    arrival = Arrival(reference="R-1", sender="School", signer="aa", first_read=SEALED.at)
    other = msgspec.structs.replace(arrival, signer="bb")
    answered = msgspec.structs.replace(
        arrival,
        receipts=(
            Receipt(schema="cse-assess/receipt/1", reference="R-1", kind="outcome", at=SEALED.at),
        ),
    )
    for one in (arrival, other, answered):
        vault.referrals.save_arrival(one)
    assert {(one.signer, one.state) for one in vault.referrals.arrivals()} == {
        ("aa", "answered"),
        ("bb", "read"),
    }


@pytest.mark.parametrize("version", ["1", "2", "3", "4", "5"])
def test_a_vault_of_every_format_still_opens(tmp_path: Path, version: str) -> None:
    shutil.copytree(GOLDEN / version, tmp_path / version)
    with open_vault(tmp_path / version, user="nina", passphrase="frozen specimen") as vault:
        cases = {case.id: case for case in vault.cases.all()}
        assert cases["0000000000000001"].assessment.child.name == "Ben Specimen"
        made = cases["0000000000000001"].last
        assert made is not None
        assert (made.reference, made.hub) == ("R-SPEC-IMEN", "Specimen front door")
        assert cases["0000000000000002"].hand_overs == ()
        assert [event.kind for event in vault.usage.events()] == KINDS
        assert vault.setting("specimen") == b"kept"
        assert len(vault.referrals.arrivals()) == (version != "1")
        assert vault.check().findings == ()
        vault.cases.save("0000000000000002", ASSESSMENT)
        assert vault.cases.listing()[0].id == "0000000000000002"
        assert len(vault.cases.changes("0000000000000002")) == 1
