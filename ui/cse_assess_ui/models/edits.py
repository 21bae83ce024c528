"""A record that is being changed, and the way back: undo is a list of earlier records."""

from typing import Any

import msgspec

from cse_assess.assessment.record import Assessment

_STEPS = 200


class Edits:
    """One assessment as it stands, and as it stood before each change.

    Args:
        assessment: As it stands to begin with.

    Attributes:
        now: As it stands.
    """

    def __init__(self, assessment: Assessment) -> None:
        self.now = assessment
        self._before: list[Assessment] = []
        self._undone: list[Assessment] = []

    def change(self, **fields: Any) -> bool:
        """Change fields of the record; says whether that makes any difference."""
        changed = msgspec.structs.replace(self.now, **fields)
        if changed == self.now:
            return False
        self._before.append(self.now)
        del self._before[:-_STEPS]
        self._undone.clear()
        self.now = changed
        return True

    def undo(self) -> bool:
        """Take the last change back; says whether there was one."""
        return self._step(self._before, self._undone)

    def redo(self) -> bool:
        """Do again what was taken back last, unless something was changed since."""
        return self._step(self._undone, self._before)

    def _step(self, back: list[Assessment], ahead: list[Assessment]) -> bool:
        if not back:
            return False
        ahead.append(self.now)
        self.now = back.pop()
        return True
