"""The power goes while somebody writes. What they wrote a second before is there again."""

import itertools
import time

import pytest
from desktop import steps
from desktop.person import Person

pytestmark = pytest.mark.interop

A_SECOND = 1.0
KEPT = "He told his aunt abou"
AND_MORE = "t a man who waits, and "


def test_what_was_typed_a_second_before_is_there_and_the_app_goes_on_there(nina: Person) -> None:
    steps.sets_the_app_up(nina)
    steps.begins_with_a_child(nina, "Ben Imaginary")
    steps.answers(nina, "S08", 1, "6 months")
    nina.fill("What happened?", KEPT)
    written, typed = time.monotonic(), KEPT
    for letter in itertools.cycle(AND_MORE):  # typing never rests
        if time.monotonic() - written > A_SECOND:
            break
        nina.type(letter)
        typed += letter
    nina.kill_the_app()

    nina.start_the_app()
    nina.fill_secretly("Your passphrase", steps.PASSPHRASE)
    nina.press("Return")
    nina.hears("The app stopped without being closed")
    nina.push("Go on there")
    nina.arrives_in("S08. ")
    nina.wait_until(lambda: bool(nina.field("What happened?").text), "something is there")
    found = nina.field("What happened?").text
    assert found.startswith(KEPT)
    assert typed.startswith(found)
