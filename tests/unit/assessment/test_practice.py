"""Practice cases: what ships is sound, and practising compares without grading."""

import datetime as dt
import json
import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cse_assess import data
from cse_assess.assessment.age import age_on
from cse_assess.assessment.answers import AnswersRefused
from cse_assess.assessment.judgement import final_level
from cse_assess.assessment.practice import (
    CASE_FILE,
    MODEL_FILE,
    PracticeCase,
    PracticeRefused,
    begin,
    cases,
    installed_case,
    read_case,
)
from cse_assess.assessment.practice_comparison import compare
from cse_assess.assessment.quality import quality
from cse_assess.assessment.record import Assessment, Person
from cse_assess.assessment.scoring import Scorer, score
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess.instrument.library import Library
from cse_assess.instrument.readability import reading_age
from cse_assess.referral.gaps import gaps

CASES = cases()
BY_ID = {case.id: case for case in CASES}
FOLDER = data.folder("forms") / "practice"
LIBRARY = Library()
DAY = dt.date(2026, 11, 23)
ME = Person(name="Nina", profession="sexual-health")

each = pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
some = st.sampled_from(CASES)


def model_level(form: Form, case: PracticeCase) -> int | None:
    result = score(form, case.model, today=case.model.date)
    return final_level(form, result, case.model.judgement)


def texts(case: PracticeCase) -> str:
    """Every word of both files, as it is stored."""
    folder = FOLDER / case.id
    return "".join((folder / name).read_text("utf-8") for name in (CASE_FILE, MODEL_FILE))


# ---- What ships ----------------------------------------------------------------------------------


def test_every_folder_is_a_case_and_every_case_has_a_name_of_its_own() -> None:
    assert {case.id for case in CASES} == {path.name for path in FOLDER.iterdir()}
    assert len({case.title for case in CASES}) == len(CASES)
    assert len({case.know.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_one_case_is_read_by_itself(case: PracticeCase) -> None:
    assert installed_case(case.id, Library()) == case


@pytest.mark.parametrize("id_", ["nobody", "", "..", "../practice/amira"])
def test_a_case_that_is_not_installed_is_none(id_: str) -> None:
    assert installed_case(id_, Library()) is None


def test_those_to_begin_with_come_first() -> None:
    ranks = [("first", "usual", "hard").index(case.difficulty) for case in CASES]
    assert ranks == sorted(ranks)
    for rank in set(ranks):
        titles = [case.title for case, own in zip(CASES, ranks, strict=True) if own == rank]
        assert titles == sorted(titles)


def test_there_is_practice_for_everyone_and_for_every_outcome(form: Form) -> None:
    assert {case.setting for case in CASES} == {profession.id for profession in form.professions}
    assert {case.level for case in CASES} == {level.value for level in form.levels} | {None}
    ages = {age_on(case.model.date, born=case.know.date_of_birth or DAY) for case in CASES}
    assert min(ages) == 10
    assert max(ages) == 19


@pytest.mark.parametrize(
    ("id_", "rule", "by_points", "level"),
    [
        ("lara", "R3", 2, 3),
        ("jonah", "R4", 1, 3),
        ("robin", "R6", 2, 3),
        ("daniela", "R9", 2, 2),
        ("elsie", "R1", 4, 4),
        ("theo", "R2", 4, 4),
    ],
)
def test_the_rules_are_there_to_be_met(
    form: Form, id_: str, rule: str, by_points: int, level: int
) -> None:
    result = score(form, BY_ID[id_].model, today=DAY)
    assert (rule in result.rules, result.category, result.level) == (True, by_points, level)


def test_one_case_is_raised_by_judgement_and_one_cannot_be_told(form: Form) -> None:
    assert score(form, BY_ID["zahra"].model, today=DAY).level == 2
    assert model_level(form, BY_ID["zahra"]) == 3
    assert model_level(form, BY_ID["kofi"]) is None


@each
def test_the_model_gives_the_level_that_the_case_states(form: Form, case: PracticeCase) -> None:
    assert model_level(form, case) == case.level


@each
def test_the_model_answers_every_item_and_says_what_stands_behind_every_concern(
    form: Form, case: PracticeCase
) -> None:
    model = case.model
    assert set(model.answers) == {item.code for item in form.items}
    assert set(model.notes) <= set(model.answers)
    for item in Scorer(form).concerns(model.answers):
        note = model.notes[item.code]
        assert note.period, item.code
        assert note.source, item.code
        assert note.what_happened, item.code
        assert note.what_it_means, item.code


@each
def test_the_model_shows_a_whole_referral(form: Form, case: PracticeCase) -> None:
    assert gaps(case.model) == []
    assert case.model.assessor.profession == case.setting
    if case.level is None or form.level(case.level).refer:
        told = case.model.referral
        assert all((told.reason_now, told.asked_for, told.actions_taken, told.phoned))
        assert told.sharing.basis


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_nothing_would_make_the_model_of_more_use_to_its_reader(
    form: Form, case: PracticeCase
) -> None:
    scorer = Scorer(form)
    result = scorer.score(case.model, today=DAY)
    assert quality(scorer, case.model, result, level=case.level) == []


@each
def test_a_story_is_short_plain_and_true_on_any_day(case: PracticeCase) -> None:
    assert 150 <= len(case.story.split()) <= 300
    dated = (
        "January|February|April|June|July|August|September|October|November|December"
        "|spring|summer|autumn|winter|Easter|Christmas|half-term"
    )
    assert not re.search(rf"\b({dated})\b|\b20\d\d\b", case.story)
    for text in (case.story, *(point.text for point in case.points)):
        age = reading_age(text)
        assert age is None or age <= 12, text


@each
def test_the_discussion_is_of_a_size_to_talk_over(case: PracticeCase) -> None:
    assert 4 <= len(case.points) <= 7
    assert len(re.findall(r"[.!?](?:\s|$)", case.take_away)) == 1
    talked_over = {code for point in case.points for code in point.items}
    assert talked_over.issuperset(case.often_missed)


@each
def test_nobody_in_a_case_is_real(case: PracticeCase) -> None:
    assert (case.know.name or "").endswith(" Example")
    told = texts(case)
    assert "—" not in told
    for number in re.findall(r"\b0\d[\d ]{7,}\d\b", told):
        assert re.match(r"(01632 ?960|07700 ?900)", number), number
    assert all(name.endswith(".example") for name in re.findall(r"@([\w.-]+)", told))


# ---- Beginning -----------------------------------------------------------------------------------


@given(case=some, day=st.dates(dt.date(2026, 1, 1), dt.date(2060, 1, 1)))
def test_it_begins_blank_with_what_is_known_and_the_child_as_old_as_told(
    form: Form, case: PracticeCase, day: dt.date
) -> None:
    own = begin(case, form, ME, day)
    assert own.practice
    assert (own.answers, own.notes, own.judgement) == ({}, {}, None)
    assert (own.form, own.form_version, own.date) == (form.id, form.version, day)
    assert own.assessor == ME
    result = score(form, own, today=day)
    assert result.level is None
    assert result.age == score(form, case.model, today=case.model.date).age
    born = case.know.date_of_birth
    assert own.child == msgspec.structs.replace(case.know, date_of_birth=own.child.date_of_birth)
    assert born is not None


def test_it_begins_on_the_form_that_it_was_written_for(form: Form) -> None:
    other = msgspec.structs.replace(form, id="other")
    with pytest.raises(PracticeRefused, match="for the form 'cse-risk', and this is 'other'"):
        begin(CASES[0], other, ME, DAY)


# ---- Comparing -----------------------------------------------------------------------------------


@each
def test_the_model_differs_nowhere_from_itself(form: Form, case: PracticeCase) -> None:
    compared = compare(form, case, case.model)
    assert {item.outcome for item in compared.items} == {"agree"}
    assert all(item.own == item.model for item in compared.items)
    assert compared.found == case.often_missed
    assert compared.missed == ()
    assert compared.own_level == compared.model_level == case.level
    assert compared.points == case.points


@each
def test_an_unanswered_item_is_not_called_a_difference(form: Form, case: PracticeCase) -> None:
    compared = compare(form, case, begin(case, form, ME, DAY))
    assert {item.outcome for item in compared.items} == {"not-answered"}
    assert {item.own for item in compared.items} == {""}
    assert compared.missed == case.often_missed
    assert compared.own_level is None


def test_answers_are_told_in_the_forms_words(form: Form) -> None:
    case = BY_ID["daniela"]
    own = msgspec.structs.replace(case.model, answers={"S01": {"recent": "suspected"}, "V04": "no"})
    told = {item.item: item for item in compare(form, case, own).items}
    assert told["S01"].own == "Suspected (in the last 6 months)"
    assert told["S01"].model == "No (in the last 6 months), Yes (6 to 12 months ago)"
    assert (told["V04"].own, told["V04"].model) == ("No", "In the past")
    assert told["V05"].model == "Not known"


def test_what_is_about_differences_is_talked_over_first(form: Form) -> None:
    case = BY_ID["theo"]
    own = msgspec.structs.replace(case.model, answers=case.model.answers | {"D04": "no"})
    compared = compare(form, case, own)
    assert compared.points[0].items == ("D04",)
    assert set(compared.points) == set(case.points)
    assert (compared.found, compared.missed) == (("S08", "M03"), ("D04",))


def test_a_judgement_counts_in_the_own_level(form: Form) -> None:
    case = BY_ID["zahra"]
    unjudged = msgspec.structs.replace(case.model, judgement=None)
    compared = compare(form, case, unjudged)
    assert (compared.own_level, compared.model_level) == (2, 3)


def test_no_and_not_known_are_one_where_nothing_counts_and_two_where_it_does(form: Form) -> None:
    case = BY_ID["theo"]
    model = case.model.answers["S01"]
    assert model == {"recent": "no", "earlier": "no", "older": "not-known"}

    def outcome(**windows: str) -> str:
        answers = case.model.answers | {"S01": {**model, **windows}}
        own = msgspec.structs.replace(case.model, answers=answers)
        (told,) = (item for item in compare(form, case, own).items if item.item == "S01")
        return told.outcome

    assert outcome(older="no") == "agree"
    assert outcome(older="yes") == "differ"
    assert outcome(earlier="not-known") == "differ"


@given(case=some, choices=st.data())
def test_each_item_is_compared_by_itself(
    form: Form, case: PracticeCase, choices: st.DataObject
) -> None:
    once = [item for item in form.items if not form.kind(item.kind).windows]
    item = choices.draw(st.sampled_from(once))
    answer = choices.draw(st.sampled_from(sorted(form.scale_of(item).labels)))
    answers = case.model.answers | {item.code: answer}
    own = msgspec.structs.replace(case.model, answers=answers, judgement=None)
    compared = compare(form, case, own)
    differ = {told.item for told in compared.items if told.outcome != "agree"}
    assert differ == ({item.code} if answer != case.model.answers[item.code] else set())
    assert {*compared.found, *compared.missed} == set(case.often_missed)


def test_answers_to_another_form_are_refused(form: Form) -> None:
    own = msgspec.structs.replace(CASES[0].model, form="other")
    with pytest.raises(AnswersRefused, match="for the form 'other'"):
        compare(form, CASES[0], own)


# ---- Refusing ------------------------------------------------------------------------------------


def copied(tmp_path: Path, id_: str = "theo") -> Path:
    return Path(shutil.copytree(FOLDER / id_, tmp_path / id_))


def rewritten(folder: Path, old: str, new: str) -> None:
    path = folder / CASE_FILE
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id = "theo"', 'id = "leo"', "theo/case.toml: line 2, id: The folder is called theo."),
        ('"school"\n', '"zoo"\n', "line 4, setting: The form has no profession zoo."),
        ('difficulty = "first"', 'difficulty = "x"', "line 6, difficulty: There is no choice"),
        ("minutes = 12", "minutes = 0", "line 5, minutes: "),
        ("minutes = 12", "minutes = 12\nseconds = 1", "seconds: This field is not known here."),
        ('items = ["D04"]', 'items = ["D99"]', "point[2].items: The form has no item D99."),
        (
            'often_missed = ["S08"',
            'often_missed = ["S99"',
            "often_missed: The form has no item S99",
        ),
        ("level = 4", "level = 3", "theo/model.json: answers: These answers give level 4"),
        ("in_care = false", "in_care = true", "model.json: child.in_care: case.toml says"),
        ("schema = 1", "schema = ", "theo/case.toml: line 1, column 10: This is not valid TOML"),
    ],
)
def test_a_fault_in_the_case_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    folder = copied(tmp_path)
    rewritten(folder, old, new)
    with pytest.raises(PracticeRefused) as refused:
        read_case(folder, LIBRARY)
    assert told in str(refused.value)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"practice": False}, "theo/model.json: practice: A practice case says that it is one"),
        ({"form": "other"}, "theo/model.json: form: There is no form called 'other'."),
        ({"answers": {}}, "theo/model.json: answers."),
        ({"mark": 1}, "theo/model.json: mark: This field is not known here."),
        ({"judgement": {"level": 9, "reason": "x"}}, "judgement.level: There is no level 9."),
    ],
)
def test_a_fault_in_the_model_is_named(tmp_path: Path, changes: Any, told: str) -> None:
    folder = copied(tmp_path)
    model = json.loads((folder / MODEL_FILE).read_bytes())
    (folder / MODEL_FILE).write_text(json.dumps(model | changes))
    with pytest.raises(Refusal) as refused:
        read_case(folder, LIBRARY)
    assert told in str(refused.value)


@pytest.mark.parametrize("name", [CASE_FILE, MODEL_FILE])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    folder = copied(tmp_path)
    (folder / name).unlink()
    with pytest.raises(PracticeRefused, match=f"theo/{name}: The file cannot be read"):
        read_case(folder, LIBRARY)


def assert_read_or_refused_in_words(name: str, content: bytes) -> None:
    with TemporaryDirectory() as parent:
        folder = copied(Path(parent))
        (folder / name).write_bytes(content)
        try:
            case = read_case(folder, LIBRARY)
        except Refusal as refusal:
            assert str(refusal).startswith("theo/")
        else:
            assert case.id == "theo"


@given(name=st.sampled_from([CASE_FILE, MODEL_FILE]), content=st.binary(max_size=200))
def test_rubbish_is_refused_in_words(name: str, content: bytes) -> None:
    assert_read_or_refused_in_words(name, content)


@settings(max_examples=60)
@given(choices=st.data(), junk=st.text(max_size=12))
def test_a_case_with_any_line_spoilt_is_read_or_refused_in_words(
    choices: st.DataObject, junk: str
) -> None:
    lines = (FOLDER / "theo" / CASE_FILE).read_text("utf-8").splitlines()
    at = choices.draw(st.integers(0, len(lines) - 1))
    how = choices.draw(st.sampled_from(["drop", "replace", "value"]))
    key, _, _ = lines[at].partition("=")
    spoilt = {"drop": [], "replace": [junk], "value": [f"{key}= {json.dumps(junk)}"]}[how]
    content = "\n".join([*lines[:at], *spoilt, *lines[at + 1 :]])
    assert_read_or_refused_in_words(CASE_FILE, content.encode("utf-8", "surrogatepass"))


json_values = st.none() | st.booleans() | st.integers() | st.text(max_size=8)


@settings(max_examples=60)
@given(choices=st.data(), value=json_values | st.dictionaries(st.text(max_size=4), json_values))
def test_a_model_with_any_field_spoilt_is_read_or_refused_in_words(
    choices: st.DataObject, value: Any
) -> None:
    model = json.loads((FOLDER / "theo" / MODEL_FILE).read_bytes())
    field = choices.draw(st.sampled_from(sorted(model)))
    inner = model[field]
    if isinstance(inner, dict) and choices.draw(st.booleans()):
        inner[choices.draw(st.sampled_from(sorted(inner)))] = value
    else:
        model[field] = value
    assert_read_or_refused_in_words(MODEL_FILE, json.dumps(model).encode())


def test_the_model_is_an_ordinary_assessment() -> None:
    for case in CASES:
        again = msgspec.json.decode(msgspec.json.encode(case.model), type=Assessment)
        assert again == case.model
