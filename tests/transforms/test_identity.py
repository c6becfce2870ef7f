from __future__ import annotations

from dataclasses import replace

import pytest

from transforms.identity import address_of, identify
from transforms.records import Article

ROW = Article("Rain fell on the harbour.", source_kind="jsonl", source_ref="a.jsonl:1")
OTHER = "The mill closed on Monday."


@pytest.mark.parametrize("placeholder", ["N/A", "none", "-", "null", "http://none"])
def test_a_placeholder_for_a_url_joins_no_articles(placeholder: str) -> None:
    by_id = [identify(replace(ROW, url=placeholder, external_id=one)).article_id for one in ("7", "8")]
    by_text = [identify(replace(ROW, url=placeholder, text=text)).article_id for text in (ROW.text, OTHER)]
    assert len({*by_id, *by_text}) == 4


def test_a_placeholder_for_an_id_joins_no_articles() -> None:
    one, other = (replace(ROW, external_id="N/A", publisher="Post", text=text) for text in (ROW.text, OTHER))
    assert identify(one).article_id != identify(other).article_id


def test_a_url_outdoes_an_id_and_an_id_a_text() -> None:
    full = replace(ROW, url="https://example.org/a", external_id="7", publisher="Post")
    assert identify(full).article_id == identify(replace(full, external_id="8", text=OTHER)).article_id
    bare = replace(full, url=None)
    assert identify(bare).article_id == identify(replace(bare, text=OTHER)).article_id
    assert identify(bare).article_id != identify(replace(bare, publisher="Courier")).article_id


def test_a_row_is_named_by_its_url_though_a_shorter_form_was_made_of_it() -> None:
    one, other = (
        replace(ROW, url=f"https://example.org/story?cid={number}", url_canonical="https://example.org/story")
        for number in (1, 2)
    )
    assert identify(one).article_id != identify(other).article_id
    assert address_of(one) == "https://example.org/story?cid=1"


def test_a_page_is_named_by_the_address_that_it_gives_itself() -> None:
    page = Article("Text.", url="https://m.example.org/a?ref=home", url_canonical="https://example.org/a")
    page = replace(page, source_kind="url")
    assert address_of(page) == "https://example.org/a"
    assert address_of(replace(page, url_canonical=None)) == "https://m.example.org/a?ref=home"
