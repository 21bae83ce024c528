"""What our resources, identifiers and extensions are called inside a bundle.

A system is used under its published address only where that address is surely right: the NHS
number and the ODS code (https://fhir.nhs.uk/Id), and extensions and codes that R4 itself defines.
Pupil numbers, establishment numbers (URN) and police force codes have no address that we know to
be official. They stand under ``urn:uuid`` names of our own, which docs/FORMATS.md lists, so that
no system is claimed that nobody has published.
"""

import uuid

from cse_assess.instrument.fhir.names import NAMES

NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number"
ODS = "https://fhir.nhs.uk/Id/ods-organization-code"
UPN = uuid.uuid5(NAMES, "identifier/upn").urn
URN = uuid.uuid5(NAMES, "identifier/urn").urn
FORCE = uuid.uuid5(NAMES, "identifier/police-force").urn

FACT = uuid.uuid5(NAMES, "extension/fact").urn
"""Our extension: a fact that R4 has no element for, in words, under its name in referral.json."""

_HL7 = "http://hl7.org/fhir/StructureDefinition"
GENDER_IDENTITY = f"{_HL7}/patient-genderIdentity"
RELIGION = f"{_HL7}/patient-religion"
DISABILITY = f"{_HL7}/patient-disability"

_TERMINOLOGY = "http://terminology.hl7.org/CodeSystem"
CONFIDENTIALITY = f"{_TERMINOLOGY}/v3-Confidentiality"
ACT_REASON = f"{_TERMINOLOGY}/v3-ActReason"
CONSENT_SCOPE = f"{_TERMINOLOGY}/consentscope"
PARTICIPANT = f"{_TERMINOLOGY}/provenance-participant-type"
URI = "urn:ietf:rfc:3986"
