"""Colours, type and spacing, in one place.

Widgets say what they are by the dynamic property ``role`` (and ``level`` on a level's word); what
that looks like is decided here and nowhere else.
"""

from cse_assess_ui.theme.apply import Scheme, apply, tokens_for
from cse_assess_ui.theme.tokens import DARK, LIGHT, Tokens

__all__ = ["DARK", "LIGHT", "Scheme", "Tokens", "apply", "tokens_for"]
