"""Whatever a file holds, reading it ends in a record or in a sentence that names the file."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from cse_assess import data
from cse_assess.assessment.answers import AnswersRefused, read
from cse_assess.assessment.scoring import score
from cse_assess.instrument import loader

FORM = loader.load("cse-risk")
FORM_TEXT = (data.folder("forms") / "cse-risk" / "form.toml").read_bytes()
WHOLE = json.loads((data.folder("forms") / "practice" / "amira" / "model.json").read_bytes())

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4)
    ),
    max_leaves=12,
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a document."""
    found = [path]
    if isinstance(value, dict):
        found += [place for key, inner in value.items() for place in paths(inner, (*path, key))]
    return found


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new
    return value | {path[0]: replaced(value[path[0]], path[1:], new)}


def score_or_refusal(content: bytes) -> None:
    try:
        result = score(FORM, read(content, file="a.json"))
    except AnswersRefused as refusal:
        assert str(refusal.in_file("a.json")).startswith("a.json: ")
    else:
        assert result.form == FORM.id


@given(st.binary(max_size=300))
@example(b"null")
@example(b'{"form": "cse-risk", "date": "2026-11-23", "child": {"age": 1e400}}')
def test_any_bytes(content: bytes) -> None:
    score_or_refusal(content)


@given(json_values)
def test_any_json(document: Any) -> None:
    score_or_refusal(json.dumps(document).encode())


@given(st.sampled_from(paths(WHOLE)), json_values)
def test_a_whole_assessment_with_anything_in_any_place(path: tuple[Any, ...], new: Any) -> None:
    score_or_refusal(json.dumps(replaced(WHOLE, path, new)).encode())


@given(
    st.integers(0, len(FORM_TEXT) - 1),
    st.integers(0, 400),
    st.binary(max_size=12) | st.sampled_from([b'"', b"\n", b"[", b"]", b"{", b"= ", b"''' "]),
)
def test_a_form_cut_and_pasted_at_random(start: int, length: int, new: bytes) -> None:
    with TemporaryDirectory() as folder:
        broken = FORM_TEXT[:start] + new + FORM_TEXT[start + length :]
        (Path(folder) / "form.toml").write_bytes(broken)
        try:
            form = loader.load(Path(folder))
        except loader.FormRefused as refusal:
            assert "form.toml: " in str(refusal)
        else:
            assert form.items
