"""Through the first run, for tests of what comes after it."""

from cse_assess.assessment.record import Person
from cse_assess_ui.models.beginning import Beginning
from cse_assess_ui.shell import Shell

PASSPHRASE = "four quiet grey herons"
NINA = Person(
    name="Nina Hart",
    role="Sexual health nurse",
    profession="sexual-health",
    nation="england",
    organisation="Quay Street Clinic",
    phone="01632 960123",
)


def begin(shell: Shell, person: Person = NINA, **said: object) -> None:
    """Say everything at once; what follows is made on the worker.

    Args:
        shell: The window, on its first page.
        person: Who begins.
        said: What else differs.
    """
    given = {"role": "practitioner", "passphrase": PASSPHRASE, **said}
    shell.page.finished.emit(Beginning(person=person, **given))  # type: ignore[attr-defined]
