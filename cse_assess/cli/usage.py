"""``usage``: counts of one service, its return to a partnership, and the partnership's merge."""

import datetime as dt
from pathlib import Path
from typing import cast

import click

from cse_assess import files
from cse_assess.cli.keys import analyst
from cse_assess.cli.passphrases import passphrase, passphrase_option
from cse_assess.cli.rules import rule_for
from cse_assess.cli.vaults import open_vault, vault_options
from cse_assess.instrument.library import Library
from cse_assess.package import card as cards
from cse_assess.package import opening
from cse_assess.package.contacts import Contacts
from cse_assess.package.keyring import LIMIT as KEY_LIMIT
from cse_assess.package.keyring import Keyring
from cse_assess.package.usage_return import (
    OpenedReturn,
    open_return,
    refuse_unless_analyst,
    seal_return,
)
from cse_assess.usage import measures, merging, register
from cse_assess.usage.disclosure import policy as policies
from cse_assess.usage.export import KINDS, ExportRefused, Kind, as_file
from cse_assess.usage.period import period
from cse_assess.usage.plain import as_text
from cse_assess.usage.publishing import Terms, publish
from cse_assess.usage.release import Release
from cse_assess.usage.returns import SECTORS, Sector, Service
from cse_assess.usage.trends import with_past
from cse_assess.vault.counting import Counting

_FORM = "cse-risk"
_FILE = click.Path(path_type=Path, dir_okay=False)
_period = click.option(
    "--period", "name", required=True, help="Such as 2026-Q3, 2026, 2026-27 or 2026-M07."
)
_policy = click.option(
    "--policy",
    default="",
    help="The rule for small numbers, by its id; your organisation's if not given.",
)
_publisher = click.option("--publisher", default="", help="Whose counts they are.")


@click.group()
def usage() -> None:
    """Counts of how the tool is used, that can be published."""


@usage.command("export")
@_period
@click.option("-o", "--out", type=_FILE, required=True, help="A .xlsx, .ods, .csv, .json or .pdf.")
@_publisher
@_policy
@vault_options
@passphrase_option
def export(
    *,
    name: str,
    out: Path,
    publisher: str,
    policy: str,
    folder: Path,
    user: str,
    passphrase_file: Path | None,
) -> None:
    """Release a period's counts and write them to a file; the same again whenever it is asked."""
    kind, wanted = _kind(out), period(name)
    with open_vault(folder, user, passphrase_file) as vault:
        counting = Counting(vault)
        for _ in counting.catch_up():
            pass
        forms = counting.forms(_FORM, wanted)
        rule = rule_for(policy, vault=vault, period=wanted, past=vault.usage.releases())
        terms = _terms(publisher or "This service", rule.id)
        # what cannot be written must not be remembered as released
        as_file(vault.usage.preview(wanted, measures.load(), forms, terms), kind)
        release = vault.usage.release(wanted, measures.load(), forms, terms)
        _write(release, out, kind)
        vault.note("exported", detail=f"{wanted.id} {kind}")
    click.echo(f"Wrote {out}: {wanted.label}, {_hidden(release)}. Rule: {rule.id}, {rule.said}.")


@usage.command("preview")
@_period
@_publisher
@_policy
@vault_options
@passphrase_option
def preview(
    name: str,
    publisher: str,
    policy: str,
    folder: Path,
    user: str,
    passphrase_file: Path | None,
) -> None:
    """Show what a period's release would say; nothing is remembered and nothing written."""
    wanted = period(name)
    with open_vault(folder, user, passphrase_file) as vault:
        past = vault.usage.releases()
        rule = rule_for(policy, vault=vault, period=wanted, past=past, publishing=False)
        terms = _terms(publisher or "This service", rule.id)
        forms = Counting(vault).forms(_FORM, wanted)
        release = vault.usage.preview(wanted, measures.load(), forms, terms)
    click.echo(as_text(release), nl=False)


@usage.command("policies")
def list_policies() -> None:
    """List the rules for small numbers."""
    for one in policies.load():
        click.echo(f"{one.id}: {one.title}. {' '.join(one.sentences)}")


@usage.command("return")
@_period
@click.option("--analyst", type=_FILE, required=True, help="The card of the partnership's analyst.")
@click.option("--sender", type=_FILE, required=True, help="The service's key.")
@click.option("--name", "service", required=True, help="What the service is called.")
@click.option("--code", default="", help="Its ODS code, URN or force code.")
@click.option("--sector", type=click.Choice(list(SECTORS)), required=True)
@click.option("--area", default="", help="The GSS code of its area, such as E06000033.")
@click.option("-o", "--out", type=_FILE, required=True, help="The file to write.")
@vault_options
@click.option("--vault-passphrase-file", type=_FILE, help="The vault's passphrase; asked if not.")
@passphrase_option
def make_return(  # noqa: PLR0913 - one parameter an option
    *,
    name: str,
    analyst: Path,
    sender: Path,
    service: str,
    code: str,
    sector: str,
    area: str,
    out: Path,
    folder: Path,
    user: str,
    vault_passphrase_file: Path | None,
    passphrase_file: Path | None,
) -> None:
    """Seal a period's exact counts to the analyst of the partnership."""
    wanted, now = period(name), dt.datetime.now().astimezone()
    to = cards.read_card(files.read(analyst, limit=cards.LIMIT), file=analyst.name)
    refuse_unless_analyst(to, now.date())
    keyring = _keyring(sender, passphrase_file)
    who = Service(name=service, code=code, sector=cast(Sector, sector), area=area)
    with open_vault(folder, user, vault_passphrase_file) as vault:
        counting = Counting(vault)
        for _ in counting.catch_up():
            pass
        forms = counting.forms(_FORM, wanted)
        made = vault.usage.make_return(wanted, measures.load(), forms, who, now.date())
        files.write(out, seal_return(made, sender=keyring, to=to, now=now))
        vault.note("exported", detail=f"{wanted.id} return")
    click.echo(f"Wrote {out}: {wanted.label}, exact counts, for {to.name} alone.")


@usage.command("merge")
@click.argument("returns", nargs=-1, required=True, type=_FILE)
@click.option("--key", type=_FILE, required=True, help="The analyst's key.")
@click.option("--partnership", type=_FILE, required=True, help="Who belongs to it: a TOML file.")
@click.option("--card", "known", type=_FILE, multiple=True, help="A service's card; repeatable.")
@click.option("-o", "--out", type=_FILE, required=True, help="A .xlsx, .ods, .csv, .json or .pdf.")
@_policy
@passphrase_option
def merge(
    *,
    returns: tuple[Path, ...],
    key: Path,
    partnership: Path,
    known: tuple[Path, ...],
    out: Path,
    policy: str,
    passphrase_file: Path | None,
) -> None:
    """Verify RETURNS, add them up, and publish what may be published."""
    kind = _kind(out)
    members = merging.read_partnership(
        files.read(partnership, limit=register.LIMIT), file=partnership.name
    )
    opened = _opened(returns, _keyring(key, passphrase_file), _contacts(known))
    merged = merging.merge([(one.file, one.counts) for one in opened], measures.load(), members)
    kept = out.parent / register.FILE
    book = register.Register()
    if kept.exists():
        book = register.read(files.read(kept, limit=register.LIMIT), file=kept.name)
    past = [one.release for one in book.published]
    rule = rule_for(policy, period=merged.period, past=past)
    terms = _terms(members.name, rule.id, merged.members, merged.missing)
    release = book.release_of(merged.period, merged.digest, terms.policy.id)
    if release is None:
        library = Library()
        forms = [library.bound(merged.form, version) for version in merged.form_versions]
        made = publish(merged.exact, merged.period, merged.measures, forms, terms)
        release = with_past(made, [one.release for one in book.published])
        content = as_file(release, kind)
        # first what closes the period, then what is published
        files.write(kept, book.with_release(release, merged.digest).to_json())
        files.write(out, content)
    _write(release, out, kind)
    for one in opened:
        if not one.sender_known:
            click.echo(f"Warning: the card of {one.sender.name} is not known here.", err=True)
    _tell_missing(merged.missing)
    click.echo(
        f"Wrote {out}: {merged.period.label}, {_counted(len(opened))}, {_hidden(release)}. "
        f"What was published is remembered in {kept.name}."
    )


def _opened(returns: tuple[Path, ...], keyring: Keyring, contacts: Contacts) -> list[OpenedReturn]:
    return [
        open_return(
            files.read(path, limit=opening.LIMIT), keyring, file=path.name, contacts=contacts
        )
        for path in returns
    ]


def _contacts(known: tuple[Path, ...]) -> Contacts:
    contacts = Contacts()
    for path in known:
        card = cards.read_card(files.read(path, limit=cards.LIMIT), file=path.name)
        contacts = contacts.with_card(card, today=dt.datetime.now().astimezone().date())
    return contacts


def _tell_missing(missing: tuple[str, ...]) -> None:
    if missing:
        click.echo(f"No return came from {len(missing)}: {'; '.join(missing)}.", err=True)


def _terms(
    publisher: str,
    policy: str,
    members: tuple[str, ...] = (),
    missing: tuple[str, ...] = (),
) -> Terms:
    return Terms(
        publisher=publisher,
        policy=policies.policy(policy),
        today=dt.datetime.now().astimezone().date(),
        members=members,
        missing=missing,
    )


def _kind(out: Path) -> Kind:
    suffix = out.suffix.lower().lstrip(".")
    if suffix not in KINDS:
        raise ExportRefused(
            f"“{out.suffix or out.name}” is no kind of file that counts are written as.",
            remedy=f"End the name in one of: {', '.join(f'.{kind}' for kind in KINDS)}.",
        )
    return suffix


def _write(release: Release, out: Path, kind: Kind) -> None:
    """Write a release, and with a CSV file what describes it."""
    files.write(out, as_file(release, kind))
    if kind == "csv":
        from cse_assess.usage.export.tidy import descriptions  # noqa: PLC0415

        for name, content in descriptions(release, out.name).items():
            files.write(out.parent / name, content)


def _counted(returns: int) -> str:
    return f"{returns} returns" if returns != 1 else "1 return"


def _hidden(release: Release) -> str:
    number = sum(1 for _ in release.hidden())
    return f"{number} numbers hidden" if number != 1 else "1 number hidden"


def _keyring(path: Path, passphrase_file: Path | None) -> Keyring:
    content = files.read(path, limit=KEY_LIMIT)
    return Keyring.unlock(content, passphrase(passphrase_file, whose=path.name), file=path.name)


usage.add_command(analyst)
