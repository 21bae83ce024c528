"""Organisations as they are typed: what is found, in which order, and what IT's list may hold."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.identifiers.directory import Directory, folded, load
from cse_assess.identifiers.organisation_file import (
    FILE,
    DirectoryRefused,
    Organisation,
    decode,
    encode,
)

QUAY = Organisation(code="A81001", name="Quay Street Surgery", kind="nhs", phone="01632 960100")
MARYS = Organisation(code="115228", name="St Mary's & St John's School", kind="school")
QUAYSIDE = Organisation(code="115229", name="Quayside Academy", kind="school")
HILL = Organisation(code="115230", name="Quay Hill School", kind="school")
KNOWN = Directory([MARYS, QUAY, QUAYSIDE, HILL])

names = st.text(st.characters(categories=["L", "N", "Zs"]), min_size=1, max_size=40)
organisations = st.lists(
    st.builds(
        Organisation,
        code=st.from_regex(r"[A-Z0-9]{1,12}", fullmatch=True),
        name=names.map(lambda name: f"N{name}".strip()).filter(str.isprintable),
        kind=st.sampled_from(["nhs", "school", "police", "council", "other"]),
        phone=st.sampled_from(["", "01632 960100", '01632 "9", 6']),
    ),
    unique_by=lambda one: one.code,
    max_size=20,
).map(tuple)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("quay", [HILL, QUAY, QUAYSIDE]),
        ("QUAY ST", [QUAY]),
        ("street quay", [QUAY]),
        ("hill", [HILL]),
        ("st marys and", [MARYS]),
        ("St. Mary\N{RIGHT SINGLE QUOTATION MARK}s", [MARYS]),
        ("a81 001", [QUAY]),
        ("11522", [QUAYSIDE, MARYS]),
        ("115230", [HILL]),
        ("ill", []),
        ("quay nowhere", []),
        ("q", []),
        ("  ", []),
    ],
)
def test_found_by_name_words_and_code(typed: str, found: list[Organisation]) -> None:
    assert set(KNOWN.search(typed)) == set(found)


def test_a_whole_code_stands_before_longer_ones_and_before_names() -> None:
    one, two = Organisation(code="42", name="Forty-two"), Organisation(code="421", name="Other")
    three = Organisation(code="X", name="42 Club")
    assert KNOWN.search("nobody at all") == ()
    assert Directory([three, two, one]).search("42") == (one, two, three)


def test_no_more_are_given_than_are_asked_for() -> None:
    many = Directory(Organisation(code=str(n), name=f"School {n}") for n in range(100))
    assert len(many.search("school", 5)) == 5
    assert len(set(many.search("school"))) == 8


def test_a_code_is_looked_up_as_it_is_typed() -> None:
    assert KNOWN.with_code(" a8-1001 ") == QUAY
    assert KNOWN.with_code("A8100") is None


def test_accents_and_marks_do_not_matter() -> None:
    assert folded("Ysgol Tŷ Mawr, St. Asaph's & Co") == "ysgol ty mawr st asaphs and co"


@given(organisations, st.data())
def test_everything_is_found_by_its_name_and_by_its_code(known, data) -> None:
    directory = Directory(known)
    for one in known:
        if len(folded(one.name).replace(" ", "")) > 1:
            assert one in directory.search(one.name, len(known))
        if len(one.code) > 1:
            assert directory.search(one.code)[0] == one
    typed = data.draw(st.text(max_size=20))
    assert len(directory.search(typed)) <= 8


@given(organisations)
def test_a_list_is_read_as_it_was_written(known: tuple[Organisation, ...]) -> None:
    assert decode(encode(known)) == known
    assert decode(b"\xef\xbb\xbf" + encode(known).replace(b"\n", b"\r\n")) == known


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_file_is_read_or_refused(content: bytes) -> None:
    for head in (b"", b"code,name,kind,postcode,phone\n"):
        try:
            found = decode(head + content)
        except DirectoryRefused as refusal:
            assert str(refusal).startswith(FILE)
        else:
            assert all(one.code and one.name for one in found)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "line 1: The heading code is missing"),
        ("code,title\n", 'line 1: "title" is not a heading'),
        ("code,name,code\n", 'line 1: "code" is not a heading, or stands there twice'),
        ("code,name\nA1\n", "line 2: There are 1 fields, and 2 headings"),
        ("code,name\n,Surgery\n", "line 2: code: This is empty"),
        ("code,name\nA1,Surgery\n\nA2, \n", "line 4: name: This is empty"),
        ("code,name\nA1,Surgery\na 1,Other\n", "line 3: code: A1 is on line 2 already"),
        ("code,name\nA/1,Surgery\n", "line 2: code: A code is letters A to Z and digits"),
        ("code,name,kind\nA1,Surgery,gp\n", 'line 2: kind: "gp" is not one of nhs'),
        (f"code,name\nA1,{'x' * 201}\n", "line 2: name: This is longer than 200"),
        ('code,name\nA1,"two\nlines"\n', "line 2: name: This holds a character"),
        ('code,name\nA1,"open\n', "This is no sound CSV"),
    ],
)
def test_a_fault_names_the_file_the_line_and_the_field(content: str, sentence: str) -> None:
    with pytest.raises(DirectoryRefused) as refused:
        decode(content.encode())
    assert str(refused.value).startswith(FILE)
    assert sentence in str(refused.value)


def test_what_is_not_utf_8_says_how_to_save_it() -> None:
    with pytest.raises(DirectoryRefused, match=r"line 2: This is not UTF-8.*CSV UTF-8"):
        decode("code,name\nA1,Café\n".encode("latin-1"))


def test_the_forces_are_known_everywhere(tmp_path: Path) -> None:
    for policy in (None, tmp_path):
        (essex,) = load(policy).search("essex pol")
        assert (essex.code, essex.kind) == ("42", "police")


def test_the_organisations_own_list_is_added_to_the_forces(tmp_path: Path) -> None:
    own = Organisation(code="42", name="Essex Police, public protection", phone="101")
    (tmp_path / FILE).write_bytes(encode((QUAY, own)))
    known = load(tmp_path)
    assert known.search("quay") == (QUAY,)
    assert known.with_code("42") == own
    assert known.with_code("46") is not None
    assert known.problem == ""


def test_a_list_that_cannot_be_used_leaves_the_forces_and_says_why(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("code,name\nA1,\n", encoding="utf-8")
    known = load(tmp_path)
    assert f"{FILE}: line 2: name" in known.problem
    assert known.with_code("42") is not None
