from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("Norway clinched 3-0 against Poland.", [(3, 0)]),
        ("The Herons rolled past the Stoats, 45-17, on Friday.", [(45, 17)]),
        ("The Stoats (6-5, 3-4) host the Herons (9-2).", [(6, 5), (3, 4), (9, 2)]),
        ("Holm drew 2-2 away.", [(2, 2)]),
        ("Ada Quill took it 6-4, 3-6, 7-5.", [(6, 4), (3, 6), (7, 5)]),
        ("The Stoats improved to 6-5 this season.", [(6, 5)]),
        ("The team went 2-9 last season.", [(2, 9)]),
        ("Its record of 2-9 is the worst in the league.", [(2, 9)]),
    ],
)
def test_scores_and_records_are_one_reading(read, text, scores):
    found = [(figure.kind, figure.value, {figure.low, figure.high}) for figure in read(text)]
    assert found == [("score", float(first), {float(first), float(second)}) for first, second in scores]


@pytest.mark.parametrize(
    "text",
    [
        "Stir it for 5-8 minutes.",
        "The final lasted 2-3 hours.",
        "They win 2-3 matches a month.",
        "She lost 10-15 pounds.",
        "Children (2-4) sleep longer.",
        "The trial was for ages 2-4, 5-11.",
        "The team needs 10-12 players.",
    ],
)
def test_ranges_stay_ranges(read, text):
    assert [figure.kind for figure in read(text) if figure.kind == "score"] == []
    assert all(figure.low is not None for figure in read(text))


def test_opening_hours_are_no_score(read):
    assert all(figure.kind != "score" for figure in read("Open Monday to Friday, 10-4."))
