"""The pages of the first run and of a front door, by keyboard and as they are heard."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from desktop import steps
from desktop.person import Person
from desktop.screen import desktop, needs_a_desktop
from desktop.walk import assert_usable_by_keyboard_and_ear

from cse_assess.assessment import practice, record
from cse_assess.instrument import loader
from cse_assess.instrument.library import Library
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.package.seal import seal
from cse_assess.referral.build import build
from cse_assess.vault.opening import create_vault
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker

pytestmark = pytest.mark.interop


@pytest.fixture
def somebody(tmp_path: Path) -> Iterator[Person]:
    needs_a_desktop()
    with desktop(tmp_path / "desk") as environment:
        person = Person(environment)
        yield person
        person.close()


def test_the_first_run(somebody: Person) -> None:
    somebody.start_the_app()
    for title, go_on in steps.FIRST_STEPS.items():
        somebody.sees(title)
        assert_usable_by_keyboard_and_ear(somebody)
        go_on(somebody)
    somebody.sees("Where your referrals go")
    assert_usable_by_keyboard_and_ear(somebody)


def test_a_referral_that_arrives(somebody: Person, qapp: object, tmp_path: Path) -> None:
    home = Path(somebody.environment["HOME"])
    receives_referrals(Path(somebody.environment["XDG_DATA_HOME"]) / "cse-assess", home)
    somebody.start_the_app()
    somebody.fill_secretly("Your passphrase", steps.PASSPHRASE)
    somebody.press("Return")
    somebody.sees("Choose the folder…")
    assert_usable_by_keyboard_and_ear(somebody)
    somebody.push("Choose the folder…")
    somebody.arrives_at("Directory:")
    somebody.press("ctrl+a")
    somebody.type(str(home / "Documents"))
    somebody.press("Return")
    somebody.sees("To be read", "R-7K3M-Q9TX")
    assert_usable_by_keyboard_and_ear(somebody)
    somebody.push("Serious concern. Quay Street Clinic…")
    somebody.sees("Amira")
    somebody.rests_at()
    assert_usable_by_keyboard_and_ear(somebody)


def receives_referrals(folder: Path, home: Path) -> None:
    """A vault of a front door, and a sealed referral that lies among its documents."""
    now = dt.datetime.now(dt.UTC)
    hub = Keyring.generate("front-door", "Seaside", today=now.date(), practice=True)
    agency = Keyring.generate("agency", "Quay Street Clinic", today=now.date())
    model = next(case for case in practice.cases() if case.id == "amira").model
    referral = build(loader.load("cse-risk"), model, reference="R-7K3M-Q9TX", created=now)
    sealed = seal(referral, sender=agency, hub=of_card(hub.card), today=now.date())
    (home / "Documents").mkdir()
    (home / "Documents" / "referral.age").write_bytes(sealed)
    vault = create_vault(folder, user="Dee", passphrase=steps.PASSPHRASE, role="front-door")
    me = record.Person(name="Dee", role="Duty worker", organisation="Seaside", phone="01632 960200")
    vault.set_setting("profile:dee", msgspec.json.encode(me))
    worker = Worker()
    Session(vault, Library(), worker).keys.set_front_door(hub)
    worker.wait()
    vault.close()
