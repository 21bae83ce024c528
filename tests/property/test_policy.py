"""Whatever stands in policy.toml or in the registry: it is read, or refused in a sentence."""

from typing import Any

import msgspec
import tomli_w
from hypothesis import example, given
from hypothesis import strategies as st

from cse_assess.config import Given, Policy, PolicyRefused, Source, read_policy
from cse_assess.config.described import settings
from cse_assess.config.registry import KEY, RECOMMENDED_KEY, InMemory, Value, in_registry
from cse_assess.config.template import in_toml

NAMES = st.one_of(
    st.sampled_from([one.name for one in settings()]),
    st.sampled_from([one.name.upper() for one in settings()]),
    st.sampled_from(["recommended", "", "auto-lock", "__class__"]),
    st.text(max_size=20),
)
SCALARS = st.one_of(
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.text(max_size=500),
    st.dates(),
    st.sampled_from(["sealed", "pdf", "plain", "dfe", "dark", "cy", "false"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(NAMES, VALUES, max_size=6)
KINDS = st.sampled_from(
    ["REG_DWORD", "REG_QWORD", "REG_SZ", "REG_EXPAND_SZ", "REG_MULTI_SZ", "type 3", ""]
)
KEYS = st.dictionaries(NAMES, st.builds(Value, KINDS, VALUES | st.binary() | st.none()), max_size=6)


def sound(source: Source) -> None:
    """Every value is one that its setting can have, and all of it counts."""
    policy = Given((source,)).standing().policy
    assert msgspec.convert(msgspec.to_builtins(policy), Policy) == policy
    for name, value in source.enforced.items():
        if name != "auto_lock_minutes":
            assert getattr(policy, name) == value


@given(st.binary(max_size=300))
@example(b"[" * 5000)
@example(b"recommended.recommended.keychain = true")
@example(b"a" * 100_000 + b" = 1")
def test_any_bytes_as_a_file(content: bytes) -> None:
    try:
        sound(read_policy(content))
    except PolicyRefused as refusal:
        assert str(refusal).startswith("policy.toml: ")
        assert len(str(refusal)) < 600


@given(DOCUMENTS)
def test_any_document_as_a_file(document: dict[str, Any]) -> None:
    try:
        sound(read_policy(tomli_w.dumps(document).encode()))
    except PolicyRefused as refusal:
        assert refusal.reason.endswith((".", ")"))


@given(KEYS, KEYS)
def test_any_values_in_the_registry(
    enforced: dict[str, Value], recommended: dict[str, Value]
) -> None:
    source = in_registry(InMemory({KEY: enforced, RECOMMENDED_KEY: recommended}))
    if source is None:
        assert not {name for name in (*enforced, *recommended) if name}
    elif source.problem:
        assert source.problem.startswith("the registry: ")
        assert (source.enforced, source.recommended) == ({}, {})
    else:
        sound(source)


@given(st.dictionaries(NAMES, VALUES, max_size=6))
def test_any_choices_of_a_user(chosen: dict[str, Any]) -> None:
    standing = Given().standing(chosen)
    policy = standing.policy
    assert msgspec.convert(msgspec.to_builtins(policy), Policy) == policy
    assert policy.auto_lock_minutes <= policy.auto_lock_most
    assert all(
        standing.origins[one.name] == "default" for one in settings() if not one.may_be_chosen
    )


TEXT = st.text(st.characters(codec="utf-8", min_codepoint=32, exclude_characters="\x7f"))


@given(TEXT.filter(lambda text: len(text) <= 400))
def test_text_survives_being_written(text: str) -> None:
    line = f"contact = {in_toml(text)}"
    assert read_policy(line.encode()).enforced == {"contact": text}
