"""Places in an assessment, and what stands there, in words for people."""

import datetime as dt

import msgspec
from PySide6.QtCore import QCoreApplication

from cse_assess.assessment.record import Assessment
from cse_assess.instrument.definition import Form, Item


def place_told(form: Form, place: str) -> str:
    """A place in words.

    Args:
        form: The form that the assessment was made with.
        place: Dotted, such as ``answers.S04.recent``.
    """
    head, *rest = place.split(".")
    item = _item(form, rest[0]) if head in ("answers", "notes") and rest else None
    if item is not None:
        kind = form.kind(item.kind)
        window = kind.window(rest[1]).label if rest[1:] and rest[1] in kind.windows else ""
        return f"{item.code} {item.text}{f' ({window})' if window else ''}"
    parts = {
        "child": QCoreApplication.translate("places", "About the child"),
        "analysis": QCoreApplication.translate("places", "What you think"),
        "judgement": QCoreApplication.translate("places", "Your judgement"),
        "referral": QCoreApplication.translate("places", "The referral"),
        "assessor": QCoreApplication.translate("places", "Who assesses"),
        "answers": QCoreApplication.translate("places", "Answers"),
        "notes": QCoreApplication.translate("places", "What stands behind the answers"),
    }
    return parts.get(head, QCoreApplication.translate("places", "The assessment itself"))


def value_told(form: Form, assessment: Assessment, place: str) -> str:
    """What stands in a place, in words; empty for nothing.

    Args:
        form: The form that the assessment was made with.
        assessment: The assessment.
        place: Dotted.
    """
    found: object = msgspec.to_builtins(assessment)
    steps = place.split(".")
    for step in steps:
        if not isinstance(found, dict) or step not in found:
            return ""
        found = found[step]
    if found in (None, "", {}, [], ()):
        return ""
    item = _item(form, steps[1]) if steps[0] == "answers" and len(steps) > 1 else None
    if item is not None and isinstance(found, str):
        return form.scale_of(item).labels.get(found, found)
    if isinstance(found, dict):
        return "; ".join(str(value) for value in found.values())
    return found.isoformat() if isinstance(found, dt.date) else str(found)


def _item(form: Form, code: str) -> Item | None:
    return next((item for item in form.items if item.code == code), None)
