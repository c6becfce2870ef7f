from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("It is the third-largest port.", "rank", 3),
        ("The town is ranked 5th in the region.", "rank", 5),
        ("She came in second place.", "rank", 2),
        ("Exports tripled.", "multiple", 3),
        ("Exports halved.", "multiple", 0.5),
        ("It employs twice as many people.", "multiple", 2),
        ("Fees are three times as high.", "multiple", 3),
        ("A tenfold rise followed.", "multiple", 10),
        ("Rovers beat Albion 3-1.", "score", 3),
        ("The council voted 52-48 for the plan.", "score", 52),
        ("He went three times.", "count", 3),
    ],
)
def test_kinds(read, text, kind, value):
    (figure,) = read(text)
    assert (figure.kind, figure.value) == (kind, float(value))


def test_a_score_keeps_both_numbers(read):
    (figure,) = read("Albion lost 1-3.")
    assert (figure.value, figure.low, figure.high) == (1.0, 1.0, 3.0)


def test_plain_ordinals_claim_nothing(read):
    assert read("The second man left on the third floor.") == []


def test_times_a_day_is_a_rate(read):
    (figure,) = read("It spins 900 times a minute.")
    assert (figure.unit, figure.per_unit) == ("time", "minute")


def test_ratios_and_scores_by_to(read):
    assert [(figure.kind, figure.value) for figure in read("They were outnumbered by 3-1.")] == [
        ("ratio", 3.0)
    ]
    assert [(figure.kind, figure.high) for figure in read("The judges ruled 5 to 4 against it.")] == [
        ("score", 5.0)
    ]
    assert [(figure.kind, figure.high) for figure in read("It led to 5 to 10 cases.")] == [("count", 10.0)]
