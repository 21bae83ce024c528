"""The schemas that editors use: current, documented, and in agreement with what is accepted."""

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cse_assess import data
from cse_assess.assessment.record import Answers, Assessment
from cse_assess.instrument.definition import Form
from cse_assess.instrument.guidance import Guidance
from cse_assess.instrument.schema import schema

FORMS = data.folder("forms")
SHIPPED = {"form": Form, "guidance": Guidance}


def text_of(type_: type) -> str:
    return json.dumps(schema(type_), indent=2, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_the_schema_beside_the_forms_is_current(name: str) -> None:
    stored = (FORMS / "schemas" / f"{name}.json").read_text(encoding="utf-8")
    assert stored == text_of(SHIPPED[name]), (
        f"Run: cse-assess form schema --of {name} > forms/schemas/{name}.json"
    )


@pytest.mark.parametrize("type_", [Form, Guidance, Answers, Assessment])
def test_every_field_is_explained(type_: type) -> None:
    document = schema(type_)
    jsonschema.Draft202012Validator.check_schema(document)
    for name, record in document["$defs"].items():
        assert record["description"], name
        if name.endswith("Test"):
            continue  # a condition's fields are told in the table of docs/FORMS.md
        for field, property_ in record["properties"].items():
            assert property_.get("description"), f"{name}.{field}"


def test_the_installed_form_and_its_guidance_validate() -> None:
    assert faults(Form, FORMS / "cse-risk" / "form.toml") == []
    guidance = list((FORMS / "cse-risk" / "guidance").rglob("*.toml"))
    assert len(guidance) > 5
    assert {path.name: faults(Guidance, path) for path in guidance} == {
        path.name: [] for path in guidance
    }


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), "1"),
        (("item", 0, "kinds"), "moderate"),
        (("score", 0, "points", "current"), -1),
        (("rule", 0, "case", 0, "when", 0, "test"), "guess"),
    ],
)
def test_a_fault_of_shape_is_seen_by_an_editor_too(path: tuple[Any, ...], value: object) -> None:
    document = tomllib.loads((FORMS / "cse-risk" / "form.toml").read_text(encoding="utf-8"))
    place: Any = document
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        validate(Form, document)


def faults(type_: type, path: Path) -> list[str]:
    """What an editor would mark in a file."""
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema(type_))
    return [error.message for error in validator.iter_errors(document)]


def validate(type_: type, document: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(schema(type_)).validate(document)
