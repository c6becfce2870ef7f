"""Every rule reads its own example, by its own id."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from transforms.dates.grammar import EXAMPLE_DAY
from transforms.dates.rules import RULES

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read
    from transforms.dates.grammar import Rule

BY_ID = {rule.id: rule for rule in reversed(RULES)}


@pytest.mark.parametrize("rule", BY_ID.values(), ids=BY_ID.keys())
def test_example(rule: Rule, read: Read) -> None:
    example = rule.example
    found = [(item.rule, item.surface, item.type, item.value) for item in read(example.text, EXAMPLE_DAY)]
    assert (rule.id, example.surface, example.type, example.value) in found


def test_rules_are_described() -> None:
    for rule in RULES:
        assert rule.reads.endswith("."), rule.id
        assert "\n" not in rule.reads, rule.id
        assert 0 < rule.confidence <= 1, rule.id


def test_an_id_has_one_builder() -> None:
    assert all(rule.build is BY_ID[rule.id].build for rule in RULES)


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Growth slowed in the first half of the year.", "the first half of the year", "2020-H1"),
        (
            "It sank in the early morning hours of Tuesday.",
            "the early morning hours of Tuesday",
            "2020-08-11TMO",
        ),
        ("It sank in the early hours of Aug. 3.", "the early hours of Aug. 3", "2020-08-03TMO"),
        (
            "It sank in the early hours of Thursday morning.",
            "the early hours of Thursday morning",
            "2020-08-13TMO",
        ),
        ("She spoke last Wednesday night.", "last Wednesday night", "2020-08-12TNI"),
        ("She will speak next Monday evening.", "next Monday evening", "2020-08-17TEV"),
        ("They wed this past weekend.", "this past weekend", "2020-W32-WE"),
        ("They wed this past June.", "this past June", "2020-06"),
        ("They wed this past Tuesday.", "this past Tuesday", "2020-08-11"),
        ("They wed a week ago Sunday.", "a week ago Sunday", "2020-08-02"),
        ("They wed two Sundays ago.", "two Sundays ago", "2020-08-02"),
        ("They wed ten years ago this month.", "ten years ago this month", "2010-08"),
        ("They wed a year ago yesterday.", "a year ago yesterday", "2019-08-13"),
        ("They wed in the summer of '69.", "the summer of '69", "1969-SU"),
        ("The game starts at 7:30 tonight.", "7:30 tonight", "2020-08-14T19:30"),
        ("The game starts at 8 p.m. tonight.", "8 p.m. tonight", "2020-08-14T20:00"),
        ("Mills were built in the late 1800s.", "late 1800s", "18"),
        ("Shops opened in the 2000s.", "2000s", "200X"),
        ("He waited almost a quarter-century.", "almost a quarter-century", "P25Y"),
        ("He will one day return.", "one day", "FUTURE_REF"),
        ("He will return for one day.", "one day", "P1D"),
        ("A census is held every tenth year.", "every tenth year", "P10Y"),
        ("It rains every single day.", "every single day", "P1D"),
        ("Both served for a single year.", "a single year", "P1Y"),
        ("Crews give hundreds of interviews a day.", "a day", "P1D"),
    ],
)
def test_phrase(text: str, surface: str, value: str, read: Read) -> None:
    assert [(item.surface, item.value) for item in read(text, EXAMPLE_DAY)] == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met at four o'clock yesterday afternoon.", [("four o'clock yesterday afternoon", "2020-08-13T16:00")]),
        ("It closes at 5 p.m. EST Sept. 4.", [("5 p.m. EST Sept. 4", "2020-09-04T17:00")]),
        ("It closed at 9 a.m. Monday, Aug. 3, 2020.", [("9 a.m. Monday, Aug. 3, 2020", "2020-08-03T09:00")]),
        ("It sold 8% notes due 2031 and 30-day paper.", [("2031", "2031"), ("30-day", "P30D")]),
        ("Mills closed in the 1980's.", [("1980's", "198X")]),
        ("Mills closed in 1990's first weeks.", [("1990", "1990")]),
        ("Oats for December delivery fell.", [("December", "2020-12")]),
        ("Oats for March delivery fell.", [("March", "2021-03")]),
        ("It rained for days and weeks.", [("days", "PXD"), ("weeks", "PXW")]),
        ("The party split long ago.", [("long ago", "PAST_REF")]),
        ("Interest is paid semiannually.", [("semiannually", "P6M")]),
        ("They voted on the first Tuesday in June.", [("the first Tuesday in June", "2020-06-02")]),
        ("It rained over the last year.", [("the last year", "P1Y")]),
        ("He left in the last year of the war.", [("the last year", "XXXX")]),
        ("The firm had $4 million at year's end.", [("year's end", "2019")]),
        ("It will have $4 million at year's end.", [("year's end", "2020")]),
        ("He took over in the fall.", [("the fall", "2019-FA")]),
        ("He took over in the spring.", [("the spring", "2020-SP")]),
        ("He will take over in the spring.", [("the spring", "2021-SP")]),
        ("She wrote in the party daily Avanta.", []),
        ("They wed on Labor Day weekend 2019.", [("Labor Day weekend 2019", "2019-W35-WE")]),
        ("It was so in the recent past.", [("the recent past", "PAST_REF")]),
        ("As of Sept. 30, it had 40 ships.", [("Sept. 30", "2019-09-30")]),
        ("They wed in the winter of 2004-05.", [("the winter of 2004-05", "2004-WI")]),
        ("It fell ten years to the day after the fire.", [("ten years", "P10Y")]),
        ("The law came in three years ago next month.", [("three years ago next month", "2017-09")]),
        ("He left Aug. 3, she the day after that.", [("Aug. 3", "2020-08-03"), ("the day after that", "2020-08-04")]),
        ("It was the worst day since Sept. 9, and the third of its kind.", [("Sept. 9", "2019-09-09")]),
        ("The July report will be watched.", [("July", "2020-07")]),
        ("He will be in Rome in July.", [("July", "2021-07")]),
        ("She was on “40 Minutes” with him.", []),
        ("He had at last met Autumn Berg and his team at the Summer Games in the old port.", []),
        ("The Spring Offensive failed.", [("Spring", "2020-SP")]),
        ("Boil it for 10-15 minutes.", [("10", "PT10M"), ("15 minutes", "PT15M")]),
        ("She left twenty-five years ago.", [("twenty-five years ago", "1995")]),
        ("She left five or six weeks ago.", [("five or six weeks ago", "2020-W27")]),
        ("She left almost a quarter of a century ago.", [("almost a quarter of a century ago", "1995")]),
        ("She left a long time ago.", [("a long time ago", "PAST_REF")]),
        ("They meet on Tuesday fortnight.", [("Tuesday fortnight", "2020-09-01")]),
        ("They meet today week in Lunde.", [("today week", "2020-08-21")]),
        ("They meet tomorrow week.", [("tomorrow week", "2020-08-22")]),
        ("The Monday week was long.", [("Monday", "2020-08-10")]),
        ("Sales fell in Q3 2019.", [("Q3 2019", "2019-Q3")]),
        ("Sales fell in 3Q19 and in 2H 2018.", [("3Q19", "2019-Q3"), ("2H 2018", "2018-H2")]),
        ("Sales fell in Q1, and revenue in Q2.", [("Q1", "2020-Q1"), ("Q2", "2020-Q2")]),
        ("The new Nissan Q3 lifted sales.", []),
        ("She asked about the H1 visa.", []),
        ("Sales rose in FY2019 and FY 2018.", [("FY2019", "2019"), ("FY 2018", "2018")]),
        ("Sales rose in FY19.", [("FY19", "2019")]),
        ("Sales fell in Q3 FY19.", [("Q3 FY19", "2019-Q3")]),
        ("Net rose in the first half of FY20.", [("the first half of FY20", "2020-H1")]),
        ("Its debt shrank by end-March.", [("end-March", "2020-03")]),
        ("Its debt shrank by end-2018 and end-June 2019.", [("end-2018", "2018"), ("end-June 2019", "2019-06")]),
        ("The mill closed in the summer of last year.", [("the summer of last year", "2019-SU")]),
        ("The mill opens in the spring of next year.", [("the spring of next year", "2021-SP")]),
        ("The mill grew in 2018's first half.", [("2018", "2018"), ("first half", "2018-H1")]),
        ("It lost money in the year ended Sept. 30.", [("the year", "P1Y"), ("Sept. 30", "2019-09-30")]),
        ("It sank on Oct. 3, 2011, and Oct. 16.", [("Oct. 3, 2011", "2011-10-03"), ("Oct. 16", "2011-10-16")]),
        ("It sank on Oct. 3, 2011 and Jan. 16.", [("Oct. 3, 2011", "2011-10-03"), ("Jan. 16", "2012-01-16")]),
        ("They marched at 0800 hours.", [("0800 hours", "2020-08-14T08:00")]),
        ("She flew 1600 hours.", [("1600 hours", "PT1600H")]),
        ("They left at 11 o'clock this morning.", [("11 o'clock this morning", "2020-08-14T11:00")]),
        ("They left at 9 p.m. this evening.", [("9 p.m. this evening", "2020-08-14T21:00")]),
        ("They eat three times a day.", [("three times a day", "P1D")]),
        ("She comes a week from tomorrow.", [("a week from tomorrow", "2020-08-22")]),
        ("She asked for another month.", [("another month", "P1M")]),
        ("She left on another day.", []),
        ("On a recent Friday, she sang.", [("recent", "PAST_REF"), ("Friday", "XXXX-WXX-5")]),
        ("One Sunday in June she sang.", [("Sunday", "XXXX-WXX-7"), ("June", "2020-06")]),
        ("She sang at a Sunday rally.", [("Sunday", "2020-08-09")]),
        ("She sang on Lunde Tonight, a show.", []),
        ("It sank in the small hours of Sunday.", [("the small hours of Sunday", "2020-08-09TMO")]),
        ("He waited more than a year and a half.", [("more than a year and a half", "P1.5Y")]),
        ("It asked 18-to-34-year-olds.", []),
        ("She left at a quarter to nine.", [("a quarter to nine", "2020-08-14T08:45")]),
        ("A quarter to a third of them voted.", []),
        ("It begins at six-thirty this evening.", [("six-thirty this evening", "2020-08-14T18:30")]),
        ("The nine this morning were calm.", [("this morning", "2020-08-14TMO")]),
        ("It airs at eight tonight.", [("eight tonight", "2020-08-14T20:00")]),
        ("He got two years and three months.", [("two years and three months", "P2Y3M")]),
        ("He got three months and two years.", [("three months", "P3M"), ("two years", "P2Y")]),
        ("It stood for several hundred years.", [("several hundred years", "PXY")]),
        ("Expect an 18- to 24-month delay.", [("18", "P18M"), ("24-month", "P24M")]),
        ("He won for the third time in as many days.", []),
        ("It froze over the weekend of Aug. 1-2.", [("the weekend of Aug. 1-2", "2020-W31-WE")]),
        ("They sing on Sunday afternoons.", [("Sunday afternoons", "XXXX-WXX-7TAF")]),
        ("They sing every third Thursday.", [("every third Thursday", "XXXX-WXX-4")]),
        ("Costs will rise over the next decade.", [("the next decade", "P10Y")]),
        ("They will meet over the next week.", [("the next week", "P1W")]),
        ("The shop is open to this day.", [("this day", "PRESENT_REF")]),
        ("The strike could last two weeks.", [("two weeks", "P2W")]),
        ("The last two weeks were calm.", [("The last two weeks", "P2W")]),
        ("He fled on Aug. 3, a Monday, by bus.", [("Aug. 3", "2020-08-03"), ("Monday", "2020-08-03")]),
        ("Sign by Sept. 4. By that time, he goes.", [("Sept. 4", "2020-09-04"), ("that time", "2020-09-04")]),
        ("Sales fell in the first five months of the year.", [("the first five months of the year", "P5M")]),
        ("Planes flew 40 sorties over two days.", [("two days", "P2D")]),
        ("He waited for over two days.", [("over two days", "P2D")]),
        ("About three-quarters voted.", []),
        ("The mill belongs to 21st Century Foods of Lerne.", []),
        ("He wrote of the 21st century.", [("the 21st century", "20")]),
        ("She was praised the day before by both men.", [("the day before", "2020-08-13")]),
        ("Shops shut the week after Easter.", [("the week after Easter", "2020-W16")]),
        ("He appeared on “Saturday Night Quiz” with her.", []),
        ("They met on Saturday night.", [("Saturday night", "2020-08-08TNI")]),
        ("Analysts who had looked argue that it will end by month's end.", [("month's end", "2020-08")]),
        ("She told CBS “This Morning” that he was ill.", []),
        ("She works for a local daily.", []),
        ("He sees a future in which all vote.", []),
    ],
)  # fmt: skip
def test_phrases(text: str, expected: list[tuple[str, str]], read: Read) -> None:
    assert [(item.surface, item.value) for item in read(text, EXAMPLE_DAY)] == expected


def test_a_range_without_a_year_does_not_run_backwards(read: Read) -> None:
    values = {item.surface: item.value for item in read("It was shut from Sept. 20 to July 3.", EXAMPLE_DAY)}
    assert (values["Sept. 20"], values["July 3"]) == ("2019-09-20", "2020-07-03")


@pytest.mark.parametrize(
    "text", ["Sales rose in FY2019.", "Sales rose in FY '19.", "Sales fell in Q3 of FY19."]
)
def test_fiscal_years_are_flagged(text: str, read: Read) -> None:
    (item,) = read(text)
    assert item.is_fiscal


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("Working back from Election Day: time is short.", date(2016, 4, 10), "2016-11-08"),
        ("They voted on Election Day.", date(2015, 3, 10), "2014-11-04"),
        ("The governor was chosen on Election Day.", date(2017, 11, 9), "2017-11-07"),
        ("They will vote on Election Day.", date(2017, 2, 9), "2018-11-06"),
    ],
)
def test_election_day_is_that_of_an_even_year_unless_near(
    text: str, published: date, value: str, read: Read
) -> None:
    assert [item.value for item in read(text, published)] == [value]
