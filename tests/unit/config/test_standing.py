"""Which value counts, as a table; and what holds while nobody can tell."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from cse_assess import config
from cse_assess.config import Given, Policy, PolicyRefused, Source
from cse_assess.config.described import settings
from cse_assess.config.registry import KEY, RECOMMENDED_KEY, InMemory, Value

NAME = "auto_lock_minutes"
# registry, file, chosen, registry recommends, file recommends -> what counts, and who has set it
PRECEDENCE = [
    (1, 2, 3, 4, 6, (1, "organisation")),
    (None, 2, 3, 4, 6, (2, "organisation")),
    (None, None, 3, 4, 6, (3, "you")),
    (None, None, None, 4, 6, (4, "recommended")),
    (None, None, None, None, 6, (6, "recommended")),
    (None, None, None, None, None, (5, "default")),
    (1, None, 3, None, None, (1, "organisation")),
    (None, 2, 3, None, None, (2, "organisation")),
    (1, None, None, None, 6, (1, "organisation")),
    (None, None, 3, None, 6, (3, "you")),
]


@pytest.mark.parametrize(
    ("registry", "file", "chosen", "registry_says", "file_says", "counts"), PRECEDENCE
)
def test_precedence(
    tmp_path: Path,
    registry: int | None,
    file: int | None,
    chosen: int | None,
    registry_says: int | None,
    file_says: int | None,
    counts: tuple[int, str],
) -> None:
    lines = [f"{NAME} = {file}"] if file else []
    lines += [f"[recommended]\n{NAME} = {file_says}"] if file_says else []
    (tmp_path / config.FILE).write_text("\n".join(lines))
    keys = {
        key: {NAME: Value("REG_DWORD", number)}
        for key, number in ((KEY, registry), (RECOMMENDED_KEY, registry_says))
        if number
    }
    given = config.given(tmp_path, InMemory(keys))
    standing = given.standing({NAME: chosen} if chosen else {})
    assert (standing.policy.auto_lock_minutes, standing.origins[NAME]) == counts


def test_nobody_chooses_what_is_the_organisations() -> None:
    chosen = {one.name: one.told.held for one in settings() if not one.may_be_chosen}
    chosen |= {"keychain": True, "hand_overs": ["plain"], "own_cards": False, "contact": "me"}
    standing = Given().standing(chosen)
    assert standing.policy == Policy()
    assert set(standing.origins.values()) == {"default"}


def test_the_longest_wait_holds_for_everybody() -> None:
    assert Given().standing({NAME: 60}).policy.auto_lock_minutes == 30
    given = config.enforcing(auto_lock_most=2)
    assert given.standing().policy.auto_lock_minutes == 2
    assert given.standing({NAME: 1}).policy.auto_lock_minutes == 1


@pytest.mark.parametrize("value", ["soon", 0, 61, None, True, [5], "5"])
def test_a_choice_that_cannot_be_used_is_as_if_it_had_not_been_made(value: Any) -> None:
    standing = Given().standing({NAME: value, "mood": 1})
    assert (standing.policy.auto_lock_minutes, standing.origins[NAME]) == (5, "default")


def broken(name: str = "policy.toml") -> Source:
    return Source(name=name, problem=f"{name}: It is broken.")


def test_while_it_cannot_be_read_the_careful_values_hold() -> None:
    chosen = {NAME: 30, "screenshots_blocked": False, "retention_days": 1, "scheme": "dark"}
    policy = Given((broken(),)).standing(chosen).policy
    assert policy.auto_lock_minutes == 5
    assert policy.screenshots_blocked
    assert not policy.keychain
    assert policy.retention_days == 36_500
    assert policy.backup_keep == 1000
    assert not policy.portable
    assert not policy.updates
    assert policy.scheme == "dark"
    # A referral can always go: encrypted, and to a front door that somebody has to add first.
    assert policy.hand_overs == ("sealed", "pdf")
    assert policy.own_cards


def test_a_stricter_choice_still_counts_while_it_cannot_be_read() -> None:
    assert Given((broken(),)).standing({NAME: 2}).policy.auto_lock_minutes == 2


def test_what_stands_above_a_broken_source_counts() -> None:
    above = Source(name="the registry", enforced={"retention_days": 9, "keychain": True})
    standing = Given((above, broken())).standing()
    assert (standing.policy.retention_days, standing.policy.keychain) == (9, True)
    assert (standing.policy.backup_keep, standing.origins["backup_keep"]) == (1000, "held")


def test_what_stands_below_a_broken_source_is_held_where_it_matters() -> None:
    below = Source(name="policy.toml", enforced={"hand_overs": ("plain",), "practice": False})
    standing = Given((broken("the registry"), below)).standing()
    assert standing.policy.hand_overs == ("sealed", "pdf")
    assert (standing.policy.practice, standing.origins["practice"]) == (False, "organisation")


def test_every_value_that_is_held_says_why_and_can_be_had() -> None:
    for one in settings():
        held = one.told.held
        assert bool(one.told.why_held) == (held is not msgspec.UNSET)
        if one.told.why_held:
            assert one.read(held) == held


def test_counts_do_not_leave_while_nobody_can_tell_the_rule() -> None:
    config.refuse_to_publish(config.enforcing(disclosure="dfe"))
    with pytest.raises(PolicyRefused, match=r"cannot be read .* Nothing was written\. Ask IT"):
        config.refuse_to_publish(Given((broken(),)))
