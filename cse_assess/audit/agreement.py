"""How far two people who read the same cases agree.

Cohen's kappa without weights: J. Cohen, A coefficient of agreement for nominal scales, Educational
and Psychological Measurement 20 (1960), 37-46. With p the share of same answers, and c the share
that the two would give the same by chance if each kept to how often they use each answer, kappa is
(p - c) / (1 - c). Every answer is one of its own; ``n/a`` too, and ``partly`` is no nearer to
``yes`` than ``no`` is.

Nothing here calls a number good or bad: such names are habits, and hang on how many cases there
are.
"""

from collections import Counter
from collections.abc import Sequence

import msgspec

FEW = (
    "Kappa is 1 where two people always agree, 0 where they agree as often as chance alone would "
    "make them, and less than 0 where they agree less often than that. With few cases one answer "
    "more or less makes it jump, so look at it as a reason to talk, never as a mark."
)

_NOBODY = "no case has been reviewed by two people yet"
_ONE_ANSWER = "both gave one and the same answer every time, so chance alone could explain it"


class Agreement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How far two people agree.

    Attributes:
        answers: How many answers were compared.
        same: How many of them were the same.
        share: The share of the same answers, from 0 to 1; None where nothing was compared.
        kappa: Cohen's kappa, from -1 to 1; None where it cannot be worked out.
        why: Why there is no kappa; empty where there is one.
    """

    answers: int
    same: int
    share: float | None
    kappa: float | None
    why: str = ""


def agreement(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """Compare two people's answers.

    Args:
        pairs: What the first and the second said, each time.
    """
    total = len(pairs)
    if not total:
        return Agreement(answers=0, same=0, share=None, kappa=None, why=_NOBODY)
    same = sum(first == second for first, second in pairs)
    firsts, seconds = (Counter(answers) for answers in zip(*pairs, strict=True))
    # Whole numbers throughout: nothing is rounded before the one division at the end.
    by_chance = sum(firsts[answer] * seconds[answer] for answer in firsts)
    room = total * total - by_chance
    return Agreement(
        answers=total,
        same=same,
        share=same / total,
        kappa=(total * same - by_chance) / room if room else None,
        why="" if room else _ONE_ANSWER,
    )


def told(found: Agreement) -> str:
    """An agreement in a plain sentence.

    Args:
        found: The agreement.
    """
    if found.share is None:
        return f"Agreement cannot be worked out: {found.why}."
    head = (
        f"The two reviewers gave the same answer {found.same} out of {found.answers} "
        f"{'time' if found.answers == 1 else 'times'} ({percent(found)})"
    )
    if found.kappa is None:
        return f"{head}. Kappa cannot be worked out: {found.why}."
    return f"{head}; Cohen’s kappa, which takes away what chance would give, is {figure(found)}."


def percent(found: Agreement) -> str:
    """The share of the same answers, such as ``85%``; 100% only where all are the same."""
    if found.share is None:
        return "not known"
    rounded = (200 * found.same + found.answers) // (2 * found.answers)
    if found.same < found.answers:
        rounded = min(rounded, 99)
    return f"{rounded}%"


def figure(found: Agreement) -> str:
    """Kappa to two places, with a real minus sign; ``none`` where there is no kappa."""
    if found.kappa is None:
        return "none"
    text = f"{found.kappa:.2f}"
    return "0.00" if text == "-0.00" else text.replace("-", "−")
