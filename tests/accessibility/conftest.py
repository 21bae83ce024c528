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
from cse_assess.vault.opening import create_vault, open_vault

ME = record.Person(
    name="Priya Rao",
    role="Service lead",
    organisation="Quay Street Clinic",
    phone="01632 960123",
    profession="gp",
    nation="england",
)

NINA = msgspec.structs.replace(ME, name="Nina Hart", role="Nurse")
NINAS_PASSPHRASE = "nine small round pears"


@pytest.fixture(scope="module")
def priya(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Person]:
    """A lead in front of the way in.

    Two cases of hers are kept, and one of them was handed over; one of a nurse's waits for her.
    """
    needs_a_desktop()
    with desktop(tmp_path_factory.mktemp("desk") / "home") as environment:
        fill(Path(environment["XDG_DATA_HOME"]) / "cse-assess")
        person = Person(environment)
        person.start_the_app()
        yield person
        person.close()


def fill(folder: Path) -> None:
    """A vault with two people and three cases.

    Args:
        folder: Where it is made.
    """
    week = dt.datetime.now(dt.UTC) - dt.timedelta(days=9)
    made = HandOver(
        reference="R-7K3M-Q9TX",
        hub="Seaside front door",
        hub_phone="01632 960200",
        file="referral.age",
        at=week,
        sent=week,
    )
    with create_vault(folder, user="Priya Rao", passphrase=steps.PASSPHRASE, role="lead") as vault:
        vault.set_setting("profile:priya rao", msgspec.json.encode(ME))
        vault.cases.save("one", case_of("Ada Imaginary"))
        vault.cases.save("two", case_of("Ben Imaginary"))
        vault.referrals.hand_over("one", made)
        vault.ways.add_person("Nina Hart", NINAS_PASSPHRASE, "practitioner")
    with open_vault(folder, user="Nina Hart", passphrase=NINAS_PASSPHRASE) as vault:
        vault.set_setting("profile:nina hart", msgspec.json.encode(NINA))
        vault.cases.save("three", case_of("Cai Imaginary", NINA))
        vault.reviews.ask("three")


def case_of(name: str, assessor: record.Person = ME) -> record.Assessment:
    """A finished assessment of a child who is not real.

    Args:
        name: The child.
        assessor: Whoever made it.
    """
    model = next(case for case in practice.cases() if case.id == "amira").model
    child = msgspec.structs.replace(model.child, name=name, known_as="")
    return msgspec.structs.replace(model, assessor=assessor, practice=False, child=child)
