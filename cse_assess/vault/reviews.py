"""Reviews inside the vault's database: what waits to be read, and what leads have said of it.

A referral waits for nothing here. Whatever goes before anybody else has read it is put on a list,
and is read after (dossier 7.1, F27).
"""

import contextlib
import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, TypeVar

import apsw
import msgspec

from cse_assess.assessment.fields import Record, ShortText
from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.review import Remark, Review, Verdict, version_of
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.follow_ups import decoded

_MOST_REMARKS = 50
_Key = TypeVar("_Key")
_Record = TypeVar("_Record", bound=msgspec.Struct)


class Waiting(Record, frozen=True, kw_only=True):
    """Why a case waits for a lead to read it.

    Attributes:
        asked: When somebody last asked for it, UTC; None where nobody has.
        asked_by: Who.
        gone: When it was handed over unread, UTC; None where it was not.
        reference: The referral that went.
        urgent: It went by the urgent route.
    """

    asked: dt.datetime | None = None
    asked_by: ShortText = ""
    gone: dt.datetime | None = None
    reference: ShortText = ""
    urgent: bool = False

    @property
    def place(self) -> tuple[int, float]:
        """Where it stands on a lead's list: what went urgently, what was asked for, the rest.

        The oldest first within each.
        """
        gone = self.gone.timestamp() if self.gone else 0.0
        if self.urgent and self.gone:
            return (0, gone)
        return (1, self.asked.timestamp()) if self.asked else (2, gone)


class Draft(Record, frozen=True, kw_only=True):
    """Remarks that somebody has written and not signed yet.

    Attributes:
        remarks: Section by section.
    """

    remarks: Annotated[tuple[Remark, ...], msgspec.Meta(max_length=_MOST_REMARKS)] = ()


class Reviews:
    """What was asked for, what was signed, and what is being written. It begins no transaction.

    A review is never changed, and goes with its case alone: the database refuses anything else.
    One that cannot be read is told by a check of the vault, and keeps nothing else from being done.

    Args:
        connection: The database, with its tables.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def ask(self, case_id: str, *, by: str, at: dt.datetime) -> None:
        """Put a case on the list of those that wait to be read.

        Args:
            case_id: The case.
            by: Who asks.
            at: When, UTC.

        Raises:
            VaultRefused: There is no such case.
        """
        self._assessment(case_id)
        before = self.waiting(case_id).get(case_id, Waiting())
        self._put_waiting(case_id, msgspec.structs.replace(before, asked=at, asked_by=by))

    def gone(self, case_id: str, made: HandOver, signed: Assessment) -> None:
        """Put a case on the list if it went before a lead had agreed to these very words.

        Args:
            case_id: The case.
            made: The handing over.
            signed: What went.
        """
        newest = self.newest(case_id).get(case_id)
        agreed = newest is not None and newest.verdict == "agreed"
        if signed.practice or (agreed and newest and newest.of == version_of(signed)):
            return
        before = self.waiting(case_id).get(case_id, Waiting())
        waiting = msgspec.structs.replace(
            before,
            # The first that went unread decides how long it has waited.
            gone=before.gone or made.at,
            reference=made.reference,
            urgent=before.urgent or signed.referral.urgent,
        )
        self._put_waiting(case_id, waiting)

    def sign(self, case_id: str, review: Review) -> None:
        """Keep a review for good; nothing waits to be read any more.

        Args:
            case_id: The case.
            review: The review.

        Raises:
            VaultRefused: There is no such case, whoever signs has made it, it was changed since it
                was read, or changes are asked for and none is named.
        """
        assessment = self._assessment(case_id)
        self._refuse_own(case_id, review.by, assessment)
        if review.of != version_of(assessment):
            raise VaultRefused(
                "It was changed after you opened it. Nothing was signed; your remarks are kept.",
                remedy="Open it again, read it, and sign then.",
            )
        if review.verdict == "changes-asked" and not review.remarks:
            raise VaultRefused(
                "You ask for changes, and have not said which. Nothing was signed.",
                place="remarks",
                remedy="Write at least one remark.",
            )
        self._connection.execute(
            "INSERT INTO review (case_id, body) VALUES (?, ?)",
            (case_id, msgspec.json.encode(review)),
        )
        self._connection.execute("DELETE FROM waiting WHERE case_id = ?", (case_id,))
        self.keep_draft(case_id, review.by, ())

    def of(self, case_id: str) -> list[Review]:
        """Every review of a case that can be read, oldest first."""
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT body FROM review WHERE case_id = ? ORDER BY id", (case_id,)
        ).fetchall()
        return list(_readable(enumerate(body for (body,) in rows), Review).values())

    def newest(self, case_id: str | None = None) -> dict[str, Review]:
        """The newest review of each case.

        Args:
            case_id: The one case that is wanted; None for all.
        """
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT case_id, body FROM review WHERE id IN (SELECT max(id) FROM review "
            "WHERE ?1 IS NULL OR case_id = ?1 GROUP BY case_id)",
            (case_id,),
        ).fetchall()
        return _readable(rows, Review)

    def waiting(self, case_id: str | None = None) -> dict[str, Waiting]:
        """What waits to be read, by its case.

        Args:
            case_id: The one case that is wanted; None for all.
        """
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT case_id, body FROM waiting WHERE ?1 IS NULL OR case_id = ?1", (case_id,)
        ).fetchall()
        return _readable(rows, Waiting)

    def authors(self, case_id: str | None = None) -> dict[str, str]:
        """Who began each case, as the trail has it.

        Args:
            case_id: The one case that is wanted; None for all.
        """
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT case_id, user FROM trail WHERE kind = 'begun' AND (?1 IS NULL OR case_id = ?1)",
            (case_id,),
        ).fetchall()
        return dict(rows)

    def draft(self, case_id: str, user: str) -> tuple[Remark, ...]:
        """What somebody has written of a case and not signed yet."""
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT body FROM review_draft WHERE case_id = ? AND user = ?", (case_id, user)
        ).fetchall()
        return decoded(rows[0][0], Draft).remarks if rows else ()

    def keep_draft(self, case_id: str, user: str, remarks: Sequence[Remark]) -> None:
        """Keep what somebody has written so far; nothing written takes the draft away.

        Args:
            case_id: The case.
            user: Who writes.
            remarks: Section by section.
        """
        if not remarks:
            self._connection.execute(
                "DELETE FROM review_draft WHERE case_id = ? AND user = ?", (case_id, user)
            )
            return
        self._assessment(case_id)
        self._connection.execute(
            "INSERT INTO review_draft (case_id, user, body) VALUES (?1, ?2, ?3) "
            "ON CONFLICT (case_id, user) DO UPDATE SET body = ?3",
            (case_id, user, msgspec.json.encode(Draft(remarks=tuple(remarks)))),
        )

    def _put_waiting(self, case_id: str, waiting: Waiting) -> None:
        self._connection.execute(
            "INSERT INTO waiting (case_id, body) VALUES (?1, ?2) "
            "ON CONFLICT (case_id) DO UPDATE SET body = ?2",
            (case_id, msgspec.json.encode(waiting)),
        )

    def _refuse_own(self, case_id: str, user: str, assessment: Assessment) -> None:
        """Four eyes: nobody countersigns what they have made."""
        made_by = {self.authors(case_id).get(case_id, ""), assessment.assessor.name.strip()}
        if user.casefold() in {name.casefold() for name in made_by}:
            raise VaultRefused(
                "You made this assessment, so somebody else has to countersign it. "
                "Nothing was signed.",
                remedy="Ask another lead to read it. The referral need not wait for that.",
            )

    def _assessment(self, case_id: str) -> Assessment:
        """The case as it stands.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        rows: list[tuple[Any, ...]] = self._connection.execute(
            "SELECT body FROM assessment WHERE id = ?", (case_id,)
        ).fetchall()
        if not rows:
            raise VaultRefused("There is no such case.")
        return decoded(rows[0][0], Assessment)


def _readable(rows: Iterable[tuple[_Key, bytes]], type_: type[_Record]) -> dict[_Key, _Record]:
    """The records that can be read, by their keys."""
    found: dict[_Key, _Record] = {}
    for key, body in rows:
        with contextlib.suppress(VaultRefused):
            found[key] = decoded(body, type_)
    return found


def signed_now(
    verdict: Verdict, remarks: Sequence[Remark], *, by: str, role: str, of: str, reference: str
) -> Review:
    """A review, dated now, without the remarks that say nothing.

    Args:
        verdict: What was found.
        remarks: What was written, section by section.
        by: The name under which the vault was unlocked.
        role: Their role.
        of: The version that was read.
        reference: The referral that had gone already; empty where none had.
    """
    said = tuple(
        Remark(section=one.section, text=one.text.strip()) for one in remarks if one.text.strip()
    )
    return Review(
        by=by,
        role=role,
        at=dt.datetime.now(dt.UTC).replace(microsecond=0),
        verdict=verdict,
        remarks=said,
        of=of,
        reference=reference,
    )


def standing(reviews: Sequence[Review]) -> list[Review]:
    """Of each person's reviews the newest, oldest first: what they say now.

    Args:
        reviews: Every review of a case, oldest first.
    """
    newest = {review.by.casefold(): place for place, review in enumerate(reviews)}
    return [reviews[place] for place in sorted(newest.values())]
