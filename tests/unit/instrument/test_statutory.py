"""Statutory prompts as data: every one dated, sourced and fit for its form; faults told by line."""

import datetime as dt
import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_form import SMALL

from cse_assess import data
from cse_assess.instrument import loader, statutory_files
from cse_assess.instrument.definition import Form
from cse_assess.instrument.readability import reading_age
from cse_assess.instrument.statutory import NATIONS, PLACES, StatutoryPrompt
from cse_assess.instrument.statutory_files import StatutoryRefused

FOLDER = data.folder("forms") / "statutory"
SHIPPED = statutory_files.load()
PROFESSION = '[[profession]]\nid = "gp"\ntitle = "GP"\n\n'
FACT = '[[fact]]\nid = "in_care"\ntext = "In care?"\nphrase = "in care"\n\n'
SMALL_FORM = msgspec.convert(
    tomllib.loads(SMALL.replace("[[scale]]", f"{PROFESSION}{FACT}[[scale]]", 1)), Form
)
TOPIC = """\
schema = 1

[[prompt]]
id = "rule"
title = "A rule"
text = "Ring the police."
source = "Some Act 2003, section 5"
source_url = "https://example.org/5"
checked_on = 2026-05-12
review_by = 2026-11-12
in_force_from = 2004-05-01
in_force_until = 2030-01-01
nations = ["england"]
professions = ["gp"]
place = "think"
form = "small"
when = [{ test = "answer", question = "A1", answer = "yes" }]
items = ["A2"]

[prompt.cy]
title = "Rheol"
text = "Ffoniwch yr heddlu."
status = "machine-drafted"
"""
DAYS = st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2150, 12, 31))
EARLY = [
    "duty-to-report",
    "duty-to-report-how",
    "duty-to-report-in-wales",
    "duty-to-share",
    "under-16-offence",
]


def write(folder: Path, text: str, name: str = "topic.toml") -> Path:
    folder = folder / "statutory"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def prompt(**changes: object) -> StatutoryPrompt:
    """A prompt that holds for everybody, with some fields changed."""
    plain: dict[str, object] = {
        "id": "rule",
        "title": "A rule",
        "text": "Ring the police.",
        "source": "Some Act",
        "checked_on": dt.date(2026, 5, 12),
        "review_by": dt.date(2026, 11, 12),
        "nations": ["england", "wales"],
        "place": "think",
    }
    return msgspec.convert({**plain, **changes}, StatutoryPrompt)


# ---- What is shipped -----------------------------------------------------------------------------


def test_every_shipped_file_is_loaded_without_a_fault() -> None:
    prompts, faults = statutory_files.examine()
    assert faults == []
    assert tuple(prompts) == SHIPPED
    written = sum(path.read_text().count("[[prompt]]") for path in FOLDER.glob("*.toml"))
    assert written == len(SHIPPED) >= 30


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.id)
def test_a_shipped_prompt_is_sourced_dated_short_plain_and_in_welsh(one: StatutoryPrompt) -> None:
    assert len(one.source) > 8
    assert one.checked_on <= one.review_by <= one.checked_on + dt.timedelta(days=184)
    assert one.is_in_force(one.checked_on)
    assert len(one.text.split()) < statutory_files.MOST_WORDS
    assert (reading_age(one.text) or 0) <= 12
    assert one.cy is not None
    assert one.cy.status == "machine-drafted"
    assert one.cy.text != one.text
    for shown in (one.title, one.text, one.cy.title, one.cy.text):
        assert shown == shown.strip()
        assert "\n" not in shown
        assert "  " not in shown
        assert "—" not in shown
    assert ("front door" in one.text) == ("drws ffrynt" in one.cy.text)
    assert one.text.count("999") == one.cy.text.count("999")
    assert one.text.count("101") == one.cy.text.count("101")


def test_what_is_about_to_change_is_checked_sooner() -> None:
    usual = max(one.review_by for one in SHIPPED)
    assert sorted(one.id for one in SHIPPED if one.review_by < usual) == EARLY
    assert all(one.review_by <= dt.date(2027, 1, 1) for one in SHIPPED if one.id in EARLY)


@pytest.mark.parametrize("id_", ["duty-to-report", "duty-to-share"])
def test_duties_whose_start_is_not_known_are_told_as_possible(id_: str) -> None:
    (one,) = [one for one in SHIPPED if one.id == id_]
    assert one.in_force_from is None
    assert one.nations == ("england",)
    assert "may" in one.title
    assert "November 2026" in one.text
    assert "Ask your safeguarding lead" in one.text


def test_no_shipped_prompt_blames_or_reassures() -> None:
    for one in SHIPPED:
        for word in ("low risk", "promiscuous", "prostitut", "lifestyle", "boyfriend"):
            assert word not in f"{one.title} {one.text}".lower(), one.id


# ---- Reading -------------------------------------------------------------------------------------


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    (one,) = statutory_files.load(write(tmp_path, TOPIC), forms=[SMALL_FORM])
    assert (one.id, one.in_force_from) == ("rule", dt.date(2004, 5, 1))
    assert one.in_language("cy").text == "Ffoniwch yr heddlu."


@pytest.mark.parametrize(
    ("old", "new", "place", "reason", "line"),
    [
        ('["england"]', '["scotland"]', "prompt[0].nations", "no nation called scotland", 13),
        ('["england"]', '["wale"]', "prompt[0].nations", "Did you mean wales?", 13),
        ('["england"]', "[]", "prompt[0].nations", ">= 1", 13),
        ('["gp"]', '["vet"]', "prompt[0].professions", "no profession called vet", 14),
        ('"think"', '"thnik"', "prompt[0].place", "Did you mean think?", 15),
        ('"small"', '"large"', "prompt[0].form", "no form called large", 16),
        ('form = "small"\n', "", "prompt[0].when", "Name the form that this", 16),
        ('["A2"]', '["A9"]', "prompt[0].items", "no item called A9", 18),
        ('question = "A1"', 'question = "A7"', "prompt[0].when", "no item called A7", 17),
        ('answer = "yes"', 'answer = "maybe"', "prompt[0].when", "called maybe", 17),
        (
            'test = "answer", question = "A1", answer = "yes"',
            'test = "score", score = "total", value = 3',
            "prompt[0].when",
            "depends on no score",
            17,
        ),
        (
            'test = "answer", question = "A1", answer = "yes"',
            'test = "not", of = { test = "unknown", value = 3 }',
            "prompt[0].when",
            "depends on no score",
            17,
        ),
        (
            'test = "answer", question = "A1", answer = "yes"',
            'test = "fact", fact = "in_car"',
            "prompt[0].when",
            "Did you mean in_care?",
            17,
        ),
        (
            'test = "answer", question = "A1", answer = "yes"',
            'test = "all", of = []',
            "prompt[0].when",
            "always or never true",
            17,
        ),
        ("2030-01-01", "2004-04-30", "prompt[0].in_force_until", "before it begins", 12),
        ("2026-11-12", "2026-05-11", "prompt[0].review_by", "before the last", 10),
        ("2026-05-12", '"soon"', "prompt[0].checked_on", "should be a date", 9),
        ("2026-05-12", "2026-05-12T10:00:00Z", "prompt[0].checked_on", "date", 9),
        ('"https://', '"file:///', "prompt[0].source_url", "https://", 8),
        ('source = "Some Act 2003, section 5"\n', "", "prompt[0].source", "missing", 3),
        ('"Some Act 2003, section 5"', '""', "prompt[0].source", ">= 1", 7),
        ('status = "machine-drafted"\n', "", "prompt[0].cy.status", "missing", 20),
        ('"machine-drafted"', '"perfect"', "prompt[0].cy.status", "no choice 'perfect'", 23),
        ("schema = 1", "schema = 2", "schema", "2", 1),
        ("title", "titel", "prompt[0].titel", "not known here", 5),
    ],
)
def test_each_fault_is_told_by_file_and_line(
    tmp_path: Path, old: str, new: str, place: str, reason: str, line: int
) -> None:
    assert old in TOPIC
    folder = write(tmp_path, TOPIC.replace(old, new, 1))
    _, faults = statutory_files.examine(folder, forms=[SMALL_FORM])
    found = [fault for fault in faults if reason in fault.reason]
    assert found, faults
    fault = found[0]
    assert (fault.file, fault.line, fault.severity) == ("statutory/topic.toml", line, "error")
    assert fault.place == place
    with pytest.raises(StatutoryRefused, match=rf"statutory/topic.toml: line {faults[0].line}"):
        statutory_files.load(folder, forms=[SMALL_FORM])


def test_an_id_is_used_once_in_all_files(tmp_path: Path) -> None:
    write(tmp_path, TOPIC, "a.toml")
    folder = write(tmp_path, TOPIC, "b.toml")
    _, (fault,) = statutory_files.examine(folder, forms=[SMALL_FORM])
    assert (fault.file, fault.line, fault.place) == ("statutory/b.toml", 4, "prompt[0].id")
    assert "a.toml" in fault.reason


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"Ring the police."', f'"{"Go on. " * 40}"', "80 words"),
        ('"Ring the police."', f'"{"Jurisprudential considerations " * 20}."', "aged"),
        (TOPIC[TOPIC.index("[prompt.cy]") :], "", "not translated into Welsh"),
    ],
)
def test_words_warn_and_do_not_refuse(tmp_path: Path, old: str, new: str, reason: str) -> None:
    folder = write(tmp_path, TOPIC.replace(old, new, 1))
    prompts, faults = statutory_files.examine(folder, forms=[SMALL_FORM])
    assert len(prompts) == 1
    assert [fault.severity for fault in faults] == ["warning"]
    assert reason in faults[0].reason
    assert statutory_files.load(folder, forms=[SMALL_FORM]) == tuple(prompts)


def test_age_alone_needs_no_form(tmp_path: Path) -> None:
    text = TOPIC.replace('form = "small"\n', "").replace('items = ["A2"]\n', "")
    text = text.replace(
        'test = "answer", question = "A1", answer = "yes"',
        'test = "age", operator = "<", value = 13',
    )
    assert len(statutory_files.load(write(tmp_path, text), forms=[SMALL_FORM])) == 1


def test_none_at_all_is_refused_and_not_read_as_nothing_to_say(tmp_path: Path) -> None:
    with pytest.raises(StatutoryRefused, match="no statutory prompts"):
        statutory_files.load(tmp_path, forms=[SMALL_FORM])


def test_one_broken_file_does_not_hide_the_faults_of_another(tmp_path: Path) -> None:
    write(tmp_path, "schema = ", "a.toml")
    folder = write(tmp_path, TOPIC.replace('"think"', '"nowhere"'), "b.toml")
    _, faults = statutory_files.examine(folder, forms=[SMALL_FORM])
    assert [fault.file for fault in faults] == ["statutory/a.toml", "statutory/b.toml"]
    with pytest.raises(StatutoryRefused, match=r"a\.toml: .*not valid TOML"):
        statutory_files.load(folder, forms=[SMALL_FORM])


@pytest.mark.parametrize("depth", [50, 150, 400, 2000])
def test_deep_nesting_is_read_or_refused(tmp_path: Path, depth: int) -> None:
    deep = '{ test = "not", of = ' * depth + '{ test = "age", value = 1 }' + " }" * depth
    text = TOPIC.replace('{ test = "answer", question = "A1", answer = "yes" }', deep)
    prompts, faults = statutory_files.examine(write(tmp_path, text), forms=[SMALL_FORM])
    assert bool(prompts) != bool(faults)
    assert all("nested too deeply" in fault.reason for fault in faults)


@given(content=st.binary(max_size=200))
def test_rubbish_is_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("rubbish")
    (folder / "x.toml").write_bytes(content)
    with pytest.raises(StatutoryRefused):
        statutory_files.load(folder, forms=[SMALL_FORM])


TOKENS = st.sampled_from(
    ["yes", "A1", "small", "1", "-1", "2026-05-12", "0", "[]", "{}", '""', "true", "nan", "'", "é"]
)
LINES = TOPIC.splitlines()


@given(
    where=st.lists(st.integers(0, len(LINES) - 1), min_size=1, max_size=3),
    what=st.lists(TOKENS, min_size=3, max_size=3),
)
def test_a_spoilt_file_is_refused_or_still_sound(
    tmp_path_factory: pytest.TempPathFactory, where: list[int], what: list[str]
) -> None:
    lines = list(LINES)
    for index, token in zip(where, what, strict=False):
        lines[index] = f"{lines[index].partition('=')[0]}= {token}"
    folder = write(tmp_path_factory.mktemp("spoilt"), "\n".join(lines))
    try:
        prompts = statutory_files.load(folder, forms=[SMALL_FORM])
    except StatutoryRefused as refusal:
        assert refusal.reason
        assert refusal.file == "statutory/topic.toml"
        return
    for one in prompts:
        assert set(one.nations) <= set(NATIONS)
        assert one.place in PLACES
        assert one.checked_on <= one.review_by


# ---- Dates, nations, professions, languages ------------------------------------------------------


@given(day=DAYS, begin=st.none() | DAYS, end=st.none() | DAYS)
def test_it_is_in_force_from_its_first_day_to_its_last(
    day: dt.date, begin: dt.date | None, end: dt.date | None
) -> None:
    one = prompt(in_force_from=begin, in_force_until=end)
    inside = (begin or dt.date.min) <= day <= (end or dt.date.max)
    assert one.is_in_force(day) == inside
    if begin is not None and end is not None and begin <= end:
        assert one.is_in_force(begin)
        assert one.is_in_force(end)
        assert not one.is_in_force(begin - dt.timedelta(days=1))
        assert not one.is_in_force(end + dt.timedelta(days=1))


@given(checked=DAYS, review=DAYS, day=DAYS, language=st.sampled_from(["en", "cy"]))
def test_it_warns_exactly_when_its_review_has_passed(
    checked: dt.date, review: dt.date, day: dt.date, language: str
) -> None:
    one = prompt(checked_on=checked, review_by=review, language=language)
    assert one.out_of_date(day) == (day > review)
    assert bool(one.warning(day)) == one.out_of_date(day)
    if one.warning(day):
        assert str(checked.year) in one.warning(day)
        assert str(review.year) in one.warning(day)


def test_the_warning_says_when_and_what_to_do() -> None:
    assert prompt().warning(dt.date(2026, 11, 12)) == ""
    assert prompt().warning(dt.date(2026, 11, 13)) == (
        "Checked on 12 May 2026; due for a check since 12 November. "
        "Ask your safeguarding lead before you rely on it."
    )
    later = prompt(review_by=dt.date(2027, 3, 1), language="cy")
    assert later.warning(dt.date(2027, 3, 2)).startswith(
        "Gwiriwyd ar 12 Mai 2026; mae angen ei wirio eto ers 1 Mawrth 2027."
    )


@pytest.mark.parametrize(
    ("nations", "professions", "nation", "profession", "expected"),
    [
        (["england"], [], "england", "", True),
        (["england"], [], "wales", "", False),
        (["england"], [], "", "", True),
        (["wales"], [], "scotland", "", True),
        (["england", "wales"], ["gp"], "wales", "gp", True),
        (["england", "wales"], ["gp"], "wales", "police", False),
        (["england", "wales"], ["gp"], "wales", "", False),
        (["england", "wales"], ["gp"], "wales", "other", False),
        (["england", "wales"], [], "wales", "other", True),
    ],
)
def test_whom_it_is_for(
    nations: list[str], professions: list[str], nation: str, profession: str, expected: bool
) -> None:
    one = prompt(nations=nations, professions=professions)
    assert one.is_for(nation=nation, profession=profession) is expected


def test_a_nation_is_named_in_the_language_of_the_words() -> None:
    assert prompt().only_in() == ""
    assert prompt(nations=["wales"]).only_in() == "Wales"
    assert prompt(nations=["england"], language="cy").only_in() == "Lloegr"


@pytest.mark.parametrize("language", ["cy", "cy-GB"])
def test_in_welsh_only_the_words_change(language: str) -> None:
    for one in SHIPPED:
        told = one.in_language(language)
        assert one.cy is not None
        assert (told.title, told.text, told.language) == (one.cy.title, one.cy.text, "cy")
        assert told.status == "machine-drafted"
        back = msgspec.structs.replace(
            told, title=one.title, text=one.text, status=None, language="en", cy=one.cy
        )
        assert back == one


@pytest.mark.parametrize("language", ["", "en", "en-GB", "pl", "cym"])
def test_a_language_that_is_not_there_changes_nothing(language: str) -> None:
    assert all(one.in_language(language) is one for one in SHIPPED)


def test_installed_forms_are_not_disturbed() -> None:
    assert "statutory" not in loader.installed()
