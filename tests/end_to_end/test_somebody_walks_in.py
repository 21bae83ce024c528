"""Somebody walks in while a nurse writes: nothing is seen, nothing is lost, and work goes on."""

from pathlib import Path

import pytest
from desktop import steps
from desktop.person import Person

from cse_assess.diagnostics.log import lines

pytestmark = pytest.mark.interop

WORDS = "He told his aunt about a man who waits."
SECRETS = ("Ben", "S08", "aunt", "exploit", "CSE", "child")


def test_hidden_and_locked_it_tells_nothing_and_comes_back_to_the_question(nina: Person) -> None:
    steps.sets_the_app_up(nina)
    nina.press("ctrl+n")  # from the list of cases
    nina.arrives_at("Full name")
    nina.fill("Full name", "Ben Imaginary")
    nina.fill("Date of birth", steps.BORN)
    steps.goes_to_step(nina, "Questions")
    steps.answers(nina, "S08", 1, "6 months")
    nina.fill("What happened?", WORDS)

    nina.press("Escape", "Escape")
    nina.sees("No notes for today.")
    tells_nothing(nina)
    nina.press("Escape", "Escape")
    nina.arrives_at("What happened?")
    assert nina.field("What happened?").text == WORDS

    nina.press("ctrl+l")
    nina.arrives_at("Your passphrase")
    tells_nothing(nina)
    nina.type(steps.PASSPHRASE)
    nina.press("Return")
    nina.arrives_in("S08. ")
    nina.wait_until(lambda: nina.field("What happened?").text == WORDS, "the words are kept")
    assert noted(nina) == ["started", "unlocked", "locked why=asked", "unlocked"]


def tells_nothing(nina: Person) -> None:
    """Neither the window nor its title tells what the app is for."""
    assert nina.title() == "Notes"
    told = "\n".join(f"{one.name} {one.text} {one.description}" for one in nina.things())
    assert not [one for one in SECRETS if one in told], told


def noted(nina: Person) -> list[str]:
    """What the log for IT says, but for the app's version and how busy the machine was."""
    log = Path(nina.environment["HOME"]) / ".local" / "state" / "cse-assess" / "log"
    told = [line.partition(" ")[2].partition(" major=")[0] for line in lines(log)]
    return [one for one in told if not one.startswith("slow-turn")]
