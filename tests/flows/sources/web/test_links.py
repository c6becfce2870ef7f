from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from flows.sources.given_dates import read_moment
from flows.sources.protocol import Reject, SourceOptions
from flows.sources.web.links import Link, LinkReader
from transforms.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable


class Memory(dict[str, str]):
    def put(self, key: str, value: str) -> None:
        self[key] = value


def reader(state: Any = None) -> LinkReader:
    return LinkReader(SourceOptions(allow_private=True, host_seconds=0, request_seconds=5, state=state))


def test_a_stamp_is_kept_once_the_link_was_read(site: Any, page: Callable[..., bytes]) -> None:
    site.pages["/a"] = page("A")
    memory = Memory()
    link = Link(f"{site.url}/a", "r", "feed", title="Feed title", stamp="1")
    assert isinstance(reader(memory).article(link), Article)
    assert reader(memory).article(link) is None
    assert memory == {f"en:seen:feed:{site.url}/a": "1"}


def test_a_plain_text_keeps_what_the_list_says_of_it(site: Any, answer: Callable[..., Any]) -> None:
    text = b"The mayor said that the bridge, which closed in May, has opened again and that it was safe."
    site.pages["/a"] = answer(200, text, content_type="text/plain")
    link = Link(f"{site.url}/a", "r", "feed", read_moment("2021-03-04"), "Bridge", "The Post", "id-1")
    item = reader().article(link)
    assert isinstance(item, Article) and item.published_at == datetime(2021, 3, 4, tzinfo=UTC)
    assert (item.source_kind, item.title, item.publisher, item.external_id) == (
        "feed",
        "Bridge",
        "The Post",
        "id-1",
    )
    assert (item.published_source, item.published_precision) == ("feed", "day")


def test_what_gave_no_article_is_asked_again(site: Any) -> None:
    memory = Memory()
    gone = Link(f"{site.url}/gone", "r", "feed", stamp="1")
    first = reader(memory).article(gone)
    assert isinstance(first, Reject) and first.reason == "http_error"
    assert memory == {}
    site.pages["/menu"] = b"<html><body><p>Menu</p></body></html>"
    menu = Link(f"{site.url}/menu", "r", "feed", stamp="1")
    for _ in range(2):
        second = reader(memory).article(menu)
        assert isinstance(second, Reject) and second.reason == "no_text"
    assert memory == {}


def test_what_may_pass_is_counted_and_what_lies_in_the_page_is_not(site: Any) -> None:
    site.pages["/menu"] = b"<html><body><p>Menu</p></body></html>"
    links = [Link(f"{site.url}/{name}", "r") for name in ("menu", "gone")]
    one = reader()
    assert [item.reason for _, item in one.articles(links) if isinstance(item, Reject)] == [
        "no_text",
        "http_error",
    ]
    assert one.missed == 1
