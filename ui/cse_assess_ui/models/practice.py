"""The practice case: a fictional child, never counted, marked on every page."""

import msgspec

from cse_assess import data, files
from cse_assess.assessment.record import Assessment
from cse_assess.decoding import decode_json
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.session import Session

_CASE = "amira"
_FILE = "model.json"
_LIMIT = 1024 * 1024


def open_practice_case(session: Session) -> CaseModel:
    """Make a case to try everything on, signed with the user's profile.

    Args:
        session: The person who practises.

    Raises:
        Refusal: The installation is incomplete, or the case cannot be saved.
    """
    content = files.read(data.folder("forms") / "practice" / _CASE / _FILE, limit=_LIMIT)
    assessment = decode_json(content, Assessment, file=_FILE)
    own = msgspec.structs.replace(assessment, assessor=session.profile, practice=True)
    case_id = session.vault.new_case_id()
    session.vault.save(case_id, own)
    return session.open_case(case_id)
