"""Reviews: who may read what, where a case stands, and the case as a lead reads it."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from cse_assess.assessment.quality import Missing
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.review import Remark, Review, Section, Verdict, version_of
from cse_assess.errors import Refusal
from cse_assess.instrument.library import Library
from cse_assess.referral.build import draft
from cse_assess.referral.reading import Part, reading
from cse_assess.vault.reviews import Waiting, standing
from cse_assess.vault.store import Vault
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.steps import step_of

SECTIONS: tuple[Section, ...] = ("child", "questions", "think", "refer", "whole")
"""In the order in which a lead reads them."""

_OPENING = "At once"
_SECTION_OF: dict[str, Section] = {
    "About the child": "child",
    "Family and household": "child",
    "The worries": "questions",
    "What helps to keep the child safe": "questions",
    "What is not known": "questions",
    "What came before": "think",
    "What the referrer thinks": "think",
    "What the child says and shows": "think",
    "The level of concern": "whole",
    "The number and the form": "whole",
}
"""Which section a chapter of the referral is written in; every other chapter is the referral's."""


class Standing(NamedTuple):
    """Where a case stands with those who read it.

    Attributes:
        review: What was said of it last.
        changed: It was changed since then.
        waiting: Why it waits to be read.
        mine: The user has begun it.
        leads: Who else could read it.
        may_sign: The user may countersign it.
    """

    review: Review | None
    changed: bool
    waiting: Waiting | None
    mine: bool
    leads: tuple[str, ...]
    may_sign: bool


class SectionRead(NamedTuple):
    """One section as a lead reads it.

    Attributes:
        section: Which.
        parts: What stands in it.
        lacking: What would help its reader.
    """

    section: Section
    parts: tuple[Part, ...]
    lacking: tuple[Missing, ...]


class CaseRead(NamedTuple):
    """A case as a lead reads it.

    Attributes:
        version: Which state of it this is.
        opening: What is read at once.
        sections: Everything else.
        problem: Why it cannot be shown as a referral; empty where it can.
    """

    version: str
    opening: tuple[Part, ...]
    sections: tuple[SectionRead, ...]
    problem: str


class Reviewing:
    """Asks for reviews, and signs them.

    Args:
        vault: The open vault.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def leads(self) -> tuple[str, ...]:
        """Who else could countersign here.

        Raises:
            VaultRefused: The list of people is damaged.
        """
        user = self._vault.user.casefold()
        return tuple(
            slot.user
            for slot in self._vault.ways.slots
            if slot.kind == "person"
            and slot.role == "lead"
            and not slot.disabled
            and slot.user.casefold() != user
        )

    def reader(self) -> str | None:
        """The user's name, if they are a lead, who is shown what waits; else None."""
        return self._vault.user if self._vault.ways.role == "lead" else None

    def standing(self, case: CaseModel) -> Standing:
        """Where a case stands.

        Raises:
            VaultRefused: It cannot be read.
        """
        entry = self._vault.cases.entry(case.case_id)
        made_by = (entry.begun_by, case.assessment.assessor.name.strip())
        mine = is_one_of(self._vault.user, made_by)
        return Standing(
            review=entry.review,
            changed=entry.review is not None and entry.review.of != version_of(case.assessment),
            waiting=entry.waiting,
            mine=mine,
            leads=self.leads(),
            may_sign=not mine and self.reader() is not None and not case.assessment.practice,
        )

    def said(self, case_id: str) -> list[Review]:
        """What everybody who has read a case says of it now.

        Raises:
            VaultRefused: It cannot be read.
        """
        return standing(self._vault.reviews.of(case_id))

    def ask(self, case_id: str) -> None:
        """Ask for somebody to read a case.

        Raises:
            VaultRefused: It cannot be written.
        """
        self._vault.reviews.ask(case_id)

    def draft(self, case_id: str) -> dict[Section, str]:
        """What the user has written of a case and not signed yet.

        Raises:
            VaultRefused: It cannot be read.
        """
        return {one.section: one.text for one in self._vault.reviews.draft(case_id)}

    def keep(self, case_id: str, remarks: Sequence[Remark]) -> None:
        """Keep what the user has written so far.

        Raises:
            VaultRefused: It cannot be written.
        """
        self._vault.reviews.keep_draft(case_id, remarks)

    def sign(
        self, case_id: str, verdict: Verdict, remarks: Sequence[Remark], *, of: str, role: str
    ) -> Review:
        """Sign a review under the user's name.

        Args:
            case_id: The case.
            verdict: What was found.
            remarks: What is said of its sections.
            of: The version that was read.
            role: The user's role.

        Raises:
            VaultRefused: It is the user's own, it was changed since it was read, or it cannot be
                written.
        """
        return self._vault.reviews.sign(case_id, verdict, remarks, of=of, role=role)


def is_one_of(user: str, names: Sequence[str]) -> bool:
    """Whether somebody is among those who are named, whatever the case of the letters."""
    return user.casefold() in {name.casefold() for name in names}


def read(case: CaseModel, said: Sequence[Review] = ()) -> CaseRead:
    """A case as a lead reads it: the referral as it stands, by the sections it is written in.

    Its headings are English, as the referral's are.

    Args:
        case: The case.
        said: What others have said of it.
    """
    assessment = case.assessment
    parts, problem = _parts(assessment, said)
    found: dict[Section, list[Part]] = {section: [] for section in SECTIONS}
    opening, section = [], SECTIONS[0]
    for part in parts:
        if part.title == _OPENING:
            opening.append(part)
            continue
        if part.level == 1:
            section = _SECTION_OF.get(part.title, "refer")
        found[section].append(part)
    lacking = case.quality()
    return CaseRead(
        version_of(assessment),
        tuple(opening),
        tuple(
            SectionRead(
                section,
                tuple(found[section]),
                tuple(one for one in lacking if step_of(one.field) == section),
            )
            for section in SECTIONS
        ),
        problem,
    )


def _parts(assessment: Assessment, said: Sequence[Review]) -> tuple[tuple[Part, ...], str]:
    """What the referral would say; without a judgement that is not allowed, and why."""
    problem = ""
    for tried in (assessment, msgspec.structs.replace(assessment, judgement=None)):
        try:
            form = Library().bound(tried.form, tried.form_version)
            now = dt.datetime.now().astimezone()
            told = draft(form, tried, reference="", created=now, reviews=said)
            return reading(told), problem
        except Refusal as refusal:
            problem = problem or str(refusal)
    return (), problem
