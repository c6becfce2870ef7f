from __future__ import annotations

from datetime import UTC, datetime

from flows.clusters.members import Member, NearCopy, Place, components, places


def _member(name: str, day: int | None = None, publisher: str | None = None, shingles: int = 100) -> Member:
    published = None if day is None else datetime(2026, 1, day, tzinfo=UTC)
    return Member(f"ver_{name}", f"art_{name}", publisher, "Wire", published, shingles)


def _pair(one: str, other: str, shared: int = 90) -> NearCopy:
    return NearCopy(f"ver_{one}", f"ver_{other}", shared)


def test_groups_do_not_depend_on_the_order() -> None:
    pairs = [_pair("a", "d"), _pair("b", "c"), _pair("c", "d")]
    wanted = [["ver_a", "ver_b", "ver_c", "ver_d"], ["ver_e"]]
    versions = [f"ver_{name}" for name in "abcde"]
    assert components(versions, pairs) == wanted
    assert components(reversed(versions), pairs[::-1]) == wanted


def test_alone() -> None:
    (place,) = places([_member("a")], [])
    assert place.cluster_role == "single"
    assert place.cluster_id.startswith("clu_")


def test_the_earliest_is_the_source_and_an_unknown_day_comes_last() -> None:
    members = [_member("a"), _member("b", 3), _member("c", 2)]
    roles = {
        place.version_id: place.cluster_role for place in places(members, [_pair("a", "b"), _pair("b", "c")])
    }
    assert roles == {"ver_a": "copy", "ver_b": "copy", "ver_c": "origin"}


def test_the_agencys_own_article_is_the_source() -> None:
    members = [_member("a", 1, "The Paper"), _member("b", 2, "WIRE")]
    assert [place.cluster_role for place in places(members, [_pair("a", "b")])] == ["copy", "origin"]


def test_who_has_more_of_their_own_is_independent() -> None:
    members = [_member("a", 1), _member("b", 2, shingles=300)]
    assert [place.cluster_role for place in places(members, [_pair("a", "b", 95)])] == [
        "origin",
        "independent",
    ]


def test_the_cluster_is_named_by_its_smallest_article() -> None:
    pair = [_pair("a", "b")]
    one = places([_member("a", 1), _member("b", 2)], pair)
    assert {place.cluster_id for place in one} == {places([_member("a")], [])[0].cluster_id}
    assert isinstance(one[0], Place)
