from pathlib import Path

import pytest

from cse_assess.vault.opening import create_vault
from cse_assess.vault.slots import Cost

PASSPHRASE = "correct horse battery"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def vault(folder: Path):
    with create_vault(folder, user="Nina", passphrase=PASSPHRASE, cost=CHEAP) as vault:
        yield vault
