from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from desktop.person import Person
from desktop.screen import desktop, needs_a_desktop


@pytest.fixture
def at_a_desk(tmp_path: Path) -> Iterator[Callable[[str], Person]]:
    """Puts somebody in front of a computer of their own, on which the app was never started."""
    needs_a_desktop()
    with ExitStack() as desks:

        def sit_down(name: str) -> Person:
            person = Person(desks.enter_context(desktop(tmp_path / f"{name}'s desk")))
            desks.callback(person.close)
            return person

        yield sit_down


@pytest.fixture
def nina(at_a_desk: Callable[[str], Person]) -> Person:
    """A nurse with a keyboard, in front of a computer on which the app was never started."""
    return at_a_desk("nina")
