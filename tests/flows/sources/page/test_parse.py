from __future__ import annotations

import pytest

from flows.sources.decoding import DecodingError
from flows.sources.page.parse import NoPageError, declared_charset, parse_page


def test_the_declared_charset_is_used() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź</p></body></html>'.encode(
        "iso-8859-2"
    )
    tree, decoded = parse_page(page)
    assert tree.findtext(".//p") == "Łódź"
    assert decoded.encoding == "iso8859-2"


def test_utf8_bytes_beat_a_wrong_header() -> None:
    assert parse_page("<p>£3bn “net”</p>".encode(), "iso-8859-1").tree.text_content() == "£3bn “net”"


def test_an_xml_declaration_is_no_obstacle() -> None:
    page = b'<?xml version="1.0" encoding="utf-8"?><html><body><p>caf\xc3\xa9</p></body></html>'
    assert declared_charset(page) == "utf-8"
    assert parse_page(page).tree.findtext(".//p") == "café"


@pytest.mark.parametrize("depth", [300, 5000])
def test_towers_of_containers_are_cut_down(depth: int) -> None:
    page = "<html><body>" + "<div class='x'>" * depth + "<p>Here.</p>" + "</div>" * depth + "</body></html>"
    assert parse_page(page.encode()).tree.findtext(".//p") == "Here."


def test_what_is_no_page_is_refused() -> None:
    with pytest.raises(NoPageError):
        parse_page(b"<!-- nothing -->")
    with pytest.raises(DecodingError):
        parse_page(b"\x00\x01\x02" * 100)


def test_a_stray_nul_does_not_cost_the_page() -> None:
    page = "<html><body><p>The quay\0 was closed.</p>" + "<p>It opens in May.</p>" * 10
    assert parse_page(page.encode()).tree.findtext(".//p") == "The quay was closed."
