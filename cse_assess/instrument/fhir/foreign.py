"""Reading a questionnaire that this app did not write, item by item."""

import re
from typing import Any

import msgspec

from cse_assess.instrument.conditions import AnswerTest, Condition
from cse_assess.instrument.definition import Form, Help, Item, Kind, Option, Scale, Section
from cse_assess.instrument.fhir import names
from cse_assess.instrument.reckoning import Band, Eligibility, Level, NotEstablished, Score

UNKNOWN = "not-known"
_NO_HELP = "The questionnaire gave no help here."
_LONGEST_CODE = 60
_WEIGHTS = (names.ORDINAL, names.ITEM_WEIGHT)
_NO_LEVELS = Level(
    value=1,
    id="no-bands",
    label="Points only: the questionnaire says nothing of what they mean",
    meaning="A questionnaire in FHIR gives points and no levels. Add them before use.",
    actions=("Ask somebody who knows this questionnaire what its points mean.",),
    review="Before it is used.",
    review_days=1,
)
_NOT_ESTABLISHED = NotEstablished(
    label="Level not established",
    meaning="The questionnaire gives no levels.",
    actions=("Add levels before use.",),
    review="Before it is used.",
    review_days=1,
)


class NotCarried(msgspec.Struct, frozen=True):
    """A part of a questionnaire that is not in the form.

    Attributes:
        link_id: The item's linkId; empty for the whole.
        reason: Why, in a sentence.
    """

    link_id: str
    reason: str


class _Choice(msgspec.Struct, frozen=True):
    """The answers of a question.

    Attributes:
        options: Code, words and weight of each.
        by_value: The code that stands for a value of the questionnaire.
    """

    options: tuple[tuple[str, str, int | None], ...]
    by_value: dict[str, str]


class Foreign:
    """A questionnaire on its way to being a form.

    Args:
        document: The questionnaire.
        stem: What the form is called where the questionnaire has no name.

    Attributes:
        not_carried: What is not in the form.
    """

    def __init__(self, document: dict[str, Any], *, stem: str) -> None:
        self.not_carried: list[NotCarried] = []
        self._document = document
        self._stem = stem
        self._codes: dict[str, str] = {}
        self._choices: dict[str, _Choice] = {}
        self._scales: dict[tuple[tuple[str, str, int | None], ...], str] = {}
        self._sections: list[Section] = []
        self._items: list[Item] = []
        self._waiting: list[tuple[Item, dict[str, Any], str]] = []

    def form(self) -> Form | None:
        """The form; None where nothing could be carried."""
        loose = [one for one in _list(self._document.get("item")) if one.get("type") != "group"]
        if loose:
            self._section({"linkId": "questions", "text": "Questions", "item": loose})
        for item in _list(self._document.get("item")):
            if item.get("type") == "group":
                self._section(item)
        self._items = [self._with_conditions(*waiting) for waiting in self._waiting]
        if not self._items:
            return None
        return self._assembled()

    def _section(self, group: dict[str, Any]) -> None:
        id_ = self._code(f"section-{group.get('linkId', '')}")
        before = len(self._waiting)
        if _list(group.get("enableWhen")):
            self._miss(group, "A group's condition is not carried; its questions are always asked.")
        self._walk(_list(group.get("item")), id_)
        if len(self._waiting) > before:
            self._sections.append(Section(id=id_, title=_words(group) or "Questions"))

    def _walk(self, items: list[dict[str, Any]], section: str) -> None:
        for item in items:
            kind = item.get("type")
            if kind == "group":
                if _list(item.get("enableWhen")):
                    self._miss(item, "A group's condition is not carried.")
                self._walk(_list(item.get("item")), section)
                continue
            if kind == "display":
                if not _is_help(item):
                    self._miss(item, "A text between questions is not carried.")
                continue
            choice = self._choice(item)
            if choice is not None:
                self._keep(item, choice, section)
            self._walk([one for one in _list(item.get("item")) if not _is_help(one)], section)

    def _choice(self, item: dict[str, Any]) -> _Choice | None:
        kind = item.get("type")
        if item.get("repeats"):
            self._miss(item, "It can be answered several times at once.")
            return None
        if kind == "boolean":
            return _Choice(
                (("yes", "Yes", None), ("no", "No", None)), {"True": "yes", "False": "no"}
            )
        options = _list(item.get("answerOption"))
        if kind in ("choice", "open-choice", "integer") and options:
            if kind == "open-choice":
                self._miss(item, "Only its listed answers are carried, not free text beside them.")
            return self._listed(item, options)
        reasons = {
            "integer": "A number without listed values has no answers to choose from.",
            "choice": "Its answers are in a value set, which is not carried.",
            "open-choice": "Its answers are in a value set, which is not carried.",
        }
        self._miss(item, reasons.get(str(kind), f"A form has no question of type {kind}."))
        return None

    def _listed(self, item: dict[str, Any], options: list[dict[str, Any]]) -> _Choice | None:
        found: list[tuple[str, str, int | None]] = []
        by_value: dict[str, str] = {}
        for option in options:
            value, words = _value(option)
            if value is None:
                self._miss(item, "One of its answers is of a type that is not carried.")
                return None
            code = _clean(value)
            while code in {known for known, _, _ in found}:
                code += "x"
            weight = _weight(option)
            if weight is not None and (weight < 0 or weight != int(weight)):
                self._miss(item, f"The weight {weight} of {words!r} is no whole number from 0 on.")
                weight = None
            found.append((code, words, None if weight is None else int(weight)))
            by_value[value] = code
        return _Choice(tuple(found), by_value)

    def _keep(self, item: dict[str, Any], choice: _Choice, section: str) -> None:
        link_id = str(item.get("linkId", ""))
        self._choices[link_id] = choice
        scale = self._scales.setdefault(choice.options, f"answers-{len(self._scales) + 1}")
        for extension in _list(item.get("extension")):
            url = str(extension.get("url", ""))
            if url.endswith(("Expression", "variable")):
                self._miss(item, f"Its {url.rsplit('-', 1)[-1]} is not carried.")
        help_ = " ".join(_words(one) for one in _list(item.get("item")) if _is_help(one))
        kept = Item(
            code=self._code(link_id),
            kind=scale,
            section=section,
            text=_words(item) or link_id or "Question",
            help=Help(means=help_ or _NO_HELP, example=_NO_HELP, is_not=_NO_HELP, ask=_NO_HELP),
        )
        self._waiting.append((kept, item, link_id))

    def _with_conditions(self, kept: Item, item: dict[str, Any], link_id: str) -> Item:
        conditions: list[Condition] = []
        for when in _list(item.get("enableWhen")):
            condition = self._condition(when)
            if condition is None:
                self._miss(item, "One of its conditions is not carried, so it is always asked.")
                return kept
            conditions.append(condition)
        behaviour = "any" if item.get("enableBehavior") == "any" else "all"
        return msgspec.structs.replace(
            kept, enable_when=tuple(conditions), enable_behaviour=behaviour
        )

    def _condition(self, when: dict[str, Any]) -> Condition | None:
        question = str(when.get("question", ""))
        choice, operator = self._choices.get(question), when.get("operator")
        if choice is None or operator not in ("=", "!=", "exists"):
            return None
        value, _ = _value({name.replace("answer", "value"): one for name, one in when.items()})
        if operator == "exists":
            return AnswerTest(
                question=self._codes[question],
                operator="!=" if when.get("answerBoolean") else "=",
                answer=UNKNOWN,
            )
        if value not in choice.by_value:
            return None
        return AnswerTest(
            question=self._codes[question],
            operator="=" if operator == "=" else "!=",
            answer=choice.by_value[value],
        )

    def _assembled(self) -> Form:
        document = self._document
        scales, kinds, scores = [], [], []
        for options, id_ in self._scales.items():
            scales.append(_scale(id_, options))
            kinds.append(Kind(id=id_, title="Questions", scale=id_))
            weights = {code: weight for code, _, weight in options}
            if any(weights.values()):
                points = {code: weight or 0 for code, weight in weights.items()}
                points.setdefault(UNKNOWN, 0)
                scores.append(Score(id=f"score-{id_}", label="Points", kind=id_, points=points))
        version = str(document.get("version", ""))
        return Form(
            schema=1,
            id=_clean(str(document.get("name") or document.get("id") or self._stem)).lower(),
            version=version if re.fullmatch(r"\d+\.\d+\.\d+", version) else "0.0.1",
            title=str(document.get("title") or document.get("name") or "Questionnaire"),
            language=str(document.get("language") or "en"),
            purpose=str(document.get("description") or "Made of a FHIR questionnaire."),
            evidence="The questionnaire says nothing of what it rests on.",
            eligibility=Eligibility(max_age=120),
            not_established=_NOT_ESTABLISHED,
            total=tuple(score.id for score in scores),
            scales=tuple(scales),
            kinds=tuple(kinds),
            sections=tuple(self._sections),
            items=tuple(self._items),
            scores=tuple(scores),
            bands=(Band(category=1, lowest=0, level=1),) if scores else (),
            levels=(_NO_LEVELS,),
        )

    def _code(self, link_id: str) -> str:
        """A code of our own for a linkId, the same each time."""
        if link_id not in self._codes:
            code, number = _clean(link_id), 2
            while code in self._codes.values():
                code, number = f"{_clean(link_id)[: _LONGEST_CODE - 4]}-{number}", number + 1
            self._codes[link_id] = code
        return self._codes[link_id]

    def _miss(self, item: dict[str, Any], reason: str) -> None:
        self.not_carried.append(NotCarried(str(item.get("linkId", "")), reason))


def _scale(id_: str, options: tuple[tuple[str, str, int | None], ...]) -> Scale:
    found = [
        Option(code=code, label=label, concern=bool(weight), unknown=code == UNKNOWN)
        for code, label, weight in options
    ]
    if all(option.code != UNKNOWN for option in found):
        found.append(Option(code=UNKNOWN, label="Not known", unknown=True))
    return Scale(id=id_, options=tuple(found))


def _value(option: dict[str, Any]) -> tuple[str | None, str]:
    """An answer's value as text, and its words."""
    coding = option.get("valueCoding")
    if isinstance(coding, dict) and (code := coding.get("code") or coding.get("display")):
        return str(code), str(coding.get("display") or code)
    for field in ("valueInteger", "valueString", "valueBoolean"):
        if isinstance(value := option.get(field), str | int):
            return str(value), str(value)
    return None, ""


def _weight(option: dict[str, Any]) -> float | None:
    coding = option.get("valueCoding")
    for holder in (option, coding if isinstance(coding, dict) else {}):
        for extension in _list(holder.get("extension")):
            value = extension.get("valueDecimal")
            if extension.get("url") in _WEIGHTS and isinstance(value, int | float):
                return float(value)
    return None


def _is_help(item: dict[str, Any]) -> bool:
    codes = {
        coding.get("code")
        for extension in _list(item.get("extension"))
        if extension.get("url") == names.ITEM_CONTROL
        for coding in _list(_dict(extension.get("valueCodeableConcept")).get("coding"))
    }
    return item.get("type") == "display" and bool(codes & {"help", "flyover"})


def _words(item: dict[str, Any]) -> str:
    return str(item.get("text") or "").strip()


def _clean(text: str) -> str:
    """Text as a code: letters, digits, dots and hyphens, beginning with a letter."""
    code = re.sub(r"[^A-Za-z0-9._-]+", "-", text).strip("-.")[:_LONGEST_CODE]
    return code if code[:1].isalpha() and code[:1].isascii() else f"Q{code}"


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
