"""Groups that can be counted, from words that people wrote: ``forms/usage/words.toml``."""

import functools
import re
from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec

from cse_assess import data, files
from cse_assess.decoding import decode_toml
from cse_assess.errors import Refusal

_FILE = "words.toml"
_LIMIT = 64 * 1024
_Id = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9-]*$")]
_Words = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]


class WordsRefused(Refusal):
    """The list of words is missing or not sound."""


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Frozen, and nothing that is not described."""


class _Said(_Record, frozen=True):
    words: _Words


class _Of(_Record, frozen=True):
    id: _Id
    words: _Words


class _Group(_Record, frozen=True):
    field: Literal["gender", "ethnicity"]
    other: _Id
    of: Annotated[tuple[_Of, ...], msgspec.Meta(min_length=1)]


class _Exploitation(_Record, frozen=True):
    id: _Id
    items: _Words


class _Form(_Record, frozen=True):
    id: _Id
    exploitation: tuple[_Exploitation, ...]


class Words(_Record, frozen=True):
    """The list of words.

    Attributes:
        schema: The version of this format.
        unsaid: Words that say that nothing was said.
        groups: Groups by field.
        places: Kinds of places.
        forms: Which items speak for which way of being exploited.
    """

    schema: Literal[1]
    unsaid: _Said
    groups: tuple[_Group, ...] = msgspec.field(name="group")
    places: tuple[_Of, ...] = msgspec.field(name="place")
    forms: tuple[_Form, ...] = msgspec.field(name="form")

    def group(self, field: str, text: str) -> str:
        """The group of what was written in a field; empty where nothing was said.

        Args:
            field: ``gender`` or ``ethnicity``.
            text: What was written.
        """
        if not text.strip() or _has(self.unsaid.words, text):
            return ""
        found = next(group for group in self.groups if group.field == field)
        return next((one.id for one in found.of if _has(one.words, text)), found.other)

    def places_in(self, texts: Iterable[str]) -> tuple[str, ...]:
        """The kinds of places that are named in texts, in the list's order."""
        text = "\n".join(texts)
        return tuple(one.id for one in self.places if _has(one.words, text))

    def exploitation(self, form: str, items: Iterable[str]) -> tuple[str, ...]:
        """The ways of being exploited that a form's items speak for, in the list's order.

        Args:
            form: The form's id.
            items: The items that are a concern now.
        """
        seen = set(items)
        return tuple(
            one.id
            for found in self.forms
            if found.id == form
            for one in found.exploitation
            if seen & set(one.items)
        )


@functools.cache
def load() -> Words:
    """The list that travels with the app.

    Raises:
        WordsRefused: It is missing or not sound.
    """
    content = files.read(data.folder("forms") / "usage" / _FILE, limit=_LIMIT)
    return read(content, file=_FILE)


def read(content: bytes, *, file: str) -> Words:
    """A list from a file's content.

    Args:
        content: TOML.
        file: The file's name, for messages.

    Raises:
        WordsRefused: It is not sound.
    """
    return decode_toml(content, Words, file=file, refusal=WordsRefused)


def _has(words: tuple[str, ...], text: str) -> bool:
    return _pattern(words).search(text) is not None


@functools.cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    every = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{every})(?!\w)", re.IGNORECASE)
