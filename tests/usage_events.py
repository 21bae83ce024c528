"""Events by lot, for tests that count the same thing in two ways."""

import datetime as dt

from hypothesis import strategies as st

from cse_assess.usage.events import Event

LEVELS = ("serious", "substantial", "emerging", "nothing-current", "not-established", "")
KINDS = (
    "assessment-started",
    "assessment-scored",
    "referral-sealed",
    "referral-sent",
    "referral-acknowledged",
    "referral-answered",
    "review-signed",
    "package-opened",
)
_DAYS = st.dates(dt.date(2026, 5, 1), dt.date(2026, 11, 30))


def _codes(*codes: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(codes), unique=True, max_size=3).map(tuple)


EVENTS = st.builds(
    Event,
    kind=st.sampled_from(KINDS),
    day=_DAYS,
    form=st.just("cse-risk"),
    form_version=st.just("1.0.0"),
    profession=st.sampled_from(("gp", "sexual-health", "school", "")),
    level=st.sampled_from(LEVELS),
    computed=st.sampled_from(LEVELS),
    judgement=st.sampled_from(("", "agreed", "raised", "lowered")),
    age_band=st.sampled_from(("10-12", "13-15", "16-17", "")),
    rules=_codes("R1", "R2", "R5"),
    case=st.sampled_from(("", "a", "b", "c", "d")),
    child=st.sampled_from(("", "x", "y", "z")),
    step=st.sampled_from(("", "first", "again")),
    follows=st.sampled_from(("", "", "a", "b")),
    gender=st.sampled_from(("", "girl", "boy")),
    ethnicity=st.sampled_from(("", "white", "black")),
    disability=st.sampled_from(("", "yes", "no")),
    care=st.sampled_from(("", "in-care", "no")),
    items=_codes("S01", "S02", "M11"),
    exploitation=_codes("online", "contact"),
    places=_codes("hotel", "taxi"),
    flags=_codes("child-words", "pattern", "urgent"),
    unknown=st.one_of(st.none(), st.integers(0, 40)),
    days=st.one_of(st.none(), st.integers(0, 40)),
    way=st.sampled_from(("", "sealed", "pdf")),
    training=st.sampled_from(("", "level-3")),
    decision=st.sampled_from(("", "strategy-discussion")),
    review_by=st.one_of(st.none(), _DAYS),
)
LEDGERS = st.lists(EVENTS, max_size=40)
