"""Whoever opens a vault of an earlier format can be told that it was brought up to date."""

import shutil
from pathlib import Path

import pytest

from cse_assess.vault.migrations import MIGRATIONS
from cse_assess.vault.opening import open_vault
from cse_assess.vault.slots import users

GOLDEN = Path(__file__).parents[2] / "golden" / "vaults"


@pytest.mark.parametrize("version", sorted(int(one.name) for one in GOLDEN.iterdir()))
def test_it_is_told_once(version, tmp_path) -> None:
    folder = tmp_path / "vault"
    shutil.copytree(GOLDEN / str(version), folder)
    who = {"user": users(folder)[0], "passphrase": "frozen specimen"}
    with open_vault(folder, **who) as opened:
        assert opened.migrated_from == (version if version < len(MIGRATIONS) else None)
    with open_vault(folder, **who) as opened:
        assert opened.migrated_from is None
