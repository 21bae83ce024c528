"""``pack``: made, looked at, accepted, installed, and found by the other commands."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from packs import FORMS, publisher

PASSPHRASE = "four quiet grey herons"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A user's home, and a machine's policy, of a Linux computer that nobody else uses."""
    if not sys.platform.startswith("linux"):
        pytest.skip("folders as on Linux")
    (tmp_path / "etc/cse-assess/updates").mkdir(parents=True)
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    folder = tmp_path / "new" / "dash-like"
    folder.mkdir(parents=True)
    (folder / "form.toml").write_bytes((FORMS / "dash-like" / "form.toml").read_bytes())
    return tmp_path


def run(home: Path, *words: str, status: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "cse_assess", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=home,
        stdin=subprocess.DEVNULL,
        env={
            **os.environ,
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "share"),
            "XDG_CONFIG_DIRS": str(home / "etc"),
            "XDG_DATA_DIRS": str(home / "usr"),
        },
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout if status == 0 else done.stderr


def test_from_a_folder_to_a_form_that_is_used(home) -> None:
    keys = publisher()
    (home / "publisher.key").write_bytes(keys.lock(PASSPHRASE, log_n=10))
    words = ("--key", "publisher.key", "--passphrase-file", "passphrase")
    told = run(
        home, "pack", "create", "new", *words, "-o", "1.csepack", "--name", "ours", "--version", "1"
    )
    assert told == "Wrote 1.csepack: ours 1, signed by Partnership IT.\n"
    told = run(home, "pack", "inspect", "1.csepack")
    assert "Pack ours, version 1" in told
    assert keys.card.fingerprint() in told
    assert keys.card.signing.fingerprint() in told

    assert "none comes built in" in run(home, "pack", "install", "1.csepack", status=1)
    card = home / "etc/cse-assess/updates/ours.card.json"
    card.write_bytes(keys.card.to_json())
    offer = json.loads(run(home, "pack", "install", "1.csepack", "--json"))
    assert offer["state"] == "new"
    assert [(one["how"], one["what"]) for one in offer["changes"]] == [("added", "dash-like")]
    refused = run(home, "pack", "install", "1.csepack", status=1)
    assert "Nobody is here to accept this. Nothing was changed." in refused
    assert "dash-like" not in run(home, "form", "list")

    told = run(home, "pack", "install", "1.csepack", "--accept")
    assert "+ form dash-like: added" in told
    assert "It counts from the next start" in told
    assert "dash-like 1.0.0" in run(home, "form", "list")
    assert run(home, "pack", "list") == "ours 1  in-force\n"
    assert "is installed already. Nothing was changed." in run(
        home, "pack", "install", "1.csepack", "--accept"
    )

    run(
        home, "pack", "create", "new", *words, "-o", "2.csepack", "--name", "ours",
        "--version", "2", "--replaces", "1", "--not-after", "2099-01-01",
    )  # fmt: skip
    run(home, "pack", "install", "2.csepack", "--accept", "--for-everybody")
    assert (home / "usr/cse-assess/packs/ours/2/manifest.json").is_file()
    assert run(home, "pack", "list") == "ours 2  in-force\nours 1  kept\n"
    refused = run(home, "pack", "install", "1.csepack", "--accept", status=1)
    assert "Version 2 of ours was here already" in refused

    card.unlink()
    assert "refused: It is signed by" not in run(home, "form", "list")
    assert "ours 1  refused: Nobody is trusted" in run(home, "pack", "list")


def test_what_cannot_be_packed_is_said_before_the_passphrase_is_asked_for(home) -> None:
    (home / "new" / "readme.txt").write_text("")
    told = run(
        home, "pack", "create", "new", "--key", "none.key", "-o", "x", "--name", "ours",
        "--version", "1", status=1,
    )  # fmt: skip
    assert told.startswith("new: readme.txt: A pack brings forms")
    assert not (home / "x").exists()
