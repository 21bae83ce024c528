"""The steps of the work, and on which of them each part of an assessment is written."""

_WRITTEN_ON = {"child": "child", "analysis": "think", "judgement": "think", "referral": "refer"}


def step_of(field: str) -> str:
    """The step on which a field is written.

    Args:
        field: Dotted path, such as ``analysis.worries``.
    """
    return _WRITTEN_ON.get(field.partition(".")[0], "questions")
