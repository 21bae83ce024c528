import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from desktop import steps
from desktop.person import Person
from desktop.screen import desktop, needs_a_desktop

from cse_assess.assessment import practice, record
from cse_assess.assessment.follow_up import HandOver
from cse_assess.vault.store import Vault

ME = record.Person(
    name="Priya Rao",
    role="Service lead",
    organisation="Quay Street Clinic",
    phone="01632 960123",
    profession="gp",
    nation="england",
)


@pytest.fixture(scope="module")
def priya(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Person]:
    """A lead in front of the way in; two cases are kept, and one of them was handed over."""
    needs_a_desktop()
    with desktop(tmp_path_factory.mktemp("desk") / "home") as environment:
        fill(Path(environment["XDG_DATA_HOME"]) / "cse-assess")
        person = Person(environment)
        person.start_the_app()
        yield person
        person.close()


def fill(folder: Path) -> None:
    model = next(case for case in practice.cases() if case.id == "amira").model
    week = dt.datetime.now(dt.UTC) - dt.timedelta(days=9)
    made = HandOver(
        reference="R-7K3M-Q9TX",
        hub="Seaside front door",
        hub_phone="01632 960200",
        file="referral.age",
        at=week,
        sent=week,
    )
    with Vault.create(folder, user="Priya Rao", passphrase=steps.PASSPHRASE, role="lead") as vault:
        vault.set_setting("profile:priya rao", msgspec.json.encode(ME))
        for case_id, name in (("one", "Ada Imaginary"), ("two", "Ben Imaginary")):
            child = msgspec.structs.replace(model.child, name=name, known_as="")
            vault.save(
                case_id, msgspec.structs.replace(model, assessor=ME, practice=False, child=child)
            )
        vault.hand_over("one", made)
