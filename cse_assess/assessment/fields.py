"""What the records of an assessment are made of: texts with limits, and the coded answers."""

from typing import Annotated, Literal

import msgspec

YesNo = Literal["yes", "no", "not-known"]
Agreement = Literal["yes", "no", "not-asked", "not-known"]
Source = Literal["seen", "told-by-child", "told-by-other", "record"]
WhyUnknown = Literal["not-asked", "declined", "no-access", "other"]
ShortText = Annotated[str, msgspec.Meta(max_length=400)]
LongText = Annotated[str, msgspec.Meta(max_length=20_000)]


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Frozen, and nothing that is not described."""
