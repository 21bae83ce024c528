"""Short phrases, written as somebody who is no programmer would, and finding them in a text.

A phrase is words with spaces between. ``sulk*`` stands for any ending of a word, ``{self}`` for any
word of the group called ``self``, ``...3`` for up to three words of any kind. Capitals, hyphens,
apostrophes, line breaks and double spaces make no difference. A phrase never reaches over the end
of a sentence or a paragraph; over a comma, a dash or a bracket it reaches only where it has a gap,
which counts that as a word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product
from math import prod

import msgspec

MOST_BETWEEN = 6
"""A wider gap joins words that have nothing to do with each other."""

_MOST_SPELLINGS = 64
_SHORTEST_STEM = 3
_ANY = "..."
_STOP = ""
_PAUSE = ","

# Inside a word: every kind of apostrophe, and what is there without being seen (soft hyphens,
# joiners, accents written apart from their letter).
_JOINERS = "'’‘ʼ＇`´\u00ad\u200c\u200d\u2060\u0300-\u036f"
_JOINER = re.compile(f"[{_JOINERS}]+")
_WORD_OR_STOP = re.compile(
    rf"(?P<word>[^\W_]+(?:[{_JOINERS}]+[^\W_]+)*)"
    r"|(?P<stop>[.!?;:…•|]|\n(?=[^\S\n]*(?:\n|[-*–—][^\S\n])))"
    r"|(?P<pause>[,()\[\]–—]|(?<=\s)-(?=\s))"
)
_PIECE = re.compile(
    r"(?:\.\.\.|…)(?P<gap>\d{1,3})|\{(?P<group>[^{}\s]*)\}"
    rf"|(?P<words>[^\W_]+(?:[-‐‑{_JOINERS}][^\W_]+)*)(?P<stem>\*?)"
)

Phrase = tuple[str | int, ...]
"""A phrase that was read: words, stems such as ``sulk*``, groups such as ``{self}``, and gaps."""

Span = tuple[int, int]


class PhraseError(ValueError):
    """A phrase that cannot be read; the message is a sentence."""


class Words(msgspec.Struct, frozen=True):
    """The words of a text and where they stand in it.

    Attributes:
        words: Each as it is compared; empty where a sentence or a paragraph ends, and a comma for
            a comma, a dash or a bracket.
        starts: The offset of the first character of each.
        ends: The offset behind the last character of each.
    """

    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]


class Match(msgspec.Struct, frozen=True):
    """A phrase that was found.

    Attributes:
        first: The place of its first word among the words of the text.
        last: The place of its last word.
        owner: What the phrase stands for, as it was given to the index.
    """

    first: int
    last: int
    owner: int


def words_of(text: str, *, hidden: Sequence[Span] = ()) -> Words:
    """The words of a text.

    Args:
        text: Any text.
        hidden: Parts to leave out, in order and apart from each other. Nothing reaches over them.
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    coming = iter((*hidden, (len(text) + 1, len(text) + 1)))
    hidden_from, hidden_to = next(coming)
    for found in _WORD_OR_STOP.finditer(text):
        start, end = found.span()
        while hidden_to <= start:
            words.append(_STOP)
            starts.append(hidden_from)
            ends.append(hidden_to)
            hidden_from, hidden_to = next(coming)
        if end > hidden_from:
            continue
        if found.lastgroup == "word":
            words.append(_compared(found[0]))
        else:
            words.append(_PAUSE if found.lastgroup == "pause" else _STOP)
        starts.append(start)
        ends.append(end)
    return Words(words, starts, ends)


def parse(phrase: str, groups: Mapping[str, Sequence[str]]) -> Phrase:
    """Read a phrase.

    Args:
        phrase: As written, such as ``"{put} {self} ...2 at risk"``.
        groups: The words of each group.

    Raises:
        PhraseError: It cannot be read.
    """
    parts: list[str | int] = []
    for piece in phrase.split():
        found = _PIECE.fullmatch(piece)
        if found is None:
            raise PhraseError(f"“{piece}” is not a word, a {{group}} or a gap such as ...3.")
        if found["gap"]:
            parts.append(_gap(found["gap"]))
        elif found["words"]:
            parts += _plain(found["words"], found["stem"])
        elif found["group"] in groups:
            parts.append(piece)
        else:
            known = ", ".join(sorted(groups)) or "none"
            raise PhraseError(f"There is no group called {piece}. Known: {known}.")
    if not parts:
        raise PhraseError("A phrase needs a word.")
    if isinstance(parts[0], int) or isinstance(parts[-1], int):
        raise PhraseError("A phrase cannot begin or end with a gap.")
    if any(isinstance(a, int) and isinstance(b, int) for a, b in pairwise(parts)):
        raise PhraseError("Two gaps stand side by side: write one.")
    if prod(part + 1 for part in parts if isinstance(part, int)) > _MOST_SPELLINGS:
        raise PhraseError("There are too many gaps, or they are too wide. Write it as two phrases.")
    return tuple(parts)


class Index:
    """Phrases, made ready to be found all at once.

    The work for a text grows with its length alone: each word is looked at from each of the few
    places where a phrase may have begun, and no phrase is longer than its words and gaps.

    Args:
        phrases: Phrases that were read, each with a number that says what it stands for.
        groups: The words of each group; a word may end in ``*``.
    """

    def __init__(
        self, phrases: Iterable[tuple[Phrase, int]], groups: Mapping[str, Sequence[str]]
    ) -> None:
        self._root = _Node()
        self._symbols: dict[str, list[str]] = {}
        for name, members in groups.items():
            for member in members:
                (part,) = parse(member, {})
                self._symbols.setdefault(str(part), []).append(f"{{{name}}}")
        for phrase, owner in phrases:
            self._add(phrase, owner)
        stems = [symbol for symbol in self._symbols if symbol.endswith("*")]
        self._stem_lengths = sorted({len(stem) - 1 for stem in stems})

    def find(self, words: Sequence[str]) -> Iterator[Match]:
        """Every place where a phrase is, by its first word; they may overlap.

        Args:
            words: The words of a text, as in :class:`Words`.
        """
        known: dict[str, tuple[str, ...]] = {_STOP: ()}
        for word in words:
            if word not in known:
                known[word] = self._symbols_of(word)
        for first, word in enumerate(words):
            if known[word]:
                yield from self._from(first, words, known)

    def _from(
        self, first: int, words: Sequence[str], known: Mapping[str, tuple[str, ...]]
    ) -> Iterator[Match]:
        """The phrases that begin with one word."""
        nodes = self._root.following(known[words[first]])
        last = first
        while nodes:
            for node in nodes:
                for owner in node.owners:
                    yield Match(first, last, owner)
            last += 1
            if last == len(words) or words[last] == _STOP:
                return
            symbols = (*known[words[last]], _ANY)
            nodes = [child for node in nodes for child in node.following(symbols)]

    def _symbols_of(self, word: str) -> tuple[str, ...]:
        """Everything in a phrase that stands for this word."""
        written = [word]
        for length in self._stem_lengths:
            if length > len(word):
                break
            written.append(f"{word[:length]}*")
        return tuple(
            dict.fromkeys(symbol for one in written for symbol in self._symbols.get(one, ()))
        )

    def _add(self, phrase: Phrase, owner: int) -> None:
        for spelling in _spellings(phrase):
            node = self._root
            for symbol in spelling:
                if symbol != _ANY and not symbol.startswith("{"):
                    meant = self._symbols.setdefault(symbol, [])
                    if symbol not in meant:
                        meant.append(symbol)
                node = node.next.setdefault(symbol, _Node())
            if owner not in node.owners:
                node.owners.append(owner)


class _Node:
    """Where a phrase has got to: what may follow, and what has been found if it ends here."""

    __slots__ = ("next", "owners")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.owners: list[int] = []

    def following(self, symbols: Iterable[str]) -> "list[_Node]":
        return [self.next[symbol] for symbol in symbols if symbol in self.next]


def _spellings(phrase: Phrase) -> Iterator[tuple[str, ...]]:
    """The phrase once for each width that its gaps can have."""
    choices = [
        [(_ANY,) * width for width in range(part + 1)] if isinstance(part, int) else [(part,)]
        for part in phrase
    ]
    for choice in product(*choices):
        yield tuple(symbol for part in choice for symbol in part)


def _gap(digits: str) -> int:
    width = int(digits)
    if not 1 <= width <= MOST_BETWEEN:
        raise PhraseError(f"A gap is of 1 to {MOST_BETWEEN} words, and ...{digits} is not.")
    return width


def _plain(written: str, star: str) -> list[str]:
    """A word, or the words of a hyphenated one; the star belongs to the last."""
    *head, tail = [_compared(word) for word in re.split("[-‐‑]", written)]
    if star and len(tail) < _SHORTEST_STEM:
        raise PhraseError(
            f"“{written}*” stands for too much: write {_SHORTEST_STEM} letters before the star."
        )
    return [*head, tail + star]


def _compared(word: str) -> str:
    """A word as it is compared: no capitals, no apostrophes."""
    return (word if word.isalnum() else _JOINER.sub("", word)).casefold()
