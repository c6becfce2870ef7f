from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.transforms.dates.conftest import Read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met on Wednesday.", "2020-08-12"),
        ("Rain is forecast to end by Wednesday.", "2020-08-19"),
        ("The mayor promised 40 beds by Wednesday.", "2020-08-19"),
        ("A price of 31 cents means one farm in five gone by Wednesday.", "2020-08-19"),
        ("The town will have 40 beds by Wednesday.", "2020-08-19"),
        ("The toll had risen to 40 by Wednesday.", "2020-08-12"),
        ("Some 40 men were held by Wednesday.", "2020-08-12"),
        ("The council will meet on Wednesday.", "2020-08-19"),
        ("The council is scheduled to meet Wednesday.", "2020-08-19"),
        ("A vote is expected Wednesday.", "2020-08-19"),
        ("The minister plans to resign on Wednesday.", "2020-08-19"),
        ("The ship could arrive as early as Wednesday.", "2020-08-19"),
        ("She is flying to Rome on Wednesday.", "2020-08-19"),
        ("The talks were postponed until Wednesday.", "2020-08-19"),
        ("He was arrested on Wednesday.", "2020-08-12"),
        ("Police said Wednesday they had freed him.", "2020-08-12"),
        ("He had refused to leave on Wednesday.", "2020-08-12"),
        ("The team, beaten Wednesday, went home.", "2020-08-12"),
        ("They will appeal, but on Wednesday a judge ruled against them.", "2020-08-12"),
        ("They praised Wednesday's ruling.", "2020-08-12"),
        ("They hope to win when the court hears the case on Wednesday.", "2020-08-19"),
        ("He cried when the court heard the case on Wednesday.", "2020-08-12"),
        ("Next Wednesday the shops close.", "2020-08-19"),
        ("Last Friday the shops closed.", "2020-08-07"),
        ("On Friday the shops closed.", "2020-08-14"),
        ("The minister revised his travel plans on Wednesday.", "2020-08-12"),
        ("The council plans hearings on Wednesday.", "2020-08-19"),
        ("Wednesday's vote will be close.", "2020-08-19"),
        ("He will have been in Rome since Wednesday.", "2020-08-12"),
        ("She flies to Rome on Wednesday.", "2020-08-19"),
        ("Tolve named a president, effective Feb. 1.", "2021-02-01"),
        ("The rise is payable Feb. 1.", "2021-02-01"),
        ("She would have trouble at the vote on Wednesday.", "2020-08-19"),
        ("The mayor seemed to be of two minds on Wednesday.", "2020-08-12"),
        ("She struggled to explain the gap on Thursday.", "2020-08-13"),
        ("She struggled to explain the gap, and wants to resign on Thursday.", "2020-08-20"),
        ("The party is set to hear her on Thursday.", "2020-08-20"),
        ("The defeat in Lunde on Thursday will cost him votes.", "2020-08-13"),
        ("The mayor would not say Thursday who had paid.", "2020-08-13"),
        ("He urged them to vote on Tuesday.", "2020-08-18"),
        ("On Tuesday, she flies to Rome.", "2020-08-18"),
        ("She made her case ahead of Sunday's runoff.", "2020-08-16"),
        ("She made her case heading into the runoff for mayor on Sunday.", "2020-08-16"),
        ("She won, though polls ahead of Thursday's runoff had her behind.", "2020-08-13"),
        ("The rally planned for Saturday was called off.", "2020-08-15"),
        ("The rally planned for Thursday was called off.", "2020-08-13"),
        ("He hopes that he will do well in Saturday's runoff.", "2020-08-15"),
        ("They will appeal Thursday's ruling.", "2020-08-13"),
        ("Turnout, she said, could be higher on Monday.", "2020-08-17"),
        ("She left him a note, to be read on Sunday.", "2020-08-16"),
        ("A win is not any more likely on Thursday.", "2020-08-13"),
        ("The team is slipping, thanks to its defeat on Thursday.", "2020-08-13"),
        ("He was held attempting to enter Lund on Thursday.", "2020-08-13"),
        ("The team is coming off a loss on Thursday.", "2020-08-13"),
        ("She testifies in Lunde on Monday.", "2020-08-17"),
    ],
)
def test_which_week(text: str, value: str, read: Read) -> None:
    assert [item.value for item in read(text)] == [value]


def test_the_cue_is_kept(read: Read) -> None:
    (item,) = read("The council will meet on Wednesday.")
    assert (item.direction, item.direction_basis) == ("future", "will")
    (item,) = read("Wednesday: all quiet.")
    assert (item.direction, item.direction_basis) == ("past", "default")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Prices rose in October.", "2019-10"),
        ("Prices will rise in October.", "2020-10"),
        ("Prices will rise in June.", "2021-06"),
        ("He was born on Sept. 1.", "2020-09-01"),
        ("He was shot on Nov. 20.", "2019-11-20"),
        ("The trial was set for Jan. 14.", "2021-01-14"),
        ("Her party said the November election was unfair.", "2020-11"),
        ("Her party said the March election was unfair.", "2020-03"),
        ("She lost the November election.", "2019-11"),
        ("Few know the rules for the Dec. 20 runoff.", "2020-12-20"),
        ("The party split ahead of the November congress.", "2020-11"),
        ("The club tried to sell its stadium in July.", "2020-07"),
        ("The harbour would gain if he won in November.", "2020-11"),
        ("The judge ordered that the files be handed over by July.", "2020-07"),
        ("The judge ordered that the files be handed over by December.", "2020-12"),
        ("The mill would hire 40 men by April.", "2021-04"),
        ("The mill promised to hire 40 men by April.", "2021-04"),
        ("The vote could be held in November.", "2020-11"),
        ("She criticised the rules of the convention in October.", "2020-10"),
        ("She has been ill since the convention in October.", "2019-10"),
        ("She criticised the rules of the convention in January.", "2020-01"),
        ("She promised a new bridge if they take office in January.", "2021-01"),
        ("She invited Ada Tolve to speak at the fair in October.", "2020-10"),
    ],
)
def test_which_year(text: str, value: str, read: Read) -> None:
    assert read(text)[-1].value == value


def test_days_that_are_joined_follow_each_other(read: Read) -> None:
    days = [item.value for item in read("The court will sit on Thursday and Friday.")]
    assert days == ["2020-08-20", "2020-08-21"]


def test_weekdays_that_are_over_do_not_run_backwards(read: Read) -> None:
    days = {item.surface: item.value for item in read("It rained from Friday through Sunday.")}
    assert days == {"Friday": "2020-08-07", "Friday through Sunday": "P3D", "Sunday": "2020-08-09"}


def test_a_month_goes_on_to_mean_the_one_that_was_placed(read: Read) -> None:
    items = read("The town will vote in November. Turnout in November: open. It was low in November.")
    assert [item.value for item in items] == ["2020-11", "2020-11", "2019-11"]
    assert [item.direction_basis for item in items] == ["will", "named before", "was"]
    items = read("The law of November 2018 is void. A trial in November: none.")
    assert [item.value for item in items] == ["2018-11", "2019-11"]


def test_days_near_now_outweigh_the_year_named_before(read: Read) -> None:
    items = read("The fair of Sept. 9, 2019, was large. The next: Sept. 5.")
    assert [item.value for item in items] == ["2019-09-09", "2020-09-05"]


def test_without_a_reference_day_a_weak_cue_stands(read: Read) -> None:
    (item,) = read("She struggled to explain the gap on Thursday.", None)
    assert (item.value, item.direction) == ("XXXX-WXX-4", "future")


@pytest.mark.parametrize(
    "text", ["The Hawks play Saturday against the Owls.", "The talks resume Saturday in Vik."]
)
def test_a_plural_verb_of_what_is_fixed_taken_for_a_noun(text: str, read: Read) -> None:
    (item,) = read(text)
    assert (item.value, item.direction) == ("2020-08-15", "future")
