"""Which parts of a text are somebody's own words, told by the quotation marks around them.

A child's words are kept as they were said, so what is between marks must be found even where the
marks are typed carelessly. Where a mark can be read in two ways, the reading with more inside the
quotation is taken. A mark that is never closed reaches to the end of its line. A quotation may go
over several lines, never over an empty one.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum

import msgspec

Span = tuple[int, int]

_ANY_MARK = re.compile("[\"“”„‟«»‹›＂'‘’‚‛＇]")
_DOUBLE = re.compile('["“”„‟«»‹›＂]')
_SINGLE = re.compile("['‘’‚‛＇]")
_EMPTY_LINES = re.compile(r"\n\s*\n")
_OPENING = frozenset("“„‟«‹‘‚‛")
_CLOSING = frozenset("”»›’")
_BEFORE_A_QUOTATION = frozenset("([{<—–-/\"“„«'‘‚")
_AFTER_A_QUOTATION = frozenset(".,;:!?…)]}>—–-/\"”»'’")

# Words that are often written with an apostrophe in front, as in "tell ’em".
_CUT_SHORT = re.compile(
    r"(?:cause|cos|coz|cuz|em|til|till|n|bout|tis|twas|round|im|er|ere|ello|ang|ow|\d\d?0?s?)\b",
    re.IGNORECASE,
)


class _Reads(Enum):
    """What the surroundings of a mark say that it is."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


def quoted(text: str) -> tuple[Span, ...]:
    """The parts of a text that stand in quotation marks, with the marks.

    Args:
        text: Any text.

    Returns:
        Start and end of each part, in order and apart from each other.
    """
    if _ANY_MARK.search(text) is None:
        return ()
    spans: list[Span] = []
    for start, end in _paragraphs(text):
        double = list(_double(text, start, end))
        spans += _joined([*double, *_single(text, start, end, double)])
    return tuple(spans)


def _paragraphs(text: str) -> Iterator[Span]:
    """The stretches between empty lines."""
    start = 0
    for found in _EMPTY_LINES.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _double(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands between double marks of any kind in one paragraph."""
    opened = line_end = stray = -1
    depth = 0
    for found in _DOUBLE.finditer(text, start, end):
        at = found.start()
        reads = _reads(text, at, start, end)
        later_line = at > line_end
        if opened >= 0 and reads is _Reads.OPENS and later_line:
            # A new quotation on a later line: the one before was never closed.
            yield opened, line_end
            opened = -1
        if opened < 0:
            if reads is _Reads.CLOSES:
                # Either a mark too many, or inches; but two of them are a quotation.
                if stray >= 0 and not later_line:
                    yield stray, at + 1
                    stray = -1
                elif not text[at - 1 : at].isdigit():
                    stray, line_end = at, _line_end(text, at, end)
            else:
                opened, line_end, depth, stray = at, _line_end(text, at, end), 0, -1
        elif reads is _Reads.OPENS:
            depth += 1
        elif depth and not later_line:
            depth -= 1
        else:
            yield opened, at + 1
            opened = -1
    if opened >= 0:
        yield opened, line_end


class _Mark(msgspec.Struct, frozen=True):
    """A single mark that is no apostrophe inside a word.

    Attributes:
        at: Where it is.
        line: Where its line ends.
        opens: It begins a quotation.
        may_open: It begins one if it is closed on its line; else it is an apostrophe.
        closes: It ends one.
        may_close: It ends one, or it is the apostrophe of "the girls’ room" or "nothin’ else".
    """

    at: int
    line: int
    opens: bool
    may_open: bool
    closes: bool
    may_close: bool


def _single(text: str, start: int, end: int, double: Sequence[Span]) -> Iterator[Span]:
    """What stands between single marks in one paragraph, outside of double ones."""
    marks = list(_marks(text, start, end, double))
    closing = _next_closing(marks)
    place = 0
    while place < len(marks):
        mark = marks[place]
        last = _closing(marks, place) if mark.opens else closing[place]
        if not mark.opens and (last is None or not mark.may_open):
            place += 1
            continue
        until = mark.line if last is None else marks[last].at + 1
        yield mark.at, until
        while place < len(marks) and marks[place].at < until:
            place += 1


def _marks(text: str, start: int, end: int, double: Sequence[Span]) -> Iterator[_Mark]:
    inside = iter((*double, (end + 1, end + 1)))
    inside_from, inside_to = next(inside)
    line = -1
    for found in _SINGLE.finditer(text, start, end):
        at = found.start()
        while inside_to <= at:
            inside_from, inside_to = next(inside)
        before, after = text[at - 1 : at] if at > start else "", text[at + 1 : at + 2]
        if at >= inside_from or (before.isalnum() and after.isalnum()):
            continue
        if at > line:
            line = _line_end(text, at, end)
        reads = _reads(text, at, start, end)
        cut_short = _CUT_SHORT.match(text, at + 1) is not None
        opens = reads is _Reads.OPENS and found[0] != "’" and not cut_short
        closes = reads is not _Reads.OPENS
        doubtful = reads is _Reads.CLOSES and after.isspace() and after != "\n"
        doubtful = doubtful and _may_be_apostrophe(text, at)
        yield _Mark(
            at=at,
            line=line,
            opens=opens,
            may_open=not opens and reads is not _Reads.CLOSES,
            closes=closes and not doubtful,
            may_close=doubtful,
        )


def _closing(marks: Sequence[_Mark], place: int) -> int | None:
    """Which mark ends the quotation that begins at ``place``; None if it is not ended."""
    opening = marks[place]
    doubtful: int | None = None
    depth = 0
    for number in range(place + 1, len(marks)):
        mark = marks[number]
        later_line = mark.at > opening.line
        if later_line and doubtful is not None:
            return doubtful
        if mark.opens:
            if later_line or doubtful is not None:
                return doubtful
            depth += 1
        elif mark.closes and depth and not later_line:
            depth -= 1
        elif mark.closes:
            return number
        elif mark.may_close:
            doubtful = number
    return doubtful


def _next_closing(marks: Sequence[_Mark]) -> list[int | None]:
    """For each mark, the one on its line that ends a quotation before another begins."""
    following: list[int | None] = [None] * len(marks)
    for number in range(len(marks) - 2, -1, -1):
        after = marks[number + 1]
        if after.at > marks[number].line or after.opens:
            continue
        following[number] = number + 1 if after.closes else following[number + 1]
    return following


def _may_be_apostrophe(text: str, at: int) -> bool:
    """Whether a mark behind a word may be part of it: ``girls’``, ``nothin’``, ``6’``."""
    word = text[max(0, at - 2) : at].casefold()
    return word[-1:] in ("s", "z") or word == "in" or word[-1:].isdigit()


def _reads(text: str, at: int, start: int, end: int) -> _Reads:
    """What a mark is by what stands on its two sides, and by its own form where they do not say."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    may_open = before.isspace() or before in _BEFORE_A_QUOTATION
    may_close = after.isspace() or after in _AFTER_A_QUOTATION
    if may_open != may_close:
        return _Reads.OPENS if may_open else _Reads.CLOSES
    if text[at] in _OPENING:
        return _Reads.OPENS
    if text[at] in _CLOSING or (before.isdigit() and not may_open):
        return _Reads.CLOSES
    return _Reads.EITHER


def _line_end(text: str, at: int, end: int) -> int:
    found = text.find("\n", at, end)
    return end if found < 0 else found


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Spans in order, those that overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
