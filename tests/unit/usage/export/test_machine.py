"""The record itself as JSON, and nothing else is taken for one."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import usage_releases
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.errors import Refusal
from cse_assess.usage.export import as_file, read
from cse_assess.usage.export.machine import ReleaseFileRefused
from cse_assess.usage.release import Release

GOLDEN = Path(__file__).parents[3] / "golden" / "usage"
RELEASES = {
    "specimen": usage_releases.specimen(),
    "too-few": usage_releases.too_few(),
    "partnership": usage_releases.partnership(),
}


def changed(**cell: Any) -> bytes:
    """The specimen's JSON with its first number changed."""
    told = json.loads(as_file(usage_releases.specimen(), "json"))
    told["tables"][0]["rows"][0]["cells"][0] = cell
    return json.dumps(told).encode()


@pytest.mark.parametrize("name", RELEASES)
def test_the_file_is_as_agreed_and_is_read_back(name: str) -> None:
    content = as_file(RELEASES[name], "json")
    path = GOLDEN / f"{name}.json"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.write_bytes(content)
    assert content == path.read_bytes()
    assert read(content, file=path.name) == RELEASES[name]


def test_fields_stand_in_the_order_of_the_record() -> None:
    told = json.loads(as_file(usage_releases.specimen(), "json"))
    assert list(told) == list(Release.__struct_fields__)


@pytest.mark.parametrize(
    "text", ["5", "0", "1240", "[c]", "[low]", "[x]", "[z]", "1 to 7", "0 to 9"]
)
def test_numbers_and_shorthand_are_read(text: str) -> None:
    release = read(changed(text=text), file="release.json")
    assert release.tables[0].rows[0].cells[0].text == text


@pytest.mark.parametrize(
    "text", ["", " 5", "-5", "5.0", "1e3", "007", "²", "٣", "[d]", "c", "=1", "3 to", "9" * 16]
)
def test_what_is_neither_a_number_nor_shorthand_is_refused(text: str) -> None:
    with pytest.raises(ReleaseFileRefused) as refused:
        read(changed(text=text), file="release.json")
    assert refused.value.file == "release.json"
    assert refused.value.place == "activity.assessments"


def test_a_number_that_is_shown_and_said_to_be_hidden_is_refused() -> None:
    with pytest.raises(ReleaseFileRefused, match="said to be hidden"):
        read(changed(text="5", why="small"), file="release.json")


def test_numbers_of_earlier_periods_are_looked_at_too() -> None:
    told = json.loads(as_file(usage_releases.specimen(), "json"))
    told["before"] = [
        {
            "period": {"id": "2026-Q2", "start": "2026-04-01", "end": "2026-06-30"},
            "numbers": {"level.total": {"text": "6.5"}},
        }
    ]
    with pytest.raises(ReleaseFileRefused) as refused:
        read(json.dumps(told).encode(), file="release.json")
    assert refused.value.place == "2026-Q2.level.total"


def test_a_row_with_too_few_numbers_is_refused() -> None:
    told = json.loads(as_file(usage_releases.specimen(), "json"))
    told["tables"][1]["rows"][2]["cells"].pop()
    with pytest.raises(ReleaseFileRefused) as refused:
        read(json.dumps(told).encode(), file="release.json")
    assert refused.value.place == "level.emerging"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (b'"cse-assess/release/1"', b'"cse-assess/release/2"', "schema"),
        (b'"2026-09-30"', b'"2026-09-29"', "period"),
        (b'"too_few": false', b'"too_few": "no"', "too_few"),
        (b'"too_few": false', b'"too_few": false, "exact": 3', "exact"),
        (b'"small"', b'"secret"', "tables[0].rows[4].cells[0].why"),
    ],
)
def test_what_is_wrong_is_named(old: bytes, new: bytes, place: str) -> None:
    content = as_file(usage_releases.specimen(), "json").replace(old, new, 1)
    with pytest.raises(ReleaseFileRefused) as refused:
        read(content, file="release.json")
    assert refused.value.place == place


@given(st.data())
def test_damaged_files_are_refused_or_are_releases(data: st.DataObject) -> None:
    content = bytearray(as_file(usage_releases.too_few(), "json"))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    try:
        release = read(bytes(content), file="release.json")
    except Refusal as refused:
        assert refused.file == "release.json"
    else:
        assert read(as_file(release, "json"), file="release.json") == release
