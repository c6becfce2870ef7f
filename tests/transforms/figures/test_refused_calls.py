from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Anyone with information is asked to call police on 101.",
        "People should call 999 if they see him.",
        "In an emergency dial 112.",
        "She called 911 and waited.",
        "Witnesses can contact officers on 101, quoting reference 4471.",
        "The helpline can be reached at 116 123.",
        "Text HELP to 85258.",
    ],
)
def test_a_number_that_is_called_is_no_figure(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The union called 300 members to a meeting.", 300),
        ("The board will call on 400 members.", 400),
        ("They called 112 of them.", 112),
        ("The number of calls rose to 450 and then fell.", 450),
        ("Calls to the helpline rose to 312 in May.", 312),
    ],
)
def test_what_is_called_or_counted_is_a_figure(read, text, value):
    assert [figure.value for figure in read(text)] == [value]
