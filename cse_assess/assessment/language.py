"""Hints at words that blame a child, play down what was done, or tell the reader nothing.

What to look for is data (``forms/language/``, docs/FORMS.md). A hint is an offer: nothing here
changes a text, counts against its writer, or stops anybody. What stands in quotation marks is
somebody's own words, and is left alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from cse_assess.assessment.quotation import quoted
from cse_assess.data import Packs
from cse_assess.instrument import language_rules
from cse_assess.instrument.fault import Finding
from cse_assess.instrument.language_rules import Kind, LanguageRefused, Pattern, Rules
from cse_assess.instrument.phrases import Match, words_of

__all__ = ["Hint", "Kind", "LanguageRefused", "Pattern", "Rules", "counts", "hints", "load"]


class Hint(msgspec.Struct, frozen=True):
    """Words that could be put better.

    Attributes:
        start: The offset of their first character in the text, in characters.
        end: The offset behind their last character.
        pattern: Why, and what to write instead.
    """

    start: int
    end: int
    pattern: Pattern


def load(language: str = "en", *, folder: Path | None = None, packs: Packs | None = None) -> Rules:
    """Load the rules of a language, with every one of their examples tried.

    Args:
        language: A BCP 47 tag, such as ``en`` or ``en-GB``.
        folder: Where the files are; those that travel with the app if not given.
        packs: Packs beside what travels with the app; those in use if neither they nor a folder are
            given.

    Raises:
        LanguageRefused: There are none for this language, or the file has a fault; the message
            names file, line, pattern and reason.
    """
    return language_rules.read(language, folder=folder, examples=_untrue_examples, packs=packs)


def hints(rules: Rules, text: str) -> tuple[Hint, ...]:
    """What could be put better in a text.

    Args:
        rules: The rules of its language.
        text: What somebody wrote.

    Returns:
        The hints in the order of the text. They never overlap: of two that would, the one with
        more of the text is given.
    """
    words = words_of(text, hidden=quoted(text))
    matches = list(rules.index.find(words.words))
    if not matches:
        return ()
    harmless = _reaches(rules.excuses.find(words.words))
    found = [
        (words.starts[match.first] - words.ends[match.last], match)
        for match in matches
        if harmless.get((match.owner, match.first), -1) < match.last
    ]
    found.sort(key=lambda one: (one[0], one[1].first, one[1].owner))
    taken = bytearray(len(words.words))
    chosen = []
    for _, match in found:
        place = slice(match.first, match.last + 1)
        if not any(taken[place]):
            taken[place] = b"\1" * (match.last + 1 - match.first)
            chosen.append(match)
    chosen.sort(key=lambda match: match.first)
    return tuple(
        Hint(words.starts[match.first], words.ends[match.last], rules.patterns[match.owner])
        for match in chosen
    )


def counts(found: Iterable[Hint]) -> dict[str, int]:
    """How many hints there are of each kind; kinds of which there are none are left out.

    Args:
        found: The hints of one or more texts.
    """
    return dict(Counter(hint.pattern.kind for hint in found))


def _reaches(excuses: Iterable[Match]) -> dict[tuple[int, int], int]:
    """For a pattern and a word, the last word of the longest excuse that covers it."""
    reaches: dict[tuple[int, int], int] = {}
    for excuse in excuses:
        for word in range(excuse.first, excuse.last + 1):
            key = (excuse.owner, word)
            reaches[key] = max(reaches.get(key, -1), excuse.last)
    return reaches


def _untrue_examples(rules: Rules) -> Iterator[Finding]:
    """Examples that do not show what they are there to show."""
    for number, pattern in enumerate(rules.patterns):
        for sentence in pattern.flagged:
            if all(hint.pattern is not pattern for hint in hints(rules, sentence)):
                yield Finding(
                    f"pattern[{number}].flagged",
                    f"Nothing is found in “{sentence}”.",
                    token=sentence,
                )
        for sentence in pattern.clean:
            for hint in hints(rules, sentence):
                if hint.pattern is pattern:
                    yield Finding(
                        f"pattern[{number}].clean",
                        f"“{sentence[hint.start : hint.end]}” is found in “{sentence}”.",
                        token=sentence,
                    )
