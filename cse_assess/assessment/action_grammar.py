"""Whether an action says who does what, by when, and how anybody will know.

The joint inspection found actions that named nobody and no day (dossier 7.1, F12). What is found
here is a question for whoever chairs or writes: it never blocks, and it marks nobody.
"""

import datetime as dt
import re
from typing import Literal

from cse_assess.assessment.record import Action

Problem = Literal[
    "no-verb", "no-owner", "owner-is-everyone", "no-date", "date-is-vague", "no-measure"
]

ASK: dict[Problem, str] = {
    "no-verb": "What exactly will somebody do?",
    "no-owner": "Who will do it?",
    "owner-is-everyone": "Which one person?",
    "no-date": "By when?",
    "date-is-vague": "By which day?",
    "no-measure": "How will we know?",
}
"""What to ask for, in the place where it is missing."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


VERBS = _listed(
    """
    accept accompany add advise agree allocate analyse answer apply appoint arrange arrest ask
    assess assign attend ban begin block book brief bring build buy call cancel carry challenge
    change chase check choose circulate clear close collect come commission compare complete
    confirm consider contact convene copy create cut debrief decide deliver describe design
    disclose discuss disrupt do draft draw drive drop email end enrol escalate escort examine
    exclude explain explore extend feed fetch file fill find finish fit fix flag follow forward
    gather get give go hand hear help hold identify include inform inspect install interview
    introduce investigate invite issue join keep lead leave let list listen locate lock log look
    mail make map mark measure meet mention message move name note notify obtain offer open
    order organise organize pass pay phone pick place plan post prepare present preserve prevent
    print produce propose protect provide pull put raise reach read record recruit redo refer
    register reject release remind remove repeat replace reply report request require reschedule
    research respond restart return review ring run safeguard save schedule screen search seat
    secure see seek seize send serve set settle share show sign sit speak spend start stay step
    stop submit suggest support suspend take talk teach tell test text trace track train
    transfer translate treat try turn update use verify view visit wait walk warn watch withdraw
    work write
    """
)
"""Verbs for what one person does and others can see done. ``monitor``, ``ensure``, ``engage`` and
``liaise`` are left out on purpose: nobody can say when they are done."""

_ALSO_NOUNS = _listed(
    """
    call change check contact copy draft email escort file flag help interview lead list log look
    map mark measure meet message note offer order phone place plan post record refer release
    report request research return review schedule screen search share sign support talk test text
    track transfer update use view visit watch work
    """
)
"""With ``to be done`` behind them, these are things and not what somebody does."""

_PASSIVE = re.compile(
    r"(?:[\w'’-]+\s+){1,3}?to be (?:\w+ed|\w+en|made|done|held|sent|kept|told|set|put)\b"
)
_VAGUE_START = re.compile(
    r"(?:continue|keep|carry on|go on) (?:to )?(?:monitor|review|engag|liais|support|work with)"
    r"|keep (?:\w+ ){0,2}?(?:under review|an eye|updated|informed)|keep an eye"
    r"|raise awareness|work together|look into things|see how (?:it|things) go"
)
_LEADING = re.compile(r"^(?:\W|\d)+|^(?:please|to|then|also|urgently|jointly|now|today)\b[\s,:]+")

_EVERYONE = _listed(
    """
    all everyone everybody anyone anybody agencies agency professionals professional partners
    partner partnership services service teams team network core group panel meeting us we tbc tba
    tbd various multi multiagency members member attendees unknown someone somebody whoever
    """
)
_EVERYONE_PHRASES = ("to be confirmed", "to be decided", "to be agreed", "to be allocated")
_FILLERS = _listed("the of and or a an in at other others involved relevant local our")
_EVERYONE_FIRST = frozenset({"all", "everyone", "everybody", "each", "any", "anyone", "anybody"})

_VAGUE_DATE = re.compile(
    r"\b(?:a\W?s\W?a\W?p|as soon as|on\W?going|tb[acd]|to be (?:confirmed|decided|agreed)|soon"
    r"|sooner|shortly|in due course|when(?:ever)? (?:possible|able|available|ready|needed)"
    r"|as (?:needed|required|appropriate|and when)|continuous(?:ly)?|regular(?:ly)?|later"
    r"|at some point|in (?:the )?future|not (?:known|set|agreed)|unknown)\b"
)
_ANCHOR = re.compile(
    r"\d|\b(?:today|tonight|tomorrow|now|noon|midnight|days?|weeks?|months?|term|(?:mon|tues|wednes"
    r"|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october"
    r"|november|december)\b"
)
_NOTHING = re.compile(r"(?:n/?a|none|nil|tb[acd]|to be (?:confirmed|decided|agreed)|not known)?")


def problems(action: Action) -> tuple[Problem, ...]:
    """What an action lacks, in the order of its fields; empty for one that lacks nothing.

    Args:
        action: The action, however it is written.
    """
    found = (_what(action.what), _owner(action.owner), _by(action.by), _measure(action.measure))
    return tuple(problem for problem in found if problem is not None)


def day_of(by: str) -> dt.date | None:
    """The day by which an action is to be done, where it is written as a date (2026-11-27).

    Args:
        by: What was written.
    """
    try:
        return dt.date.fromisoformat(by.strip())
    except ValueError:
        return None


def _what(text: str) -> Problem | None:
    plain = _plain(text)
    for _ in range(4):  # a number, a bullet and a few words may stand before the verb
        plain = _LEADING.sub("", plain)
    first = re.match(r"[\w'’-]*", plain)
    verb = (first.group() if first else "").removeprefix("re-")
    if verb not in VERBS or _VAGUE_START.match(plain):
        return "no-verb"
    return "no-verb" if verb in _ALSO_NOUNS and _PASSIVE.match(plain) else None


def _owner(text: str) -> Problem | None:
    plain = _plain(text)
    words = re.findall(r"\w+", plain)
    if not words or plain in {"n/a", "none", "nobody", "no one"}:
        return "no-owner"
    nobody_named = all(word in _EVERYONE or word in _FILLERS for word in words)
    if nobody_named or words[0] in _EVERYONE_FIRST or plain.startswith(_EVERYONE_PHRASES):
        return "owner-is-everyone"
    return None


def _by(text: str) -> Problem | None:
    plain = _plain(text)
    if not re.search(r"\w", plain) or plain in {"n/a", "none"}:
        return "no-date"
    vague = _VAGUE_DATE.search(plain) and not _ANCHOR.search(plain)
    return "date-is-vague" if vague else None


def _measure(text: str) -> Problem | None:
    plain = _plain(text).strip(" .?-")
    return "no-measure" if _NOTHING.fullmatch(plain) or not re.search(r"\w", plain) else None


def _plain(text: str) -> str:
    """Lower case, with single spaces."""
    return " ".join(text.casefold().split())
