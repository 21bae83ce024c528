"""A package of ICU's data without some of its items is a sound package with the others."""

import struct

import icu_data
import pytest
from hypothesis import given
from hypothesis import strategies as st

NAMES = st.from_regex(r"(brkitr/|curr/|coll/|)[a-z]{1,8}\.(res|cnv|cfu)", fullmatch=True)
ITEMS = st.dictionaries(NAMES, st.binary(max_size=70), max_size=12)


def package(items: dict[str, bytes]) -> bytes:
    """As icupkg writes one: header, count, places, names, items on sixteens."""
    head = struct.pack("<HBBHHBBBB4s4s4s", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0, b"CmnD", b"\1\0\0\0",
                       b"\3\0\0\0").ljust(32, b"\0")  # fmt: skip
    table_size = 4 + 8 * len(items)
    names, places = b"", []
    for name in sorted(items):
        places.append(table_size + len(names))
        names += f"icudt73l/{name}".encode() + b"\0"
    body = names.ljust(-(-(table_size + len(names)) // 16) * 16 - table_size, b"\0")
    starts = []
    for name in sorted(items):
        starts.append(table_size + len(body))
        body += items[name].ljust(-(-len(items[name]) // 16) * 16, b"\0")
    pairs = b"".join(struct.pack("<II", *pair) for pair in zip(places, starts, strict=True))
    return head + struct.pack("<I", len(items)) + pairs + body


def read(content: bytes) -> dict[str, bytes]:
    """The items, each with its padding taken off; and places on sixteens, as ICU asks."""
    size = struct.unpack_from("<H", content)[0]
    rest = content[size:]
    (count,) = struct.unpack_from("<I", rest)
    table = [struct.unpack_from("<II", rest, 4 + 8 * place) for place in range(count)]
    assert all((size + start) % 16 == 0 for _, start in table)
    found = {}
    for (name, start), (_, end) in zip(table, [*table[1:], (0, len(rest))], strict=False):
        found[rest[name : rest.index(b"\0", name)].decode()] = rest[start:end].rstrip(b"\0")
    assert list(found) == sorted(found)
    return found


@given(ITEMS)
def test_items_that_are_kept_are_the_same_and_the_others_are_gone(items: dict[str, bytes]) -> None:
    kept = {name for name in items if icu_data.is_needed(name)}
    assert read(icu_data.filtered(package(items), icu_data.is_needed)) == {
        f"icudt73l/{name}": items[name].rstrip(b"\0") for name in kept
    }


def test_what_qt_asks_for_stays() -> None:
    for name in ("coll/root.res", "root.res", "ibm-1252.cnv", "zone/cy.res", "ucase.icu"):
        assert icu_data.is_needed(name)
    for name in ("brkitr/thaidict.dict", "curr/cy.res", "unit/en.res", "confusables.cfu"):
        assert not icu_data.is_needed(name)


@pytest.mark.parametrize("content", [b"", b"\x7fELF" + bytes(60), bytes(200)])
def test_what_is_no_package_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="not a package"):
        icu_data.filtered(content, icu_data.is_needed)
