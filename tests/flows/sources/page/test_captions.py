from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from flows.sources.page.captions import read_layout

BLOCKS = ["First paragraph of the report.", "Second paragraph of it.", "See the map"]


def layout(body: str):
    return read_layout(document_fromstring(f"<html><body>{body}</body></html>"), BLOCKS)


def test_captions_stand_before_the_paragraph_that_follows() -> None:
    found = layout(
        "<article><figure><img><figcaption>The pier <i>in March</i>. A. Photographer</figcaption></figure>"
        "<p>First paragraph of the report.</p><div class='wp-caption-text'><p>A crane.</p></div>"
        "<p>Second paragraph of it.</p><figcaption>The end.</figcaption></article>"
    )
    assert found.captions == {0: ["The pier in March. A. Photographer"], 1: ["A crane."], 3: ["The end."]}


def test_captions_of_teasers_and_other_parts_are_left_out() -> None:
    found = layout(
        "<div><div><div><div><figcaption>Far away.</figcaption></div></div></div></div>"
        "<article><p>First paragraph of the report.</p><a href='/x'><figcaption>Teaser.</figcaption></a>"
        "<aside><figcaption>Aside.</figcaption></aside><p>Second paragraph of it.</p></article>"
    )
    assert found.captions == {}


def test_a_caption_is_given_once() -> None:
    twice = "<figcaption>The pier.</figcaption>" * 2
    assert layout(f"<main>{twice}<p>First paragraph of the report.</p></main>").captions == {0: ["The pier."]}


def test_a_block_that_is_one_link_and_one_that_is_a_caption() -> None:
    found = layout(
        "<main><p><a href='/map'>See the map</a></p><figcaption>Second paragraph of it.</figcaption></main>"
    )
    assert (found.linked, found.caption_blocks) == ({2}, {1})
    both = layout(
        "<article><figcaption>Second paragraph of it.</figcaption><p>Second paragraph of it.</p></article>"
    )
    assert both.caption_blocks == frozenset()


@pytest.mark.parametrize(
    ("block", "markup", "is_linked"),
    [
        ("Read more: Mill to shut", "Read more: <a>Mill to shut</a>", True),
        ("RELATED STORY: Mill to shut", "<b>RELATED STORY:</b> <a>Mill to shut</a>", True),
        ("The mayor said: Mill to shut", "The mayor said: <a>Mill to shut</a>", False),
        ("Read more: the mill is to shut in May", "Read more: the <a>mill</a> is to shut in May", False),
        ("Read more: Mill to shut", "Read more: Mill to shut", False),
    ],
)
def test_a_link_to_another_story_may_have_a_label(block: str, markup: str, is_linked: bool) -> None:
    tree = document_fromstring(f"<html><body><main><p>{markup}</p></main></body></html>")
    assert (0 in read_layout(tree, [block]).linked) is is_linked
