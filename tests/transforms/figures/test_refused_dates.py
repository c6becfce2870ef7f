from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "It is due on July 8 and 9.",
        "Sales began in '82.",
        "It woke him at 4 in the morning.",
        "The 2018 day pass was cheap.",
        "It left at 7.45 from Rome.",
        "It was built in the spring of 1415.",
    ],
)
def test_no_figure(read, text):
    assert read(text) == []


def test_an_old_number_may_count(read):
    assert [figure.value for figure in read("A survey of 1709 schoolchildren was made.")] == [1709.0]
