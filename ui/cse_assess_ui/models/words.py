"""Words that several pages share."""

import re

from PySide6.QtCore import QCoreApplication

from cse_assess.assessment.record import Child

DOMAIN = "domain"
"""The context under which catalogues hold what the domain says."""


def name_of(child: Child) -> str:
    """The name that the child goes by, or "the child" where nobody has written one.

    Args:
        child: The child; the first name that they are known as is preferred to the full name.
    """
    if known_as := re.split(r"[,.;:(]", child.known_as)[0].strip():
        return known_as
    unnamed = QCoreApplication.translate("words", "the child")
    return next(iter(child.name.split()), unnamed)


def said(text: str, **values: str) -> str:
    """What the domain says, in the language of the window.

    Args:
        text: One of the domain's texts, with names for ``values`` in braces.
        values: What stands in the text.
    """
    return QCoreApplication.translate(DOMAIN, text).format(**values)
