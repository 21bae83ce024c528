"""Which rule for small numbers a command goes by."""

from collections.abc import Iterable
from typing import NamedTuple

from cse_assess import config
from cse_assess.config import PolicyRefused, Standing, choices
from cse_assess.usage.period import Period
from cse_assess.usage.release import Release, released_by
from cse_assess.vault.store import Vault

_SAID = {
    "default": "the usual one",
    "recommended": "recommended by your organisation",
    "lead": "chosen by your lead",
    "organisation": "set by your organisation",
}


class Rule(NamedTuple):
    """A rule, and whose choice it is.

    Attributes:
        id: Its id.
        said: Whose choice, in words.
    """

    id: str
    said: str


def rule_for(
    named: str,
    *,
    vault: Vault | None = None,
    period: Period | None = None,
    past: Iterable[Release] = (),
    publishing: bool = True,
) -> Rule:
    """The rule to go by.

    Args:
        named: The one that the user named; empty for none.
        vault: The vault that the counts are of, which may hold its lead's choice.
        period: The period that is asked for.
        past: What was released before; a period keeps the rule that it was released by.
        publishing: The counts leave. Else an unreadable setting stands in nobody's way.

    Raises:
        PolicyRefused: The organisation has set another one, or its settings cannot be read.
    """
    given = config.given(config.machine_folder())
    if publishing:
        config.refuse_to_publish(given)
    standing = given.standing(choices.stored(vault) if vault is not None else None)
    before = released_by(period, past) if period is not None else ""
    if before and named in ("", before):
        return Rule(before, "as it was released before")
    if named:
        _refuse_other(standing, named)
        return Rule(named, "as you asked")
    origin = standing.origins["disclosure"]
    return Rule(standing.policy.disclosure, _SAID.get(origin, origin))


def _refuse_other(standing: Standing, named: str) -> None:
    rule = standing.policy.disclosure
    if standing.is_fixed("disclosure") and named != rule:
        raise PolicyRefused(
            f"Your organisation has set the rule for small numbers ({rule}). Nothing was written.",
            remedy="Leave --policy out.",
        )
