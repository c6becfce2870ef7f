from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from flows.sources.compressed import open_bytes

if TYPE_CHECKING:
    from pathlib import Path


def test_gzip_is_told_by_its_first_bytes_not_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "packed.txt").write_bytes(gzip.compress(b"inside"))
    (tmp_path / "plain.gz").write_bytes(b"as it is")
    with open_bytes(tmp_path / "packed.txt") as packed, open_bytes(tmp_path / "plain.gz") as plain:
        assert (packed.read(), plain.read()) == (b"inside", b"as it is")


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    with open_bytes(tmp_path / "empty") as file:
        assert file.read() == b""
