"""Forms as FHIR R4 Questionnaires, both ways (https://hl7.org/fhir/R4/questionnaire.html)."""

from cse_assess.instrument.fhir.export import questionnaire
from cse_assess.instrument.fhir.importer import (
    Imported,
    NotCarried,
    QuestionnaireRefused,
    import_questionnaire,
)

__all__ = [
    "Imported",
    "NotCarried",
    "QuestionnaireRefused",
    "import_questionnaire",
    "questionnaire",
]
