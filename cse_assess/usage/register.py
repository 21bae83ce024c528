"""What a partnership has published: a file beside its tables, so that nothing is published twice.

A release that came again with one more return would show that return by subtraction. The register
holds what was published and a digest of the returns behind it, and nothing that is not public.
"""

from typing import Annotated, Literal

import msgspec

from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.usage.period import Period
from cse_assess.usage.release import Release
from cse_assess.usage.releasing import issued_before, refuse_other_rule

SCHEMA: Literal["cse-assess/register/1"] = "cse-assess/register/1"
LIMIT = 64 * 1024 * 1024
FILE = "usage-register.json"


class RegisterRefused(Refusal):
    """A register that cannot be used, or something that it does not allow."""


class Published(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that was published.

    Attributes:
        digest: SHA-256 over the returns behind it.
        release: What was published.
    """

    digest: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    release: Release

    @property
    def period(self) -> Period:
        """Which days."""
        return self.release.period


class Register(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that was published.

    Attributes:
        schema: The version of this format.
        published: What was published, the earliest period first.
    """

    schema: Literal["cse-assess/register/1"] = SCHEMA
    published: tuple[Published, ...] = ()

    def release_of(self, period: Period, digest: str, policy: str) -> Release | None:
        """What was published of a period from the same returns; None where nothing was.

        Args:
            period: The period.
            digest: SHA-256 over the returns.
            policy: The id of the rule.

        Raises:
            OverlapRefused: Another period that shares days with it was published, or it was
                published by another rule.
            RegisterRefused: It was published from other returns.
        """
        before = issued_before(period, self.published)
        if before is None:
            return None
        refuse_other_rule(before.release.policy.id, policy, period)
        if before.digest != digest:
            raise RegisterRefused(
                f"{period.label} was published from other returns. Nothing was written: comparing "
                "the two would show what one service counted.",
                remedy="A return that comes late waits for the next period. Use what was "
                "published.",
            )
        return before.release

    def with_release(self, release: Release, digest: str) -> "Register":
        """The register with one release more."""
        added = (*self.published, Published(digest=digest, release=release))
        return Register(published=tuple(sorted(added, key=lambda one: one.period.start)))

    def to_json(self) -> bytes:
        """The file."""
        return msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n"


def read(content: bytes, *, file: str) -> Register:
    """A register from a file's content.

    Args:
        content: JSON.
        file: The file's name, for messages.

    Raises:
        RegisterRefused: It is not sound. Nothing is published without it: what was published
            before could not be looked up.
    """
    return decode_json(content, Register, file=file, refusal=RegisterRefused)
