from __future__ import annotations

import json

from lxml.html import document_fromstring

from flows.sources.page.metadata import PageMetadata, read_metadata


def read(head: str, body: str = "", url: str | None = None) -> PageMetadata:
    return read_metadata(
        document_fromstring(f"<html lang='en-GB'><head>{head}</head><body><p>x</p>{body}</body></html>"), url
    )


def ld(**node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **node})}</script>'


def test_linked_data_comes_before_meta() -> None:
    head = ld(
        headline="Tides turn", datePublished="2021-03-04T09:30:00+01:00", dateModified="2021-03-05",
        wordCount=412,
        author=[{"@type": "Person", "name": "Ann Writer"}], publisher={"name": "The Example"},
        inLanguage="en",
        isAccessibleForFree="False",
    )  # fmt: skip
    head += '<meta property="article:published_time" content="2021-03-03">'
    head += '<meta property="og:title" content="Other">'
    page = read(head)
    assert (page.title, page.publisher, page.authors, page.language) == (
        "Tides turn",
        "The Example",
        ("Ann Writer",),
        "en",
    )
    assert page.published == (("2021-03-04T09:30:00+01:00", "jsonld"), ("2021-03-03", "meta"))
    assert (page.modified[0].text, page.is_free, page.word_count) == ("2021-03-05", False, 412)


def test_meta_tags_and_microdata() -> None:
    head = """<title>Title | Site</title><meta property="og:site_name" content="Site">
    <meta name="author" content="By Ann Writer and Bo Smith">
    <link rel="canonical" href="/news/a"><meta name="pubdate" content="2021-03-04">"""
    page = read(
        head,
        '<time itemprop="datePublished" datetime="2021-03-04T10:00Z">today</time>',
        "https://example.org/x",
    )
    assert (page.title, page.publisher, page.authors) == ("Title", "Site", ("Ann Writer", "Bo Smith"))
    assert page.canonical == "https://example.org/news/a"
    assert [claim.text for claim in page.published] == ["2021-03-04", "2021-03-04T10:00Z"]
    assert (page.language, page.is_free) == ("en-GB", None)


def test_qualifications_and_employers_are_no_authors() -> None:
    assert read('<meta name="author" content="Ann Writer, Example News">').authors == ("Ann Writer",)
    assert read('<meta name="author" content="Ann Writer, Bo Smith and Cy Young">').authors == (
        "Ann Writer",
        "Bo Smith",
        "Cy Young",
    )
    assert read('<meta name="author" content="https://social.example/site">').authors == ()


def test_nothing_is_invented() -> None:
    page = read_metadata(document_fromstring("<p>Only this.</p>"))
    assert page == PageMetadata()


def test_the_only_time_of_a_page_is_its_date() -> None:
    one = "<time datetime='2021-03-04T10:00Z'>4 March</time>"
    assert read("", one * 2).published == (("2021-03-04T10:00Z", "meta"),)
    assert read("", one + "<time datetime='2021-03-05'>5 March</time>").published == ()
    assert read('<meta name="pubdate" content="2021-03-01">', one).published == (("2021-03-01", "meta"),)


def test_the_site_is_no_part_of_the_title() -> None:
    site = '<meta property="og:site_name" content="The Example">'
    assert read(site + "<title>Tides turn - The Example</title>").title == "Tides turn"
    assert read(site + "<title>Reading The Example</title>").title == "Reading The Example"
    assert read(site + "<title>The Example</title>").title == "The Example"


def test_the_site_is_named_by_what_the_title_adds_to_the_headline() -> None:
    head = '<meta property="og:title" content="Tides turn at last">'
    assert read(head + "<title>Tides turn at last - The Example</title>").publisher == "The Example"
    assert read(head + "<title>Tides turn at last | Sea | The Example</title>").publisher == "The Example"
    assert read(head + "<title>Tides turn at last, say the boats</title>").publisher is None
    assert read(head + "<title>Tides turn at last</title>").publisher is None


def test_a_slogan_is_no_part_of_the_publisher() -> None:
    assert (
        read('<meta property="og:site_name" content="The Example | News, sea and sky">').publisher
        == "The Example"
    )


def test_a_readers_comment_does_not_date_the_page() -> None:
    comment = (
        '<div itemtype="https://schema.org/Comment"><time itemprop="datePublished" datetime="2021-03-09">'
    )
    assert read("", comment + "9 March</time></div>").published == ()
    both = '<time itemprop="datePublished dateCreated" datetime="2021-03-04">4 March</time>' + comment
    assert [claim.text for claim in read("", both).published] == ["2021-03-04"]


def test_the_day_of_an_article_that_the_page_leads_to_is_not_its_own() -> None:
    head = ld(url="https://example.org/other", datePublished="2021-03-09", headline="Other") + ld(
        url="https://example.org/own", datePublished="2021-03-04", headline="Own"
    )
    page = read(head, url="https://example.org/own?ref=front")
    assert (page.title, [claim.text for claim in page.published]) == ("Own", ["2021-03-04"])
