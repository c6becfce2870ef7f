from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from transforms.headers import read_headers
from transforms.language.document import Document
from transforms.records import Headers

ARTICLE = Path(__file__).parents[2].parent / "shared" / "articles" / "belarus-2020-08-14.txt"
BODY = "Thousands of nurses walked out of hospitals in Peru on Friday, the union said, and more will follow."


def read(*lines: str) -> Headers:
    return read_headers(Document("\n".join(lines)))


def test_an_agency_story_says_who_wrote_it_where_and_when() -> None:
    assert read(
        "Nurses in Peru strike",
        "By JANE DOE and MARY O'NEILL, Associated Press",
        "Updated 10:46 AM ET, Fri August 14, 2020",
        "LIMA, Peru (AP) — " + BODY,
        "Joe Bloggs in Quito, Ecuador, and Associated Press writers Ana Silva and Li Wei contributed to this report.",
        "© 2020 The Daily Bee. All rights reserved.",
    ) == Headers(
        title="Nurses in Peru strike",
        publisher="The Daily Bee",
        agency="AP",
        authors=("Jane Doe", "Mary O'Neill"),
        contributors=("Joe Bloggs", "Ana Silva", "Li Wei"),
        dateline_place="Lima, Peru",
        published_at=datetime(2020, 8, 14, 10, 46, tzinfo=timezone(timedelta(hours=-4))),
        published_precision="minute",
    )


def test_a_reporting_line_names_the_contributors_and_not_the_editors() -> None:
    found = read(
        "LONDON, May 3 (Reuters) - " + BODY, "(Reporting by Jane Doe in London; Editing by Joe Bloggs)"
    )
    assert found.contributors == ("Jane Doe",)
    assert (found.agency, found.dateline_place) == ("Reuters", "London")


def test_a_broadcaster_in_the_dateline_is_the_publisher() -> None:
    found = read("Lima, Peru CNN \u00a0— ", BODY)
    assert (found.publisher, found.agency, found.dateline_place) == ("CNN", None, "Lima, Peru")


def test_the_publisher_that_is_given_wins() -> None:
    assert read_headers(Document("(CNN) — " + BODY, publisher="News One")).publisher == "News One"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Published 3 May 2021", "Updated 4 May 2021"), "2021-05-03"),
        (("Updated 4 May 2021", "Published 3 May 2021"), "2021-05-03"),
        (("Updated 4 May 2021",), "2021-05-04"),
        (("The Selby Courier, May 5, 2021",), "2021-05-05"),
    ],
)
def test_publication_comes_before_change(lines: tuple[str, ...], expected: str) -> None:
    found = read("Nurses in Peru strike", *lines, BODY)
    assert found.published_at is not None and found.published_at.date().isoformat() == expected
    assert found.published_precision == "day"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("By Jane Doe, John Smith and Li Wei", ("Jane Doe", "John Smith", "Li Wei")),
        ("By Jane Doe in Lima", ("Jane Doe",)),
        ("By Jane Doe, health correspondent", ("Jane Doe",)),
        ("By Dana Lock, Northwest Wire Agency", ("Dana Lock",)),
        ("Jane Doe, CNN", ("Jane Doe",)),
        ("By Associated Press", ()),
    ],
)
def test_authors_are_the_people_in_the_byline(line: str, authors: tuple[str, ...]) -> None:
    assert read("Nurses in Peru strike", line, BODY).authors == authors


def test_a_text_without_such_lines_says_nothing() -> None:
    assert read(BODY, BODY) == Headers()


def test_a_heading_within_the_story_is_no_title() -> None:
    assert read(BODY, "What the union wants", BODY).title is None


@pytest.mark.parametrize(
    ("line", "publisher", "agency"),
    [
        ("© 2021 The Daily Bee", "The Daily Bee", None),
        ("© 2021 Selby Media Group. All rights reserved.", "Selby Media Group", None),
        ("© 2021 Bloomberg. All rights reserved.", "Bloomberg", None),
        ("© 2021 Jane Doe", None, None),
        ("© Jane Doe. All rights reserved.", None, None),
        ("© 2021 Associated Press. All rights reserved.", None, "AP"),
    ],
)
def test_a_copyright_line_names_an_outlet_and_no_person(
    line: str, publisher: str | None, agency: str | None
) -> None:
    found = read("Nurses in Peru strike", BODY, BODY, line)
    assert (found.publisher, found.agency) == (publisher, agency)


@pytest.mark.parametrize(
    ("line", "place"), [("LOWICK", "Lowick"), ("Lowick", "Lowick"), ("LOWICK, Illinois", "Lowick, Illinois")]
)
def test_a_place_above_the_story_is_no_title(line: str, place: str) -> None:
    story = "The last paper mill in Lowick closed on Friday after a fire that burned for nine hours, officials said."
    assert (read(line, story, BODY).title, read(line, story, BODY).dateline_place) == (None, place)
    assert read(line, "Mill closes after fire", story, BODY).title == "Mill closes after fire"
    assert read(line, BODY, BODY).title == line


@pytest.mark.skipif(not ARTICLE.exists(), reason="the shared article is not here")
def test_the_real_article_says_where_it_comes_from() -> None:
    found = read_headers(Document(ARTICLE.read_text(encoding="utf-8")))
    assert (found.publisher, found.dateline_place, found.contributors) == (
        "CNN",
        "Minsk, Belarus",
        ("Emma Reynolds",),
    )
    assert (found.published_at, found.authors) == (None, ())
