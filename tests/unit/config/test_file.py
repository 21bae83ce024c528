"""policy.toml: whole or not at all, and every fault by file, field and reason."""

from pathlib import Path

import pytest

from cse_assess import config
from cse_assess.config import PolicyRefused, read_policy
from cse_assess.config.file import LIMIT

FAULTS = [
    (
        "auto_lock_minutes = 0",
        "policy.toml: auto_lock_minutes: This should be a whole number from 1",
    ),
    ("auto_lock_minutes = 61", "auto_lock_minutes: This should be a whole number from 1 to 60."),
    ("auto_lock_minutes = 5.5", "auto_lock_minutes: This should be a whole number"),
    ('auto_lock_minutes = "5"', "auto_lock_minutes: This should be a whole number"),
    ("keychain = 1", "keychain: This should be true or false, without quotation marks."),
    ('keychain = "true"', "keychain: This should be true or false"),
    ("mood = 1", "policy.toml: mood: There is no such setting."),
    ('hand_overs = "sealed"', 'hand_overs: This should be a list of at least one of "sealed"'),
    ("hand_overs = []", "hand_overs: This should be a list of at least one"),
    ('hand_overs = ["fax"]', "hand_overs: This should be a list of at least one"),
    ('hand_overs = ["pdf", "pdf"]', "hand_overs: One of these is there twice."),
    ('disclosure = "none"', 'disclosure: This should be one of "nhs-sub-national", "dfe", "acro".'),
    ('backup_folder = "a\\nb"', "backup_folder: This should be text on one line"),
    ('backup_folder = "backups"', "backup_folder: This should be a whole path"),
    ('cards_folder = "~/cards"', "cards_folder: This should be a whole path"),
    ("backup_folder = 7", "backup_folder: This should be text on one line"),
    ('updates_signer = "ABC"', "updates_signer: This should be 64"),
    ('scheme = "dark"', "scheme: This can be recommended, and not enforced"),
    ('language = "cy"', "language: This can be recommended, and not enforced"),
    ('[recommended]\nlanguage = "fr"', "recommended.language: This should be one of"),
    ("[recommended]\nkeychain = true", "recommended.keychain: Nobody but the organisation chooses"),
    ("[recommended]\nmood = 1", "recommended.mood: There is no such setting."),
    ("recommended = 3", "recommended: This should be a table of settings."),
    ("auto_lock_minutes = 20\nauto_lock_most = 10", "auto_lock_minutes: This is longer than"),
    (
        "auto_lock_most = 10\n[recommended]\nauto_lock_minutes = 20",
        "recommended.auto_lock_minutes: This is longer than auto_lock_most allows (10).",
    ),
    ("keychain = true\nkeychain = false", "not valid TOML"),
    ("= ", "policy.toml: line 1, column 1: This is not valid TOML"),
]


@pytest.mark.parametrize(("text", "sentence"), FAULTS)
def test_a_fault_is_told_by_file_field_and_reason(text: str, sentence: str) -> None:
    with pytest.raises(PolicyRefused) as caught:
        read_policy(text.encode())
    assert sentence in str(caught.value)
    assert str(caught.value).startswith("policy.toml: ")


def test_what_is_sound_is_read_as_it_stands() -> None:
    source = read_policy(
        b'\xef\xbb\xbfhand_overs = ["plain", "sealed"]\nretention_days = 10\n[recommended]\n'
        b'scheme = "dark"\n'
    )
    assert source.enforced == {"hand_overs": ("sealed", "plain"), "retention_days": 10}
    assert source.recommended == {"scheme": "dark"}
    assert not source.problem
    assert read_policy(b"").enforced == {}


def test_the_names_of_earlier_versions_are_valid() -> None:
    source = read_policy(
        b'keychain = true\nbackup_folder = "/b"\nbackup_keep = 3\nretention_days = 9'
    )
    assert source.enforced == {
        "keychain": True,
        "backup_folder": "/b",
        "backup_keep": 3,
        "retention_days": 9,
    }


@pytest.mark.parametrize("path", ["/b", "C:\\b", "\\\\server\\share\\b", "~/b", ""])
def test_a_folder_is_a_whole_path_of_any_system(path: str) -> None:
    line = f"backup_folder = '{path}'"
    assert read_policy(line.encode()).enforced == {"backup_folder": path}


def test_a_missing_file_is_no_fault(tmp_path: Path) -> None:
    for folder in (None, tmp_path, tmp_path / "nowhere"):
        given = config.given(folder)
        assert (given.sources, given.problems) == ((), ())
        assert given.standing().policy == config.Policy()


def test_one_that_is_there_and_cannot_be_read_is_not_missing(tmp_path: Path) -> None:
    path = tmp_path / config.FILE
    path.mkdir()
    assert config.given(tmp_path).problems[0].startswith("policy.toml: The file cannot be read")
    path.rmdir()
    path.symlink_to(tmp_path / "nowhere")
    assert config.given(tmp_path).problems
    path.unlink()
    path.write_bytes(b"#" * (LIMIT + 1))
    assert "larger" in config.given(tmp_path).problems[0]
    path.write_bytes(b"\xff\xfe")
    assert "UTF-8" in config.given(tmp_path).problems[0]
