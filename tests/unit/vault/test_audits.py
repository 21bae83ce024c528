"""Samples are kept for good, marks until they are closed, and reviewers read alone."""

import datetime as dt
from collections.abc import Iterable, Mapping

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.audit.criteria import Answer, AuditRefused, Criterion
from cse_assess.audit.marks import Mark
from cse_assess.audit.results import AuditResult, results
from cse_assess.audit.sample import Sample
from cse_assess.usage.period import period
from cse_assess.vault.audits import Audits, Drawn
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.migrations import MIGRATIONS

AT = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
NAME = "2026-Q3-00000001"
CRITERIA = (
    Criterion(id="voice", question="Can you hear the child?", yes="Yes.", no="No.", finding="F20"),
)
BEGUN = {"a": "Nina", "b": "Nina", "c": "Nina", "d": "Sam"}
SAMPLE = Sample(
    id=NAME, period=period("2026-Q3"), drawn=AT.date(), by="Priya", case_ids=("c", "a", "d", "b")
)


def database(begun: Mapping[str, str] = BEGUN) -> apsw.Connection:
    """A vault's tables, with cases and who began them."""
    connection = apsw.Connection(":memory:")
    connection.pragma("foreign_keys", True)
    for step in MIGRATIONS:
        connection.execute(step)
    for case, user in begun.items():
        connection.execute(
            "INSERT INTO assessment (id, created, updated, body) VALUES (?, '', '', x'')", (case,)
        )
        connection.execute(
            "INSERT INTO trail (at, user, kind, case_id, detail, link) "
            "VALUES ('', ?, 'begun', ?, '', x'')",
            (user, case),
        )
    return connection


@pytest.fixture
def connection() -> apsw.Connection:
    return database()


@pytest.fixture
def audits(connection: apsw.Connection) -> Audits:
    audits = Audits(connection)
    audits.add_sample(SAMPLE)
    return audits


def mark(case: str, reviewer: str, answer: Answer = "yes") -> Mark:
    return Mark(case_id=case, reviewer=reviewer, at=AT, answers={"voice": answer}, remark="kept")


def put(audits: Audits, reviewer: str, cases: Iterable[str], answer: Answer = "yes") -> None:
    for case in cases:
        audits.put_mark(NAME, mark(case, reviewer, answer), CRITERIA)


def found(audits: Audits) -> AuditResult:
    return results(SAMPLE, audits.marks(NAME), CRITERIA)


def seen(audits: Audits, reviewer: str) -> set[tuple[str, str]]:
    return {(one.reviewer, one.case_id) for one in audits.marks_for(NAME, reviewer)}


def test_samples_are_kept_and_listed_the_newest_first(audits: Audits) -> None:
    second = Sample(
        id="2026-Q3-00000002",
        period=SAMPLE.period,
        drawn=AT.date(),
        by="Sam",
        case_ids=("a",),
    )
    audits.add_sample(second)
    assert audits.samples() == [Drawn(second), Drawn(SAMPLE)]
    with pytest.raises(VaultRefused, match="of this name already"):
        audits.add_sample(SAMPLE)
    assert len(audits.samples()) == 2


def test_a_mark_is_kept_and_revised_until_the_sample_is_closed(audits: Audits) -> None:
    put(audits, "Priya", "a", "no")
    put(audits, "Priya", "a", "partly")
    assert audits.marks(NAME) == audits.marks_for(NAME, "Priya") == [mark("a", "Priya", "partly")]
    result = found(audits)
    audits.close(NAME, result)
    assert audits.samples() == [Drawn(SAMPLE, result)]
    with pytest.raises(VaultRefused, match="closed"):
        put(audits, "Priya", "a", "yes")
    with pytest.raises(VaultRefused, match="closed"):
        put(audits, "Sam", "b")
    with pytest.raises(VaultRefused, match="closed already"):
        audits.close(NAME, result)
    assert audits.marks(NAME) == [mark("a", "Priya", "partly")]


def test_a_sample_that_nobody_has_reviewed_stays_open(audits: Audits) -> None:
    with pytest.raises(VaultRefused, match="stays open"):
        audits.close(NAME, found(audits))
    assert audits.samples() == [Drawn(SAMPLE)]


def test_neither_sees_the_others_marks_before_both_have_read_what_both_may(
    audits: Audits,
) -> None:
    put(audits, "Priya", "abcd")
    assert seen(audits, "Sam") == set()
    put(audits, "Sam", "ab")
    assert seen(audits, "Sam") == {("Sam", "a"), ("Sam", "b")}
    assert seen(audits, "Priya") == {("Priya", case) for case in "abcd"}
    put(audits, "Sam", "c")  # Sam began d, and may not review it
    everything = {("Priya", case) for case in "abcd"} | {("Sam", case) for case in "abc"}
    assert seen(audits, "Sam") == seen(audits, "Priya") == everything


def test_whoever_has_finished_first_still_waits_for_the_other(audits: Audits) -> None:
    put(audits, "Sam", "abc")
    put(audits, "Priya", "abd")
    assert seen(audits, "Sam") == {("Sam", case) for case in "abc"}
    assert seen(audits, "Ada") == set()


def test_closing_shows_both_all_marks(audits: Audits) -> None:
    put(audits, "Priya", "a")
    put(audits, "Sam", "b")
    audits.close(NAME, found(audits))
    assert seen(audits, "Priya") == seen(audits, "Sam") == {("Priya", "a"), ("Sam", "b")}


def test_what_each_answered_alone_outlasts_what_they_change_after(audits: Audits) -> None:
    put(audits, "Priya", "abcd", "yes")
    put(audits, "Sam", "abc", "partly")
    put(audits, "Sam", "ab", "no")  # after both have finished, and may have talked
    (first, *_) = (one for one in audits.marks(NAME) if one.reviewer == "Sam")
    assert (first.answers, first.alone) == ({"voice": "no"}, {"voice": "partly"})
    put(audits, "Sam", "abc", "yes")
    (first, *_) = (one for one in audits.marks(NAME) if one.reviewer == "Sam")
    assert (first.answers, first.alone) == ({"voice": "yes"}, {"voice": "partly"})
    (voice,) = found(audits).found
    assert (voice.answers["yes"], voice.differ, voice.agreement.same) == (4, 0, 0)


def test_before_anybody_has_seen_anything_a_revision_replaces_the_first_answer(
    audits: Audits,
) -> None:
    put(audits, "Priya", "ab", "no")
    put(audits, "Sam", "abc", "yes")
    put(audits, "Priya", "a", "yes")
    assert audits.marks_for(NAME, "Priya")[0].alone == {}


def test_nobody_says_for_themselves_what_they_answered_alone(audits: Audits) -> None:
    claimed = Mark(
        case_id="a",
        reviewer="Priya",
        at=AT,
        answers={"voice": "yes"},
        alone={"voice": "no"},
    )
    audits.put_mark(NAME, claimed, CRITERIA)
    assert audits.marks(NAME)[0].alone == {}


@pytest.mark.parametrize(
    ("case", "reviewer", "reason"),
    [
        ("d", "Sam", "You began this case"),
        ("d", "SAM ", "You began this case"),
        ("elsewhere", "Priya", "not in the sample"),
    ],
)
def test_a_case_that_is_not_the_reviewers_to_review(
    audits: Audits, case: str, reviewer: str, reason: str
) -> None:
    with pytest.raises(VaultRefused, match=reason):
        put(audits, reviewer, [case])
    assert audits.marks(NAME) == []


def test_half_a_mark_is_not_kept(audits: Audits) -> None:
    half = Mark(case_id="a", reviewer="Priya", at=AT, answers={})
    with pytest.raises(AuditRefused, match="no answer yet"):
        audits.put_mark(NAME, half, CRITERIA)
    assert audits.marks(NAME) == []


def test_a_third_reviewer_is_turned_away(audits: Audits) -> None:
    put(audits, "Priya", "a")
    put(audits, "Sam", "a")
    with pytest.raises(VaultRefused, match="Two people are reviewing"):
        put(audits, "Ada", "a")
    put(audits, "Sam", "b")
    assert len(audits.marks(NAME)) == 3


def test_each_reviewer_has_the_cases_that_are_there_and_not_theirs(
    audits: Audits, connection: apsw.Connection
) -> None:
    assert audits.cases(NAME, "Priya") == ("c", "a", "d", "b")
    connection.execute("DELETE FROM assessment WHERE id = 'a'")
    assert audits.cases(NAME, "sam") == ("c", "b")


def test_a_case_that_is_destroyed_takes_its_marks_along_and_holds_nobody_up(
    audits: Audits, connection: apsw.Connection
) -> None:
    put(audits, "Priya", "abcd")
    put(audits, "Sam", "ab")
    connection.execute("DELETE FROM assessment WHERE id = 'c'")
    assert {one.case_id for one in audits.marks(NAME)} == set("abd")
    assert ("Priya", "a") in seen(audits, "Sam")
    with pytest.raises(VaultRefused, match="not in the vault any more"):
        put(audits, "Sam", "c")
    result = found(audits)
    assert (result.size, result.reviewed, result.twice) == (4, 3, 2)


def test_a_case_can_be_destroyed_after_the_sample_is_closed(
    audits: Audits, connection: apsw.Connection
) -> None:
    put(audits, "Priya", "ab")
    result = found(audits)
    audits.close(NAME, result)
    connection.execute("DELETE FROM assessment WHERE id = 'a'")
    assert [one.case_id for one in audits.marks(NAME)] == ["b"]
    assert audits.samples() == [Drawn(SAMPLE, result)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE sample SET body = x'00'",
        "UPDATE sample SET result = NULL",
        "UPDATE sample SET name = 'another'",
        "DELETE FROM sample",
        "UPDATE mark SET body = x'00'",
        "DELETE FROM mark",
    ],
)
def test_the_database_itself_keeps_what_is_closed(
    audits: Audits, connection: apsw.Connection, statement: str
) -> None:
    put(audits, "Priya", "a")
    audits.close(NAME, found(audits))
    with pytest.raises(apsw.ConstraintError):
        connection.execute(statement)
    assert len(audits.marks(NAME)) == len(audits.samples()) == 1


def test_there_is_no_such_sample(audits: Audits) -> None:
    for ask in (
        lambda: audits.marks_for("nothing", "Priya"),
        lambda: audits.cases("nothing", "Priya"),
        lambda: audits.put_mark("nothing", mark("a", "Priya"), CRITERIA),
        lambda: audits.close("nothing", found(audits)),
    ):
        with pytest.raises(VaultRefused, match="no such sample"):
            ask()


def test_what_cannot_be_read_is_refused_without_quoting_it(
    audits: Audits, connection: apsw.Connection
) -> None:
    connection.execute(
        "INSERT INTO mark (sample, case_id, reviewer, body) VALUES (?, 'a', 'Sam', ?)",
        (NAME, b"XCANARYX"),
    )
    with pytest.raises(VaultRefused, match="cannot be read") as told:
        audits.marks(NAME)
    assert "XCANARYX" not in str(told.value)


steps = st.lists(st.tuples(st.sampled_from(["Priya", "Sam"]), st.sampled_from("abcd")), max_size=14)


@given(steps, st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["Priya", "Sam", "Nina"])))
def test_whatever_the_order_each_sees_what_both_have_earned(
    taken: list[tuple[str, str]], begun: dict[str, str]
) -> None:
    begun = {case: begun.get(case, "Nina") for case in "abcd"}
    shared = {case for case, who in begun.items() if who == "Nina"}
    audits = Audits(database(begun))
    audits.add_sample(SAMPLE)
    done: dict[str, set[str]] = {"Priya": set(), "Sam": set()}
    for reviewer, case in taken:
        if begun[case] == reviewer:
            continue
        put(audits, reviewer, [case])
        done[reviewer].add(case)
        earned = bool(shared) and all(shared <= cases for cases in done.values())
        for who, cases in done.items():
            own = {(who, one) for one in cases}
            theirs = {(name, one) for name in done for one in done[name]} - own
            assert seen(audits, who) == own | (theirs if earned else set())
