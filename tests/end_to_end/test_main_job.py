"""The main job in the real app, by keyboard alone, from an empty computer to the lead's counts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from desktop import steps
from desktop.person import Person

pytestmark = pytest.mark.interop

HUB = "Seaside front door"


@pytest.fixture
def front_door(tmp_path: Path) -> Path:
    """A front door that has made its key and its card on the command line."""
    folder = tmp_path / "front door"
    (tmp_path / "words").write_text("eleven slow green boats\n")
    run("hub", "create", "--name", HUB, "--phone", "01632 960200", "-o", folder, tmp_path)
    return folder


def run(*words: object) -> str:
    """Run a command of the app; the last word is the folder with the front door's passphrase."""
    *command, folder = map(str, words)
    passphrase = ["--passphrase-file", str(Path(folder) / "words")]
    done = subprocess.run(
        [sys.executable, "-m", "cse_assess", *command, *passphrase],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_from_an_empty_computer_to_the_lead_s_counts(
    nina: Person, front_door: Path, tmp_path: Path
) -> None:
    steps.sets_the_app_up(nina)
    steps.begins_with_a_child(nina, "Ben Imaginary", born="4/3/2011")

    nina.choose(1, "D01. ")
    assert "Ring 999" in nina.hears("Act now.", assertive=True).words
    steps.answers(nina, "S08", 1, "6 months")
    nina.hears("Serious concern")
    steps.thinks_it_through(nina, "Ben")
    steps.fills_the_referral(nina)
    sealed = steps.seals_it(nina, front_door / "hub.card.json", HUB)
    nina.push("I have sent it")
    nina.sees("Follow up", HUB)

    key = front_door / "hub.key"
    told = run("open", sealed, "--key", key, "-o", tmp_path / "opened", tmp_path)
    assert "All is as sent." in told
    referral = json.loads((tmp_path / "opened" / "referral.json").read_bytes())
    assert referral["child"]["name"] == "Ben Imaginary"
    assert referral["level"]["id"] == "serious"
    assert referral["analysis"]["needs_to_happen"] == "Talk to him alone, today."

    answer = tmp_path / "answer.age"
    run("receipt", "create", sealed, "--key", key, "-o", answer, "--by", "Duty worker", tmp_path)
    nina.push("Open their answer…")
    steps.chooses_a_file(nina, answer)
    nina.sees("Duty worker")

    steps.lets_a_lead_in(nina, "Priya Rao")
    steps.unlocks(nina, 2, steps.LEADS_PASSPHRASE)
    steps.says_who_she_is(nina, "Service lead")
    nina.push("Lead's desk")
    nina.push("See the counts")
    nina.sees("Counts", "Which period?")
