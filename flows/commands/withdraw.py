"""A takedown: an article leaves the store, the next release and those before it, and does not come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.catalog.index import write_index
from flows.errors import WrongUsage
from flows.output import open_output, recorded
from flows.publication import publish_store
from flows.release import ReleaseError, read_current, read_manifest, release_folder
from flows.release.withdrawal import releases_with, withdraw_release
from flows.settings import RunSettings, new_run
from flows.summary import RunSummary

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from flows.rows import Run
    from flows.staging import Staging


def withdraw_now(article: str, reason: str, out: Path, console: Console) -> None:
    """Withdraw ``article``, an id or a URL, from ``out`` and say what was done; doing it twice changes nothing.

    In this order, so that a kill leaves nothing that doing it again does not complete: the store forgets the article
    and keeps it out, a release without it becomes current, the releases that hold it lose their data.

    Raises:
        WrongUsage: ``article`` is neither an id nor a URL, or there is no store.
        StoreError, RunFailed, ReleaseError: the store is in use, no release without it can be published, the disk
            refused.
    """
    if not (out / "store.duckdb").is_file():
        raise WrongUsage(f"{out} holds no store: name the folder of the runs with --out")
    settings = RunSettings(("withdrawal",), out, with_text=_publishes_texts(out), accept_fewer=True)
    run, summary = new_run(settings), RunSummary("withdrawal")
    summary.run_id = run.run_id
    with open_output(out, run) as (store, staging), recorded(store, run, summary):
        ids = store.ids_of(article)
        if not ids:
            raise WrongUsage(f"{article} is no article id (art_ and 20 digits) and no URL")
        versions = store.withdraw(ids, reason, run.started_at)
        _drop_staged(staging, ids)
        console.print(
            f"{versions} versions left the store; {', '.join(ids)} will not come back", markup=False
        )
        if read_current(out) is not None:
            publish_store(store, settings, run, staging, summary)
            _withdraw_releases(out, ids, run, console)
    for line in summary.lines()[1:]:
        console.print(line, markup=False)


def _publishes_texts(out: Path) -> bool:
    current = read_current(out)
    return current is not None and "texts" in read_manifest(release_folder(out, current)).tables()


def _drop_staged(staging: Staging, ids: list[str]) -> None:
    """Drop the batches of interrupted runs that hold the articles; the next run reads the others in them again."""
    for folder, _ in list(staging.unjudged()):
        if set(staging.tables(folder)["articles"]["article_id"].to_pylist()) & set(ids):
            staging.drop(folder)
    staging.forget_dropped()


def _withdraw_releases(out: Path, ids: list[str], run: Run, console: Console) -> None:
    names = releases_with(out, ids)
    if read_current(out) in names:
        raise ReleaseError(
            f"release {read_current(out)} holds the article and is current: run this once more"
        )
    for name in names:
        withdraw_release(out, name, run.started_at)
        console.print(f"release {name} is withdrawn: its manifest and changes stay", markup=False)
    write_index(out)
