"""Identifiers as they are typed: what is doubted, how they are best written, whose they are."""

import datetime as dt
import re
import subprocess
import sys

import phonenumbers
import pytest
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from cse_assess.identifiers import Doubt, doubt, force_name, new_reference, system_of, tidied
from cse_assess.identifiers.forces import ForcesRefused, decode

NHS, UPN = "943 476 5919", "B801200005001"
PLAYS = "01632 960121"
KINDS = ["nhs-number", "upn", "ods", "urn", "force", "postcode", "phone", "organisation-code"]


def code_of(found: Doubt | None) -> str:
    return found.code if found else ""


def test_a_reference_is_eight_letters_that_read_well() -> None:
    assert re.fullmatch(r"R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}", new_reference())
    assert len({new_reference() for _ in range(50)}) == 50


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["", "  ", "\u200b", "\u00a0\t"])
def test_nothing_typed_is_nothing_doubted(kind, text) -> None:
    assert doubt(kind, text) is None
    assert tidied(kind, text) == text


@pytest.mark.parametrize(
    ("kind", "text", "written"),
    [
        ("nhs-number", "9434765919", NHS),
        ("nhs-number", " 943-476-5919 ", NHS),
        ("nhs-number", "943.476.5919", NHS),
        ("nhs-number", "943\u00a0476\u20095919", NHS),
        ("nhs-number", "943\u2013476\u22125919", NHS),
        ("nhs-number", "\ufeff943\u200b476\u200d5919\u200e", NHS),
        ("nhs-number", "９４３４７６５９１９", NHS),
        ("nhs-number", "٩٤٣٤٧٦٥٩١٩", NHS),
        ("upn", "b801 2000 05001", UPN),
        ("upn", "Ｂ801200005001", UPN),
        ("ods", "a81001", "A81001"),
        ("ods", "r a j", "RAJ"),
        ("urn", "115 228", "115228"),
        ("force", "４２", "42"),
        ("postcode", "ss12ab", "SS1 2AB"),
        ("postcode", "s1 1aa", "S1 1AA"),
        ("postcode", "m601nw", "M60 1NW"),
        ("postcode", "bn13 1aa", "BN13 1AA"),
        ("postcode", "w1a-1aa", "W1A 1AA"),
        ("postcode", "ec1a 1bb", "EC1A 1BB"),
        ("postcode", "gir0aa", "GIR 0AA"),
        ("postcode", "bfpo57", "BFPO 57"),
        ("postcode", "bf1 4aa", "BF1 4AA"),
        ("phone", "01702215000", "01702 215000"),
        ("phone", "(01702) 215-000", "01702 215000"),
        ("phone", "+44 (0)7911 123456", "07911 123456"),
        ("phone", "00447911123456", "07911 123456"),
        ("phone", "01702 215000 ext. 12", "01702 215000 x12"),
        ("phone", "+33612345678", "+33 6 12 34 56 78"),
        ("phone", "08001111", "0800 1111"),
        ("organisation-code", "qh8", "QH8"),
    ],
)
def test_sound_identifiers_are_written_in_one_way(kind, text, written) -> None:
    assert doubt(kind, text) is None
    assert tidied(kind, text) == written


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        ("nhs-number", "943 476 591", "too-short"),
        ("nhs-number", "943 476 59190", "too-long"),
        ("nhs-number", "943 476 591O", "not-a-number"),
        ("nhs-number", "not known", "not-a-number"),
        ("nhs-number", "943 476 5918", "check-digit"),
        ("nhs-number", "0000000000", "stand-in"),
        ("nhs-number", "4444444444", "stand-in"),
        ("upn", "B80120000500", "too-short"),
        ("upn", "B8012000050011", "too-long"),
        ("upn", "BB01200005001", "shape"),
        ("upn", "unknown", "shape"),
        ("upn", "no", "shape"),
        ("upn", "B8O1200005001", "letter-not-used"),
        ("upn", "I801200005001", "letter-not-used"),
        ("upn", "C801200005001", "check-digit"),
        ("ods", "A8", "too-short"),
        ("ods", "A810010", "too-long"),
        ("ods", "Essex", "shape"),
        ("ods", "A81/01", "shape"),
        ("urn", "11522", "too-short"),
        ("urn", "1152280", "too-long"),
        ("urn", "882/4001", "not-a-number"),
        ("urn", "015228", "shape"),
        ("force", "4", "too-short"),
        ("force", "422", "too-long"),
        ("force", "Essex", "not-a-number"),
        ("force", "99", "unknown-force"),
        ("postcode", "SS1", "too-short"),
        ("postcode", "QS1 2AB", "shape"),
        ("postcode", "SI1 2AB", "shape"),
        ("postcode", "SS1 2AC", "letter-not-used"),
        ("postcode", "SS11 22AB", "shape"),
        ("postcode", "ßS1 2AB", "shape"),
        ("phone", "01702", "too-short"),
        ("phone", "0163", "too-short"),
        ("phone", "0", "too-short"),
        ("phone", "01702 2150000", "too-long"),
        ("phone", "01702 21500", "not-in-use"),
        ("phone", "ring 0123 456 789", "shape"),
        ("organisation-code", "Essex Police", "shape"),
    ],
)
def test_what_is_doubted_is_told_and_stays_as_it_was_typed(kind, text, code) -> None:
    found = doubt(kind, text)
    assert code_of(found) == code
    assert not found.sound
    assert tidied(kind, text) == text


@pytest.mark.parametrize(
    ("kind", "text", "written", "code"),
    [
        ("nhs-number", "9990000026", "999 000 0026", "test-number"),
        ("upn", "x00180001701a", "X00180001701A", "temporary"),
        ("phone", "01632960121", "01632 960121", "test-number"),
        ("phone", "07700900123", "07700 900123", "test-number"),
        ("phone", "02079460018", "020 7946 0018", "test-number"),
    ],
)
def test_a_sound_identifier_may_still_be_worth_a_word(kind, text, written, code) -> None:
    found = doubt(kind, text)
    assert code_of(found) == code
    assert found.sound
    assert not found.unfinished
    assert tidied(kind, text) == written


@pytest.mark.parametrize("council", ["838", "839", "940", "941", "942", "943", "001", "882"])
def test_pupils_of_every_council_old_and_new_are_believed(council) -> None:
    rest = f"{council}400126001"
    letters = "ABCDEFGHJKLMNPQRTUVWXYZ"
    believed = [letter for letter in letters if doubt("upn", letter + rest) is None]
    assert len(believed) == 1


def test_a_letter_for_the_digit_of_the_same_worth_is_all_that_a_check_letter_misses() -> None:
    last = UPN[:-1]
    passed = {end for end in "ABCDEFGHJKLMNPQRTUVWXYZ0123456789" if _holds("upn", last + end)}
    assert passed == {"1", "B"}
    assert code_of(doubt("upn", last + "B")) == "temporary"


def test_two_digits_that_are_wrong_together_can_cancel() -> None:
    # The check digit cannot know: 943 476 5919 with 9 less by 1 and 4 more by 6.
    swaps = [
        text
        for first in "0123456789"
        for second in "0123456789"
        if (text := f"{first}{second}3 476 5919") != NHS and _holds("nhs-number", text)
    ]
    assert swaps
    assert all(text[0] != NHS[0] and text[1] != NHS[1] for text in swaps)


def _holds(kind, text) -> bool:
    found = doubt(kind, text)
    return found is None or found.sound


@pytest.mark.parametrize(
    "text",
    [
        "999",
        "101",
        "111",
        "116000",
        "4021",
        "ext 4021",
        "x12",
        "0800 FLOWERS",
        "call mum on 07911 123456",
        "07911 123456 or 01702 215000",
        "01702 215000 / 07911 123456",
        f"{PLAYS} (mum)",
        "A new phone since October; the number is not known",
        "@sam_07 online",
    ],
)
def test_notes_and_short_numbers_are_left_alone(text) -> None:
    assert doubt("phone", text) is None
    assert tidied("phone", text) == text


@pytest.mark.parametrize(
    ("code", "system"),
    [
        ("F81001", "ods"),
        ("raj", "ods"),
        ("RAJ01", "ods"),
        ("RWEAA", "ods"),
        ("QH8", "ods"),
        ("X26", "ods"),
        ("EE123456", "ods"),
        ("115228", "urn"),
        ("42", "force"),
        ("01", "force"),
        ("99", ""),
        ("882", ""),
        ("MET", ""),
        ("Essex", ""),
        ("Essex Police", ""),
        ("E23000028", ""),
        ("", ""),
    ],
)
def test_whose_code_it_is_is_told_only_where_it_can_be(code, system) -> None:
    assert system_of(code) == system
    assert (doubt("organisation-code", code) is None) == bool(system or not code)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("nhs-number", NHS),
        ("upn", UPN),
        ("upn", "X00180001701A"),
        ("ods", "RWEAA"),
        ("ods", "EE123456"),
        ("urn", "115228"),
        ("force", "42"),
        ("postcode", "SS1 2AB"),
        ("postcode", "EC1A 1BB"),
        ("postcode", "GIR 0AA"),
        ("postcode", "BFPO 1234"),
        ("phone", PLAYS),
        ("phone", "01702 215000 ext 12"),
        ("phone", "+44 7911 123456"),
        ("phone", "0044 7911 123456"),
        ("phone", "+33 6 12 34 56 78"),
        ("phone", "01702 215000 / 07911 123456"),
        ("phone", "01702 215000 or 07911 123456"),
        ("organisation-code", "115228"),
        ("organisation-code", "EE123456"),
        ("organisation-code", "A81001"),
    ],
)
def test_nothing_is_told_at_once_that_more_typing_would_settle(kind, text) -> None:
    for end in range(len(text)):
        found = doubt(kind, text[:end])
        assert found is None or found.unfinished or found.sound, text[:end]


@pytest.mark.parametrize("sort", [PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE])
@pytest.mark.parametrize("country", ["GB", "IE", "PL", "RO", "PK", "BD", "AL", "VN", "US", "AR"])
def test_numbers_from_abroad_keep_their_country(country, sort) -> None:
    number = phonenumbers.example_number_for_type(country, sort)
    text = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    assert doubt("phone", text) is None
    assert tidied("phone", text).startswith("0" if country == "GB" else "+")
    assert doubt("phone", tidied("phone", text)) is None


def test_a_text_beyond_measure_is_too_long_for_anything() -> None:
    assert {code_of(doubt(kind, "1 " * 5000)) for kind in KINDS} == {"too-long"}


def test_the_force_is_named() -> None:
    assert force_name(" 42 ") == "Essex"
    assert force_name("00") == ""


def test_a_list_of_forces_says_where_it_is_from_or_is_refused() -> None:
    sound = b"""
schema = 1
source = "somewhere"
checked_on = 2026-11-23
checked_how = "by hand"
[forces]
42 = "Essex"
"""
    assert decode(sound).checked_on == dt.date(2026, 11, 23)
    for broken in (
        sound.replace(b"42", b"421"),
        sound.replace(b'"Essex"', b'""'),
        sound.replace(b'source = "somewhere"', b""),
        sound + b"\xff",
    ):
        with pytest.raises(ForcesRefused, match=r"police-forces\.toml"):
            decode(broken)


def test_a_reference_is_made_without_loading_what_checks_identifiers() -> None:
    script = (
        "import sys; from cse_assess.identifiers import new_reference; new_reference();"
        "print(*{'phonenumbers', 'nhs_number'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == ""
