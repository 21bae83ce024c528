"""The one error of this room."""

from cse_assess.errors import Refusal


class VaultRefused(Refusal):
    """The vault cannot be opened, read or written. What was saved before is kept."""
