"""Whatever is done to a pack, it is what was signed or refused, and nothing else happens."""

import functools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from packs import form, listing, made, publisher

from cse_assess.package import archive
from cse_assess.updates.contents import kind_of
from cse_assess.updates.pack import Pack, PackRefused, read


@functools.cache
def sound() -> tuple[bytes, Pack]:
    content = made(publisher(), {**listing(), **form()})
    return content, read(content, file="x")


def assert_never_another(content: bytes) -> None:
    """A pack that is accepted is the one that was signed, byte for byte."""
    try:
        found = read(content, file="x")
    except PackRefused as refusal:
        assert str(refusal).startswith("x: ")
        assert content != sound()[0], "what was signed is accepted"
    else:
        assert found == sound()[1]
        assert content == sound()[0]


@given(st.binary(max_size=400))
def test_any_bytes(content) -> None:
    assert_never_another(content)


@given(st.data())
def test_any_byte_changed(data) -> None:
    content = bytearray(sound()[0])
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    assert_never_another(bytes(content))


@given(st.data())
def test_any_part_cut_out_or_doubled(data) -> None:
    content = sound()[0]
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    assert_never_another(content[:start] + content[end:])
    assert_never_another(content[:end] + content[start:])


_NAMES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["manifest.json", "manifest.sig", "statutory/fgm.toml", "a/form.toml"]),
)


@given(st.dictionaries(_NAMES, st.binary(max_size=60), max_size=4))
@example({})
@example({"statutory/fgm.toml": b""})
def test_any_members_beside_those_that_were_signed(more) -> None:
    try:
        content = archive.pack({**archive.unpack(sound()[0]), **more})
    except archive.ArchiveRefused:
        return
    assert_never_another(content)


_PARTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["..", ".", "", "~", "C:", "a\\b", "a", "form", "statutory", "guidance", "front-doors"]
    ),
)
_SHAPES = st.builds(
    lambda parts, end: "/".join(parts) + end,
    st.lists(_PARTS, min_size=1, max_size=4),
    st.sampled_from([".toml", ".card.json", "", "\n", ".toml\0"]),
)


@given(st.text(max_size=80) | _SHAPES)
@example("statutory/fgm.toml")
@example("a/guidance/../form.toml")
def test_no_name_leaves_its_folder(name) -> None:
    if kind_of(name) is not None:
        parts = name.split("/")
        assert name.isascii()
        assert all(part.strip(".") for part in parts)
        assert "\\" not in name
        assert ":" not in name
        assert 2 <= len(parts) <= 3


@pytest.mark.parametrize(
    "name", ["statutory/fgm.toml", "a/form.toml", "a/guidance/gp.toml", "front-doors/x.card.json"]
)
def test_what_a_pack_is_for_is_let_in(name) -> None:
    assert kind_of(name) is not None
