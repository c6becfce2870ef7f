"""Bytes of a page to an lxml tree."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from lxml.etree import LxmlError
from lxml.html import HTMLParser, document_fromstring

from flows.sources.decoding import Decoded, decode
from flows.sources.page.characters import usable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_RARE = 100
"""A NUL in a hundred bytes or fewer is a slip of the page, which readers of HTML pass over; more are another format."""
_HEAD_BYTES = 4096
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""", re.I)
_DEEP_OPEN = re.compile(r"(?:<(div|span|section|font|b|i|center)\b[^<>]{0,500}>\s{0,20}){40,}", re.I)
_DEEP_CLOSE = re.compile(r"(?:</(?:div|span|section|font|b|i|center)\s{0,20}>\s{0,20}){40,}", re.I)


class NoPageError(ValueError):
    """Bytes hold no HTML that can be parsed."""


class Parsed(NamedTuple):
    """A page's tree and how its bytes were decoded."""

    tree: HtmlElement
    decoded: Decoded


def parse_page(data: bytes, charset: str | None = None) -> Parsed:
    """Return the tree of the page ``data``; ``charset`` is what the HTTP header declares.

    Raises:
        DecodingError: The bytes are not text.
        NoPageError: No element is in them.
    """
    if 0 < data.count(0) <= len(data) // _RARE and not data.startswith(_WIDE_MARKS):
        data = data.replace(b"\0", b"")
    decoded = decode(data, declared=charset or declared_charset(data))
    try:
        return Parsed(_tree(usable(decoded.text)), decoded)
    except (LxmlError, ValueError, AssertionError) as error:
        raise NoPageError(f"not HTML that can be parsed: {error}") from error


def _tree(text: str) -> HtmlElement:
    """Return the tree of a page; towers of nested containers, which libxml2 gives up on, are cut down."""
    parser = _parser()
    tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    last = parser.error_log.last_error
    if last is None or "depth" not in last.message:
        return tree
    flat = _DEEP_CLOSE.sub("</div>", _DEEP_OPEN.sub("<div>", text))
    return document_fromstring(flat.encode("utf-8", "replace"), parser=_parser())


def _parser() -> HTMLParser:
    return HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False
    )


def declared_charset(data: bytes) -> str | None:
    """Return the charset that the page's own head declares.

    >>> declared_charset(b'<html><head><meta charset="windows-1251">')
    'windows-1251'
    """
    head = data[:_HEAD_BYTES]
    found = _XML_CHARSET.search(head) or _CHARSET.search(head)
    return found.group(1).decode("ascii") if found else None
