from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.content_encoding import ContentError, unpacked

CAP = 1000


@settings(deadline=None)
@given(st.binary(max_size=900))
def test_every_coding_is_undone(data: bytes) -> None:
    assert unpacked(gzip.compress(data), "gzip", CAP) == data
    assert unpacked(zlib.compress(data), "deflate", CAP) == data
    assert unpacked(zlib.compress(data, wbits=-15), "deflate", CAP) == data
    assert unpacked(gzip.compress(zlib.compress(data)), "deflate, gzip", CAP + 100) == data


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "gzip, gzip", None]))
def test_any_bytes_give_bytes_or_a_content_error(data: bytes, coding: str | None) -> None:
    try:
        assert len(unpacked(data, coding, CAP)) <= CAP + 1
    except ContentError as error:
        assert error.reason == "unreadable"


def test_a_bomb_is_cut_at_the_cap() -> None:
    bomb = gzip.compress(b"\0" * 10_000_000)
    assert len(unpacked(bomb, "gzip", CAP)) == CAP + 1
    for wbits in (15, -15):
        assert len(unpacked(zlib.compress(b"\0" * 10_000_000, wbits=wbits), "deflate", CAP)) == CAP + 1


def test_members_are_joined_and_plain_bodies_pass() -> None:
    assert unpacked(gzip.compress(b"one ") + gzip.compress(b"two"), "gzip", CAP) == b"one two"
    assert unpacked(b"<html>", "gzip", CAP) == b"<html>"
    assert unpacked(b"<html>", None, CAP) == b"<html>"
    assert unpacked(b"", "deflate", CAP) == b""


@pytest.mark.parametrize(
    ("data", "coding", "reason"),
    [
        (b"x", "br", "unsupported"),
        (gzip.compress(b"x" * 500, mtime=0)[:-12], "gzip", "unreadable"),
        (b"\xff\xff", "deflate", "unreadable"),
        (zlib.compress(bytes(range(256)))[:100], "deflate", "unreadable"),
        (zlib.compress(bytes(range(256)), wbits=-15)[:100], "deflate", "unreadable"),
    ],
    ids=["brotli", "gzip cut", "no deflate", "zlib cut", "deflate cut"],
)
def test_what_cannot_be_undone(data: bytes, coding: str, reason: str) -> None:
    with pytest.raises(ContentError) as caught:
        unpacked(data, coding, CAP)
    assert caught.value.reason == reason
