"""Which way text runs, and the runs of one way that a text is made of.

Word asks for more than the letters: a paragraph and each run of it say themselves that they go from
right to left, or the full stops end up on the wrong side and the wrong voice reads them.
"""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

_LEFT = frozenset({"L", "LRE", "LRO", "LRI"})
_RIGHT = frozenset({"R", "AL", "RLE", "RLO", "RLI"})
_LANGUAGES = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "syr", "ug", "ur", "yi"}
)


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction goes from right to left."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _LEFT or kind in _RIGHT:
            return kind in _RIGHT
    return False


def written_right_to_left(language: str) -> bool:
    """Whether a language, given as a BCP 47 tag, is written from right to left."""
    tag = language.lower()
    return tag in _LANGUAGES or tag.split("-")[0] in _LANGUAGES


def language_of(text: str, document_language: str) -> str:
    """The language tag of a run from right to left.

    Letters tell the script and not the language: the document's language where it is one of these,
    Hebrew for Hebrew letters, and Arabic for the rest.
    """
    if written_right_to_left(document_language):
        return document_language
    hebrew = any("\u0590" <= letter <= "\u05ff" for letter in text)
    return "he-IL" if hebrew else "ar-SA"


def runs(text: str, *, base: bool) -> list[tuple[str, bool]]:
    """The text in pieces of one direction.

    Spaces and signs go with the letters on both sides where these agree, and with the paragraph
    where not, as the Unicode bidirectional algorithm has it. Digits count as left to right, so that
    a telephone number in an Arabic sentence keeps its order.

    Args:
        text: The text.
        base: The paragraph goes from right to left.

    Returns:
        Each piece, and whether it goes from right to left.
    """
    if text.isascii() and not base:
        return [(text, False)] if text else []
    found = [
        (direction, list(group)) for direction, group in groupby(_directions(text, base), _way)
    ]
    settled: list[tuple[bool, str]] = []
    for place, (direction, group) in enumerate(found):
        before = found[place - 1][0] if place else base
        after = found[place + 1][0] if place + 1 < len(found) else base
        agreed = before if before == after else base
        way = direction if direction is not None else bool(agreed)
        settled.append((way, "".join(letter for _, letter in group)))
    return [
        ("".join(piece for _, piece in group), way)
        for way, group in groupby(settled, lambda settled: settled[0])
    ]


def _way(directed: tuple[bool | None, str]) -> bool | None:
    return directed[0]


def _directions(text: str, base: bool) -> Iterator[tuple[bool | None, str]]:
    """Each character, and whether it goes from right to left; None where it has no direction."""
    latest: bool | None = base
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _RIGHT or kind == "AN":
            latest = True
        elif kind in _LEFT or kind == "EN":
            latest = False
        elif kind not in {"NSM", "BN"}:  # accents and joiners stay with what they belong to
            latest = None
        yield latest, letter
