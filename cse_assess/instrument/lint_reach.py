"""Checking that everything in a form can happen: bands, levels, rules, prompts, questions."""

from collections.abc import Iterator

from cse_assess.instrument.conditions import Behaviour, Condition
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fault import Finding
from cse_assess.instrument.reach import Reach
from cse_assess.instrument.reckoning import Case, Rule


def lint_reach(form: Form) -> Iterator[Finding]:
    """What can never happen, and what makes no difference.

    Args:
        form: A form whose references are sound.
    """
    reach = Reach(form)
    yield from _bands(form, reach)
    yield from _levels(form)
    for index, rule in enumerate(form.rules):
        yield from _rule(form, reach, rule, f"rule[{index}]")
    for index, prompt in enumerate(form.prompts):
        place = f"prompt[{index}].when"
        for reason in _never(reach, prompt.when, prompt.behaviour):
            yield Finding(place, f"The prompt {prompt.id} is never raised: {reason}.")
    for index, section in enumerate(form.sections):
        for reason in _never(reach, section.enable_when, section.enable_behaviour):
            place = f"section[{index}].enable_when"
            yield Finding(place, f"This section is never asked: {reason}.")
    for index, item in enumerate(form.items):
        for reason in _never(reach, item.enable_when, item.enable_behaviour):
            yield Finding(f"item[{index}].enable_when", f"This item is never asked: {reason}.")


def _bands(form: Form, reach: Reach) -> Iterator[Finding]:
    most = reach.most_in_total()
    for index, band in enumerate(form.bands):
        if band.lowest > most:
            yield Finding(
                f"band[{index}].from",
                f"No total reaches this band: it starts at {band.lowest}, and {most} is the "
                "highest total there can be.",
                token=str(band.lowest),
            )


def _levels(form: Form) -> Iterator[Finding]:
    given = {band.level for band in form.bands}
    given |= {case.floor for rule in form.rules for case in rule.cases if case.floor is not None}
    given.add(min(level.value for level in form.levels))
    for index, level in enumerate(form.levels):
        if level.value not in given:
            yield Finding(
                f"level[{index}].value",
                f"No band and no rule gives level {level.value}: only judgement reaches it.",
                severity="warning",
            )


def _rule(form: Form, reach: Reach, rule: Rule, place: str) -> Iterator[Finding]:
    lowest = min(level.value for level in form.levels)
    for number, case in enumerate(rule.cases):
        here = f"{place}.case[{number}]"
        reasons = list(_never(reach, case.when, case.behaviour))
        for reason in reasons:
            yield Finding(f"{here}.when", f"{rule.id} can never fire here: {reason}.")
        if not reasons:
            yield from _hidden_by_earlier(reach, rule, number, here)
        if case.floor == lowest and not case.judgement_floor:
            yield Finding(
                f"{here}.floor", f"Level {lowest} is the lowest, so this floor changes nothing."
            )
        if case.not_established_below is not None and case.not_established_below <= lowest:
            yield Finding(
                f"{here}.not_established_below",
                f"No level is below {case.not_established_below}, so this changes nothing.",
            )


def _hidden_by_earlier(reach: Reach, rule: Rule, number: int, here: str) -> Iterator[Finding]:
    """A rule's first case that holds fires, so one that an earlier one covers never does."""
    case = rule.cases[number]
    for before, earlier in enumerate(rule.cases[:number]):
        if _covers(reach, earlier, case):
            yield Finding(
                f"{here}.when",
                f"{rule.id} can never fire here: whenever this holds, its case {before + 1} "
                "holds too, and comes first.",
            )
            return


def _covers(reach: Reach, earlier: Case, later: Case) -> bool:
    if earlier.when == later.when and earlier.behaviour == later.behaviour:
        return True
    if _always(reach, earlier):
        return True
    if "any" in (earlier.behaviour, later.behaviour):
        return False
    wide, narrow = reach.allowed(earlier.when), reach.allowed(later.when)
    if wide is None or narrow is None:
        return False
    return all(subject in narrow and narrow[subject] <= wide[subject] for subject in wide)


def _always(reach: Reach, case: Case) -> bool:
    together = all if case.behaviour == "all" else any
    return together(reach.certain(condition) for condition in case.when)


def _never(reach: Reach, conditions: tuple[Condition, ...], behaviour: Behaviour) -> Iterator[str]:
    """Why conditions can never hold, if so."""
    if not conditions:
        return
    if behaviour == "all":
        reason = reach.conflict(conditions)
        if reason is not None:
            yield reason
    elif not any(reach.possible(condition) for condition in conditions):
        yield reach.conflict(conditions[:1]) or "none of its conditions can hold"
