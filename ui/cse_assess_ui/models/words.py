"""How a child is spoken of on the pages."""

from cse_assess.assessment.record import Child


def name_of(child: Child) -> str:
    """The name that the child goes by, or "the child" where nobody has written one.

    Args:
        child: The child; the first name that they are known as is preferred to the full name.
    """
    if known_as := child.known_as.split(",")[0].strip():
        return known_as
    return next(iter(child.name.split()), "the child")
