"""Whatever a file holds, reading it ends in a record or in a sentence that names the file."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st

from cse_assess import data
from cse_assess.assessment.answers import AnswersRefused, read
from cse_assess.assessment.scoring import score
from cse_assess.errors import Refusal
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


def assert_read_and_scored_or_refused_in_words(content: bytes) -> bool:
    """Says whether it was scored, so that a test can see that not everything is refused."""
    try:
        found = read(content, file="a.json")
    except AnswersRefused as refusal:
        assert_is_a_sentence(refusal)
        assert refusal.file == "a.json"
        return False
    assert read(msgspec.json.encode(found), file="a.json") == found
    try:
        result = score(FORM, found)
    except AnswersRefused as refusal:
        assert_is_a_sentence(refusal)
        return False
    assert result.form == FORM.id
    return True


def assert_is_a_sentence(refusal: Refusal) -> None:
    assert refusal.reason[:1].isupper() or refusal.reason[:1] in "'\"0123456789", refusal.reason
    assert refusal.reason.endswith((".", "!")), refusal.reason


def test_what_is_sound_is_not_refused() -> None:
    assert assert_read_and_scored_or_refused_in_words(json.dumps(WHOLE).encode())


@given(st.binary(max_size=300))
@example(b"null")
@example(b'{"form": "cse-risk", "date": "2026-11-23", "child": {"age": 1e400}}')
def test_any_bytes(content: bytes) -> None:
    assert_read_and_scored_or_refused_in_words(content)


@given(json_values)
def test_any_json(document: Any) -> None:
    assert_read_and_scored_or_refused_in_words(json.dumps(document).encode())


@given(st.sampled_from(paths(WHOLE)), json_values)
def test_a_whole_assessment_with_anything_in_any_place(path: tuple[Any, ...], new: Any) -> None:
    assert_read_and_scored_or_refused_in_words(json.dumps(replaced(WHOLE, path, new)).encode())


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
            assert_is_a_sentence(refusal)
        else:
            assert form.items
