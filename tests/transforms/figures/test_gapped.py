from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Carver was at 48% and Lindgren at 44%, with 6% undecided.", ["Carver", "Lindgren", None]),
        ("Carver stood at 48%, Lindgren at 44% and Brask at 3%.", ["Carver", "Lindgren", "Brask"]),
        ("Carver won 48 percent of the vote and Lindgren 44 percent.", ["the vote", "Lindgren"]),
        ("Copper rose 3 percent in May and zinc 4 percent.", ["Copper", "zinc"]),
        ("Unemployment was 4 percent in March and 5 percent in May.", ["Unemployment", "Unemployment"]),
        ("Carver won easily, with 48 percent.", ["Carver"]),
    ],
)
def test_a_clause_without_verb_has_its_own_subject(read, text, items):
    assert [figure.item for figure in read(text)] == items


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Norvane had revenue of $1.06 billion last year, up 38 percent.", "revenue"),
        ("Norvane made a profit of $2 million in the first quarter, up from $1 million.", "profit"),
        ("Norvane sold 4,000 vans in May, up 12 percent on the year before.", "vans"),
        ("Norvane had revenue of $2 million and shares rose, up 3 percent.", "shares"),
    ],
)
def test_a_trend_after_a_comma_is_of_the_amount_before_it(read, text, item):
    assert read(text)[-1].item == item


def test_a_trend_is_not_of_what_a_share_is_a_part_of(read):
    assert (
        read("The deficit was equal to 2.5 percent of output, down three-quarters since May.")[-1].item
        != "output"
    )
