"""What was once sealed opens for ever: one specimen of every format, from the day it was born."""

import datetime as dt
from pathlib import Path

import pytest

from cse_assess.package.card import read_card
from cse_assess.package.contacts import Contacts
from cse_assess.package.inbox import read
from cse_assess.package.keyring import Keyring
from cse_assess.package.receipt import open_receipt

SPECIMENS = Path(__file__).parents[2] / "golden" / "packages"
PASSPHRASE = "frozen specimen"
DAY = dt.date(2026, 11, 23)


@pytest.fixture(params=sorted(SPECIMENS.iterdir()), ids=lambda path: path.name)
def specimen(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def keyring(path: Path) -> Keyring:
    return Keyring.unlock(path.read_bytes(), PASSPHRASE, file=path.name)


def test_keys_and_cards(specimen: Path) -> None:
    hub, agency = keyring(specimen / "hub.key"), keyring(specimen / "agency.key")
    for one, file in ((hub, "hub.card.json"), (agency, "agency.card.json")):
        assert read_card((specimen / file).read_bytes(), file=file) == one.card
    assert hub.card.roles == ("present", "retiring")
    assert len(hub.identities) == 2


def test_a_referral(specimen: Path) -> None:
    hub = keyring(specimen / "hub.key")
    agency = read_card((specimen / "agency.card.json").read_bytes(), file="a")
    known = Contacts().with_card(agency, today=DAY)
    found = read(specimen / "referral.age", hub, known)
    assert found.opened.sender_known
    assert (found.referral.reference, found.referral.child.name) == (
        "R-SPEC-IMEN",
        "Amira Example",
    )
    assert found.referral.level.id == "serious"
    assert found.opened.members["attachments/attachment-1.txt"] == b"three dates"


def test_an_answer(specimen: Path) -> None:
    agency = keyring(specimen / "agency.key")
    hub = read_card((specimen / "hub.card.json").read_bytes(), file="h")
    known = Contacts().with_card(hub, today=DAY)
    received = open_receipt(
        (specimen / "answer.age").read_bytes(), agency, file="answer.age", contacts=known
    )
    assert received.hub_known
    assert received.receipt.decision == "strategy-discussion"
    assert received.receipt.minutes_expected == dt.date(2026, 12, 1)
