"""A sender has one pair of keys, whoever asks for it first."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cse_assess.assessment.record import Person
from cse_assess.vault.opening import create_vault
from cse_assess.vault.slots import Cost
from cse_assess.vault.store import Vault
from cse_assess_ui.models.own_keys import OwnKeys

CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
ASKING = 4


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = create_vault(
        tmp_path / "vault", user="Nina", passphrase="four quiet grey herons", cost=CHEAP
    )
    with made as vault:
        yield vault


def test_a_page_and_the_worker_that_ask_at_once_get_the_same_keys(vault: Vault) -> None:
    keys, nina = OwnKeys(vault), Person(name="Nina", organisation="Clinic")
    with ThreadPoolExecutor(ASKING) as asking:
        found = list(asking.map(lambda _: keys.agency(nina), range(ASKING)))
    assert len({one.card.fingerprint() for one in found}) == 1
    assert keys.agency(nina).card == found[0].card
