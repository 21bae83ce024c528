"""A referral from a nurse's window to a front door's, and the decision back, by keyboard alone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from desktop import steps
from desktop.person import Person

pytestmark = pytest.mark.interop

HUB = "Seaside front door"


def test_a_referral_goes_there_and_the_decision_comes_back(
    at_a_desk: Callable[[str], Person], tmp_path: Path
) -> None:
    post = tmp_path / "post"
    post.mkdir()
    dee, nina = at_a_desk("dee"), at_a_desk("nina")
    steps.sets_a_front_door_up(dee, HUB, post / "hub.card.json")
    steps.goes_to_step(dee, "Home")
    saved = tmp_path / "what comes by e-mail"
    saved.mkdir()
    dee.sees("Choose the folder…")
    steps.watches_a_folder(dee, saved)

    steps.sets_the_app_up(nina, card=post / "hub.card.json")
    steps.begins_with_a_child(nina, "Ben Imaginary")
    steps.answers(nina, "S08", 1, "6 months")
    steps.thinks_it_through(nina, "Ben")
    steps.fills_the_referral(nina)
    sealed = steps.seals_it(nina, HUB)
    assert_tells_nothing(sealed)
    nina.push("I have sent it")
    nina.sees("Follow up", ": sent", HUB)

    shutil.copy(sealed, saved)
    dee.sees("To be read", "Serious concern", "Quay Street Clinic")
    dee.push("Serious concern. Quay Street Clinic…")
    dee.sees("Ben Imaginary", "It arrived as it was sealed", "Talk to him alone, today.")
    decision = steps.decides(dee, 1, "We meet on Monday at ten.")

    assert_tells_nothing(decision)

    steps.takes_in(nina, decision)
    nina.sees("Strategy discussion", "We meet on Monday at ten.")


def assert_tells_nothing(file: Path) -> None:
    """Neither a file's name nor what lies in it in clear says who it is about."""
    content = file.read_bytes()
    assert content.startswith(b"age-encryption.org/v1\n")
    for told in ("Ben", "Imaginary", "Quay Street", "Monday"):
        assert told not in file.name
        assert told.encode() not in content
