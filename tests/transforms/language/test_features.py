from __future__ import annotations

import pytest

from transforms.language.features import canonical, features


@pytest.mark.parametrize(
    ("curly", "straight"), [("’s", "'s"), ("“", '"'), ("”", '"'), ("n’t", "n't"), ("D’Amico", "D'Amico")]
)
def test_curly_and_straight_quotes_are_one_to_the_model(curly: str, straight: str) -> None:
    assert canonical(curly) == canonical(straight)
    assert features(["He", curly, "left"]) == features(["He", straight, "left"])


def test_numbers_of_one_shape_are_one_word() -> None:
    assert canonical("1,204") == canonical("86,300")


def test_each_token_has_its_own_features_and_a_few_of_its_neighbours() -> None:
    found = features(["Police", "arrested", "50", "people"])
    assert [len(names) for names in found] == [19, 19, 12, 19]
    assert (
        "w=arrested" in found[1]
        and "-1=police" in found[1]
        and "+1=0" in found[1]
        and "+2=people" in found[1]
    )


def test_a_very_long_token_costs_no_more_than_a_word() -> None:
    assert sum(map(len, features(["x" * 1_000_000])[0])) < 1000
