"""On a screen a referral says what it says on paper."""

import datetime as dt

import msgspec
import pytest

from cse_assess import data
from cse_assess.assessment import answers as answers_
from cse_assess.instrument import loader
from cse_assess.referral.build import build
from cse_assess.referral.model import Referral
from cse_assess.referral.reading import reading

CASES = sorted((data.folder("forms") / "practice").glob("*/model.json"))
NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)


def referral(path) -> Referral:
    assessment = answers_.read(path.read_bytes(), file=path.name)
    urgent = msgspec.structs.replace(assessment.referral, urgent=True)
    assessment = msgspec.structs.replace(assessment, referral=urgent)
    return build(loader.load("cse-risk"), assessment, reference="R-TEST-TEST", created=NOW)


def texts(found: Referral) -> str:
    parts = reading(found)
    lines = [f"{line.label}: {line.text}" for part in parts for line in part.lines]
    return "\n".join([*(part.title for part in parts), *lines])


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_every_sentence_of_the_record_is_read(path) -> None:
    found = referral(path)
    said = texts(found)
    wanted = [found.level.label, found.child.name, found.analysis.worries]
    for concern in (*found.act_now, *found.concerns):
        wanted += [concern.text, concern.note.what_happened, concern.note.what_it_means]
    wanted += [strength.text for strength in found.strengths] + list(found.unknowns)
    wanted += [found.details.reason_now, found.details.asked_for, found.analysis.child_words]
    wanted += [found.details.sharing.reason, found.assessor.name, found.assessor.phone]
    assert not [text for text in wanted if text.strip() not in said]


def test_what_is_most_urgent_comes_first() -> None:
    first = reading(referral(CASES[0]))[0]
    assert first.title == "At once"
    assert (first.lines[0].label, first.lines[0].weight) == ("Level of concern", "level")
    assert "urgent route" in first.lines[1].text


def test_what_happened_and_what_the_child_says_are_read_at_once() -> None:
    for path in CASES:
        found = referral(path)
        told = [line.text for line in reading(found)[0].lines]
        worries = [one for one in reading(found)[0].lines if one.label == "Main worry"]
        assert len(worries) == min(3, len(found.concerns))
        for concern in found.concerns[:3]:
            assert any(concern.text in text for text in told)
            assert any(concern.note.what_happened.strip() in text for text in told)
        assert found.analysis.child_words.strip() in told or not found.analysis.child_words.strip()


def test_what_has_to_be_done_now_is_told_apart() -> None:
    found = [line for path in CASES for line in reading(referral(path))[0].lines]
    assert {line.label for line in found if line.weight == "act-now"} == {"Act now"}
    assert all(line.weight for line in found if line.label == "Act now")


def test_a_label_that_holds_for_several_reasons_is_said_once() -> None:
    most = 0
    for path in CASES:
        found = referral(path)
        why = [one.text for one in reading(found)[0].lines if one.label == "Why this level"]
        fired = [rule.text for rule in found.result.fired]
        assert why == ["\n".join(fired)] * bool(fired)
        most = max(most, len(fired))
    assert most > 1


def test_the_child_is_heard_before_the_list_of_what_is_not_known() -> None:
    for path in CASES:
        titles = [part.title for part in reading(referral(path))]
        places = [
            titles.index(title)
            for title in ("The worries", "What the child says and shows", "What is not known")
        ]
        assert places == sorted(places)
