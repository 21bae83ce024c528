"""What surrounds the child, each told in a line for a portal."""

from cse_assess.assessment.record import Action
from cse_assess.assessment.surroundings import (
    Agency,
    Connection,
    Event,
    HouseholdMember,
    MissingEpisode,
)
from cse_assess.referral import words
from cse_assess.referral.papers.copy_words import bare, labelled, stopped
from cse_assess.referral.papers.initials import joined, lowered


def event(event: Event) -> str:
    """Something that happened."""
    known = words.source_of(event.source)
    return joined(
        f"{bare(event.when) or 'No date'}: {stopped(event.what or words.NOT_RECORDED)}",
        f"How known: {known}." if known else "",
        labelled("What was done", event.done),
        between=" ",
    )


def missing(episode: MissingEpisode) -> str:
    """A time when the child was missing."""
    return joined(
        f"Gone: {bare(episode.gone) or lowered(words.NOT_RECORDED)}.",
        f"Back: {bare(episode.back) or lowered(words.NOT_RECORDED)}.",
        f"Police told: {lowered(words.yes_no(episode.told_police))}.",
        labelled("Found", episode.found),
        f"Return interview: {words.interview(episode.interview)}.",
        labelled("What it told", episode.learned),
        between=" ",
    )


def member(member: HouseholdMember) -> str:
    """Somebody of the child's family or household."""
    born = member.date_of_birth
    age = f"born {words.date(born)}" if born else member.age
    who = joined(member.name, member.relationship, age) or "Somebody not named"
    return joined(
        f"{who}.",
        f"Parental responsibility: {lowered(words.yes_no(member.parental_responsibility))}.",
        f"Lives with the child: {lowered(words.yes_no(member.lives_with_child))}.",
        words.bearing(member.bearing),
        member.note,
        between=" ",
    )


def agency(agency: Agency) -> str:
    """A service that knows the child."""
    who = joined(agency.service, agency.who, agency.contact) or "A service not named"
    return joined(
        f"{who}.",
        f"Knows of this: {lowered(words.yes_no(agency.knows))}.",
        agency.doing,
        between=" ",
    )


def action(action: Action) -> str:
    """What is to be done."""
    return joined(
        stopped(action.what or "Not said what"),
        labelled("Who", action.owner),
        labelled("By when", action.by),
        labelled("How we will know", action.measure),
        f"{words.status(action.status)}.",
        between=" ",
    )


def connection(one: Connection) -> str:
    """A person, a vehicle, a place or a name that matters."""
    known = words.source_of(one.source)
    return joined(
        stopped(joined(one.what, one.looks) or "Not named"),
        labelled("Link", one.link),
        labelled("When", one.when),
        f"How known: {known}." if known else "",
        "This has come up before." if one.seen_before == "yes" else "",
        between=" ",
    )
