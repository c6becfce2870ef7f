from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.page.markup import markup_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One <b>two</b>\nthree.</p><p>Four</p>", "One two three.\n\nFour"),
        ("plain &amp; simple", "plain & simple"),
        ("one<br/>two<script>x()</script>", "one\n\ntwo"),
        ("<ul><li>a</li><li>b</li></ul>tail", "a\n\nb\n\ntail"),
        ("", ""),
        ("<!-- only -->", ""),
    ],
)
def test_blocks_are_parted(markup: str, text: str) -> None:
    assert markup_text(markup) == text


@settings(deadline=None)
@given(st.text(max_size=100))
def test_any_text_is_taken(markup: str) -> None:
    markup_text(markup)


def test_depth_does_not_matter() -> None:
    assert "end" in markup_text("<i>" * 200 + "end")
    markup_text("<div>" * 100_000 + "x")
