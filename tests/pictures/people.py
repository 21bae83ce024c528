"""Whose pictures are taken, and what they have in hand. All of them are made up."""

import datetime as dt
import random
from pathlib import Path

import first_steps
import msgspec
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from cse_assess.assessment import practice
from cse_assess.assessment.record import Assessment, Person
from cse_assess.instrument.library import Library
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.usage.events import Event
from cse_assess.usage.period import last_quarter
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost, Role
from cse_assess_ui.models import referring
from cse_assess_ui.models.hand_overs import Wanted
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.unlock import UnlockPage
from cse_assess_ui.shell import Shell
from pictures.camera import wait_for

PASSPHRASE = first_steps.PASSPHRASE
QUICK = Cost(iterations=1, lanes=1, memory_kib=1024)
TODAY = dt.datetime.now().astimezone().date()

NINA = first_steps.NINA
ADEYEMI = Person(
    name="Tunde Adeyemi",
    role="Designated safeguarding lead",
    profession="school",
    nation="england",
    organisation="Harbour Road School",
    phone="01632 960140",
)
WALSH = Person(
    name="PC 2214 Walsh",
    role="Response officer",
    profession="police",
    nation="england",
    organisation="Seaside Police",
    phone="01632 960150",
)
PRIYA = Person(
    name="Priya Shah",
    role="Safeguarding lead",
    profession="sexual-health",
    nation="england",
    organisation=NINA.organisation,
    phone="01632 960124",
)
DEE = Person(
    name="Dee Marsh",
    role="Duty manager",
    organisation="Seaside front door",
    phone="01632 960200",
)


def front_door(*, practice: bool = False) -> Keyring:
    """The front door that everybody here refers to."""
    return Keyring.generate(
        "front-door",
        DEE.organisation,
        area="Seaside",
        phone=DEE.phone,
        phone_out_of_hours="01632 960299",
        today=TODAY,
        practice=practice,
        accepts=["sealed", "pdf"],
    )


def as_if_real(name: str, assessor: Person, *, urgent: bool = False, days_ago: int = 1):
    """A practice case as somebody would have written it of a child that they know."""
    model: Assessment = next(case for case in practice.cases() if case.id == name).model
    return msgspec.structs.replace(
        model,
        practice=False,
        practice_case="",
        assessor=assessor,
        date=TODAY - dt.timedelta(days=days_ago),
        referral=msgspec.structs.replace(model.referral, urgent=urgent),
    )


def make_vault(folder: Path, *people: tuple[Person, Role]) -> Path:
    """A vault for several people, the first of whom has made it."""
    (first, role), *others = people
    with create_vault(folder, user=first.name, passphrase=PASSPHRASE, cost=QUICK, role=role) as it:
        for person, other in others:
            it.ways.add_person(person.name, PASSPHRASE, other)
    for person, _ in people:
        with at_work(folder, person) as session:
            session.profile.set(person)
    return folder


class at_work:  # noqa: N801 - reads as what it is
    """Somebody at work in a vault, without a window."""

    def __init__(self, folder: Path, person: Person) -> None:
        self._folder, self._person = folder, person

    def __enter__(self) -> Session:
        self._worker = Worker()
        vault = open_vault(self._folder, user=self._person.name, passphrase=PASSPHRASE)
        self.session = Session(vault, Library(), self._worker)
        return self.session

    def __exit__(self, *_: object) -> None:
        self._worker.wait()
        QApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
        self.session.vault.close()


def send(session: Session, hub: Keyring, post: Path, name: str, case: Assessment) -> str:
    """Seal a case to a front door; gives its id."""
    session.vault.cases.save(name, case)
    wanted = Wanted(of_card(hub.card), post / f"{name}.age")
    referring.hand_over(session, session.cases.open(name), wanted)
    return name


def come_in(shell: Shell, person: Person) -> None:
    """Unlock the window."""
    shell.page.submitted.emit(person.name, PASSPHRASE)
    wait_for(lambda: shell.sitting is not None)
    wait_for(lambda: not isinstance(shell.page, UnlockPage) and not shell.worker.busy)
    wait_for(lambda: not getattr(shell.page, "unfinished", False))


def a_quarter_of_work(session: Session) -> None:
    """What was counted in the last quarter of a clinic."""
    chance = random.Random(1)  # noqa: S311 - the same every time
    start = last_quarter(TODAY).start
    levels = ["serious"] * 14 + ["substantial"] * 23 + ["emerging"] * 19 + ["nothing-current"] * 9
    for number, level in enumerate(levels):
        told = {
            "day": start + dt.timedelta(days=chance.randrange(80)),
            "form": "cse-risk",
            "form_version": "1.0.0",
            "profession": "sexual-health",
            "age_band": chance.choice(["10-12", "13-15", "13-15", "16-17"]),
            "level": level,
        }
        items = tuple(chance.sample(["S01", "S02", "S04", "S08", "M03", "M11"], 3))
        state = Event(kind="assessment-scored", computed=level, items=items, **told)
        session.vault.usage.add(state, f"counted-{number}")
        if level in ("serious", "substantial"):
            sealed = Event(kind="referral-sealed", way="sealed", **told)
            session.vault.usage.add(sealed, f"counted-{number}")
