"""What was found, and the blank form, on paper."""

import datetime as dt
from itertools import chain

import pytest

from cse_assess.audit import criteria
from cse_assess.audit.criteria import Answer
from cse_assess.audit.marks import Mark
from cse_assess.audit.results import AuditResult, results
from cse_assess.audit.sample import Sample
from cse_assess.audit.sheet import blank_form, results_sheet
from cse_assess.instrument.readability import reading_age
from cse_assess.paper.document import Bullets, Document, Table, Text, flattened
from cse_assess.paper.rendering import FileKind, as_file, as_text
from cse_assess.usage.period import period

CREATED = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
CRITERIA = criteria.load()
CASES = ("case-a", "case-b", "case-c")
SAMPLE = Sample(
    id="2026-Q3-00000001",
    period=period("2026-Q3"),
    drawn=CREATED.date(),
    by="Priya",
    case_ids=CASES,
)


def mark(case: str, reviewer: str, answer: Answer) -> Mark:
    return Mark(
        case_id=case,
        reviewer=reviewer,
        at=CREATED,
        answers={one.id: answer for one in CRITERIA},
        remark="XCANARYX",
    )


def found() -> AuditResult:
    marks = [
        mark("case-a", "Priya", "yes"),
        mark("case-a", "Sam", "yes"),
        mark("case-b", "Priya", "no"),
        mark("case-b", "Sam", "partly"),
    ]
    return results(SAMPLE, marks, CRITERIA)


def tables(document: Document) -> list[Table]:
    blocks = chain.from_iterable(part.blocks for part in document.parts)
    return [block for block in blocks if isinstance(block, Table)]


def test_every_question_stands_in_both_tables_with_its_figures() -> None:
    counts, agreed = tables(results_sheet(found(), CRITERIA, created=CREATED))
    questions = [one.question for one in CRITERIA]
    assert [row[0] for row in counts.rows] == [row[0] for row in agreed.rows] == questions
    assert {row[1:] for row in counts.rows} == {("1", "0", "0", "0", "1")}
    # 1 of 2 the same; chance (1 * 1) / 4; (2 - 1) / (4 - 1)
    assert {row[1:] for row in agreed.rows} == {("1 of 2", "50%", "0.33")}


def test_it_says_how_many_and_that_few_cases_make_it_jump() -> None:
    text = as_text(results_sheet(found(), CRITERIA, created=CREATED))
    assert "July to September 2026" in text
    assert "the same answer 10 out of 20 times (50%)" in text
    assert "With few cases one answer more or less makes it jump" in text
    for word in (*CASES, "Priya", "Sam ", "XCANARYX"):
        assert word not in text


def test_without_a_second_reviewer_the_reason_stands_in_place_of_the_table() -> None:
    alone = results(SAMPLE, [mark("case-a", "Sam", "yes")], CRITERIA)
    document = results_sheet(alone, CRITERIA, created=CREATED)
    assert len(tables(document)) == 1
    assert "no case has been reviewed by two people yet" in as_text(document)


def test_a_kappa_that_cannot_be_worked_out_is_explained() -> None:
    same = results(SAMPLE, [mark("case-a", name, "yes") for name in ("Priya", "Sam")], CRITERIA)
    document = results_sheet(same, CRITERIA, created=CREATED)
    assert {row[3] for row in tables(document)[1].rows} == {"none"}
    assert "Where it says “none”" in as_text(document)


def test_a_question_that_is_no_longer_asked_goes_by_its_name() -> None:
    document = results_sheet(found(), CRITERIA[1:], created=CREATED)
    assert tables(document)[0].rows[0][0] == CRITERIA[0].id


def test_the_blank_form_asks_everything_and_names_nobody() -> None:
    document = blank_form(CRITERIA, created=CREATED)
    asked = [part for part in document.parts if part.level == 2]
    assert [part.title for part in asked] == [
        f"{place}. {one.question}" for place, one in enumerate(CRITERIA, 1)
    ]
    for part, one in zip(asked, CRITERIA, strict=True):
        (boxes,) = [block for block in part.blocks if isinstance(block, Bullets)]
        assert boxes.boxes
        assert len(boxes.items) == 4
        told = [text for _, text in flattened(part.blocks)]
        assert one.yes in told
        assert one.no in told
    assert "Write no names here" in as_text(document)


@pytest.mark.parametrize("kind", ["pdf", "docx", "txt"])
def test_both_papers_become_files(kind: FileKind) -> None:
    for document in (
        results_sheet(found(), CRITERIA, created=CREATED),
        blank_form(CRITERIA, created=CREATED),
    ):
        assert len(as_file(document, kind)) > 500


def test_the_words_are_plain() -> None:
    for document in (
        results_sheet(found(), CRITERIA, created=CREATED),
        blank_form(CRITERIA, created=CREATED),
    ):
        for part in document.parts:
            told = " ".join(
                " ".join(block.items) if isinstance(block, Bullets) else block.text
                for block in part.blocks
                if isinstance(block, Bullets | Text)
            )
            age = reading_age(told)
            assert age is None or age <= 12, part.title
            assert "—" not in told
