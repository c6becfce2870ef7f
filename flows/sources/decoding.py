"""Bytes to text, by evidence and never by guess.

The order is that of the evidence: byte order mark, UTF-16 pattern, strict UTF-8, the declared charset,
Windows-1252 (the web's fallback, https://encoding.spec.whatwg.org/#names-and-labels). Statistical guessers
are not asked: they read "£" as other letters. Line ends are never translated: offsets refer to the text as it
is.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PATTERN_BYTES = 4096
_PATTERN_SHARE = 0.4
"""Latin script in UTF-16 has a NUL in nearly every second byte; curly quotes and dashes have none."""
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_MAX_REPLACED_SHARE = 0.02
_CONTROLS = re.compile("[\x01-\x08\x0e-\x19\x1c-\x1f\x7f-\x84\x86-\x9f]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_MAX_CONTROL_SHARE = 0.01


class DecodingError(ValueError):
    """Bytes are not text; ``reason`` is "binary" or "encoding"."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class Decoded(NamedTuple):
    """Text, the encoding it was read with, and how many characters could not be read."""

    text: str
    encoding: str
    replacement_chars: int


def decode(data: bytes, declared: str | None = None, forced: str | None = None) -> Decoded:
    """Return the text of ``data``.

    Args:
        data: The bytes of one whole text.
        declared: The charset that a header or the text itself names; used when the bytes do not contradict
            it.
        forced: The charset that the user names; used whatever the bytes say.

    Raises:
        DecodingError: The bytes are binary, or too many of them (2%) are wrong in the best encoding.

    >>> decode("£1.2 billion".encode("cp1252"))
    Decoded(text='£1.2 billion', encoding='cp1252', replacement_chars=0)
    """
    if forced is not None:
        return _checked(_strictly(data, forced))
    return _checked(_by_evidence(data, declared))


def _by_evidence(data: bytes, declared: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _leniently(data[len(mark) :], encoding)
    pattern = _utf16_pattern(data[:_PATTERN_BYTES])
    if pattern is not None:
        return _leniently(data, pattern)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 0)
    except UnicodeDecodeError:
        pass  # the next evidence decides
    if _is_damaged_utf8(data):
        return _leniently(data, "utf-8")
    name = known_charset(declared)
    if name is not None and name not in {
        "utf-8",
        "ascii",
        "iso8859-1",
    }:  # the web reads Latin-1 as Windows-1252
        try:
            return Decoded(data.decode(name), name, 0)
        except UnicodeDecodeError:
            pass  # the declaration is wrong
    return _leniently(data, "cp1252")


def known_charset(name: str | None) -> str | None:
    """Return Python's name of the charset ``name``, or None when it is no text encoding.

    >>> known_charset("Latin-1"), known_charset("x-unknown"), known_charset("rot13")
    ('iso8859-1', None, None)
    """
    if not name:
        return None
    try:
        codec = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    is_text = getattr(codec, "_is_text_encoding", True)
    return (
        codec.name
        if is_text and codec.name not in {"idna", "punycode", "unicode_escape", "undefined"}
        else None
    )


def _utf16_pattern(head: bytes) -> str | None:
    """Return the UTF-16 byte order that the NUL bytes of ``head`` show, or None."""
    pairs = len(head) // 2
    if not pairs:
        return None
    even, odd = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if odd / pairs >= _PATTERN_SHARE and even / pairs < 0.05:
        return "utf-16-le"
    if even / pairs >= _PATTERN_SHARE and odd / pairs < 0.05:
        return "utf-16-be"
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether ``data`` is UTF-8 with a few broken bytes (a cut, a splice) and not another charset."""
    text = data.decode("utf-8", "replace")
    wrong = text.count(_REPLACEMENT) - data.count(_REPLACEMENT.encode())
    right = len(_BEYOND_ASCII.findall(text)) - wrong
    return right > 2 * wrong


def _leniently(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    own = 0 if encoding == "cp1252" else data.count(_REPLACEMENT.encode(encoding))
    return Decoded(text, encoding, max(0, text.count(_REPLACEMENT) - own))


def _strictly(data: bytes, name: str) -> Decoded:
    encoding = known_charset(name)
    if encoding is None:
        raise DecodingError("encoding", f"no character encoding is called {name}")
    for mark, marked in _MARKS:
        if data.startswith(mark) and marked.startswith(encoding):
            data, encoding = data[len(mark) :], marked
            break
    try:
        return Decoded(data.decode(encoding), encoding, 0)
    except UnicodeDecodeError as error:
        raise DecodingError("encoding", f"not {name}: byte {error.start} cannot be read") from error


def _checked(decoded: Decoded) -> Decoded:
    """Return ``decoded`` when it is text.

    Raises:
        DecodingError: It holds NUL or many control characters, or too many characters were replaced.
    """
    text = decoded.text
    if "\0" in text:
        raise DecodingError("binary", "holds NUL bytes: not a text")
    controls = len(_CONTROLS.findall(text))
    if controls > _MAX_CONTROL_SHARE * len(text):
        raise DecodingError(
            "binary", f"{controls} of {len(text)} characters are control characters: not a text"
        )
    if decoded.replacement_chars > max(3, _MAX_REPLACED_SHARE * len(text)):
        bad = decoded.replacement_chars
        raise DecodingError(
            "encoding", f"{bad} of {len(text)} characters cannot be read as {decoded.encoding}"
        )
    return decoded
