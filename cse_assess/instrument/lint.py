"""Checking a form as a whole: what the types of its records cannot say.

Each check takes the form and yields problems; :func:`lint` runs them all. A form with a problem
is never used, because most of these faults would make a score silently too low.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from cse_assess.instrument.definition import Form, Kind, Scale
from cse_assess.instrument.fault import Finding
from cse_assess.instrument.lint_conditions import lint_conditions, lint_cycles
from cse_assess.instrument.lint_names import unknown_name
from cse_assess.instrument.lint_reach import lint_reach
from cse_assess.instrument.reckoning import Score

CHILD_FACTS = frozenset({"in_care", "learning_disability", "send", "care_leaver"})
"""Facts that a child's record can hold (docs/FORMATS.md, ANSWERS.json)."""

Check = Callable[[Form], Iterator[Finding]]


def lint(form: Form) -> list[Finding]:
    """Everything that is wrong with a form.

    What depends on sound references is only looked at where they are sound.
    """
    found = [finding for check in _CHECKS for finding in check(form)]
    if not found:
        found = list(lint_reach(form))
    return found


def _unique_names(form: Form) -> Iterator[Finding]:
    groups: tuple[tuple[str, str, Iterable[object]], ...] = (
        ("profession", "id", form.professions),
        ("fact", "id", form.facts),
        ("restriction", "id", form.restrictions),
        ("scale", "id", form.scales),
        ("kind", "id", form.kinds),
        ("section", "id", form.sections),
        ("item", "code", form.items),
        ("score", "id", form.scores),
        ("band", "category", form.bands),
        ("level", "value", form.levels),
        ("level", "id", form.levels),
        ("rule", "id", form.rules),
        ("prompt", "id", form.prompts),
    )
    for table, field, records in groups:
        seen: set[object] = set()
        for index, record in enumerate(records):
            name = getattr(record, field)
            if name in seen:
                yield Finding(f"{table}[{index}].{field}", f"{name} is used twice.")
            seen.add(name)


def _scales(form: Form) -> Iterator[Finding]:
    for index, scale in enumerate(form.scales):
        place = f"scale[{index}]"
        for code, times in Counter(option.code for option in scale.options).items():
            if times > 1:
                yield Finding(f"{place}.option", f"The answer {code} is listed twice.")
        unknown = [option for option in scale.options if option.unknown]
        if len(unknown) != 1:
            yield Finding(
                f"{place}.option",
                f"Exactly one answer must be marked unknown; {len(unknown)} are. "
                "It is what an item without an answer counts as.",
            )
        for option in scale.options:
            if option.unknown and (option.concern or option.suspected):
                yield Finding(f"{place}.option", f"{option.code} cannot be unknown and a concern.")
            if option.suspected and not option.concern:
                yield Finding(f"{place}.option", f"{option.code} is suspected but no concern.")


def _kinds(form: Form) -> Iterator[Finding]:
    scales = {scale.id for scale in form.scales}
    for index, kind in enumerate(form.kinds):
        place = f"kind[{index}]"
        if kind.scale not in scales:
            yield unknown_name(f"{place}.scale", "scale", kind.scale, scales)
        for window, times in Counter(kind.windows).items():
            if times > 1:
                yield Finding(f"{place}.window", f"The window {window} is there twice.")
        if kind.bare is not None and kind.bare not in kind.windows:
            yield Finding(f"{place}.bare", f"{kind.bare} is not one of the kind's windows.")


def _items(form: Form) -> Iterator[Finding]:
    kinds = {kind.id for kind in form.kinds}
    sections = {section.id for section in form.sections}
    facts = {fact.id for fact in form.facts}
    restrictions = {restriction.id for restriction in form.restrictions}
    professions = {profession.id for profession in form.professions}
    for index, item in enumerate(form.items):
        place = f"item[{index}]"
        if item.kind not in kinds:
            yield unknown_name(f"{place}.kind", "kind", item.kind, kinds)
        if item.section not in sections:
            yield unknown_name(f"{place}.section", "section", item.section, sections)
        if item.fact is not None and item.fact not in facts:
            yield unknown_name(f"{place}.fact", "fact", item.fact, facts)
        if item.restricted is not None and item.restricted not in restrictions:
            yield unknown_name(f"{place}.restricted", "restriction", item.restricted, restrictions)
        for profession in item.act_now.instead if item.act_now else ():
            if profession not in professions:
                told = f"{place}.act_now.instead"
                yield unknown_name(told, "profession", profession, professions)


def _parts(form: Form) -> Iterator[Finding]:
    kinds = {kind.id for kind in form.kinds}
    facts = {fact.id for fact in form.facts}
    for index, section in enumerate(form.sections):
        if all(item.section != section.id for item in form.items):
            yield Finding(f"section[{index}]", f"Section {section.id} has no items.")
    for index, fact in enumerate(form.facts):
        if fact.id not in CHILD_FACTS:
            yield unknown_name(f"fact[{index}].id", "fact about a child", fact.id, CHILD_FACTS)
    for name in form.quick:
        if name not in kinds:
            yield unknown_name("quick", "kind", name, kinds)
    for name in form.eligibility.extended_facts:
        if name not in facts:
            yield unknown_name("eligibility.extended_facts", "fact", name, facts)


def _scores(form: Form) -> Iterator[Finding]:
    kinds = {kind.id: kind for kind in form.kinds}
    scales = {scale.id: scale for scale in form.scales}
    for index, score in enumerate(form.scores):
        place = f"score[{index}]"
        kind = kinds.get(score.kind)
        if kind is None:
            yield unknown_name(f"{place}.kind", "kind", score.kind, kinds)
            continue
        yield from _score_window(place, score, kind)
        if kind.scale in scales:
            yield from _score_points(place, score, scales[kind.scale])
            yield from _score_cap(place, form, score)
    names = {score.id for score in form.scores}
    for name in form.total:
        if name not in names:
            yield unknown_name("total", "score", name, names)
    if form.scores and not form.total:
        yield Finding("total", "There are scores, and none is added to a total.")


def _score_window(place: str, score: Score, kind: Kind) -> Iterator[Finding]:
    if kind.windows and score.window is None:
        yield Finding(
            f"{place}.window", f"Items of kind {kind.id} are answered per window; name one."
        )
    elif score.window is not None and score.window not in kind.windows:
        yield unknown_name(
            f"{place}.window", f"window of kind {kind.id}", score.window, kind.windows
        )


def _score_points(place: str, score: Score, scale: Scale) -> Iterator[Finding]:
    codes = [option.code for option in scale.options]
    for code in codes:
        if code not in score.points:
            yield Finding(
                f"{place}.points",
                f"The answer {code} has no points. Every answer needs its points, 0 included.",
            )
    for code in score.points:
        if code not in codes:
            yield unknown_name(f"{place}.points", f"answer on scale {scale.id}", code, codes)
    for option in scale.options:
        if option.unknown and score.points.get(option.code):
            yield Finding(f"{place}.points", f"{option.code} cannot earn points: nothing is known.")
    if score.points and not any(score.points.values()):
        yield Finding(f"{place}.points", "Every answer is worth 0, so this score is always 0.")


def _score_cap(place: str, form: Form, score: Score) -> Iterator[Finding]:
    members = sum(item.kind == score.kind for item in form.items)
    if members == 0:
        yield Finding(f"{place}.kind", f"No item is of kind {score.kind}: this is always 0.")
    elif score.cap is not None and score.points:
        most = members * max(score.points.values())
        if score.cap >= most:
            yield Finding(f"{place}.cap", f"The cap never binds: {most} is the most there can be.")


def _bands(form: Form) -> Iterator[Finding]:
    levels = {level.value for level in form.levels}
    if form.total and not form.bands:
        yield Finding("band", "There is a total, and no band says what it means.")
    expected: int | None = 0
    for index, band in enumerate(form.bands):
        place = f"band[{index}]"
        if band.level not in levels:
            yield unknown_name(f"{place}.level", "level", band.level, levels)
        if expected is None:
            yield Finding(f"{place}.from", "The band before this one has no end.")
        elif band.lowest != expected:
            fault = "gap" if band.lowest > expected else "overlap"
            yield Finding(
                f"{place}.from", f"There is a {fault}: this band should start at {expected}."
            )
        if band.highest is not None and band.highest < band.lowest:
            yield Finding(f"{place}.to", "The band ends before it starts.")
        expected = None if band.highest is None else band.highest + 1
    if form.bands and expected is not None:
        yield Finding(
            f"band[{len(form.bands) - 1}].to", "The last band must have no end, so leave `to` out."
        )


def _rules(form: Form) -> Iterator[Finding]:
    levels = {level.value for level in form.levels}
    prompts = {prompt.id for prompt in form.prompts}
    for place, case in (
        (f"rule[{index}].case[{number}]", case)
        for index, rule in enumerate(form.rules)
        for number, case in enumerate(rule.cases)
    ):
        for field in ("floor", "not_established_below"):
            value = getattr(case, field)
            if value is not None and value not in levels:
                yield unknown_name(f"{place}.{field}", "level", value, levels)
        for prompt in case.prompts:
            if prompt not in prompts:
                yield unknown_name(f"{place}.prompts", "prompt", prompt, prompts)
        if case.judgement_floor and case.floor is None:
            yield Finding(f"{place}.judgement_floor", "There is no floor to hold judgement to.")
        effects = (case.floor, case.not_established_below, case.review_days)
        if not (case.low_confidence or case.prompts or any(effect for effect in effects)):
            yield Finding(place, "Nothing follows when this rule fires.")
    rising = form.judgement.rising_prompt
    if rising is not None and rising not in prompts:
        yield unknown_name("judgement.rising_prompt", "prompt", rising, prompts)
    raised = {name for rule in form.rules for case in rule.cases for name in case.prompts}
    for index, prompt_ in enumerate(form.prompts):
        if not prompt_.when and prompt_.id not in raised and prompt_.id != rising:
            yield Finding(f"prompt[{index}]", f"Nothing ever raises the prompt {prompt_.id}.")
    for kind in form.judgement.rising_kinds:
        if kind not in {known.id for known in form.kinds}:
            yield unknown_name("judgement.rising_kinds", "kind", kind, {k.id for k in form.kinds})


_CHECKS: tuple[Check, ...] = (
    _unique_names,
    _scales,
    _kinds,
    _items,
    _parts,
    _scores,
    _bands,
    _rules,
    lint_conditions,
    lint_cycles,
)
