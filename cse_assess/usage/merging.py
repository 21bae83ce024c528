"""Merging the returns of a partnership: which go together, who is missing, and what is added up."""

import hashlib
from collections.abc import Sequence
from typing import Annotated, Literal

import msgspec

from cse_assess import data, files
from cse_assess.decoding import decode_toml
from cse_assess.usage.counting import Exact
from cse_assess.usage.measures import CountedTable, Dimension, Measures
from cse_assess.usage.period import Period
from cse_assess.usage.returns import SECTORS, Area, Return, ReturnRefused, Sector

_FILE = "partnership.toml"
_LIMIT = 256 * 1024
_Line = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Frozen, by keyword, and nothing that is not described."""


class Expected(_Record, frozen=True, kw_only=True):
    """A service whose return is awaited.

    Attributes:
        name: What it is called.
        code: Its ODS code, URN or force code.
        sector: Its sector, which counts before what its return says.
        area: Its area's GSS code, the same.
    """

    name: _Line
    code: str = ""
    sector: Sector | None = None
    area: Area = ""

    @property
    def key(self) -> str:
        """What tells it from other services."""
        return (self.code or self.name).strip().casefold()


class NamedArea(_Record, frozen=True, kw_only=True):
    """An area.

    Attributes:
        code: Its GSS code.
        name: What it is called.
    """

    code: Annotated[str, msgspec.Meta(pattern=r"^[ENSWK][0-9]{8}$")]
    name: _Line


class Partnership(_Record, frozen=True, kw_only=True):
    """Who belongs to a partnership: a file that its analyst keeps.

    Attributes:
        schema: The version of this format.
        name: What the partnership is called.
        services: Whose returns are awaited.
        areas: What areas are called.
    """

    schema: Literal[1]
    name: _Line
    services: Annotated[tuple[Expected, ...], msgspec.Meta(min_length=1)] = msgspec.field(
        name="service"
    )
    areas: tuple[NamedArea, ...] = msgspec.field(name="area", default=())


class Merged(_Record, frozen=True, kw_only=True):
    """Exact counts of a partnership. They are for its analyst alone.

    Attributes:
        period: Which days.
        exact: The counts, with those by sector and by area.
        measures: What they are counts of.
        form: The form's id.
        form_versions: The versions of the form that assessments were made with.
        members: The services whose returns are in them.
        missing: The services whose returns are not.
        digest: SHA-256 over the returns, so that the same merge can be told from another.
    """

    period: Period
    exact: Exact
    measures: Measures
    form: str
    form_versions: tuple[str, ...]
    members: tuple[str, ...]
    missing: tuple[str, ...]
    digest: str


class _Changes(_Record, frozen=True, kw_only=True):
    schema: Literal[1]
    drop: tuple[str, ...]
    dimensions: tuple[Dimension, ...] = msgspec.field(name="dimension")
    tables: tuple[CountedTable, ...] = msgspec.field(name="table")


def read_partnership(content: bytes, *, file: str) -> Partnership:
    """A partnership from its file.

    Args:
        content: TOML.
        file: The file's name, for messages.

    Raises:
        ReturnRefused: It is not sound, or a service is in it twice.
    """
    found = decode_toml(content, Partnership, file=file, refusal=ReturnRefused)
    keys = [one.key for one in found.services]
    for service in found.services:
        if keys.count(service.key) > 1:
            raise ReturnRefused(f"{service.name} is there twice.", file=file, place="service")
    return found


def merge(
    returns: Sequence[tuple[str, Return]], measures: Measures, partnership: Partnership
) -> Merged:
    """Add returns up.

    Args:
        returns: Each file's name and what it holds.
        measures: What one service counts.
        partnership: Who belongs to it.

    Raises:
        ReturnRefused: There are none; two are of one service; they are of different periods or
            forms; or one comes from a service that does not belong to the partnership.
    """
    expected = {service.key: service for service in partnership.services}
    _refuse(returns, expected)
    for file, found in returns:
        _refuse_unsound(found, measures, file)
    placed = sorted(
        (_placed(found, expected[found.service.key]) for _, found in returns),
        key=lambda one: one.service.key,
    )
    digest = hashlib.sha256()
    for one in placed:
        digest.update(hashlib.sha256(one.to_json()).digest())
    first = placed[0]
    versions = {version for one in placed for version in one.form_versions}
    came = {one.service.key for one in placed}
    return Merged(
        period=first.period,
        exact=_added(placed),
        measures=_with_places(measures, partnership, placed),
        form=first.form,
        form_versions=tuple(sorted(versions, key=_order, reverse=True)),
        members=tuple(expected[one.service.key].name for one in placed),
        missing=tuple(one.name for one in partnership.services if one.key not in came),
        digest=digest.hexdigest(),
    )


def _refuse(returns: Sequence[tuple[str, Return]], expected: dict[str, Expected]) -> None:
    if not returns:
        raise ReturnRefused("There are no returns to merge.")
    _, first = returns[0]
    seen: dict[str, str] = {}
    for file, found in returns:
        service = found.service
        if service.key not in expected:
            raise ReturnRefused(
                f"{service.name} ({service.code or 'no code'}) does not belong to this "
                "partnership. Nothing was merged.",
                file=file,
                remedy="Add it to the partnership's file if it does.",
            )
        if service.key in seen:
            raise ReturnRefused(
                f"{service.name} is there twice, here and in {seen[service.key]}. Counting it "
                "twice would be wrong. Nothing was merged.",
                file=file,
                remedy="Leave one of them out.",
            )
        if found.period != first.period:
            kind = "overlaps" if found.period.overlaps(first.period) else "differs from"
            raise ReturnRefused(
                f"Its period ({found.period.id}) {kind} that of the others ({first.period.id}). "
                "Nothing was merged.",
                file=file,
                remedy="Merge each period by itself.",
            )
        if found.form != first.form:
            raise ReturnRefused(
                f"It counts another form ({found.form}) than the others ({first.form}). "
                "Nothing was merged.",
                file=file,
            )
        seen[service.key] = file


def _refuse_unsound(found: Return, measures: Measures, file: str) -> None:
    """See that a return adds up: what does not would come to light in the sums, and blame nobody.

    Raises:
        ReturnRefused: It does not, or it has other tables than are counted here.
    """
    own = {table.table: table for table in found.exact.tables}
    asked = {table.id: table for table in measures.tables}
    if set(own) != set(asked):
        odd = sorted(set(own) ^ set(asked))[0]
        raise ReturnRefused(
            f"It counts by other tables than this copy of the app ({odd}). Nothing was merged.",
            file=file,
            place="exact.tables",
            remedy="Use the same version of the app everywhere, then make the return again.",
        )
    for name, table in asked.items():
        total = found.exact.totals.get(table.unit, 0)
        counts = [cell.count for cell in own[name].cells]
        several = measures.dimension(table.by[0]).several
        if (max(counts, default=0) > total) if several else (sum(counts) != total):
            raise ReturnRefused(
                "Its counts do not add up to its totals. Nothing was merged.",
                file=file,
                place=name,
                remedy="Ask the service to make the return again.",
            )


def _placed(found: Return, service: Expected) -> Return:
    """A return in the sector and area that the partnership's file gives, where it gives them."""
    told = msgspec.structs.replace(
        found.service,
        sector=service.sector or found.service.sector,
        area=service.area or found.service.area,
    )
    return msgspec.structs.replace(found, service=told)


def _added(returns: Sequence[Return]) -> Exact:
    try:
        from cse_assess.usage.at_scale import backend, merge  # noqa: PLC0415 - large
    except ModuleNotFoundError as error:
        raise ReturnRefused(
            f"Returns cannot be merged here: {error.name} is not installed. Nothing was merged.",
            remedy="Ask IT for the app with its extra “partnership”.",
        ) from error
    return merge.added(merge.create(backend.duckdb(), returns))


def _with_places(
    measures: Measures, partnership: Partnership, returns: Sequence[Return]
) -> Measures:
    """What a partnership counts: what a service does, by sector and area."""
    content = files.read(data.folder("forms") / "usage" / _FILE, limit=_LIMIT)
    changes = decode_toml(content, _Changes, file=_FILE, refusal=ReturnRefused)
    areas = {area.code: f"{area.name} ({area.code})" for area in partnership.areas}
    for one in returns:
        if one.service.area:
            areas.setdefault(one.service.area, one.service.area)
    rows = {"sector": tuple(SECTORS.items()), "area": tuple(areas.items())}
    placed = tuple(
        msgspec.structs.replace(one, values=rows.get(one.id, one.values))
        for one in changes.dimensions
    )
    kept = tuple(one for one in measures.tables if one.id not in changes.drop)
    return Measures(
        schema=1,
        units=measures.units,
        dimensions=(*measures.dimensions, *placed),
        tables=(*changes.tables, *kept),
    )


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())
