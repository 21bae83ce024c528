"""What speaks against giving a child or a parent a paper today."""

from collections.abc import Iterator

from cse_assess.referral.papers.child_summary import Reader
from cse_assess.referral.papers.matter import Matter


def safe_to_give(matter: Matter, *, reader: Reader = "child") -> tuple[str, ...]:
    """What speaks against giving the paper today; empty where nothing that is recorded does.

    That nothing is recorded is no proof that it is safe: the worker decides.

    Args:
        matter: The case.
        reader: Whom it would be given to.
    """
    return (*_against(matter), *(_against_parent(matter) if reader == "parent" else ()))


def _against(matter: Matter) -> Iterator[str]:
    referral = matter.referral
    sharing = referral.details.sharing
    if referral.result.act_now:
        yield "An act-now question is answered yes. Make the child safe first."
    if referral.child.safe_contact.strip():
        yield (
            "You wrote down how to reach the child safely. Read it again: somebody may check the "
            "child's phone, post or bag."
        )
    if sharing.child_told == "not-known":
        yield "We do not know if the child knows of the referral. Tell them yourself first."
    elif sharing.child_told == "no":
        yield "The child has not been told of the referral. Tell them yourself first."
    if any(
        one.bearing == "may-pose-risk" and one.lives_with_child != "no"
        for one in referral.child.household
    ):
        yield "Somebody at home may pose a risk, and may find this paper."


def _against_parent(matter: Matter) -> Iterator[str]:
    referral = matter.referral
    sharing = referral.details.sharing
    if sharing.parent_told == "not-known":
        yield "We do not know if a parent or carer knows of the referral. Ask the front door first."
    elif sharing.parent_told == "no":
        yield "No parent or carer has been told of the referral. Ask the front door first."
    if any(one.bearing == "may-pose-risk" for one in referral.child.household):
        yield "Somebody in the family may pose a risk. Be sure that this reader does not."
