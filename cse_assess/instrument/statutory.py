"""What law and guidance ask of whoever is worried about a child, as dated data.

Law changes by date, nation and profession, so its words live in ``forms/statutory/<topic>.toml``
(docs/FORMS.md) and every one says where it comes from, when it was checked and until when it can
be relied on. :mod:`cse_assess.instrument.statutory_files` reads the files; which prompts a reader
sees is decided in :mod:`cse_assess.assessment.statutory`.
"""

import datetime as dt
from typing import Annotated, Literal

import msgspec

from cse_assess.instrument.conditions import Behaviour, Condition
from cse_assess.instrument.fields import Code, Text
from cse_assess.instrument.translation import Status

NATIONS = {
    "england": {"en": "England", "cy": "Lloegr"},
    "wales": {"en": "Wales", "cy": "Cymru"},
}
"""The nations whose law the prompts tell, with their names by language."""

PLACES = ("act-now", "questions", "think", "refer")
"""Where a prompt can be shown."""

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "cy": "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
}
_OUT_OF_DATE = {
    "en": (
        "Checked on {checked}; due for a check since {due}. "
        "Ask your safeguarding lead before you rely on it."
    ),
    "cy": (
        "Gwiriwyd ar {checked}; mae angen ei wirio eto ers {due}. "
        "Gofynnwch i'ch arweinydd diogelu cyn i chi ddibynnu arno."
    ),
}


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Frozen, and nothing that is not described."""


class Translated(_Record, frozen=True, kw_only=True):
    """A prompt's words in another language.

    Attributes:
        title: The heading.
        text: What it says.
        status: Whether a person who knows the language and the field has checked it.
    """

    title: Text
    text: Text
    status: Status


class StatutoryPrompt(_Record, frozen=True, kw_only=True):
    """One thing that law or guidance asks, and what it means for the reader.

    Attributes:
        id: Its name, unlike that of any other prompt.
        title: A heading.
        text: What it means and what to do, in fewer than 80 words.
        source: The law or guidance, and the section.
        source_url: Where to read it, if the address is known.
        checked_on: The day on which the text was last held against its source.
        review_by: The last day on which it may be relied on without a fresh check.
        in_force_from: The first day on which it holds; none where that is not known.
        in_force_until: The last day on which it holds; none where no end is known.
        nations: Where it holds, by the names in :data:`NATIONS`.
        professions: Whom it is for, by the ids of a form's professions; none means everybody.
        place: The page that shows it, one of :data:`PLACES`.
        form: The form that ``when`` and ``items`` are about.
        when: Conditions of that form under which it is shown; none means always.
        behaviour: Whether all or any of them must hold.
        items: Items beside whose help it is shown as well; on the page of questions, only there.
        cy: The words in Welsh.
        language: The language of ``title`` and ``text``.
        status: For words that are a translation: whether a person has checked them.
    """

    id: Code
    title: Text
    text: Text
    source: Text
    source_url: str = ""
    checked_on: dt.date
    review_by: dt.date
    in_force_from: dt.date | None = None
    in_force_until: dt.date | None = None
    nations: Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
    professions: tuple[str, ...] = ()
    place: str
    form: Code | None = None
    when: tuple[Condition, ...] = ()
    behaviour: Behaviour = "all"
    items: tuple[str, ...] = ()
    cy: Translated | None = None
    language: Literal["en", "cy"] = "en"
    status: Status | None = None

    def is_in_force(self, on: dt.date) -> bool:
        """Whether it holds on a day, as far as its dates are known."""
        begun = self.in_force_from is None or self.in_force_from <= on
        return begun and (self.in_force_until is None or on <= self.in_force_until)

    def is_for(self, *, nation: str, profession: str) -> bool:
        """Whether it is for somebody of this profession in this nation.

        Args:
            nation: A name in :data:`NATIONS`; anything else reads as not known, and a prompt of
                any nation is then for them.
            profession: A profession's id; for others, only what is for everybody is for them.
        """
        here = nation not in NATIONS or nation in self.nations
        return here and (not self.professions or profession in self.professions)

    def only_in(self) -> str:
        """The name of the one nation where it holds; empty where it holds in both."""
        if len(set(self.nations)) == len(NATIONS):
            return ""
        return ", ".join(NATIONS[nation][self.language] for nation in self.nations)

    def out_of_date(self, on: dt.date) -> bool:
        """Whether it should have been checked again before this day."""
        return on > self.review_by

    def warning(self, on: dt.date) -> str:
        """What to tell the reader of a prompt that is out of date; empty while it is not."""
        if not self.out_of_date(on):
            return ""
        same_year = self.checked_on.year == self.review_by.year
        return _OUT_OF_DATE[self.language].format(
            checked=_day(self.checked_on, self.language),
            due=_day(self.review_by, self.language, year=not same_year),
        )

    def in_language(self, language: str) -> "StatutoryPrompt":
        """The prompt in another language; unchanged where it is not translated into it.

        Args:
            language: A BCP 47 tag, such as ``cy`` or ``cy-GB``.
        """
        if language.partition("-")[0] != "cy" or self.cy is None:
            return self
        return msgspec.structs.replace(
            self,
            title=self.cy.title,
            text=self.cy.text,
            status=self.cy.status,
            language="cy",
            cy=None,
        )


def _day(day: dt.date, language: str, *, year: bool = True) -> str:
    """A day in words, such as "12 May 2026"; month names must not follow the system's locale."""
    words = f"{day.day} {_MONTHS[language].split()[day.month - 1]}"
    return f"{words} {day.year}" if year else words
