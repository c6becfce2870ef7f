from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.language.zones import read_zones
from transforms.records import Zone

PAGE = """\
Nurses march through Lima during a strike over pay on Friday. Police said 200 took part.
Nurses in Peru strike for a third week
01:12 - Source: News One
By Jane Doe
Updated 10:46 AM ET, Fri August 14, 2020
LIMA, Peru (AP) — Thousands of nurses walked out of hospitals in Peru on Friday, the union said.

The ministry of health said that emergency wards stayed open and that talks would go on through the weekend.

What the union wants

It asks for a rise of 12 percent, which the government says that it cannot pay before the end of the year.

Read more: How the strike began

The president said on Friday that he would meet the leaders of the union in the palace next week.

Joe Bloggs in Quito contributed to this report.
This story has been updated.
© 2020 News One. All rights reserved."""


def kinds(text: str) -> list[str]:
    return [zone.kind for zone in read_zones(text)]


def test_every_line_of_a_copied_page_has_its_zone() -> None:
    assert kinds(PAGE) == [
        *(
            "caption",
            "headline",
            "note",
            "byline",
            "timestamp",
            "dateline",
            "body",
            "body",
            "headline",
            "body",
        ),
        *("related", "body", "contributor", "note", "legal"),
    ]


def test_a_dateline_is_cut_from_the_story_after_it() -> None:
    zones = {zone.kind: PAGE[zone.char_start : zone.char_end] for zone in read_zones(PAGE)}
    assert zones["dateline"] == "LIMA, Peru (AP) —"
    assert any(PAGE[zone.char_start :].startswith("Thousands of nurses") for zone in read_zones(PAGE))


def test_a_dateline_may_stand_alone() -> None:
    text = "Lima, Peru CNN \u00a0— \n\nThousands of nurses walked out of hospitals in Peru on Friday, the union said."
    assert kinds(text) == ["dateline", "body"]


@pytest.mark.parametrize(
    "text",
    ["Fifty people have died", "At least 50 people have died in the flood.", "Storm\nFlood\nFire", "Yes."],
)
def test_lines_that_nothing_speaks_for_are_body(text: str) -> None:
    assert set(kinds(text)) == {"body"}


def test_a_story_told_in_the_present_tense_has_no_captions() -> None:
    line = "Nurses march through Lima during a strike over pay on Friday."
    assert set(kinds("\n".join([line] * 12))) == {"body"}


def test_what_stands_between_byline_and_story_is_a_caption() -> None:
    text = (
        "Court jails driver over crash\nBy Jane Doe\nThe driver outside the court in May\n"
        "A driver who killed two people on a crossing in Lima was jailed for nine years on Monday."
    )
    assert kinds(text) == ["headline", "byline", "caption", "body"]


def test_a_headline_with_a_full_stop_is_told_by_its_capitals() -> None:
    body = "The court said on Monday that the sale of the harbour to the company was void from the start."
    assert kinds(f"Court Voids Sale Of Harbour To Mining Company.\n\n{body}\n\n{body}")[0] == "headline"


def test_zones_of_the_source_win() -> None:
    text = "Storm kills 50\nA storm killed 50 people in the north of Peru on Monday, the police said.\nSea at dusk"
    start = text.index("Sea at dusk")
    zones = read_zones(text, (Zone("caption", start, len(text)), Zone("legal", 0, 5)))
    assert [(zone.kind, text[zone.char_start : zone.char_end]) for zone in zones if zone.kind != "body"] == [
        ("legal", "Storm"),
        ("headline", "kills 50"),
        ("caption", "Sea at dusk"),
    ]


LINES = st.sampled_from(
    [
        "By Jane Doe",
        "LIMA, Peru (AP) — Police",
        "A storm killed 50 people in the north of Peru on Monday, they said.",
        "\u00a0",
        "",
    ]
)


@given(st.lists(LINES | st.text(max_size=40), max_size=12).map("\n".join))
def test_zones_are_tight_ordered_and_cover_the_text(text: str) -> None:
    covered = 0
    for zone in read_zones(text):
        assert zone.char_start >= covered and not text[covered : zone.char_start].strip()
        piece = text[zone.char_start : zone.char_end]
        assert piece == piece.strip() != ""
        covered = zone.char_end
    assert not text[covered:].strip()


@pytest.mark.parametrize(
    "piece", [*"1“.\na(", "A ", "a. ", "a.\n", "A a\n", "By A\n", "— ", "on Friday march\n"]
)
def test_a_megabyte_of_one_thing_takes_under_two_seconds(piece: str) -> None:
    text = (piece * (1_000_000 // len(piece)))[:1_000_000]
    start = time.process_time()
    read_zones(text)
    assert time.process_time() - start < 4
