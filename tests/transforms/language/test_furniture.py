from __future__ import annotations

import time

import pytest

from transforms.language.furniture import LIMITS, PATTERNS, furniture_kind

EXAMPLES = {
    "timestamp": [
        "Updated 10:46 AM ET, Fri August 14, 2020",
        "Published 3 May 2021",
        "Last updated: 2021-05-03T10:46:00Z",
        "Updated 1046 GMT (1846 HKT) August 14, 2020",
        "Friday, July 21, 2017",
        "09:14 BST, 11 June 2025",
        "Posted 2 hours ago",
        "The Selby Courier, October 3, 2024",
    ],
    "note": [
        "02:46 - Source: CNN",
        "5 min read",
        "ADVERTISEMENT",
        "Editor’s note: Ana Silva teaches law in Lima.",
        "Correction: An earlier version of this story gave the wrong year.",
        "This story has been updated with more details.",
        "This article was originally published in May.",
        "This is a breaking news story. More to follow.",
        "(Updates with comment from the ministry)",
    ],
    "legal": [
        "© 2021 The Daily Bee. All rights reserved.",
        "Copyright 2021 The Daily Bee",
        "All rights reserved. This material may not be published.",
        "Terms of Use | Privacy Policy",
    ],
    "contributor": [
        "CNN’s Ana Silva contributed to this report.",
        "Associated Press writers Ana Silva in Lima and Joe Bloggs in Quito contributed to this report.",
        "(Reporting by Ana Silva; Editing by Joe Bloggs)",
        "Additional reporting by Ana Silva",
    ],
    "byline": [
        "By Jane Doe",
        "By JANE DOE and JOHN SMITH, Associated Press",
        "By Jane Doe, health correspondent",
        "By Maria de la Cruz in Lima",
        "Jane Doe, local democracy reporter",
        "Jane Doe and John Smith, CNN",
    ],
    "newsletter": [
        "Sign up for our daily newsletter",
        "Subscribe to the podcast.",
        "Get the news delivered to your inbox.",
        "Follow us on Facebook and Instagram.",
    ],
    "contact": [
        "Email: jane@news.example",
        "Follow Jane Doe on Twitter @janedoe.",
        "Got a tip? Write to us.",
        "For more information, call 555-0100.",
    ],
    "related": [
        "Read more: What the ruling means",
        "RELATED: Storm in pictures",
        "See also: The flood of 1953",
        "Most read",
    ],
}

STORY = [
    "By Friday, police had arrested 50 people in the city.",
    "By the time help came the house had burnt down.",
    "Related costs rose by 3 percent.",
    "Read the letter that she sent to the board, he told the court.",
    "On Friday, July 21, 2017, the court ruled that the sale was void.",
    "This report was the first to name the minister.",
    "He contributed to the campaign of a senator in 2019.",
    "The contact between the two sides was broken off in May.",
    "Correction of the records took three years.",
    "Published figures show that 50 people died.",
    "Follow the money, she said.",
    "Sources said the talks had failed.",
    "Sign here, the officer told him.",
    "",
]


@pytest.mark.parametrize(
    ("kind", "line"), [(kind, line) for kind, lines in EXAMPLES.items() for line in lines]
)
def test_lines_of_the_page_are_told_by_their_kind(kind: str, line: str) -> None:
    assert furniture_kind(line) == kind


@pytest.mark.parametrize("line", STORY)
def test_sentences_that_begin_alike_stay_in_the_story(line: str) -> None:
    assert furniture_kind(line) is None


def test_every_kind_has_an_example_and_a_limit() -> None:
    assert {kind for kind, _ in PATTERNS} == set(EXAMPLES) == set(LIMITS)


@pytest.mark.parametrize(
    "line",
    ["1" * 890, "By " + "A" * 800, "By " + "Al " * 20, "Updated " + "11 " * 14 + "x", "(" * 890, "A'" * 400],
)
def test_no_line_takes_long(line: str) -> None:
    start = time.process_time()
    furniture_kind(line)
    assert time.process_time() - start < 0.1
