from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.decoding import DecodingError, decode

PLAIN = st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Cn")), min_size=1)


@settings(deadline=None)
@given(PLAIN)
def test_utf8_is_read_exactly(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode()).text == text


@settings(deadline=None)
@given(PLAIN, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_a_byte_order_mark_decides_and_is_no_text(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.replacement_chars == 0


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data)
    except DecodingError as error:
        assert error.reason in {"binary", "encoding"}
    else:
        assert decoded.replacement_chars <= decoded.text.count("\ufffd")


def test_line_ends_are_kept() -> None:
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_nul_bytes(encoding: str) -> None:
    text = "The harbour reopened on Monday, officials said. " * 3
    assert decode(text.encode(encoding)) == (text, encoding, 0)


def test_bytes_that_are_no_utf8_are_windows_1252() -> None:
    assert decode("A “dull” day; £3bn".encode("cp1252")) == ("A “dull” day; £3bn", "cp1252", 0)


def test_the_declared_charset_is_used_when_it_fits() -> None:
    assert decode("Łódź council".encode("iso8859-2"), declared="ISO-8859-2").text == "Łódź council"


def test_declared_latin_1_is_windows_1252_as_on_the_web() -> None:
    assert decode("“Quite so”".encode("cp1252"), declared="ISO-8859-1").text == "“Quite so”"


def test_utf8_beats_a_wrong_declaration() -> None:
    assert decode("café".encode(), declared="cp1252").text == "café"


def test_damaged_utf8_stays_utf8_and_counts_what_is_lost() -> None:
    data = ("Größe “quoted” – naïve " * 5).encode() + b"\xff end"
    decoded = decode(data)
    assert (decoded.encoding, decoded.replacement_chars) == ("utf-8", 1)
    assert "Größe “quoted”" in decoded.text


def test_a_replacement_character_of_the_text_itself_is_not_counted() -> None:
    assert decode("a \ufffd b".encode()).replacement_chars == 0


@pytest.mark.parametrize("data", [b"MZ\x00\x00\x03rest", bytes(range(1, 32)) * 20])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(DecodingError) as caught:
        decode(data)
    assert caught.value.reason == "binary"


def test_a_forced_encoding_is_strict() -> None:
    with pytest.raises(DecodingError) as caught:
        decode("naïve".encode("cp1252"), forced="utf-8")
    assert caught.value.reason == "encoding"
    assert decode("naïve".encode("utf-8-sig"), forced="utf-8").text == "naïve"
    with pytest.raises(DecodingError):
        decode(b"text", forced="no-such-charset")
