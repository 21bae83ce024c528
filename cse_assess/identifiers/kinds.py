"""Identifiers of every kind, read in one way."""

from collections.abc import Callable

from cse_assess.identifiers import forces, nhs, organisation, phone, postcode, upn
from cse_assess.identifiers.reading import Doubt, Kind, Reading, doubted
from cse_assess.identifiers.typed import LIMIT, plain

_READERS: dict[Kind, Callable[[str], Reading]] = {
    "nhs-number": nhs.read,
    "upn": upn.read,
    "ods": organisation.read_ods,
    "urn": organisation.read_urn,
    "force": forces.read,
    "postcode": postcode.read,
    "phone": phone.read,
    "organisation-code": organisation.read_any,
}


def read(kind: Kind, text: str) -> Reading:
    """Read an identifier.

    Args:
        kind: What it is meant to be.
        text: What was typed; any text at all.
    """
    if len(text) > LIMIT:
        return doubted("too-long") if text.strip() else Reading()
    return _READERS[kind](text) if plain(text) else Reading()


def doubt(kind: Kind, text: str) -> Doubt | None:
    """What there is to doubt about an identifier as it was typed.

    Args:
        kind: What it is meant to be.
        text: What was typed; any text at all.

    Returns:
        The doubt; None where there is none or nothing was typed.
    """
    return read(kind, text).doubt


def tidied(kind: Kind, text: str) -> str:
    """An identifier as it is best written: spaces where they belong, capitals, plain digits.

    Args:
        kind: What it is meant to be.
        text: What was typed; any text at all.

    Returns:
        The identifier; the text as it was typed where it is doubted.
    """
    return read(kind, text).written or text
