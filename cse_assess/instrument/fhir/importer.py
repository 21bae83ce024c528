"""A FHIR R4 Questionnaire as a form, with every part that could not be carried named.

A questionnaire that this app wrote holds the whole form, and gives it back as it was; where
somebody has changed what is visible since, that is told. From any other, choices, yes-or-no
questions, numbers with listed values, groups, simple conditions and weights are carried.
"""

from pathlib import Path
from typing import Any

import msgspec
import tomli_w

from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fhir import names
from cse_assess.instrument.fhir.export import questionnaire
from cse_assess.instrument.fhir.foreign import Foreign, NotCarried
from cse_assess.instrument.lint import lint

__all__ = ["Imported", "NotCarried", "QuestionnaireRefused", "import_questionnaire"]


class QuestionnaireRefused(Refusal):
    """A document that is no questionnaire, or that no form can be made of."""


class Imported(msgspec.Struct, frozen=True):
    """A form made of a questionnaire.

    Attributes:
        form: The form.
        not_carried: What is not in it, and why, part by part.
    """

    form: Form
    not_carried: tuple[NotCarried, ...]

    def to_toml(self) -> bytes:
        """``form.toml``."""
        document = _plain(msgspec.to_builtins(self.form))
        return tomli_w.dumps(document, multiline_strings=True).encode()


def import_questionnaire(content: bytes, *, file: str) -> Imported:
    """Make a form of a questionnaire.

    Args:
        content: The questionnaire, as JSON.
        file: Its name, for messages.

    Raises:
        QuestionnaireRefused: It is not a questionnaire, or nothing of it can be carried.
    """
    document = decode_json(content, dict[str, Any], file=file, refusal=QuestionnaireRefused)
    if document.get("resourceType") != "Questionnaire":
        raise QuestionnaireRefused(
            "This is not a FHIR Questionnaire.", file=file, place="resourceType"
        )
    own = _definition(document)
    if own is not None:
        return _ours(document, own, file=file)
    foreign = Foreign(document, stem=Path(file).stem)
    form = foreign.form()
    if form is None:
        raise QuestionnaireRefused("No question of it could be carried.", file=file, place="item")
    faults = lint(form)
    if faults:
        raise QuestionnaireRefused(
            f"The form made of it is not sound: {faults[0].reason}",
            file=file,
            place=faults[0].place,
        )
    return Imported(form, tuple(foreign.not_carried))


def _definition(document: dict[str, Any]) -> str | None:
    extensions = document.get("extension")
    for extension in extensions if isinstance(extensions, list) else ():
        if isinstance(extension, dict) and extension.get("url") == names.DEFINITION:
            value = extension.get("valueString")
            return value if isinstance(value, str) else None
    return None


def _ours(document: dict[str, Any], definition: str, *, file: str) -> Imported:
    """The form that the questionnaire holds, and where the visible part says something else."""
    form = decode_json(
        definition.encode(), Form, file=f"{file}, form definition", refusal=QuestionnaireRefused
    )
    faults = [fault for fault in lint(form) if fault.severity == "error"]
    if faults:
        raise QuestionnaireRefused(
            f"The form that it holds is not sound: {faults[0].reason}",
            file=file,
            place=faults[0].place,
        )
    before, now = _visible(questionnaire(form)), _visible(document)
    changed = [
        NotCarried(link_id, "It was changed after it was exported; the form's own words were kept.")
        for link_id in {**before, **now}
        if before.get(link_id) != now.get(link_id)
    ]
    return Imported(form, tuple(changed))


def _visible(document: dict[str, Any]) -> dict[str, Any]:
    """Each item by its linkId, without what is inside it and without translations."""
    found: dict[str, Any] = {
        "": {
            field: value
            for field, value in document.items()
            if field not in ("item", "extension", "id", "meta", "date") and field[:1] != "_"
        }
    }
    waiting = list(_list(document.get("item")))
    while waiting:
        item = waiting.pop(0)
        waiting += _list(item.get("item"))
        found[str(item.get("linkId"))] = _untranslated(
            {field: value for field, value in item.items() if field != "item"}
        )
    return found


def _untranslated(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _untranslated(one) for name, one in value.items() if name[:1] != "_"}
    if isinstance(value, list):
        return [_untranslated(one) for one in value]
    return value


def _list(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _plain(value: Any) -> Any:
    """Without what TOML cannot say or the form's defaults say anyway."""
    if isinstance(value, dict):
        kept = {name: _plain(one) for name, one in value.items()}
        return {name: one for name, one in kept.items() if one not in (None, [], "")}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
