"""The page that opens packages in a browser, worked by a browser without a network."""

import json
import shutil
import subprocess
from pathlib import Path

from PIL import Image

from pictures.camera import Camera, keep
from pictures.people import NINA, PASSPHRASE, as_if_real, at_work, front_door, make_vault, send

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "resources" / "opener" / "build" / "opener.html"
JS = ROOT / "tests" / "interop" / "js"
SHOWN = (1000, 900)


def opener(camera: Camera, folder: Path) -> None:
    """A front door that has nothing but a browser and its key file."""
    if not camera.wants("opener"):
        return
    if not (shutil.which("node") and PAGE.is_file() and (JS / "node_modules").is_dir()):
        print(
            "The picture of the page in a browser was not taken anew: it needs `make opener`, and "
            "`npm ci --prefix tests/interop/js`."
        )
        return
    hub, post = front_door(), folder / "post"
    post.mkdir()
    with at_work(make_vault(folder / "vault", (NINA, "practitioner")), NINA) as session:
        send(session, hub, post, "amira", as_if_real("amira", NINA))
    (folder / "hub.key").write_bytes(hub.lock(PASSPHRASE, log_n=10))
    taken = folder / "page.png"
    case = {
        "package": str(post / "amira.age"),
        "key": str(folder / "hub.key"),
        "passphrase": PASSPHRASE,
        "picture": str(taken),
    }
    asked = json.dumps({"page": str(PAGE), "cases": [case]})
    subprocess.run(
        ["node", JS / "opener.mjs"],
        input=asked,
        text=True,
        check=True,
        timeout=120,
        stdout=subprocess.DEVNULL,
    )
    keep(Image.open(taken).crop((0, 0, *SHOWN)), camera.out / "opener.png")
