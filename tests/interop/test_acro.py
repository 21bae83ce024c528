"""ACRO (AI-SDC), which hides small numbers in safe havens, on the same tables as ours."""

import logging
import random
import warnings
from collections import Counter
from pathlib import Path

import pytest

from cse_assess.usage.disclosure import policy as policies
from cse_assess.usage.disclosure.counts import Cross, Partition, Unit
from cse_assess.usage.disclosure.protect import protect

pytestmark = pytest.mark.interop
ACRO = policies.policy("acro")
Records = list[tuple[str, str]]


def by_acro(records: Records) -> tuple[dict[tuple[str, str], int], set[tuple[str, str]]]:
    """What ACRO shows, and what it hides, of the cells that occur."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of pandas and statsmodels, which it brings
        import acro  # noqa: PLC0415
        import pandas as pd  # noqa: PLC0415

        frame = pd.DataFrame(records, columns=["row", "column"])
        session = acro.ACRO(suppress=True)
        table = session.crosstab(frame["row"], frame["column"])
    shown, hidden = {}, set()
    for row, column in set(records):
        value = table[column][row] if column in table.columns and row in table.index else None
        if value is None or pd.isna(value):
            hidden.add((row, column))
        else:
            shown[row, column] = int(value)
    return shown, hidden


def by_us(records: Records) -> tuple[dict[tuple[str, str], int], set[tuple[str, str]]]:
    """The same of ours, by the rule with ACRO's threshold."""
    cells = Counter(records)
    rows, columns = sorted({row for row, _ in cells}), sorted({column for _, column in cells})
    unit = Unit(
        name="u",
        total=len(records),
        partitions=[
            Partition(name="row", cells=dict(Counter(row for row, _ in records))),
            Partition(name="column", cells=dict(Counter(column for _, column in records))),
        ],
        crosses=[
            Cross(
                first="row",
                second="column",
                cells={(row, column): cells[row, column] for row in rows for column in columns},
            )
        ],
    )
    found = protect([unit], ACRO)
    places = {("u", "cross", "row", "column", *cell): cell for cell in cells}
    hidden = {cell for key, cell in places.items() if found.hidden.get(key) == "small"}
    return {cell: found.shown[key] for key, cell in places.items() if key in found.shown}, hidden


@pytest.fixture(autouse=True)
def quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(logging.getLogger("acro"), "disabled", True)


@pytest.mark.parametrize("seed", range(12))
def test_the_same_cells_are_small_and_the_same_numbers_round(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same every time
    records = [
        (chance.choices("xyz", [6, 3, 1])[0], chance.choices("abcd", [9, 4, 2, 1])[0])
        for _ in range(chance.randint(30, 300))
    ]
    theirs, they_hide = by_acro(records)
    ours, we_hide = by_us(records)
    assert we_hide == they_hide
    cells = Counter(records)
    assert all(theirs[cell] == cells[cell] for cell in theirs)
    assert all(abs(ours[cell] - cells[cell]) <= 2 for cell in ours)
    assert set(ours) <= set(theirs)
