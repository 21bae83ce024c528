"""Answering from the command line, changing keys, and writing the page that opens packages."""

import datetime as dt
import json
from pathlib import Path

import pytest

from cse_assess import data
from cse_assess.cli import main
from cse_assess.package.card import read_card
from cse_assess.package.opener import page

PASSPHRASE = "correct horse battery"
CASE = data.folder("forms") / "practice" / "amira" / "model.json"
SOUTHEND = data.folder("forms") / "front-doors" / "southend.toml"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A front door, a sender, and a referral with an attachment."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "pass").write_text(PASSPHRASE + "\n")
    (folder / "Amira.txt").write_text("three dates")
    hub = ["hub", "create", "--name", "Hub", "--practice", "--phone", "01632 960 200"]
    assert run(folder, *hub, "-o", str(folder / "hub")) == 0
    assert run(folder, "agency", "create", "--name", "School", "-o", str(folder / "us")) == 0
    refer = ["refer", str(CASE), "--hub", str(folder / "hub" / "hub.card.json")]
    refer += ["--sender", str(folder / "us" / "agency.key")]
    refer += ["--attach", str(folder / "Amira.txt"), "-o", str(folder / "r.age")]
    assert run(folder, *refer) == 0
    return folder


def run(desk: Path, *words: str) -> int:
    return main([*words, "--passphrase-file", str(desk / "pass")])


def answer(desk: Path, out: Path, *words: str) -> int:
    key = str(desk / "hub" / "hub.key")
    return run(desk, "receipt", "create", str(desk / "r.age"), "--key", key, "-o", str(out), *words)


def opened(desk: Path, path: Path, *words: str) -> int:
    key = str(desk / "us" / "agency.key")
    return run(desk, "receipt", "open", str(path), "--key", key, *words)


def test_received_and_decided(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    card = str(desk / "hub" / "hub.card.json")
    assert answer(desk, tmp_path / "a.age") == 0
    assert opened(desk, tmp_path / "a.age", "--hub", card) == 0
    out, err = capsys.readouterr()
    assert "received, Hub" in out
    assert err == ""
    decided = ["--decision", "strategy-discussion", "--by", "Dee", "--minutes", "2026-12-01"]
    assert answer(desk, tmp_path / "b.age", *decided, "--next-step", "Tomorrow.") == 0
    capsys.readouterr()
    assert opened(desk, tmp_path / "b.age", "--json", "--hub", card) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["kind"], said["decision_label"]) == ("outcome", "Strategy discussion")
    assert (said["minutes_expected"], said["next_step"]) == ("2026-12-01", "Tomorrow.")
    assert said["practice"]
    assert opened(desk, tmp_path / "b.age") == 0
    out, err = capsys.readouterr()
    assert "Notes of the meeting by: 1 December 2026" in out
    assert err.startswith("Warning: you do not have the card of Hub")


def test_an_answer_from_elsewhere(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(desk, tmp_path / "a.age") == 0
    other = ["hub", "create", "--name", "Other", "--practice", "-o", str(tmp_path / "other")]
    assert run(desk, *other) == 0
    capsys.readouterr()
    card = str(tmp_path / "other" / "hub.card.json")
    assert opened(desk, tmp_path / "a.age", "--hub", card) == 1
    assert "does not come from the front door of hub.card.json" in capsys.readouterr().err


def test_what_cannot_be_answered(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(desk, tmp_path / "x.age", "--decision", "perhaps") == 1
    assert "Choose one of: strategy-discussion, " in capsys.readouterr().err
    assert main(["receipt", "decisions"]) == 0
    assert "strategy-discussion: Strategy discussion." in capsys.readouterr().out
    assert answer(desk, tmp_path / "a.age") == 0
    assert opened(desk, desk / "r.age") == 1
    assert "not sealed to the key of School" in capsys.readouterr().err
    assert not (tmp_path / "x.age").exists()


def test_attachments_are_unpacked_under_their_new_names(desk: Path, tmp_path: Path) -> None:
    key = str(desk / "hub" / "hub.key")
    out = tmp_path / "opened"
    assert run(desk, "open", str(desk / "r.age"), "--key", key, "-o", str(out)) == 0
    assert (out / "attachments" / "attachment-1.txt").read_text() == "three dates"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [("run.exe", b"MZ", "Only documents"), ("a.pdf", b"MZ", "not what its name says")],
)
def test_what_cannot_be_attached(
    desk: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes,
    sentence: str,
) -> None:
    (tmp_path / name).write_bytes(content)
    refer = ["refer", str(CASE), "--hub", str(desk / "hub" / "hub.card.json")]
    refer += ["--sender", str(desk / "us" / "agency.key"), "--attach", str(tmp_path / name)]
    assert run(desk, *refer, "-o", str(tmp_path / "r.age")) == 1
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / "r.age").exists()


def test_an_example_of_a_listing_takes_nothing(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = CASE.read_text().replace('"practice":true', '"practice":false')
    case = json.loads(text) | {"practice": False, "practice_case": ""}
    (tmp_path / "case.json").write_text(json.dumps(case))
    refer = ["refer", str(tmp_path / "case.json"), "--sender", str(desk / "us" / "agency.key")]
    refer += ["--as", "pdf", "-o", str(tmp_path / "r.pdf"), "--hub"]
    assert run(desk, *refer, str(SOUTHEND)) == 1
    assert "an example that nobody here has checked" in capsys.readouterr().err
    checked = SOUTHEND.read_text().replace("example = true", "")
    checked = checked.replace("2026-11-23", "2020-01-01")
    (tmp_path / "southend.toml").write_text(checked)
    assert run(desk, *refer, str(tmp_path / "southend.toml")) == 0
    out, err = capsys.readouterr()
    assert "last checked on 1 January 2020" in err
    assert "to say: " in out
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


def test_keys_change_in_three_steps(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = desk / "hub" / "hub.key"
    for number, step in enumerate(("next", "promote", "retire")):
        renew = ["hub", "renew", str(key), "-o", str(tmp_path / str(number)), "--step", step]
        assert run(desk, *renew) == 0
        key = tmp_path / str(number) / "hub.key"
    card = read_card((tmp_path / "2" / "hub.card.json").read_bytes(), file="c")
    before = read_card((desk / "hub" / "hub.card.json").read_bytes(), file="c")
    assert card.signing == before.signing
    assert not set(card.recipients) & set(before.recipients)
    out = tmp_path / "opened"
    assert run(desk, "open", str(desk / "r.age"), "--key", str(key), "-o", str(out)) == 0
    capsys.readouterr()
    renew = ["hub", "renew", str(key), "-o", str(tmp_path / "2")]
    assert run(desk, *renew) == 1
    assert "is there already" in capsys.readouterr().err
    assert run(desk, "hub", "renew", str(key), "-o", str(tmp_path / "3"), "--step", "promote") == 1
    assert "There is no next key" in capsys.readouterr().err


def test_a_renewed_card_is_valid_for_as_long_as_was_asked(desk: Path, tmp_path: Path) -> None:
    key = str(desk / "hub" / "hub.key")
    assert run(desk, "hub", "renew", key, "-o", str(tmp_path / "n"), "--valid-days", "30") == 0
    card = read_card((tmp_path / "n" / "hub.card.json").read_bytes(), file="c")
    assert card.valid_until - card.created == dt.timedelta(days=30)


def test_the_opener(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch) -> None:
    resources = tmp_path / "resources"
    monkeypatch.setattr(data, "folder", lambda name: resources)
    assert main(["opener", "-o", str(tmp_path / "o.html")]) == 1
    assert "not part of this installation" in capsys.readouterr().err
    built = resources / "opener" / "build"
    built.mkdir(parents=True)
    (built / "opener.html").write_bytes(b"<!doctype html>")
    assert main(["opener", "-o", str(tmp_path / "o.html")]) == 0
    assert (tmp_path / "o.html").read_bytes() == page() == b"<!doctype html>"
