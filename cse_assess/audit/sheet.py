"""An audit on paper: what was found, and a blank form to review a case by hand."""

import datetime as dt
from collections.abc import Iterator, Sequence

from cse_assess.audit.agreement import FEW, figure, percent, told
from cse_assess.audit.criteria import Criterion
from cse_assess.audit.results import AuditResult, Found
from cse_assess.paper.document import (
    Block,
    Box,
    Bullets,
    Document,
    Facts,
    Field,
    Lines,
    Part,
    Table,
    Text,
)

MARKING = "For service leads and partners"

_WORDS = {
    "yes": "Yes",
    "partly": "Partly",
    "no": "No",
    "n/a": "N/a: it cannot be asked of this case",
}
_COUNTED = ("What was asked", "Yes", "Partly", "No", "N/a", "They differ")
_AGREED = ("What was asked", "Same answer", "Share", "Kappa")

_READ_WITH_CARE = (
    "This is about what is written, never about who wrote it. Do not make a league table of it.",
    "Two or three cases of ten say little about all cases. Look for what comes up again and again, "
    "over several audits.",
    "Cases were drawn by lot, and nobody reviewed a case that they began.",
)
_WHAT_TO_DO = (
    "Talk about the questions that the reviewers answered differently. Agree what a yes looks "
    "like.",
    "Choose one or two questions with few yeses. Ask colleagues what would make them easier.",
    "Tell colleagues what was done well, with thanks.",
    "Draw a new sample next quarter, and see what has changed.",
)
_HOW = (
    "Read the whole case first. Then answer each question from what is written, not from what you "
    "know besides.",
    "Choose “partly” for what lies between the two pictures. Choose “n/a” only where the question "
    "cannot be asked of this case at all.",
    "Do not talk with the other reviewer before you have both finished every case.",
    "Write no names here, neither the child’s nor a colleague’s.",
)


def results_sheet(
    result: AuditResult, criteria: Sequence[Criterion], *, created: dt.datetime
) -> Document:
    """What an audit has found, as a paper without names.

    Args:
        result: What was found.
        criteria: What is looked at, for the questions' words; a question that is no longer asked
            goes by its name.
        created: When the paper is made, with its zone.
    """
    questions = {criterion.id: criterion.question for criterion in criteria}
    return Document(
        kind="audit-results",
        title="Review of finished cases",
        reference=result.period.id,
        created=created,
        parts=(
            Part("What was looked at", tuple(_front(result))),
            Part("What was found", (_counts(result, questions),)),
            Part("How far the two reviewers agree", tuple(_agreement(result, questions))),
            Part("What you can do with it", (Bullets(_WHAT_TO_DO),)),
            Part(
                "How to read these numbers",
                tuple(Text(sentence, "small") for sentence in _READ_WITH_CARE),
            ),
        ),
        marking=MARKING,
    )


def blank_form(criteria: Sequence[Criterion], *, created: dt.datetime) -> Document:
    """A form on which one reviewer reviews one case by hand.

    Args:
        criteria: What is looked at.
        created: When the paper is made, with its zone.
    """
    return Document(
        kind="audit-form",
        title="Review of one finished case",
        reference="Blank form",
        created=created,
        parts=(
            Part("Before you begin", (Bullets(_HOW), Lines("Number of the case in the sample", 1))),
            *(
                Part(f"{place}. {criterion.question}", tuple(_asked(criterion)), level=2)
                for place, criterion in enumerate(criteria, 1)
            ),
            Part("When you have finished", (Lines("What helped, and what would have", 4),)),
        ),
    )


def _front(result: AuditResult) -> Iterator[Block]:
    yield Text(f"Cases finished in {result.period.label}", "strong")
    yield Facts(
        (
            ("Cases drawn by lot", str(result.size)),
            ("Reviewed", str(result.reviewed)),
            ("Reviewed by two people", str(result.twice)),
        )
    )


def _counts(result: AuditResult, questions: dict[str, str]) -> Table:
    rows = tuple(
        (
            _question(found, questions),
            *(str(count) for count in found.answers.values()),
            str(found.differ),
        )
        for found in result.found
    )
    caption = "In how many cases each question has each answer; each case is counted once"
    return Table(caption, _COUNTED, rows, (8, 1, 2, 1, 1, 2))


def _agreement(result: AuditResult, questions: dict[str, str]) -> Iterator[Block]:
    yield Text(f"All questions together. {told(result.agreement)}")
    if result.twice:
        rows = tuple(
            (
                _question(found, questions),
                f"{found.agreement.same} of {found.agreement.answers}",
                percent(found.agreement),
                figure(found.agreement),
            )
            for found in result.found
        )
        yield Table("What each reviewer answered alone, compared", _AGREED, rows, (7, 2, 2, 2))
        if any(found.agreement.kappa is None for found in result.found):
            yield Text(
                "Where it says “none”, kappa cannot be worked out: nothing was compared, or both "
                "gave one and the same answer every time.",
                "small",
            )
    yield Box((Text(FEW),))


def _asked(criterion: Criterion) -> Iterator[Block]:
    yield Field("A yes looks like this", criterion.yes)
    yield Field("A no looks like this", criterion.no)
    yield Bullets(tuple(_WORDS.values()), boxes=True)


def _question(found: Found, questions: dict[str, str]) -> str:
    return questions.get(found.criterion, found.criterion)
