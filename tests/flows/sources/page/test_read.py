from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.page.read import read_page

WORDS = "The harbour board said on Tuesday that the crane lifts 40 tonnes and work on the quay begins in May."
PAGE = """<html><head><title>Crane lifts 40 tonnes</title>{head}</head><body><article>
<h1>Crane lifts 40 tonnes</h1>
<figure><figcaption>The crane on Monday.</figcaption></figure>{body}</article></body></html>"""


def page(body: str, head: str = "") -> bytes:
    return PAGE.format(head=head, body=body).encode()


def test_zones_cover_what_is_no_body() -> None:
    found = read_page(page("".join(f"<p>{n} {WORDS}</p>" for n in range(5))))
    spans = {zone.kind: found.text[zone.char_start : zone.char_end] for zone in found.zones}
    assert spans["caption"] == "The crane on Monday."
    assert spans.get("headline", found.metadata.title) == "Crane lifts 40 tonnes"
    assert [block for block in found.text.split("\n\n") if block not in spans.values()] == [
        f"{n} {WORDS}" for n in range(5)
    ]


def test_a_stub_is_marked() -> None:
    paid = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
    )
    text = "".join(f"<p>{n} {WORDS}</p>" for n in range(3))
    assert read_page(page(text, paid)).is_paywall_stub
    assert read_page(page(text + "<p>Subscribe now to continue reading this article.</p>")).is_paywall_stub
    assert not read_page(page(text)).is_paywall_stub
    assert not read_page(page(text * 6, paid)).is_paywall_stub


def test_a_title_that_is_repeated_near_the_top_is_no_body() -> None:
    title = "<title>Crane lifts forty tonnes at once</title>"
    body = f"<p>0 {WORDS}</p><h2>Crane lifts forty tonnes at once</h2>" + "".join(
        f"<p>{n} {WORDS}</p>" for n in (1, 2, 3)
    )
    found = read_page(f"<html><head>{title}</head><body><article>{body}</article></body></html>".encode())
    assert [found.text[z.char_start : z.char_end] for z in found.zones if z.kind == "headline"] == [
        "Crane lifts forty tonnes at once"
    ]


def test_nothing_to_read() -> None:
    assert read_page(b"<html><body><script>x()</script></body></html>").text == ""


MEGABYTE = 1_000_000
HOSTILE = {
    "white space in a script": f'<script type="application/ld+json">{{"@type": "Article",{" " * MEGABYTE}x</script>',
    "commas in a script": f'<script type="application/ld+json">[{", " * (MEGABYTE // 2)}x</script>',
    "a deep script": f'<script type="application/ld+json">{"[" * MEGABYTE}</script>',
    "a long title": f"<title>{'x |' * (MEGABYTE // 3)}</title>",
    "a tower": "<b>" * (MEGABYTE // 3),
    "bylines in bylines": "<span class=byline>By Ann Wright " * 20_000,
    "times in teasers": "<div class=x><time itemprop=datePublished datetime=x>" * 15_000,
    "a script of names": '<script type="application/ld+json">{"author":['
    + '"author":[' * 50_000
    + "</script>",
    "authors": f'<meta name="author" content="{"A and " * (MEGABYTE // 6)}">',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_no_longer_than_others(name: str) -> None:
    data = page("".join(f"<p>{n} {WORDS}</p>" for n in range(5)), HOSTILE[name])
    start = time.process_time()
    found = read_page(data)
    assert time.process_time() - start < 2
    assert len(found.metadata.title or "") <= 500


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        st.sampled_from(
            ["<p>{}</p>", "<figcaption>{}</figcaption>", "<p><a href='/'>{}</a></p>", "<li>{}</li>"]
        )
    )
)
def test_zones_lie_in_the_text_in_order(shapes: list[str]) -> None:
    found = read_page(page("".join(shape.format(f"{n} {WORDS}") for n, shape in enumerate(shapes))))
    ends = [0, *(end for zone in found.zones for end in (zone.char_start, zone.char_end)), len(found.text)]
    assert ends == sorted(ends)
    assert all(found.text[zone.char_start : zone.char_end].strip() for zone in found.zones)
