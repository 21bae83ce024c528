"""Days out of what people write: ``4/3/2026``, ``4th of March``, ``since September``, ``haf 2025``.

So that a chronology can be put in order. The day stands before the month always, as in Britain.
What depends on the day of writing, such as ``last week`` or ``today``, is not guessed: nobody
wrote down when it was written.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

_MOST_LETTERS = 400
"""What stands further on in a text is a story, and not when it was."""

_NAMES = (
    "january jan ionawr",
    "february feb chwefror",
    "march mar mawrth fawrth",
    "april apr ebrill",
    "may mai fai",
    "june jun mehefin fehefin",
    "july jul gorffennaf orffennaf",
    "august aug awst",
    "september sept sep medi fedi",
    "october oct hydref",
    "november nov tachwedd dachwedd",
    "december dec rhagfyr ragfyr",
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_SEASONS = {"spring": 3, "gwanwyn": 3, "summer": 6, "haf": 6, "autumn": 9, "fall": 9}
_WINTERS = ("winter", "gaeaf")
_TERMS = {"autumn": (9, 12), "spring": (1, 4), "summer": (4, 7)}
"""The first and the last month of a school term."""


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_ORDINAL = r"(?:st|nd|rd|th|af|il|ydd|fed|ed|eg|ain)?"
_MONTH = rf"(?P<{{}}>{_any(_MONTHS)})(?![^\W\d])\.?"
_YEAR = r"(?:19|20)[0-9]{2}"
_NOT_A_TIME = r"(?![0-9]|[:.][0-9]|\s*(?:h|hrs?|hours|am|pm)\b)"
_SHORT_YEAR = (
    rf"(?:'[0-9]{{2}}|[0-9]{{2}}(?=\s*(?:$|[,;)]|\.(?![0-9])|(?:at|to|and|until|in)\b)))"
    rf"{_NOT_A_TIME}"
)
_WORD_YEAR = rf"(?:{_YEAR}{_NOT_A_TIME}|{_SHORT_YEAR})"
_SEASON = _any([*_SEASONS, *_WINTERS])

_PATTERN = re.compile(
    "|".join(
        (
            r"(?<![0-9])(?<![0-9][./-])(?:"
            r"(?P<iso_year>[0-9]{4})(?P<iso_mark>[./-])(?P<iso_month>[0-9]{1,2})(?P=iso_mark)"
            r"(?P<iso_day>[0-9]{1,2})"
            r"|(?P<n_day>[0-9]{1,2})\s?(?P<n_mark>[./-])\s?(?P<n_month>[0-9]{1,2})\s?(?P=n_mark)"
            rf"\s?(?P<n_year>{_YEAR}|[0-9]{{2}})"
            rf"|(?P<m_month>[0-9]{{1,2}})[./](?P<m_year>{_YEAR})"
            r")(?![0-9]|[./-][0-9])",
            rf"(?<![0-9.:/£$€])(?P<days>(?:[0-9]{{1,2}}{_ORDINAL}\s?(?:,|-|/|&|\band|\bto|\ba|\bi)"
            rf"\s?(?:the\s)?){{0,9}})(?P<d_day>[0-9]{{1,2}}){_ORDINAL}[\s-]?(?:of\s|o\s)?"
            rf"{_MONTH.format('d_month')}(?:[,\s-]{{0,2}}(?P<d_year>{_WORD_YEAR}))?",
            rf"\b{_MONTH.format('w_month')}\s(?P<w_day>[0-9]{{1,2}})"
            rf"(?:{_ORDINAL},?\s(?P<w_year>{_YEAR}{_NOT_A_TIME})|(?:st|nd|rd|th)\b)",
            rf"\b{_MONTH.format('y_month')}(?:,?\s|-|\sof\s)(?P<y_year>{_YEAR}{_NOT_A_TIME}"
            r"|'[0-9]{2}\b)",
            rf"\b(?P<season>{_SEASON})\b\s(?P<term>term\s)?(?:of\s)?"
            rf"(?P<s_year>{_YEAR})(?P<s_next>[/-][0-9]{{2,4}})?(?P<term_after>\sterm\b)?(?![0-9])",
            rf"(?<![0-9.:/£$€#+-])(?P<from_year>{_YEAR})\s?[/-]\s?(?P<to_year>[0-9]{{2,4}})"
            r"(?![0-9]|[./-][0-9])",
            r"(?<![\w.:/£$€-])(?P<o_day>[0-9]{1,2})/(?P<o_month>[0-9]{1,2})(?![\w/]|[.:-][0-9])",
            rf"(?<![\w.:/£$€#+-])(?P<year>{_YEAR})(?![\w]|[:.,/-][0-9]|\s*(?:h|hrs?|hours)\b)",
            rf"\b{_MONTH.format('month')}",
        )
    )
)
_WEEKDAYS = re.compile(r"\b(?:dydd|nos)\s[a-z]+\b,?")
"""Welsh weekdays: one of them is called as March is."""

_TIME_WORD = re.compile(
    r"(?:^|[(;,]\s*|\b(?:in|on|since|from|until|till|during|of|early|late|mid|about|around|between|"
    r"through|throughout|before|after|circa|year|ers|yn|ym|cyn|wedi|hyd|tua|mis)[\s-]+"
    r"(?:the\s)?)$"
)
_JOINED = re.compile(r"\s*(?:,|and|to|-|&|or|a|i|hyd at|hyd|until|till|\s)*\s*")
_GOES_ON = re.compile(
    r"\s+(?!(?:to|and|until|till|or|at|in|when|while|for|on|onwards?|with|after|before|hyd|ongoing|"
    rf"then|still|most|mostly|about|[ai]\s(?:[0-9]|{_any(_MONTHS)}))\b)[a-z]"
)
"""A word that goes on as a sentence: what stands before it may not be a time at all."""

_NUMBER = re.compile(r"\s+[0-9]")
"""``Sept 24`` may be a day or a year."""

_VERB_MAY = re.compile(r"\s+(?:have|be|not|well|also|need|want|know)\b")
_SINCE = re.compile(r"\b(?:since|ers)\b[^.;]*$")
_UNTIL = re.compile(r"\b(?:until|till|to|up to|hyd(?: at)?)\s+(?:(?:about|early|late|mid)\s)?$")
_STILL = re.compile(
    r"\b(?:onwards?|ongoing|to date|(?:until|till|to|up to) now|(?:to|till|until) (?:the )?present"
    r"|present|hyd yn hyn)\b"
)


class Span(msgspec.Struct, frozen=True):
    """The days that a text may mean.

    Attributes:
        earliest: The first of them.
        latest: The last of them.
    """

    earliest: dt.date
    latest: dt.date


class _Piece(NamedTuple):
    """A date in a text, with its year or without.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        span: What it means; None where the year is not said.
        month: The month, where the year is not said.
        days: The first and the last day in the month; empty for the whole month.
    """

    start: int
    end: int
    span: Span | None
    month: int = 0
    days: tuple[int, ...] = ()


def read_when(text: str, *, today: dt.date) -> Span | None:
    """The days that a text names, from the first to the last of them.

    A day or month without a year is the last one before the next full date in the text, or the
    first one after the one before, or the last one that has been. What began and has not ended
    (``since September``) goes on until today; of ``until 2022`` the year itself is what is named.

    Args:
        text: What somebody wrote, in English or Welsh.
        today: The present day.

    Returns:
        The days; None where the text names none, or none that exists.
    """
    plain = _plain(text)
    pieces = list(_pieces(plain, today))
    spans = [span for place in range(len(pieces)) if (span := _resolved(pieces, place, today))]
    if not spans:
        return None
    earliest = min(span.earliest for span in spans)
    latest = max(span.latest for span in spans)
    if earliest <= today and _lasts(plain, pieces):
        latest = max(latest, today)
    return Span(earliest, latest)


def _plain(text: str) -> str:
    """Small letters, single spaces, one kind of dash and of apostrophe."""
    plain = re.sub(r"[\u2010-\u2015\u2212]", "-", text[:_MOST_LETTERS].lower())
    plain = re.sub(r"[\u2018\u2019`]", "'", plain)
    return _WEEKDAYS.sub("", " ".join(plain.split()))


def _pieces(text: str, today: dt.date) -> Iterator[_Piece]:
    """Every date in the text that exists."""
    end = 0
    for found in _PATTERN.finditer(text):
        piece = _piece(found, today)
        if piece is None or not _is_meant(text, found, end):
            continue
        end = piece.end
        yield piece


def _is_meant(text: str, found: re.Match[str], end: int) -> bool:
    """Whether a word or number alone is a time, and no verb, name or count.

    Args:
        text: The text.
        found: The word or number in it.
        end: Where the date before it ends; 0 where there is none.
    """
    before, after = text[: found.start()], text[found.end() :]
    if (found["d_month"] or found["month"]) == "may" and _VERB_MAY.match(after):
        return False
    if not (found["month"] or found["year"] or found["o_day"]):
        return True
    if (found["month"] and _NUMBER.match(after)) or found.group() == "24/7":
        return False
    if end and _JOINED.fullmatch(text[end : found.start()]):
        return True
    told = _TIME_WORD.search(before)
    if told is None:
        return False
    return not _GOES_ON.match(after) or bool(told.group() and not found["o_day"])


def _piece(found: re.Match[str], today: dt.date) -> _Piece | None:
    """A date as it is read; None where there is no such date, or no such year yet."""
    day, month, year = _numbers(found, today)
    if found["season"]:
        span = _season(found, int(found["s_year"]))
    elif found["from_year"]:
        span = _years(int(found["from_year"]), found["to_year"], found.group())
    elif found["year"]:
        span = _months(int(found["year"]), 1, 12) if int(found["year"]) <= today.year else None
    elif year is not None:
        span = _in_year(month, _days(found, day), year)
    elif not day or _in_year(month, (day,), 2000):
        return _Piece(*found.span(), None, month, _days(found, day))
    else:
        return None
    return _Piece(*found.span(), span) if span else None


def _numbers(found: re.Match[str], today: dt.date) -> tuple[int, int, int | None]:
    """Day (0 for none), month (0 for none) and year of a date."""
    for kind in ("iso", "n", "m", "d", "w", "y", "o"):
        if found[f"{kind}_month"]:
            told = found.groupdict()
            month = told[f"{kind}_month"]
            number = int(month) if month.isdigit() else _MONTHS[month]
            year = _year(told.get(f"{kind}_year"), today)
            if kind == "d" and year is not None and year > today.year + 1:
                year = None  # 4 March 2045 is a quarter to nine in the evening
            return int(told.get(f"{kind}_day") or 0), number, year
    return 0, _MONTHS.get(found["month"] or "", 0), None


def _year(text: str | None, today: dt.date) -> int | None:
    """The year; one of two digits is of the last hundred years, or next year."""
    if text is None:
        return None
    number = int(text.strip("'"))
    if number >= 100:
        return number
    number += today.year // 100 * 100
    return number - 100 if number > today.year + 1 else number


def _days(found: re.Match[str], day: int) -> tuple[int, ...]:
    """The first and the last day of ``4, 5 and 6 March``."""
    listed = [int(number) for number in re.findall(r"[0-9]+", found["days"] or "")]
    return (min([one for one in listed if 0 < one <= day], default=day), day) if day else ()


def _in_year(month: int, days: tuple[int, ...], year: int) -> Span | None:
    """These days of a month, or the whole month; None where there is no such day."""
    if not days:
        return _months(year, month, month)
    try:
        return Span(dt.date(year, month, days[0]), dt.date(year, month, days[-1]))
    except ValueError:
        return None


def _months(year: int, first: int, last: int, *, ending: int | None = None) -> Span | None:
    """From the first day of a month to the last of another."""
    end = year if ending is None else ending
    try:
        last_day = calendar.monthrange(end, last)[1]
        return Span(dt.date(year, first, 1), dt.date(end, last, last_day))
    except ValueError:
        return None


def _season(found: re.Match[str], year: int) -> Span | None:
    name = found["season"]
    if name in _TERMS and (found["term"] or found["term_after"]):
        return _months(year, *_TERMS[name])
    if name not in _WINTERS:
        return _months(year, _SEASONS[name], _SEASONS[name] + 2)
    if found["s_next"]:
        return _months(year, 12, 2, ending=year + 1)
    return _months(year - 1, 12, 2, ending=year + 1)  # either winter


def _years(first: int, last: str, told: str) -> Span | None:
    """``2024/25``, ``2024-2026``; and ``2025-10``, which is a month."""
    number = int(last)
    if len(last) == 2 and "-" in told and 1 <= number <= 12 and number != (first + 1) % 100:
        return _months(first, number, number)
    end = number if len(last) == 4 else first // 100 * 100 + number
    return _months(first, 1, 12, ending=end) if len(last) != 3 and first <= end else None


def _resolved(pieces: list[_Piece], place: int, today: dt.date) -> Span | None:
    """What a date means, with the year of its neighbours where it has none."""
    piece = pieces[place]
    if piece.span is not None:
        return piece.span
    later = [other.span for other in pieces[place + 1 :] if other.span]
    before = [other.span for other in pieces[:place] if other.span]
    if later:
        return _last_until(piece, later[0].latest)
    if before:
        since = before[-1].earliest
        years = range(since.year, since.year + 9)
        following = (_in_year(piece.month, piece.days, year) for year in years if year < 9999)
        first = next((span for span in following if span and span.latest >= since), None)
        if first is not None and first.earliest <= today:
            return first
    return _last_until(piece, today)


def _last_until(piece: _Piece, day: dt.date) -> Span | None:
    """The last time that it was this day or month; within nine years 29 February comes round."""
    years = range(day.year, max(0, day.year - 9), -1)
    spans = (_in_year(piece.month, piece.days, year) for year in years)
    return next((span for span in spans if span and span.earliest <= day), None)


def _lasts(text: str, pieces: list[_Piece]) -> bool:
    """Whether it began and is not said to have ended."""
    if _STILL.search(text[pieces[-1].end :]):
        return True
    begun = [place for place, piece in enumerate(pieces) if _SINCE.search(text[: piece.start])]
    ended = [place for place, piece in enumerate(pieces) if _UNTIL.search(text[: piece.start])]
    return bool(begun) and not any(place > begun[0] for place in ended)
