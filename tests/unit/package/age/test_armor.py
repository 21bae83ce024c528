"""Armour beyond the published vectors: line ends, batches, the last line."""

from io import BytesIO

import pytest

from cse_assess.package import age
from cse_assess.package.age.armor import ArmorReader, ArmorWriter
from cse_assess.package.age.transfer import Reader

BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----"
END = "-----END AGE ENCRYPTED FILE-----"
FULL = "QUFB" * 16


def write(data: bytes) -> bytes:
    sink = BytesIO()
    armor = ArmorWriter(sink)
    armor.write(memoryview(data))
    armor.finish()
    return sink.getvalue()


def read(text: bytes) -> bytes:
    reader = ArmorReader(Reader(BytesIO(text)))
    parts = []
    while part := reader.read(1):
        parts.append(part)
    return b"".join(parts)


def pem(*lines: str, eol: str = "\n") -> bytes:
    return "".join(f"{line}{eol}" for line in (BEGIN, *lines, END)).encode()


@pytest.mark.parametrize("size", [0, 1, 47, 48, 49, 48 * 64, 48 * 1024, 48 * 1024 + 1, 48 * 9000])
def test_round_trip_with_either_line_end(size: int) -> None:
    data = bytes(index % 253 for index in range(size))
    text = write(data)
    assert all(len(line) <= 64 for line in text.split(b"\n"))
    assert read(text) == data
    assert read(text.replace(b"\n", b"\r\n")) == data
    assert read(b" \r\n\t" + text + b"\n \r\n") == data


@pytest.mark.parametrize(
    "text",
    [
        b"",
        BEGIN.encode(),
        f"{BEGIN}\n".encode(),
        f"{BEGIN} \n{END}\n".encode(),
        pem().replace(b"END AGE", b"END PGP"),
        pem() + b"x",
        pem() + pem(),
        pem("QUFB", "QUFB"),
        pem(FULL, FULL[:60], FULL),
        pem(FULL[:62] + "==", FULL),
        pem(f"{FULL}QUFB"),
        pem(FULL, ""),
        pem("QUF"),
        pem("QU-B"),
        pem("QUJ="),
        pem("QUFB="),
        pem("\x00UFB"),
        pem("QUFB").replace(b"QUFB\n", b"QUFB"),
        pem(FULL, FULL, eol="\r\n").replace(b"B\r\n", b"B\n", 1),
        pem(FULL, FULL).replace(b"B\n", b"B\r\n", 1),
        pem(FULL, eol="\r"),
        f"{BEGIN}\n{FULL}\n".encode(),
        pem(*[FULL] * 1024, "QUFB", "QUFB"),
        pem(*[FULL] * 1023, FULL[:62] + "==", FULL),
    ],
)
def test_anything_but_the_canonical_text_is_refused(text: bytes) -> None:
    with pytest.raises(age.ArmorError):
        read(text)
