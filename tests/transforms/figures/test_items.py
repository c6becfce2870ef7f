from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Officials released 300 security guards in helmets.", "security guards"),
        ("She won 61.5% of the ballots.", "the ballots"),
        ("He paid a $250 deposit.", "deposit"),
        ("They took a loan of $3 million.", "loan"),
        ("Tens of thousands of fans were singing.", "fans"),
        ("The council cut emissions by 5%.", "emissions"),
        ("Wholesale inflation rose 0.3%.", "Wholesale inflation"),
        ("The tower is 120 metres tall.", "tower"),
        ("The bank has $9 billion in loans.", "loans"),
        ("One of the best players left.", "the best players"),
        ("It runs 20 old and new buses.", "old and new buses"),
        ("A grant worth $8 million was cut.", "grant"),
        ("About 40,000 Israelis live in Holm.", "Israelis"),
        ("It took on 90 maintenance and cleaning workers.", "maintenance and cleaning workers"),
        ("She keeps 40 sheep and many goats.", "sheep"),
        ("The carrier ordered 60 Nordair 747 Skyliner aircraft.", "Nordair 747 Skyliner aircraft"),
        ("Seven candidates — among them a judge — ran.", "candidates"),
        ("They do what 40 states already do.", "states"),
        (
            "It ordered six new L350 XWB (Extra Wide Body) aircraft.",
            "new L350 XWB (Extra Wide Body) aircraft",
        ),
        ("Air Vik signed a deal for a further $7 billion.", "deal"),
        ("Some 60 percent of Holm's reported contributions came late.", "Holm's reported contributions"),
        ("The navy bought 20 Lynx 2 tanks.", "Lynx 2 tanks"),
        ("The 10-year notes rose 5/32.", "notes"),
        ("Two-year notes fell 3/32.", "notes"),
        ("Three-hour shifts at the mill ended.", "shifts"),
    ],
)
def test_what_is_counted_or_measured(read, text, item):
    figure = read(text)[0]
    assert figure.item == item
    assert text[figure.item_start : figure.item_end] == item


def test_a_plural_is_counted_not_the_verb_after_it(read):
    assert read("About 60 nurses strike in the city on Friday.")[0].item == "nurses"


def test_a_noun_left_out_is_that_of_the_count_before(read):
    text = "The boat carried 130 migrants. Police said 45 were rescued."
    _, figure = read(text)
    assert figure.item == "migrants"
    assert text[figure.item_start : figure.item_end] == "migrants"
    assert read("Police held 90 people after 60 were freed.")[1].item == "people"


def test_the_levels_of_a_change_share_its_item(read):
    assert [figure.item for figure in read("The bank raised rates by 50 basis points to 6%.")] == [
        "rates",
        "rates",
    ]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Borealis offers Umbra's 12-inch lamp for $70.", "Umbra's 12-inch lamp"),
        ("Borealis is selling the lamp in two colours for just $30.", "lamp"),
        ("She bought Quill, a mill, in May for $8 million.", "Quill"),
        ("The farm, bought by the family for $2 million, is empty.", "farm"),
        ("Borealis sold shares at $12 each.", "shares"),
        ("The lamp was sold for $90.", "lamp"),
        ("Borealis sells it for $30.", None),
        ("The firm, which sells lamps, is asking for $30 million.", "firm"),
    ],
)
def test_a_price_is_that_of_the_thing_traded(read, text, item):
    assert read(text)[-1].item == item


@pytest.mark.parametrize(
    "session", ["early trading", "after-hours trading", "light morning trade", "trading on Monday"]
)
def test_a_session_is_not_what_a_price_is_of(read, session):
    assert [figure.item for figure in read(f"Shares jumped 7.8% to $61.20 in {session}.")] == [
        "Shares",
        "Shares",
    ]


def test_money_is_in_what_it_consists_of(read):
    assert read("The port raised $9 billion in loans.")[0].item == "loans"
    assert read("The ports did $5 billion in cross-border trade.")[0].item == "cross-border trade"
