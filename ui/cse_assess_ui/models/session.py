"""One person at work: an open vault, and what they work with; each part has a module of its own."""

from collections.abc import Callable

from cse_assess.config import Given
from cse_assess.diagnostics.events import Event as Noted
from cse_assess.instrument.library import Library
from cse_assess.vault.counting import Counting
from cse_assess.vault.slots import Role
from cse_assess.vault.store import Vault
from cse_assess_ui.models.address_book import AddressBook
from cse_assess_ui.models.caretaker import Caretaker
from cse_assess_ui.models.cases import Cases
from cse_assess_ui.models.forms import FORM_ID, Forms
from cse_assess_ui.models.listing import Listing
from cse_assess_ui.models.own_keys import OwnKeys
from cse_assess_ui.models.own_profile import OwnProfile
from cse_assess_ui.models.reviews import Reviewing
from cse_assess_ui.models.settings import Settings
from cse_assess_ui.operations import Worker


class Session:
    """What the pages share once the vault is open; it puts the parts together and does no more.

    Args:
        vault: The open vault.
        library: The forms at hand.
        worker: Runs whatever touches the disk.
        given: What the organisation has given to this computer.
        form_id: The form that new cases are assessed with.

    Attributes:
        vault: The open vault.
        worker: Runs whatever touches the disk.
        settings: What counts of what the organisation and the user have set.
        forms: The forms at hand, with their guidance and the law.
        book: The front doors and senders that are known.
        keys: The user's own keys.
        profile: Who the user is.
        caretaker: Looks after the vault.
        reviewing: Asks for reviews, and signs them.
        counting: Makes what is counted of a case.
        cases: Begins cases, opens, saves and destroys them.
        listing: All cases as the first page tells them.
        note: Called, on any thread, with what the log is told.
    """

    def __init__(
        self,
        vault: Vault,
        library: Library,
        worker: Worker,
        *,
        given: Given | None = None,
        form_id: str = FORM_ID,
    ) -> None:
        self.vault = vault
        self.worker = worker
        self.settings = Settings(given or Given(), vault, worker)
        self.forms = Forms(library, form_id)
        self.book = AddressBook(vault, self.settings)
        self.keys = OwnKeys(vault)
        self.profile = OwnProfile(vault, self.keys, worker)
        self.caretaker = Caretaker(vault, self.settings, worker)
        self.reviewing = Reviewing(vault)
        self.counting = Counting(vault)
        self.cases = Cases(vault, self.forms, self.profile, self.counting, worker)
        self.listing = Listing(vault, self.forms, self.caretaker, self.reviewing)
        self.note: Callable[[Noted], None] = lambda _: None

    @property
    def role(self) -> Role:
        """What the window offers to whoever has opened it."""
        return self.vault.ways.role

    def close(self) -> None:
        """Let everything be saved, then lock the vault."""
        self.worker.wait()
        self.vault.close()
