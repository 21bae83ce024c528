"""``vault``: look after a vault from the command line: check, back up, restore, salvage."""

from pathlib import Path

import click
import msgspec

from cse_assess.cli.passphrases import passphrase, passphrase_option
from cse_assess.cli.vaults import FOLDER, open_vault, user_option, vault_options, who_opens
from cse_assess.errors import Refusal
from cse_assess.vault import backup as backups
from cse_assess.vault.checking import Report
from cse_assess.vault.salvage import salvage as save_intact


@click.group()
def vault() -> None:
    """Check, back up and restore the encrypted store of cases."""


@vault.command("check")
@vault_options
@click.option("--json", "as_json", is_flag=True, help="Print what is found as JSON.")
@passphrase_option
def check(folder: Path, user: str, as_json: bool, passphrase_file: Path | None) -> None:
    """Look at every page, table and record, and at the trail; change nothing but the trail."""
    with open_vault(folder, user, passphrase_file) as opened:
        report = opened.check()
    if as_json:
        click.echo(msgspec.json.encode(report))
    else:
        click.echo("\n".join(_told(report)))
    if report.findings:
        raise Refusal(
            f"{len(report.findings)} things are wrong.",
            remedy="Do not delete the vault. Restore the newest sound backup, or save what can be "
            "read: cse-assess vault salvage.",
        )


@vault.command("backup")
@vault_options
@click.option("-o", "--out", type=FOLDER, required=True, help="The folder that holds backups.")
@click.option("--keep", type=click.IntRange(1), help="Keep so many of our backups there.")
@passphrase_option
def backup(
    folder: Path, user: str, out: Path, keep: int | None, passphrase_file: Path | None
) -> None:
    """Make an encrypted, verified copy; the vault may be in use."""
    with open_vault(folder, user, passphrase_file) as opened:
        made = backups.back_up(opened, out, keep=keep)
    click.echo(f"Wrote {made.folder}. {_sound(made.report)}")


@vault.command("restore")
@click.argument("source", type=FOLDER)
@click.option("-o", "--out", type=FOLDER, required=True, help="The new vault's folder.")
@user_option
@passphrase_option
def restore(source: Path, out: Path, user: str, passphrase_file: Path | None) -> None:
    """Put the backup in SOURCE where no vault is, once it has proved itself."""
    who = who_opens(source, user)
    secret = passphrase(passphrase_file, whose=who)
    report = backups.restore(source, out, user=who, passphrase=secret)
    click.echo(f"Restored into {out}. {_sound(report)}")


@vault.command("salvage")
@vault_options
@click.option("-o", "--out", type=FOLDER, required=True, help="The new vault's folder.")
@passphrase_option
def salvage(folder: Path, out: Path, user: str, passphrase_file: Path | None) -> None:
    """Save what can be read of a damaged vault into a new one; the old one is not touched."""
    who = who_opens(folder, user)
    saved = save_intact(folder, out, user=who, passphrase=passphrase(passphrase_file, whose=who))
    for table, count in saved.saved.items():
        click.echo(f"{table}: {count} saved, {saved.lost[table]} lost")
    click.echo(f"Wrote {out}. Keep {folder} as it is until somebody has looked at both.")


@vault.command("trail")
@vault_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
@passphrase_option
def trail(folder: Path, user: str, as_json: bool, passphrase_file: Path | None) -> None:
    """Tell who did what, oldest first; nothing of what is written in a case."""
    with open_vault(folder, user, passphrase_file) as opened:
        for entry in opened.trail():
            told = entry._asdict()
            line = msgspec.json.encode(told).decode() if as_json else _line(told)
            click.echo(line)


def _line(told: dict[str, object]) -> str:
    return "  ".join(str(part) for part in told.values() if part != "")


def _told(report: Report) -> list[str]:
    lines = [
        f"{finding.where}{f' {finding.record}' if finding.record else ''}: {finding.what}"
        for finding in report.findings
    ]
    place, link = report.head
    return [
        *lines,
        *(f"{table}: {count} can be read" for table, count in report.sound.items()),
        f"The trail ends at {place} with {link}. Write that down elsewhere to compare later.",
        "Everything is sound." if not lines else "The vault is damaged.",
    ]


def _sound(report: Report) -> str:
    return f"{report.sound['assessment']} cases; all of it is sound."
