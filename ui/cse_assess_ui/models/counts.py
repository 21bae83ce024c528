"""A service lead's counts: what a period would say, and the files that it becomes."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec

from cse_assess import files
from cse_assess.decoding import decode_json
from cse_assess.package import card as cards
from cse_assess.package.usage_return import refuse_unless_analyst, seal_return
from cse_assess.paper.document import Chart
from cse_assess.usage import charts, measures, trends
from cse_assess.usage.disclosure import policy
from cse_assess.usage.export import Kind, as_file
from cse_assess.usage.export.tidy import descriptions
from cse_assess.usage.period import Period, choices, last_quarter
from cse_assess.usage.publishing import Terms
from cse_assess.usage.release import Release
from cse_assess.usage.report import as_pdf
from cse_assess.usage.returns import Service
from cse_assess_ui.models.session import FORM_ID, Session

_SERVICE = "usage-service"
_MOSTLY = 0.5
_FILES = 100


class Preview(msgspec.Struct, frozen=True):
    """What a release says, or would say.

    Attributes:
        release: The release.
        made: It was released already, and says the same for good.
        charts: Its charts.
        trend: Numbers over time, from what was released before and this.
        hidden: How many numbers are hidden, by why.
        mostly_hidden: So much is hidden that a longer period would tell more.
    """

    release: Release
    made: bool
    charts: tuple[Chart, ...]
    trend: tuple[Chart, ...]
    hidden: dict[str, int]
    mostly_hidden: bool


class Counts:
    """Slow enough for the worker; touches no widget.

    Args:
        session: The person at work.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def publisher(self) -> str:
        """Whose counts they are."""
        return self._session.profile.organisation.strip() or "This service"

    def periods(self) -> list[Period]:
        """The periods that are over and have something to tell, the last quarter first.

        Raises:
            VaultRefused: The ledger cannot be read.
        """
        today = _today()
        first = last_quarter(today)
        days = [event.day for event in self._session.vault.usage.events()]
        found = choices(today, min(days)) if days else []
        return [first, *(one for one in found if one != first)]

    def preview(self, period: Period) -> Preview:
        """What a release of a period would say. Nothing is written or remembered.

        Raises:
            OverlapRefused: Another period that was released shares days with it.
            VaultRefused: The vault cannot be read.
        """
        vault = self._session.vault
        if not vault.read_only:
            for _ in self._session.counting.catch_up():
                pass
        forms = self._session.counting.forms(FORM_ID, period)
        release = vault.usage.preview(period, measures.load(), forms, self._terms())
        past = vault.usage.releases()
        made = release in past
        hidden: dict[str, int] = {}
        for _, _, _, cell in release.hidden():
            hidden[cell.why] = hidden.get(cell.why, 0) + 1
        told = [cell for table in release.tables for row in table.rows for cell in row.cells]
        counted = [cell for cell in told if cell.why or cell.number]
        mostly = bool(counted) and sum(hidden.values()) > _MOSTLY * len(counted)
        every = past if made else sorted([*past, release], key=lambda one: one.period.start)
        before = [one for one in every if one.period.start <= period.start]
        return Preview(
            release=release,
            made=made,
            charts=tuple(charts.charts(release)),
            trend=tuple(trends.level_charts(before)),
            hidden=hidden,
            mostly_hidden=not made and (release.too_few or mostly),
        )

    def save(self, preview: Preview, kind: Kind, folder: Path) -> list[Path]:
        """Release what was previewed, and write it as files.

        Args:
            preview: What the user has seen.
            kind: What the file is.
            folder: Where it goes.

        Returns:
            The files, the main one first.

        Raises:
            Refusal: It cannot be written, or another period that shares days was released since.
        """
        vault, period = self._session.vault, preview.release.period
        forms = self._session.counting.forms(FORM_ID, period)
        _content(preview.release, kind, preview.trend)  # see that it can be made at all
        # Remembered first: what is out and not remembered could be told twice. A file that could
        # not be written can be written again, with the same numbers.
        release = vault.usage.release(period, measures.load(), forms, self._terms())
        path = _free(folder, f"tool-use-{period.id}", kind)
        files.write(path, _content(release, kind, preview.trend))
        written = [path]
        if kind == "csv":
            for name, told in descriptions(release, path.name).items():
                files.write(folder / name, told)
                written.append(folder / name)
        vault.note("exported", detail=f"{period.id} {kind}")
        return written

    # The partnership

    def service(self) -> Service | None:
        """What the partnership was told of this service last; None where nothing was."""
        said = self._session.vault.setting(_SERVICE)
        return decode_json(said, Service, file="vault") if said else None

    def make_return(self, period: Period, service: Service, analyst: Path, folder: Path) -> Path:
        """Seal a period's exact counts to a partnership's analyst.

        Args:
            period: Which days.
            service: What the partnership is told of this service.
            analyst: The analyst's card.
            folder: Where the file goes.

        Raises:
            Refusal: The card is no analyst's, or something cannot be read or written.
        """
        session, now = self._session, dt.datetime.now().astimezone()
        to = cards.read_card(files.read(analyst, limit=cards.LIMIT), file=analyst.name)
        refuse_unless_analyst(to, now.date())
        keyring = session.keys.agency(session.profile)
        for _ in session.counting.catch_up():
            pass
        forms = session.counting.forms(FORM_ID, period)
        made = session.vault.usage.make_return(period, measures.load(), forms, service, now.date())
        path = _free(folder, f"return-{period.id}", "age")
        files.write(path, seal_return(made, sender=keyring, to=to, now=now))
        session.vault.set_setting(_SERVICE, msgspec.json.encode(service))
        session.vault.note("exported", detail=f"{period.id} return")
        return path

    def _terms(self) -> Terms:
        return Terms(publisher=self.publisher, policy=policy.policy(), today=_today())


def _content(release: Release, kind: Kind, trend: tuple[Chart, ...]) -> bytes:
    return as_pdf(release, trend) if kind == "pdf" else as_file(release, kind)


def _free(folder: Path, stem: str, suffix: str) -> Path:
    """A name that is not taken: what was sent once is never written over."""
    return next(path for path in _names(folder, stem, suffix) if not path.exists())


def _names(folder: Path, stem: str, suffix: str) -> Iterator[Path]:
    yield folder / f"{stem}.{suffix}"
    for number in range(2, _FILES):
        yield folder / f"{stem}-{number}.{suffix}"
    yield folder / f"{stem}-{dt.datetime.now().astimezone():%Y%m%d%H%M%S}.{suffix}"


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
