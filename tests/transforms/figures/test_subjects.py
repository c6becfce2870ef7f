from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "item", "head"),
    [
        ("The number of people killed in the flood rose to 21.", "people", "people"),
        ("The bill for two ferries under repair at the old yard has risen to £412 million.", "bill", "bill"),
        (
            "The mean temperature at the nearest weather station has risen by 1.9°C.",
            "mean temperature",
            "temperature",
        ),
        ("The clinic in Holm was home to 22.", "clinic in Holm", "clinic"),
    ],
)
def test_what_a_figure_is_said_of_is_named_by_its_head(read, text, item, head):
    figure = read(text)[-1]
    assert (figure.item, figure.item_head) == (item, head)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill fell on a hill six kilometres from the sea.",
        "A ship sank 40 miles north of the port.",
        "The clinic in Holm has admitted 22.",
    ],
)
def test_what_a_figure_does_not_count(read, text):
    assert read(text)[-1].item is None


def test_the_subject_keeps_what_says_which(read):
    assert (
        read("The number of people killed in the flood rose to 21.")[0].subject
        == "number of people killed in the flood"
    )


def test_who_has_a_lead_is_not_what_the_lead_is(read):
    figures = read("The poll shows Roe with a four-point lead, with 46 percent to 42 percent.")
    assert figures[1].item == "lead"
