"""How the texts that are copied into a portal are put together: labels, lines and full stops."""

from collections.abc import Iterable, Iterator

from cse_assess.referral import words
from cse_assess.referral.papers.initials import lowered


def fact(value: bool | None) -> str:
    """Yes or no of a fact; empty where nobody has said."""
    return "" if value is None else words.fact(value)


def answers(*told: tuple[str, str]) -> str:
    """What was answered; an answer that nobody gave is left out."""
    return " ".join(
        f"{label}: {lowered(answer)}."
        for label, answer in told
        if answer not in {"", words.NOT_RECORDED}
    )


def points(told: Iterable[str]) -> str:
    """Each on a line of its own, with a dash; what is empty is left out."""
    return "\n".join(listed(told))


def listed(told: Iterable[str]) -> Iterator[str]:
    """The lines of :func:`points`."""
    return (f"- {text}" for text in told if text.strip())


def written(text: str) -> tuple[str, ...]:
    """A text, where there is one."""
    return (text.strip(),) if text.strip() else ()


def labelled(label: str, text: str) -> str:
    """A text under its label; empty where there is none."""
    return f"{label}: {stopped(text)}" if text.strip() else ""


def stopped(text: str) -> str:
    """With a full stop, where it does not end in one or in somebody's own words."""
    told = text.strip()
    return told if told.endswith((".", "!", "?", '"', "”", "…")) else f"{told}."


def bare(text: str) -> str:
    """Without a full stop at the end, so that something can follow."""
    return text.strip().rstrip(".")
