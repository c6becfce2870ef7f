from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("publisher", "code"), [("The Straits Times", "SGD"), ("CBC News", "CAD"), ("Nobody", "USD")]
)
def test_a_dollar_is_its_publishers(read, publisher, code):
    (figure,) = read("Fares rose to $5.", publisher=publisher)
    assert (figure.currency, figure.unit, figure.currency_assumed) == (code, code, True)


def test_a_named_dollar_is_not(read):
    (figure,) = read("Fares rose to US$5.", publisher="The Straits Times")
    assert (figure.currency, figure.currency_assumed) == ("USD", False)
