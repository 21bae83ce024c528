"""A fictional child never reaches a real front door, and a real one never a fictional door."""

import datetime as dt

import msgspec
import pytest

from cse_assess import data
from cse_assess.assessment import answers as reading
from cse_assess.instrument import loader
from cse_assess.package.card import Card, CardRefused, read_card
from cse_assess.package.front_door import of_card
from cse_assess.package.handover import as_pdf, as_plain
from cse_assess.package.keyring import Keyring
from cse_assess.package.seal import seal
from cse_assess.referral.build import build
from cse_assess.referral.model import Referral

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
ALL = ["sealed", "pdf", "plain"]


@pytest.fixture(scope="module")
def practice() -> Referral:
    path = data.folder("forms") / "practice" / "amira" / "model.json"
    assessment = reading.read(path.read_bytes(), file=path.name)
    return build(loader.load("cse-risk"), assessment, reference="R-TEST-TEST", created=NOW)


@pytest.fixture(scope="module")
def doors() -> dict[bool, Keyring]:
    return {
        real: Keyring.generate(
            "front-door", "Door", today=NOW.date(), accepts=ALL, practice=not real
        )
        for real in (True, False)
    }


def ways(referral: Referral, card: Card, sender: Keyring):
    yield lambda: seal(referral, sender=sender, hub=of_card(card), today=NOW.date())
    yield lambda: as_pdf(referral, hub=of_card(card), today=NOW.date())
    yield lambda: as_plain(referral, hub=of_card(card), today=NOW.date())


@pytest.mark.parametrize("way", range(3))
def test_no_way_leads_from_practice_to_a_real_door_or_back(
    practice: Referral, doors: dict[bool, Keyring], sender: Keyring, way: int
) -> None:
    real = msgspec.structs.replace(practice, practice=False)
    for referral, door, told in (
        (practice, doors[True], "practice case"),
        (real, doors[False], "for practice"),
    ):
        with pytest.raises(CardRefused, match=f"{told}.*Nothing was sealed"):
            list(ways(referral, door.card, sender))[way]()
    for referral, door in ((practice, doors[False]), (real, doors[True])):
        assert list(ways(referral, door.card, sender))[way]()


def test_a_card_cannot_be_turned_from_practice_to_real(doors: dict[bool, Keyring]) -> None:
    for door in doors.values():
        turned = msgspec.structs.replace(door.card, practice=not door.card.practice)
        with pytest.raises(CardRefused, match="changed since it was signed"):
            read_card(turned.to_json(), file="card.json")


def test_a_card_from_before_there_was_practice_still_reads(doors: dict[bool, Keyring]) -> None:
    old = doors[True].card.to_json().replace(b'  "practice": false,\n', b"")
    assert b"practice" not in old
    assert read_card(old, file="card.json") == doors[True].card
