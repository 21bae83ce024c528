"""Every setting that an organisation can make: its type, default and bounds, and what it does.

This is the one table. What is refused in ``policy.toml`` and in the registry, the settings page,
``docs/POLICY.md``, the templates for Group Policy and ``cse-assess policy`` all come from it. The
titles and sentences are translated with what else the domain says.
"""

from typing import Annotated, Literal

import msgspec

from cse_assess.config.told import SENDERS, Told

Handover = Literal["sealed", "pdf", "plain"]
Scheme = Literal["system", "light", "dark", "high-contrast"]
Language = Literal["", "en", "cy"]

_TEXT = msgspec.Meta(max_length=400, pattern=r"^[^\x00-\x1f\x7f]*\Z")
_YES_NO = {"true": "Yes", "false": "No"}


class Policy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings of this computer; each is described where it stands."""

    auto_lock_minutes: Annotated[
        int,
        msgspec.Meta(ge=1, le=60),
        Told(
            title="Lock when nobody is here",
            sentence="After so long without a key or the mouse, the window locks. "
            "Your last words are kept.",
            group="privacy",
            chosen_by="person",
            unit=("minute", "minutes"),
            offered=(1, 2, 5, 10, 15, 30, 60),
        ),
    ] = 5
    auto_lock_most: Annotated[
        int,
        msgspec.Meta(ge=1, le=60),
        Told(
            title="The longest wait before it locks",
            sentence="Nobody can choose a longer wait than this.",
            group="privacy",
            managers=True,
            unit=("minute", "minutes"),
            held=5,
            why_held="A window that locks early costs a passphrase. One that stays open can be "
            "read by others.",
        ),
    ] = 30
    screenshots_blocked: Annotated[
        bool,
        Told(
            title="Keep this window out of pictures of the screen",
            sentence="Screenshots and shared screens show a blank window, where the computer can "
            "do that. Turn it off for a meeting in which others need to see it.",
            group="privacy",
            chosen_by="person",
            words=_YES_NO,
            held=True,
            why_held="A picture of a case cannot be taken back. The window can be read as before.",
        ),
    ] = True
    keychain: Annotated[
        bool,
        Told(
            title="This computer may remember the way in",
            sentence="Whoever is signed in to the computer then needs no passphrase here. Each "
            "person says yes to it first.",
            group="privacy",
            words=_YES_NO,
            held=False,
            why_held="The passphrase always works.",
        ),
    ] = False
    hand_overs: Annotated[
        tuple[Handover, ...],
        msgspec.Meta(min_length=1, max_length=3),
        Told(
            title="Ways to hand a referral over",
            sentence="A referral leaves this computer in these ways only, even where the front "
            "door accepts others.",
            group="handing-over",
            concerns=SENDERS,
            words={
                "sealed": "Sealed file",
                "pdf": "PDF under a passphrase",
                "plain": "Plain PDF",
            },
            held=("sealed", "pdf"),
            why_held="Both are encrypted, and a referral must always be able to go. A plain copy "
            "may have been ruled out.",
        ),
    ] = ("sealed", "pdf", "plain")
    own_cards: Annotated[
        bool,
        Told(
            title="People may add front doors and cards",
            sentence="If not, only the ones that your organisation gives are offered. Cards that "
            "were added before stay.",
            group="handing-over",
            words=_YES_NO,
        ),
    ] = True
    cards_folder: Annotated[
        str,
        _TEXT,
        Told(
            title="Folder of your organisation's cards",
            sentence="Cards and front doors in this folder are relied on without a question. Only "
            "IT should be able to write there.",
            group="handing-over",
            managers=True,
            empty="The folder “cards” beside policy.toml",
            folder=True,
        ),
    ] = ""
    inbox_folder: Annotated[
        str,
        _TEXT,
        Told(
            title="Folder that is watched for referrals",
            sentence="What is saved there is listed in the inbox, the most urgent first.",
            group="handing-over",
            chosen_by="person",
            shared=True,
            concerns=("front-door",),
            empty="None chosen yet",
            folder=True,
        ),
    ] = ""
    retention_days: Annotated[
        int,
        msgspec.Meta(ge=1, le=36_500),
        Told(
            title="How long a record is kept here",
            sentence="When nothing has changed for so long, the record is shown as due to be "
            "destroyed. Nothing goes by itself: a person decides.",
            group="records",
            chosen_by="lead",
            concerns=SENDERS,
            unit=("day", "days"),
            offered=(90, 180, 365, 730, 1095, 2190, 3650),
            held=36_500,
            why_held="What is destroyed too early is gone. A record that is kept a day longer is "
            "not.",
        ),
    ] = 365
    backup_folder: Annotated[
        str,
        _TEXT,
        Told(
            title="Folder for backups",
            sentence="Once a day, when somebody works here, an encrypted copy is saved there. Use "
            "another disk.",
            group="records",
            chosen_by="lead",
            empty="None: no backup is made by itself",
            folder=True,
        ),
    ] = ""
    backup_keep: Annotated[
        int,
        msgspec.Meta(ge=1, le=1000),
        Told(
            title="How many backups are kept",
            sentence="When there are more in the folder, the oldest go.",
            group="records",
            managers=True,
            chosen_by="lead",
            unit=("backup", "backups"),
            offered=(7, 14, 30, 60, 90),
            held=1000,
            why_held="No backup is thrown away on a guess.",
        ),
    ] = 14
    disclosure: Annotated[
        str,
        _TEXT,
        Told(
            title="Rule for small numbers in counts",
            sentence="Small numbers could point to one child. This rule says which are hidden "
            "before counts leave this service.",
            group="counts",
            chosen_by="lead",
            concerns=SENDERS,
            managers=True,
        ),
    ] = "nhs-sub-national"
    language: Annotated[
        Language,
        Told(
            title="Language",
            sentence="The language of the window. Referrals are written in English.",
            group="window",
            chosen_by="person",
            enforced=False,
            words={"": "The computer's own", "en": "English", "cy": "Cymraeg"},
        ),
    ] = ""
    scheme: Annotated[
        Scheme,
        Told(
            title="Colours",
            sentence="Choose the ones that you read best.",
            group="window",
            chosen_by="person",
            enforced=False,
            words={
                "system": "As the system has them",
                "light": "Light",
                "dark": "Dark",
                "high-contrast": "High contrast",
            },
        ),
    ] = "system"
    practice: Annotated[
        bool,
        Told(
            title="Offer practice cases",
            sentence="Made-up children to try the whole job on. Nothing of them is counted or "
            "sent.",
            group="window",
            chosen_by="person",
            concerns=SENDERS,
            words=_YES_NO,
        ),
    ] = True
    portable: Annotated[
        bool,
        Told(
            title="The app may run from a memory stick",
            sentence="Cases then lie on the stick, encrypted, and go where it goes.",
            group="computer",
            managers=True,
            words=_YES_NO,
            held=False,
            why_held="A stick can wait until IT has mended the file. The app that is installed "
            "works as before.",
        ),
    ] = True
    updates: Annotated[
        bool,
        Told(
            title="New forms and texts may be taken in from a file",
            sentence="Signed packs bring new questions, words of law and front doors. You see what "
            "changes before you accept one.",
            group="computer",
            managers=True,
            words=_YES_NO,
            held=False,
            why_held="What is installed goes on working without them.",
        ),
    ] = True
    updates_signer: Annotated[
        str,
        msgspec.Meta(pattern=r"^([0-9a-f]{64})?\Z"),
        Told(
            title="Whose signature is on those files",
            sentence="Packs that anybody else has signed are refused. It is the SHA-256 of the "
            "signer's keys: 64 letters and numbers.",
            group="computer",
            managers=True,
            empty="Whoever your organisation has given the card of",
        ),
    ] = ""
    log: Annotated[
        bool,
        Told(
            title="Keep a log for IT",
            sentence="What went wrong and when, in codes and numbers. It can hold no word of a "
            "case.",
            group="computer",
            managers=True,
            words=_YES_NO,
        ),
    ] = True
    contact: Annotated[
        str,
        _TEXT,
        Told(
            title="Who to ask",
            sentence="A name, a phone number or an address to turn to about these settings.",
            group="computer",
            concerns=(),
            empty="Your IT department",
        ),
    ] = ""
