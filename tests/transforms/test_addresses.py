from __future__ import annotations

import pytest
from courlan import normalize_url
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.addresses import canonical_address


@pytest.mark.parametrize(
    "url",
    ["N/A", "none", "-", "", None, "nan", "http://", "https://none", "http://n/a", "mailto:a@example.org",
     "ftp://example.org/a", "example.org/a", "http://[broken"],
)  # fmt: skip
def test_what_names_no_page(url: str | None) -> None:
    assert canonical_address(url) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/story?cid=1", "https://example.org/story?cid=2"),
        ("https://example.org/story?ref=1", "https://example.org/story?ref=2"),
        ("https://example.org/story?source=a", "https://example.org/story?source=b"),
        ("https://example.org/story?uid=7", "https://example.org/story?uid=8"),
        ("https://example.org/story?12345", "https://example.org/story?12346"),
        ("https://example.org/#!/story/1", "https://example.org/#!/story/2"),
        ("https://example.org/#/story/1", "https://example.org/#/story/2"),
    ],
)
def test_what_tells_articles_apart_is_kept(one: str, other: str) -> None:
    assert canonical_address(one) != canonical_address(other)


@pytest.mark.parametrize(
    "noise",
    ["utm_source=x&utm_medium=y", "fbclid=abc", "gclid=1", "msclkid=2", "mc_cid=3", "ref_src=twsrc", "CMP=share",
     "_ga=1.2", "PHPSESSID=9", "__hstc=4", "at_medium=social"],
)  # fmt: skip
def test_what_measures_visits_is_dropped(noise: str) -> None:
    assert (
        canonical_address(f"http://www.example.org/a?{noise}&id=7#part") == "https://www.example.org/a?id=7"
    )


@pytest.mark.parametrize(
    "url",
    [
        "http://Example.org:80/news//a/../b?b=2&a=1&a=0#top",
        "https://xn--bcher-kva.example/ä b?q=a+b%20c",
        "https://example.org:8443/a;p=1?x=%C3%A9",
        "https://example.org",
        "https://example.org/?page=2",
        "https://example.org/a%20b/",
    ],
)
def test_an_address_without_noise_keeps_the_form_that_it_always_had(url: str) -> None:
    """Ids are hashes of this form: it must not move."""
    assert canonical_address(url) == normalize_url(url).partition("#")[0].replace("http://", "https://")


@settings(deadline=None)
@given(st.one_of(st.text(max_size=60), st.text(max_size=40).map(lambda tail: f"http://example.org/{tail}")))
def test_any_text_has_a_stable_form_or_none(text: str) -> None:
    form = canonical_address(text)
    assert form is None or form.startswith("https://")
    assert form is None or canonical_address(form) == form
