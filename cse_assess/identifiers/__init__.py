"""Identifiers: those that people type, and the reference that names no child.

Identifiers are read as they are typed, never required and never refused.
"""

from cse_assess.identifiers.forces import force_name
from cse_assess.identifiers.kinds import doubt, tidied
from cse_assess.identifiers.organisation import system_of
from cse_assess.identifiers.reading import Code, Doubt, Kind
from cse_assess.identifiers.reference import new_reference

__all__ = [
    "Code",
    "Doubt",
    "Kind",
    "doubt",
    "force_name",
    "new_reference",
    "system_of",
    "tidied",
]
