"""A store of fictional cases, for trying an installed app on: ``check_vault.py FOLDER``."""

import datetime as dt
import random
import sys
from pathlib import Path

from cse_assess.assessment.record import Assessment, Child
from cse_assess.usage.events import Event
from cse_assess.vault.opening import create_vault

PASSPHRASE = "practice only, of no child"  # noqa: S105
FORM, VERSION = "cse-risk", "1.0.0"


def main(folder: Path) -> None:
    """Make the store, and write its passphrase beside it."""
    chance = random.Random(1)  # noqa: S311 - the same every time
    with create_vault(folder, user="Nurse", passphrase=PASSPHRASE) as vault:
        for number in range(30):
            day = dt.date(2026, 7, 1) + dt.timedelta(days=chance.randrange(90))
            case = Assessment(form=FORM, form_version=VERSION, date=day, child=Child(age=14))
            level = chance.choice(["serious", "substantial"])
            event = Event(
                kind="assessment-scored", day=day, form=FORM, form_version=VERSION, level=level
            )
            vault.cases.save(f"case{number}", case, event=event)
    (folder / "passphrase").write_text(PASSPHRASE, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
