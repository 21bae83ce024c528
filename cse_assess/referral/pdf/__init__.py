"""The referral on paper. Imports reportlab, so nothing imports this package before it is needed."""

from cse_assess.referral.model import Referral
from cse_assess.referral.pdf.assessment_pages import assessment
from cse_assess.referral.pdf.first_page import first_page
from cse_assess.referral.pdf.level_pages import level, number
from cse_assess.referral.pdf.page import typeset
from cse_assess.referral.pdf.request_pages import request


def render(referral: Referral) -> bytes:
    """The referral as a PDF: A4, page one standing alone, the same bytes for the same referral."""
    return typeset(
        referral,
        [
            *first_page(referral),
            *request(referral),
            *assessment(referral),
            *level(referral),
            *number(referral),
        ],
    )


__all__ = ["render"]
