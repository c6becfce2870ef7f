from __future__ import annotations

import gzip
import io

import pytest

from flows.sources import warc_positions
from flows.sources.warc_positions import is_record, next_record

RECORD = b"WARC/1.0\r\nWARC-Type: response\r\n\r\n"


@pytest.mark.parametrize("packed", [True, False])
def test_the_next_record_is_found(packed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_positions, "_WINDOW", 64)
    record = gzip.compress(RECORD) if packed else RECORD
    junk = b"\x1f\x8b\x08 no record " * 20 + b"\r\n"
    file = io.BytesIO(junk + record)
    assert next_record(file, 0) == len(junk)
    assert is_record(file, len(junk)) and not is_record(file, 0)
    assert next_record(file, len(junk) + 1) is None


def test_the_end_of_a_file() -> None:
    assert next_record(io.BytesIO(b""), 0) is None
    assert next_record(io.BytesIO(b"WAR"), 0) is None
    assert not is_record(io.BytesIO(gzip.compress(b"other")), 0)
