"""The worries under their headings, in the order in which they are read."""

from cse_assess.referral.model import Concern, Referral

HARM = "Signs of harm"


def groups(referral: Referral) -> list[tuple[str, list[Concern]]]:
    """The worries under their headings: act now, harm, then each kind.

    A kind that the form follows over more stretches of time comes before one that it asks about
    once, so that signs come before background. Old worries stay with their kind, at full size.
    """
    found: dict[str, list[Concern]] = {}
    if referral.act_now:
        found[referral.act_now[0].kind_title] = list(referral.act_now)
    harm = [concern for concern in referral.concerns if concern.harm]
    if harm:
        found[HARM] = harm
    rest = [concern for concern in referral.concerns if not concern.harm]
    for concern in sorted(rest, key=lambda concern: -len(referral.answers[concern.code])):
        found.setdefault(concern.kind_title, []).append(concern)
    return list(found.items())
