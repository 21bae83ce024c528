"""Reviews are kept for good, never hold a referral up, and are nobody's own."""

import datetime as dt
import shutil
from pathlib import Path

import apsw
import msgspec
import pytest
from cases import DAY
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Assessment, Child, Person, ReferralDetails
from cse_assess.assessment.review import Remark, Review, version_of
from cse_assess.vault.backup import back_up, restore
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import open_vault
from cse_assess.vault.reviews import Waiting, standing
from cse_assess.vault.salvage import salvage
from cse_assess.vault.store import Vault

GOLDEN = Path(__file__).parents[2] / "golden" / "vaults"
PASSPHRASE, OTHER = "correct horse battery", "seven blue kettles sing"
CANARY = "XCANARYX"
CASE = Assessment(
    form="cse-risk",
    date=DAY,
    child=Child(age=14, name="Ben Imaginary"),
    assessor=Person(name="Nina Hart"),
)
URGENT = msgspec.structs.replace(CASE, referral=ReferralDetails(urgent=True))
AT = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
REMARK = Remark(section="think", text=f"Since when? {CANARY}")


def made(reference: str = "R-TEST-0001", at: dt.datetime = AT) -> HandOver:
    return HandOver(reference=reference, hub="Hub", hub_phone="1", file="a.age", at=at)


def as_priya(vault: Vault) -> Vault:
    """The same vault, opened by a lead after whoever had it open has closed it."""
    if all(slot.user != "Priya" for slot in vault.ways.slots):
        vault.ways.add_person("Priya", OTHER, "lead")
    vault.close()
    return open_vault(vault.folder, user="Priya", passphrase=OTHER)


def waits(vault: Vault, case_id: str = "a") -> Waiting | None:
    return vault.cases.entry(case_id).waiting


def test_asking_puts_a_case_on_the_list_with_who_and_when(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    assert waits(vault) is None
    vault.reviews.ask("a")
    waiting = waits(vault)
    assert waiting is not None
    assert (waiting.asked_by, waiting.gone, waiting.urgent) == ("Nina", None, False)
    assert waiting.asked is not None
    assert abs(dt.datetime.now(dt.UTC) - waiting.asked) < dt.timedelta(minutes=5)
    (entry,) = [one for one in vault.trail("a") if one.kind == "review-asked"]
    assert (entry.user, entry.detail) == ("Nina", "")
    with pytest.raises(VaultRefused, match="no such case"):
        vault.reviews.ask("nobody")


@pytest.mark.parametrize(("signed", "urgent"), [(CASE, False), (URGENT, True)])
def test_what_went_unread_waits_by_itself_and_went_at_once(
    vault: Vault, signed: Assessment, urgent: bool
) -> None:
    vault.cases.save("a", signed)
    vault.referrals.hand_over("a", made(), signed=signed)
    assert vault.cases.entry("a").last == made()
    assert waits(vault) == Waiting(gone=AT, reference="R-TEST-0001", urgent=urgent)
    # Sending it, and asking as well, change nothing of that.
    vault.referrals.hand_over("a", msgspec.structs.replace(made(), sent=AT))
    vault.reviews.ask("a")
    waiting = waits(vault)
    assert waiting is not None
    assert (waiting.gone, waiting.urgent, waiting.asked_by) == (AT, urgent, "Nina")


def test_a_practice_case_waits_for_nobody(vault: Vault) -> None:
    practice = msgspec.structs.replace(CASE, practice=True)
    vault.cases.save("a", practice)
    vault.referrals.hand_over("a", made(), signed=practice)
    assert waits(vault) is None


def test_signing_is_kept_named_and_takes_it_off_the_list(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    vault.referrals.hand_over("a", made(), signed=CASE)
    blank = Remark(section="refer", text="  \n")
    with as_priya(vault) as opened:
        review = opened.reviews.sign(
            "a", "changes-asked", [REMARK, blank], of=version_of(CASE), role="Service lead"
        )
        assert opened.reviews.of("a") == [review]
        assert waits(opened) is None
        assert opened.cases.entry("a").review == review
        (entry,) = [one for one in opened.trail("a") if one.kind == "reviewed"]
        assert CANARY not in str(opened.trail())
        assert opened.check().findings == ()
    assert (review.by, review.role, review.reference) == ("Priya", "Service lead", "R-TEST-0001")
    assert review.remarks == (REMARK,)
    assert (entry.user, entry.detail) == (
        "Priya",
        f"changes-asked {version_of(CASE)} R-TEST-0001",
    )


def test_what_goes_as_it_was_agreed_waits_no_more(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    with as_priya(vault) as opened:
        opened.reviews.sign("a", "agreed", [], of=version_of(CASE))
        opened.referrals.hand_over("a", made(), signed=CASE)
        assert waits(opened) is None
        changed = msgspec.structs.replace(CASE, child=Child(age=15))
        opened.cases.save("a", changed)
        opened.referrals.hand_over("a", made("R-TEST-0002"), signed=changed)
        waiting = waits(opened)
    assert waiting is not None
    assert waiting.reference == "R-TEST-0002"


def test_what_went_although_changes_were_asked_for_waits(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    with as_priya(vault) as opened:
        opened.reviews.sign("a", "changes-asked", [REMARK], of=version_of(CASE))
        opened.referrals.hand_over("a", made(), signed=CASE)
        assert waits(opened) is not None


def test_four_eyes(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    version = version_of(CASE)
    with pytest.raises(VaultRefused, match="somebody else has to countersign"):
        vault.reviews.sign("a", "agreed", [], of=version)
    with as_priya(vault) as opened:
        named = msgspec.structs.replace(CASE, assessor=Person(name="PRIYA "))
        opened.cases.save("a", named)
        with pytest.raises(VaultRefused, match="need not wait"):
            opened.reviews.sign("a", "agreed", [], of=version_of(named))
        opened.cases.save("b", CASE)  # begun by Priya, in whoever's name
        with pytest.raises(VaultRefused, match="somebody else"):
            opened.reviews.sign("b", "agreed", [], of=version)
        assert opened.reviews.of("a") == opened.reviews.of("b") == []


def test_nobody_signs_what_they_have_not_read(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    with as_priya(vault) as opened:
        opened.reviews.keep_draft("a", [REMARK])
        opened.cases.save("a", msgspec.structs.replace(CASE, child=Child(age=15)))
        with pytest.raises(VaultRefused, match="changed after you opened it"):
            opened.reviews.sign("a", "agreed", [], of=version_of(CASE))
        with pytest.raises(VaultRefused, match="not said which"):
            changed = version_of(opened.cases.load("a"))
            opened.reviews.sign("a", "changes-asked", [Remark(text=" ")], of=changed)
        assert opened.reviews.draft("a") == (REMARK,)
        assert opened.reviews.of("a") == []


def test_a_draft_is_its_writers_and_goes_when_they_sign(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    vault.reviews.keep_draft("a", [Remark(text="mine")])
    with as_priya(vault) as opened:
        assert opened.reviews.draft("a") == ()
        opened.reviews.keep_draft("a", [REMARK])
        opened.reviews.keep_draft("a", [REMARK, Remark(text="more")])
        assert len(opened.reviews.draft("a")) == 2
        opened.reviews.sign("a", "agreed", opened.reviews.draft("a"), of=version_of(CASE))
        assert opened.reviews.draft("a") == ()
    with open_vault(vault.folder, user="Nina", passphrase=PASSPHRASE) as again:
        assert again.reviews.draft("a") == (Remark(text="mine"),)
        again.reviews.keep_draft("a", [])
        assert again.reviews.draft("a") == ()


@pytest.mark.parametrize("statement", ["UPDATE review SET body = x'00'", "DELETE FROM review"])
def test_a_review_is_never_changed_or_taken_away(vault: Vault, statement: str) -> None:
    vault.cases.save("a", CASE)
    with as_priya(vault) as opened:
        first = opened.reviews.sign("a", "changes-asked", [REMARK], of=version_of(CASE))
        second = opened.reviews.sign("a", "agreed", [], of=version_of(CASE))
        with pytest.raises(apsw.ConstraintError, match="never changed"):
            opened._connection.execute(statement)
        assert opened.reviews.of("a") == [first, second]


def test_destroying_a_case_destroys_all_that_was_said_of_it(vault: Vault, folder: Path) -> None:
    for case_id in ("a", "b"):
        vault.cases.save(case_id, CASE)
    with as_priya(vault) as opened:
        for case_id in ("a", "b"):
            opened.reviews.sign(case_id, "agreed", [REMARK], of=version_of(CASE))
            opened.reviews.ask(case_id)
            opened.reviews.keep_draft(case_id, [REMARK])
        opened.cases.destroy("a")
        for table in ("review", "waiting", "review_draft"):
            rows = opened._connection.execute(f"SELECT case_id FROM {table}").fetchall()  # noqa: S608
            assert rows == [("b",)]
        assert opened.check().findings == ()
        assert len(opened.reviews.of("b")) == 1


def test_backups_and_salvage_take_reviews_along(vault: Vault, tmp_path: Path) -> None:
    vault.cases.save("a", CASE)
    with as_priya(vault) as opened:
        review = opened.reviews.sign("a", "agreed", [REMARK], of=version_of(CASE))
        opened.reviews.ask("a")
        opened.reviews.keep_draft("a", [REMARK])
        report = opened.check()
        backup = back_up(opened, tmp_path / "backups")
    assert [report.sound[name] for name in ("review", "waiting", "review_draft")] == [1, 1, 1]
    assert backup.report.sound == report.sound
    who = {"user": "Priya", "passphrase": OTHER}
    restore(backup.folder, tmp_path / "restored", **who)
    told = salvage(backup.folder, tmp_path / "saved", **who)
    assert told.saved["review"] == told.saved["review_draft"] == 1
    for name in ("restored", "saved"):
        with open_vault(tmp_path / name, **who) as again:
            assert again.reviews.of("a") == [review]
            assert again.reviews.draft("a") == (REMARK,)
            assert waits(again) is not None
            assert again.check().findings == ()


def test_a_review_that_cannot_be_read_keeps_nothing_from_being_done(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    for table in ("review", "waiting"):
        statement = f"INSERT INTO {table} (case_id, body) VALUES ('a', x'00')"  # noqa: S608
        vault._connection.execute(statement)
    assert vault.reviews.of("a") == []
    assert [entry.id for entry in vault.cases.listing()] == ["a"]
    vault.referrals.hand_over("a", made(), signed=CASE)
    assert waits(vault) is not None
    (finding,) = vault.check().findings
    assert finding.where == "review"


def test_a_second_window_signs_nothing(vault: Vault) -> None:
    vault.cases.save("a", CASE)
    vault.ways.add_person("Priya", OTHER, "lead")
    with open_vault(vault.folder, user="Priya", passphrase=OTHER) as second:
        assert second.read_only
        assert second.reviews.of("a") == []
        for change in (
            lambda: second.reviews.ask("a"),
            lambda: second.reviews.keep_draft("a", [REMARK]),
            lambda: second.reviews.sign("a", "agreed", [], of=version_of(CASE)),
        ):
            with pytest.raises(VaultRefused, match="Nina has the vault open since"):
                change()


def test_nothing_of_a_remark_is_in_clear(vault: Vault, folder: Path) -> None:
    vault.cases.save("a", CASE)
    with as_priya(vault) as opened:
        opened.reviews.keep_draft("a", [REMARK])
        opened.reviews.sign("a", "agreed", [REMARK], of=version_of(CASE))
        contents = b"".join(path.read_bytes() for path in folder.iterdir())
        assert CANARY.encode() not in contents
    assert CANARY.encode() not in (folder / "vault.db").read_bytes()


def test_a_vault_that_held_reviews_when_they_were_new_still_does(tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "4", tmp_path / "4")
    who = {"user": "Priya", "passphrase": "frozen specimen too"}
    with open_vault(tmp_path / "4", **who) as vault:
        first, second = vault.reviews.of("0000000000000001")
        assert (first.verdict, second.verdict) == ("changes-asked", "agreed")
        assert (first.by, first.role) == ("Priya", "Safeguarding lead")
        assert first.remarks == (Remark(section="think", text="Say what changed in June."),)
        assert second.reference == "R-SPEC-IMEN"
        assert second.of == version_of(vault.cases.load("0000000000000001"))
        waiting = waits(vault, "0000000000000002")
        assert waiting is not None
        assert waiting.asked_by == "Nina"
        assert vault.cases.entry("0000000000000002").begun_by == "Nina"
        assert vault.reviews.draft("0000000000000002")[0].section == "child"


def test_a_vault_from_before_reviews_has_nothing_on_the_list(tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "3", tmp_path / "3")
    with open_vault(tmp_path / "3", user="Nina", passphrase="frozen specimen") as vault:
        assert [entry.waiting for entry in vault.cases.listing()] == [None, None]
        assert {entry.begun_by for entry in vault.cases.listing()} == {"Nina"}
        vault.reviews.ask("0000000000000001")
        assert waits(vault, "0000000000000001") is not None


moments = st.integers(0, 10**7).map(lambda seconds: AT + dt.timedelta(seconds=seconds))
waitings = st.one_of(
    st.builds(Waiting, asked=moments),
    st.builds(Waiting, gone=moments, urgent=st.booleans(), asked=st.none() | moments),
)


@given(st.lists(waitings, max_size=8))
def test_the_list_begins_with_what_went_urgently_and_unread(all_: list[Waiting]) -> None:
    ordered = sorted(all_, key=lambda one: one.place)
    groups = [one.place[0] for one in ordered]
    assert groups == sorted(groups)
    urgent = [one for one in ordered if one.urgent]
    assert ordered[: len(urgent)] == urgent
    asked = [one for one in ordered if one.asked and not one.urgent]
    assert ordered[len(urgent) :][: len(asked)] == asked
    assert [one.gone for one in urgent] == sorted(one.gone for one in urgent)


@given(st.lists(st.sampled_from(["Priya", "PRIYA", "Sam", "Ada"]), max_size=6))
def test_what_somebody_says_now_is_what_they_said_last(names: list[str]) -> None:
    reviews = [
        Review(by=name, at=AT + dt.timedelta(days=day), verdict="agreed")
        for day, name in enumerate(names)
    ]
    said = standing(reviews)
    assert len({one.by.casefold() for one in said}) == len(said)
    assert {one.by.casefold() for one in said} == {name.casefold() for name in names}
    assert [one.at for one in said] == sorted(one.at for one in said)
    for one in said:
        assert one.at == max(r.at for r in reviews if r.by.casefold() == one.by.casefold())
