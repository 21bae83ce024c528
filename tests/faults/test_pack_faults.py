"""Killed or out of disk while a pack is installed: it is there whole, or not at all."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from packs import form, listing, made, publisher, trust

from cse_assess.package.keyring import Keyring
from cse_assess.updates.store import PackStore, standings

sys.path.insert(0, str(Path(__file__).parent))
from test_vault_faults import need_strace

INSTALL = """
import sys
from pathlib import Path
from cse_assess.errors import Refusal
from cse_assess.updates.pack import read
from cse_assess.updates.store import PackStore
found = read(Path(sys.argv[1]).read_bytes(), file="x")
print("ready", flush=True)
try:
    PackStore(Path(sys.argv[2])).install(found)
except Refusal as refusal:
    print("refused", refusal, flush=True)
else:
    print("installed", flush=True)
"""

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="signals and system calls as on Linux"
)


@pytest.fixture(scope="module")
def signer() -> Keyring:
    return publisher()


@pytest.fixture
def pack(tmp_path, signer) -> Path:
    """A second version, on a computer that has the first."""
    store = PackStore(tmp_path / "packs")
    path = tmp_path / "2.csepack"
    path.write_bytes(made(signer, {**listing("01632 960 201"), **form()}, version=2))
    first = tmp_path / "1.csepack"
    first.write_bytes(made(signer))
    subprocess.run(
        [sys.executable, "-c", INSTALL, str(first), str(store.root)],
        check=True,
        capture_output=True,
    )
    return path


def standing(root: Path, signer: Keyring) -> list[tuple[int, str]]:
    found = standings([root], trust(signer))
    assert [one for one in found if one.state == "refused"] == []
    return sorted((one.version, one.state) for one in found)


WHOLE = [(1, "kept"), (2, "in-force")]
BEFORE = [(1, "in-force")]


def injected(call: str, what: str, pack: Path, root: Path) -> subprocess.CompletedProcess[str]:
    """Install while system calls fail. Nothing but the installing makes any of these calls."""
    command = [
        "strace",
        "--follow-forks",
        "--quiet=all",
        "--output=/dev/null",
        f"--trace={call}",
        f"--inject={call}:{what}",
        sys.executable,
        "-c",
        INSTALL,
        str(pack),
        str(root),
    ]
    surroundings = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=surroundings)


def test_killed_at_any_moment(tmp_path, signer, pack) -> None:
    need_strace()
    ends = set()
    for call, times in (("fsync", 8), ("rename", 3)):
        for nth in range(1, times + 1):
            root = tmp_path / f"{call}-{nth}"
            shutil.copytree(tmp_path / "packs", root)
            done = injected(call, f"signal=KILL:when={nth}", pack, root)
            found = standing(root, signer)
            assert found in (WHOLE, BEFORE)
            assert found == WHOLE or "installed" not in done.stdout
            assert PackStore(root).highest("partnership") == found[-1][0]
            again = injected(call, "signal=KILL:when=99", pack, root)
            assert found == WHOLE or "installed" in again.stdout
            assert standing(root, signer) == WHOLE
            assert found == WHOLE or not list(root.rglob("*.part"))
            ends.add((done.returncode == 0, found == WHOLE))
    assert ends == {(False, False), (False, True), (True, True)}


@pytest.mark.parametrize("when", ["1", "3", "5", "6", "1+"])
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_a_disk_that_fails(tmp_path, signer, pack, error, when) -> None:
    need_strace()
    root = tmp_path / "packs"
    done = injected("fsync", f"error={error}:when={when}", pack, root)
    assert "Traceback" not in done.stderr
    assert "refused" in done.stdout
    assert "cannot be written" in done.stdout
    assert standing(root, signer) in (WHOLE, BEFORE)
    assert not list(root.rglob("*.part"))


def test_a_disk_with_no_room(tmp_path, signer, pack) -> None:
    """A limit on the size of files stands for a disk that is full in the middle of one."""
    script = (
        "import resource, signal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n" + INSTALL.replace(
            'print("ready", flush=True)', "resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))"
        )
    )  # fmt: skip
    root = tmp_path / "packs"
    done = subprocess.run(
        [sys.executable, "-c", script, str(pack), str(root)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("refused")
    assert "It cannot be written (file too large)" in done.stdout
    assert standing(root, signer) == BEFORE
    assert not list(root.rglob(".*"))
