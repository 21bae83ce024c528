"""What a step of the trail says in words."""

from PySide6.QtCore import QObject

from cse_assess_ui.models.trail import Step


class TrailWords(QObject):
    """Puts steps into words; made once, because a trail has thousands."""

    def __init__(self) -> None:
        super().__init__()
        self._kinds = {
            "opened": self.tr("unlocked it"),
            "locked": self.tr("locked it"),
            "begun": self.tr("began an assessment"),
            "read": self.tr("opened a case"),
            "changed": self.tr("changed a case"),
            "handed-over": self.tr("made a referral"),
            "sent": self.tr("sent a referral"),
            "receipt": self.tr("took a front door's answer in"),
            "arrival": self.tr("opened a referral"),
            "answered": self.tr("answered a referral"),
            "review-asked": self.tr("asked for somebody to read a case"),
            "reviewed": self.tr("signed a review"),
            "saved-in-clear": self.tr("saved something that is not locked"),
            "exported": self.tr("saved a file without names"),
            "audit-drawn": self.tr("drew cases for an audit"),
            "audit-marked": self.tr("audited a case"),
            "audit-closed": self.tr("closed an audit"),
            "printed": self.tr("printed something"),
            "copied": self.tr("copied something"),
            "card": self.tr("changed whose card is relied on"),
            "person": self.tr("changed who may come in"),
            "backup": self.tr("made a backup"),
            "destroyed": self.tr("destroyed a record"),
            "salvaged": self.tr("saved what could be read of a damaged vault"),
        }
        self._gone = self.tr("a record that is gone")

    def told(self, one: Step) -> str:
        """What was done, and to what, without who.

        Args:
            one: The step.
        """
        what = self._kinds.get(one.kind, one.kind)
        about = [one.case or (self._gone if one.gone else ""), one.detail]
        told = ", ".join(part for part in about if part)
        return f"{what}: {told}" if told else what

    def line(self, one: Step) -> str:
        """The same with who did it.

        Args:
            one: The step.
        """
        return self.tr("{who}: {what}").format(who=one.user, what=self.told(one))
