"""Checking the conditions of a form: that they speak of things that exist, and do not circle."""

from collections.abc import Iterable, Iterator, Mapping

from cse_assess.instrument.conditions import (
    AgeTest,
    AllTest,
    AnswerTest,
    AnyTest,
    Condition,
    CountTest,
    FactTest,
    NotTest,
    ScoreTest,
    UnknownTest,
)
from cse_assess.instrument.definition import Form, Item
from cse_assess.instrument.fault import Finding
from cse_assess.instrument.lint_names import unknown_name


def lint_conditions(form: Form) -> Iterator[Finding]:
    """Problems with every condition of the form."""
    for index, section in enumerate(form.sections):
        yield from _tests(form, f"section[{index}].enable_when", section.enable_when, hides=True)
    for index, item in enumerate(form.items):
        yield from _tests(form, f"item[{index}].enable_when", item.enable_when, hides=True)
    for index, rule in enumerate(form.rules):
        for number, case in enumerate(rule.cases):
            yield from _tests(form, f"rule[{index}].case[{number}].when", case.when)
    for index, prompt in enumerate(form.prompts):
        yield from _tests(form, f"prompt[{index}].when", prompt.when)


def _tests(  # noqa: PLR0912 - one branch a kind of condition
    form: Form, place: str, conditions: Iterable[Condition], *, hides: bool = False
) -> Iterator[Finding]:
    """Check references; ``hides`` marks conditions that decide what is asked."""
    for condition in conditions:
        match condition:
            case AllTest(of=inner) | AnyTest(of=inner):
                if not inner:
                    yield Finding(place, "An empty list of conditions is always or never true.")
                yield from _tests(form, place, inner, hides=hides)
            case NotTest(of=single):
                yield from _tests(form, place, (single,), hides=hides)
            case AnswerTest():
                yield from _answer_test(form, place, condition)
            case CountTest():
                yield from _count_test(form, place, condition)
                if hides:
                    yield _only_answers(place)
            case ScoreTest(score=name):
                names = {"total", *(score.id for score in form.scores)}
                if name not in names:
                    yield unknown_name(place, "score", name, names)
                if hides:
                    yield _only_answers(place)
            case FactTest(fact=name):
                facts = {fact.id for fact in form.facts}
                if name not in facts:
                    yield unknown_name(place, "fact", name, facts)
            case UnknownTest() if hides:
                yield _only_answers(place)
            case UnknownTest() | AgeTest():
                pass


def _only_answers(place: str) -> Finding:
    return Finding(place, "What is asked may depend on answers, facts and age, not on counts.")


def _answer_test(form: Form, place: str, test: AnswerTest) -> Iterator[Finding]:
    items = {item.code: item for item in form.items}
    item = items.get(test.question)
    if item is None:
        yield unknown_name(place, "item", test.question, items)
        return
    options, windows = _answers_of(form, [item])
    if test.answer not in options:
        yield unknown_name(place, f"answer to {item.code}", test.answer, options)
    if windows and test.window is None:
        yield Finding(place, f"{item.code} is answered per window; name one.")
    elif test.window is not None and test.window not in windows:
        yield unknown_name(place, f"window of {item.code}", test.window, windows)


def _count_test(form: Form, place: str, test: CountTest) -> Iterator[Finding]:
    codes = {item.code for item in form.items}
    kinds = {kind.id for kind in form.kinds}
    flags = {flag for item in form.items for flag in item.flags}
    for what, names, known in (
        ("item", test.items, codes),
        ("kind", test.kinds, kinds),
        ("flag", test.flags, flags),
    ):
        for name in names:
            if name not in known:
                yield unknown_name(place, what, name, known)
    chosen = [item for item in form.items if item.selected_by(test)]
    if not chosen:
        yield Finding(place, "This counts no item at all.")
        return
    options, windows = _answers_of(form, chosen)
    for answer in test.answers:
        if answer not in options:
            yield unknown_name(place, "answer of what is counted", answer, options)
    for window in test.windows:
        if window not in windows:
            yield unknown_name(place, "window of what is counted", window, windows)


def _answers_of(form: Form, items: Iterable[Item]) -> tuple[set[str], set[str]]:
    """All option codes and all windows of some items."""
    kinds = {kind.id: kind for kind in form.kinds}
    scales = {scale.id: scale for scale in form.scales}
    found = [kinds[item.kind] for item in items if item.kind in kinds]
    options = {
        option.code
        for kind in found
        if kind.scale in scales
        for option in scales[kind.scale].options
    }
    return options, {window for kind in found for window in kind.windows}


def lint_cycles(form: Form) -> Iterator[Finding]:
    """Items whose being asked depends, round a circle, on themselves."""
    sections = {section.id: section for section in form.sections}
    needs = {
        item.code: [
            *_questions(item.enable_when),
            *(_questions(sections[item.section].enable_when) if item.section in sections else ()),
        ]
        for item in form.items
    }
    for index, item in enumerate(form.items):
        circle = _circle(item.code, needs)
        if circle:
            yield Finding(
                f"item[{index}].enable_when",
                f"Whether it is asked goes round in a circle: {' -> '.join(circle)}.",
            )


def _questions(conditions: Iterable[Condition]) -> Iterator[str]:
    for condition in conditions:
        match condition:
            case AnswerTest(question=question):
                yield question
            case AllTest(of=inner) | AnyTest(of=inner):
                yield from _questions(inner)
            case NotTest(of=single):
                yield from _questions((single,))
            case _:
                pass


def _circle(start: str, needs: Mapping[str, list[str]]) -> list[str]:
    """The shortest way from an item back to itself, or nothing."""
    ways = [[start]]
    seen: set[str] = set()
    for way in ways:
        for question in needs.get(way[-1], ()):
            if question == start:
                return [*way, start]
            if question not in seen:
                seen.add(question)
                ways.append([*way, question])
    return []
