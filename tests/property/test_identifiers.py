"""Identifiers of any text at all, and what check digits catch and cannot."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from nhs_number.validate import calculate_checksum
from stdnum.gb import upn as stdnum_upn

from cse_assess.identifiers import doubt, system_of, tidied
from cse_assess.identifiers.forces import ForcesRefused, decode

KINDS = st.sampled_from(
    ["nhs-number", "upn", "ods", "urn", "force", "postcode", "phone", "organisation-code"]
)
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
NEARLY = st.text("0123456789０٣ABEIORSXZßax+()-/#., \u00a0\u200b\u2013@", max_size=30)
TYPED = st.one_of(st.text(max_size=60), NEARLY)


@st.composite
def nhs_numbers(draw: st.DrawFn) -> str:
    # From the ranges of England and Wales: a Scottish one has to begin with a date.
    digits = draw(st.from_regex(r"[467][0-9]{8}", fullmatch=True))
    check = calculate_checksum(digits)
    assume(check != 10)
    number = f"{digits}{check}"
    assume(len(set(number)) > 1)
    return number


@st.composite
def upns(draw: st.DrawFn) -> str:
    # Worked out here once more, by the rule, not by the library that is used.
    rest = draw(st.from_regex(rf"[0-9]{{11}}[0-9{LETTERS}]", fullmatch=True))
    worth = [int(char) if char.isdigit() else LETTERS.index(char) for char in rest]
    return LETTERS[sum(w * at for at, w in enumerate(worth, 2)) % 23] + rest


@given(KINDS, TYPED)
def test_any_text_is_read_and_tidied_once_and_for_all(kind, text) -> None:
    found = doubt(kind, text)
    tidy = tidied(kind, text)
    assert tidied(kind, tidy) == tidy
    again = doubt(kind, tidy)
    assert (again and again.code) == (found and found.code)
    if found is not None and not found.sound:
        assert tidy == text


@given(TYPED)
def test_an_organisation_code_is_of_a_system_or_doubted(text) -> None:
    if system := system_of(text):
        assert doubt(system, text) is None
        assert doubt("organisation-code", text) is None
        assert tidied("organisation-code", text) == tidied(system, text)


@given(st.binary(max_size=200))
def test_any_list_of_forces_is_read_or_refused(content) -> None:
    with pytest.raises(ForcesRefused):
        decode(content)


@given(nhs_numbers(), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_of_an_nhs_number_is_always_doubted(number, at, more) -> None:
    assert doubt("nhs-number", number) is None
    wrong = str((int(number[at]) + more) % 10)
    found = doubt("nhs-number", number[:at] + wrong + number[at + 1 :])
    assert found is not None
    assert not found.sound


@given(nhs_numbers(), st.integers(0, 9), st.integers(0, 9))
def test_two_digits_of_an_nhs_number_that_change_places_are_always_doubted(number, a, b) -> None:
    assume(number[a] != number[b])
    assert not _holds("nhs-number", _swapped(number, a, b))


@given(nhs_numbers(), st.sampled_from(["", " ", "-", "\u200b", "\u2009"]))
def test_however_it_is_pasted_it_is_the_same_nhs_number(number, between) -> None:
    assert tidied("nhs-number", between.join(number)) == (
        f"{number[:3]} {number[3:6]} {number[6:]}"
    )


@given(upns())
def test_every_upn_that_keeps_the_rule_is_believed(upn) -> None:
    found = doubt("upn", upn)
    assert (found.code if found else "") == ("temporary" if upn[-1].isalpha() else "")
    assert tidied("upn", upn.lower()) == upn


@given(upns(), st.integers(0, 12), st.integers(1, 22))
def test_one_wrong_digit_or_letter_of_a_upn_is_always_doubted(upn, at, more) -> None:
    alphabet = "0123456789" if upn[at].isdigit() else LETTERS
    wrong = alphabet[(alphabet.index(upn[at]) + more) % len(alphabet)]
    assume(wrong != upn[at])
    assert not _holds("upn", upn[:at] + wrong + upn[at + 1 :])


@given(upns(), st.integers(1, 11), st.integers(1, 11))
def test_two_digits_of_a_upn_that_change_places_are_always_doubted(upn, a, b) -> None:
    assume(upn[a] != upn[b])
    assert not _holds("upn", _swapped(upn, a, b))


def _holds(kind: str, text: str) -> bool:
    found = doubt(kind, text)
    return found is None or found.sound


def _swapped(text: str, a: int, b: int) -> str:
    letters = list(text)
    letters[a], letters[b] = letters[b], letters[a]
    return "".join(letters)


@given(st.from_regex(r"[0-9]{11}[0-9A-HJ-NP-RT-Z]", fullmatch=True))
def test_a_check_letter_is_that_of_another_library(rest: str) -> None:
    letter = stdnum_upn.calc_check_digit(rest)
    found = doubt("upn", letter + rest)
    assert found is None or found.sound
    wrong = "A" if letter != "A" else "B"
    assert not getattr(doubt("upn", wrong + rest), "sound", True)
