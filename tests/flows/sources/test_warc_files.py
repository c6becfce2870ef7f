from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from flows.sources import Reject, SourceOptions, read_source
from transforms.records import Article

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "The harbour board said on Tuesday that the crane lifts 40 tonnes and work on the quay begins in May."

GZIP = "Content-Encoding: gzip\r\n"


def page(number: int) -> bytes:
    body = "".join(f"<p>{number}-{n} {WORDS}</p>" for n in range(4))
    head = f"<head><title>Crane {number}</title></head>"
    return f"<html>{head}<body><article>{body}</article></body></html>".encode()


def record(
    url: str,
    body: bytes,
    *,
    kind: str = "response",
    content: str = "text/html; charset=utf-8",
    extra: str = "",
    status: int = 200,
) -> bytes:
    head = f"HTTP/1.1 {status} OK\r\nContent-Type: {content}\r\n{extra}\r\n".encode()
    block = head + body
    lines = (
        "WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: {url}",
        "WARC-Date: 2021-03-04T10:00:00Z",
        f"WARC-Record-ID: <urn:uuid:{abs(hash(url)):032x}>",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(block)}", "", "",
    )  # fmt: skip
    return "\r\n".join(lines).encode() + block + b"\r\n\r\n"


def pages(count: int) -> list[bytes]:
    return [record(f"https://example.org/{n}", page(n)) for n in range(count)]


def read(path: Path, state: Memory | None = None) -> list[Article | Reject]:
    return list(read_source(str(path), SourceOptions(state=state)))


def outcome(items: list[Article | Reject]) -> list[str]:
    return [item.reason if isinstance(item, Reject) else str(item.url)[-1] for item in items]


class Memory:
    def __init__(self) -> None:
        self.held: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        return self.held.get(key)

    def put(self, key: str, value: str) -> None:
        self.held[key] = value


@pytest.mark.parametrize("packed", [True, False])
def test_html_responses_are_articles_and_the_rest_is_passed_over(tmp_path: Path, packed: bool) -> None:
    records = [
        record("https://example.org/0", page(0)),
        record("https://example.org/r", b"", kind="request"),
        record("https://example.org/i", b"\x89PNG", content="image/png"),
        record("https://example.org/m", b"moved", status=301),
        record("https://example.org/1", gzip.compress(page(1)), extra=GZIP),
        record(
            "https://example.org/2",
            b"5\r\n<html\r\n1\r\n>\r\n0\r\n\r\n",
            extra="Transfer-Encoding: chunked\r\n",
        ),
    ]
    path = tmp_path / "news.warc.gz"
    path.write_bytes(b"".join(gzip.compress(one) if packed else one for one in records))
    items = read(path)
    assert outcome(items) == ["0", "1", "no_text"]
    first = items[0]
    assert isinstance(first, Article)
    assert (first.source_kind, first.url, first.title) == ("warc", "https://example.org/0", "Crane 0")
    assert first.source_ref == f"{path}:0"


def test_a_date_after_the_fetch_is_refused(tmp_path: Path) -> None:
    later = page(0).replace(b"<head>", b'<head><meta name="pubdate" content="2021-04-01">')
    path = tmp_path / "news.warc"
    path.write_bytes(record("https://example.org/0", later))
    (item,) = read(path)
    assert isinstance(item, Article) and item.published_at is None


def test_a_bomb_is_one_reject(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<html>" + b" " * 20_000_000)
    path = tmp_path / "news.warc.gz"
    records = [record("https://example.org/b", bomb, extra=GZIP), *pages(1)]
    path.write_bytes(b"".join(map(gzip.compress, records)))
    assert outcome(read(path)) == ["too_large", "0"]


def damaged(name: str) -> tuple[bytes, list[str]]:
    plain, packed = pages(5), [gzip.compress(one) for one in pages(5)]
    match name:
        case "flipped":
            hurt = packed[2][:80] + bytes(255 - byte for byte in packed[2][80:140]) + packed[2][140:]
            return b"".join([*packed[:2], hurt, *packed[3:]]), ["0", "1", "malformed", "3", "4"]
        case "cut inside":
            return b"".join([*packed[:2], packed[2][:150], *packed[3:]]), ["0", "1", "malformed", "3", "4"]
        case "zeros":
            return b"".join([*packed[:2], b"\0" * 5000, *packed[3:]]), ["0", "1", "malformed", "3", "4"]
        case "plain zeros":
            return b"".join([*plain[:2], b"\0" * 500, b"\r\n", *plain[3:]]), ["0", "1", "malformed", "3", "4"]
        case "cut at the end":
            return b"".join(plain)[:-200], ["0", "1", "2", "3", "malformed"]
        case "packed and cut at the end":
            return b"".join(packed)[:-100], ["0", "1", "2", "3", "malformed"]
        case "length too long":
            return b"".join(overlong(plain)), ["0", "malformed", "2", "3", "4"]
        case "packed, length too long":
            return b"".join(map(gzip.compress, overlong(plain))), ["0", "malformed", "2", "3", "4"]
        case "a member without end":
            hurt = b"\x1f\x8b\x08\x04" + packed[1][4:10] + b"\xff\xff" + packed[1][12:]  # 64 kB of header
            return b"".join([packed[0], hurt, *packed[2:]]), ["0", "malformed", "2", "3", "4"]
        case "length of a request too long":
            request = record("https://example.org/r", b"x", kind="request")
            return b"".join([*plain[:2], *overlong([b"", request]), *plain[2:]]), [
                "0",
                "1",
                "malformed",
                "2",
                "3",
                "4",
            ]
        case "no end of line before the next":
            return b"".join([plain[0], plain[1][:200], *plain[2:]]), ["0", "malformed", "2", "3", "4"]
        case _:
            return b"".join([*packed[:3], b"\x1f\x8b\x08junk"]), ["0", "1", "2", "malformed"]


def overlong(records: list[bytes]) -> list[bytes]:
    """Return ``records``, the second of which says that it is longer than the file."""
    return [records[0], records[1].replace(b"Content-Length: ", b"Content-Length: 99999"), *records[2:]]


DAMAGE = (
    "flipped", "cut inside", "zeros", "plain zeros", "junk at the end", "cut at the end", "packed and cut at the end",
    "length too long", "packed, length too long", "length of a request too long", "a member without end",
    "no end of line before the next",
)  # fmt: skip


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_record_costs_that_record(tmp_path: Path, name: str) -> None:
    data, expected = damaged(name)
    path = tmp_path / "news.warc.gz"
    path.write_bytes(data)
    assert outcome(read(path)) == expected


def test_a_killed_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = tmp_path / "news.warc.gz"
    path.write_bytes(b"".join(map(gzip.compress, pages(5))))
    state = Memory()
    items = read_source(str(path), SourceOptions(state=state))
    assert outcome([next(items), next(items)]) == ["0", "1"]
    assert outcome(read(path, state)) == ["2", "3", "4"]
    assert outcome(read(path, state)) == ["0", "1", "2", "3", "4"], "a finished file is read anew"
    assert outcome(read(path, Memory())) == ["0", "1", "2", "3", "4"]


def test_a_file_of_one_member_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "news.warc.gz"
    path.write_bytes(gzip.compress(b"".join(pages(3))))
    state = Memory()
    items = read_source(str(path), SourceOptions(state=state))
    assert outcome([next(items), next(items)]) == ["0", "1"]
    assert outcome(read(path, state)) == ["0", "1", "2"]
