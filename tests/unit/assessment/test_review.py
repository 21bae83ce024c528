"""A version has one name, and another one as soon as anything in it is another."""

import datetime as dt

import msgspec
import pytest
from cases import DAY
from hypothesis import given
from hypothesis import strategies as st

from cse_assess import data
from cse_assess.assessment import answers
from cse_assess.assessment.record import Assessment, Child
from cse_assess.assessment.review import Remark, Review, version_of

NOW = dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC)
BARE = Assessment(form="cse-risk", date=DAY)
SIXTEEN_DIGITS = 16

texts = st.text(max_size=40)
assessments = st.builds(
    lambda name, answers, words: Assessment(
        form="cse-risk", date=DAY, child=Child(name=name), answers=answers, follows=words
    ),
    texts,
    st.dictionaries(texts, st.one_of(texts, st.dictionaries(texts, texts, max_size=2)), max_size=4),
    texts,
)


@given(assessments)
def test_what_was_saved_and_read_again_has_the_same_name(assessment: Assessment) -> None:
    again = msgspec.json.decode(msgspec.json.encode(assessment), type=Assessment)
    assert version_of(again) == version_of(assessment)
    assert len(version_of(assessment)) == SIXTEEN_DIGITS


@given(assessments, assessments)
def test_two_versions_share_a_name_only_if_they_are_the_same(
    one: Assessment, other: Assessment
) -> None:
    assert (version_of(one) == version_of(other)) is (one == other)


def test_the_order_in_which_answers_were_given_does_not_matter() -> None:
    one = msgspec.structs.replace(BARE, answers={"S01": "yes", "S02": "no"})
    other = msgspec.structs.replace(BARE, answers={"S02": "no", "S01": "yes"})
    assert version_of(one) == version_of(other)


def test_a_name_stays_the_same_for_good() -> None:
    # Reviews that were signed long ago are compared by it.
    assert version_of(BARE) == "dca408805fb9c1fe"


def test_every_practice_case_survives_saving_under_its_name() -> None:
    found = (data.folder("forms") / "practice").glob("*/model.json")
    models = [answers.read(path.read_bytes(), file=path.parent.name) for path in found]
    assert models
    names = {version_of(model) for model in models}
    assert len(names) == len(models)
    for model in models:
        again = msgspec.json.decode(msgspec.json.encode(model), type=Assessment)
        assert version_of(again) in names


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "maybe"},
        {"remarks": [{"section": "elsewhere", "text": "x"}]},
        {"remarks": [{"text": "x"}] * 51},
        {"by": "x" * 401},
        {"mood": "good"},
    ],
)
def test_a_review_holds_nothing_that_is_not_described(fields: dict[str, object]) -> None:
    whole = {"by": "Priya Shah", "at": NOW.isoformat(), "verdict": "agreed", **fields}
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(whole), type=Review)


def test_a_review_survives_being_saved() -> None:
    review = Review(
        by="Priya Shah",
        role="Safeguarding lead",
        at=NOW,
        verdict="changes-asked",
        remarks=(Remark(section="think", text="Since when?"), Remark(text="Clear and kind.")),
        of=version_of(BARE),
        reference="R-TEST-0001",
    )
    assert msgspec.json.decode(msgspec.json.encode(review), type=Review) == review
