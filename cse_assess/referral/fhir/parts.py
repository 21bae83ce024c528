"""Pieces of which every resource of the bundle is made."""

import datetime as dt
import re
import unicodedata
import uuid
from collections.abc import Iterator
from typing import Any

import msgspec

from cse_assess.instrument.fhir.names import NAMES
from cse_assess.referral.fhir.names import FACT
from cse_assess.referral.model import Referral

Resource = dict[str, Any]

_BREAKS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_EMPTY: tuple[object, ...] = (None, "", [], {})


def address(referral: Referral, kind: str, number: int = 0) -> str:
    """What a resource is called inside the bundle, the same every time.

    Args:
        referral: The referral.
        kind: The kind of resource.
        number: Which one, from 1, where there are several of that kind.
    """
    name = f"{kind}/{number}" if number else kind
    return uuid.uuid5(NAMES, f"{referral.reference}/{name}").urn


def link(referral: Referral, kind: str) -> Resource:
    """A reference to the only resource of a kind."""
    return {"reference": address(referral, kind), "type": kind}


def fact(name: str, label: str, text: str) -> list[Resource]:
    """Our extension for one fact; nothing where there is no text.

    Args:
        name: The field's name in referral.json, for programs.
        label: What it is called, for people.
        text: What it says.
    """
    if not text:
        return []
    return [
        {
            "url": FACT,
            "extension": [
                {"url": "name", "valueCode": name},
                {"url": "label", "valueString": label},
                {"url": "text", "valueString": text},
            ],
        }
    ]


def concept(text: str) -> list[Resource]:
    """A CodeableConcept in words alone; nothing where there are none."""
    return [{"text": text}] if text else []


def instant(when: dt.datetime) -> str:
    """A time in UTC, as FHIR writes it."""
    return when.astimezone(dt.UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


def filled(value: Any) -> Any:
    """Without empty elements at any depth, which FHIR does not allow."""
    if isinstance(value, dict):
        kept = ((name, filled(one)) for name, one in value.items())
        return {name: one for name, one in kept if one not in _EMPTY}
    if isinstance(value, list):
        return [one for one in map(filled, value) if one not in _EMPTY]
    return value


def tidied(referral: Referral) -> Referral:
    """The referral in letters that FHIR's ``string`` allows (R4, 2.24.0.1).

    Control characters are left out, every kind of line break becomes one, every kind of blank a
    space, and white space at the ends goes.
    """
    plain = msgspec.to_builtins(referral, builtin_types=(dt.date, dt.datetime))
    return msgspec.convert(_tidied(plain), Referral)


def _tidied(value: Any) -> Any:
    if isinstance(value, str):
        return "".join(_letters(_BREAKS.sub("\n", value))).strip()
    if isinstance(value, dict):
        return {name: _tidied(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_tidied(one) for one in value]
    return value


def _letters(text: str) -> Iterator[str]:
    for letter in text:
        match unicodedata.category(letter):
            case "Zs":
                yield " "
            case "Cc" if letter not in "\n\t":
                continue
            case _:
                yield letter
