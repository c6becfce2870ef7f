"""How much memory a run needs: what it is held to is that no process of it takes 500 MB, however large its sources."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from flows.release import list_releases

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.conftest import CommandLine

pytestmark = [pytest.mark.server, pytest.mark.slow, pytest.mark.timeout(600)]

PAGES = 300
CEILING_MB = 420
"""A run of today needs 335, in the process that holds Great Expectations; half of it would come back with pandas,
py3langid and DuckDB's memory to the process that holds Prefect."""
PLACES = ("Ellery", "Marrow", "Tindle", "Oxmoor", "Haverly", "Quarrendon")
GERMAN = "Der Bürgermeister sagte am Montag, dass die alte Brücke bis Ende Mai geschlossen bleibt. "


def _page(number: int, chance: random.Random) -> bytes:
    place = chance.choice(PLACES)
    sentences = (
        f"<p>Officials in {place} said {chance.randrange(3, 9000):,} people left their homes on Tuesday, "
        f"{chance.randrange(2, 90)}% more than in 2023. “We counted {chance.randrange(100)} pumps and "
        f"{chance.randrange(100)} boats,” fire chief Nora Beal told reporters in {chance.choice(PLACES)}.</p>"
        for _ in range(12)
    )
    body = f"<p>{GERMAN * 9}</p>" if number % 50 == 7 else "".join(sentences)
    filling = "<script>" + "var a = 1;" * 6000 + "</script>"
    head = f"<title>Flood {number} in {place}</title><meta property='article:published_time' content='2025-06-03'>"
    return f"<html><head>{head}{filling}</head><body><article>{body}</article></body></html>".encode()


def _write_warc(path: Path) -> None:
    chance = random.Random(20250603)
    with path.open("wb") as file:
        for number in range(PAGES):
            page = _page(number, chance)
            response = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
            file.write(
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2025-06-04T00:00:00Z\r\n"
                f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>\r\n"
                f"WARC-Target-URI: https://news.example/{number}\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(response)}\r\n\r\n".encode()
            )
            file.write(response + b"\r\n\r\n")


def test_no_process_of_a_run_over_a_warc_needs_much_memory(dateline: CommandLine, tmp_path: Path) -> None:
    source, out = tmp_path / "pages.warc", tmp_path / "out"
    _write_warc(source)
    assert source.stat().st_size > 18_000_000
    run, largest_mb = dateline.weighed(tmp_path / "kilobytes", "run", source, "--out", out)
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"{PAGES} items read" in run.stdout + run.stderr
    assert "rejected: language 6" in run.stdout + run.stderr
    assert len(list_releases(out)) == 1
    assert largest_mb < CEILING_MB


def test_the_memory_of_a_command_is_not_that_of_who_started_it(dateline: CommandLine, tmp_path: Path) -> None:
    ballast = bytearray(b"x") * (CEILING_MB << 20)
    _, largest_mb = dateline.weighed(tmp_path / "kilobytes", "--help")
    assert len(ballast) >> 20 == CEILING_MB
    assert 5 < largest_mb < CEILING_MB / 2
