"""Which questions are asked now, how far each section is, and what a change has touched."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from cse_assess.assessment.answers import ONCE
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.scoring import Sheet
from cse_assess.instrument.definition import Form, Item


class Asking:
    """The questions that the answers call for. It never changes: a further answer gives a new one.

    Args:
        form: The form.
        sheet: The answers; None where they cannot be scored yet, and everything is asked.
        quick: Whether only the form's quick kinds are asked.

    Attributes:
        codes: The codes of all that the answers call for, quick or not.
        shown: The items to show, in the form's order.
    """

    def __init__(self, form: Form, sheet: Sheet | None, *, quick: bool) -> None:
        asked: Iterable[Item] = form.items if sheet is None else sheet.asked()
        self.codes = frozenset(item.code for item in asked)
        kinds = form.quick if quick else ()
        self.shown = [
            item
            for item in form.items
            if item.code in self.codes and (not kinds or item.kind in kinds)
        ]
        self._sections: dict[str, list[Item]] = defaultdict(list)
        for item in self.shown:
            self._sections[item.section].append(item)

    def section(self, id: str) -> list[Item]:
        """The items to show of one section."""
        return list(self._sections.get(id, ()))

    def progress(self, id: str, assessment: Assessment) -> tuple[int, int]:
        """How many of a section's items are answered in any window, and how many there are.

        An answer taken over from last time counts once somebody has looked at it again.
        """
        items = self._sections.get(id, [])
        answers, carried = assessment.answers, assessment.carried
        return sum(i.code in answers and i.code not in carried for i in items), len(items)


def given(form: Form, answers: Mapping[str, Any], code: str, window: str = ONCE) -> str | None:
    """The answer given to an item in a window, or None where none was given."""
    answer = answers.get(code)
    if isinstance(answer, dict):
        return answer.get(window)
    kind = form.kind(form.item(code).kind)
    return answer if window == (kind.bare or ONCE) else None


def with_answer(
    form: Form, answers: Mapping[str, Any], code: str, option: str | None, window: str = ONCE
) -> dict[str, Any]:
    """The answers with one given, changed or taken back.

    Args:
        form: The form.
        answers: The answers so far.
        code: The item's code.
        option: The option's code; None takes the answer back.
        window: The window, for items that are answered per window.
    """
    windows = form.kind(form.item(code).kind).windows
    kept: str | dict[str, str] | None = option
    if windows:
        told = {name: given(form, answers, code, name) for name in windows} | {window: option}
        kept = {name: answer for name, answer in told.items() if answer is not None}
    changed = dict(answers)
    if kept:
        changed[code] = kept
    else:
        changed.pop(code, None)
    return changed


def touched(before: Assessment, after: Assessment) -> frozenset[str] | None:
    """The items whose answer or note differs; None where something else of the child does."""
    if before.child != after.child or before.carried != after.carried:
        return None
    codes: set[str] = set()
    for old, new in ((before.answers, after.answers), (before.notes, after.notes)):
        if old is not new:
            codes.update(code for code in old.keys() | new.keys() if old.get(code) != new.get(code))
    return frozenset(codes)
