from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.url_facts import day_of_url, is_same_site
from transforms.addresses import canonical_address


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2021/03/04/story", "2021-03-04"),
        ("https://example.org/news/2021-03-04-story.html", "2021-03-04"),
        ("https://example.org/20210304/story", "2021-03-04"),
        ("https://example.org/2021/3/4/story", "2021-03-04"),
        ("https://example.org/2021/03/story", None),
        ("https://example.org/2021/02/31/story", None),
        ("https://example.org/12021/03/04567", None),
        ("https://example.org/story-20210304123", None),
    ],
)
def test_the_day_in_a_path(url: str, day: str | None) -> None:
    moment = day_of_url(url)
    assert (moment and moment.at.date().isoformat()) == day


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://example.org/a?utm_source=x&id=7#part", "https://example.org/a?id=7"),
        ("HTTPS://EXAMPLE.org/a", "https://example.org/a"),
        ("https://example.org/story?cid=2", "https://example.org/story?cid=2"),
        ("ftp://example.org/a", None),
        ("mailto:a@example.org", None),
        ("http://[broken", None),
        ("", None),
    ],
)
def test_the_form_that_names_the_article(url: str, key: str | None) -> None:
    assert canonical_address(url) == key


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_has_a_key_or_none(text: str) -> None:
    assert canonical_address(text) is None or str(canonical_address(text)).startswith("https://")
    day_of_url(text)


def test_sites() -> None:
    assert is_same_site("https://amp.example.co.uk/a", "https://www.example.co.uk/b")
    assert not is_same_site("https://one.co.uk/a", "https://two.co.uk/a")
    assert not is_same_site("not a url", "https://two.co.uk/a")
