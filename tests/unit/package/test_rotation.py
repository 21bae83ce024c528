"""Keys change while packages are on their way, and every package opens."""

import datetime as dt

import pytest

from cse_assess.package.age import HybridIdentity, X25519Identity
from cse_assess.package.card import CardRefused, read_card
from cse_assess.package.contacts import Contacts
from cse_assess.package.keyring import Keyring
from cse_assess.package.opening import WrongKey, open_package
from cse_assess.package.seal import seal_members

TODAY = dt.date(2026, 11, 23)
NOW = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)


def sealed(sender: Keyring, hub: Keyring) -> bytes:
    return seal_members(
        {"referral.pdf": b"%PDF-1.7"},
        reference="R-TEST-0001",
        created=NOW,
        sender=sender,
        to=hub.card,
    )


def opens(package: bytes, keyring: Keyring) -> bool:
    try:
        open_package(package, keyring, pinned=None, file="a.age")
    except WrongKey:
        return False
    return True


def test_through_a_change_of_keys_every_desk_opens_what_it_should(
    sender: Keyring, hub: Keyring
) -> None:
    with_next = hub.with_next(today=TODAY)
    promoted = with_next.promoted(today=TODAY)
    retired = promoted.retired(today=TODAY)
    desks = [hub, with_next, promoted, retired]
    assert [desk.card.roles for desk in desks] == [
        (),
        ("present", "next"),
        ("present", "retiring"),
        (),
    ]
    packages = [sealed(sender, desk) for desk in desks]
    # A desk that still has the old key file opens all but what only the new key opens.
    assert [opens(package, hub) for package in packages] == [True, True, True, False]
    # A desk with any newer key file opens everything, the oldest package too.
    for desk in desks[1:]:
        assert all(opens(package, desk) for package in packages)
        again = Keyring.parse(desk.to_text(), file="hub.key")
        assert (again.card, again.to_text()) == (desk.card, desk.to_text())
        assert read_card(desk.card.to_json(), file="c") == desk.card


def test_the_out_of_hours_team_opens_with_its_own_key(sender: Keyring, hub: Keyring) -> None:
    duty = HybridIdentity.generate()
    keyring = hub.with_duty(duty.recipient().encode(), today=TODAY)
    assert keyring.card.roles == ("present", "duty")
    package = sealed(sender, keyring)
    team = Keyring([duty], keyring.signing, keyring.card)
    assert opens(package, team)
    assert opens(package, hub)
    assert not opens(sealed(sender, hub), team)


def test_a_renewed_card_has_the_same_fingerprint_and_other_details(hub: Keyring) -> None:
    renewed = hub.renewed(today=TODAY + dt.timedelta(300), phone="01632 960 999", name="New name")
    assert renewed.card.fingerprint() == hub.card.fingerprint()
    assert (renewed.card.name, renewed.card.phone) == ("New name", "01632 960 999")
    assert renewed.card.accepts == hub.card.accepts
    assert renewed.card.valid_until == TODAY + dt.timedelta(665)


def test_steps_out_of_order_are_refused(hub: Keyring) -> None:
    with pytest.raises(CardRefused, match="no next key"):
        hub.promoted(today=TODAY)
    with pytest.raises(CardRefused, match="No key is retiring"):
        hub.retired(today=TODAY)
    with pytest.raises(CardRefused, match="already"):
        hub.with_next(today=TODAY).with_next(today=TODAY)
    with pytest.raises(CardRefused, match="already"):
        hub.with_duty(hub.card.recipients[0], today=TODAY)
    with pytest.raises(CardRefused, match="post-quantum"):
        hub.with_duty(X25519Identity.generate().recipient().encode(), today=TODAY)


class TestContacts:
    """What follows when a card or a package brings keys."""

    def test_what_a_card_would_change(
        self, hub: Keyring, other_hub: Keyring, sender: Keyring, stranger: Keyring
    ) -> None:
        later = TODAY + dt.timedelta(30)
        known = Contacts().with_card(hub.card, today=TODAY)
        impostor = Keyring.generate("front-door", "  southend  HUB ", today=TODAY)
        assert known.change(hub.card) == "same"
        assert known.change(hub.renewed(today=later).card) == "renewed"
        assert known.change(hub.with_next(today=later).card) == "keys-added"
        assert known.change(other_hub.card) == "new"
        assert known.change(impostor.card) == "other-keys"
        newer = known.with_card(hub.renewed(today=later).card, today=later)
        assert newer.change(hub.card) == "older"
        assert len(newer.entries) == 1
        assert newer.revoked(hub.card, today=later).change(hub.card) == "revoked"
        senders = known.with_card(sender.card, today=TODAY)
        assert senders.change(stranger.card) == "other-keys"

    def test_what_is_known_of_a_sender(self, sender: Keyring, stranger: Keyring) -> None:
        nobody = Contacts()
        assert nobody.standing(sender.card) == "unknown"
        known = nobody.with_card(sender.card, today=TODAY)
        assert known.standing(sender.card) == "known"
        assert known.standing(stranger.card) == "changed"
        assert known.known_as(stranger.card) == sender.card
        revoked = known.revoked(sender.card, today=TODAY)
        assert revoked.standing(sender.card) == "revoked"
        assert revoked.standing(stranger.card) == "unknown"
        # Once somebody has confirmed the new keys, the old ones are not taken for them again.
        moved = known.with_card(stranger.card, today=TODAY)
        assert (moved.standing(stranger.card), moved.standing(sender.card)) == ("known", "changed")

    def test_kinds_are_kept_apart(self, hub: Keyring, sender: Keyring) -> None:
        known = Contacts().with_card(hub.card, today=TODAY).with_card(sender.card, today=TODAY)
        assert known.trusted("agency") == (sender.card,)
        assert known.trusted("front-door") == (hub.card,)
        namesake = Keyring.generate("agency", hub.card.name, today=TODAY)
        assert known.standing(namesake.card) == "unknown"
        assert known.without(hub.card).trusted("front-door") == ()
