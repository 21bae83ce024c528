from collections.abc import Iterator
from pathlib import Path

import pytest
from desktop.person import Person
from desktop.screen import desktop, needs_a_desktop


@pytest.fixture
def nina(tmp_path: Path) -> Iterator[Person]:
    """A nurse with a keyboard, in front of a computer on which the app was never started."""
    needs_a_desktop()
    with desktop(tmp_path / "desk") as environment:
        person = Person(environment)
        yield person
        person.close()
