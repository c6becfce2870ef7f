from __future__ import annotations

from flows.sources.duplicates import without_repeated_ids
from flows.sources.protocol import Reject
from transforms.records import Article


def kept(*items: Article | Reject) -> list[str]:
    return [item.reason if isinstance(item, Reject) else item.text for item in without_repeated_ids(items)]


def test_ids_are_those_of_a_publisher() -> None:
    one = Article("One.", external_id="1", publisher="A")
    assert kept(one, Article("Other.", external_id="1", publisher="B")) == ["One.", "Other."]
    assert kept(one, one, Article("Other.", external_id="1", publisher="A"), one) == ["One.", "duplicate_id"]


def test_what_has_no_id_passes() -> None:
    assert kept(Article("One."), Article("One."), Reject("r", "empty", "")) == ["One.", "One.", "empty"]


def test_the_reject_names_the_id_and_the_place() -> None:
    items = list(
        without_repeated_ids([Article("a", "7", source_ref="f:1"), Article("b", "7", source_ref="f:2")])
    )
    assert isinstance(items[1], Reject)
    assert (items[1].external_id, items[1].source_ref) == ("7", "f:2")
