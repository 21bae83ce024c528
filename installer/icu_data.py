"""Take out of ICU's data what Qt never asks for: half of its 31 MB.

Qt on Linux loads ICU for three things: sorting, legacy encodings and names of time zones (its
libraries import ucol_*, ucnv_*, ucal_* and u_strTo*, and nothing else). The data of breaking
lines, currencies, units, names of languages and places, spelling numbers out and confusable letters
is never read. A data package is a header, a table of contents and the items; see ICU's
``udata.h`` and ``ucmndata.h``.
"""

import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

NEVER_READ = ("brkitr/", "curr/", "lang/", "rbnf/", "region/", "translit/", "unit/")
NEVER_READ_KINDS = (".cfu", ".spp")

_ALIGNED = 16
_SOURCE = """\
.section .rodata
.balign 4096
.globl {symbol}
.type {symbol}, %object
{symbol}: .incbin "icu.dat"
.size {symbol}, . - {symbol}
"""


def is_needed(item: str) -> bool:
    """Whether Qt can ask for an item, by its name without the package's."""
    return not item.startswith(NEVER_READ) and not item.endswith(NEVER_READ_KINDS)


def filtered(package: bytes, keep: Callable[[str], bool]) -> bytes:
    """A data package with only some of its items, in their order.

    Args:
        package: A common data package (``CmnD``) of this machine's byte order.
        keep: Whether an item stays, by its name without the package's.

    Raises:
        ValueError: It is not a data package.
    """
    head, items = _read(package)
    kept = [(name, content) for name, content in items if keep(name.partition("/")[2])]
    table_size = 4 + 8 * len(kept)
    names, places = b"", []
    for name, _ in kept:
        places.append(table_size + len(names))
        names += name.encode("ascii") + b"\0"
    start = _aligned(len(head) + table_size + len(names)) - len(head)
    body, table = bytearray(), [struct.pack("<I", len(kept))]
    for (_, content), place in zip(kept, places, strict=True):
        table.append(struct.pack("<II", place, start + len(body)))
        body += content.ljust(_aligned(len(content)), b"\0")
    front = b"".join([head, *table, names])
    return front.ljust(len(head) + start, b"\0") + body


def _read(package: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    if package[2:4] != b"\xda\x27" or package[12:16] != b"CmnD":
        raise ValueError("This is not a package of ICU's data.")
    size = struct.unpack_from("<H", package)[0]
    head, rest = package[:size], package[size:]
    (count,) = struct.unpack_from("<I", rest)
    table = [struct.unpack_from("<II", rest, 4 + 8 * place) for place in range(count)]
    ends = [*(start for _, start in table[1:]), len(rest)][:count]
    return head, [
        (rest[name : rest.index(b"\0", name)].decode("ascii"), rest[start:end])
        for (name, start), end in zip(table, ends, strict=True)
    ]


def _aligned(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def smaller_library(library: Path, folder: Path) -> Path:
    """The library of ICU's data with only what Qt reads; needs binutils.

    Args:
        library: Such as ``libicudata.so.73``.
        folder: Where the smaller one is made.
    """
    symbol, content = _embedded(library)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "icu.dat").write_bytes(filtered(content, is_needed))
    (folder / "icu.s").write_text(_SOURCE.format(symbol=symbol))
    soname = f"-soname={library.name}"
    for command in (
        ["as", "-o", "icu.o", "icu.s"],
        [
            "ld",
            "-shared",
            "--strip-all",
            soname,
            "--build-id=none",
            "-z",
            "noexecstack",
            "-o",
            library.name,
            "icu.o",
        ],
    ):
        subprocess.run(command, cwd=folder, check=True)
    return folder / library.name


def _embedded(library: Path) -> tuple[str, bytes]:
    """The symbol of the data in a library, and the data."""
    listed = subprocess.run(
        ["nm", "--dynamic", "--defined-only", "--print-size", library],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    lines = [line.split() for line in listed.stdout.splitlines()]
    ((_, size, _, symbol),) = [line for line in lines if line[-1].endswith("_dat")]
    content = library.read_bytes()
    start = content.index(b"CmnD") - 12
    return symbol, content[start : start + int(size, 16)]
