"""A backup is sound or not there; a restore proves itself first; salvage saves what can be read."""

import datetime as dt
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from cases import DAY

from cse_assess.assessment.record import Assessment, Child
from cse_assess.cli import main
from cse_assess.files import FileRefused
from cse_assess.vault.backup import back_up, backups, newest, restore, verify
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.opening import open_vault
from cse_assess.vault.salvage import salvage
from cse_assess.vault.store import Vault

PASSPHRASE = "correct horse battery"
WHO = {"user": "Nina", "passphrase": PASSPHRASE}
CASE = Assessment(form="cse-risk", date=DAY, child=Child(name="XCANARYX", age=14))


def fill(vault: Vault, count: int) -> None:
    for number in range(count):
        vault.cases.save(f"case-{number:03}", CASE)


def test_a_backup_while_somebody_is_writing(vault: Vault, folder: Path, tmp_path: Path) -> None:
    fill(vault, 50)
    stop = threading.Event()

    def work() -> None:
        number = 0
        while not stop.is_set():
            vault.cases.save(f"new-{number}", CASE)
            number += 1

    writer = threading.Thread(target=work)
    writer.start()
    try:
        made = back_up(vault, tmp_path / "backups")
    finally:
        stop.set()
        writer.join()
    assert made.report.findings == ()
    assert made.report.sound["assessment"] >= 50
    assert {path.name for path in made.folder.iterdir()} == {"vault.db", "slots.json"}
    for path in made.folder.iterdir():
        assert b"XCANARYX" not in path.read_bytes()
    assert verify(made.folder, **WHO).findings == ()
    restore(made.folder, tmp_path / "restored", **WHO)
    with open_vault(tmp_path / "restored", **WHO) as again:
        assert again.cases.load("case-007") == CASE
        assert again.check().findings == ()
    assert vault.trail()[-1].kind == "backup" or "backup" in {e.kind for e in vault.trail()}


class Stop(Exception):  # noqa: N818 - nothing goes wrong
    """Somebody wants it to stop."""


def test_a_backup_says_how_far_it_is_and_leaves_nothing_where_it_is_stopped(
    vault: Vault, tmp_path: Path
) -> None:
    fill(vault, 40)
    heard: list[tuple[int, int]] = []
    back_up(vault, tmp_path / "whole", told=lambda *so_far: heard.append(so_far))
    assert len(heard) > 1
    assert {total for _, total in heard} == {100}
    assert heard == sorted(heard)
    for place in range(len(heard)):
        left = iter(range(place))

        def stop(_done: int, _total: int, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Stop

        into = tmp_path / f"stopped-{place}"
        with pytest.raises(Stop):
            back_up(vault, into, told=stop)
        assert list(into.iterdir()) == []
    assert len([entry for entry in vault.trail() if entry.kind == "backup"]) == 1
    assert vault.check().findings == ()


def test_a_check_stops_where_it_is_told_to_and_can_be_made_again(vault: Vault) -> None:
    fill(vault, 40)

    def stop(_done: int, _total: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        vault.check(stop)
    vault.cases.save("after", CASE)  # nobody is told of this any more
    assert vault.check().sound["assessment"] == 41


def test_old_backups_are_taken_away_and_nothing_else(vault: Vault, tmp_path: Path) -> None:
    into = tmp_path / "backups"
    (into / "cse-assess-backup-mine").mkdir(parents=True)
    (into / "photos").mkdir()
    made = [back_up(vault, into, keep=2).folder for _ in range(4)]
    assert set(backups(into)) == set(made[-2:])
    assert (into / "photos").is_dir()
    assert (into / "cse-assess-backup-mine").is_dir()
    age = dt.datetime.now().astimezone() - newest(into)
    assert age < dt.timedelta(minutes=5)
    assert newest(tmp_path / "none") is None


def test_restore_refuses_to_overwrite_and_proves_itself_first(
    vault: Vault, folder: Path, tmp_path: Path
) -> None:
    fill(vault, 30)
    made = back_up(vault, tmp_path / "backups").folder
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(VaultRefused, match="vault there already"):
        restore(made, folder, **WHO)
    assert {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()} == before
    with pytest.raises(VaultRefused, match="does not open"):
        restore(made, tmp_path / "r", user="Nina", passphrase="seven blue kettles sing")
    database = made / "vault.db"
    broken = bytearray(database.read_bytes())
    broken[len(broken) // 2] ^= 1
    database.write_bytes(broken)
    with pytest.raises(VaultRefused, match=r"not sound|damaged"):
        restore(made, tmp_path / "r", **WHO)
    assert not (tmp_path / "r").exists()


def test_a_backup_that_cannot_be_written_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileRefused, match="cannot be written"):
        back_up(vault, tmp_path / "file")


def damaged(folder: Path, vault: Vault, count: int) -> int:
    """Breaks a page in the middle of the cases; gives how many cases there were."""
    fill(vault, count)
    leaves = vault._connection.execute(
        "SELECT pageno FROM dbstat WHERE name = 'assessment' AND pagetype = 'leaf'"
    ).fetchall()
    vault.close()
    path = folder / "vault.db"
    broken = bytearray(path.read_bytes())
    (page,) = leaves[len(leaves) // 2]
    broken[(page - 1) * 4096 + 100] ^= 1
    path.write_bytes(broken)
    return count


def test_salvage_saves_all_but_what_lies_on_the_damaged_page(
    vault: Vault, folder: Path, tmp_path: Path
) -> None:
    count = damaged(folder, vault, 400)
    before = (folder / "vault.db").read_bytes()
    told = salvage(folder, tmp_path / "saved", **WHO)
    assert (folder / "vault.db").read_bytes() == before
    with open_vault(tmp_path / "saved", **WHO) as saved:
        cases = saved.cases.all()
        assert saved.check().findings == ()
        assert {entry.assessment.child.name for entry in cases} == {"XCANARYX"}
        assert saved.trail()[-2].kind == "salvaged"
    assert count - 60 < len(cases) < count
    assert told.saved["assessment"] == len(cases)
    with pytest.raises(VaultRefused, match="already"):
        salvage(folder, tmp_path / "saved", **WHO)


def test_one_damaged_record_blocks_no_other(vault: Vault) -> None:
    fill(vault, 3)
    vault._connection.execute("UPDATE assessment SET body = x'00' WHERE id = 'case-001'")
    assert [entry.id for entry in vault.cases.all()] == ["case-002", "case-000"]
    assert len(vault.cases.listing()) == 3
    (finding,) = vault.check().findings
    assert (finding.where, finding.record) == ("assessment", "case-001")
    assert "XCANARYX" not in finding.what


def run(folder: Path, *words: str) -> int:
    secret = folder.parent / "pass"
    secret.write_text(PASSPHRASE)
    return main(["vault", *words, "--passphrase-file", str(secret)])


def test_from_the_command_line(
    vault: Vault, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(vault, 5)
    vault.close()
    here = ["--vault", str(folder)]
    assert run(folder, "check", *here) == 0
    assert "Everything is sound." in capsys.readouterr().out
    assert run(folder, "check", *here, "--json") == 0
    assert json.loads(capsys.readouterr().out)["sound"]["assessment"] == 5
    assert run(folder, "backup", *here, "-o", str(tmp_path / "b"), "--keep", "3") == 0
    assert "5 cases; all of it is sound." in capsys.readouterr().out
    (made,) = backups(tmp_path / "b")
    assert run(folder, "restore", str(made), "-o", str(tmp_path / "r")) == 0
    assert run(folder, "restore", str(made), "-o", str(tmp_path / "r")) == 1
    assert "already" in capsys.readouterr().err
    shutil.copytree(folder, tmp_path / "bad")
    database = tmp_path / "bad" / "vault.db"
    broken = bytearray(database.read_bytes())
    broken[-2000] ^= 1
    database.write_bytes(broken)
    assert run(folder, "check", "--vault", str(tmp_path / "bad")) == 1
    assert "Do not delete the vault" in capsys.readouterr().err
    words = ["salvage", "--vault", str(tmp_path / "bad"), "-o", str(tmp_path / "s")]
    assert run(folder, *words) == 0
    assert "assessment: " in capsys.readouterr().out
    assert run(folder, "check", "--vault", str(tmp_path / "none")) == 1
    assert "no vault here" in capsys.readouterr().err
