"""A lead's review of an assessment: remarks on its sections, and a signature under one version.

A review runs beside the referral and never holds it up: an urgent referral goes first and is
reviewed after (dossier 7.1, F27).
"""

import datetime as dt
import hashlib
from typing import Annotated, Literal

import msgspec

from cse_assess.assessment.fields import LongText, Record, ShortText
from cse_assess.assessment.record import Assessment

Verdict = Literal["agreed", "changes-asked"]
Section = Literal["child", "questions", "think", "refer", "whole"]
"""What a remark is about: the step of the work, or all of it."""


class Remark(Record, frozen=True, kw_only=True):
    """What a lead says of one section.

    Attributes:
        section: Which.
        text: What they say.
    """

    section: Section = "whole"
    text: LongText = ""


class Review(Record, frozen=True, kw_only=True):
    """A review, signed by the name under which the lead had unlocked the vault.

    Attributes:
        by: The lead's name.
        role: Their role.
        at: When, UTC.
        verdict: What they found.
        remarks: What they say, section by section.
        of: The version that they read, by :func:`version_of`.
        reference: The referral that had gone already, where one had.
    """

    by: ShortText
    role: ShortText = ""
    at: dt.datetime
    verdict: Verdict
    remarks: Annotated[tuple[Remark, ...], msgspec.Meta(max_length=50)] = ()
    of: ShortText = ""
    reference: ShortText = ""


def version_of(assessment: Assessment) -> str:
    """What one state of an assessment is called: 16 hexadecimal digits of its SHA-256.

    Two states have the same name only if every field is the same.
    """
    content = msgspec.json.encode(assessment, order="deterministic")
    return hashlib.sha256(content).hexdigest()[:16]
