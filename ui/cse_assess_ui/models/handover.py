"""What the last page needs to know: what is missing, where the file goes, what to write."""

import datetime as dt
from pathlib import Path

from cse_assess.assessment.judgement import JudgementRefused, final_level
from cse_assess.instrument.definition import Form, Item, Restriction
from cse_assess.referral.gaps import Gap, gaps
from cse_assess_ui.models.case import CaseModel


def missing(case: CaseModel) -> list[Gap]:
    """Everything that stands in the way of sealing, with the field where it is mended."""
    found = gaps(case.assessment)
    if case.result is None:
        return [Gap("child.age", case.problem), *found]
    try:
        final_level(case.form, case.result, case.assessment.judgement)
    except JudgementRefused as refusal:
        found.append(
            Gap(refusal.place or "judgement.level", f"{refusal.reason} {refusal.remedy or ''}")
        )
    return found


def held_back(
    form: Form, answers: dict[str, str | dict[str, str]]
) -> list[tuple[Item, Restriction]]:
    """The answered items that are left out of a referral unless they are released."""
    restrictions = {restriction.id: restriction for restriction in form.restrictions}
    return [
        (item, restrictions[item.restricted])
        for item in form.items
        if item.restricted and _known(form, item, answers.get(item.code))
    ]


def free_path(folder: Path, day: dt.date, suffix: str, *, stem: str = "referral") -> Path:
    """A name for a file that tells nothing and is not taken.

    Args:
        folder: Where it goes.
        day: The present day.
        suffix: Its ending, such as ``.age``.
        stem: What it is.
    """
    number = 1
    while (path := folder / f"{stem}-{day.isoformat()}-{number}{suffix}").exists():
        number += 1
    return path


def _known(form: Form, item: Item, given: str | dict[str, str] | None) -> bool:
    answers = given.values() if isinstance(given, dict) else [given]
    unknown = form.scale_of(item).unknown
    return any(answer not in (None, unknown) for answer in answers)
