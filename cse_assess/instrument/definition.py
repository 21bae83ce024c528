"""The records of a form, as ``form.toml`` states them (docs/FORMS.md).

Everything that an instrument decides is here: items, scales and words; weights, bands and rules
are in :mod:`cse_assess.instrument.reckoning`. The records are frozen and are checked as a whole by
:mod:`cse_assess.instrument.lint` before use.
"""

from functools import cached_property
from typing import Annotated, Literal

import msgspec

from cse_assess.instrument.conditions import Behaviour, Condition, CountTest
from cse_assess.instrument.fields import Code, Record, Text
from cse_assess.instrument.reckoning import (
    Band,
    Eligibility,
    JudgementLimits,
    Level,
    NotEstablished,
    Prompt,
    Rule,
    Score,
)


class Option(Record, frozen=True, kw_only=True):
    """One answer that a scale allows.

    Attributes:
        code: What is stored.
        label: What is shown on its button.
        concern: This answer marks a worry: it is counted by rules, and asks for evidence.
        suspected: The worry is suspected, not established.
        unknown: Nothing is known; an item without an answer reads as this one.
    """

    code: Code
    label: Text
    concern: bool = False
    suspected: bool = False
    unknown: bool = False


class Scale(Record, frozen=True, kw_only=True, dict=True):
    """The answers that an item can have, in the order of their buttons.

    Attributes:
        id: The name that kinds use.
        options: The answers.
    """

    id: Code
    options: Annotated[tuple[Option, ...], msgspec.Meta(min_length=2)] = msgspec.field(
        name="option"
    )

    @cached_property
    def unknown(self) -> str:
        """The code of the answer that means that nothing is known."""
        return next(option.code for option in self.options if option.unknown)

    @cached_property
    def concerns(self) -> frozenset[str]:
        """The codes of the answers that mark a worry."""
        return frozenset(option.code for option in self.options if option.concern)

    @cached_property
    def suspected(self) -> frozenset[str]:
        """The codes of the answers that mark a worry that is not established."""
        return frozenset(option.code for option in self.options if option.suspected)

    @cached_property
    def labels(self) -> dict[str, str]:
        """Each answer's code and what is shown for it."""
        return {option.code: option.label for option in self.options}


class Window(Record, frozen=True, kw_only=True):
    """A stretch of time that an answer is about.

    Attributes:
        id: What is stored.
        label: What is shown beside the answers, such as "Now, or in the last 6 months".
        phrase: How it reads in a sentence, such as "in the last 6 months".
    """

    id: Code
    label: Text
    phrase: Text


class Kind(Record, frozen=True, kw_only=True, dict=True):
    """What items have in common: their scale and the windows that they are answered for.

    Attributes:
        id: The name that scores and rules use.
        title: What the kind is called on screen and paper.
        scale: The scale's id.
        spans: Windows that each item is answered for, newest first; none means answered once.
        bare: The window that an answer given without one belongs to.
        evidence: A concern asks for date, source, what happened and what it means.
    """

    id: Code
    title: Text
    scale: Code
    spans: tuple[Window, ...] = msgspec.field(name="window", default=())
    bare: Code | None = None
    evidence: bool = False

    @cached_property
    def windows(self) -> tuple[str, ...]:
        """The ids of the windows."""
        return tuple(window.id for window in self.spans)

    def window(self, id: str) -> Window:
        """The window with this id.

        Raises:
            KeyError: There is none.
        """
        return {window.id: window for window in self.spans}[id]


class Section(Record, frozen=True, kw_only=True):
    """A chapter of the assessment.

    Attributes:
        id: The name that items use.
        title: Its heading.
        intro: A line under the heading.
        enable_when: Conditions under which the section is asked at all.
        enable_behaviour: Whether all or any of them must hold.
    """

    id: Code
    title: Text
    intro: str = ""
    enable_when: tuple[Condition, ...] = ()
    enable_behaviour: Behaviour = "all"


class Help(Record, frozen=True, kw_only=True):
    """Help for one item, in plain words.

    Attributes:
        means: What the question is about.
        example: An ordinary example.
        is_not: What it is not, or what not to assume.
        ask: How to ask it.
    """

    means: Text
    example: Text
    is_not: Text
    ask: Text


class FirstSteps(Record, frozen=True, kw_only=True):
    """What is to be done at once.

    Attributes:
        first: The first thing to do, in one or two sentences.
        phones: Numbers to ring, in this order; none for whoever rings nobody, such as the police.
    """

    first: Text
    phones: tuple[Text, ...] = ()


class ActNow(Record, frozen=True, kw_only=True):
    """What to do at once when the item is a yes.

    Attributes:
        first: The first thing to do, in one or two sentences.
        phones: Numbers to ring, in this order.
        instead: What professions do instead for whom that is wrong, by their ids: an officer on the
            scene does not ring the police.
    """

    first: Text
    phones: tuple[Text, ...]
    instead: dict[Code, FirstSteps] = msgspec.field(default_factory=dict)

    def told(self, profession: str) -> FirstSteps:
        """What somebody of a profession is told to do at once.

        Args:
            profession: The profession's id; empty where nobody knows it.
        """
        usual = FirstSteps(first=self.first, phones=self.phones)
        return self.instead.get(profession, usual)


class Item(Record, frozen=True, kw_only=True):
    """One question.

    Attributes:
        code: Stable code, such as S01.
        kind: The kind's id.
        section: The section's id.
        text: The question, as a statement that the answer is about.
        help: Help for whoever answers.
        flags: Names that rules and prompts select by, such as ``harm``.
        restricted: Why it is left out of a referral unless released, such as ``sexual-health``.
        fact: The fact about the child that a concern here asks for.
        act_now: What to do at once when the answer is a concern.
        enable_when: Conditions under which it is asked; a hidden item never counts.
        enable_behaviour: Whether all or any of them must hold.
        rests_on: Published tools and research that name the topic.
    """

    code: Code
    kind: Code
    section: Code
    text: Text
    help: Help
    flags: tuple[Code, ...] = ()
    restricted: Code | None = None
    fact: Code | None = None
    act_now: ActNow | None = None
    enable_when: tuple[Condition, ...] = ()
    enable_behaviour: Behaviour = "all"
    rests_on: tuple[Text, ...] = ()

    def selected_by(self, test: CountTest) -> bool:
        """Whether a count is about this item."""
        if test.items:
            return self.code in test.items
        by_kind = not test.kinds or self.kind in test.kinds
        by_flag = not test.flags or not set(test.flags).isdisjoint(self.flags)
        return bool(test.kinds or test.flags) and by_kind and by_flag


class Fact(Record, frozen=True, kw_only=True):
    """A fact about the child that a rule weighs.

    Attributes:
        id: The field of the child's record.
        text: How it is asked.
        phrase: How it reads in a sentence when it is true.
        help: What counts as it, and why it is asked.
    """

    id: Code
    text: Text
    phrase: Text
    help: str = ""


class Profession(Record, frozen=True, kw_only=True):
    """Somebody for whom the form has guidance of its own.

    Attributes:
        id: The name of the guidance's file, and what a person's record stores.
        title: What it is called.
    """

    id: Code
    title: Text


class Restriction(Record, frozen=True, kw_only=True):
    """A reason to leave an answer out of a referral unless it is needed for protection.

    Attributes:
        id: The name that items use.
        label: What it is called.
    """

    id: Code
    label: Text


class Form(Record, frozen=True, kw_only=True, dict=True):
    """A whole instrument.

    Attributes:
        schema: The version of this format.
        id: The form's id, which is its folder's name.
        version: The form's own version; answers are bound to it.
        title: What it is called.
        language: BCP 47 tag of its texts.
        purpose: What it is for, shown before it is begun.
        evidence: What it rests on and what it cannot do.
        eligibility: Whom it is for.
        not_established: What is said when too little is known for a level.
        judgement: How far a person's judgement may go from the level.
        acknowledge_working_days: How soon a front door should say that it has a referral.
        quick: Kinds that are asked on the short path, when there are only minutes.
        total: Scores that add up to the total; none for a form that does not add.
        professions: Those who have guidance of their own.
        facts: Facts about the child that rules weigh.
        restrictions: Reasons to leave an answer out of a referral.
        scales: Answers to choose from.
        kinds: What items have in common.
        sections: Chapters, in the order in which they are asked.
        items: The questions.
        scores: Parts of the score.
        bands: Ranges of the total, from 0 upwards.
        levels: Levels of concern.
        rules: Rules that correct the arithmetic.
        prompts: Things to think of.
    """

    schema: Literal[1]
    id: Code
    version: Annotated[str, msgspec.Meta(pattern=r"^\d+\.\d+\.\d+$")]
    title: Text
    language: Text
    purpose: Text
    evidence: Text
    eligibility: Eligibility
    not_established: NotEstablished
    judgement: JudgementLimits = JudgementLimits()
    acknowledge_working_days: Annotated[int, msgspec.Meta(ge=1, le=20)] = 1
    quick: tuple[Code, ...] = ()
    total: tuple[Code, ...] = ()
    professions: tuple[Profession, ...] = msgspec.field(name="profession", default=())
    facts: tuple[Fact, ...] = msgspec.field(name="fact", default=())
    restrictions: tuple[Restriction, ...] = msgspec.field(name="restriction", default=())
    scales: tuple[Scale, ...] = msgspec.field(name="scale")
    kinds: tuple[Kind, ...] = msgspec.field(name="kind")
    sections: tuple[Section, ...] = msgspec.field(name="section")
    items: tuple[Item, ...] = msgspec.field(name="item")
    scores: tuple[Score, ...] = msgspec.field(name="score", default=())
    bands: tuple[Band, ...] = msgspec.field(name="band", default=())
    levels: Annotated[tuple[Level, ...], msgspec.Meta(min_length=1)] = msgspec.field(name="level")
    rules: tuple[Rule, ...] = msgspec.field(name="rule", default=())
    prompts: tuple[Prompt, ...] = msgspec.field(name="prompt", default=())

    def item(self, code: str) -> Item:
        """The item with this code.

        Raises:
            KeyError: There is none.
        """
        return self._items[code]

    def kind(self, id: str) -> Kind:
        """The kind with this id.

        Raises:
            KeyError: There is none.
        """
        return self._kinds[id]

    def scale(self, id: str) -> Scale:
        """The scale with this id.

        Raises:
            KeyError: There is none.
        """
        return self._scales[id]

    def scale_of(self, item: Item) -> Scale:
        """The scale that an item is answered on."""
        return self._scales[self._kinds[item.kind].scale]

    def level(self, value: int) -> Level:
        """The level with this value.

        Raises:
            KeyError: There is none.
        """
        return self._levels[value]

    def prompt(self, id: str) -> Prompt:
        """The prompt with this id.

        Raises:
            KeyError: There is none.
        """
        return self._prompts[id]

    @cached_property
    def _items(self) -> dict[str, Item]:
        return {item.code: item for item in self.items}

    @cached_property
    def _kinds(self) -> dict[str, Kind]:
        return {kind.id: kind for kind in self.kinds}

    @cached_property
    def _scales(self) -> dict[str, Scale]:
        return {scale.id: scale for scale in self.scales}

    @cached_property
    def _levels(self) -> dict[int, Level]:
        return {level.value: level for level in self.levels}

    @cached_property
    def _prompts(self) -> dict[str, Prompt]:
        return {prompt.id: prompt for prompt in self.prompts}
