"""The child's assessments before this one, and what they say beside it."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from cse_assess.assessment.history import Step, builds_up, steps
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.result import Result
from cse_assess.assessment.trend import fall_needs_reason
from cse_assess.instrument.definition import Form


class Earlier(NamedTuple):
    """An assessment of the same child before this one.

    Attributes:
        assessment: The assessment.
        form: The form that it was made with.
    """

    assessment: Assessment
    form: Form


class OverTime:
    """A line of assessments of one child.

    Args:
        form: The form of the present one.
        earlier: Those before it, oldest first.

    Attributes:
        earlier: The same.
        level_before: The level last time; None where there was none.
    """

    def __init__(self, form: Form, earlier: Sequence[Earlier] = ()) -> None:
        self._form = form
        self.earlier = tuple(earlier)
        told = steps([one.assessment for one in self.earlier], self._form_of)
        self.level_before = told[-1].level if told else None

    @property
    def last(self) -> Assessment | None:
        """The child's last assessment; None where the present one is the first."""
        return self.earlier[-1].assessment if self.earlier else None

    def steps(self, now: Assessment) -> list[Step]:
        """The assessments over time, the present one last."""
        return steps(self._line(now), self._form_of)

    def fell_far(self, level: int | None) -> bool:
        """Whether the level has fallen so far since last time that it needs a reason."""
        return fall_needs_reason(self._form, self.level_before, level)

    def with_pattern(self, result: Result, now: Assessment) -> Result:
        """The result with the prompt for concerns that rise from one assessment to the next."""
        prompt = self._form.judgement.rising_prompt
        if prompt is None or not self.earlier or not builds_up(self._line(now), self._form_of):
            return result
        return msgspec.structs.replace(result, prompts=(*result.prompts, prompt))

    def _line(self, now: Assessment) -> list[Assessment]:
        return [*(one.assessment for one in self.earlier), now]

    def _form_of(self, assessment: Assessment) -> Form:
        return next((e.form for e in self.earlier if e.assessment is assessment), self._form)
