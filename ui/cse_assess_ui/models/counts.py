"""A service lead's counts: what a period would say, and the files that it becomes."""

import contextlib
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from cse_assess import config, files
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
from cse_assess.usage.release import Release, released_by
from cse_assess.usage.returns import Service
from cse_assess_ui.models.forms import FORM_ID
from cse_assess_ui.models.session import Session

_SERVICE = "usage-service"
_MOSTLY = 0.5


class Preview(msgspec.Struct, frozen=True):
    """What a release says, or would say.

    Attributes:
        release: The release.
        made: It was released already, and says the same for good.
        charts: Its charts; what is nought throughout stands in the tables alone.
        hidden: How many numbers are hidden, by why.
        mostly_hidden: So much is hidden that a longer period would tell more.
        nothing: Nothing was counted at all.
    """

    release: Release
    made: bool
    charts: tuple[Chart, ...]
    hidden: dict[str, int]
    mostly_hidden: bool
    nothing: bool


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
        return self._session.profile.person.organisation.strip() or "This service"

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

    def preview(
        self, period: Period, told: Callable[[int, int], None] = lambda _done, _all: None
    ) -> Preview:
        """What a release of a period would say. Nothing is written or remembered.

        Args:
            period: Which days.
            told: Hears how many cases of how many were looked at; what it raises stops this.

        Raises:
            OverlapRefused: Another period that was released shares days with it.
            VaultRefused: The vault cannot be read.
        """
        vault = self._session.vault
        if not vault.read_only:
            cases = len(vault.cases.listing())
            for done in self._session.counting.catch_up():
                told(done, cases)
        forms = self._session.counting.forms(FORM_ID, period)
        past = vault.usage.releases()
        terms = self._terms(period, past)
        release = vault.usage.preview(period, measures.load(), forms, terms)
        made = release in past
        hidden: dict[str, int] = {}
        for _, _, _, cell in release.hidden():
            hidden[cell.why] = hidden.get(cell.why, 0) + 1
        cells = [cell for table in release.tables for row in table.rows for cell in row.cells]
        counted = [cell for cell in cells if cell.why or cell.number]
        mostly = bool(counted) and sum(hidden.values()) > _MOSTLY * len(counted)
        return Preview(
            release=release,
            made=made,
            charts=tuple(
                chart
                for chart in (*charts.charts(release), *trends.level_charts(release))
                if any(value.number or value.number is None for value in chart.values)
            ),
            hidden=hidden,
            mostly_hidden=not made and (release.too_few or mostly),
            nothing=not counted,
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
        vault.turns.refuse_if_held()
        config.refuse_to_publish(self._session.settings.given)
        terms = self._terms(period, vault.usage.releases())
        forms = self._session.counting.forms(FORM_ID, period)
        contents = _contents(preview.release, kind)
        stem = f"tool-use-{period.id}"
        # A table goes with its descriptions, which have fixed names: they share a folder.
        into = _free(folder, stem, "") if kind == "csv" else folder
        path = into / f"{stem}.csv" if kind == "csv" else _free(folder, stem, f".{kind}")
        names = [path.name, *list(contents)[1:]]
        with _whole(into, names) as write:
            write(contents.values())
            # It is on the disk and has no name yet: nothing is out that is not remembered, and
            # nothing is remembered that could not be written.
            release = vault.usage.release(period, measures.load(), forms, terms)
            if release != preview.release:
                write(_contents(release, kind).values())
            vault.note("exported", detail=f"{period.id} {kind}")
        return [into / name for name in names]

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
        keyring = session.keys.agency(session.profile.person)
        for _ in session.counting.catch_up():
            pass
        forms = session.counting.forms(FORM_ID, period)
        path = _free(folder, f"return-{period.id}", ".age")
        with files.replacing(path) as stream:
            made = session.vault.usage.make_return(
                period, measures.load(), forms, service, now.date()
            )
            # Its counts stay as they were; what was told wrongly of the service can be put right.
            made = msgspec.structs.replace(made, service=service)
            stream.write(seal_return(made, sender=keyring, to=to, now=now))
            session.vault.set_setting(_SERVICE, msgspec.json.encode(service))
            session.vault.note("exported", detail=f"{period.id} return")
        return path

    def rule_is_set(self) -> bool:
        """Whether the organisation has set the rule for small numbers."""
        return self._session.settings.is_fixed("disclosure")

    def _terms(self, period: Period, past: Iterable[Release]) -> Terms:
        """What a release of a period goes by: the rule that it was released by, or the one set."""
        rule = released_by(period, past) or self._session.settings.now.disclosure
        return Terms(publisher=self.publisher, policy=policy.policy(rule), today=_today())


def _contents(release: Release, kind: Kind) -> dict[str, bytes]:
    """Every file's content by its name; the main one first."""
    name = f"tool-use-{release.period.id}.{kind}"
    made = as_file(release, kind)
    return {name: made, **(descriptions(release, name) if kind == "csv" else {})}


@contextlib.contextmanager
def _whole(folder: Path, names: Sequence[str]) -> Iterator[Callable[[Iterable[bytes]], None]]:
    """Gives what writes the files; they appear when the block ends well, and not at all else."""
    fresh = not folder.exists()
    if fresh and folder.parent.is_dir():
        files.make_folder(folder)
    try:
        with contextlib.ExitStack() as stack:
            streams = [stack.enter_context(files.replacing(folder / name)) for name in names]

            def write(contents: Iterable[bytes]) -> None:
                for stream, content in zip(streams, contents, strict=True):
                    stream.seek(0)
                    stream.truncate()
                    stream.write(content)
                    stream.flush()

            yield write
    except BaseException:
        if fresh and folder.is_dir():
            folder.rmdir()
        raise


def _free(folder: Path, stem: str, suffix: str) -> Path:
    """A name that is not taken: what was sent once is never written over."""
    path, number = folder / f"{stem}{suffix}", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{suffix}"
    return path


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
