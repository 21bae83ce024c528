"""Letters that follow a referral, drafted for a person to change and send.

They name the referral and never the child: they may go by ordinary e-mail.
"""

import datetime as dt

from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Person
from cse_assess.referral import words


def escalation(hand_over: HandOver, person: Person, *, due: dt.date, today: dt.date) -> str:
    """A letter to the front door's manager: nothing has been heard.

    Args:
        hand_over: The handing over.
        person: Whoever refers.
        due: The day by which an acknowledgement was due.
        today: The present day.
    """
    sent = (hand_over.sent or hand_over.at).astimezone().date()
    way = {"sealed": "a sealed file", "pdf": "a PDF under a passphrase", "plain": "a PDF"}
    signed = [
        line
        for line in (person.name, person.role, person.organisation, person.phone, person.email)
        if line.strip()
    ]
    return "\n\n".join(
        (
            f"{words.date(today)}",
            f"To the manager of {hand_over.hub}",
            f"Referral {hand_over.reference}: no answer",
            f"I referred a child to you on {words.date(sent)}, as {way[hand_over.way]}. An "
            f"acknowledgement was due by {words.date(due)}. I have heard nothing.",
            "Please tell me today:\n"
            "- that you have the referral and can open it;\n"
            "- who is dealing with it, and their direct number;\n"
            "- what you have decided, or when you will;\n"
            "- what is being done to keep the child safe meanwhile.",
            "I remain worried about this child. If I do not hear from you today, I will ask our "
            "safeguarding lead to take this further under the local procedure for professional "
            "disagreement.",
            "\n".join(signed) or "(your name, role and number)",
        )
    )
