"""Every text of a form that people read, each under a path such as ``item.S01.help.means``.

Translations are stored under these paths (docs/FORMS.md). One walk through the form serves for
listing the texts and for replacing them, so that neither can forget what the other knows.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from msgspec.structs import replace

from cse_assess.instrument.definition import Form, Item, Kind, Scale
from cse_assess.instrument.reckoning import Case, Level, NotEstablished, Rule

Say = Callable[[str, str], str]
"""Given a path and the text that stands there, the text that shall stand there."""

_Told = TypeVar("_Told", Level, NotEstablished)


def texts(form: Form) -> dict[str, str]:
    """The texts of a form by path, in the order of the file's parts; empty ones left out."""
    found: dict[str, str] = {}

    def note(path: str, text: str) -> str:
        found[path] = text
        return text

    with_texts(form, note)
    return {path: text for path, text in found.items() if text.strip()}


def with_texts(form: Form, say: Say) -> Form:
    """The form with every text replaced by what ``say`` gives for it."""
    return replace(
        form,
        title=say("title", form.title),
        purpose=say("purpose", form.purpose),
        evidence=say("evidence", form.evidence),
        not_established=_told(form.not_established, "not_established", say),
        professions=_fields(form.professions, "profession", ("title",), say),
        facts=_fields(form.facts, "fact", ("text", "phrase", "help"), say),
        restrictions=_fields(form.restrictions, "restriction", ("label",), say),
        scales=tuple(_scale(scale, say) for scale in form.scales),
        kinds=tuple(_kind(kind, say) for kind in form.kinds),
        sections=_fields(form.sections, "section", ("title", "intro"), say),
        items=tuple(_item(item, say) for item in form.items),
        scores=_fields(form.scores, "score", ("label",), say),
        levels=tuple(_told(level, f"level.{level.id}", say) for level in form.levels),
        rules=tuple(_rule(rule, say) for rule in form.rules),
        prompts=_fields(form.prompts, "prompt", ("title", "text"), say),
    )


def flattened(tree: Mapping[str, Any], path: str = "") -> dict[str, str]:
    """Nested tables and lists of texts by path; what is no text is told by its type's name."""
    found: dict[str, str] = {}
    for name, value in tree.items():
        here = f"{path}.{name}" if path else name
        if isinstance(value, Mapping):
            found.update(flattened(value, here))
        elif isinstance(value, list):
            found.update(flattened({str(index): one for index, one in enumerate(value)}, here))
        else:
            found[here] = value if isinstance(value, str) else ""
    return found


def _fields(records: tuple[Any, ...], table: str, fields: tuple[str, ...], say: Say) -> Any:
    """Records that have an id and some plain texts."""
    return tuple(
        replace(
            record,
            **{
                field: say(f"{table}.{record.id}.{field}", getattr(record, field))
                for field in fields
            },
        )
        for record in records
    )


def _list(texts_: tuple[str, ...], path: str, say: Say) -> tuple[str, ...]:
    return tuple(say(f"{path}.{index}", text) for index, text in enumerate(texts_))


def _told(told: _Told, path: str, say: Say) -> _Told:
    return replace(
        told,
        label=say(f"{path}.label", told.label),
        meaning=say(f"{path}.meaning", told.meaning),
        actions=_list(told.actions, f"{path}.actions", say),
        review=say(f"{path}.review", told.review),
    )


def _scale(scale: Scale, say: Say) -> Scale:
    return replace(
        scale,
        options=tuple(
            replace(option, label=say(f"scale.{scale.id}.{option.code}", option.label))
            for option in scale.options
        ),
    )


def _kind(kind: Kind, say: Say) -> Kind:
    path = f"kind.{kind.id}"
    return replace(
        kind,
        title=say(f"{path}.title", kind.title),
        spans=_fields(kind.spans, f"{path}.window", ("label", "phrase"), say),
    )


def _item(item: Item, say: Say) -> Item:
    path = f"item.{item.code}"
    help_, act_now = item.help, item.act_now
    return replace(
        item,
        text=say(f"{path}.text", item.text),
        help=replace(
            help_,
            means=say(f"{path}.help.means", help_.means),
            example=say(f"{path}.help.example", help_.example),
            is_not=say(f"{path}.help.is_not", help_.is_not),
            ask=say(f"{path}.help.ask", help_.ask),
        ),
        act_now=act_now
        and replace(
            act_now,
            first=say(f"{path}.act_now.first", act_now.first),
            phones=_list(act_now.phones, f"{path}.act_now.phones", say),
            instead={
                profession: replace(
                    steps,
                    first=say(f"{path}.act_now.instead.{profession}.first", steps.first),
                    phones=_list(steps.phones, f"{path}.act_now.instead.{profession}.phones", say),
                )
                for profession, steps in act_now.instead.items()
            },
        ),
    )


def _rule(rule: Rule, say: Say) -> Rule:
    path = f"rule.{rule.id}"
    return replace(
        rule,
        title=say(f"{path}.title", rule.title),
        cases=tuple(
            _case(case, f"{path}.cases.{index}", say) for index, case in enumerate(rule.cases)
        ),
    )


def _case(case: Case, path: str, say: Say) -> Case:
    return replace(case, text=say(path, case.text))
