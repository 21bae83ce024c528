"""The main job in one command, watched from outside."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FILES = {
    "assessment.json",
    "agency.key",
    "agency.card.json",
    "hub.key",
    "hub.card.json",
    "referral.age",
    "opened",
    "usage.csv",
}

WATCHED = """
import sys
opened = []
def watch(event, arguments):
    if event.startswith("socket."):
        opened.append(event)
sys.addaudithook(watch)
from cse_assess.cli import main
status = main(sys.argv[1:])
print("SOCKETS", opened)
print("LOADED", [name for name in sys.modules if name.partition(".")[0] == "PySide6"])
sys.exit(status)
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-c", WATCHED, "demo", "--out", str(folder / "out")]
    environment = os.environ | {"TMPDIR": str(folder)}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert [path.name for path in folder.iterdir()] == ["out"]
    return folder / "out", done.stdout


def test_it_makes_what_it_says(run: tuple[Path, str]) -> None:
    out, _ = run
    assert {path.name for path in out.iterdir()} == FILES
    assert (out / "opened" / "referral.pdf").read_bytes().startswith(b"%PDF-")
    referral = json.loads((out / "opened" / "referral.json").read_bytes())
    assert (referral["result"]["score"], referral["level"]["label"]) == (33, "Serious concern")


def test_it_says_what_happened(run: tuple[Path, str]) -> None:
    _, text = run
    for part in ("Serious concern.", "R5", "Not known: 6.", "Score 33", "Signatures hold"):
        assert part in text
    assert "referral-sealed level=serious age=13-15" in text


def test_it_opens_no_socket_and_no_window(run: tuple[Path, str]) -> None:
    _, text = run
    assert "SOCKETS []" in text
    assert "LOADED []" in text


def test_the_sealed_file_shows_nothing_of_the_child(run: tuple[Path, str]) -> None:
    out, _ = run
    package = (out / "referral.age").read_bytes()
    reference = json.loads((out / "opened" / "referral.json").read_bytes())["reference"]
    assert not [word for word in ("Amira", "Kyle", reference) if word.encode() in package]
    usage = (out / "usage.csv").read_text()
    assert "Amira" not in usage
    assert "referral-sealed,level,serious,1" in usage
