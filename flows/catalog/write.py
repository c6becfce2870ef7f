"""Everything of a release but its data: written into the staged folder before it is published."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from expectations.contracts import datasets_directory
from flows.catalog.database import write_database, write_views_sql
from flows.catalog.datapackage import data_package
from flows.catalog.notes import release_notes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from flows.release.manifest import Manifest

QUALITY = "quality"
DICTIONARY = "DICTIONARY.md"


def write_catalog(
    folder: Path, final: Path, manifest: Manifest, quality: Path | None = None, checks: Sequence[str] = ()
) -> None:
    """Write descriptor, notes, dictionary, quality report, views and database of a release into ``folder``.

    Args:
        folder: where the release is being written.
        final: where it will lie: the database and ``views.sql`` name that place.
        manifest: what it holds.
        quality: a folder of reports to copy into the release.
        checks: what the checks found, a line each.

    Raises:
        OSError, duckdb.IOException: the disk refused.
    """
    package = json.dumps(data_package(manifest), indent=1, ensure_ascii=False)
    (folder / "datapackage.json").write_text(package + "\n", encoding="utf-8")
    (folder / "RELEASE.md").write_text(release_notes(manifest, checks), encoding="utf-8")
    dictionary = datasets_directory() / "README.md"
    if dictionary.is_file():
        shutil.copyfile(dictionary, folder / DICTIONARY)
    if quality is not None:
        shutil.copytree(quality, folder / QUALITY)
    write_views_sql(folder, final, manifest.tables())
    write_database(folder, final, manifest.tables())
