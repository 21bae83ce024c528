"""The order in which a front door's portal asks: data on its card or listing."""

from typing import Annotated

import msgspec

MOST_HEADINGS = 80
MOST_FIELDS = 40

FieldId = Annotated[str, msgspec.Meta(max_length=40, pattern=r"^[a-z_]+(\.[a-z_]+)?$")]


class PortalHeading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One heading of a portal.

    Attributes:
        title: The portal's own heading.
        fields: Ids of what to paste there, from ``papers/copy_fields.py``; none where the portal
            asks for something that this app does not hold.
    """

    title: Annotated[
        str, msgspec.Meta(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")
    ]
    fields: Annotated[tuple[FieldId, ...], msgspec.Meta(max_length=MOST_FIELDS)] = ()


Portal = Annotated[tuple[PortalHeading, ...], msgspec.Meta(max_length=MOST_HEADINGS)]
