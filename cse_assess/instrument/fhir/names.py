"""The names that our forms, answers and levels have in FHIR, and those of its extensions."""

import uuid

REFERENCE = "urn:cse-assess:referral"
NAMES = uuid.uuid5(uuid.NAMESPACE_URL, REFERENCE)

_SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire"
_HL7 = "http://hl7.org/fhir/StructureDefinition"
CALCULATED = f"{_SDC}-calculatedExpression"
ENABLE_WHEN = f"{_SDC}-enableWhenExpression"
ITEM_CONTROL = f"{_HL7}/questionnaire-itemControl"
ITEM_CONTROLS = "http://hl7.org/fhir/questionnaire-item-control"
ITEM_WEIGHT = f"{_HL7}/itemWeight"
ORDINAL = f"{_HL7}/ordinalValue"
TRANSLATION = f"{_HL7}/translation"
DEFINITION = uuid.uuid5(NAMES, "form-definition").urn
"""Our extension: the whole form as JSON, for what FHIR has no words for."""


def form_address(form_id: str, version: str) -> str:
    """The canonical address of a form: ``urn:uuid`` of its id, then its version."""
    return f"{form_url(form_id)}|{version}"


def form_url(form_id: str) -> str:
    """The address of a form, whatever its version."""
    return uuid.uuid5(NAMES, f"form/{form_id}").urn


def answers_system(form_id: str) -> str:
    """The code system of a form's answers."""
    return uuid.uuid5(NAMES, f"answers/{form_id}").urn


def levels_system(form_id: str) -> str:
    """The code system of a form's levels."""
    return uuid.uuid5(NAMES, f"levels/{form_id}").urn


def link_id(code: str, window: str) -> str:
    """The linkId under which an item is answered: once, or for each window."""
    return f"{code}.{window}" if window else code
