"""What a referral says, as a document: for paper, for Word, for the screen.

Page one stands alone; the parts after it have everything in full. Nothing that is empty is left
out in silence where a reader would look for it: it says that it is not recorded.
"""

from cse_assess.paper import document as doc
from cse_assess.referral.content.first_page import first_page
from cse_assess.referral.content.parts_of_assessment import assessment
from cse_assess.referral.content.parts_of_level import level
from cse_assess.referral.content.parts_of_request import request
from cse_assess.referral.model import Referral

TITLE = "Referral to the front door"


def referral_document(referral: Referral) -> doc.Document:
    """The whole referral.

    Args:
        referral: The referral.
    """
    return doc.Document(
        kind="referral",
        title=TITLE,
        reference=referral.reference,
        created=referral.created,
        practice=referral.practice,
        page_one=first_page(referral),
        parts=parts(referral),
    )


def parts(referral: Referral) -> tuple[doc.Part, ...]:
    """Everything after page one."""
    return (*request(referral), *assessment(referral), *level(referral))


__all__ = ["TITLE", "parts", "referral_document"]
