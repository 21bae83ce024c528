"""Bad input is refused with a sentence that names the place."""

import datetime as dt
import json
from typing import Any

import pytest
from cases import DAY

from cse_assess.assessment.answers import AnswersRefused, read
from cse_assess.assessment.record import Answers, Assessment
from cse_assess.assessment.scoring import score
from cse_assess.instrument.definition import Form

SOUND: dict[str, Any] = {"form": "cse-risk", "date": "2026-11-23", "child": {"age": 14}}


def refused(form: Form, changes: dict[str, Any]) -> AnswersRefused:
    document = SOUND | changes
    with pytest.raises(AnswersRefused) as caught:
        score(form, read(json.dumps(document).encode(), file="a.json"), today=DAY)
    return caught.value


@pytest.mark.parametrize(
    ("changes", "place", "reason"),
    [
        ({"answers": {"S99": "yes"}}, "answers.S99", "no item with this code"),
        ({"answers": {"V01": "maybe"}}, "answers.V01", "current, past, no or not-known"),
        ({"answers": {"V01": "yes"}}, "answers.V01", "There is no answer 'yes' here"),
        ({"answers": {"S01": "yes"}}, "answers.S01", "recent, earlier, older"),
        ({"answers": {"S01": {"now": "yes"}}}, "answers.S01.now", "recent, earlier or older"),
        ({"answers": {"S01": {"recent": "?"}}}, "answers.S01.recent", "yes, suspected, no"),
        ({"answers": {"D01": {"now": "yes"}}}, "answers.D01", "one answer"),
        ({"answers": {"D01": "suspected"}}, "answers.D01", "yes, no or not-known"),
        ({"answers": {"V01": 1, "V02": "no"}}, "answers.V01", "text or a table of fields"),
        ({"form": "other"}, "form", "for the form 'other'"),
        ({"form_version": "9.9.9"}, "form_version", "version 9.9.9"),
        ({"date": "2026-11-24"}, "date", "future"),
        ({"date": "yesterday"}, "date", "date such as 2026-11-23"),
        ({"child": {"age": 18}}, "child", "people up to 17"),
        ({"child": {"age": 25, "send": True}}, "child", "people up to 24"),
        ({"child": {"age": -1}}, "child.age", ">= 0"),
        ({"child": {}}, "child", "no age"),
        ({"child": {"date_of_birth": "2026-11-24"}}, "child.date_of_birth", "after the date"),
        ({"child": {"date_of_birth": "2012-03-04", "age": 13}}, "child.age", "it is 14"),
        ({"child": {"age": 14, "hair": "red"}}, "child.hair", "not known here"),
        ({"child": {"age": 14, "in_care": "yes"}}, "child.in_care", "true or false"),
        ({"answers": {"S02": {}, "S01": {"recent": 3}}}, "answers.S01.recent", "text"),
        ({"mood": "sad"}, "mood", "not known here"),
        ({"notes": {"S01": {"source": "rumour"}}}, "notes.S01.source", "rumour"),
    ],
)
def test_refusals_name_the_place(
    form: Form, changes: dict[str, Any], place: str, reason: str
) -> None:
    error = refused(form, changes)
    assert error.place is not None
    assert error.place.startswith(place)
    assert reason in error.reason


@pytest.mark.parametrize("field", ["form", "date"])
def test_missing_fields_are_named(field: str) -> None:
    document = {key: value for key, value in SOUND.items() if key != field}
    with pytest.raises(AnswersRefused) as caught:
        read(json.dumps(document).encode(), file="a.json")
    assert str(caught.value) == f"a.json: {field}: This field is missing."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "not valid JSON"),
        (b"{", "not valid JSON"),
        (b"[]", "should be a table of fields"),
        (b"\xff\xfe", "not text in UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"form": "a", "form": "b"}', "A field is given twice (form)."),
        (b'{"form": NaN}', "NaN"),
    ],
)
def test_documents_that_are_not_answers(content: bytes, reason: str) -> None:
    with pytest.raises(AnswersRefused, match=r"a\.json") as caught:
        read(content, file="a.json")
    assert reason in str(caught.value)


def test_an_answer_given_twice_is_refused_and_not_quietly_dropped() -> None:
    content = b'{"form": "f", "date": "2026-11-23", "answers": {"S01": "no", "S01": "yes"}}'
    with pytest.raises(AnswersRefused, match=r"twice \(S01\)"):
        read(content, file="a.json")


@pytest.mark.parametrize("fact", ["send", "care_leaver"])
def test_young_adults_with_send_or_leaving_care(form: Form, fact: str) -> None:
    document = SOUND | {"child": {"age": 24, fact: True}}
    result = score(form, read(json.dumps(document).encode(), file="a.json"), today=DAY)
    assert result.age == 24


def test_the_day_itself_is_not_in_the_future(form: Form) -> None:
    answers = Answers(form=form.id, date=DAY, child=Assessment(form="", date=DAY).child)
    with pytest.raises(AnswersRefused, match="no age"):
        score(form, answers, today=DAY)
    with pytest.raises(AnswersRefused, match="future"):
        score(form, answers, today=DAY - dt.timedelta(days=1))


def test_an_assessment_is_scored_as_its_answers_are(form: Form) -> None:
    answers: dict[str, Any] = {"answers": {"V01": "past", "S02": {"recent": "suspected"}}}
    plain = read(json.dumps(SOUND | answers).encode(), file="a.json")
    whole = read(
        json.dumps(
            SOUND
            | answers
            | {
                "child": {"age": 14, "name": "Sam Example"},
                "notes": {"S02": {"what_happened": "x", "source": "seen"}},
                "analysis": {"worries": "y"},
                "assessor": {"name": "N"},
            }
        ).encode(),
        file="b.json",
    )
    assert score(form, plain) == score(form, whole)
