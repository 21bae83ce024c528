"""One possible ZIP for one set of members, and no other accepted."""

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.package.archive import ArchiveRefused, pack, padme, unpack

MEMBERS = {"manifest.json": b"{}", "b.pdf": b"%PDF" * 100, "attachments/a.png": b""}


def zipped(entries: list[tuple[str, bytes]], method: int = zipfile.ZIP_STORED) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", method) as archive:
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, method)
    return sink.getvalue()


def test_what_was_packed_is_unpacked_in_order() -> None:
    assert list(unpack(pack(MEMBERS)).items()) == list(MEMBERS.items())


def test_packing_is_deterministic() -> None:
    assert pack(MEMBERS) == pack(dict(MEMBERS))


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True).filter(
            lambda n: n not in {"padding", "con", "nul", "aux", "prn"}
        ),
        st.binary(max_size=3000),
        max_size=6,
    )
)
def test_any_members_come_back_and_the_length_is_padme(members: dict[str, bytes]) -> None:
    packed = pack(members)
    assert unpack(packed) == members
    assert len(packed) == padme(len(packed))
    with zipfile.ZipFile(io.BytesIO(packed)) as stock:
        assert stock.testzip() is None
        assert {n: stock.read(n) for n in stock.namelist() if n != "padding"} == members


@pytest.mark.parametrize(
    ("length", "padded"),
    [(0, 0), (1, 1), (2, 2), (9, 10), (100, 104), (1000, 1024), (100_000, 100_352)],
)
def test_padme_lengths(length: int, padded: int) -> None:
    assert padme(length) == padded


@given(st.integers(2, 2**40))
def test_padme_adds_at_most_twelve_per_cent(length: int) -> None:
    padded = padme(length)
    assert length <= padded <= length * 1.12 + 1
    assert padme(padded) == padded


@pytest.mark.parametrize(
    "name",
    ["../up", "/root", "a/../b", "a\\b", "C:x", "", ".", "a/", "a//b", "con", "AUX.txt", "a.",
     ".hidden", "a b", "é", "a\nb", "x" * 121, "padding", "PADDING", "a/b/c/d"],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_unsafe_names_are_neither_written_nor_read(name: str) -> None:
    with pytest.raises(ArchiveRefused):
        pack({name: b""})
    if name:
        with pytest.raises(ArchiveRefused):
            unpack(zipped([(name, b"x"), ("padding", b"")]))


@pytest.mark.parametrize("names", [("a", "A"), ("a/b", "a"), ("x/y/z", "x")])
def test_names_that_would_collide_somewhere(names: tuple[str, str]) -> None:
    with pytest.raises(ArchiveRefused, match="same name"):
        pack(dict.fromkeys(names, b""))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name() -> None:
    with pytest.raises(ArchiveRefused, match="same name"):
        unpack(zipped([("a", b"1"), ("a", b"2"), ("padding", b"")]))


def test_compressed_members_are_refused_before_they_are_read() -> None:
    bomb = zipped([("a", bytes(10_000_000)), ("padding", b"")], zipfile.ZIP_DEFLATED)
    with pytest.raises(ArchiveRefused):
        unpack(bomb)


def test_a_member_that_claims_to_be_larger_than_the_whole() -> None:
    packed = bytearray(pack({"a": b"x"}))
    central = packed.index(b"PK\x01\x02")
    packed[central + 24 : central + 28] = struct.pack("<I", 2**32 - 2)
    with pytest.raises(ArchiveRefused):
        unpack(bytes(packed))


def test_padding_that_hides_something() -> None:
    with pytest.raises(ArchiveRefused, match="hides"):
        unpack(zipped([("a", b"x"), ("padding", b"\0\0secret")]))


@pytest.mark.parametrize("extra", [b"x", b"\0" * 100])
def test_bytes_before_or_after(extra: bytes) -> None:
    for content in (extra + pack(MEMBERS), pack(MEMBERS) + extra):
        with pytest.raises(ArchiveRefused):
            unpack(content)


def test_too_many_members() -> None:
    with pytest.raises(ArchiveRefused, match="more than 64"):
        unpack(zipped([(f"m{n}", b"") for n in range(80)]))


@given(st.integers(0, len(pack(MEMBERS)) - 1), st.integers(1, 255))
def test_no_byte_is_without_meaning(position: int, change: int) -> None:
    broken = bytearray(pack(MEMBERS))
    broken[position] ^= change
    with pytest.raises(ArchiveRefused):
        unpack(bytes(broken))


@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    with pytest.raises(ArchiveRefused):
        unpack(content)
