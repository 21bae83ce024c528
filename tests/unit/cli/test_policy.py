"""``cse-assess policy``, and what other commands do with what an organisation has set."""

import json
from pathlib import Path

import pytest

from cse_assess import cli, data
from cse_assess.config import choices
from cse_assess.config.described import setting, settings
from cse_assess.vault.opening import create_vault
from cse_assess.vault.slots import Cost

PASSPHRASE = "four quiet grey herons"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
CASE = data.folder("forms") / "practice" / "amira" / "model.json"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The machine's policy folder."""
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "p").write_text(PASSPHRASE)
    folder = tmp_path / "etc" / "cse-assess"
    folder.mkdir(parents=True)
    return folder


def run(*words: str) -> int:
    return cli.main(list(words))


def refer(as_: str, *more: str) -> int:
    return run(
        "refer", str(CASE), "--hub", "hub/hub.card.json", "--sender", "us/agency.key",
        "--as", as_, "-o", f"out.{as_}", "--passphrase-file", "p", *more,
    )  # fmt: skip


@pytest.fixture
def desk(machine: Path) -> Path:
    """A front door that accepts everything, and a sender."""
    ways = [word for way in ("sealed", "pdf", "plain") for word in ("--accepts", way)]
    hub = ["hub", "create", "--name", "Hub", "--practice", "--phone", "01632 960 200", *ways]
    assert run(*hub, "-o", "hub", "--passphrase-file", "p") == 0
    assert run("agency", "create", "--name", "School", "-o", "us", "--passphrase-file", "p") == 0
    return machine


def test_show_says_who_set_what(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (machine / "policy.toml").write_text(
        "retention_days = 10\n[recommended]\nauto_lock_minutes = 2\n"
    )
    Path("v").mkdir()
    Path("v/appearance.json").write_text('{"scheme": "dark", "text": 1.5}')
    assert run("policy", "show", "--vault", "v") == 0
    told = capsys.readouterr().out
    assert "retention_days = 10  (your organisation)" in told
    assert "auto_lock_minutes = 2  (recommended by your organisation)" in told
    assert "backup_keep = 14  (default)" in told
    assert 'scheme = "dark"  (you)' in told
    assert len(told.splitlines()) == len(settings())
    assert run("policy", "show", "--vault", "v", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["settings"]["retention_days"] == {"value": 10, "set_by": "organisation"}
    assert shown["folder"] == str(machine)


def test_show_mine_opens_the_vault(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    minutes = setting("auto_lock_minutes")
    assert minutes is not None
    with create_vault(Path("v"), user="Nina", passphrase=PASSPHRASE, cost=CHEAP) as vault:
        choices.store(vault, minutes, 2)
    mine = ("policy", "show", "--mine", "--vault", "v", "--passphrase-file", "p")
    assert run(*mine) == 0
    assert "auto_lock_minutes = 2  (you)" in capsys.readouterr().out


def test_show_tells_of_a_policy_that_cannot_be_used(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (machine / "policy.toml").write_text("keychain = 1")
    assert run("policy", "show", "--vault", "v") == 0
    captured = capsys.readouterr()
    assert "keychain: This should be true or false" in captured.err
    assert "Nothing in it counts." in captured.err
    assert 'hand_overs = ["sealed", "pdf"]  (held until' in captured.out


def test_check(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("new.toml").write_text('hand_overs = ["pdf"]\n[recommended]\nlanguage = "cy"\n')
    assert run("policy", "check", "new.toml") == 0
    assert capsys.readouterr().out == (
        'Set: hand_overs = ["pdf"]\nRecommended: language = "cy"\nnew.toml is sound: 2 settings.\n'
    )
    Path("new.toml").write_text("auto_lock_minutes = 99")
    assert run("policy", "check", "new.toml") == 1
    assert capsys.readouterr().err == (
        "new.toml: auto_lock_minutes: This should be a whole number from 1 to 60.\n"
    )


def test_check_without_a_file_checks_this_computer(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("policy", "check") == 0
    assert capsys.readouterr().out == "Nothing is set on this computer.\n"
    (machine / "policy.toml").write_text("auto_lock_minutes = 5")
    assert run("policy", "check") == 0
    assert "policy.toml is sound: 1 setting." in capsys.readouterr().out
    (machine / "policy.toml").write_text("auto_lock_minutes = 0")
    assert run("policy", "check") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "policy.toml: auto_lock_minutes: " in told.err
    assert "Nothing in it counts" in told.err


def test_template_is_sound(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("policy", "template") == 0
    Path("new.toml").write_text(capsys.readouterr().out)
    assert run("policy", "check", "new.toml") == 0


def test_refer_keeps_to_the_ways_that_are_allowed(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refer("plain") == 0
    (desk / "policy.toml").write_text('hand_overs = ["sealed", "pdf"]')
    Path("out.plain").unlink()
    assert refer("plain") == 1
    assert capsys.readouterr().err == (
        "Your organisation's settings rule this way of handing over out (plain). Nothing was made. "
        "Use another way: sealed, pdf. Ring 01632 960 200.\n"
    )
    assert not Path("out.plain").exists()
    assert refer("sealed") == 0


def test_refer_still_seals_while_the_policy_cannot_be_read(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "policy.toml").write_text("= ")
    assert refer("sealed") == 0
    assert "Warning: policy.toml: line 1" in capsys.readouterr().err
    assert refer("plain") == 1


def export(*more: str) -> int:
    return run(
        "usage", "export", "--period", "2026-Q3", "--vault", "v", "-o", "out.json",
        "--passphrase-file", "p", *more,
    )  # fmt: skip


def test_counts_go_by_the_rule_that_is_set(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    create_vault(Path("v"), user="Nina", passphrase=PASSPHRASE, cost=CHEAP).close()
    (machine / "policy.toml").write_text('disclosure = "dfe"')
    assert export("--policy", "acro") == 1
    assert "set the rule for small numbers (dfe). Nothing was" in capsys.readouterr().err
    (machine / "policy.toml").write_text("= ")
    assert export() == 1
    assert "settings cannot be read" in capsys.readouterr().err
    assert not Path("out.json").exists()
    (machine / "policy.toml").write_text('disclosure = "dfe"')
    assert export() == 0
    assert "Rule: dfe, set by your organisation." in capsys.readouterr().out
    assert json.loads(Path("out.json").read_bytes())["policy"]["id"] == "dfe"
    # What was released keeps its rule, whatever is set later.
    (machine / "policy.toml").write_text('disclosure = "acro"')
    assert export() == 0
    assert "Rule: dfe, as it was released before." in capsys.readouterr().out


def test_counts_go_by_the_leads_choice_where_nothing_is_set(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = setting("disclosure")
    assert rule is not None
    with create_vault(Path("v"), user="Priya", passphrase=PASSPHRASE, cost=CHEAP) as vault:
        choices.store(vault, rule, "acro")
    assert export() == 0
    assert "Rule: acro, chosen by your lead." in capsys.readouterr().out
