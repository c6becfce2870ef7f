"""A disk that is full, and one that may not be written: one clear error, nothing published changes."""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from flows.release import ReleaseError, list_releases, read_current, release_folder, verify
from flows.release.publish import publish
from flows.store import Store, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

_MIB = 2**20


@pytest.fixture(scope="module")
def made() -> Any:
    spec = spec_from_file_location("made_articles", Path(__file__).with_name("made_articles.py"))
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 12 MiB of its own, which only root may mount."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or os.geteuid() != 0:
        pytest.skip("mounting a small tmpfs needs root")
    mounted = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"a small tmpfs cannot be mounted here: {mounted.stderr.strip()}")
    yield disk
    subprocess.run(["umount", disk], check=True)


def _fill(disk: Path, leave: int) -> Path:
    """Fill ``disk`` up to ``leave`` bytes and return the file that does."""
    ballast = disk / "ballast"
    ballast.write_bytes(b"x" * (shutil.disk_usage(disk).free - leave))
    return ballast


def test_a_batch_that_does_not_fit_is_not_stored_and_fits_later(small_disk: Path, made: Any) -> None:
    path = small_disk / "store.duckdb"
    with Store.open(path) as store:
        store.replace(made.made_batch(1, 5), "run-1")
    ballast = _fill(small_disk, 0)
    with pytest.raises(StoreError, match="no space left"), Store.open(path) as store:
        for number in range(20):
            store.replace(made.made_batch(1000 * (number + 1), 400), "run-2")
    ballast.unlink()
    with Store.open(path) as store:
        stored = store.rows("SELECT count(*) FROM articles")[0][0]
        assert (stored - 5) % 400 == 0
        for table in ("texts", "figures", "dates", "quotes", "speakers"):
            assert store.rows(f"SELECT count(*) FROM {table}") == [(stored,)]  # noqa: S608
        store.replace(made.made_batch(90_000, 1), "run-3")
        assert store.rows("SELECT count(*) FROM articles") == [(stored + 1,)]


def test_a_release_that_does_not_fit_leaves_the_last_one_current(small_disk: Path, made: Any) -> None:
    out = small_disk / "out"
    with Store.open(small_disk.parent / "store.duckdb") as store:
        store.replace(made.made_batch(1, 30), "run-1")
        publish(store, out, made.NOW)
        store.replace(made.made_batch(1000, 30), "run-2")
        for leave in (0, 20_000, 200_000, 500_000):
            ballast = _fill(small_disk, leave)
            with pytest.raises(ReleaseError, match=r"no space left.*untouched"):
                publish(store, out, made.NOW)
            ballast.unlink()
            assert read_current(out) == "2026-03-02.1"
            assert verify(release_folder(out)) == []
            assert list_releases(out) == ["2026-03-02.1"]
        assert publish(store, out, made.NOW) is not None
        assert read_current(out) == "2026-03-02.2"


def test_an_output_that_may_not_be_written(tmp_path: Path, made: Any) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    out = tmp_path / "out"
    with Store.open(tmp_path / "store.duckdb") as store:
        store.replace(made.made_batch(1, 3), "run-1")
        publish(store, out, made.NOW)
        store.replace(made.made_batch(10, 3), "run-2")
        (out / "releases").chmod(0o555)
        with pytest.raises(ReleaseError, match="cannot be written"):
            publish(store, out, made.NOW)
        (out / "releases").chmod(0o755)
        assert publish(store, out, made.NOW) is not None
    out.chmod(0o555)
    with pytest.raises(StoreError, match="cannot be written"), Store.open(out / "store.duckdb"):
        pass
    out.chmod(0o755)


def test_a_disk_that_is_mounted_read_only(small_disk: Path, made: Any) -> None:
    out = small_disk / "out"
    with Store.open(out / "store.duckdb") as store:
        store.replace(made.made_batch(1, 3), "run-1")
        publish(store, out, made.NOW)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(StoreError, match="cannot be written"), Store.open(out / "store.duckdb"):
        pass
    with Store.open(small_disk.parent / "store.duckdb") as store:
        store.replace(made.made_batch(10, 3), "run-2")
        with pytest.raises(ReleaseError, match=r"cannot be written.*untouched"):
            publish(store, out, made.NOW)
    assert verify(release_folder(out)) == []
