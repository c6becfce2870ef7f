from __future__ import annotations

import errno
from datetime import date
from typing import TYPE_CHECKING

import duckdb
import pytest

from flows.release.layout import (
    ReleaseError,
    list_releases,
    next_name,
    read_current,
    release_folder,
    release_key,
    reported,
    set_current,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    for name in ("2026-03-02.2", "2026-03-02.10", "2026-02-28.1", ".staging-2026-03-03.1", "notes"):
        (tmp_path / "releases" / name).mkdir(parents=True)
    (tmp_path / "releases" / "2026-03-04.1").symlink_to("2026-03-02.2")
    return tmp_path


def test_releases_are_listed_by_day_and_number(out: Path) -> None:
    assert list_releases(out) == ["2026-03-02.10", "2026-03-02.2", "2026-02-28.1"]
    assert list_releases(out / "nothing") == []


def test_numbers_go_on_within_a_day(out: Path) -> None:
    assert next_name(out, date(2026, 3, 2)) == "2026-03-02.11"
    assert next_name(out, date(2026, 3, 5)) == "2026-03-05.1"


@pytest.mark.parametrize(
    "name", ["latest", "2026-03-02", "2026-03-02.0", "../2026-03-02.1", "2026-03-02.1\n"]
)
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(ReleaseError, match="not a release's name"):
        release_key(name)


def test_the_pointer(out: Path) -> None:
    assert read_current(out) is None
    with pytest.raises(ReleaseError, match="no release yet"):
        release_folder(out)
    set_current(out, "2026-02-28.1")
    set_current(out, "2026-03-02.2")
    assert read_current(out) == "2026-03-02.2"
    assert (out / "CURRENT").read_text() == "2026-03-02.2\n"
    assert release_folder(out) == out / "releases" / "2026-03-02.2"
    assert (out / "current").resolve() == (out / "releases" / "2026-03-02.2").resolve()


def test_a_pointer_to_nothing_says_what_to_do(out: Path) -> None:
    (out / "CURRENT").write_text("2026-01-01.1\n")
    with pytest.raises(ReleaseError, match="write the name"):
        read_current(out)


def test_a_release_that_is_not_there(out: Path) -> None:
    with pytest.raises(ReleaseError, match=r"no release 2026-01-01\.1.*2026-03-02\.10"):
        release_folder(out, "2026-01-01.1")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "free some and run again"),
        (duckdb.IOException("Could not write file: No space left on device"), "free some and run again"),
        (duckdb.TransactionException("Failed to commit: No space left on device"), "free some and run again"),
        (OSError(errno.EROFS, "Read-only file system", "/x"), "/x cannot be written"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_errors_of_the_disk_say_what_to_do(tmp_path: Path, error: Exception, said: str) -> None:
    with (
        pytest.raises(ReleaseError, match="what was published before is untouched") as raised,
        reported(tmp_path),
    ):
        raise error
    assert said in str(raised.value)


def test_other_errors_pass_through(tmp_path: Path) -> None:
    with pytest.raises(KeyError), reported(tmp_path):
        raise KeyError("a mistake of ours")
