from __future__ import annotations

import pytest

from flows.sources.web.politeness import Pace, Robots

RULES = b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n\nUser-agent: dateline\nDisallow: /closed\n"


@pytest.mark.parametrize(
    ("answer", "path", "allowed"),
    [
        ((200, RULES), "/closed/a", False),
        ((200, RULES), "/private/a", True),
        (
            (200, b"\xef\xbb\xbf" + RULES),
            "/closed/a",
            False,
        ),  # a byte order mark is passed over (RFC 9309, 2.3)
        ((200, b"\xff\xfe not text"), "/a", True),
        ((404, b""), "/a", True),
        ((403, b""), "/a", True),
        ((503, b""), "/a", False),
        ((429, b""), "/a", False),
        (None, "/a", False),
    ],
)
def test_rules_are_obeyed(answer: tuple[int, bytes] | None, path: str, allowed: bool) -> None:
    assert Robots("dateline", lambda _: answer).allows(f"https://example.org{path}") is allowed


@pytest.mark.parametrize(
    ("answer", "unknown"), [(None, True), ((503, b""), True), ((200, RULES), False), ((404, b""), False)]
)
def test_what_a_site_cannot_say_is_told_from_what_it_forbids(
    answer: tuple[int, bytes] | None, unknown: bool
) -> None:
    assert Robots("dateline", lambda _: answer).is_unknown("https://example.org/closed/a") is unknown


def test_each_site_is_asked_once() -> None:
    asked: list[str] = []
    robots = Robots("other", lambda url: asked.append(url) or (200, RULES))  # type: ignore[func-returns-value]
    assert robots.allows("https://example.org/a") and not robots.allows("https://example.org/private")
    assert robots.delay("https://example.org/a") == 7
    assert asked == ["https://example.org/robots.txt"]


def test_a_host_is_left_alone_between_requests() -> None:
    now = 0.0
    slept: list[float] = []
    pace = Pace(5, lambda: now, slept.append)
    pace.wait("a")
    pace.done("a")
    pace.wait("b")
    now = 2.0
    pace.wait("a")
    pace.done("a", 30)
    pace.done("a")
    pace.wait("a")
    assert slept == [3.0, 30.0]


def test_one_host_has_one_turn_at_a_time() -> None:
    pace = Pace(0)
    with pace.turn("a"):
        assert pace.turn("a").locked() and not pace.turn("b").locked()
    assert not pace.turn("a").locked()
