"""A release checked again: its files against their checksums, its tables against every expectation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.release import blocking, check_release
from flows.catalog.database import database_fault, open_release
from flows.release import release_folder, verify
from flows.release.manifest import read_published

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console


def revalidate(out: Path, release: str | None, console: Console) -> bool:
    """Print what is wrong with a release of ``out``; return whether it may stay published.

    Raises:
        ReleaseError: there is no such release, or it was withdrawn.
    """
    folder = release_folder(out, release)
    read_published(folder)
    damaged = verify(folder) or [fault for fault in (database_fault(folder),) if fault]
    for line in damaged:
        console.print(f"damaged: {line}", markup=False)
    if damaged:
        return False
    with open_release(folder) as connection:
        checks = check_release(connection)
    for check in checks:
        if not check.passed:
            console.print(
                f"{check.level}: {check.name}: {check.observed}, expected {check.expected}", markup=False
            )
    stopped = blocking(checks)
    passed = sum(check.passed for check in checks)
    console.print(f"{folder.name}: every checksum agrees, {passed} of {len(checks)} checks passed")
    return not stopped
