"""Forms to FHIR and back: our own without loss, others with every loss named."""

import json
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from fhir.resources.R4B.questionnaire import Questionnaire
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_form import SMALL

from cse_assess.cli import main
from cse_assess.instrument import loader
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fhir import (
    QuestionnaireRefused,
    import_questionnaire,
    names,
    questionnaire,
)
from cse_assess.instrument.texts import texts

FORM = loader.load("cse-risk")
PUBLISHED = sorted((Path(__file__).parents[2] / "forms").iterdir())


def encoded(document: object) -> bytes:
    return json.dumps(document).encode()


def made(*items: dict[str, Any], **fields: object) -> bytes:
    document = {"resourceType": "Questionnaire", "status": "active", "name": "Foreign", **fields}
    return encoded(document | {"item": list(items)})


def choice(link_id: str, *weights: float | None, **fields: object) -> dict[str, Any]:
    options = []
    for number, weight in enumerate(weights):
        option: dict[str, Any] = {"valueCoding": {"code": f"a{number}", "display": f"A{number}"}}
        if weight is not None:
            option["extension"] = [{"url": names.ORDINAL, "valueDecimal": weight}]
        options.append(option)
    told = {"linkId": link_id, "text": link_id, "type": "choice", "answerOption": options}
    return told | fields


@pytest.mark.parametrize("form", [FORM, *map(loader.load, PUBLISHED)], ids=lambda form: form.id)
def test_our_own_forms_come_back_as_they_went(form: Form) -> None:
    document = questionnaire(form, {"cy": dict.fromkeys(texts(form), "Cymraeg")})
    imported = import_questionnaire(encoded(document), file="q.json")
    assert imported.form == form
    assert imported.not_carried == ()
    assert msgspec.convert(tomllib.loads(imported.to_toml().decode()), Form) == form


@pytest.mark.parametrize("form", [FORM, *map(loader.load, PUBLISHED)], ids=lambda form: form.id)
def test_others_accept_our_questionnaires(form: Form) -> None:
    document = questionnaire(form, {"cy": dict.fromkeys(texts(form), "Cymraeg")})
    Questionnaire.model_validate(document)
    ids = [item["linkId"] for item in walk(document)]
    assert len(ids) == len(set(ids))


def walk(document: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for item in document.get("item", []):
        found += [item, *walk(item)]
    return found


def test_weights_help_translations_and_total_are_there() -> None:
    document = questionnaire(FORM, {"cy": {"item.S01.text": "Cwestiwn"}})
    items = {item["linkId"]: item for item in walk(document)}
    yes = items["S01.recent"]["answerOption"][0]
    assert yes["extension"] == [{"url": names.ORDINAL, "valueDecimal": 5}]
    assert "extension" not in items["S01.older"]["answerOption"][0]
    assert FORM.item("S01").help.ask.strip() in items["S01.help"]["text"]
    (translated,) = items["S01"]["_text"]["extension"]
    assert translated["extension"][1] == {"url": "content", "valueString": "Cwestiwn"}
    (calculated,) = items["total"]["extension"]
    assert "iif(" in calculated["valueExpression"]["expression"]


def test_a_change_after_the_export_is_told_and_not_believed() -> None:
    document = questionnaire(FORM)
    walk(document)[1]["text"] = "Something else"
    imported = import_questionnaire(encoded(document), file="q.json")
    assert imported.form == FORM
    (told,) = imported.not_carried
    assert told.link_id == walk(document)[1]["linkId"]


def test_conditions_become_enable_when() -> None:
    when = 'enable_when = [{ test = "answer", question = "A1", answer = "yes" }]'
    unknown = when.replace('"yes"', '"not-known"')
    for text, extension in ((when, False), (unknown, True)):
        form = msgspec.convert(
            tomllib.loads(SMALL.replace('code = "A2"', f'code = "A2"\n{text}')), Form
        )
        item = next(one for one in walk(questionnaire(form)) if one["linkId"] == "A2")
        assert ("enableWhen" in item) is not extension
        assert any(e["url"] == names.ENABLE_WHEN for e in item.get("extension", [])) is extension


def test_a_foreign_questionnaire_becomes_a_form_that_passes_the_check(tmp_path: Path) -> None:
    content = made(
        {
            "linkId": "g",
            "text": "Group",
            "type": "group",
            "item": [
                choice("q1", 0, 1, 3),
                {"linkId": "q2", "text": "Two?", "type": "boolean"},
                choice(
                    "q3",
                    0,
                    1,
                    3,
                    enableWhen=[{"question": "q2", "operator": "=", "answerBoolean": True}],
                ),
                {
                    "linkId": "q4",
                    "text": "How many?",
                    "type": "integer",
                    "answerOption": [{"valueInteger": 1}, {"valueInteger": 2}],
                },
            ],
        }
    )
    source = tmp_path / "foreign.json"
    source.write_bytes(content)
    assert main(["form", "import-fhir", str(source), "-o", str(tmp_path / "form")]) == 0
    form = loader.load(tmp_path / "form")
    assert [item.code for item in form.items] == ["q1", "q2", "q3", "q4"]
    assert form.items[2].enable_when[0].answer == "yes"  # type: ignore[union-attr]
    (score,) = form.scores
    assert score.points == {"a0": 0, "a1": 1, "a2": 3, "not-known": 0}
    assert main(["form", "check", str(tmp_path / "form")]) == 0


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ({"linkId": "x", "type": "string"}, "no question of type string"),
        ({"linkId": "x", "type": "date"}, "no question of type date"),
        ({"linkId": "x", "type": "integer"}, "without listed values"),
        ({"linkId": "x", "type": "choice", "answerValueSet": "u"}, "value set"),
        ({"linkId": "x", "type": "display", "text": "Read this"}, "between questions"),
        (choice("x", 1, 2, repeats=True), "several times"),
        (choice("x", -1, 2), "no whole number"),
        (choice("x", 0.5, 2), "no whole number"),
        (
            choice("x", 1, 2, extension=[{"url": names.CALCULATED, "valueExpression": {}}]),
            "calculatedExpression is not carried",
        ),
        (
            choice("x", 1, 2, enableWhen=[{"question": "q", "operator": ">", "answerInteger": 1}]),
            "always asked",
        ),
    ],
)
def test_what_cannot_be_carried_is_named(item: dict[str, Any], reason: str) -> None:
    imported = import_questionnaire(made(choice("q", 0, 1), item), file="q.json")
    told = [one.reason for one in imported.not_carried if one.link_id == "x"]
    assert any(reason in one for one in told), told


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "not valid JSON"),
        (b"[]", "table of fields"),
        (encoded({"resourceType": "Patient"}), "not a FHIR Questionnaire"),
        (made(), "No question"),
        (made({"linkId": "x", "type": "string"}), "No question"),
    ],
)
def test_what_is_no_questionnaire_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(QuestionnaireRefused, match=reason):
        import_questionnaire(content, file="q.json")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["linkId", "type", "item", "answerOption", "valueCoding", "code", "enableWhen"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
items = st.fixed_dictionaries(
    {},
    optional={
        "linkId": st.text(max_size=4) | st.integers(),
        "type": st.sampled_from(["choice", "boolean", "group", "integer", "display", 7]),
        "answerOption": json_values,
        "item": json_values,
        "enableWhen": json_values,
        "extension": json_values,
    },
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(items, max_size=4))
def test_rubbish_is_refused_or_becomes_a_sound_form(rubbish: list[dict[str, Any]]) -> None:
    try:
        imported = import_questionnaire(made(*rubbish), file="q.json")
    except QuestionnaireRefused as refusal:
        assert refusal.reason.endswith(".")
    else:
        assert msgspec.convert(tomllib.loads(imported.to_toml().decode()), Form) == imported.form


def test_export_by_command(tmp_path: Path) -> None:
    out = tmp_path / "q.json"
    assert main(["form", "export-fhir", "cse-risk", "-o", str(out)]) == 0
    assert import_questionnaire(out.read_bytes(), file="q.json").form == FORM
    assert main(["form", "import-fhir", str(out), "-o", str(tmp_path / "again")]) == 0
    assert loader.load(tmp_path / "again") == FORM
