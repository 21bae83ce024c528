"""What is looked at: the file that travels with the app, and files that are not sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.audit import criteria
from cse_assess.audit.criteria import AuditRefused, same_person
from cse_assess.errors import Refusal
from cse_assess.instrument.readability import reading_age

ONE = """
[[criterion]]
id = "voice"
question = "Can you hear the child?"
yes = "Their words are there."
no = "Adults speak for them."
finding = "F20"
"""
SOUND = f"schema = 1\n{ONE}"


def test_ours_ask_all_that_an_audit_is_for() -> None:
    assert [one.id for one in criteria.load()] == [
        "meaning",
        "pattern",
        "voice",
        "unknowns",
        "identity",
        "actions",
        "judgement",
        "sharing",
        "language",
        "in-time",
    ]


def test_ours_are_questions_in_plain_words() -> None:
    for one in criteria.load():
        assert one.question.endswith("?")
        assert "—" not in f"{one.question}{one.yes}{one.no}"
        age = reading_age(f"{one.question} {one.yes} {one.no}")
        assert age is not None
        assert age <= 12, one.id


def test_the_order_of_the_file_is_kept() -> None:
    other = ONE.replace('"voice"', '"actions"')
    found = criteria.read(f"{SOUND}{other}".encode(), file="a.toml")
    assert [one.id for one in found] == ["voice", "actions"]


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        ("schema = 1", "criterion", "missing"),
        ("schema = 1\ncriterion = []", "criterion", ""),
        (SOUND.replace("schema = 1", "schema = 2"), "schema", ""),
        (SOUND.replace('id = "voice"', 'id = "Voice 1"'), "criterion[0].id", ""),
        (SOUND.replace('yes = "Their words are there."', ""), "criterion[0].yes", "missing"),
        (SOUND.replace("Adults speak for them.", ""), "criterion[0].no", ""),
        (SOUND.replace("F20", "20"), "criterion[0].finding", ""),
        (f'{SOUND}maybe = "perhaps"', "criterion[0].maybe", "not known here"),
        (f"{SOUND}{ONE}", "voice", "Two criteria have this name"),
    ],
)
def test_what_is_not_sound_is_refused_with_its_place(content: str, place: str, reason: str) -> None:
    with pytest.raises(AuditRefused) as told:
        criteria.read(content.encode(), file="a.toml")
    assert (told.value.file, told.value.place) == ("a.toml", place)
    assert reason in told.value.reason


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode()))
def test_no_content_does_more_than_be_refused(content: bytes) -> None:
    with pytest.raises(Refusal):
        criteria.read(content, file="a.toml")


def test_names_are_the_same_however_they_are_spaced_and_capitalised() -> None:
    assert same_person(" priya  SHAH ", ["Priya Shah"])
    assert not same_person("Priya", ["Priya Shah"])
    assert not same_person("", ["", "Priya"])
