"""The log says what happened, and cannot hold a word of any case."""

import datetime as dt
import enum
import re
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_assess.diagnostics import events
from cse_assess.diagnostics.events import (
    KINDS,
    Crash,
    Event,
    Fault,
    FaultClass,
    Frame,
    KindError,
    Locked,
    NotSaved,
    PackageMade,
    Size,
    SlowTurn,
    Started,
    Way,
    Why,
)
from cse_assess.diagnostics.log import EARLIER, FILE, LIMIT, EventLog, lines
from cse_assess.errors import Refusal
from cse_assess.package.card import read_card

NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


def log(folder: Path) -> EventLog:
    return EventLog(folder, now=lambda: NOON)


def raised(work: Any) -> BaseException:
    try:
        work()
    except BaseException as fault:
        return fault
    raise AssertionError


def test_a_line_says_when_what_and_which(tmp_path) -> None:
    kept = log(tmp_path)
    kept.add(Started(0, 1, 0, 311))
    kept.add(Locked(Why.LEFT_ALONE))
    kept.add(PackageMade(Way.SEALED, Size.of(250_000)))
    assert list(lines(tmp_path)) == [
        "2026-11-23T12:00:00Z started major=0 minor=1 patch=0 python=311",
        "2026-11-23T12:00:00Z locked why=left-alone",
        "2026-11-23T12:00:00Z package-made way=sealed size=under-1-mb",
    ]


def test_a_crash_is_told_by_classes_and_our_own_lines(tmp_path) -> None:
    fault = raised(lambda: read_card(b'{"name": "Ben Imaginary"}', file="ben.json"))
    log(tmp_path).add(Crash.of(fault))
    (line,) = lines(tmp_path)
    assert "fault=cse_assess.package.card.CardRefused" in line
    assert re.search(r"at=cse_assess\.package\.card:\d+,cse_assess\.decoding:\d+", line)
    assert "Imaginary" not in line
    assert "ben" not in line


@pytest.mark.parametrize("type_", [str, bytes, object, dict, list, tuple[str, ...], float, Any])
def test_a_kind_that_could_hold_text_cannot_be_declared(type_) -> None:
    with pytest.raises(KindError, match="could hold text"):
        type("Told", (Event,), {"__annotations__": {"what": type_}}, kind="told")


def test_codes_from_elsewhere_cannot_be_declared() -> None:
    made = enum.Enum("Made", {"BEN": "ben-imaginary"})
    with pytest.raises(KindError, match="could hold text"):
        type("Told", (Event,), {"__annotations__": {"what": made}}, kind="told")


def test_every_kind_is_listed_and_has_only_numbers_codes_and_places() -> None:
    assert set(Event.__subclasses__()) >= set(KINDS)
    ours = {one for one in Event.__subclasses__() if one.__module__ == events.__name__}
    assert ours == set(KINDS)
    allowed = (int, FaultClass, tuple[Frame, ...])
    for kind in KINDS:
        for field in fields(kind):  # type: ignore[arg-type]
            type_ = get_type_hints(kind)[field.name]
            assert type_ in allowed or issubclass(type_, enum.Enum)


class Told(str):
    __slots__ = ()


@given(text=st.text(min_size=1))
def test_what_is_no_value_of_its_field_is_not_written(tmp_path_factory, text) -> None:
    folder = tmp_path_factory.mktemp("log")
    kept = log(folder)
    for event in (
        NotSaved(text),  # type: ignore[arg-type]
        Locked(Told(text)),  # type: ignore[arg-type]
        SlowTurn(text),  # type: ignore[arg-type]
        Crash(text, (text, text)),  # type: ignore[arg-type]
    ):
        kept.add(event)
    assert [line.partition(" ")[2] for line in lines(folder)] == [
        "not-saved fault=?",
        "locked why=?",
        "slow-turn milliseconds=?",
        "crash fault=? at=-",
    ]


@given(word=st.from_regex(r"[A-Z][a-z]{5,20}", fullmatch=True), number=st.integers())
def test_no_word_of_a_case_reaches_it(tmp_path_factory, word, number) -> None:
    folder = tmp_path_factory.mktemp("log")
    kept = log(folder)
    canary = f"Canary{word}"
    invented = type(canary, (Exception,), {"__module__": canary})

    def broken() -> None:
        raise invented(f"{canary} lives at {number} Nowhere Street")

    invented_code: dict[str, Any] = {"__name__": f"cse_assess.{canary}"}
    exec(compile("def go():\n    raise ValueError", canary, "exec"), invented_code)  # noqa: S102
    for work in (
        broken,
        invented_code["go"],
        lambda: read_card(canary.encode(), file=canary),
        lambda: {}[canary],
    ):
        kept.add(Crash.of(raised(work)))
    kept.add(SlowTurn(number))
    told = (folder / FILE).read_text()
    assert canary not in told
    assert len(told.splitlines()) == 5
    longest = max(re.findall(r"\d+", told.replace("2026-11-23T12:00:00Z", "")), key=len)
    assert len(longest) <= 5


def test_an_event_of_a_kind_made_elsewhere_is_not_written(tmp_path) -> None:
    @dataclass(frozen=True)
    class BenImaginary(Event, kind="ben-imaginary"):
        number: int

    log(tmp_path).add(BenImaginary(1))
    assert not (tmp_path / FILE).exists()


def test_it_stays_small(tmp_path) -> None:
    kept = log(tmp_path)
    for number in range(4000):
        kept.add(SlowTurn(number))
    sizes = [(tmp_path / name).stat().st_size for name in (FILE, EARLIER)]
    assert max(sizes) <= LIMIT
    assert sorted(path.name for path in tmp_path.iterdir()) == [EARLIER, FILE]
    told = list(lines(tmp_path))
    assert told[-1].endswith("milliseconds=3999")
    assert len(told) > 1000


def test_what_others_wrote_into_it_is_not_shown(tmp_path) -> None:
    log(tmp_path).add(Locked(Why.ASKED))
    with (tmp_path / FILE).open("ab") as stream:
        stream.write(
            b"Ben Imaginary\n2026-11-23T12:00:00Z locked why=ben why imaginary\n\xff\xfe\n"
        )
    assert list(lines(tmp_path)) == ["2026-11-23T12:00:00Z locked why=asked"]


def test_a_folder_that_cannot_be_written_keeps_nobody_from_working(tmp_path) -> None:
    (tmp_path / "log").write_bytes(b"a file")
    EventLog(tmp_path / "log").add(NotSaved(Fault.DISK_FULL))
    EventLog(None).add(NotSaved(Fault.DISK_FULL))
    assert list(lines(tmp_path / "log")) == []
    assert (tmp_path / "log").read_bytes() == b"a file"


def test_a_refusal_is_no_crash_of_its_own_text(tmp_path) -> None:
    log(tmp_path).add(Crash.of(Refusal("Ben Imaginary is not known.")))
    assert list(lines(tmp_path)) == [
        "2026-11-23T12:00:00Z crash fault=cse_assess.errors.Refusal at=-"
    ]
