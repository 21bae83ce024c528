"""Who may come in, who may no longer, and how somebody who has forgotten comes back."""

from pathlib import Path

import pytest
from keychains import InMemory

from cse_assess.vault import keychain, people
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import create_vault, open_vault, recover
from cse_assess.vault.slots import Cost, calibrated, find_slot, read_slots, users
from cse_assess.vault.store import Vault
from cse_assess.vault.strength import Weakness, strength

PASSPHRASE = "correct horse battery"
OTHER = "quiet lamp river tooth"


def test_people_are_added_changed_and_shut_out(vault: Vault, folder: Path) -> None:
    vault.ways.add_person("Priya", OTHER, "lead")
    assert users(folder) == ["Nina", "Priya"]
    with pytest.raises(VaultRefused, match="of this name already"):
        vault.ways.add_person("PRIYA", OTHER, "lead")
    vault.close()
    with open_vault(folder, user="Priya", passphrase=OTHER) as opened:
        assert (opened.user, opened.ways.role) == ("Priya", "lead")
        opened.ways.change_passphrase("Nina", "seven blue kettles sing")
        opened.ways.disable("nina")
        told = [entry.detail for entry in opened.trail() if entry.kind == "person"]
    assert told == ["Priya: added as lead", "Nina: new passphrase", "nina: shut out"]
    assert users(folder) == ["Priya"]
    for passphrase in (PASSPHRASE, "seven blue kettles sing"):
        with pytest.raises(VaultRefused, match="Nina may no longer open this"):
            open_vault(folder, user="Nina", passphrase=passphrase)
    with open_vault(folder, user="Priya", passphrase=OTHER) as opened:
        with pytest.raises(VaultRefused, match="Nobody else could open"):
            opened.ways.disable("Priya")
        opened.ways.change_passphrase("Nina", "seven blue kettles sing", role="lead")
    with open_vault(folder, user="Nina", passphrase="seven blue kettles sing") as opened:
        assert opened.ways.role == "lead"


def test_shutting_out_is_undone_as_long_as_nothing_else_was_given(
    vault: Vault, folder: Path
) -> None:
    vault.ways.add_person("Priya", OTHER, "lead")
    keychain_of_system = InMemory()
    vault.ways.remember_in(keychain_of_system)
    with pytest.raises(VaultRefused, match="of this name"):
        vault.ways.disable("Sam")
    priya, nina = vault.ways.disable("Priya"), people.ways_of(read_slots(folder), "nina")
    assert [slot.kind for slot in nina] == ["person", "keychain"]
    vault.ways.put_back(priya)
    vault.ways.disable("Nina")
    assert find_slot(read_slots(folder), "Nina", "keychain") is None
    vault.ways.put_back(nina)
    assert find_slot(read_slots(folder), "Nina", "keychain") == nina[1]
    with pytest.raises(VaultRefused, match="may come in already"):
        vault.ways.put_back(nina)
    vault.close()
    for user, passphrase in (("Nina", PASSPHRASE), ("Priya", OTHER)):
        open_vault(folder, user=user, passphrase=passphrase).close()


def test_a_role_cannot_be_changed_by_hand(vault: Vault, folder: Path) -> None:
    vault.close()
    slots = (folder / "slots.json").read_text()
    (folder / "slots.json").write_text(slots.replace("practitioner", "lead"))
    with pytest.raises(VaultRefused, match="does not open"):
        open_vault(folder, user="Nina", passphrase=PASSPHRASE)


def test_who_may_manage(vault: Vault, folder: Path) -> None:
    assert people.may_manage(read_slots(folder), "nina")
    vault.ways.add_person("Priya", OTHER, "lead")
    assert not people.may_manage(read_slots(folder), "nina")
    assert people.may_manage(read_slots(folder), "priya")


def test_a_recovery_code_lets_somebody_back_in(vault: Vault, folder: Path) -> None:
    old, code = vault.ways.new_recovery_code(), vault.ways.new_recovery_code()
    vault.close()
    assert len(code.split()) == 12
    assert users(folder) == ["Nina"]
    assert code not in (folder / "slots.json").read_text()
    fresh = "seven blue kettles sing"
    for wrong, sentence in (
        ("abandon " * 12, "one of them is wrong"),
        (old, "not this vault's, or a newer one"),
    ):
        with pytest.raises(VaultRefused, match=sentence):
            recover(folder, code=wrong, user="Nina", passphrase=fresh)
    with pytest.raises(VaultRefused, match="guessed soon"):
        recover(folder, code=code, user="Nina", passphrase="password123")
    with recover(folder, code=code.upper(), user="Nina", passphrase=fresh) as opened:
        assert "by the recovery code" in opened.trail()[-1].detail
    open_vault(folder, user="Nina", passphrase=fresh).close()
    with pytest.raises(VaultRefused, match="does not open"):
        open_vault(folder, user="Nina", passphrase=PASSPHRASE)


def test_recovery_changes_nothing_while_somebody_else_is_in(vault: Vault, folder: Path) -> None:
    code, before = vault.ways.new_recovery_code(), (folder / "slots.json").read_bytes()
    with pytest.raises(VaultRefused, match="Nina has the vault open since"):
        recover(folder, code=code, user="Nina", passphrase="seven blue kettles sing")
    assert (folder / "slots.json").read_bytes() == before


def test_without_a_recovery_code(vault: Vault, folder: Path) -> None:
    words = "legal winner thank year wave sausage worth useful legal winner thank yellow"
    with pytest.raises(VaultRefused, match="No recovery code was made"):
        people.open_by_recovery(read_slots(folder), words)


class Locked(InMemory):
    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError("locked")


def test_the_systems_keychain(vault: Vault, folder: Path) -> None:
    chain, cheap = InMemory(), Cost(iterations=1, lanes=1, memory_kib=1024)
    slots, key = read_slots(folder), bytes(vault._key)
    with_chain = keychain.remember(chain, folder, slots, key, user="Nina", cost=cheap)
    assert keychain.open_by_keychain(chain, folder, with_chain, "Nina") == key
    assert key.hex() not in str(chain.kept)
    assert PASSPHRASE not in str(chain.kept)
    with pytest.raises(VaultRefused, match="nothing for this vault"):
        keychain.open_by_keychain(InMemory(), folder, with_chain, "Nina")
    without = keychain.forget(chain, folder, with_chain, user="Nina")
    assert chain.kept == {}
    assert without == slots
    with_two = people.add_person(
        with_chain, key, user="Priya", passphrase=OTHER, role="lead", cost=cheap
    )
    assert find_slot(people.disable(with_two, user="Nina"), "Nina", "keychain") is None
    for locked in (
        lambda: keychain.open_by_keychain(Locked(), folder, with_chain, "Nina"),
        lambda: keychain.remember(Locked(), folder, slots, key, user="Nina", cost=cheap),
    ):
        with pytest.raises(VaultRefused, match="passphrase"):
            locked()


@pytest.mark.parametrize(
    ("passphrase", "weakness", "advice"),
    [
        ("short", "short", "shorter than 10"),
        ("password123", "common", "what many people use"),
        ("aaaaaaaaaaaaaa", "repeat", "repeats itself"),
        ("Nina Hart 85", "common", "your name"),
        ("mnbvcxzlkj", "sequence", "along the keyboard or the alphabet"),
        ("12.03.2012", "date", "a date"),
        ("four quiet grey herons", None, ""),
        ("x7!Kp2#qLm9$", None, ""),
        ("correct horse battery staple " * 50, None, ""),
    ],
)
def test_how_hard_a_passphrase_is_to_guess(
    passphrase: str, weakness: Weakness | None, advice: str
) -> None:
    found = strength(passphrase, user="Nina Hart")
    assert found.weakness == weakness
    assert found.enough is (weakness is None)
    assert advice in found.advice
    assert bool(found.advice) is bool(advice)


def test_a_guess_is_never_cheaper_than_recommended() -> None:
    least = Cost()
    for seconds in (0, 0.2):
        cost = calibrated(seconds)
        assert cost.iterations >= least.iterations
        assert (cost.lanes, cost.memory_kib) == (least.lanes, least.memory_kib)


def test_a_vault_can_be_made_with_its_recovery_code(tmp_path: Path) -> None:
    code = people.fresh_recovery_code()
    folder, cost, fresh = tmp_path / "vault", Cost(1, 1, 128), "seven loud blue otters"
    made = create_vault(folder, user="Nina", passphrase=PASSPHRASE, cost=cost, recovery_code=code)
    made.close()
    with recover(folder, code=code, user="Nina", passphrase=fresh) as vault:
        assert [entry.detail for entry in vault.trail() if entry.kind == "person"][:1] == [
            "recovery code made"
        ]


def test_what_is_no_recovery_code_makes_no_vault(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    with pytest.raises(VaultRefused, match="no recovery code"):
        create_vault(
            folder,
            user="Nina",
            passphrase=PASSPHRASE,
            cost=Cost(1, 1, 128),
            recovery_code="twelve words",
        )
    assert not folder.exists()
