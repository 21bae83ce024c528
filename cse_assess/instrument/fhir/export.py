"""A form as a FHIR R4 Questionnaire with SDC's weights, conditions and calculated total."""

from collections.abc import Mapping
from typing import Any

import msgspec

from cse_assess.instrument.conditions import AnswerTest, Behaviour, Condition
from cse_assess.instrument.definition import Form, Item, Section
from cse_assess.instrument.fhir import names, paths
from cse_assess.instrument.texts import texts

Resource = dict[str, Any]
Translations = Mapping[str, Mapping[str, str]]
"""Language -> path of a text -> the text in it."""

TOTAL = "total"


def questionnaire(form: Form, translations: Translations | None = None) -> Resource:
    """The questionnaire of a form.

    Args:
        form: A sound form, in its own language.
        translations: Its texts in other languages, by path.
    """
    writer = _Writer(form, translations or {})
    return writer.questionnaire()


class _Writer:
    """Writes one form."""

    def __init__(self, form: Form, translations: Translations) -> None:
        self._form = form
        self._texts = texts(form)
        self._translations = translations

    def questionnaire(self) -> Resource:
        form = self._form
        definition = msgspec.json.encode(form, order="sorted").decode()
        items = [self._section(section) for section in form.sections]
        if form.total:
            items.append(self._total())
        return {
            "resourceType": "Questionnaire",
            "id": form.id,
            "language": form.language,
            "extension": [{"url": names.DEFINITION, "valueString": definition}],
            "url": names.form_url(form.id),
            "version": form.version,
            "name": "".join(part.capitalize() for part in form.id.replace(".", "-").split("-")),
            **self._said("title", "title"),
            "status": "active",
            "subjectType": ["Patient"],
            **self._said("description", "purpose"),
            "item": items,
        }

    def _section(self, section: Section) -> Resource:
        path = f"section.{section.id}"
        inside: list[Resource] = []
        if section.intro.strip():
            inside.append(
                {
                    "linkId": f"{path}.intro",
                    **self._said("text", f"{path}.intro"),
                    "type": "display",
                }
            )
        inside += [self._item(item) for item in self._form.items if item.section == section.id]
        return {
            "linkId": path,
            **self._said("text", f"{path}.title"),
            "type": "group",
            **self._asked(section.enable_when, section.enable_behaviour),
            "item": inside,
        }

    def _item(self, item: Item) -> Resource:
        windows = self._form.kind(item.kind).windows
        asked = self._asked(item.enable_when, item.enable_behaviour)
        told = {
            "linkId": item.code,
            "prefix": item.code,
            **self._said("text", f"item.{item.code}.text"),
        }
        if not windows:
            return {
                **told,
                "type": "choice",
                **asked,
                "answerOption": self._options(item, ""),
                "item": [self._help(item)],
            }
        answers = [
            {
                "linkId": names.link_id(item.code, window),
                **self._said("text", f"kind.{item.kind}.window.{window}.label"),
                "type": "choice",
                "answerOption": self._options(item, window),
            }
            for window in windows
        ]
        return {**told, "type": "group", **asked, "item": [*answers, self._help(item)]}

    def _help(self, item: Item) -> Resource:
        path = f"item.{item.code}.help"
        control = {"coding": [{"system": names.ITEM_CONTROLS, "code": "help"}]}
        said = " ".join(
            self._texts[f"{path}.{part}"].strip() for part in ("means", "example", "is_not", "ask")
        )
        found: Resource = {
            "linkId": f"{item.code}.help",
            "extension": [{"url": names.ITEM_CONTROL, "valueCodeableConcept": control}],
            "text": said,
            "type": "display",
        }
        told = {
            language: " ".join(
                given.get(f"{path}.{part}", "").strip()
                for part in ("means", "example", "is_not", "ask")
            ).strip()
            for language, given in self._translations.items()
        }
        if extension := _translated(told):
            found["_text"] = extension
        return found

    def _options(self, item: Item, window: str) -> list[Resource]:
        scale = self._form.scale_of(item)
        points = self._points(item, window)
        options = []
        for option in scale.options:
            coding: Resource = {
                "system": names.answers_system(self._form.id),
                "code": option.code,
                **self._said("display", f"scale.{scale.id}.{option.code}"),
            }
            found: Resource = {}
            if points:
                weight = points[option.code]
                found["extension"] = [{"url": names.ORDINAL, "valueDecimal": weight}]
                coding["extension"] = [{"url": names.ITEM_WEIGHT, "valueDecimal": weight}]
            options.append({**found, "valueCoding": coding})
        return options

    def _points(self, item: Item, window: str) -> Mapping[str, int]:
        """What each answer adds to the total, before any cap; nothing where it adds nothing."""
        found: dict[str, int] = {}
        for score in self._form.scores:
            if score.id in self._form.total and score.kind == item.kind:
                if (score.window or "") != window:
                    continue
                for option, points in score.points.items():
                    found[option] = found.get(option, 0) + points
        return found

    def _asked(self, conditions: tuple[Condition, ...], behaviour: Behaviour) -> Resource:
        """When it is asked, as far as answers tell."""
        if not conditions:
            return {}
        if paths.native(self._form, conditions):
            return {
                "enableWhen": [self._native(one) for one in conditions],
                **({"enableBehavior": behaviour} if len(conditions) > 1 else {}),
            }
        path = paths.condition(self._form, conditions, behaviour)
        if path is None:
            return {}
        expression = {"language": "text/fhirpath", "expression": path}
        return {"extension": [{"url": names.ENABLE_WHEN, "valueExpression": expression}]}

    def _native(self, condition: Condition) -> Resource:
        if not isinstance(condition, AnswerTest):
            raise TypeError(condition)
        return {
            "question": names.link_id(condition.question, condition.window or ""),
            "operator": "=",
            "answerCoding": {
                "system": names.answers_system(self._form.id),
                "code": condition.answer,
            },
        }

    def _total(self) -> Resource:
        expression = {"language": "text/fhirpath", "expression": paths.total(self._form)}
        return {
            "linkId": TOTAL,
            "extension": [{"url": names.CALCULATED, "valueExpression": expression}],
            "text": "Points in all. They do not measure risk.",
            "type": "integer",
            "readOnly": True,
        }

    def _said(self, field: str, path: str) -> Resource:
        """A text, and its translations as FHIR hangs them on."""
        found: Resource = {field: self._texts.get(path, "").strip()}
        told = {
            language: given[path].strip()
            for language, given in self._translations.items()
            if given.get(path, "").strip()
        }
        if extension := _translated(told):
            found[f"_{field}"] = extension
        return found


def _translated(told: Mapping[str, str]) -> Resource | None:
    extensions = [
        {
            "url": names.TRANSLATION,
            "extension": [
                {"url": "lang", "valueCode": language},
                {"url": "content", "valueString": text},
            ],
        }
        for language, text in told.items()
        if text
    ]
    return {"extension": extensions} if extensions else None
