"""What the front door says reaches the sender, and nobody else can say it."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.assessment import decisions
from cse_assess.assessment.follow_up import RECEIPT_SCHEMA, Receipt
from cse_assess.package.card import Card
from cse_assess.package.contacts import Contacts
from cse_assess.package.keyring import Keyring
from cse_assess.package.opening import (
    PackageDamaged,
    PackageRefused,
    PassedOn,
    RevokedSender,
    UnsafeContent,
    WrongKey,
    WrongSender,
    open_package,
)
from cse_assess.package.receipt import ReceiptRefused, open_receipt, seal_receipt
from cse_assess.package.seal import seal_members

TODAY = dt.date(2026, 11, 23)
NOW = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)
OUTCOME = Receipt(
    schema=RECEIPT_SCHEMA,
    reference="R-TEST-0001",
    kind="outcome",
    at=NOW,
    by="Duty manager",
    by_phone="01632 960 200",
    decision="strategy-discussion",
    decision_label="Strategy discussion",
    next_step="Tomorrow at 10, by video.",
    feedback="Dates would have helped.",
    minutes_expected=dt.date(2026, 12, 1),
)


def sealed(hub: Keyring, to: Card, said: Receipt = OUTCOME) -> bytes:
    return seal_receipt(said, hub=hub, to=to, now=NOW)


@pytest.fixture(scope="module")
def known(hub: Keyring) -> Contacts:
    return Contacts().with_card(hub.card, today=TODAY)


def test_a_receipt_comes_back_as_it_was_said(
    hub: Keyring, sender: Keyring, known: Contacts
) -> None:
    received = open_receipt(sealed(hub, sender.card), sender, file="a.age", contacts=known)
    assert received.receipt == OUTCOME
    assert (received.hub, received.hub_known) == (hub.card, True)


def test_a_front_door_whose_card_is_not_known(hub: Keyring, sender: Keyring) -> None:
    received = open_receipt(sealed(hub, sender.card), sender, file="a.age", contacts=Contacts())
    assert not received.hub_known


def test_an_answer_still_reaches_a_sender_whose_card_has_run_out(
    hub: Keyring, sender: Keyring, known: Contacts
) -> None:
    old = sender.renewed(today=dt.date(2020, 1, 1), valid_days=1)
    assert open_receipt(sealed(hub, old.card), sender, file="a", contacts=known).receipt == OUTCOME


def test_only_the_sender_reads_it(hub: Keyring, sender: Keyring, stranger: Keyring) -> None:
    with pytest.raises(WrongKey):
        open_receipt(sealed(hub, sender.card), stranger, file="a.age", contacts=Contacts())


def test_another_front_door_of_the_same_name(
    hub: Keyring, sender: Keyring, known: Contacts
) -> None:
    impostor = Keyring.generate("front-door", hub.card.name, today=TODAY)
    with pytest.raises(WrongSender, match="signed with other keys"):
        open_receipt(sealed(impostor, sender.card), sender, file="a.age", contacts=known)
    revoked = known.revoked(hub.card, today=TODAY)
    with pytest.raises(RevokedSender, match="no longer to be relied on"):
        open_receipt(sealed(hub, sender.card), sender, file="a.age", contacts=revoked)


def packed(by: Keyring, to: Card, members: dict[str, bytes], kind: str = "receipt") -> bytes:
    return seal_members(
        members,
        reference="R-TEST-0001",
        created=NOW,
        sender=by,
        to=to,
        kind=kind,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not valid JSON"),
        (b"{}", "missing"),
        (OUTCOME.to_json().replace(b"outcome", b"rumour"), "kind"),
        (OUTCOME.to_json().replace(b"0001", b"0002"), "another referral than its cover"),
        (msgspec.structs.replace(OUTCOME, practice=True).to_json(), "mixes practice"),
        (OUTCOME.to_json().replace(b'"by"', b'"mood"'), "mood"),
    ],
)
def test_a_receipt_that_is_none(
    hub: Keyring, sender: Keyring, content: bytes, sentence: str
) -> None:
    with pytest.raises(ReceiptRefused, match=sentence):
        open_receipt(
            packed(hub, sender.card, {"receipt.json": content}),
            sender,
            file="a.age",
            contacts=Contacts(),
        )


def test_what_is_no_receipt_is_not_taken_for_one(
    hub: Keyring, sender: Keyring, stranger: Keyring
) -> None:
    whole = {"receipt.json": OUTCOME.to_json()}
    referral = packed(hub, sender.card, {"referral.json": b"{}"}, kind="referral")
    from_an_agency = packed(stranger, sender.card, whole)
    for package in (referral, from_an_agency):
        with pytest.raises(ReceiptRefused, match="no answer from a front door"):
            open_receipt(package, sender, file="a.age", contacts=Contacts())
    with pytest.raises(UnsafeContent, match="does not belong in a receipt"):
        open_receipt(
            packed(hub, sender.card, whole | {"referral.pdf": b"%PDF"}),
            sender,
            file="a.age",
            contacts=Contacts(),
        )
    with pytest.raises(UnsafeContent, match="does not belong in a referral"):
        open_package(
            packed(hub, sender.card, whole, kind="referral"), sender, pinned=None, file="a.age"
        )
    with pytest.raises(PackageDamaged, match="missing"):
        open_receipt(packed(hub, sender.card, {}), sender, file="a.age", contacts=Contacts())


def test_a_receipt_for_somebody_else_is_not_passed_on(
    hub: Keyring, sender: Keyring, stranger: Keyring
) -> None:
    signed_for_sender = msgspec.structs.replace(stranger.card, recipients=sender.card.recipients)
    package = packed(hub, signed_for_sender, {"receipt.json": OUTCOME.to_json()})
    both = Keyring([*stranger.identities], stranger.signing, stranger.card)
    assert open_receipt(package, sender, file="a.age", contacts=Contacts()).receipt == OUTCOME
    with pytest.raises((WrongKey, PassedOn)):
        open_receipt(package, both, file="a.age", contacts=Contacts())


@given(st.binary(max_size=200))
def test_any_bytes(sender: Keyring, content: bytes) -> None:
    with pytest.raises(PackageRefused, match=r"^a\.age: "):
        open_receipt(content, sender, file="a.age", contacts=Contacts())


def test_every_decision_says_what_it_means_in_both_languages() -> None:
    found = decisions.load()
    assert len(found) >= 6
    for decision in found:
        for language in ("en", "cy"):
            label, meaning = decision.told(language)
            assert label
            assert meaning.endswith(".")
        assert decision.told("cy") != decision.told("en")
        assert decision.told("fr") == decision.told("en")
    assert any(decision.minutes for decision in found)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda text: text.replace('id = "family-help"', 'id = "advice-given"'), "twice"),
        (lambda text: text.replace('id = "family-help"', 'id = "Family"'), "id"),
        (lambda text: "schema = 1\n", "decision"),
        (lambda text: text + "[[decision]]\n", "missing"),
    ],
)
def test_decisions_with_a_fault(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, change, sentence: str
) -> None:
    source = decisions.data.folder("forms") / "outcomes" / "decisions.toml"
    (tmp_path / "outcomes").mkdir()
    (tmp_path / "outcomes" / "decisions.toml").write_text(change(source.read_text()))
    monkeypatch.setattr(decisions.data, "folder", lambda name: tmp_path)
    with pytest.raises(decisions.DecisionsRefused, match=sentence):
        decisions.load()
