"""Which statutory prompts a reader sees: by day, nation and profession, and by what is known.

The prompts themselves are data (:mod:`cse_assess.instrument.statutory`). A :class:`Chooser`
prepares them once for a form; :func:`applicable` is for whoever asks once.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from cse_assess.assessment.age import age_on
from cse_assess.assessment.answers import complete
from cse_assess.assessment.board import Layout
from cse_assess.assessment.evaluation import Prepared, Situation, Visibility, prepare
from cse_assess.assessment.record import Answers
from cse_assess.assessment.scoring import facts_of
from cse_assess.instrument.definition import Form
from cse_assess.instrument.statutory import NATIONS, StatutoryPrompt

_QUESTIONS = "questions"


class Shown(msgspec.Struct, frozen=True):
    """A prompt, as one reader sees it on one day.

    Attributes:
        prompt: The prompt.
        only_in: The nation that it must be marked with, because the reader's is not known and it
            does not hold in both; otherwise empty.
        warning: What to say first because its check is overdue; otherwise empty.
    """

    prompt: StatutoryPrompt
    only_in: str
    warning: str

    def told(self) -> str:
        """The text, after the warning where there is one."""
        text = self.prompt.text.strip()
        return f"{self.warning}\n\n{text}" if self.warning else text


class Chooser:
    """The statutory prompts, prepared for one form.

    Args:
        form: A sound form. Prompts that are about another form are left out.
        prompts: Sound prompts, in the language in which they are to be shown.
    """

    def __init__(self, form: Form, prompts: Iterable[StatutoryPrompt]) -> None:
        self._form = form
        self._layout = Layout(form)
        self._visibility = Visibility(self._layout)
        self._ready: list[tuple[StatutoryPrompt, Prepared]] = [
            (prompt, prepare(self._layout, prompt.when, prompt.behaviour))
            for prompt in prompts
            if prompt.form in (None, form.id)
        ]

    def applicable(
        self, answers: Answers, *, nation: str, profession: str, on: dt.date
    ) -> tuple[Shown, ...]:
        """The prompts for a reader of one assessment.

        Where no age is known, a condition holds only if it would hold at every age: nobody is
        told that a child is 13, and nobody waits for an age to be told what an answer calls for.

        Args:
            answers: The answers so far, with what is known of the child.
            nation: The reader's nation; anything not in ``NATIONS`` reads as not known, and what
                holds in one nation only is then marked with its name.
            profession: The reader's profession; for others than a form's, only what is for all.
            on: The day.

        Raises:
            AnswersRefused: The answers do not fit the form.
        """
        situations = self._situations(answers)
        return tuple(
            Shown(
                prompt=prompt,
                only_in="" if nation in NATIONS else prompt.only_in(),
                warning=prompt.warning(on),
            )
            for prompt, ready in self._ready
            if _reaches(prompt, nation=nation, profession=profession, on=on)
            and all(ready.hold(situation) for situation in situations)
        )

    def _situations(self, answers: Answers) -> list[Situation]:
        """What conditions are asked about, once for each age that the child may have."""
        given = self._layout.board(complete(self._form, answers.answers))
        facts = facts_of(answers.child)
        return [
            Situation(self._visibility.board(given, age=age, facts=facts), age, facts)
            for age in self._ages(answers)
        ]

    def _ages(self, answers: Answers) -> Iterable[int]:
        child, eligibility = answers.child, self._form.eligibility
        if child.date_of_birth is not None and child.date_of_birth <= answers.date:
            return (age_on(answers.date, born=child.date_of_birth),)
        if child.age is not None:
            return (child.age,)
        return range(max(eligibility.max_age, eligibility.extended_max_age or 0) + 1)


def applicable(
    prompts: Iterable[StatutoryPrompt],
    form: Form,
    answers: Answers,
    *,
    nation: str,
    profession: str,
    on: dt.date,
) -> tuple[Shown, ...]:
    """The prompts for a reader of one assessment, once. Whoever asks again keeps a Chooser.

    Args:
        prompts: Sound prompts, in the language in which they are to be shown.
        form: The form that the answers belong to.
        answers: The answers so far, with what is known of the child.
        nation: As for :meth:`Chooser.applicable`.
        profession: As for :meth:`Chooser.applicable`.
        on: The day.

    Raises:
        AnswersRefused: The answers do not fit the form.
    """
    chooser = Chooser(form, prompts)
    return chooser.applicable(answers, nation=nation, profession=profession, on=on)


def in_force(
    prompts: Iterable[StatutoryPrompt], *, nation: str, profession: str, on: dt.date
) -> tuple[StatutoryPrompt, ...]:
    """The prompts that hold for a reader on a day, whatever is known of a child.

    Args:
        prompts: The prompts.
        nation: The reader's nation; where it is not known, the prompts of every nation.
        profession: The reader's profession's id; empty where it is not known.
        on: The day.
    """
    return tuple(
        prompt
        for prompt in prompts
        if _reaches(prompt, nation=nation, profession=profession, on=on)
    )


def on_page(shown: Sequence[Shown], place: str) -> tuple[Shown, ...]:
    """Those that stand on a page by themselves.

    Args:
        shown: What is shown to the reader.
        place: The page. Among the questions, a prompt with items stands beside their help only.
    """
    return tuple(
        one
        for one in shown
        if one.prompt.place == place and not (place == _QUESTIONS and one.prompt.items)
    )


def beside(shown: Sequence[Shown], item: str) -> tuple[Shown, ...]:
    """Those that stand beside the help of an item.

    Args:
        shown: What is shown to the reader.
        item: The item's code.
    """
    return tuple(one for one in shown if item in one.prompt.items)


def _reaches(prompt: StatutoryPrompt, *, nation: str, profession: str, on: dt.date) -> bool:
    return prompt.is_in_force(on) and prompt.is_for(nation=nation, profession=profession)
