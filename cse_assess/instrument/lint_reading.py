"""Checking that a form can be read by tired people: a reading age of 12 at the most."""

from collections.abc import Iterator
from math import ceil

from cse_assess.instrument.definition import Form
from cse_assess.instrument.fault import Finding
from cse_assess.instrument.readability import reading_age

OLDEST = 12
"""The reading age above which a text is flagged, in years."""


def lint_reading(form: Form) -> Iterator[Finding]:
    """Texts of an English form that are too hard to read. They warn: words are a judgement."""
    if not form.language.startswith("en"):
        return
    for index, item in enumerate(form.items):
        help_ = item.help
        together = " ".join((help_.means, help_.example, help_.is_not, help_.ask))
        yield from too_hard(f"item[{index}].help", together)
    for index, level in enumerate(form.levels):
        yield from too_hard(f"level[{index}]", " ".join((level.meaning, *level.actions)))
    for index, prompt in enumerate(form.prompts):
        yield from too_hard(f"prompt[{index}].text", prompt.text)
    for rule_index, rule in enumerate(form.rules):
        for index, case in enumerate(rule.cases):
            yield from too_hard(f"rule[{rule_index}].case[{index}].text", case.text)
    yield from too_hard("purpose", form.purpose)
    yield from too_hard("evidence", form.evidence)


def too_hard(place: str, text: str) -> Iterator[Finding]:
    """A warning where an English text is harder to read than it should be."""
    age = reading_age(text)
    if age is not None and age > OLDEST:
        yield Finding(
            place,
            f"This reads as for someone aged {ceil(age)}; aim for {OLDEST} or younger. "
            "Shorter sentences and shorter words help most.",
            severity="warning",
        )
